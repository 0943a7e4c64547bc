import type { AgentConnectAnswer, AgentConnectRequest } from "../../generated/types/backend.ts";
import type { SwitchEnvironment } from "../../generated/types/control.ts";
import type { InstanceState } from "../../generated/types/presence.ts";
import { readControlMessage } from "../../generated/unions/control.ts";
import type { AgentAuth } from "../auth/agent-auth.ts";
import { AgentAuthFatalError } from "../auth/auth-errors.ts";
import type { Backend } from "../backend/backend.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime, Realtime, RealtimeMessage } from "../realtime/realtime.ts";
import type { TaskClient } from "../sessions/task-client.ts";
import type { Clock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { isObject, type JsonObject } from "../support/json.ts";
import type { Log } from "../support/log.ts";
import { protocolVersion, supportedProtocolVersions } from "../support/protocol-version.ts";
import { backoff, delay } from "../support/retry.ts";
import { AgentStreams } from "./agent-streams.ts";
import { ControlConnection } from "./control-connection.ts";
import type { HandlerFn } from "./handler.ts";
import type {
  AgentInstanceHandle,
  CloseOptions,
  PublishedTerminal,
  TaskNotice,
} from "./instance-options.ts";
import { InstanceTasks } from "./instance-tasks.ts";
import type { DeclaredStreams } from "./stream-plan.ts";
import type { TaskHost } from "./task-host.ts";

const connectRetry = backoff({ baseMs: 500, capMs: 30_000, jitterMs: 100 });
const defaultGraceMs = 2_000;

export type Environment = "playground" | "network";

export interface AgentInstanceSettings {
  readonly registration: AgentConnectRequest;
  readonly handler: HandlerFn;
  readonly declaredStreams: DeclaredStreams | undefined;
  readonly auth: AgentAuth;
  /** Calls as the agent. */
  readonly backend: Backend;
  readonly environment: Environment;
  readonly keys: Readonly<Partial<Record<Environment, RealtimeKeys>>>;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  readonly onError: ((taskId: string, error: unknown) => void) | undefined;
  readonly onTask: ((notice: TaskNotice) => void) | undefined;
  readonly createTaskClient: (keys: RealtimeKeys) => TaskClient;
}

/** One running process of an agent. */
export class AgentInstance implements AgentInstanceHandle, TaskHost {
  readonly agentName: string;
  readonly instanceId: string;
  readonly handler: HandlerFn;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  readonly backend: Backend;
  readonly maxRunningTimeSec: number | undefined;
  readonly streams: AgentStreams;
  readonly ready: Promise<void>;
  readonly closed: Promise<BlocksError | undefined>;
  readonly #settings: AgentInstanceSettings;
  readonly #tasks: InstanceTasks;
  readonly #startedAt: number;
  readonly #stopping = new AbortController();
  #environment: Environment;
  #control: ControlConnection;
  #taskClient: TaskClient | undefined;
  #closing: Promise<void> | undefined;
  #fatal: BlocksError | undefined;
  #readySettlers = noSettlers;
  #resolveClosed: (error: BlocksError | undefined) => void = () => {};

  constructor(settings: AgentInstanceSettings, keys: RealtimeKeys) {
    const { registration, handler, connect, clock, log, backend, declaredStreams } = settings;
    this.#settings = settings;
    this.agentName = registration.agentName;
    this.instanceId = registration.instanceId;
    this.maxRunningTimeSec = registration.maxRunningTimeSec;
    this.handler = handler;
    this.connect = connect;
    this.clock = clock;
    this.log = log;
    this.backend = backend;
    this.#startedAt = clock.now();
    this.#environment = settings.environment;
    this.streams = new AgentStreams({
      agentName: this.agentName,
      declared: declaredStreams,
      connect,
      clock,
      log: log.child("stream"),
      onCountChange: () => this.onTaskChange(),
      onCrash: (streamId, error) => this.#streamCrashed(streamId, error),
    });
    this.#tasks = new InstanceTasks({ host: this, concurrency: registration.concurrency });
    this.#control = this.#createControl(keys);
    this.ready = new Promise((resolve, reject) => {
      this.#readySettlers = { resolve, reject };
    });
    this.ready.catch(() => {});
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  get controlChannel(): string | undefined {
    return this.#control.channel;
  }

  get controlRealtime(): Realtime | undefined {
    return this.#control.realtime;
  }

  get subscribeKey(): string {
    return this.#control.keys.subscribeKey;
  }

  get taskClient(): TaskClient {
    this.#taskClient ??= this.#settings.createTaskClient(this.#control.keys);
    return this.#taskClient;
  }

  /** Connects in the background; `ready` tells the outcome. */
  start(): void {
    this.#connectUntilAccepted(this.#stopping.signal).then(
      ({ controlChannel, pamToken }) => this.#control.open(controlChannel, pamToken),
      (error: unknown) => this.#fail(error),
    );
  }

  async publishTerminal(taskId: string, event: PublishedTerminal): Promise<void> {
    const { state, error, reason, completionReason } = event;
    await this.#tasks.publishTerminal(taskId, {
      state,
      ...(error === undefined ? {} : { error }),
      ...(reason === undefined ? {} : { reason }),
      ...(completionReason === undefined ? {} : { completionReason }),
    });
  }

  async failStream(streamId: string, reason: string): Promise<void> {
    await this.#tasks.failStream(streamId, reason);
  }

  stop(): void {
    if (this.#stopping.signal.aborted) return;
    this.#tasks.abandon();
    void this.streams.close();
    this.#finish();
  }

  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options);
    return this.#closing;
  }

  onTaskChange(): void {
    this.#control.refreshPresence();
  }

  onTaskNotice(notice: TaskNotice): void {
    try {
      this.#settings.onTask?.(notice);
    } catch (error) {
      this.log.error("onTask threw", { taskId: notice.taskId, error });
    }
  }

  onHandlerError(taskId: string, error: unknown): void {
    if (error instanceof AgentAuthFatalError) this.#fail(error);
    try {
      this.#settings.onError?.(taskId, error);
    } catch (thrown) {
      this.log.error("onError threw", { taskId, error: thrown });
    }
  }

  /** The backend will not have this instance any more. */
  fail(error: AgentAuthFatalError): void {
    this.#fail(error);
  }

  async #connectUntilAccepted(signal: AbortSignal): Promise<AgentConnectAnswer> {
    const { auth, registration } = this.#settings;
    for (let failed = 1; ; failed += 1) {
      try {
        const answer = await auth.connect(registration);
        this.log.info("agent registered", { event: "agent_registered" });
        return answer;
      } catch (error) {
        if (error instanceof AgentAuthFatalError) throw error;
        this.log.warn("the agent could not register; trying again", {
          event: "agent_registration_failed",
          failed,
          error,
        });
        await delay(connectRetry(failed), { clock: this.clock, signal });
      }
    }
  }

  #createControl(keys: RealtimeKeys): ControlConnection {
    const { registration } = this.#settings;
    const control: ControlConnection = new ControlConnection({
      instanceId: this.instanceId,
      filtered: registration.expectedInstances !== 0,
      keys,
      connect: this.connect,
      clock: this.clock,
      log: this.log.child("control"),
      renew: (signal) => this.#connectUntilAccepted(signal),
      onMessage: (message) => this.#receive(message, control),
      onPresent: () => this.#readySettlers.resolve(),
      presence: () => this.#presence() as unknown as JsonObject,
      onFatal: (error) => this.#fail(error),
    });
    return control;
  }

  #receive(incoming: RealtimeMessage, control: ControlConnection): void {
    const address = readAddress(incoming.meta);
    const isForOthers = address.instance !== undefined && address.instance !== this.instanceId;
    if (
      isForOthers &&
      !address.isBroadcast &&
      this.#settings.registration.expectedInstances !== 0
    ) {
      return;
    }
    const read = readControlMessage(incoming.message);
    if (!read.ok) {
      this.log.warn("a malformed control message was dropped", { issues: read.issues });
      return;
    }
    const message = read.value;
    try {
      if (message.type === "SwitchEnvironment") {
        this.#switchEnvironment(message);
        return;
      }
      // Applied at once: an instance that is never idle would otherwise work on an old token for ever.
      if (message.type === "StartTask" && message.controlToken !== undefined) {
        control.setToken(message.controlToken);
      }
      const { realtime, keys } = control;
      this.#tasks.receive(message, { isBroadcast: address.isBroadcast, realtime, keys });
    } catch (error) {
      this.log.error("a control message failed", { type: message.type, error });
    }
  }

  #switchEnvironment({ environment, pamToken }: SwitchEnvironment): void {
    if (environment === this.#environment) return;
    const keys = this.#settings.keys[environment];
    const { channel } = this.#control;
    if (keys === undefined || channel === undefined) {
      this.log.error("the environment could not be switched: its keys are not known", {
        environment,
      });
      return;
    }
    const old = this.#control;
    this.#environment = environment;
    old.silence();
    this.#control = this.#createControl(keys);
    this.#control.open(channel, pamToken);
    old.close();
    this.#taskClient?.updateKeys(keys.subscribeKey, keys.publishKey);
    this.log.info("environment switched", { environment });
  }

  #presence(): InstanceState {
    return {
      instanceId: this.instanceId,
      activeTasks: this.#tasks.activeCount,
      activeStreams: this.streams.count,
      concurrency: this.#settings.registration.concurrency,
      startedAt: this.#startedAt,
      preferredProtocolVersion: protocolVersion,
      protocolVersions: [...supportedProtocolVersions],
    };
  }

  #streamCrashed(streamId: string, error: unknown): void {
    this.log.error("the code behind a stream threw", { streamId, error });
    void this.failStream(streamId, "stream_crashed");
  }

  #fail(error: unknown): void {
    if (this.#stopping.signal.aborted || this.#fatal !== undefined) return;
    this.#fatal = toFatal(this.agentName, error);
    this.log.error("the agent cannot go on", { error: this.#fatal });
    void this.close({ graceMs: 0 });
  }

  async #close({ drainMs = 0, graceMs = defaultGraceMs }: CloseOptions): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#control.silence();
    await this.#tasks.drain({ drainMs, graceMs });
    await this.streams.close();
    await this.#control.farewell();
    this.#finish();
  }

  #finish(): void {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    this.#control.close();
    this.#taskClient?.destroy();
    this.#readySettlers.reject(
      this.#fatal ??
        new BlocksError(
          "instance-stopped",
          `agent "${this.agentName}" was stopped before it was ready`,
        ),
    );
    this.#resolveClosed(this.#fatal);
  }
}

interface Settlers {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const noSettlers: Settlers = { resolve() {}, reject() {} };

function readAddress(meta: unknown): { readonly instance: unknown; readonly isBroadcast: boolean } {
  if (!isObject(meta)) return { instance: undefined, isBroadcast: false };
  return { instance: meta.instance, isBroadcast: Boolean(meta.broadcast) };
}

function toFatal(agentName: string, error: unknown): BlocksError {
  if (error instanceof BlocksError) return error;
  return new BlocksError("instance-stopped", `agent "${agentName}" cannot go on`, { cause: error });
}
