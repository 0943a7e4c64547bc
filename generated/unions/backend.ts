// Generated from schemas/backend. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  CancelTaskCall,
  ConsumerInputUpload,
  GetTaskCall,
  ListTasksCall,
  PauseTaskCall,
  ProviderOutputUpload,
  RequestUpload,
  ResumeTaskCall,
  RetryTaskCall,
  RpcCall,
  SendMessageCall,
  TerminateTaskCall,
  UnknownRpcCall,
} from "../types/backend.ts";
import type { ReadResult } from "../types/issue.ts";
import { checkRpcCall, isRpcCall } from "../validators/backend.ts";

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface RequestUploadCases<Result> {
  readonly "consumer-input": (message: ConsumerInputUpload) => Result;
  readonly "provider-output": (message: ProviderOutputUpload) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchRequestUpload<Result>(
  message: RequestUpload,
  cases: RequestUploadCases<Result>,
): Result {
  switch (message.role) {
    case "consumer-input":
      return cases["consumer-input"](message);
    case "provider-output":
      return cases["provider-output"](message);
  }
}

/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */
export function readRpcCall(message: unknown): ReadResult<RpcCall> {
  if (isRpcCall(message)) return { ok: true, value: message };
  const tag = fields(message) ? own(message, "method") : undefined;
  const known: readonly string[] = [
    "SendMessage",
    "GetTask",
    "ListTasks",
    "CancelTask",
    "TerminateTask",
    "PauseTask",
    "ResumeTask",
    "RetryTask",
  ];
  if (typeof tag === "string" && !known.includes(tag)) {
    const value = { method: "$unknown", raw: message } as const;
    return { ok: true, value };
  }
  return { ok: false, issues: checkRpcCall(message) };
}

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface RpcCallCases<Result> {
  readonly SendMessage: (message: SendMessageCall) => Result;
  readonly GetTask: (message: GetTaskCall) => Result;
  readonly ListTasks: (message: ListTasksCall) => Result;
  readonly CancelTask: (message: CancelTaskCall) => Result;
  readonly TerminateTask: (message: TerminateTaskCall) => Result;
  readonly PauseTask: (message: PauseTaskCall) => Result;
  readonly ResumeTask: (message: ResumeTaskCall) => Result;
  readonly RetryTask: (message: RetryTaskCall) => Result;
  readonly $unknown: (message: UnknownRpcCall) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchRpcCall<Result>(
  message: RpcCall,
  cases: RpcCallCases<Result>,
): Result {
  switch (message.method) {
    case "SendMessage":
      return cases.SendMessage(message);
    case "GetTask":
      return cases.GetTask(message);
    case "ListTasks":
      return cases.ListTasks(message);
    case "CancelTask":
      return cases.CancelTask(message);
    case "TerminateTask":
      return cases.TerminateTask(message);
    case "PauseTask":
      return cases.PauseTask(message);
    case "ResumeTask":
      return cases.ResumeTask(message);
    case "RetryTask":
      return cases.RetryTask(message);
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
