/**
 * A moment on the realtime service: 100 ns ticks since the Unix epoch as 17 decimal digits.
 * All have the same length, so plain string comparison orders them.
 */
export type Timetoken = string;

const digits = 17;
const ticksPerMs = 10_000n;

export interface TimetokenSource {
  /** A timetoken later than every earlier one, as close to the wall clock as that allows. */
  next(): Timetoken;
}

/**
 * @param nowMs The wall clock. Clients compare timetokens with local elapsed time, so it must not
 *   be a test clock that stands still.
 * @param latest Newest timetoken that an earlier run gave out, so that a clock set back is harmless.
 */
export function createTimetokenSource(
  nowMs: () => number,
  latest: Timetoken | undefined,
): TimetokenSource {
  let last = BigInt(latest ?? 0);
  return {
    next() {
      const now = BigInt(nowMs()) * ticksPerMs;
      last = now > last ? now : last + 1n;
      return last.toString().padStart(digits, "0");
    },
  };
}

/** The timetoken of a wall-clock moment in Unix milliseconds. */
export function timetokenAt(unixMs: number): Timetoken {
  return (BigInt(Math.max(0, Math.trunc(unixMs))) * ticksPerMs).toString().padStart(digits, "0");
}

/** Reads what a client sent: 1 to 17 digits, `1000` included. `undefined` when it is none. */
export function parseTimetoken(text: string): Timetoken | undefined {
  return /^\d{1,17}$/.test(text) ? text.padStart(digits, "0") : undefined;
}
