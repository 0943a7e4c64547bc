// Generated from schemas/stream. Do not edit.
// Edit the schema, then run: npm run generate

import type { ReadResult } from "../types/issue.ts";
import type {
  StreamData,
  StreamEnd,
  StreamEvents,
  StreamMessage,
  UnknownStreamMessage,
} from "../types/stream.ts";
import { checkStreamMessage, isStreamMessage } from "../validators/stream.ts";

/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */
export function readStreamMessage(message: unknown): ReadResult<StreamMessage> {
  if (isStreamMessage(message)) return { ok: true, value: message };
  const tag = fields(message) ? own(message, "type") : undefined;
  const known: readonly string[] = [
    "stream_data",
    "stream_events",
    "stream_end",
  ];
  if (typeof tag === "string" && !known.includes(tag)) {
    const value = { type: "$unknown", raw: message } as const;
    return { ok: true, value };
  }
  return { ok: false, issues: checkStreamMessage(message) };
}

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface StreamMessageCases<Result> {
  readonly stream_data: (message: StreamData) => Result;
  readonly stream_events: (message: StreamEvents) => Result;
  readonly stream_end: (message: StreamEnd) => Result;
  readonly $unknown: (message: UnknownStreamMessage) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchStreamMessage<Result>(
  message: StreamMessage,
  cases: StreamMessageCases<Result>,
): Result {
  switch (message.type) {
    case "stream_data":
      return cases.stream_data(message);
    case "stream_events":
      return cases.stream_events(message);
    case "stream_end":
      return cases.stream_end(message);
    case "$unknown":
      return cases.$unknown(message);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
