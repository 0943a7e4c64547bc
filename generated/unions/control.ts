// Generated from schemas/control. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  CancelTask,
  ControlMessage,
  ExpireTask,
  PauseTask,
  ResumeTask,
  RetryTask,
  StartTask,
  SwitchEnvironment,
  TerminateTask,
  UnknownControlMessage,
} from "../types/control.ts";
import type { ReadResult } from "../types/issue.ts";
import {
  checkControlMessage,
  isControlMessage,
} from "../validators/control.ts";

/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */
export function readControlMessage(
  message: unknown,
): ReadResult<ControlMessage> {
  if (isControlMessage(message)) return { ok: true, value: message };
  const tag = fields(message) ? own(message, "type") : undefined;
  const known: readonly string[] = [
    "StartTask",
    "CancelTask",
    "ExpireTask",
    "TerminateTask",
    "PauseTask",
    "ResumeTask",
    "RetryTask",
    "SwitchEnvironment",
  ];
  if (typeof tag === "string" && !known.includes(tag)) {
    const value = { type: "$unknown", raw: message } as const;
    return { ok: true, value };
  }
  return { ok: false, issues: checkControlMessage(message) };
}

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface ControlMessageCases<Result> {
  readonly StartTask: (message: StartTask) => Result;
  readonly CancelTask: (message: CancelTask) => Result;
  readonly ExpireTask: (message: ExpireTask) => Result;
  readonly TerminateTask: (message: TerminateTask) => Result;
  readonly PauseTask: (message: PauseTask) => Result;
  readonly ResumeTask: (message: ResumeTask) => Result;
  readonly RetryTask: (message: RetryTask) => Result;
  readonly SwitchEnvironment: (message: SwitchEnvironment) => Result;
  readonly $unknown: (message: UnknownControlMessage) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchControlMessage<Result>(
  message: ControlMessage,
  cases: ControlMessageCases<Result>,
): Result {
  switch (message.type) {
    case "StartTask":
      return cases.StartTask(message);
    case "CancelTask":
      return cases.CancelTask(message);
    case "ExpireTask":
      return cases.ExpireTask(message);
    case "TerminateTask":
      return cases.TerminateTask(message);
    case "PauseTask":
      return cases.PauseTask(message);
    case "ResumeTask":
      return cases.ResumeTask(message);
    case "RetryTask":
      return cases.RetryTask(message);
    case "SwitchEnvironment":
      return cases.SwitchEnvironment(message);
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
