import type { StreamContract } from "../../gen/contract.ts";
import { BlocksError } from "../../support/errors.ts";
import type { CallEnd, CallStream } from "../agent-transport.ts";
import { StreamUnavailableError } from "../stream-unavailable-error.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { createDeferred } from "./deferred.ts";
import { streamMembers } from "./stream-members.ts";
import { StreamSlot } from "./stream-slot.ts";
import type { StreamHandle } from "./typed-stream.ts";

export interface StreamHubOptions {
  readonly taskId: string;
  readonly streams: readonly StreamContract[];
  readonly policy: ContractPolicy;
  readonly eager: boolean;
}

interface Entry {
  readonly slot: StreamSlot;
  readonly handle: StreamHandle;
}

/** The declared streams of one task, by key. */
export class StreamHub {
  readonly #options: StreamHubOptions;
  readonly #entries = new Map<string, Entry[]>();
  #over = false;
  #news = createDeferred<void>();

  constructor(options: StreamHubOptions) {
    this.#options = options;
    for (const stream of options.streams) this.#entries.set(stream.key, [this.#entry(stream)]);
  }

  /** The first stream of `key`; without one, of the only declared key. */
  stream(key: unknown): StreamHandle {
    const [first] = this.#named(key);
    if (first === undefined) throw this.#unknownKey(key);
    return first.handle;
  }

  /** Every announced stream of `key`, until the task is over. */
  async *streams(key: unknown): AsyncGenerator<StreamHandle, void> {
    const entries = this.#named(key);
    for (let next = 0; ; next += 1) {
      while (entries[next]?.slot.attached !== true && !this.#over) await this.#news.promise;
      const entry = entries[next];
      if (entry?.slot.attached !== true) return;
      yield entry.handle;
    }
  }

  announce(announced: CallStream): void {
    const stream = this.#claimingStream(announced);
    const entries = stream && this.#entries.get(stream.key);
    if (this.#over || stream === undefined || entries === undefined) return;

    let entry = entries.find(({ slot }) => slot.waiting);
    if (entry === undefined) {
      entry = this.#entry(stream);
      entries.push(entry);
    }
    entry.slot.attach(announced);
    this.#wake();
  }

  /** No announcement will come: waits for one end with `StreamUnavailableError`. */
  finish(terminalState?: CallEnd["state"]): void {
    const { taskId } = this.#options;
    this.#over = true;
    for (const [declaredStream, entries] of this.#entries) {
      for (const { slot } of entries.filter(({ slot }) => slot.waiting)) {
        slot.fail(new StreamUnavailableError({ taskId, declaredStream, terminalState }));
      }
    }
    this.#wake();
  }

  /** Ends every wait with `error`, of announced streams too. */
  abort(error: unknown): void {
    this.#over = true;
    for (const { slot } of [...this.#entries.values()].flat()) slot.fail(error);
    this.#wake();
  }

  /** The connections are closed: readers get what they have and end. */
  close(): void {
    this.finish();
    for (const { slot } of [...this.#entries.values()].flat()) slot.end();
  }

  #entry(stream: StreamContract): Entry {
    const { taskId, policy, eager } = this.#options;
    const slot = new StreamSlot({ taskId, stream, policy, eager });
    return { slot, handle: streamMembers(slot, stream) };
  }

  #claimingStream({ declaredStream }: CallStream): StreamContract | undefined {
    const { streams } = this.#options;
    if (declaredStream !== undefined) return streams.find(({ key }) => key === declaredStream);
    return streams.length === 1 ? streams[0] : streams.find(({ key }) => key === "_default");
  }

  #named(key: unknown): Entry[] {
    const { streams } = this.#options;
    const name = key === undefined && streams.length === 1 ? streams[0]?.key : key;
    const entries = typeof name === "string" ? this.#entries.get(name) : undefined;
    if (entries === undefined) throw this.#unknownKey(key);
    return entries;
  }

  #unknownKey(key: unknown): BlocksError {
    const declared = this.#options.streams.map((stream) => JSON.stringify(stream.key)).join(", ");
    const what = key === undefined ? "needs a key" : `has no ${JSON.stringify(key)}`;
    return new BlocksError(
      "invalid-option",
      `stream() of task ${this.#options.taskId} ${what}; the card declares ${declared || "no stream"}`,
    );
  }

  #wake(): void {
    this.#news.resolve();
    this.#news = createDeferred();
  }
}
