import type { StreamSetupGrant, StreamSetupPhase } from "../../generated/types/stream.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime, Realtime } from "../realtime/realtime.ts";
import { StreamClient } from "../streams/stream-client.ts";
import { streamChannel } from "../streams/stream-id.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { delay } from "../support/retry.ts";
import type { CreateStreamOptions, StreamObject } from "./stream-object.ts";
import {
  type DeclaredStreams,
  type PlanningTask,
  planStream,
  type StreamPlan,
  streamIdOf,
} from "./stream-plan.ts";
import { StreamRegistry, type StreamRegistryEntry } from "./stream-registry.ts";
import { requestStreamSetup } from "./stream-setup.ts";
import { EmbeddedTaskStream, ExternalTaskStream, type TaskStream } from "./task-stream.ts";

const defaultSubscribeGraceMs = 1_000;

/** A task as far as its streams are concerned. */
export interface StreamTask extends PlanningTask {
  readonly orgId: string;
  readonly durationMinutes: number;
  /** The task's own connection. */
  readonly realtime: Realtime;
  readonly keys: RealtimeKeys;
  readonly cancelSignal: AbortSignal;
  /** The task has given up its streams, or never will have any again. */
  readonly streamsReleased: boolean;
  /** 1, 2, … */
  nextStreamNumber(): number;
}

export interface AgentStreamsOptions {
  readonly agentName: string;
  readonly declared: DeclaredStreams | undefined;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  /** The number of open streams changed. */
  readonly onCountChange: () => void;
  /** The code behind a stream threw. */
  readonly onCrash: (streamId: string, error: unknown) => void;
}

/** Kept in the registry: the connection that the first opener makes and everybody uses. */
interface Connecting {
  readonly opened: Promise<StreamClient>;
  /** Once it is there. */
  client?: StreamClient;
}

type Entry = StreamRegistryEntry<Connecting>;

interface Opening {
  readonly task: StreamTask;
  readonly plan: StreamPlan;
  readonly options: CreateStreamOptions;
  readonly streamId: string;
  readonly channel: string;
}

/** Opens, shares, releases and fails the streams of one instance (provider sheet, 18 and 19). */
export class AgentStreams {
  readonly #options: AgentStreamsOptions;
  readonly #registry = new StreamRegistry<Connecting>();
  /** By task id, then by stream id. */
  readonly #handles = new Map<string, Map<string, Promise<TaskStream>>>();

  constructor(options: AgentStreamsOptions) {
    this.#options = options;
  }

  /** Open streams whose data this process moves. */
  get count(): number {
    return this.#registry.count;
  }

  /** @throws {BlocksError} See `TaskContext.createStream`. */
  async open(task: StreamTask, options: CreateStreamOptions): Promise<StreamObject> {
    const plan = planStream(task, options, this.#options.declared);
    refuseReleased(task);
    const number = plan.affinity === "shared" ? 0 : task.nextStreamNumber();
    const streamId = streamIdOf(plan, task.taskId, number);
    const channel = streamChannel(this.#options.agentName, streamId);

    const handles = this.#handles.get(task.taskId) ?? new Map<string, Promise<TaskStream>>();
    this.#handles.set(task.taskId, handles);
    const known = handles.get(streamId);
    if (known !== undefined) return known;
    const opening = this.#open({ task, plan, options, streamId, channel });
    handles.set(streamId, opening);
    opening.catch(() => {
      if (handles.get(streamId) === opening) handles.delete(streamId);
    });
    return opening;
  }

  /** Gives up all streams of a task, and waits for those that end with it. Never rejects. */
  async releaseTask(taskId: string): Promise<void> {
    const handles = [...(this.#handles.get(taskId)?.values() ?? [])];
    this.#handles.delete(taskId);
    const unused = this.#registry.releaseAllForTask(taskId);
    for (const handle of handles) evict(handle);
    await Promise.all(unused.map((entry) => this.#close(entry)));
    if (handles.length > 0) this.#options.onCountChange();
  }

  /** Ends a stream for everybody. Returns the tasks that held it. */
  async fail(streamId: string): Promise<readonly string[]> {
    const entry = this.#registry.forceRemove(streamId);
    if (entry === undefined) return [];
    const taskIds = [...entry.taskIds];
    for (const taskId of taskIds) this.#evict(taskId, streamId);
    await this.#close(entry);
    this.#options.onCountChange();
    return taskIds;
  }

  /** Ends everything. Never rejects. */
  async close(): Promise<void> {
    await Promise.all(this.#registry.streamIds().map((streamId) => this.fail(streamId)));
  }

  async #open(opening: Opening): Promise<TaskStream> {
    const { task, plan, streamId } = opening;
    const { entry, isNew } = this.#registry.acquire(streamId, task.taskId, plan);
    try {
      if (plan.external) return await this.#openExternal(opening);
      return isNew ? await this.#openFirst(opening, entry) : await this.#join(opening, entry);
    } catch (error) {
      const unused = this.#registry.release(streamId, task.taskId);
      if (unused !== undefined) await this.#close(unused);
      // The first opener failed for reasons of its own task: whoever waited may be the first now.
      if (error instanceof FirstOpenerFailed) return this.#open(opening);
      throw error;
    }
  }

  async #openFirst(opening: Opening, entry: Entry): Promise<TaskStream> {
    const { task, options, streamId } = opening;
    const connecting: Connecting = { opened: this.#connect(opening) };
    entry.value = connecting;
    connecting.opened.catch(() => this.#forget(entry));
    const client = await connecting.opened;
    connecting.client = client;
    this.#options.onCountChange();
    client.onEnd(() => this.#ended(entry));
    const handle = this.#wrap(opening, client);

    await this.#grace(opening);
    refuseReleased(task);
    if (options.onActivate !== undefined) {
      void this.#activate(streamId, async () => options.onActivate?.(handle));
    }
    return handle;
  }

  async #connect(opening: Opening): Promise<StreamClient> {
    const { task, plan, options, streamId } = opening;
    const grant = await this.#setUp(opening, "embedded", options.metadata);
    refuseReleased(task);
    const { agentName, connect, clock, log } = this.#options;
    return new StreamClient({
      ...task.keys,
      connect,
      clock,
      log,
      agentName,
      streamId,
      channel: grant.channel,
      token: grant.token ?? "",
      direction: plan.direction,
      format: plan.format,
      affinity: plan.affinity,
      owner: agentName,
      bundleSizeBytes: options.bundleSizeBytes,
      maxLatencyMs: options.maxLatencyMs,
    });
  }

  /** Second and later tasks on a shared stream: announced on their own, carried by the same connection. */
  async #join(opening: Opening, entry: Entry): Promise<TaskStream> {
    const client = await entry.value?.opened.catch((cause: unknown) => {
      throw new FirstOpenerFailed(opening.streamId, cause);
    });
    if (client === undefined) throw new FirstOpenerFailed(opening.streamId, undefined);
    await this.#setUp(opening, "activate", opening.options.metadata);
    refuseReleased(opening.task);
    this.#refuseRemoved(entry);
    return this.#wrap(opening, client);
  }

  async #openExternal(opening: Opening): Promise<TaskStream> {
    const { task, plan, streamId, channel } = opening;
    const grant = await this.#setUp(opening, "token_request", opening.options.metadata);
    refuseReleased(task);
    return new ExternalTaskStream({
      streamId,
      channel,
      plan,
      log: this.#options.log,
      token: grant.token ?? "",
      activate: async (metadata) => {
        await this.#setUp(opening, "activate", metadata);
      },
      release: () => this.#release(streamId, task.taskId),
    });
  }

  #wrap({ task, plan, streamId, channel }: Opening, client: StreamClient): EmbeddedTaskStream {
    return new EmbeddedTaskStream({
      streamId,
      channel,
      plan,
      client,
      log: this.#options.log,
      release: () => this.#release(streamId, task.taskId),
    });
  }

  #setUp(
    { task, plan, streamId, channel }: Opening,
    phase: StreamSetupPhase,
    metadata: JsonObject | undefined,
  ): Promise<StreamSetupGrant> {
    const { taskId, orgId, durationMinutes, realtime, kind: taskKind } = task;
    const { agentName } = this.#options;
    return requestStreamSetup({
      realtime,
      taskId,
      orgId,
      taskKind,
      durationMinutes,
      agentName,
      streamId,
      channel,
      plan,
      phase,
      metadata,
    });
  }

  // Until the consumer has subscribed, what is written lives only in the channel's short memory.
  async #grace({ plan, options, task }: Opening): Promise<void> {
    const graceMs = options.subscribeGraceMs ?? defaultSubscribeGraceMs;
    if (plan.direction === "inbound" || graceMs <= 0) return;
    await delay(graceMs, { clock: this.#options.clock, signal: task.cancelSignal }).catch(() => {});
  }

  async #activate(streamId: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (this.#registry.get(streamId) !== undefined) this.#options.onCrash(streamId, error);
    }
  }

  async #release(streamId: string, taskId: string): Promise<void> {
    this.#handles.get(taskId)?.delete(streamId);
    const unused = this.#registry.release(streamId, taskId);
    this.#options.onCountChange();
    await unused?.value?.client?.end();
  }

  /** The connection ended by itself. */
  #ended(entry: Entry): void {
    for (const taskId of entry.taskIds) this.#evict(taskId, entry.streamId);
    this.#forget(entry);
    this.#options.onCountChange();
  }

  #forget(entry: Entry): void {
    if (this.#registry.get(entry.streamId) === entry) this.#registry.forceRemove(entry.streamId);
  }

  #refuseRemoved(entry: Entry): void {
    if (this.#registry.get(entry.streamId) === entry) return;
    throw new BlocksError("stream-unavailable", `stream ${entry.streamId} was given up meanwhile`);
  }

  #evict(taskId: string, streamId: string): void {
    const handles = this.#handles.get(taskId);
    const handle = handles?.get(streamId);
    handles?.delete(streamId);
    if (handle !== undefined) evict(handle);
  }

  async #close(entry: Entry): Promise<void> {
    try {
      // One that is still being set up finds out by itself that nobody wants it any more.
      await entry.value?.client?.end();
    } catch (error) {
      this.#options.log.warn("a stream lost data at its end", { streamId: entry.streamId, error });
    }
  }
}

class FirstOpenerFailed extends BlocksError {
  constructor(streamId: string, cause: unknown) {
    super("stream-unavailable", `stream ${streamId} could not be opened by its first task`, {
      cause,
    });
  }
}

function refuseReleased(task: StreamTask): void {
  if (!task.streamsReleased) return;
  throw new BlocksError("stream-unavailable", `task ${task.taskId} has ended`);
}

function evict(handle: Promise<TaskStream>): void {
  handle.then(
    (stream) => stream.evict(),
    () => {},
  );
}
