export interface BoundedQueueOptions<T> {
  /** Most items that wait unread. */
  readonly maxItems: number;
  /** Most bytes that wait unread, as `sizeOf` counts them. Default: no bound. */
  readonly maxBytes?: number;
  readonly sizeOf?: (item: T) => number;
  /** Makes the error that the reader gets after the items that did fit. */
  readonly overflowError: () => Error;
  /** The reader left its loop: nobody will read what comes. */
  readonly onReturn?: () => void;
}

interface Waiter<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Items on their way from callbacks to one `for await` loop, in order. Any number of reads may be
 * pending. Beyond the bound the queue fails: the reader gets what did fit, then the overflow error.
 */
export class BoundedQueue<T> implements AsyncIterable<T> {
  readonly #options: BoundedQueueOptions<T>;
  #items: T[] = [];
  #head = 0;
  #bytes = 0;
  #closed = false;
  /** What the reader gets once, after the last item. */
  #failure: { readonly error: unknown } | undefined;
  readonly #waiters: Waiter<T>[] = [];

  constructor(options: BoundedQueueOptions<T>) {
    this.#options = options;
  }

  /** Items that wait unread. */
  get length(): number {
    return this.#items.length - this.#head;
  }

  /** True after `end`, `fail`, an overflow, or a reader that left. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Adds one item. False when the queue is closed, or when this item did not fit and closed it. */
  push(item: T): boolean {
    if (this.#closed) return false;
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) {
      waiter.resolve({ value: item, done: false });
      return true;
    }

    const { maxItems, maxBytes = Number.POSITIVE_INFINITY, sizeOf, overflowError } = this.#options;
    const size = sizeOf?.(item) ?? 0;
    if (this.length >= maxItems || this.#bytes + size > maxBytes) {
      this.fail(overflowError());
      return false;
    }
    this.#items.push(item);
    this.#bytes += size;
    return true;
  }

  /** No more items: the reader's loop ends after the ones that wait. Idempotent. */
  end(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const waiter of this.#waiters.splice(0)) waiter.resolve({ value: undefined, done: true });
  }

  /** The reader's loop throws `error` after the items that wait. Ignored when already closed. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    const [first, ...others] = this.#waiters.splice(0);
    if (first === undefined) this.#failure = { error };
    else first.reject(error);
    for (const waiter of others) waiter.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => this.#next(),
      return: () => {
        this.#leave();
        return Promise.resolve({ value: undefined, done: true });
      },
    };
  }

  #next(): Promise<IteratorResult<T, undefined>> {
    if (this.length > 0) return Promise.resolve({ value: this.#take(), done: false });
    const failure = this.#failure;
    if (failure !== undefined) {
      this.#failure = undefined;
      return Promise.reject(failure.error);
    }
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  #take(): T {
    const item = this.#items[this.#head] as T;
    this.#head += 1;
    this.#bytes -= this.#options.sizeOf?.(item) ?? 0;
    // Dropping read items one by one would move the whole array each time.
    if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  #leave(): void {
    this.end();
    this.#items = [];
    this.#head = 0;
    this.#bytes = 0;
    this.#failure = undefined;
    this.#options.onReturn?.();
  }
}
