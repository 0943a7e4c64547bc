import {
  anonTaskReadToken,
  cancelTask,
  getTask,
  listTasks,
  pauseTask,
  type RpcMethod,
  resumeTask,
  retryTask,
  taskReadToken,
  terminateTask,
} from "../../generated/routes/backend.ts";
import type {
  ListTasksParams,
  ListTasksResult,
  TaskReadTokenAnswer,
} from "../../generated/types/backend.ts";
import type { TaskInfo } from "../../generated/types/task-event.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError } from "../backend/backend-errors.ts";
import type { RpcOptions } from "../backend/rpc.ts";
import { BlocksError } from "../support/errors.ts";
import { AnonTaskAccessDeniedError } from "./anon-task-access-denied-error.ts";

/** Whose view of a task is asked for: that of who sent it, or of the agent's organization. */
export type TaskRole = "consumer" | "provider";

const commands = {
  cancel: cancelTask,
  terminate: terminateTask,
  pause: pauseTask,
  resume: resumeTask,
  retry: retryTask,
} as const;

/** The task operations of the backend, as plain functions of their arguments. */
export class TaskApi {
  readonly #backend: Backend;
  readonly #anonFingerprint: string | undefined;

  constructor(backend: Backend, anonFingerprint: string | undefined) {
    this.#backend = backend;
    this.#anonFingerprint = anonFingerprint;
  }

  async get(taskId: string, options: RpcOptions): Promise<TaskInfo> {
    const { task } = await this.#backend.rpc(getTask, { taskId }, options);
    return task;
  }

  list(params: ListTasksParams, options: RpcOptions): Promise<ListTasksResult> {
    return this.#backend.rpc(listTasks, params, options);
  }

  async command(name: keyof typeof commands, taskId: string, options: RpcOptions): Promise<void> {
    const method: RpcMethod<{ taskId: string }, unknown> = commands[name];
    await this.#backend.rpc(method, { taskId }, options);
  }

  /** A token that reads the task's channel, and the channel's name. */
  readToken(
    taskId: string,
    options: { readonly role: TaskRole; readonly signal?: AbortSignal | undefined },
  ): Promise<TaskReadTokenAnswer> {
    const { role, signal } = options;
    const fingerprint = this.#anonFingerprint;
    if (fingerprint !== undefined) return this.#anonReadToken({ taskId, fingerprint }, signal);
    return this.#backend.call(taskReadToken, { body: { taskId, role }, signal });
  }

  async #anonReadToken(
    body: { readonly taskId: string; readonly fingerprint: string },
    signal: AbortSignal | undefined,
  ): Promise<TaskReadTokenAnswer> {
    try {
      return await this.#backend.call(anonTaskReadToken, { body, signal });
    } catch (error) {
      const isDenied = error instanceof BackendError && error.status === 403;
      throw isDenied ? new AnonTaskAccessDeniedError(body.taskId, error) : error;
    }
  }
}

/** @throws {BlocksError} `invalid-option` for what is no task id. */
export function assertTaskId(taskId: unknown): asserts taskId is string {
  if (typeof taskId === "string" && taskId !== "") return;
  throw new BlocksError("invalid-option", "taskId must be a non-empty text");
}
