import type {
  GetTaskResult,
  ListTasksParams,
  ListTasksResult,
} from "../../../generated/types/backend.ts";
import type { TaskInfo } from "../../../generated/types/task-event.ts";
import { isTerminal, type TaskRecord } from "../store/tasks.ts";
import { findOwnTask } from "./agent-access.ts";
import type { TokenCaller } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { sendTaskCommand, type TaskCommand } from "./control.ts";
import { Refusal } from "./http/refusal.ts";
import type { StreamGrants } from "./stream-setup.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

const defaultPage = 50;
const largestPage = 100;

export function getTask(
  context: BackendContext,
  caller: TokenCaller,
  taskId: string,
): GetTaskResult {
  return { task: taskInfo(findOwnTask(context, caller, taskId)) };
}

/** The caller's own tasks, newest first. */
export function listTasks(
  context: BackendContext,
  caller: TokenCaller,
  params: ListTasksParams,
): ListTasksResult {
  const { userId } = caller.organization;
  const { ownerId, agentName, state, cursor } = params;
  if (ownerId !== undefined && ownerId !== "" && ownerId !== userId) {
    throw new Refusal(403, "Forbidden", `ownerId "${ownerId}" is not the authenticated user`);
  }
  const page = context.tasks.list({
    ownerId: userId,
    limit: Math.min(params.limit ?? defaultPage, largestPage),
    ...(agentName !== undefined && { agentName }),
    ...(state !== undefined && { state }),
    ...(cursor !== undefined && { before: parseCursor(cursor) }),
  });
  return {
    tasks: page.tasks.map(taskInfo),
    totalCount: page.totalCount,
    ...(page.next !== undefined && { next: String(page.next) }),
  };
}

/** Cancel and terminate. Done on a finished task they change nothing and are no error. */
export function endTask(
  services: { context: BackendContext; lifecycle: TaskLifecycle; streamGrants: StreamGrants },
  task: TaskRecord,
  how: "cancel" | "terminate",
): void {
  if (isTerminal(task.state)) return;
  const { context, lifecycle, streamGrants } = services;
  const asked = lifecycle.cancelRequested(task, how);
  if (how === "terminate") streamGrants.revoke(context, task);
  if (asked.dispatchedMs === undefined) {
    const reason = how === "terminate" ? { reason: "terminated" } : {};
    lifecycle.conclude(asked, { state: "canceled", ...reason });
    return;
  }
  sendTaskCommand(context, asked, how === "terminate" ? "TerminateTask" : "CancelTask");
}

/** Pause, resume and retry: passed on, and without effect on a task that no instance has. */
export function forwardCommand(
  context: BackendContext,
  task: TaskRecord,
  command: TaskCommand,
): void {
  if (isTerminal(task.state) || task.dispatchedMs === undefined) return;
  sendTaskCommand(context, task, command);
}

function taskInfo(task: TaskRecord): TaskInfo {
  // TaskInfo is open: the last two are beyond the published members.
  const info = {
    taskId: task.taskId,
    agentName: task.agentName,
    owner: task.ownerId,
    state: task.state,
    createdTime: new Date(task.createdMs).toISOString(),
    updatedTime: new Date(task.updatedMs).toISOString(),
    orgId: task.organizationId,
    taskKind: task.kind,
  };
  return info;
}

function parseCursor(cursor: string): number {
  if (/^[0-9]{1,15}$/.test(cursor)) return Number(cursor);
  throw new Refusal(400, "InvalidArgument", `"${cursor}" is no cursor of this list`);
}
