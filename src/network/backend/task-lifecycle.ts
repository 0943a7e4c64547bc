import type {
  BillingMode,
  KnownTaskEvent,
  StreamStartedEvent,
  TaskEventMeta,
} from "../../../generated/types/task-event.ts";
import type { JsonObject } from "../../support/json.ts";
import { protocolVersion } from "../../support/protocol-version.ts";
import {
  isTerminal,
  type TaskProgress,
  type TaskRecord,
  type TaskRequest,
  type TaskTerminal,
} from "../store/tasks.ts";
import { statusChannel } from "./channels.ts";
import { type BackendContext, backendPublisher, keysetOf } from "./context.ts";

/** An event that the backend writes; whose it is and in which version is added. */
export type BackendEvent = Unaddressed<KnownTaskEvent | StreamStartedEvent>;

type Unaddressed<Event> = Event extends unknown ? Omit<Event, "taskId" | "protocolVersion"> : never;

/**
 * The states of tasks (provider sheet 16): every change goes through here, is stored before anybody
 * hears of it, and the first terminal wins whoever sends it.
 */
export class TaskLifecycle {
  readonly #context: BackendContext;
  readonly #listeners: ((task: TaskRecord) => void)[] = [];

  constructor(context: BackendContext) {
    this.#context = context;
  }

  onChange(listener: (task: TaskRecord) => void): void {
    this.#listeners.push(listener);
  }

  /** Stores the task and publishes its `request` event. */
  create(request: TaskRequest): TaskRecord {
    const { clock, database, tasks } = this.#context;
    return database.transaction(() => {
      const task = tasks.create(request, clock.now());
      this.publish(task, { type: "request", requestParts: request.requestParts });
      return task;
    });
  }

  /** The task was handed to an instance, or to all when none is named. */
  dispatched(task: TaskRecord, instanceId: string | undefined): TaskRecord {
    const nowMs = this.#context.clock.now();
    const { durationMinutes } = task;
    return this.#change(task, {
      dispatchedMs: nowMs,
      ...(instanceId !== undefined && { instanceId }),
      ...(durationMinutes !== undefined && {
        durationExpiresMs: nowMs + durationMinutes * 60_000,
      }),
    });
  }

  /** The instance does not take the task: it waits again, or ends when it was cancelled meanwhile. */
  requeue(task: TaskRecord): void {
    const { clock, tasks } = this.#context;
    if (task.cancelRequestedMs !== undefined) this.conclude(task, { state: "canceled" });
    else this.#tell(tasks.requeue(task.taskId, clock.now()));
  }

  /** The task runs; `publisher` said so, which tells the instance of a task that was broadcast. */
  running(task: TaskRecord, publisher: string): void {
    if (task.state !== "pending") return;
    const instanceId = task.instanceId ?? publisher;
    this.#change(task, { state: "running", runningMs: this.#context.clock.now(), instanceId });
  }

  /** A terminal was seen on the wire. */
  ended(task: TaskRecord, terminal: TaskTerminal): void {
    this.#end(task, terminal, () => {});
  }

  /** Ends the task in the agent's place and says so on its channel. */
  conclude(task: TaskRecord, terminal: TaskTerminal): void {
    this.#end(task, terminal, () => this.publish(task, { type: "terminal", ...terminal }));
  }

  /** Remembers that the end was asked for, and says so on the channel the first time. */
  cancelRequested(task: TaskRecord, how: "cancel" | "terminate"): TaskRecord {
    const nowMs = this.#context.clock.now();
    if (task.cancelRequestedMs === undefined) {
      this.publish(task, { type: "cancel_requested", ts: nowMs });
    }
    return this.#change(task, {
      cancelRequestedMs: task.cancelRequestedMs ?? nowMs,
      ...(how === "terminate" && { terminateRequestedMs: task.terminateRequestedMs ?? nowMs }),
    });
  }

  /** Publishes an event of the backend on the task's channel. */
  publish(task: TaskRequest, event: BackendEvent): void {
    const { agentName, taskId } = task;
    keysetOf(this.#context, task.billingMode).publish({
      channel: statusChannel(task.organizationId, task.taskId),
      message: { ...event, taskId, protocolVersion } as unknown as JsonObject,
      meta: { agentName, taskId, protocolVersion } satisfies TaskEventMeta,
      publisher: backendPublisher,
      store: true,
    });
  }

  #end(task: TaskRecord, terminal: TaskTerminal, announce: () => void): void {
    const { clock, database, tasks } = this.#context;
    const ended = database.transaction(() => {
      // Read again: what the caller holds may be older than the store.
      const current = tasks.get(task.taskId);
      if (current === undefined || isTerminal(current.state)) return undefined;
      announce();
      return tasks.update(task.taskId, { state: terminal.state, terminal }, clock.now());
    });
    if (ended !== undefined) this.#tell(ended);
  }

  #change(task: TaskRecord, change: Partial<TaskProgress>): TaskRecord {
    const { clock, tasks } = this.#context;
    return this.#tell(tasks.update(task.taskId, change, clock.now()));
  }

  #tell(task: TaskRecord): TaskRecord {
    for (const listener of this.#listeners) listener(task);
    return task;
  }
}

/** Where a task's agent listens. */
export function placeOf(task: TaskRequest): { agentId: string; billingMode: BillingMode } {
  return { agentId: task.agentId, billingMode: task.billingMode };
}
