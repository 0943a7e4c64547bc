import type { ContractDefinition } from "../../gen/contract.ts";
import { isObject } from "../../support/json.ts";
import type { AgentTransport } from "../agent-transport.ts";
import { cardDigest, contractDigest } from "./card-digest.ts";

/** What a generated client was made from. */
export interface ClientContract {
  readonly name: string;
  readonly version: string;
  /** `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`. */
  readonly digest: string;
  /** The same without what no caller's code can depend on. Absent in modules of older versions. */
  readonly contractDigest?: string;
  /** The parts of the card that the client acts on. */
  readonly card: Pick<
    ContractDefinition,
    "taskKinds" | "billingMode" | "inputs" | "outputs" | "streams"
  >;
  /**
   * Reads the live card and compares its contract with that of the card this client was made from. Always asks the
   * registry; calls with the option `contract: { drift }` go by the newest answer from then on.
   */
  verify(options?: { readonly signal?: AbortSignal | undefined }): Promise<ContractVerdict>;
}

/** The live card against the one that a client was made from. */
export interface ContractVerdict {
  /** The contract digests are equal: descriptions, examples, tags and the version may differ. */
  readonly matches: boolean;
  /** Of the live card. Absent when the agent is not published or not visible to this caller. */
  readonly liveDigest?: string;
  readonly liveContractDigest?: string;
  readonly liveVersion?: string;
}

/** What a client tells of its contract, without how it asks for the live one. */
export function contractFacts(definition: ContractDefinition): Omit<ClientContract, "verify"> {
  const { name, version, digest, taskKinds, billingMode, inputs, outputs, streams } = definition;
  const { contractDigest: own } = definition;
  const card = { taskKinds, ...(billingMode && { billingMode }), inputs, outputs, streams };
  return { name, version, digest, ...(own && { contractDigest: own }), card };
}

/** Reads the live card and compares. A module without a contract digest is held against the whole card. */
export async function compareLive(
  definition: ContractDefinition,
  transport: AgentTransport,
  signal: AbortSignal | undefined,
): Promise<ContractVerdict> {
  const { name, digest, contractDigest: own } = definition;
  const live = await transport.fetchCard(name, signal === undefined ? {} : { signal });
  if (!isObject(live)) return { matches: false };
  const [liveDigest, liveContractDigest] = await Promise.all([
    cardDigest(live),
    contractDigest(live),
  ]);
  const liveVersion = versionOf(live);
  return {
    matches: own === undefined ? liveDigest === digest : liveContractDigest === own,
    liveDigest,
    liveContractDigest,
    ...(liveVersion === undefined ? {} : { liveVersion }),
  };
}

function versionOf(card: Readonly<Record<string, unknown>>): string | undefined {
  const version = isObject(card.identity) ? card.identity.version : undefined;
  return typeof version === "string" ? version : undefined;
}
