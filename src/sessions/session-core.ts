import type {
  CancelRequestedEvent,
  TaskEvent,
  TerminalEvent,
} from "../../generated/types/task-event.ts";
import { isTerminalState } from "../../generated/validators/task-event.ts";
import type { RealtimeMessage } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import { delay } from "../support/retry.ts";
import { Callbacks } from "./callback-set.ts";
import { EventLog } from "./event-log.ts";
import { SessionStreams } from "./session-streams.ts";
import type { StreamRef, StreamSetting } from "./stream-ref.ts";
import { StreamUnavailableError } from "./stream-unavailable-error.ts";
import { type ConnectionState, TaskFeed, type TaskFeedOptions } from "./task-feed.ts";
import { TaskFollowError } from "./task-follow-error.ts";
import { type RecordChange, TaskRecord } from "./task-record.ts";

import { Waiters, type WaitOptions } from "./waiters.ts";

/** Artifacts may be published by another route than the terminal, and arrive after it. */
const lateArtifactGraceMs = 250;

export interface SessionCoreOptions {
  readonly taskId: string;
  readonly agentName: string;
  /** As far as the backend said it. */
  readonly state: string | undefined;
  readonly feed: TaskFeedOptions;
  readonly streams: StreamSetting;
  readonly autoDrain: boolean;
  readonly drainWindowMs: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** What happens in a session: messages in, callbacks, waits and streams out, and its end. */
export class SessionCore {
  readonly taskId: string;
  readonly feed: TaskFeed;
  readonly record: TaskRecord;
  readonly callbacks: Callbacks;
  readonly streams: SessionStreams;
  readonly events = new EventLog<TaskEvent>();
  readonly #options: SessionCoreOptions;
  readonly #terminalWaiters: Waiters<TerminalEvent>;
  readonly #streamWaiters: Waiters<StreamRef>;
  #backendState: string | undefined;
  #terminal: TerminalEvent | undefined;
  #cancelRequested: CancelRequestedEvent | undefined;
  #failure: TaskFollowError | undefined;
  #catchingUpFirst = true;
  #followsLive = true;
  readonly #closed = new AbortController();
  #endingStreams: Promise<void> | undefined;

  constructor(options: SessionCoreOptions) {
    const { taskId, agentName, clock, log } = options;
    this.taskId = taskId;
    this.#options = options;
    this.#backendState = options.state;
    this.record = new TaskRecord({ taskId, agentName, log });
    this.callbacks = new Callbacks("taskSession", log);
    this.streams = new SessionStreams(options.streams, () => this.terminal?.state);
    this.#terminalWaiters = new Waiters(clock);
    this.#streamWaiters = new Waiters(clock);
    this.feed = new TaskFeed(options.feed, {
      onMessages: (messages) => this.#receive(messages),
      onConnection: (state) => this.callbacks.emit("onConnection", state),
      onLost: (error) => this.#lose(error),
    });
  }

  get closed(): boolean {
    return this.#closed.signal.aborted;
  }

  get connection(): ConnectionState {
    return this.feed.state;
  }

  get state(): string | undefined {
    return this.#terminal?.state ?? this.#backendState;
  }

  /** The delivered terminal; made up when the backend alone says that the task is over. */
  get terminal(): TerminalEvent | undefined {
    const state = this.#backendState;
    if (this.#terminal === undefined && isTerminalState(state)) {
      this.#terminal = { type: "terminal", taskId: this.taskId, state };
    }
    return this.#terminal;
  }

  /** The first request to cancel, while it still matters. */
  get cancelRequested(): CancelRequestedEvent | undefined {
    return this.#terminal === undefined ? this.#cancelRequested : undefined;
  }

  /** Follows a task that this client has just made. Never rejects. */
  async startSent(): Promise<void> {
    await this.feed.follow();
    this.#catchingUpFirst = false;
  }

  /**
   * Follows a task that exists already; one that is over is only read.
   *
   * @throws {RealtimeError} Its history is not readable.
   */
  async startAttached(): Promise<void> {
    this.#followsLive = false;
    await this.feed.readStored();
    this.#catchingUpFirst = false;
    if (this.terminal !== undefined) {
      this.events.end();
      return;
    }
    this.#followsLive = true;
    this.feed.followOn();
  }

  async waitForTerminal(options: WaitOptions): Promise<TerminalEvent> {
    const { terminal } = this;
    if (terminal !== undefined) return terminal;
    this.#assertFollowing("waitForTerminal");
    const operation = `waiting for the end of task ${this.taskId}`;
    return this.#terminalWaiters.next({ ...options, operation, matches: () => true });
  }

  async waitForStream(
    wait: WaitOptions & { readonly matches: (ref: StreamRef) => boolean; readonly name?: string },
  ): Promise<StreamRef> {
    const known = this.streams.refs.find(wait.matches);
    if (known !== undefined) return known;
    try {
      if (this.#followsLive) {
        this.#assertFollowing("waitForStream");
        const operation = `waiting for a stream of task ${this.taskId}`;
        return await this.#streamWaiters.next({ ...wait, operation });
      }
    } catch (error) {
      const isClosed = error instanceof BlocksError && error.code === "session-closed";
      // Sessions close by themselves behind a terminal: that there is no such stream says more.
      if (!isClosed || this.terminal === undefined) throw error;
    }
    const { taskId } = this;
    const terminalState = this.terminal?.state;
    throw new StreamUnavailableError({ taskId, declaredStream: wait.name, terminalState });
  }

  /** Stops following. `leave` keeps streams that were opened from this session; a later `end` ends them. */
  close(streams: "end" | "leave" = "end"): Promise<void> {
    if (!this.closed) this.#stopFollowing();
    if (streams === "end") this.#endingStreams ??= this.streams.end();
    return this.#endingStreams ?? Promise.resolve();
  }

  #stopFollowing(): void {
    this.#closed.abort();
    this.feed.close();
    const error = new BlocksError("session-closed", `the session of task ${this.taskId} is closed`);
    this.#terminalWaiters.reject(error);
    this.#streamWaiters.reject(error);
    this.events.end();
    this.callbacks.clear();
  }

  #assertFollowing(operation: string): void {
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.closed) return;
    throw new BlocksError(
      "session-closed",
      `${operation}: the session of task ${this.taskId} is closed`,
    );
  }

  #receive(messages: readonly RealtimeMessage[]): void {
    for (const message of messages) {
      const change = this.record.add(message);
      if (change !== undefined && !this.closed) this.#dispatch(change);
    }
  }

  #dispatch({ event, streams }: RecordChange): void {
    this.events.push(event);
    this.callbacks.emit("onEvent", event);
    switch (event.type) {
      case "progress":
        this.callbacks.emit("onProgress", event);
        for (const descriptor of streams) {
          const alwaysOpenable = this.#catchingUpFirst && this.#followsLive;
          const ref = this.streams.add(descriptor, { alwaysOpenable });
          this.callbacks.emit("onStream", ref);
          this.#streamWaiters.resolve(ref);
        }
        return;
      case "artifact":
        this.callbacks.emit("onArtifact", event);
        return;
      case "cancel_requested":
        if (this.#terminal !== undefined || this.#cancelRequested !== undefined) return;
        this.#cancelRequested = event;
        this.callbacks.emit("onCancelRequested", event);
        return;
      case "terminal":
        this.#deliverTerminal(event);
        return;
    }
  }

  #deliverTerminal(event: TerminalEvent): void {
    if (this.#terminal !== undefined) return;
    this.#terminal = event;
    this.callbacks.emit("onTerminal", event);
    this.#terminalWaiters.resolve(event);
    this.events.end();
    if (this.#followsLive) void this.#finish();
  }

  async #finish(): Promise<void> {
    const { autoDrain, drainWindowMs, clock } = this.#options;
    const until = clock.now() + drainWindowMs;
    const draining = autoDrain ? this.streams.drain(drainWindowMs) : Promise.resolve();
    await delay(lateArtifactGraceMs, { clock, signal: this.#closed.signal }).catch(() => {});
    if (!this.closed) await this.feed.catchUp().catch(() => {});
    await draining;
    // Streams that came with the terminal may have been opened since.
    if (autoDrain) await this.streams.drain(Math.max(until - clock.now(), 0));
    await this.close(autoDrain ? "end" : "leave");
  }

  #lose(cause: unknown): void {
    this.#failure = new TaskFollowError(this.taskId, cause);
    this.#options.log.warn("a task can not be followed any more", { taskId: this.taskId, cause });
    this.#terminalWaiters.reject(this.#failure);
    this.#streamWaiters.reject(this.#failure);
    this.events.fail(this.#failure);
  }
}
