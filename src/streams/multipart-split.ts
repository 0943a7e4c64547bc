import type { JsonObject } from "../support/json.ts";
import { encodeBase64 } from "./base64.ts";
import { envelopeReserveBytes } from "./stream-limits.ts";

/** A stream message on its way out. */
export interface OutgoingStreamMessage extends JsonObject {
  readonly type: string;
  readonly streamId: string;
  readonly seq: number;
  readonly ts: number;
  readonly protocolVersion: string;
}

/** Messages to publish for one message: itself, or its parts. Parts are made when asked for. */
export interface SplitMessage {
  readonly total: number;
  /** @param index 0 to total - 1. */
  at(index: number): JsonObject;
}

/**
 * Splits the UTF-8 bytes of the whole serialised message when it is too long (consumer sheet 6.6).
 *
 * @param options.group Name of the group of parts. No two writers of a channel may choose the same.
 */
export function splitMessage(
  message: OutgoingStreamMessage,
  options: { readonly maxMessageSize: number; readonly group: string },
): SplitMessage {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  if (bytes.length <= options.maxMessageSize) return { total: 1, at: () => message };

  const partBytes = Math.floor(((options.maxMessageSize - envelopeReserveBytes) * 3) / 4);
  const total = Math.ceil(bytes.length / partBytes);
  const { type, streamId, seq, ts, protocolVersion } = message;
  return {
    total,
    at: (index) => ({
      type,
      streamId,
      seq,
      ts,
      multipart: { id: options.group, part: index + 1, total },
      data: encodeBase64(bytes.subarray(index * partBytes, (index + 1) * partBytes)),
      protocolVersion,
    }),
  };
}
