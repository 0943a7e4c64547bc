import { BlocksError } from "../support/errors.ts";
import type { JsonValue } from "../support/json.ts";
import { encodeBase64 } from "./base64.ts";
import type { StreamFormat } from "./descriptor.ts";

/** One write, in the form in which it goes into a bundle. */
export interface BundleItem {
  readonly value: JsonValue;
  readonly encoding: "utf8" | "base64";
  /** Bytes as the bundling rule counts them. */
  readonly size: number;
}

/**
 * Encodes what was written (consumer sheet 6.9). The value is copied: changing it later does not
 * change what is sent.
 *
 * @throws {BlocksError} `usage` for text on a stream of events, and for what JSON cannot carry.
 */
export function toBundleItem(format: StreamFormat, data: unknown): BundleItem {
  const bytes = asBytes(data);
  if (format === "bytes") return bytes === undefined ? textChunk(data) : binaryChunk(bytes);

  if (bytes !== undefined) {
    const size = Math.ceil((bytes.length * 4) / 3) + binaryEnvelopeBytes;
    return { value: { $binary: encodeBase64(bytes) }, encoding: "utf8", size };
  }
  if (typeof data === "string") {
    throw new BlocksError(
      "usage",
      "a stream of events takes JSON values, not bare text: write an object such as { text } instead",
    );
  }
  const text = toJson(data);
  return { value: JSON.parse(text), encoding: "utf8", size: utf8Length(text) };
}

/** UTF-8 bytes of `text`. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();
const binaryEnvelopeBytes = 20;

function textChunk(data: unknown): BundleItem {
  const value = typeof data === "string" ? data : toJson(data);
  return { value, encoding: "utf8", size: utf8Length(value) };
}

function binaryChunk(bytes: Uint8Array): BundleItem {
  const value = encodeBase64(bytes);
  return { value, encoding: "base64", size: value.length };
}

function toJson(data: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(data);
  } catch (cause) {
    throw new BlocksError("usage", "what was written to the stream cannot be written as JSON", {
      cause,
    });
  }
  if (text === undefined) {
    throw new BlocksError("usage", `${typeof data} cannot be written to a stream`);
  }
  return text;
}

function asBytes(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (!ArrayBuffer.isView(data)) return undefined;
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
