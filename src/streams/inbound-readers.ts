import { AbortedError, BlocksError } from "../support/errors.ts";
import { isObject } from "../support/json.ts";
import { decodeBase64 } from "./base64.ts";
import type { ByteReadable } from "./byte-readable.ts";
import type { InboundMessage } from "./inbound-message.ts";
import type { InboundQueue, InboundUnit } from "./inbound-queue.ts";

/** For one loop over a stream. */
export interface ReadOptions {
  /** Ends the loop with `AbortedError`. Unread values stay for the next loop. */
  readonly signal?: AbortSignal | undefined;
}

/** Messages in order; several loops share them. */
export function readMessages(queue: InboundQueue): AsyncIterableIterator<InboundMessage> {
  return iterate(
    queue,
    {},
    (reader) => queue.takeMessage(reader),
    (message) => message,
  );
}

/** Single chunks as bytes, or single events. */
export function readUnits(
  queue: InboundQueue,
  format: "bytes" | "events",
  options: ReadOptions = {},
): AsyncIterableIterator<unknown> {
  const decode = format === "bytes" ? decodeChunk : decodeEvent;
  return iterate(queue, options, (reader) => queue.takeUnit(reader, format), decode);
}

/** `chunks` as a Node stream of bytes. */
export function toReadable(chunks: AsyncIterable<Uint8Array>): ByteReadable {
  // Not an import: bundlers for browsers would have to resolve it.
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  const stream = process?.getBuiltinModule?.("node:stream");
  if (stream === undefined) {
    throw new BlocksError("node-only", "readable() needs Node; use bytes() in browsers");
  }
  // Without this an object stream comes out, whose empty chunks would end nothing but confuse pipes.
  return stream.Readable.from(chunks, { objectMode: false }) as ByteReadable;
}

function iterate<T, R>(
  queue: InboundQueue,
  options: ReadOptions,
  take: (reader: object) => Promise<IteratorResult<T, undefined>>,
  decode: (taken: T) => R,
): AsyncIterableIterator<R> {
  const reader = {};
  const { signal } = options;
  let left = false;
  const leave = (): void => {
    left = true;
    signal?.removeEventListener("abort", leave);
    queue.leave(reader);
  };
  signal?.addEventListener("abort", leave, { once: true });

  return {
    async next(): Promise<IteratorResult<R, undefined>> {
      const result = left || signal?.aborted ? finished : await take(reader);
      if (signal?.aborted === true) {
        throw new AbortedError("reading a stream", { cause: signal.reason });
      }
      if (result.done === true) {
        leave();
        return finished;
      }
      return { value: decode(result.value), done: false };
    },
    async return(): Promise<IteratorResult<R, undefined>> {
      leave();
      return finished;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const finished = { value: undefined, done: true } as const;

function decodeChunk({ message, value }: InboundUnit): Uint8Array {
  const text = typeof value === "string" ? value : "";
  if (message.encoding === "utf8") return new TextEncoder().encode(text);
  const bytes = decodeBase64(text);
  if (bytes === undefined) {
    throw new BlocksError(
      "message-invalid",
      `chunk of stream message ${message.seq} is not base64`,
    );
  }
  return bytes;
}

// Writers cannot escape this shape, so an event that looks like it is taken for bytes.
function decodeEvent({ value }: InboundUnit): unknown {
  if (!isObject(value) || Object.keys(value).length !== 1) return value;
  const { $binary } = value;
  if (typeof $binary !== "string") return value;
  return decodeBase64($binary) ?? value;
}
