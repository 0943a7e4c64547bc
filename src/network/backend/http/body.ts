import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** Requests carry inline artifacts of 16 KiB each and cards; files go another way. */
export const maxJsonBytes = 1_048_576;

/** The body as JSON; an empty one reads as `{}`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, maxJsonBytes);
  if (bytes.length === 0) return {};
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Refusal(
      415,
      "UnsupportedMediaType",
      `The body must be application/json, not ${type === "" ? "untyped" : type}`,
    );
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, "InvalidArgument", "The body is not valid JSON in UTF-8");
  }
}

/** A refused body is read to its end all the same, within reason: a client that still sends hears no answer. */
const drainedBytes = 268_435_456;

/** The whole body, refused with 413 when it is longer than `maxBytes`. */
export async function readBytes(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks = [];
    if (size > maxBytes + drainedBytes) break;
  }
  if (size > maxBytes) throw tooLarge(size, maxBytes);
  return Buffer.concat(chunks, size);
}

function tooLarge(size: number, maxBytes: number): Refusal {
  return new Refusal(413, "PayloadTooLarge", `The body has ${size} bytes, at most ${maxBytes} fit`);
}
