import type { ByteReadable } from "../streams/byte-readable.ts";
import type { InboundMessage } from "../streams/inbound-message.ts";
import { type ReadOptions, toReadable } from "../streams/inbound-readers.ts";
import type { StreamClient } from "../streams/stream-client.ts";
import type { StreamError } from "../streams/stream-errors.ts";
import { BlocksError } from "../support/errors.ts";
import type { JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import type { ExternalStreamObject, StreamObject } from "./stream-object.ts";
import type { StreamPlan } from "./stream-plan.ts";

export interface TaskStreamOptions {
  readonly streamId: string;
  readonly channel: string;
  readonly plan: StreamPlan;
  readonly log: Log;
  /** Gives the stream up for the task; the last task's release ends the connection. */
  readonly release: () => Promise<void>;
}

/** What embedded and external handles have in common: who they are, and that they end once. */
abstract class TaskStreamBase {
  readonly streamId: string;
  readonly channel: string;
  readonly declaredStream: string;
  readonly direction: StreamPlan["direction"];
  readonly format: StreamPlan["format"];
  readonly affinity: StreamPlan["affinity"];
  readonly #log: Log;
  readonly #release: () => Promise<void>;
  readonly #endListeners: (() => void)[] = [];
  #ending: Promise<void> | undefined;
  #evicted = false;

  constructor({ streamId, channel, plan, log, release }: TaskStreamOptions) {
    this.streamId = streamId;
    this.channel = channel;
    this.declaredStream = plan.declaredStream;
    this.direction = plan.direction;
    this.format = plan.format;
    this.affinity = plan.affinity;
    this.#log = log;
    this.#release = release;
  }

  get isActive(): boolean {
    return !this.#evicted;
  }

  end(): Promise<void> {
    if (this.#ending === undefined) {
      this.evict();
      this.#ending = this.#release();
      this.#ending.catch(() => {});
    }
    return this.#ending;
  }

  /** Ends the handle without touching the stream behind it. */
  evict(): void {
    if (this.#evicted) return;
    this.#evicted = true;
    this.onEvicted();
    for (const callback of this.#endListeners.splice(0)) this.#call(callback);
  }

  onEnd(callback: () => void): void {
    if (this.#evicted) this.#call(callback);
    else this.#endListeners.push(callback);
  }

  protected onEvicted(): void {}

  #call(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#log.error("a stream callback threw", { streamId: this.streamId, error });
    }
  }
}

/** A stream whose data this process moves, as one task holds it. */
export class EmbeddedTaskStream extends TaskStreamBase implements StreamObject {
  readonly external = false;
  readonly #client: StreamClient;
  readonly #readers = new Set<AsyncIterableIterator<unknown>>();

  constructor(options: TaskStreamOptions & { readonly client: StreamClient }) {
    super(options);
    this.#client = options.client;
    this.#client.onEnd(() => this.evict());
  }

  override get isActive(): boolean {
    return super.isActive && this.#client.isActive;
  }

  get uuid(): string {
    return this.#client.uuid;
  }

  write(data: unknown): Promise<void> {
    this.#refuseEnded();
    return this.#client.write(data);
  }

  flush(): Promise<void> {
    this.#refuseEnded();
    return this.#client.flush();
  }

  get inbound(): AsyncIterableIterator<InboundMessage> {
    return this.#track(this.#client.inbound);
  }

  bytes(options?: ReadOptions): AsyncIterableIterator<Uint8Array> {
    return this.#track(this.#client.bytes(options));
  }

  events(options?: ReadOptions): AsyncIterableIterator<unknown> {
    return this.#track(this.#client.events(options));
  }

  async readable(): Promise<ByteReadable> {
    return toReadable(this.bytes());
  }

  onError(callback: (error: StreamError) => void): void {
    this.#client.onError(callback);
  }

  // A shared stream may go on without this task, whose loops would never end.
  protected override onEvicted(): void {
    if (!this.#client.isActive) return;
    for (const reader of this.#readers) void reader.return?.();
    this.#readers.clear();
  }

  #track<T>(reader: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
    if (super.isActive) this.#readers.add(reader);
    else if (this.#client.isActive) void reader.return?.();
    return reader;
  }

  #refuseEnded(): void {
    if (super.isActive) return;
    throw new BlocksError("stream-closed", `stream ${this.streamId} has ended for this task`);
  }
}

/** A stream whose data another process moves: this one only asked for its token. */
export class ExternalTaskStream extends TaskStreamBase implements ExternalStreamObject {
  readonly external = true;
  readonly token: string;
  readonly #activate: (metadata: JsonObject | undefined) => Promise<void>;

  constructor(
    options: TaskStreamOptions & {
      readonly token: string;
      readonly activate: (metadata: JsonObject | undefined) => Promise<void>;
    },
  ) {
    super(options);
    this.token = options.token;
    this.#activate = options.activate;
  }

  activate(options: { readonly metadata?: JsonObject | undefined } = {}): Promise<void> {
    if (this.isActive) return this.#activate(options.metadata);
    throw new BlocksError("stream-closed", `stream ${this.streamId} has ended for this task`);
  }

  get uuid(): string {
    return this.#refuse("has no connection here");
  }

  get inbound(): AsyncIterableIterator<InboundMessage> {
    return this.#refuse("cannot be read here");
  }

  write(): Promise<void> {
    return this.#refuse("cannot be written here");
  }

  flush(): Promise<void> {
    return this.#refuse("cannot be written here");
  }

  bytes(): AsyncIterableIterator<Uint8Array> {
    return this.#refuse("cannot be read here");
  }

  events(): AsyncIterableIterator<unknown> {
    return this.#refuse("cannot be read here");
  }

  async readable(): Promise<ByteReadable> {
    return this.#refuse("cannot be read here");
  }

  onError(): void {
    this.#refuse("has no connection here");
  }

  #refuse(what: string): never {
    throw new BlocksError(
      "usage",
      `stream ${this.streamId} is external and ${what}: use its token, channel and id in the other process`,
    );
  }
}

/** Either handle, with what its owner needs. */
export type TaskStream = EmbeddedTaskStream | ExternalTaskStream;
