import type { ValueRule } from "../../generated/helpers.ts";
import type { Issue } from "../../generated/types/issue.ts";

export type { Issue, ValueRule };

/**
 * What a generated module tells the runtime about an agent: the card, reduced to what a call needs,
 * with what its values are held against: a rule as data, or a function in older modules. Additive only, because generated files outlive the
 * version that wrote them.
 */
export interface ContractDefinition {
  readonly name: string;
  readonly version: string;
  /** `sha256:` and the hex digest of the RFC 8785 form of the card without `runtime`. */
  readonly digest: string;
  /** The same without what no caller's code can depend on. Absent in older modules. */
  readonly contractDigest?: string;
  readonly taskKinds: readonly ("request" | "pipe")[];
  /** Absent when the card came from a file, which does not know it. */
  readonly billingMode?: "free" | "paid";
  // Lists and not maps: an id may be any text, `__proto__` included.
  readonly inputs: readonly InputContract[];
  readonly outputs: readonly OutputContract[];
  readonly streams: readonly StreamContract[];
}

/** Empty when the value is valid. */
export type Check = (value: unknown) => readonly Issue[];

/** One input of the card, and how its value is checked before anything is sent. */
export type InputContract = {
  readonly id: string;
  readonly contentType: string;
  readonly required: boolean;
} & (
  | { readonly class: "form"; readonly check?: Check | ValueRule }
  | { readonly class: "text" }
  | { readonly class: "file"; readonly accept?: readonly string[]; readonly maxSizeBytes?: number }
);

/** One output of the card. `guaranteed`: a completed task without it breaks the contract. */
export interface OutputContract {
  readonly id: string;
  readonly contentType: string;
  readonly guaranteed: boolean;
  readonly class: "form" | "text" | "file";
  readonly check?: Check | ValueRule;
}

/** One declared stream of the card. */
export interface StreamContract {
  readonly key: string;
  /** As the card says it: seen from the agent. */
  readonly direction: "outbound" | "inbound" | "bidirectional";
  readonly format: "events" | "bytes";
  readonly affinity: "dedicated" | "shared";
  readonly contentType?: string;
  /** Checks one event from the agent to its consumer. */
  readonly checkOutbound?: Check | ValueRule;
  /** Checks one event from the consumer to the agent. */
  readonly checkInbound?: Check | ValueRule;
}
