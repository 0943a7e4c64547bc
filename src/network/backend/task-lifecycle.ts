import type { JsonObject } from "../../support/json.ts";
import { protocolVersion } from "../../support/protocol-version.ts";
import type { BillingMode } from "../store/agents.ts";
import {
  isTerminal,
  type TaskRecord,
  type TaskRequest,
  type TaskTerminal,
} from "../store/tasks.ts";
import { statusChannel } from "./channels.ts";
import { type BackendContext, backendPublisher, keysetOf } from "./context.ts";

/**
 * The states of tasks (provider sheet 16): every change goes through here, is stored before anybody
 * hears of it, and the first terminal wins whoever sends it.
 */
export interface TaskLifecycle {
  /** Stores the task and publishes its `request` event. */
  create(request: TaskRequest): TaskRecord;
  /** The task was handed to an instance, or to all when none is named. */
  dispatched(task: TaskRecord, instanceId: string | undefined): TaskRecord;
  /** The instance does not take the task: it waits again, or ends when it was cancelled meanwhile. */
  requeue(task: TaskRecord): void;
  /** The task runs; `publisher` said so, which tells the instance of a task that was broadcast. */
  running(task: TaskRecord, publisher: string): void;
  /** A terminal was seen on the wire. */
  ended(task: TaskRecord, terminal: TaskTerminal): void;
  /** Ends the task in the agent's place and says so on its channel. */
  conclude(task: TaskRecord, terminal: TaskTerminal): void;
  /** Publishes `cancel_requested` once and remembers the time. */
  cancelRequested(task: TaskRecord, how: "cancel" | "terminate"): TaskRecord;
  /** Publishes an event of the backend on the task's channel. */
  publish(task: TaskRequest, event: JsonObject & { readonly type: string }): void;
  onChange(listener: (task: TaskRecord) => void): void;
}

export function createTaskLifecycle(context: BackendContext): TaskLifecycle {
  const { clock, database, tasks } = context;
  const listeners: ((task: TaskRecord) => void)[] = [];
  const changed = (task: TaskRecord): TaskRecord => {
    for (const listener of listeners) listener(task);
    return task;
  };

  const publish: TaskLifecycle["publish"] = (task, event) => {
    keysetOf(context, task.billingMode).publish({
      channel: statusChannel(task.organizationId, task.taskId),
      message: { ...event, taskId: task.taskId, protocolVersion },
      meta: { agentName: task.agentName, taskId: task.taskId, protocolVersion },
      publisher: backendPublisher,
      store: true,
    });
  };

  const end = (task: TaskRecord, terminal: TaskTerminal, announce: boolean): void => {
    const ended = database.transaction(() => {
      // Read again: what the caller holds may be older than the store.
      const current = tasks.get(task.taskId);
      if (current === undefined || isTerminal(current.state)) return undefined;
      const update = { state: terminal.state, terminal };
      const stored = tasks.update(task.taskId, update, clock.now());
      if (announce) publish(stored, { type: "terminal", ...terminal });
      return stored;
    });
    if (ended !== undefined) changed(ended);
  };

  return {
    create: (request) =>
      database.transaction(() => {
        const task = tasks.create(request, clock.now());
        publish(task, { type: "request", requestParts: request.requestParts });
        return task;
      }),
    dispatched(task, instanceId) {
      const nowMs = clock.now();
      const { durationMinutes } = task;
      const change = {
        dispatchedMs: nowMs,
        ...(instanceId !== undefined && { instanceId }),
        ...(durationMinutes !== undefined && {
          durationExpiresMs: nowMs + durationMinutes * 60_000,
        }),
      };
      return changed(tasks.update(task.taskId, change, nowMs));
    },
    requeue(task) {
      const { cancelRequestedMs } = task;
      if (cancelRequestedMs === undefined) changed(tasks.requeue(task.taskId, clock.now()));
      else end(task, { state: "canceled" }, true);
    },
    running(task, publisher) {
      if (task.state !== "pending") return;
      const nowMs = clock.now();
      const instanceId = task.instanceId ?? publisher;
      const change = { state: "running", runningMs: nowMs, instanceId } as const;
      changed(tasks.update(task.taskId, change, nowMs));
    },
    ended: (task, terminal) => end(task, terminal, false),
    conclude: (task, terminal) => end(task, terminal, true),
    cancelRequested(task, how) {
      const nowMs = clock.now();
      const first = task.cancelRequestedMs === undefined;
      const change = {
        cancelRequestedMs: task.cancelRequestedMs ?? nowMs,
        ...(how === "terminate" && { terminateRequestedMs: task.terminateRequestedMs ?? nowMs }),
      };
      const stored = database.transaction(() => {
        if (first) publish(task, { type: "cancel_requested", ts: nowMs });
        return tasks.update(task.taskId, change, nowMs);
      });
      return changed(stored);
    },
    publish,
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Where a task's agent listens. */
export function placeOf(task: TaskRequest): { agentId: string; billingMode: BillingMode } {
  return { agentId: task.agentId, billingMode: task.billingMode };
}
