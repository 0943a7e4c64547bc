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
export class BackStops {
  readonly #context: BackendContext;
  readonly #lifecycle: TaskLifecycle;
  readonly #timers = new Map<string, ScheduledCall>();
  /** When an instance, or an instance of an agent, was seen leaving; by id and by name. */
  readonly #goneSinceMs = new Map<string, number>();
  /** Pipes that were told that their time is over. */
  readonly #expired = new Set<string>();

  constructor(context: BackendContext, lifecycle: TaskLifecycle) {
    this.#context = context;
    this.#lifecycle = lifecycle;
    lifecycle.onChange((task) => this.#arm(task));
  }

  /** Sets the timers of every open task; call once after start. */
  resume(): void {
    const { clock, tasks } = this.#context;
    // Instances had no network to be present on, so they get the longer time to come back.
    const sinceMs = clock.now() + backStopGraces.offline - backStopGraces.gone;
    for (const task of tasks.open()) {
      const { instanceId } = task;
      if (instanceId !== undefined && !isPresent(this.#context, placeOf(task), instanceId)) {
        this.#goneSinceMs.set(instanceId, sinceMs);
      }
      this.#arm(task);
    }
  }

  instanceLeft(agentName: string, instanceId: string): void {
    this.#goneSinceMs.set(instanceId, this.#context.clock.now());
    this.#goneSinceMs.set(agentName, this.#context.clock.now());
    this.#rearm(agentName);
  }

  instanceCame(agentName: string, instanceId: string): void {
    this.#goneSinceMs.delete(instanceId);
    this.#goneSinceMs.delete(agentName);
    this.#rearm(agentName);
  }

  /** An instance that works is there, whatever its heartbeats say. */
  signOfLife(agentName: string, instanceId: string): void {
    if (this.#goneSinceMs.has(instanceId)) this.instanceCame(agentName, instanceId);
  }

  close(): void {
    for (const timer of this.#timers.values()) timer.cancel();
    this.#timers.clear();
  }

  #rearm(agentName: string): void {
    for (const task of this.#context.tasks.open(agentName)) this.#arm(task);
  }

  #arm(task: TaskRecord): void {
    this.#timers.get(task.taskId)?.cancel();
    this.#timers.delete(task.taskId);
    if (isTerminal(task.state)) {
      this.#expired.delete(task.taskId);
      return;
    }
    const next = this.#next(task);
    if (next === undefined) return;
    const { clock } = this.#context;
    const timer = clock.schedule(next.atMs - clock.now(), () => this.#fire(task.taskId));
    this.#timers.set(task.taskId, timer);
  }

  /** Looks again: the clock clamps long delays, and the task may have moved on since. */
  #fire(taskId: string): void {
    const { clock, log, tasks } = this.#context;
    const task = tasks.get(taskId);
    if (task === undefined || isTerminal(task.state)) return;
    const next = this.#next(task);
    try {
      if (next !== undefined && next.atMs <= clock.now()) next.act();
      this.#arm(tasks.get(taskId) ?? task);
    } catch (cause) {
      log.error(`the back-stop of task ${taskId} failed`, { cause: String(cause) });
    }
  }

  #next(task: TaskRecord): Deadline | undefined {
    const rules: Rules = {
      context: this.#context,
      lifecycle: this.#lifecycle,
      goneSinceMs: this.#goneSinceMs,
      expired: this.#expired,
      fail: (error) => this.#lifecycle.conclude(task, { state: "failed", error }),
    };
    const deadlines = [
      ...requestedEnds(task, rules),
      ...(task.state === "pending" ? pendingDeadlines(task, rules) : runningDeadlines(task, rules)),
    ];
    return deadlines.sort((a, b) => a.atMs - b.atMs)[0];
  }
}

interface Rules {
  readonly context: BackendContext;
  readonly lifecycle: TaskLifecycle;
  readonly goneSinceMs: ReadonlyMap<string, number>;
  readonly expired: Set<string>;
  readonly fail: (error: string) => void;
}

/** Ends that somebody asked for and that the provider has not delivered. */
function requestedEnds(task: TaskRecord, { lifecycle }: Rules): readonly Deadline[] {
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
    return [{ atMs, act: () => fail("start_timeout") }, ...goneDeadline(task, rules)];
  }
  if (presentInstances(context, placeOf(task)).length > 0) return [];
  const sinceMs = goneSinceMs.get(task.agentName) ?? task.updatedMs;
  const atMs = Math.max(sinceMs, context.startedMs) + backStopGraces.offline;
  return [{ atMs, act: () => fail("agent_offline") }];
}

function runningDeadlines(task: TaskRecord, rules: Rules): readonly Deadline[] {
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
        fail(`max_running_time_exceeded: the agent allows ${task.maxRunningTimeSec} s`);
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
      act: () => fail("provider_gone: the instance that ran the task left the network"),
    },
  ];
}
