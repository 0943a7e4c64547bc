import type { ScheduledCall } from "../../support/clock.ts";
import { isTerminal, type TaskRecord, type TaskTerminal } from "../store/tasks.ts";
import type { BackendContext } from "./context.ts";
import { sendTaskCommand } from "./control.ts";
import { isPresent, presentInstances } from "./presence.ts";
import { placeOf, type TaskLifecycle } from "./task-lifecycle.ts";

/** Milliseconds that a provider has to do its part before the backend ends the task for it. */
export const backStopGraces = {
  /** From StartTask to the first event. */
  start: 30_000,
  /** From CancelTask to the terminal. */
  cancel: 30_000,
  terminate: 5_000,
  /** From the end of a pipe's time to its terminal. */
  expire: 10_000,
  /** From the instance's leaving to the failure of its tasks. */
  gone: 10_000,
  /** A task that waits while no instance is there at all; also how long instances have to come back after a restart. */
  offline: 30_000,
} as const;

interface Deadline {
  readonly atMs: number;
  readonly act: () => void;
}

/** The safety net (provider sheet 11.3): no task stays open because its provider is silent. */
export interface BackStops {
  /** Sets the timers of every open task; call once after start. */
  resume(): void;
  instanceLeft(agentName: string, instanceId: string): void;
  /** The instance is there, or gave a sign of life. */
  instanceCame(agentName: string, instanceId: string): void;
  close(): void;
}

export function createBackStops(context: BackendContext, lifecycle: TaskLifecycle): BackStops {
  const { clock, tasks } = context;
  const timers = new Map<string, ScheduledCall>();
  /** When an instance, or the last instance of an agent, was seen leaving. */
  const goneSinceMs = new Map<string, number>();
  const expired = new Set<string>();

  const disarm = (taskId: string): void => {
    timers.get(taskId)?.cancel();
    timers.delete(taskId);
  };
  const fail = (task: TaskRecord, error: string): void =>
    lifecycle.conclude(task, { state: "failed", error });

  const deadlines = (task: TaskRecord): readonly Deadline[] => [
    ...requestedEnds(task, lifecycle),
    ...(task.state === "pending"
      ? pendingDeadlines(task, { context, goneSinceMs, fail })
      : runningDeadlines(task, { context, goneSinceMs, fail, expired, lifecycle })),
  ];

  const arm = (task: TaskRecord): void => {
    disarm(task.taskId);
    if (isTerminal(task.state)) {
      expired.delete(task.taskId);
      return;
    }
    const next = deadlines(task).reduce<Deadline | undefined>(
      (first, each) => (first === undefined || each.atMs < first.atMs ? each : first),
      undefined,
    );
    if (next === undefined) return;
    const call = clock.schedule(next.atMs - clock.now(), () => {
      // The clock clamps very long delays, and the task may have moved on since.
      if (clock.now() >= next.atMs) next.act();
      const current = tasks.get(task.taskId);
      if (current !== undefined) arm(current);
    });
    timers.set(task.taskId, call);
  };

  lifecycle.onChange(arm);
  const rearm = (agentName: string): void => {
    for (const task of tasks.open(agentName)) arm(task);
  };

  return {
    resume() {
      for (const task of tasks.open()) {
        const { instanceId } = task;
        const nowMs = clock.now() + backStopGraces.offline - backStopGraces.gone;
        if (instanceId !== undefined && !isPresent(context, placeOf(task), instanceId)) {
          goneSinceMs.set(instanceId, nowMs);
        }
        arm(task);
      }
    },
    instanceLeft(agentName, instanceId) {
      goneSinceMs.set(instanceId, clock.now());
      goneSinceMs.set(agentName, clock.now());
      rearm(agentName);
    },
    instanceCame(agentName, instanceId) {
      const wasGone = goneSinceMs.delete(instanceId);
      if (goneSinceMs.delete(agentName) || wasGone) rearm(agentName);
    },
    close() {
      for (const timer of timers.values()) timer.cancel();
      timers.clear();
    },
  };
}

interface Rules {
  readonly context: BackendContext;
  readonly goneSinceMs: ReadonlyMap<string, number>;
  readonly fail: (task: TaskRecord, error: string) => void;
}

/** Ends that somebody asked for and that the provider has not delivered. */
function requestedEnds(task: TaskRecord, lifecycle: TaskLifecycle): readonly Deadline[] {
  const end = (sinceMs: number | undefined, graceMs: number, terminal: TaskTerminal) =>
    sinceMs === undefined
      ? []
      : [{ atMs: sinceMs + graceMs, act: () => lifecycle.conclude(task, terminal) }];
  return [
    ...end(task.cancelRequestedMs, backStopGraces.cancel, { state: "canceled" }),
    ...end(task.terminateRequestedMs, backStopGraces.terminate, {
      state: "canceled",
      reason: "terminated",
    }),
  ];
}

function pendingDeadlines(task: TaskRecord, rules: Rules): readonly Deadline[] {
  const { context, goneSinceMs, fail } = rules;
  if (task.dispatchedMs !== undefined) {
    const atMs = Math.max(task.dispatchedMs, context.startedMs) + backStopGraces.start;
    return [{ atMs, act: () => fail(task, "start_timeout") }, ...goneDeadline(task, rules)];
  }
  if (presentInstances(context, placeOf(task)).length > 0) return [];
  const sinceMs = goneSinceMs.get(task.agentName) ?? task.updatedMs;
  const atMs = Math.max(sinceMs, context.startedMs) + backStopGraces.offline;
  return [{ atMs, act: () => fail(task, "agent_offline") }];
}

function runningDeadlines(
  task: TaskRecord,
  rules: Rules & { readonly expired: Set<string>; readonly lifecycle: TaskLifecycle },
): readonly Deadline[] {
  const { context, expired, fail, lifecycle } = rules;
  const deadlines: Deadline[] = [...goneDeadline(task, rules)];
  if (task.durationExpiresMs !== undefined) {
    const asked = expired.has(task.taskId);
    deadlines.push({
      atMs: task.durationExpiresMs + (asked ? backStopGraces.expire : 0),
      act() {
        if (asked) {
          lifecycle.conclude(task, { state: "completed", completionReason: "duration_expired" });
          return;
        }
        expired.add(task.taskId);
        sendTaskCommand(context, task, "ExpireTask");
      },
    });
  } else if (task.maxRunningTimeSec !== undefined && task.runningMs !== undefined) {
    deadlines.push({
      atMs: task.runningMs + task.maxRunningTimeSec * 1_000,
      act() {
        fail(task, `max_running_time_exceeded: the agent allows ${task.maxRunningTimeSec} s`);
        sendTaskCommand(context, task, "TerminateTask");
      },
    });
  }
  return deadlines;
}

function goneDeadline(task: TaskRecord, { goneSinceMs, fail }: Rules): readonly Deadline[] {
  const sinceMs = task.instanceId === undefined ? undefined : goneSinceMs.get(task.instanceId);
  if (sinceMs === undefined) return [];
  const atMs = sinceMs + backStopGraces.gone;
  return [
    {
      atMs,
      act: () => fail(task, "provider_gone: the instance that ran the task left the network"),
    },
  ];
}
