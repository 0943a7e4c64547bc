import type { StreamDirection } from "../../../generated/types/task-event.ts";
import type { AgentRecord } from "../store/agents.ts";
import type { TaskRecord, TaskRequest } from "../store/tasks.ts";
import { controlChannel, setupChannel, statusChannel } from "./channels.ts";
import { type BackendContext, keysetOf } from "./context.ts";

/** Permission bits of Access Manager (pubnub sheet 6.3). */
const read = 1;
const write = 2;

/** Longest lifetime that a token may have: 30 days. */
const longestMinutes = 43_200;
/** A request agent that states no limit may run for a day. */
const defaultRunMinutes = 1_440;
/** What `task-read-token` answers (consumer sheet 3.5). */
export const readTokenMinutes = 60;

/** Minutes that a task may last at most, from its start. */
export function taskMinutes(task: TaskRequest): number {
  if (task.durationMinutes !== undefined) return task.durationMinutes;
  if (task.maxRunningTimeSec !== undefined) return Math.ceil(task.maxRunningTimeSec / 60);
  return defaultRunMinutes;
}

/** For the control client: hear the control channel and be present on it. Bound to the instance. */
export function grantControl(
  context: BackendContext,
  agent: Pick<AgentRecord, "agentId" | "billingMode">,
  instanceId: string,
): string {
  return keysetOf(context, agent.billingMode).grantToken({
    ttlMinutes: longestMinutes,
    channels: { [controlChannel(agent.agentId)]: read },
    uuid: instanceId,
  });
}

/** T2: write the task's events, fetch its files, ask for streams. */
export function grantTaskWrite(context: BackendContext, task: TaskRecord): string {
  return keysetOf(context, task.billingMode).grantToken({
    ttlMinutes: minutes(taskMinutes(task) + 10),
    channels: {
      [statusChannel(task.organizationId, task.taskId)]: read | write,
      [setupChannel(task.organizationId, task.taskId)]: write,
    },
  });
}

/** T4: follow the task, read its history and its files. */
export function grantTaskRead(
  context: BackendContext,
  task: TaskRequest,
  ttlMinutes: number = taskMinutes(task) + readTokenMinutes,
): string {
  return keysetOf(context, task.billingMode).grantToken({
    ttlMinutes: minutes(ttlMinutes),
    channels: { [statusChannel(task.organizationId, task.taskId)]: read },
  });
}

/** T7a or T7c: one side of one stream channel. */
export function grantStream(
  context: BackendContext,
  options: {
    readonly task: TaskRequest;
    readonly channel: string;
    /** As the agent sees it. */
    readonly direction: StreamDirection;
    readonly side: "agent" | "consumer";
    readonly ttlMinutes: number;
  },
): string {
  const { task, channel, direction, side } = options;
  const writer = direction === "outbound" ? "agent" : "consumer";
  const bits = direction === "bidirectional" ? read | write : side === writer ? write : read;
  return keysetOf(context, task.billingMode).grantToken({
    ttlMinutes: minutes(options.ttlMinutes),
    channels: { [channel]: bits },
  });
}

function minutes(wanted: number): number {
  return Math.min(longestMinutes, Math.max(1, Math.ceil(wanted)));
}
