/** What every stream has. None has a `then`, so that an `await` of one is harmless. */
export interface StreamHandle {
  /** The card's key. */
  readonly key: string;
  /**
   * True when there is another side: for a consumer once the agent has announced the stream, for a
   * handler when the caller asked for streams.
   */
  readonly attached: boolean;
}

interface Readable<Item> extends StreamHandle, AsyncIterable<Item> {}

interface Writable<Item> extends StreamHandle {
  /**
   * Waits for the stream, then resolves when the service took the item.
   *
   * @throws {EventContractError} The event breaks the card's schema; it was not sent.
   * @throws {StreamUnavailableError} The task ended without announcing this stream.
   */
  write(item: Item): Promise<void>;
  /** Writes no more. Idempotent. */
  end(): Promise<void>;
}

/**
 * Typed events to read. Reading waits for the stream and ends with it. A stream is read by one loop:
 * leaving it ends the reading.
 */
export interface EventReader<Event> extends Readable<Event> {
  /**
   * @throws {EventContractError} An event breaks the card's schema.
   * @throws {StreamOverflowError} More arrived than was read and the bound allows.
   * @throws {StreamUnavailableError} The task ended without announcing this stream.
   */
  events(): AsyncIterable<Event>;
}

/** Typed events to write. */
export interface EventWriter<Event> extends Writable<Event> {}

/** Typed events both ways: `In` is read, `Out` is written. */
export interface EventDuplex<In, Out> extends EventReader<In>, EventWriter<Out> {}

/** Byte chunks to read, as they were written; a chunk is no unit of meaning. */
export interface ByteReader extends Readable<Uint8Array> {
  bytes(): AsyncIterable<Uint8Array>;
}

/** Byte chunks or UTF-8 text to write. */
export interface ByteWriter extends Writable<Uint8Array | string> {}

/** Bytes both ways. */
export interface ByteDuplex extends ByteReader, ByteWriter {}

/** The arguments of `stream()`: the key, which may be left out when there is only one. */
export type StreamArguments<Streams, Key extends keyof Streams> =
  IsUnion<keyof Streams> extends true ? [key: Key] : [key?: Key];

type IsUnion<T, Whole = T> = [T] extends [never]
  ? true
  : T extends unknown
    ? [Whole] extends [T]
      ? false
      : true
    : never;
