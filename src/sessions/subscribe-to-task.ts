import type { Realtime, RealtimeStatus } from "../realtime/realtime.ts";
import type { Log } from "../support/log.ts";
import { type CallbackErrorListener, type CallbackEvents, Callbacks } from "./callback-set.ts";
import { TaskRecord } from "./task-record.ts";

/** Functions for the events of one task. `onEvent` is called first, then the one of the type. */
export type TaskEventCallbacks = {
  readonly [Type in keyof CallbackEvents]?: ((event: CallbackEvents[Type]) => void) | undefined;
} & {
  readonly onError?: CallbackErrorListener | undefined;
  /** What happens to the connection. After a fatal status nothing comes any more. */
  readonly onStatus?: ((status: RealtimeStatus) => void) | undefined;
};

/** A running subscription of `TaskClient.subscribeToTask`. */
export interface TaskSubscription {
  unsubscribe(): void;
}

const callbackTypes = {
  progress: "onProgress",
  artifact: "onArtifact",
  terminal: "onTerminal",
  cancel_requested: "onCancelRequested",
  system: "onSystem",
} as const;

const replayStart = "1000";

/** Events of `u.{orgId}.{taskId}` from what is still cached; terminal and cancel request once. */
export function subscribeToTask(options: {
  readonly realtime: Realtime;
  readonly taskId: string;
  readonly orgId: string;
  readonly callbacks: TaskEventCallbacks;
  readonly log: Log;
}): TaskSubscription {
  const { realtime, taskId, orgId, log } = options;
  const { onError, onStatus, ...byType } = options.callbacks;
  const channel = `u.${orgId}.${taskId}`;
  const callbacks = new Callbacks("subscribeToTask", log);
  for (const type of ["onEvent", ...Object.values(callbackTypes)] as const) {
    const callback = byType[type];
    if (callback !== undefined) callbacks.add(type, callback as (event: unknown) => void);
  }
  if (onError !== undefined) callbacks.onError(onError);
  if (onStatus !== undefined) realtime.onStatus(onStatus);

  const record = new TaskRecord({ taskId, agentName: "", log });
  const once = new Set<string>();
  realtime.onMessage((message) => {
    const event = message.channel === channel ? record.add(message)?.event : undefined;
    if (event === undefined) return;
    callbacks.emit("onEvent", event);
    const isOnce = event.type === "terminal" || event.type === "cancel_requested";
    if (isOnce && once.has(event.type)) return;
    once.add(event.type);
    if (Object.hasOwn(callbackTypes, event.type)) {
      callbacks.emit(callbackTypes[event.type as keyof typeof callbackTypes], event);
    }
  });
  realtime.subscribe({ channels: [channel], timetoken: replayStart });
  return { unsubscribe: () => realtime.destroy() };
}
