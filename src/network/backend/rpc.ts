import type {
  ListTasksParams,
  RpcRequest,
  SendMessageParams,
  TaskIdParams,
} from "../../../generated/types/backend.ts";
import {
  checkListTasksParams,
  checkSendMessageParams,
  checkTaskIdParams,
} from "../../../generated/validators/backend.ts";
import type { JsonValue } from "../../support/json.ts";
import { findOwnTask } from "./agent-access.ts";
import { type Caller, requireToken, type TokenCaller } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import type { TaskCommand } from "./control.ts";
import type { Dispatcher } from "./dispatch.ts";
import { invalidArgument, Refusal, type Violation } from "./http/refusal.ts";
import { sendMessage } from "./send-message.ts";
import type { StreamGrants } from "./stream-setup.ts";
import { endTask, forwardCommand, getTask, listTasks } from "./task-calls.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

export interface RpcServices {
  readonly context: BackendContext;
  readonly lifecycle: TaskLifecycle;
  readonly dispatcher: Dispatcher;
  readonly streamGrants: StreamGrants;
}

interface Method {
  readonly check: (params: unknown) => readonly Violation[];
  readonly run: (services: RpcServices, caller: TokenCaller, params: unknown) => unknown;
}

const applicationError = -32_000;
const methodNotFound = -32_601;
const internalError = -32_603;

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    "SendMessage",
    {
      check: checkSendMessageParams,
      run: (services, caller, params) => sendMessage(services, caller, params as SendMessageParams),
    },
  ],
  [
    "GetTask",
    {
      check: checkTaskIdParams,
      run: ({ context }, caller, params) => getTask(context, caller, taskIdOf(params)),
    },
  ],
  [
    "ListTasks",
    {
      check: checkListTasksParams,
      run: ({ context }, caller, params) => listTasks(context, caller, params as ListTasksParams),
    },
  ],
  ["CancelTask", ending("cancel")],
  ["TerminateTask", ending("terminate")],
  ["PauseTask", forwarded("PauseTask")],
  ["ResumeTask", forwarded("ResumeTask")],
  ["RetryTask", forwarded("RetryTask")],
]);

/** Answers one JSON-RPC call. What the method refuses is an error in the answer, with HTTP 200. */
export function answerRpc(services: RpcServices, caller: Caller, request: RpcRequest): JsonValue {
  const holder = requireToken(caller);
  const envelope = { jsonrpc: "2.0", id: request.id } as const;
  const method = methods.get(request.method);
  if (method === undefined) {
    const message = `There is no method "${request.method}"`;
    return { ...envelope, error: { code: methodNotFound, message } };
  }
  try {
    const issues = method.check(request.params);
    if (issues.length > 0) throw invalidArgument(`The params of ${request.method}`, issues);
    return { ...envelope, result: method.run(services, holder, request.params) as JsonValue };
  } catch (cause) {
    return { ...envelope, error: errorOf(services.context, request.method, cause) };
  }
}

function errorOf(context: BackendContext, method: string, cause: unknown): JsonValue {
  if (!(cause instanceof Refusal)) {
    context.log.error(`${method} failed`, { cause: String(cause) });
    return { code: internalError, message: `${method} failed inside the local network` };
  }
  const { code, message, details } = cause;
  return {
    code: applicationError,
    message: `${method} was refused`,
    data: { code, message, ...(details && { details }) },
  };
}

function ending(how: "cancel" | "terminate"): Method {
  return {
    check: checkTaskIdParams,
    run(services, caller, params) {
      const taskId = taskIdOf(params);
      endTask(services, findOwnTask(services.context, caller, taskId), how);
      return { taskId };
    },
  };
}

function forwarded(command: TaskCommand): Method {
  return {
    check: checkTaskIdParams,
    run({ context }, caller, params) {
      const taskId = taskIdOf(params);
      forwardCommand(context, findOwnTask(context, caller, taskId), command);
      return { taskId };
    },
  };
}

function taskIdOf(params: unknown): string {
  return (params as TaskIdParams).taskId;
}
