import type {
  ArtifactEvent,
  ArtifactRef,
  CancelRequestedEvent,
  ProgressEvent,
  TaskEvent,
  TerminalEvent,
} from "../../generated/types/task-event.ts";
import { type DownloadedArtifact, downloadArtifact } from "../artifacts/download-artifact.ts";
import { writeArtifacts } from "../artifacts/save-artifacts.ts";
import type { Unsubscribe } from "../realtime/realtime.ts";
import type { StreamClient } from "../streams/stream-client.ts";
import type { Clock } from "../support/clock.ts";
import type { DisposableHandle } from "../support/disposable.ts";
import { BlocksError } from "../support/errors.ts";
import type { CallbackErrorListener } from "./callback-set.ts";
import type { SessionCore } from "./session-core.ts";
import type { OpenStreamRefOptions, StreamRef } from "./stream-ref.ts";
import type { ConnectionState } from "./task-feed.ts";
import type { RecordedArtifact } from "./task-record.ts";
import type { WaitOptions } from "./waiters.ts";

export interface TaskSessionOptions {
  readonly core: SessionCore;
  readonly clock: Clock;
  readonly identity: TaskIdentity;
  readonly control: TaskControl;
}

/** What the backend said about the task when the session began. */
export interface TaskIdentity {
  readonly agentName: string | undefined;
  readonly ownerId: string | undefined;
  readonly orgId: string | undefined;
  readonly idempotent: boolean | undefined;
  readonly queued: boolean | undefined;
  readonly pushConfigId: string | undefined;
}

export interface TaskControl {
  cancel(): Promise<void>;
  terminate(): Promise<void>;
}

/**
 * One task, followed by its consumer: its events, artifacts, streams and end.
 *
 * Callbacks are called in the order of the events' timetokens. One that throws is reported to
 * `onError` and stops nothing. A session closes by itself after the terminal, when late artifacts
 * have had their chance and open streams are drained (`autoDrain`).
 */
export class TaskSession implements DisposableHandle {
  readonly taskId: string;
  readonly agentName: string | undefined;
  readonly ownerId: string | undefined;
  readonly orgId: string | undefined;
  /** True when the idempotency key named a task that existed already. */
  readonly idempotent: boolean | undefined;
  /** True when the task was accepted and waits for a free instance. */
  readonly queued: boolean | undefined;
  readonly pushConfigId: string | undefined;
  readonly #core: SessionCore;
  readonly #clock: Clock;
  readonly #control: TaskControl;

  constructor({ core, clock, identity, control }: TaskSessionOptions) {
    this.taskId = core.taskId;
    this.agentName = identity.agentName;
    this.ownerId = identity.ownerId;
    this.orgId = identity.orgId;
    this.idempotent = identity.idempotent;
    this.queued = identity.queued;
    this.pushConfigId = identity.pushConfigId;
    this.#core = core;
    this.#clock = clock;
    this.#control = control;
  }

  /** Token of the status channel: a secret. Renewed by itself. */
  get readToken(): string | null {
    return this.#core.feed.readToken;
  }

  get statusChannel(): string {
    return this.#core.feed.channel;
  }

  /** Undefined on a fresh task until its terminal; else what the backend or the history said. */
  get state(): string | undefined {
    return this.#core.state;
  }

  get isClosed(): boolean {
    return this.#core.closed;
  }

  /** How the live connection is. `lost` is final: waits reject with `TaskFollowError`. */
  get connection(): ConnectionState {
    return this.#core.connection;
  }

  /** Plain progress and stream announcements, from now on. */
  onProgress(callback: (event: ProgressEvent) => void): Unsubscribe {
    return this.#core.callbacks.add("onProgress", callback);
  }

  /** Every known artifact, at once, and every later one. */
  onArtifact(callback: (event: ArtifactEvent) => void): Unsubscribe {
    const { callbacks, record } = this.#core;
    const unsubscribe = callbacks.add("onArtifact", callback);
    for (const { event } of [...record.artifacts]) {
      callbacks.run("onArtifact", event, () => callback(event));
    }
    return unsubscribe;
  }

  /** The end of the task, once; at once when it is over. */
  onTerminal(callback: (event: TerminalEvent) => void): Unsubscribe {
    const { callbacks, terminal } = this.#core;
    if (terminal === undefined) return callbacks.add("onTerminal", callback);
    callbacks.run("onTerminal", terminal, () => callback(terminal));
    return () => {};
  }

  /** The first request to cancel, once; at once while the task is not over. */
  onCancelRequested(callback: (event: CancelRequestedEvent) => void): Unsubscribe {
    const { callbacks, cancelRequested } = this.#core;
    if (cancelRequested === undefined) return callbacks.add("onCancelRequested", callback);
    callbacks.run("onCancelRequested", cancelRequested, () => callback(cancelRequested));
    return () => {};
  }

  /** Every event from now on, before the callbacks of its type. `listEvents` has those before. */
  onEvent(callback: (event: TaskEvent) => void): Unsubscribe {
    return this.#core.callbacks.add("onEvent", callback);
  }

  /** Every announced stream, at once, and every later one. */
  onStream(callback: (ref: StreamRef) => void): Unsubscribe {
    const { callbacks, streams } = this.#core;
    const unsubscribe = callbacks.add("onStream", callback);
    for (const ref of streams.refs) callbacks.run("onStream", ref, () => callback(ref));
    return unsubscribe;
  }

  /** Changes of `connection` from now on. */
  onConnection(callback: (state: ConnectionState) => void): Unsubscribe {
    return this.#core.callbacks.add("onConnection", callback);
  }

  /** What the other callbacks throw. */
  onError(callback: CallbackErrorListener): Unsubscribe {
    return this.#core.callbacks.onError(callback);
  }

  /** All events from the task's beginning, live, up to its terminal. Any number of loops. */
  events(): AsyncIterableIterator<TaskEvent> {
    return this.#core.events.read();
  }

  /** Everything that was received so far, history included. */
  listEvents(): TaskEvent[] {
    return [...this.#core.record.events];
  }

  /** References in order of their timetokens. */
  listArtifacts(): ArtifactRef[] {
    return this.#core.record.artifacts.map(({ event }) => event.artifactRef);
  }

  /** The artifacts with the output each belongs to, and their timetokens. */
  listArtifactEvents(): readonly RecordedArtifact[] {
    return [...this.#core.record.artifacts];
  }

  listStreams(): StreamRef[] {
    return [...this.#core.streams.refs];
  }

  /** Reads the history once more, for events that the live connection has not shown. */
  refresh(): Promise<void> {
    return this.#core.feed.catchUp();
  }

  /**
   * The content of one artifact, verified. Also after the session was closed.
   *
   * @throws {BlocksError} `download-failed` or `artifact-invalid`.
   */
  downloadArtifact(ref: ArtifactRef, options: WaitOptions = {}): Promise<DownloadedArtifact> {
    const settings = { clock: this.#clock, ...options };
    if (ref.kind === "inline") return downloadArtifact(ref, noFiles, settings);
    return this.#core.feed.withConnection((realtime) => downloadArtifact(ref, realtime, settings));
  }

  /**
   * Downloads all artifacts into `directory`, in their order. Only in Node. Names are made harmless;
   * nothing that exists is overwritten.
   *
   * @returns The written paths.
   */
  saveArtifacts(directory: string, options: WaitOptions = {}): Promise<string[]> {
    const session = this;
    async function* contents(): AsyncGenerator<DownloadedArtifact> {
      for (const ref of session.listArtifacts()) yield session.downloadArtifact(ref, options);
    }
    return writeArtifacts(contents(), directory);
  }

  /**
   * The end of the task.
   *
   * @param options Milliseconds, or time-out and signal.
   * @throws {TimeoutError} Or {AbortedError}: the task goes on.
   * @throws {TaskFollowError} The task can not be followed any more.
   */
  waitForTerminal(options: number | WaitOptions = {}): Promise<TerminalEvent> {
    return this.#core.waitForTerminal(
      typeof options === "number" ? { timeoutMs: options } : options,
    );
  }

  /**
   * The stream with this runtime id or card key; without one, the only known or else the next one.
   *
   * @throws {BlocksError} `usage`: several are known and none was named.
   * @throws {StreamUnavailableError} The task is over and has no such stream.
   * @throws {BlocksError} `session-closed`: it was closed while the task ran.
   */
  async waitForStream(id?: string, options: WaitOptions = {}): Promise<StreamRef> {
    if (id === undefined && this.#core.streams.refs.length > 1) {
      throw new BlocksError("usage", `task ${this.taskId} has several streams: name one`);
    }
    const matches = ({ descriptor }: StreamRef): boolean =>
      id === undefined || descriptor.streamId === id || descriptor.declaredStream === id;
    return this.#core.waitForStream({
      ...options,
      matches,
      ...(id === undefined ? {} : { name: id }),
    });
  }

  /** The first stream, known or future, that `predicate` accepts. One that throws accepts nothing. */
  waitForStreamWhere(
    predicate: (ref: StreamRef) => boolean,
    options: WaitOptions = {},
  ): Promise<StreamRef> {
    const { callbacks } = this.#core;
    const matches = (ref: StreamRef): boolean =>
      callbacks.run("streamPredicate", ref, () => predicate(ref)) === true;
    return this.#core.waitForStream({ ...options, matches });
  }

  /** Opens every known stream that can be read; those that can not be opened are left out. */
  openAllStreams(options: OpenStreamRefOptions = {}): StreamClient[] {
    const clients: StreamClient[] = [];
    for (const ref of this.#core.streams.refs) {
      if (ref.descriptor.localDirection === "outbound") continue;
      try {
        clients.push(ref.open(options));
      } catch {
        // Ended before, or never opened while the task ran.
      }
    }
    return clients;
  }

  /** Asks the agent to stop. Leads to `onCancelRequested` and, when it obeys, to a terminal. */
  cancel(): Promise<void> {
    return this.#control.cancel();
  }

  /** Ends the task by force: its streams are revoked. */
  terminate(): Promise<void> {
    return this.#control.terminate();
  }

  /** Stops following and ends the streams, without waiting for what they still publish. Idempotent. */
  close(): void {
    void this.#core.close();
  }

  /** As `close`, and waits until the streams have flushed. */
  asyncClose(): Promise<void> {
    return this.#core.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.asyncClose();
  }
}

const noFiles = {
  downloadFile: () => Promise.reject(new TypeError("an inline artifact is no file")),
};
