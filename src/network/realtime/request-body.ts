import type { IncomingMessage } from "node:http";
import { inflateSync } from "node:zlib";

/** Room for a body that deflating made longer. */
const overheadBytes = 1_024;
const maxDroppedBytes = 1024 * 1024;

/**
 * Reads a UTF-8 body, inflating it when it says `deflate`.
 *
 * Never holds more than `maxBytes` of either form, whatever the body would expand to.
 */
export async function readBody(
  request: AsyncIterable<Buffer> & Pick<IncomingMessage, "headers">,
  maxBytes: number,
): Promise<string | "too-large" | "unreadable"> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= maxBytes + overheadBytes) chunks.push(chunk);
    // The rest is read and dropped so that the sender hears the answer, but not without end.
    if (length > maxDroppedBytes) break;
  }
  if (length > maxBytes + overheadBytes) return "too-large";
  try {
    const sent = Buffer.concat(chunks);
    const encoding = request.headers["content-encoding"];
    const body = encoding === "deflate" ? inflateSync(sent, { maxOutputLength: maxBytes }) : sent;
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (error) {
    const tooLarge = error instanceof RangeError || codeOf(error) === "ERR_BUFFER_TOO_LARGE";
    return tooLarge ? "too-large" : "unreadable";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
