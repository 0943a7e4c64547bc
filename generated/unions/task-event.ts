// Generated from schemas/task-event. Do not edit.
// Edit the schema, then run: npm run generate

import type { ReadResult } from "../types/issue.ts";
import type {
  ArtifactEvent,
  ArtifactRef,
  CancelRequestedEvent,
  FileArtifactRef,
  InlineArtifactRef,
  LogEvent,
  ProgressEvent,
  RequestEvent,
  SystemEvent,
  TaskEvent,
  TerminalEvent,
  UnknownTaskEvent,
} from "../types/task-event.ts";
import { checkTaskEvent, isTaskEvent } from "../validators/task-event.ts";

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface ArtifactRefCases<Result> {
  readonly inline: (message: InlineArtifactRef) => Result;
  readonly file: (message: FileArtifactRef) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchArtifactRef<Result>(
  message: ArtifactRef,
  cases: ArtifactRefCases<Result>,
): Result {
  switch (message.kind) {
    case "inline":
      return cases.inline(message);
    case "file":
      return cases.file(message);
  }
}

/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */
export function readTaskEvent(message: unknown): ReadResult<TaskEvent> {
  if (isTaskEvent(message)) return { ok: true, value: message };
  const tag = fields(message) ? own(message, "type") : undefined;
  const known: readonly string[] = [
    "request",
    "progress",
    "artifact",
    "cancel_requested",
    "system",
    "log",
    "terminal",
  ];
  if (typeof tag === "string" && !known.includes(tag)) {
    const value = { type: "$unknown", raw: message } as const;
    return { ok: true, value };
  }
  return { ok: false, issues: checkTaskEvent(message) };
}

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface TaskEventCases<Result> {
  readonly request: (message: RequestEvent) => Result;
  readonly progress: (message: ProgressEvent) => Result;
  readonly artifact: (message: ArtifactEvent) => Result;
  readonly cancel_requested: (message: CancelRequestedEvent) => Result;
  readonly system: (message: SystemEvent) => Result;
  readonly log: (message: LogEvent) => Result;
  readonly terminal: (message: TerminalEvent) => Result;
  readonly $unknown: (message: UnknownTaskEvent) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchTaskEvent<Result>(
  message: TaskEvent,
  cases: TaskEventCases<Result>,
): Result {
  switch (message.type) {
    case "request":
      return cases.request(message);
    case "progress":
      return cases.progress(message);
    case "artifact":
      return cases.artifact(message);
    case "cancel_requested":
      return cases.cancel_requested(message);
    case "system":
      return cases.system(message);
    case "log":
      return cases.log(message);
    case "terminal":
      return cases.terminal(message);
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
