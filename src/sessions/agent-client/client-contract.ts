import type { ContractDefinition } from "../../gen/contract.ts";
import { isObject } from "../../support/json.ts";
import type { AgentTransport } from "../agent-transport.ts";
import { cardDigest } from "./card-digest.ts";

/** What a generated client was made from. */
export interface ClientContract {
  readonly name: string;
  readonly version: string;
  /** `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`. */
  readonly digest: string;
  /** The parts of the card that the client acts on. */
  readonly card: Pick<
    ContractDefinition,
    "taskKinds" | "billingMode" | "inputs" | "outputs" | "streams"
  >;
  /** Reads the live card and compares its digest with the one this client was made from. */
  verify(options?: { readonly signal?: AbortSignal | undefined }): Promise<ContractVerdict>;
}

/** The live card against the one that a client was made from. */
export interface ContractVerdict {
  readonly matches: boolean;
  /** Of the live card. Absent when the agent is not published or not visible to this caller. */
  readonly liveDigest?: string;
  readonly liveVersion?: string;
}

export function createClientContract(
  definition: ContractDefinition,
  transport: AgentTransport,
): ClientContract {
  const { name, version, digest, taskKinds, billingMode, inputs, outputs, streams } = definition;
  const card = { taskKinds, ...(billingMode && { billingMode }), inputs, outputs, streams };
  return {
    name,
    version,
    digest,
    card,
    async verify({ signal } = {}) {
      const live = await transport.fetchCard(name, signal === undefined ? {} : { signal });
      if (!isObject(live)) return { matches: false };
      const liveDigest = await cardDigest(live);
      const liveVersion = versionOf(live);
      return {
        matches: liveDigest === digest,
        liveDigest,
        ...(liveVersion === undefined ? {} : { liveVersion }),
      };
    },
  };
}

function versionOf(card: Readonly<Record<string, unknown>>): string | undefined {
  const version = isObject(card.identity) ? card.identity.version : undefined;
  return typeof version === "string" ? version : undefined;
}
