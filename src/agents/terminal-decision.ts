import type { TerminalEvent } from "../../generated/types/task-event.ts";

/** How a task ends, without the members that every terminal has. */
export type TaskEnd = Pick<TerminalEvent, "state" | "error" | "reason" | "completionReason">;

export interface TaskMarks {
  readonly kind: "request" | "pipe";
  /** The cancel signal is aborted. */
  readonly aborted: boolean;
  readonly expired: boolean;
  readonly terminated: boolean;
  /** The handler asked for the end of its pipe. */
  readonly finishing: boolean;
}

/**
 * How a task ends whose handler returned normally; undefined when it does not end (provider sheet,
 * section 14).
 */
export function decideTerminal(marks: TaskMarks): TaskEnd | undefined {
  const { kind, aborted, expired, terminated, finishing } = marks;
  const reason = terminated ? { reason: "terminated" } : {};
  if (kind === "pipe" && expired) {
    return { state: "completed", completionReason: "duration_expired", ...reason };
  }
  if (aborted) return { state: "canceled", ...reason };
  return kind === "request" || finishing ? { state: "completed" } : undefined;
}
