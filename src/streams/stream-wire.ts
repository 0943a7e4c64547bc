import type { StreamPart } from "../../generated/types/stream.ts";
import { readStreamMessage } from "../../generated/unions/stream.ts";
import { isStreamPart } from "../../generated/validators/stream.ts";
import { isObject } from "../support/json.ts";
import type { InboundMessage } from "./inbound-message.ts";

/** What a message on a stream channel is to its reader. */
export type StreamWire =
  | { readonly kind: "message"; readonly message: InboundMessage }
  | { readonly kind: "part"; readonly part: StreamPart }
  | { readonly kind: "end"; readonly seq: number; readonly ts: number };

/** Reads a message of consumer sheet 6.4; undefined for anything that has to be dropped. */
export function readStreamWire(value: unknown, arrivedAtMs: number): StreamWire | undefined {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, "multipart")) {
    const valid = isStreamPart(value) && value.multipart.part <= value.multipart.total;
    return valid ? { kind: "part", part: value } : undefined;
  }

  const read = readStreamMessage(value);
  if (!read.ok) return undefined;
  const message = read.value;
  switch (message.type) {
    case "stream_data": {
      const { seq, ts, chunks: data, encoding = "utf8" } = message;
      return { kind: "message", message: { format: "bytes", data, seq, ts, encoding } };
    }
    case "stream_events": {
      const { seq, ts, events: data } = message;
      return { kind: "message", message: { format: "events", data, seq, ts, encoding: "utf8" } };
    }
    case "stream_end":
      return { kind: "end", seq: message.seq, ts: message.ts };
    default:
      return readRaw(value, arrivedAtMs);
  }
}

// A newer writer's message keeps its place in the order even though nobody here understands it.
function readRaw(
  value: Readonly<Record<string, unknown>>,
  arrivedAtMs: number,
): StreamWire | undefined {
  const { seq, ts } = value;
  if (typeof seq !== "number" || !Number.isSafeInteger(seq)) return undefined;
  return {
    kind: "message",
    message: {
      format: "raw",
      data: value,
      seq,
      ts: typeof ts === "number" ? ts : arrivedAtMs,
      encoding: "utf8",
    },
  };
}
