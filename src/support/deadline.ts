import type { Clock } from "./clock.ts";
import { AbortedError, TimeoutError } from "./errors.ts";

export interface DeadlineOptions {
  readonly clock: Clock;
  /** Names the operation in the errors. */
  readonly operation: string;
  /** Default: no time-out. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A time-out and a caller's signal, as one signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Stops the timer and leaves the caller's signal. Call it when the operation is over. */
  stop(): void;
  /** What to throw when the operation ended because of this deadline; `undefined` otherwise. */
  error(cause?: unknown): TimeoutError | AbortedError | undefined;
}

export function startDeadline(options: DeadlineOptions): Deadline {
  const { clock, operation, timeoutMs, signal } = options;
  const controller = new AbortController();
  let ended: "timeout" | "aborted" | undefined;
  const end = (how: "timeout" | "aborted"): void => {
    ended ??= how;
    controller.abort(signal?.reason);
  };

  const abort = (): void => end("aborted");
  const timer =
    timeoutMs === undefined ? undefined : clock.schedule(timeoutMs, () => end("timeout"));
  if (signal?.aborted === true) abort();
  else signal?.addEventListener("abort", abort, { once: true });

  return {
    signal: controller.signal,
    stop() {
      timer?.cancel();
      signal?.removeEventListener("abort", abort);
    },
    error(cause) {
      if (ended === "timeout") return new TimeoutError(operation, timeoutMs ?? 0, { cause });
      if (ended === "aborted") return new AbortedError(operation, { cause: signal?.reason });
      return undefined;
    },
  };
}

/**
 * Waits for `promise` until the deadline. The promise itself goes on; its late failure is swallowed.
 *
 * @throws {TimeoutError} Not settled in time.
 * @throws {AbortedError} `signal` aborted first.
 */
export async function within<T>(promise: Promise<T>, options: DeadlineOptions): Promise<T> {
  if (options.timeoutMs === undefined && options.signal === undefined) return promise;
  const deadline = startDeadline(options);
  promise.catch(() => {});
  try {
    return await new Promise<T>((resolve, reject) => {
      const fail = (): void => reject(deadline.error());
      if (deadline.signal.aborted) fail();
      else deadline.signal.addEventListener("abort", fail, { once: true });
      promise.then(resolve, reject);
    });
  } finally {
    deadline.stop();
  }
}
