import type { Log } from "../../support/log.ts";
import type { Unsubscribe } from "./realtime-keyset.ts";

/** Callbacks of the backend. */
export class Listeners<Event, Result = void> {
  readonly #listeners = new Set<(event: Event) => Result>();
  readonly #name: string;
  readonly #log: Log;

  constructor(name: string, log: Log) {
    this.#name = name;
    this.#log = log;
  }

  add(listener: (event: Event) => Result): Unsubscribe {
    // Wrapped, so that adding one function twice gives two independent registrations.
    const entry = (event: Event): Result => listener(event);
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Tells all listeners. One that throws is logged and stops no other. */
  tell(event: Event): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        this.#log.error(`${this.#name} listener failed`, { error });
      }
    }
  }

  /** The first answer that is not `undefined`. A throw is the caller's. */
  ask(event: Event): Result | undefined {
    for (const listener of [...this.#listeners]) {
      const answer = listener(event);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}
