import type { RpcMethod } from "../../../generated/routes/backend.ts";
import * as table from "../../../generated/routes/backend.ts";
import type {
  IgnoredResult,
  RpcErrorObject,
  RpcRequest,
  RpcResponse,
  TaskIdParams,
} from "../../../generated/types/backend.ts";
import type { JsonValue } from "../../support/json.ts";
import { findOwnTask } from "./agent-access.ts";
import { type Caller, requireToken, type TokenCaller } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import type { TaskCommand } from "./control.ts";
import type { Dispatcher } from "./dispatch.ts";
import { invalidArgument, Refusal } from "./http/refusal.ts";
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

/** A method of the table with what answers it, its types forgotten. */
interface Method {
  readonly definition: RpcMethod<unknown, unknown>;
  readonly run: (services: RpcServices, caller: TokenCaller, params: unknown) => JsonValue;
}

const applicationError = -32_000;
const methodNotFound = -32_601;
const internalError = -32_603;

const methods: ReadonlyMap<string, Method> = new Map(
  [
    method(table.sendMessage, sendMessage),
    method(table.getTask, ({ context }, caller, { taskId }) => getTask(context, caller, taskId)),
    method(table.listTasks, ({ context }, caller, params) => listTasks(context, caller, params)),
    ending(table.cancelTask, "cancel"),
    ending(table.terminateTask, "terminate"),
    forwarded(table.pauseTask, "PauseTask"),
    forwarded(table.resumeTask, "ResumeTask"),
    forwarded(table.retryTask, "RetryTask"),
  ].map((each) => [each.definition.name, each]),
);

/** Answers one JSON-RPC call. What the method refuses is an error in the answer, with HTTP 200. */
export function answerRpc(services: RpcServices, caller: Caller, request: RpcRequest): RpcResponse {
  const holder = requireToken(caller);
  const envelope = { jsonrpc: "2.0", id: request.id } as const;
  const known = methods.get(request.method);
  if (known === undefined) {
    const message = `There is no method "${request.method}"`;
    return { ...envelope, error: { code: methodNotFound, message } };
  }
  try {
    const issues = known.definition.checkParams(request.params);
    if (issues.length > 0) throw invalidArgument(`The params of ${request.method}`, issues);
    return { ...envelope, result: known.run(services, holder, request.params) };
  } catch (cause) {
    return { ...envelope, error: errorOf(services.context, request.method, cause) };
  }
}

function errorOf(context: BackendContext, method: string, cause: unknown): RpcErrorObject {
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

function method<Params, Result>(
  definition: RpcMethod<Params, Result>,
  run: (services: RpcServices, caller: TokenCaller, params: Params) => Result,
): Method {
  return {
    definition: definition as RpcMethod<unknown, unknown>,
    run: (services, caller, params) => run(services, caller, params as Params) as JsonValue,
  };
}

function ending(
  definition: RpcMethod<TaskIdParams, IgnoredResult>,
  how: "cancel" | "terminate",
): Method {
  return method(definition, (services, caller, { taskId }) => {
    endTask(services, findOwnTask(services.context, caller, taskId), how);
    return { taskId };
  });
}

function forwarded(
  definition: RpcMethod<TaskIdParams, IgnoredResult>,
  command: TaskCommand,
): Method {
  return method(definition, ({ context }, caller, { taskId }) => {
    forwardCommand(context, findOwnTask(context, caller, taskId), command);
    return { taskId };
  });
}
