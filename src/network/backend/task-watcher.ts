import { isTerminalEvent } from "../../../generated/validators/task-event.ts";
import { isObject } from "../../support/json.ts";
import type { IncomingPublish, PublishInterception } from "../realtime/realtime-keyset.ts";
import { isTerminal, type TaskRecord, type TaskTerminal } from "../store/tasks.ts";
import type { BackStops } from "./back-stops.ts";
import { parseTaskChannel, statusChannel } from "./channels.ts";
import { type BackendContext, backendPublisher, keysetOf } from "./context.ts";
import type { Dispatcher } from "./dispatch.ts";
import { answerStreamSetup, type StreamGrants } from "./stream-setup.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

/** Learns from what agents publish: who started, who ended, who wants a stream. */
export interface TaskWatcher {
  /** Before a message is accepted: answers set-up calls, and takes refusals off the wire. */
  intercept(publish: IncomingPublish): PublishInterception | undefined;
  /** After a message was accepted. */
  observe(published: { channel: string; message: unknown; publisher: string }): void;
  /** Reads the events of open tasks that were published while nobody watched. */
  catchUp(): void;
}

export function createTaskWatcher(services: {
  readonly context: BackendContext;
  readonly lifecycle: TaskLifecycle;
  readonly dispatcher: Dispatcher;
  readonly backStops: BackStops;
  readonly streamGrants: StreamGrants;
}): TaskWatcher {
  const { context, lifecycle, dispatcher, backStops } = services;

  const taskOf = (channel: string): TaskRecord | undefined => {
    const place = parseTaskChannel(channel);
    if (place?.kind !== "u") return undefined;
    const task = context.tasks.get(place.taskId);
    return task?.organizationId === place.organizationId ? task : undefined;
  };

  const observe: TaskWatcher["observe"] = ({ channel, message, publisher }) => {
    if (publisher === backendPublisher || !isObject(message)) return;
    const task = taskOf(channel);
    if (task === undefined || isTerminal(task.state)) return;
    if (isTerminalEvent(message)) lifecycle.ended(task, terminalOf(message));
    else if (typeof message.type === "string") {
      lifecycle.running(task, publisher);
      // A client whose heartbeats failed once stops sending them, and works on.
      backStops.signOfLife(task.agentName, publisher);
    }
  };

  return {
    observe,
    intercept(publish) {
      const place = parseTaskChannel(publish.channel);
      if (place?.kind === "setup") {
        return { status: 403, body: answerStreamSetup(services, publish) };
      }
      const task = place && taskOf(publish.channel);
      if (task === undefined || !isCapacityRefusal(task, publish)) return undefined;
      // The consumer would take this terminal for the end of a task that can still be done.
      context.log.info(`instance ${publish.publisher} is full, task ${task.taskId} waits`);
      dispatcher.refused(task, publish.publisher);
      return {
        status: 403,
        body: {
          ok: false,
          error: { code: "TaskRequeued", message: "The task went back to the queue" },
        },
      };
    },
    catchUp() {
      for (const task of context.tasks.open()) {
        const channel = statusChannel(task.organizationId, task.taskId);
        for (const { message, publisher } of keysetOf(context, task.billingMode).history(channel)) {
          observe({ channel, message, publisher: publisher ?? backendPublisher });
        }
      }
    },
  };
}

function isCapacityRefusal(task: TaskRecord, { message, publisher }: IncomingPublish): boolean {
  return (
    task.state === "pending" &&
    task.instanceId === publisher &&
    isTerminalEvent(message) &&
    message.error === "agent_at_capacity"
  );
}

function terminalOf(event: TaskTerminal): TaskTerminal {
  const { state, error, reason, completionReason } = event;
  return {
    state,
    ...(error !== undefined && { error }),
    ...(reason !== undefined && { reason }),
    ...(completionReason !== undefined && { completionReason }),
  };
}
