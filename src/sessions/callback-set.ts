import type { TaskEvent } from "../../generated/types/task-event.ts";
import type { Unsubscribe } from "../realtime/realtime.ts";
import type { Log } from "../support/log.ts";

/** Which kind of callback an error came from. */
export type CallbackType =
  | "onProgress"
  | "onArtifact"
  | "onTerminal"
  | "onCancelRequested"
  | "onSystem"
  | "onEvent"
  | "onStream"
  | "onConnection"
  | "streamPredicate";

/** Which of the caller's functions threw. */
export interface CallbackErrorContext {
  readonly entryPoint: "taskSession" | "subscribeToTask";
  readonly callbackType: CallbackType;
  /** What it was called with. */
  readonly event: unknown;
}

/** Told of what callbacks throw. What it throws itself is dropped. */
export type CallbackErrorListener = (error: unknown, context: CallbackErrorContext) => void;

/** Calls that callbacks of one kind are made with. */
export interface CallbackEvents {
  readonly onProgress: Extract<TaskEvent, { type: "progress" }>;
  readonly onArtifact: Extract<TaskEvent, { type: "artifact" }>;
  readonly onTerminal: Extract<TaskEvent, { type: "terminal" }>;
  readonly onCancelRequested: Extract<TaskEvent, { type: "cancel_requested" }>;
  readonly onSystem: Extract<TaskEvent, { type: "system" }>;
  readonly onEvent: TaskEvent;
}

/** The caller's functions. One that throws is reported and keeps no other from being called. */
export class Callbacks {
  readonly #entryPoint: CallbackErrorContext["entryPoint"];
  readonly #log: Log;
  readonly #sets = new Map<CallbackType, Set<(event: never) => void>>();
  readonly #errorListeners = new Set<CallbackErrorListener>();

  constructor(entryPoint: CallbackErrorContext["entryPoint"], log: Log) {
    this.#entryPoint = entryPoint;
    this.#log = log;
  }

  add<E>(type: CallbackType, callback: (event: E) => void): Unsubscribe {
    const set = this.#sets.get(type) ?? new Set();
    this.#sets.set(type, set);
    // A wrapper, so that one function registered twice is called twice and removed once.
    const registered = (event: E): void => callback(event);
    set.add(registered);
    return () => void set.delete(registered);
  }

  onError(listener: CallbackErrorListener): Unsubscribe {
    this.#errorListeners.add(listener);
    return () => void this.#errorListeners.delete(listener);
  }

  emit(type: CallbackType, event: unknown): void {
    for (const callback of [...(this.#sets.get(type) ?? [])]) {
      this.run(type, event, () => callback(event as never));
    }
  }

  /** Runs one function of the caller's; undefined when it threw. */
  run<T>(callbackType: CallbackType, event: unknown, call: () => T): T | undefined {
    try {
      return call();
    } catch (error) {
      this.#report(error, { entryPoint: this.#entryPoint, callbackType, event });
      return undefined;
    }
  }

  clear(): void {
    this.#sets.clear();
    this.#errorListeners.clear();
  }

  #report(error: unknown, context: CallbackErrorContext): void {
    const { callbackType } = context;
    if (this.#errorListeners.size === 0) {
      this.#log.warn("a callback threw", { callbackType, error });
      return;
    }
    for (const listener of [...this.#errorListeners]) {
      try {
        listener(error, context);
      } catch {
        // There is nobody left to tell.
      }
    }
  }
}
