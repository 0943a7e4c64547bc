// Every line that ends in the word must be refused by the compiler, and no other.
import type { KnownRpcCall } from "../../../../generated/types/backend.ts";
import type { KnownControlMessage } from "../../../../generated/types/control.ts";
import type { KnownMcpToolCall } from "../../../../generated/types/mcp.ts";
import type { KnownStreamMessage, StreamMessage } from "../../../../generated/types/stream.ts";
import type { KnownTaskEvent } from "../../../../generated/types/task-event.ts";
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

// A writer of each family is held to the kinds and members that the schemas know.
export const events: readonly KnownTaskEvent[] = [
  { type: "terminal", taskId: "t", state: "canceled" },
  { type: "terminal", taskId: "t", state: "cancelled" }, // refused
  { type: "progress", taskId: "t", progres: 1 }, // refused
  { type: "applause", taskId: "t" }, // refused
];

export const orders: readonly KnownControlMessage[] = [
  { type: "CancelTask", taskId: "t" },
  { type: "CancelTask", task: "t" }, // refused
  { type: "SwitchEnvironment", environment: "staging", pamToken: "p" }, // refused
  { type: "StopTask", taskId: "t" }, // refused
];

export const calls: readonly KnownRpcCall[] = [
  { jsonrpc: "2.0", id: "1", method: "GetTask", params: { taskId: "t" } },
  { jsonrpc: "2.0", id: "1", method: "GetTask", params: { limit: 1 } }, // refused
  { jsonrpc: "2.0", id: "1", method: "DropTask", params: { taskId: "t" } }, // refused
];

export const tools: readonly KnownMcpToolCall[] = [
  { name: "get_task", arguments: { taskId: "t" } },
  { name: "get_task", arguments: { agentName: "a" } }, // refused
  { name: "get_weather", arguments: {} }, // refused
];
