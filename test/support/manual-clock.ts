import type { Clock } from "../../src/support/clock.ts";

export interface ManualClock extends Clock {
  /** Moves time forward, calling what falls due in order of its time, and lets promises settle between calls. */
  advance(byMs: number): Promise<void>;
  /** Times until the calls that wait, ascending. */
  readonly pending: readonly number[];
}

/** A clock that stands still until a test moves it. Starts at 2026-01-01T00:00:00Z unless told otherwise. */
export function createManualClock(startMs = Date.UTC(2026, 0, 1)): ManualClock {
  let now = startMs;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();

  return {
    now: () => now,
    schedule(delayMs, callback) {
      const timer = { at: now + Math.max(delayMs, 0), callback };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
    async advance(byMs) {
      const until = now + byMs;
      await settle();
      for (let next = earliest(timers, until); next; next = earliest(timers, until)) {
        const due = next;
        timers.delete(due);
        now = due.at;
        due.callback();
        await settle();
      }
      now = until;
    },
    get pending() {
      return [...timers].map((timer) => timer.at - now).sort((a, b) => a - b);
    },
  };
}

/** Lets promise chains and one round of input and output run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

function earliest<T extends { readonly at: number }>(
  timers: ReadonlySet<T>,
  until: number,
): T | undefined {
  return [...timers]
    .filter((timer) => timer.at <= until)
    .reduce<T | undefined>(
      (best, timer) => (best && best.at <= timer.at ? best : timer),
      undefined,
    );
}
