import type { Clock } from "../support/clock.ts";
import { within } from "../support/deadline.ts";

/** How long a wait may last. Ending it does not touch the task. */
export interface WaitOptions {
  /** Default: none. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Waiter<T> {
  readonly matches: (value: T) => boolean;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Promises for values that are still to come. */
export class Waiters<T> {
  readonly #clock: Clock;
  readonly #waiting = new Set<Waiter<T>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * The next value that `matches`.
   *
   * @throws {TimeoutError} Or {AbortedError}; the wait is over then.
   */
  async next(
    options: WaitOptions & { readonly operation: string; readonly matches: (value: T) => boolean },
  ): Promise<T> {
    const { matches, operation, timeoutMs, signal } = options;
    let waiter: Waiter<T> | undefined;
    const promise = new Promise<T>((resolve, reject) => {
      waiter = { matches, resolve, reject };
      this.#waiting.add(waiter);
    });
    try {
      return await within(promise, { clock: this.#clock, operation, timeoutMs, signal });
    } finally {
      if (waiter !== undefined) this.#waiting.delete(waiter);
    }
  }

  resolve(value: T): void {
    for (const waiter of [...this.#waiting]) {
      if (waiter.matches(value)) waiter.resolve(value);
    }
  }

  reject(error: unknown): void {
    for (const waiter of [...this.#waiting]) waiter.reject(error);
  }
}
