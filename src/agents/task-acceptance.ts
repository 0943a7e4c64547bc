import type { StartTask } from "../../generated/types/control.ts";
import type { KnownTaskError } from "../../generated/types/task-event.ts";
import { isPipeTerms } from "../../generated/validators/control.ts";
import { supportedProtocolVersions } from "../support/protocol-version.ts";

export interface AcceptanceState {
  /** The task is in flight in this process. */
  readonly isKnown: boolean;
  /** Sent to every instance of the agent. */
  readonly isBroadcast: boolean;
  readonly activeTasks: number;
  readonly activeStreams: number;
  /** 0: unlimited. */
  readonly concurrency: number;
}

export type Acceptance =
  | { readonly verdict: "accept" }
  | { readonly verdict: "refuse"; readonly error: KnownTaskError }
  | { readonly verdict: "ignore"; readonly why: string };

/** What becomes of a StartTask (provider sheet, section 10). */
export function judgeTask(message: StartTask, state: AcceptanceState): Acceptance {
  const { protocolVersion, taskKind } = message;
  if (state.isKnown) return { verdict: "ignore", why: "the task is in flight here" };
  if (protocolVersion !== undefined && !supportedProtocolVersions.includes(protocolVersion)) {
    return refuse("unsupported_protocol_version", state);
  }
  if (taskKind === "pipe" && !isPipeTerms(message)) {
    // Every instance would find the same fault, so a broadcast is answered as well.
    return { verdict: "refuse", error: "invalid_start_task" };
  }
  const { concurrency, activeTasks, activeStreams } = state;
  if (concurrency > 0 && activeTasks + activeStreams >= concurrency) {
    return refuse("agent_at_capacity", state);
  }
  return { verdict: "accept" };
}

// Another instance may be able to do what this one cannot.
function refuse(error: KnownTaskError, { isBroadcast }: AcceptanceState): Acceptance {
  return isBroadcast ? { verdict: "ignore", why: error } : { verdict: "refuse", error };
}
