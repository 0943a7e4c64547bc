import type { Clock, ScheduledCall } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import { maxPublishesInFlight } from "./stream-limits.ts";

/** Where a message stands in what one writer sent. */
export interface Place {
  readonly seq: number;
  /** Milliseconds, by the writer's clock. */
  readonly ts: number;
}

export interface ReorderLaneOptions<T extends Place> {
  /** Number of a writer's first message. */
  readonly firstSeq: number;
  /** Longest wait for a missing message in milliseconds; 0 or less delivers in order of arrival. */
  readonly timeoutMs: number;
  /** The writer may have begun long ago, so that a high first number is no gap. */
  readonly startsAnywhere: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly deliver: (message: T) => void;
  /** Everything before the end marker was delivered or given up. Called once. */
  readonly onEnd: () => void;
  /** Lowest number at or above `seq` of which some parts, but not all, have come. */
  readonly lowestPending: (seq: number) => number | undefined;
  /** The writer began again at its first number: parts of the old run are void. */
  readonly onRestart: () => void;
}

/** Puts the messages of one writer into order and drops repeated ones (consumer sheet 6.7). */
export class ReorderLane<T extends Place> {
  readonly #options: ReorderLaneOptions<T>;
  readonly #buffer = new Map<number, T>();
  #next: number;
  #newestTs = Number.NEGATIVE_INFINITY;
  #started = false;
  #endSeq: number | undefined;
  #ended = false;
  #timer: ScheduledCall | undefined;

  constructor(options: ReorderLaneOptions<T>) {
    this.#options = options;
    this.#next = options.firstSeq;
  }

  /** True when the message, or this part of it, is still wanted. */
  admit(place: Place): boolean {
    if (this.#ended) return false;
    if (this.#options.timeoutMs <= 0) return true;
    if (this.#isRestart(place)) this.#restart();
    else if (place.seq < this.#next || this.#buffer.has(place.seq)) return false;
    else if (this.#endSeq !== undefined && place.seq >= this.#endSeq) return false;
    this.#newestTs = Math.max(this.#newestTs, place.ts);
    return true;
  }

  /** Takes a message that `admit` let in. */
  accept(message: T): void {
    const { timeoutMs, startsAnywhere, firstSeq, deliver } = this.#options;
    if (timeoutMs <= 0) {
      deliver(message);
      return;
    }
    if (!this.#started) {
      this.#started = true;
      if (startsAnywhere && message.seq >= firstSeq + maxPublishesInFlight)
        this.#next = message.seq;
    }

    this.#buffer.set(message.seq, message);
    if (message.seq === this.#next) {
      this.#stopTimer();
      this.#deliverConsecutive();
    }
    this.#settle();
  }

  end(seq: number): void {
    if (this.#ended) return;
    this.#endSeq = this.#options.timeoutMs <= 0 ? this.#next : seq;
    this.#settle();
  }

  /** Delivers what waits, gaps or not. */
  flush(): void {
    for (const seq of [...this.#buffer.keys()].sort((a, b) => a - b)) {
      const message = this.#buffer.get(seq);
      this.#buffer.delete(seq);
      if (message !== undefined) this.#options.deliver(message);
    }
  }

  /** Stops the timer and forgets what waits. */
  close(): void {
    this.#ended = true;
    this.#stopTimer();
    this.#buffer.clear();
  }

  // Every message has its own time, so a low number with a newer time is no repetition.
  #isRestart(place: Place): boolean {
    return (
      place.seq < this.#next &&
      place.seq < this.#options.firstSeq + maxPublishesInFlight &&
      place.ts > this.#newestTs
    );
  }

  #restart(): void {
    this.#options.log.debug("a stream writer began again", { expected: this.#next });
    this.#stopTimer();
    this.flush();
    this.#options.onRestart();
    this.#next = this.#options.firstSeq;
    this.#endSeq = undefined;
  }

  #deliverConsecutive(): void {
    for (;;) {
      const message = this.#buffer.get(this.#next);
      if (message === undefined) return;
      this.#buffer.delete(this.#next);
      this.#next += 1;
      this.#options.deliver(message);
    }
  }

  #settle(): void {
    if (this.#endSeq !== undefined && this.#next >= this.#endSeq) this.#finish();
    else if (this.#buffer.size > 0 || this.#endSeq !== undefined) this.#startTimer();
  }

  #startTimer(): void {
    this.#timer ??= this.#options.clock.schedule(this.#options.timeoutMs, () => {
      this.#timer = undefined;
      this.#giveUpGap();
    });
  }

  #stopTimer(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #giveUpGap(): void {
    const from = this.#next;
    const lowest = Math.min(
      this.#options.lowestPending(from) ?? Number.POSITIVE_INFINITY,
      this.#endSeq ?? Number.POSITIVE_INFINITY,
      ...this.#buffer.keys(),
    );
    // Parts of the missing message still come when it is the lowest itself: late, not lost.
    if (lowest > from && Number.isFinite(lowest)) {
      this.#next = lowest;
      this.#options.log.warn("a stream message never came", { from, until: lowest - 1 });
      this.#deliverConsecutive();
    }
    this.#settle();
  }

  #finish(): void {
    if (this.#buffer.size > 0) {
      this.#options.log.warn("stream messages after the end were dropped", {
        count: this.#buffer.size,
      });
    }
    this.close();
    this.#options.onEnd();
  }
}
