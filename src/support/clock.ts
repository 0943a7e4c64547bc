/** Time as the SDK sees it. Tests pass their own, so that no test waits for a real timer. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /**
   * Calls `callback` once after `delayMs`. The timer does not keep a process alive by itself,
   * unless the program is waiting for nothing else: then say `holdsProcess`.
   */
  schedule(delayMs: number, callback: () => void, options?: ScheduleOptions): ScheduledCall;
}

export interface ScheduleOptions {
  /** Default false. */
  readonly holdsProcess?: boolean;
}

/** A call that waits for its time. */
export interface ScheduledCall {
  cancel(): void;
}

/** Node and browsers fire a longer timer at once instead of late. */
const longestTimerMs = 2_147_483_647;

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(delayMs, callback, options) {
    const timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), longestTimerMs));
    // Browsers return a number, which has nothing to unref.
    if (options?.holdsProcess !== true) (timer as { unref?: () => void }).unref?.();
    return { cancel: () => clearTimeout(timer) };
  },
};
