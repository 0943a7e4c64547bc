import type { Issue } from "../../gen/contract.ts";

/** What happens to something that breaks the contract: thrown, told and let through, or let through. */
export type Mode = "error" | "warn" | "off";

/** One mode per side of the contract. Default `error`, for `drift` `off`. */
export interface ContractModes {
  readonly input?: Mode | undefined;
  readonly output?: Mode | undefined;
  /** Events of typed streams, both ways. */
  readonly events?: Mode | undefined;
  /**
   * Compares the contract of the live card with that of the card that the client was made from: before the first call
   * that asks for it, once for all calls of a client. `contract.verify()` asks again. A registry that does not answer
   * fails the call in the mode `error`, is told in the mode `warn`, and is asked again by the next call.
   */
  readonly drift?: Mode | undefined;
}

/** One broken promise in `warn` mode. */
export interface ContractIssue {
  readonly side: "input" | "output" | "events" | "drift";
  readonly agentName: string;
  /** Absent before the agent has the call. */
  readonly taskId?: string;
  readonly issues: readonly Issue[];
}

/** Options that every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Longest wait for the output in milliseconds, counted from the call. Default: none. */
  readonly timeoutMs?: number | undefined;
  /** One mode for all but `drift`, or one per side. */
  readonly contract?: Mode | ContractModes | undefined;
  /** Told in `warn` mode. Default: nobody. What it throws is dropped. */
  readonly onContractIssue?: ((issue: ContractIssue) => void) | undefined;
  /** Largest form or text output that is read into memory, in bytes. Default 26 214 400. */
  readonly maxOutputBytes?: number | undefined;
}

/** For calls that wait for their output. */
export interface RequestOptions extends CallOptions {
  /** A second call with the same key gets the first one's task, finished or not. */
  readonly idempotencyKey?: string | undefined;
  /** Asks for live streams. Default false, since nobody could read them. */
  readonly stream?: boolean | undefined;
  /** What an abort or a time-out does to the task. Default `cancel`. */
  readonly onAbort?: "cancel" | "detach" | undefined;
}

/** For calls that are followed by a handle. Their abort ends only the wait. */
export interface StartOptions extends CallOptions {
  /** A second call with the same key gets the first one's task, finished or not. */
  readonly idempotencyKey?: string | undefined;
  /** Asks for live streams. Default: whether the card declares any. */
  readonly stream?: boolean | undefined;
  /** `lazy` opens a stream when it is first read: what was sent before may be lost. Default `eager`. */
  readonly streams?: "eager" | "lazy" | undefined;
}

/** For calls with a duration that the caller chooses. */
export interface PipeOptions extends StartOptions {
  /** Whole minutes, 1 to 43 200. */
  readonly durationMinutes: number;
}

/** For following a task that exists already. */
export interface AttachOptions extends CallOptions {
  /** `lazy` opens a stream when it is first read: what was sent before may be lost. Default `eager`. */
  readonly streams?: "eager" | "lazy" | undefined;
}
