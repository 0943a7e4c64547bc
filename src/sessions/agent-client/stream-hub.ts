import type { StreamContract } from "../../gen/contract.ts";
import type { CallEnd, CallStream } from "../agent-transport.ts";
import { StreamUnavailableError } from "../stream-unavailable-error.ts";
import type { ContractPolicy } from "./contract-policy.ts";
import { createDeferred } from "./deferred.ts";
import { namedStream } from "./named-stream.ts";
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

/** The first one is there before its announcement. */
type Entries = [Entry, ...Entry[]];

/** The declared streams of one task, by key. */
export class StreamHub {
  readonly #options: StreamHubOptions;
  readonly #entries = new Map<string, Entries>();
  #over = false;
  #news = createDeferred<void>();

  constructor(options: StreamHubOptions) {
    this.#options = options;
    for (const { key } of options.streams) this.#named(key);
  }

  /** The first stream of `key`; without one, of the only declared key. */
  stream(key: unknown): StreamHandle {
    return this.#named(key)[0].handle;
  }

  /** Every announced stream of `key`, until the task is over. */
  streams(key: unknown): AsyncIterable<StreamHandle> {
    return this.#follow(this.#named(key));
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

  async *#follow(entries: Entries): AsyncGenerator<StreamHandle, void> {
    for (let next = 0; ; next += 1) {
      while (entries[next]?.slot.waiting !== false && !this.#over) await this.#news.promise;
      const entry = entries[next];
      if (entry === undefined) return;
      // One that could not be attached has its error for whoever reads it by its key.
      if (entry.slot.attached) yield entry.handle;
    }
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

  #named(key: unknown): Entries {
    const { streams, taskId } = this.#options;
    const stream = namedStream(streams, key, taskId);
    const entries = this.#entries.get(stream.key) ?? [this.#entry(stream)];
    this.#entries.set(stream.key, entries);
    return entries;
  }

  #wake(): void {
    this.#news.resolve();
    this.#news = createDeferred();
  }
}
