/**
 * Events that any number of loops read from the beginning, each at its own pace. Ends after `end`,
 * or throws what `fail` was given.
 */
export class EventLog<T> {
  readonly #events: T[] = [];
  #over: { readonly error?: unknown } | undefined;
  #wake: () => void = () => {};
  #news: Promise<void> = Promise.resolve();

  constructor() {
    this.#renew();
  }

  push(event: T): void {
    if (this.#over !== undefined) return;
    this.#events.push(event);
    this.#renew();
  }

  end(): void {
    this.#over ??= {};
    this.#renew();
  }

  fail(error: unknown): void {
    this.#over ??= { error };
    this.#renew();
  }

  async *read(): AsyncGenerator<T, void> {
    for (let next = 0; ; next += 1) {
      while (next >= this.#events.length) {
        if (this.#over !== undefined) {
          if ("error" in this.#over) throw this.#over.error;
          return;
        }
        await this.#news;
      }
      yield this.#events[next] as T;
    }
  }

  #renew(): void {
    this.#wake();
    this.#news = new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
