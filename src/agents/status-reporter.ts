import type { Clock, ScheduledCall } from "../support/clock.ts";

const windowMs = 1_000;

/** Lets one status text a second through, the newest (provider sheet, section 12). */
export class StatusReporter {
  readonly #clock: Clock;
  readonly #publish: (text: string) => void;
  #lastAt = Number.NEGATIVE_INFINITY;
  #held: string | undefined;
  #timer: ScheduledCall | undefined;

  constructor(clock: Clock, publish: (text: string) => void) {
    this.#clock = clock;
    this.#publish = publish;
  }

  report(text: string): void {
    const waitMs = this.#lastAt + windowMs - this.#clock.now();
    this.#held = text;
    if (waitMs <= 0) this.flush();
    else this.#timer ??= this.#clock.schedule(waitMs, () => this.flush());
  }

  /** Publishes the held text now. */
  flush(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    const text = this.#held;
    this.#held = undefined;
    if (text === undefined) return;
    this.#lastAt = this.#clock.now();
    this.#publish(text);
  }
}
