import type { ByteReadable } from "../streams/byte-readable.ts";
import type { StreamAffinity, StreamDirection, StreamFormat } from "../streams/descriptor.ts";
import type { InboundMessage } from "../streams/inbound-message.ts";
import type { ReadOptions } from "../streams/inbound-readers.ts";
import type { StreamError } from "../streams/stream-errors.ts";
import type { JsonObject } from "../support/json.ts";

/** Which declared stream is opened for a task, and how. Times in milliseconds. */
export interface CreateStreamOptions {
  /** Key in the card's `streams`. Needed when the card declares more than one. */
  readonly declaredStream?: string | undefined;
  /** Only checked: must be the card's. */
  readonly direction?: StreamDirection | undefined;
  /** Only checked: must be the card's. */
  readonly format?: StreamFormat | undefined;
  /** Another process writes and reads; this one only asks for its token. Default false. */
  readonly external?: boolean | undefined;
  /** Handed to the consumer with the announcement. */
  readonly metadata?: JsonObject | undefined;
  /** Started in the background once the stream is open. If it throws, the stream and its tasks fail. */
  readonly onActivate?: OnActivateCallback | undefined;
  /** Buffered bytes that are published at once. Default 4 096. */
  readonly bundleSizeBytes?: number | undefined;
  /** Longest wait of an unpublished write. Default 250. */
  readonly maxLatencyMs?: number | undefined;
  /** Time for the consumer to subscribe before the first write. Default 1 000; 0 skips. Not on inbound streams. */
  readonly subscribeGraceMs?: number | undefined;
}

/** The code behind a stream, given its handle. */
export type OnActivateCallback = (stream: StreamObject) => Promise<void> | void;

/** A stream as one task holds it. Of a shared stream every task has its own. */
export interface StreamObject {
  readonly streamId: string;
  readonly channel: string;
  /** Key in the card's `streams`. */
  readonly declaredStream: string;
  readonly direction: StreamDirection;
  readonly format: StreamFormat;
  readonly affinity: StreamAffinity;
  /** False once this task ended it, or it ended by itself. */
  readonly isActive: boolean;
  readonly external: boolean;
  /** Realtime user id of the connection. Throws on external streams. */
  readonly uuid: string;

  /** Adds one value. See `StreamClient.write` for when it resolves and how it fails. */
  write(data: unknown): Promise<void>;
  /** Publishes what was written and waits for it. */
  flush(): Promise<void>;
  /** This task is done with the stream. A shared one goes on while other tasks hold it. */
  end(): Promise<void>;

  readonly inbound: AsyncIterableIterator<InboundMessage>;
  bytes(options?: ReadOptions): AsyncIterableIterator<Uint8Array>;
  events(options?: ReadOptions): AsyncIterableIterator<unknown>;
  readable(): Promise<ByteReadable>;

  onEnd(callback: () => void): void;
  onError(callback: (error: StreamError) => void): void;
}

/** A stream whose data another process moves: hand it `token`, `channel` and `streamId`. */
export interface ExternalStreamObject extends StreamObject {
  readonly external: true;
  readonly token: string;
  /** Announces the stream to the consumer. */
  activate(options?: { readonly metadata?: JsonObject | undefined }): Promise<void>;
}
