import type { Clock } from "../../support/clock.ts";
import { startDeadline } from "../../support/deadline.ts";
import { BlocksError, TimeoutError } from "../../support/errors.ts";
import type { CallOptions } from "./call-options.ts";
import { type InterruptedTask, TaskAbortedError, TaskTimeoutError } from "./errors.ts";

/** The caller's signal and time-out over all steps of one call. */
export interface CallDeadline {
  /** Aborted by the signal or the time-out. */
  readonly signal: AbortSignal;
  readonly passed: boolean;
  /**
   * The promise's own result, unless the deadline passes first.
   *
   * @throws {DeadlinePassed} The promise itself goes on; its late failure is swallowed.
   */
  race<T>(promise: Promise<T>): Promise<T>;
  /** What to throw once it has passed. */
  error(task: InterruptedTask): Error;
  stop(): void;
}

/** Inside one call only: callers get what `CallDeadline.error` makes. */
export class DeadlinePassed extends Error {}

export function callDeadline(
  operation: string,
  options: Pick<CallOptions, "signal" | "timeoutMs">,
  clock: Clock,
): CallDeadline {
  const { signal, timeoutMs } = options;
  if (timeoutMs !== undefined && !(timeoutMs >= 0)) {
    throw new BlocksError(
      "invalid-option",
      `timeoutMs of ${operation} must be 0 or more, not ${timeoutMs}`,
    );
  }
  const deadline = startDeadline({ clock, operation, timeoutMs, signal });

  return {
    signal: deadline.signal,
    get passed() {
      return deadline.signal.aborted;
    },
    race: (promise) => race(promise, deadline.signal),
    error(task) {
      const named = task.taskId === undefined ? operation : `${operation} (task ${task.taskId})`;
      return deadline.error() instanceof TimeoutError
        ? new TaskTimeoutError(named, timeoutMs ?? 0, task)
        : new TaskAbortedError(named, signal?.reason, task);
    },
    stop: () => deadline.stop(),
  };
}

function race<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => {});
  return new Promise((resolve, reject) => {
    const pass = (): void => reject(new DeadlinePassed());
    if (signal.aborted) return pass();
    signal.addEventListener("abort", pass, { once: true });
    const leave = (): void => signal.removeEventListener("abort", pass);
    promise.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: unknown) => {
        leave();
        reject(error);
      },
    );
  });
}
