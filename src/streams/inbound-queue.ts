import type { InboundMessage } from "./inbound-message.ts";

export interface InboundQueueOptions {
  readonly maxMessages: number;
  readonly maxBytes: number;
  readonly sizeOf: (message: InboundMessage) => number;
  readonly overflowError: () => Error;
}

/** One value of a message: a chunk or an event. */
export interface InboundUnit {
  readonly message: InboundMessage;
  readonly value: unknown;
}

interface Entry {
  readonly message: InboundMessage;
  readonly size: number;
  /** Values already handed out. */
  taken: number;
}

interface Waiter {
  readonly reader: object;
  /** Serves this waiter from the first entry; false when that entry had nothing left for it. */
  readonly serve: (entry: Entry) => boolean;
  readonly finish: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Unread messages of a stream. Readers share it: one that left its loop loses nothing, because the
 * next one goes on where it stopped, within a message too. Beyond the bound the queue fails.
 */
export class InboundQueue {
  readonly #options: InboundQueueOptions;
  readonly #entries: Entry[] = [];
  #waiters: Waiter[] = [];
  #bytes = 0;
  #closed = false;
  #failure: { readonly error: unknown } | undefined;

  constructor(options: InboundQueueOptions) {
    this.#options = options;
  }

  push(message: InboundMessage): void {
    if (this.#closed) return;
    const entry = { message, size: this.#options.sizeOf(message), taken: 0 };
    const { maxMessages, maxBytes, overflowError } = this.#options;
    this.#entries.push(entry);
    this.#bytes += entry.size;
    this.#serve();
    if (this.#entries.length <= maxMessages && this.#bytes <= maxBytes) return;
    this.#entries.pop();
    this.fail(overflowError());
  }

  /** Readers end after what waits. */
  end(): void {
    this.#closed = true;
    this.#serve();
  }

  /** Readers throw `error` after what waits. Ignored once closed. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#failure = { error };
    this.#serve();
  }

  /** The rest of the next message that has one. */
  takeMessage(reader: object): Promise<IteratorResult<InboundMessage, undefined>> {
    return this.#take(reader, (entry) => {
      if (entry.taken === 0) return { value: entry.message };
      if (entry.message.format === "raw") return undefined;
      const data = entry.message.data.slice(entry.taken);
      return data.length === 0
        ? undefined
        : { value: { ...entry.message, data } as InboundMessage };
    });
  }

  /** The next value of the next message of `format`; messages of other formats are skipped. */
  takeUnit(
    reader: object,
    format: "bytes" | "events",
  ): Promise<IteratorResult<InboundUnit, undefined>> {
    return this.#take(
      reader,
      (entry) => {
        const { message, taken } = entry;
        if (message.format !== format || taken >= message.data.length) return undefined;
        entry.taken += 1;
        return { value: { message, value: message.data[taken] } };
      },
      (entry) => entry.message.format === format && entry.taken < entry.message.data.length,
    );
  }

  /** Ends the pending reads of a reader that left. */
  leave(reader: object): void {
    const leaving = this.#waiters.filter((waiter) => waiter.reader === reader);
    this.#waiters = this.#waiters.filter((waiter) => waiter.reader !== reader);
    for (const waiter of leaving) waiter.finish();
  }

  #take<T>(
    reader: object,
    read: (entry: Entry) => { readonly value: T } | undefined,
    keeps: (entry: Entry) => boolean = () => false,
  ): Promise<IteratorResult<T, undefined>> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({
        reader,
        serve: (entry) => {
          const result = read(entry);
          if (!keeps(entry)) this.#drop();
          if (result !== undefined) resolve({ value: result.value, done: false });
          return result !== undefined;
        },
        finish: () => resolve({ value: undefined, done: true }),
        fail: reject,
      });
      this.#serve();
    });
  }

  #drop(): void {
    const entry = this.#entries.shift();
    this.#bytes -= entry?.size ?? 0;
  }

  #serve(): void {
    for (;;) {
      const [waiter] = this.#waiters;
      const [entry] = this.#entries;
      if (waiter === undefined || entry === undefined) break;
      if (waiter.serve(entry)) this.#waiters.shift();
    }
    if (!this.#closed || this.#entries.length > 0) return;
    for (const waiter of this.#waiters.splice(0)) {
      const failure = this.#failure;
      this.#failure = undefined;
      if (failure === undefined) waiter.finish();
      else waiter.fail(failure.error);
    }
  }
}
