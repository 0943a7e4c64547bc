import { connectPubNub } from "../realtime/pubnub-realtime.ts";
import type { Realtime, RealtimeStatus } from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import { type Clock, systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { type Log, silentLog } from "../support/log.ts";
import type { ByteReadable } from "./byte-readable.ts";
import type {
  StreamAffinity,
  StreamDescriptor,
  StreamDirection,
  StreamFormat,
} from "./descriptor.ts";
import type { InboundMessage } from "./inbound-message.ts";
import { InboundQueue } from "./inbound-queue.ts";
import { type ReadOptions, readMessages, readUnits, toReadable } from "./inbound-readers.ts";
import {
  resolveStreamKind,
  type StreamClientFromDescriptorOptions,
  type StreamClientOptions,
} from "./stream-client-options.ts";
import { type StreamError, StreamLostError, StreamOverflowError } from "./stream-errors.ts";
import { nextStreamUserId, streamChannel } from "./stream-id.ts";
import { resolveStreamLimits, type StreamLimits } from "./stream-limits.ts";
import { StreamReader } from "./stream-reader.ts";
import { StreamWriter } from "./stream-writer.ts";

/**
 * One side of one stream. Reading and writing share one connection, which `end` closes.
 *
 * Unread messages wait in one bounded buffer that `inbound`, `events()` and `bytes()` share: a loop
 * that is left early loses nothing, the next one goes on behind it.
 */
export class StreamClient {
  readonly channel: string;
  readonly format: StreamFormat;
  readonly direction: StreamDirection;
  readonly affinity: StreamAffinity;
  readonly #realtime: Realtime;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #queue: InboundQueue;
  readonly #reader: StreamReader | undefined;
  readonly #writer: StreamWriter | undefined;
  readonly #endListeners: (() => void)[] = [];
  readonly #inboundDoneListeners: (() => void)[] = [];
  readonly #errorListeners: ((error: StreamError) => void)[] = [];
  #inboundDone = false;
  #ending: Promise<void> | undefined;
  #ended = false;

  constructor(options: StreamClientOptions) {
    const { agentName, streamId } = options;
    this.channel = options.channel ?? streamChannel(agentName, streamId);
    this.#clock = options.clock ?? systemClock;
    this.#log = options.log ?? silentLog;
    const { direction, format, affinity } = resolveStreamKind(options, this.#log);
    this.direction = direction;
    this.format = format;
    this.affinity = affinity;
    const limits = resolveStreamLimits(options);

    this.#realtime = this.#connect(options);
    this.#queue = this.#createQueue(limits);
    this.#writer = this.direction === "inbound" ? undefined : this.#createWriter(streamId, limits);
    this.#reader = this.direction === "outbound" ? undefined : this.#createReader(limits);
    if (this.#reader !== undefined) this.#subscribe(this.#reader);
  }

  /** Opens a stream from its consumer's side. */
  static fromDescriptor(
    descriptor: StreamDescriptor,
    options: StreamClientFromDescriptorOptions,
  ): StreamClient {
    const { agentName, streamId, channel, token, format, affinity } = descriptor;
    return new StreamClient({
      ...options,
      agentName,
      streamId,
      channel,
      token,
      format,
      affinity,
      direction: descriptor.localDirection,
      owner: options.consumerUserId,
    });
  }

  /** False once the end of the stream was asked for or forced. */
  get isActive(): boolean {
    return this.#ending === undefined;
  }

  /** Realtime user id of this connection; `meta.sender` of what it writes. */
  get uuid(): string {
    return this.#realtime.userId;
  }

  /**
   * Adds one value: an event, or a chunk of text or bytes. Writes are bundled; the promise resolves
   * when there is room for more. It rejects with what an earlier write lost, if anything: to learn
   * the fate of this very write, await `flush` or `end`. Nothing has to await it.
   *
   * @throws {BlocksError} At once: `stream-closed` after the end, `usage` on a stream that this side
   *   only reads and for values that do not fit the format.
   * @throws {StreamWriteError} As a rejection: data were lost after three attempts.
   */
  write(data: unknown): Promise<void> {
    return this.#writerOrThrow().write(data);
  }

  /**
   * Publishes what was written and waits for it.
   *
   * @throws {StreamWriteError} Data were lost, and no earlier call said so.
   */
  flush(): Promise<void> {
    return this.#writerOrThrow().flush();
  }

  /**
   * Flushes, publishes the end marker where the stream has one, and closes the connection.
   * Idempotent: every call returns the same promise.
   *
   * @throws {StreamWriteError} Data were lost, and no earlier call said so. The stream is closed all
   *   the same, and a promise that nobody awaits disturbs nothing.
   */
  end(): Promise<void> {
    if (this.#ending === undefined) {
      this.#ending = this.#close();
      this.#ending.catch(() => {});
    }
    return this.#ending;
  }

  /** Calls back when the stream was ended by either side of this connection; at once if it was. */
  onEnd(callback: () => void): void {
    if (this.#ended) this.#call(callback);
    else this.#endListeners.push(callback);
  }

  /** Calls back when the peer's end marker was reached; at once if it was. The stream stays open for writing. */
  onInboundDone(callback: () => void): void {
    if (this.#inboundDone) this.#call(callback);
    else this.#inboundDoneListeners.push(callback);
  }

  /** Calls back on trouble from now on. After a fatal one the stream ends by itself. */
  onError(callback: (error: StreamError) => void): void {
    this.#errorListeners.push(callback);
  }

  /** Messages as their writer bundled them. */
  get inbound(): AsyncIterableIterator<InboundMessage> {
    return readMessages(this.#readableQueue());
  }

  /**
   * Chunks, decoded; text as UTF-8. Ends with the stream.
   *
   * @throws {StreamOverflowError} From the loop: read too slowly.
   * @throws {StreamLostError} From the loop: cut off before the end marker.
   */
  bytes(options?: ReadOptions): AsyncIterableIterator<Uint8Array> {
    return readUnits(
      this.#readableQueue("bytes"),
      "bytes",
      options,
    ) as AsyncIterableIterator<Uint8Array>;
  }

  /** Single events; `{ "$binary": … }` comes as bytes. Ends and throws as `bytes()` does. */
  events(options?: ReadOptions): AsyncIterableIterator<unknown> {
    return readUnits(this.#readableQueue("events"), "events", options);
  }

  /** `bytes()` as a Node stream. Only in Node. */
  async readable(): Promise<ByteReadable> {
    return toReadable(this.bytes());
  }

  #connect(options: StreamClientOptions): Realtime {
    const { publishKey, subscribeKey, token, origins, ssl } = options;
    const userId = nextStreamUserId(options.owner ?? options.agentName);
    const connect = options.connect ?? connectPubNub;
    return connect({
      publishKey,
      subscribeKey,
      token,
      userId,
      retry: "unbounded",
      ...(origins === undefined ? {} : { origins }),
      ...(ssl === undefined ? {} : { ssl }),
      // The id holds no quote, so it needs no escaping.
      ...(this.direction === "bidirectional" ? { filter: `meta.sender != '${userId}'` } : {}),
    });
  }

  #createQueue(limits: StreamLimits): InboundQueue {
    const { maxBufferedMessages, maxBufferedBytes } = limits;
    const bound = `${maxBufferedMessages} messages or ${maxBufferedBytes} bytes`;
    return new InboundQueue({
      maxMessages: maxBufferedMessages,
      maxBytes: maxBufferedBytes,
      sizeOf: sizeOfMessage,
      overflowError: () => new StreamOverflowError(this.channel, bound),
    });
  }

  #createWriter(streamId: string, limits: StreamLimits): StreamWriter {
    return new StreamWriter({
      realtime: this.#realtime,
      channel: this.channel,
      streamId,
      format: this.format,
      limits,
      clock: this.#clock,
      log: this.#log,
      onLost: ({ cause }) => this.#publishFailed(cause),
    });
  }

  #createReader(limits: StreamLimits): StreamReader {
    return new StreamReader({
      channel: this.channel,
      self: this.#realtime.userId,
      format: this.format,
      affinity: this.affinity,
      reorderTimeoutMs: limits.reorderTimeoutMs,
      clock: this.#clock,
      log: this.#log,
      onMessage: (message) => this.#queue.push(message),
      onDone: () => this.#finishInbound(),
    });
  }

  #subscribe(reader: StreamReader): void {
    this.#realtime.onMessage((message) => reader.receive(message));
    this.#realtime.onStatus((status) => this.#statusChanged(status));
    this.#realtime.subscribe({ channels: [this.channel], timetoken: replayStart });
  }

  #writerOrThrow(): StreamWriter {
    if (this.#writer === undefined) {
      throw new BlocksError("usage", `${this.channel} can only be read by this side`);
    }
    if (!this.isActive) throw new BlocksError("stream-closed", `${this.channel} has ended`);
    return this.#writer;
  }

  #readableQueue(format?: StreamFormat): InboundQueue {
    if (this.#reader === undefined) {
      throw new BlocksError("usage", `${this.channel} can only be written by this side`);
    }
    if (format !== undefined && format !== this.format) {
      throw new BlocksError(
        "usage",
        `${this.channel} carries ${this.format}: read it with ${this.format}()`,
      );
    }
    return this.#queue;
  }

  #finishInbound(): void {
    this.#queue.end();
    this.#inboundDone = true;
    for (const callback of this.#inboundDoneListeners.splice(0)) this.#call(callback);
  }

  async #close(): Promise<void> {
    let loss: unknown;
    if (this.#writer !== undefined) {
      await this.#writer.flush().catch((error: unknown) => {
        loss = error;
      });
      if (this.direction !== "bidirectional" && this.affinity !== "shared") {
        await this.#writer.publishEnd();
      }
    }
    this.#reader?.close();
    this.#queue.end();
    this.#realtime.destroy();
    this.#ended = true;
    for (const callback of this.#endListeners.splice(0)) this.#call(callback);
    if (loss !== undefined) throw loss;
  }

  #statusChanged(status: RealtimeStatus): void {
    const fatal = status.fatal || fatalCategories.has(status.category);
    if (fatal || degradedCategories.has(status.category)) {
      this.#fail({ category: status.category, error: status.detail ?? null, fatal });
    }
  }

  #publishFailed(cause: unknown): void {
    const category = cause instanceof RealtimeError ? cause.category : "other";
    this.#fail({ category, error: cause, fatal: fatalCategories.has(category) });
  }

  #fail(trouble: Pick<StreamError, "category" | "error" | "fatal">): void {
    const { channel } = this;
    const error: StreamError = { ...trouble, channel, timestamp: this.#clock.now() };
    const { category, fatal } = error;
    this.#log.warn("a stream has trouble", { channel, category, fatal });
    for (const callback of this.#errorListeners) this.#call(() => callback(error));
    if (!fatal) return;
    // Only a one-way, dedicated stream promises an end marker that is missing now.
    if (this.direction === "inbound" && this.affinity === "dedicated") {
      this.#queue.fail(new StreamLostError(error));
    }
    void this.end();
  }

  #call(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#log.error("a stream callback threw", { channel: this.channel, error });
    }
  }
}

/** Replays what the channel's short-term cache still holds. */
const replayStart = "1000";

const fatalCategories: ReadonlySet<string> = new Set(["access_denied", "bad_request"]);
const degradedCategories: ReadonlySet<string> = new Set([
  "network_down",
  "network_issues",
  "timeout",
  "malformed_response",
]);

function sizeOfMessage(message: InboundMessage): number {
  if (message.format !== "bytes") return JSON.stringify(message.data).length;
  return message.data.reduce((sum, chunk) => sum + chunk.length, 0);
}
