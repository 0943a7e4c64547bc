// Every line that ends in the word must be refused by the compiler, and no other.
import type { KnownStreamMessage, StreamMessage } from "../../../../generated/types/stream.ts";
import { matchStreamMessage } from "../../../../generated/unions/stream.ts";

declare const message: StreamMessage;

export const handled: number = matchStreamMessage(message, {
  stream_data: ({ chunks }) => chunks.length,
  stream_events: ({ events }) => events.length,
  stream_end: ({ seq }) => seq,
  $unknown: () => 0,
});

export const oneIsMissing: number = matchStreamMessage(message, { // refused
  stream_data: ({ chunks }) => chunks.length,
  stream_end: ({ seq }) => seq,
  $unknown: () => 0,
});

export const unknownIsMissing: number = matchStreamMessage(message, { // refused
  stream_data: ({ chunks }) => chunks.length,
  stream_events: ({ events }) => events.length,
  stream_end: ({ seq }) => seq,
});

export function narrowed(value: StreamMessage): number {
  if (value.type === "stream_end") return value.seq;
  if (value.type === "$unknown") return value.raw === undefined ? 0 : 1;
  return value.type === "stream_data" ? value.chunks.length : value.events.length;
}

export const written: KnownStreamMessage = { type: "stream_end", streamId: "s", seq: 1, ts: 1 };

export const notWritable: KnownStreamMessage = { type: "$unknown", raw: 1 }; // refused
