import type { Realtime } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";

const ticksPerMs = 10_000n;
const measureEveryMs = 5 * 60_000;
/** Clocks drift apart between two measurements; earlier is safe, because what comes twice is dropped. */
const marginMs = 2_000;

/** A timetoken that is certainly not later than the service's present, mostly without asking it. */
export class ServerTime {
  readonly #clock: Clock;
  #offsetMs = 0;
  #measuredAt: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Asks `realtime` when the last answer is old. Undefined when the service does not answer. */
  async before(open: () => Pick<Realtime, "time" | "destroy">): Promise<string | undefined> {
    const isOld =
      this.#measuredAt === undefined || this.#clock.now() - this.#measuredAt > measureEveryMs;
    if (isOld && !(await this.#measure(open))) return undefined;
    return String(BigInt(Math.floor(this.#clock.now() + this.#offsetMs - marginMs)) * ticksPerMs);
  }

  async #measure(open: () => Pick<Realtime, "time" | "destroy">): Promise<boolean> {
    const realtime = open();
    try {
      const serverMs = Number(BigInt(await realtime.time()) / ticksPerMs);
      this.#measuredAt = this.#clock.now();
      this.#offsetMs = serverMs - this.#measuredAt;
      return true;
    } catch {
      return false;
    } finally {
      realtime.destroy();
    }
  }
}
