import type { ContractDefinition } from "../../gen/contract.ts";

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

export interface ContractVerdict {
  readonly matches: boolean;
  /** Of the live card. Absent when the agent is not published or not visible to this caller. */
  readonly liveDigest?: string;
  readonly liveVersion?: string;
}
