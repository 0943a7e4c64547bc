import type { ListTasksParams, ListTasksResult } from "../../generated/types/backend.ts";
import type { BillingMode, TaskInfo } from "../../generated/types/task-event.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { ConsumerAuth } from "../auth/consumer-auth.ts";
import { assertOneCredential, createConsumerAuth } from "../auth/create-consumer-auth.ts";
import { type Backend, createBackend } from "../backend/backend.ts";
import { assertBillingMode, type RealtimeKeys, resolveDeployment } from "../backend/deployment.ts";
import { type AgentEntry, readAgentWithRefresh } from "../backend/registry.ts";
import type { RpcOptions } from "../backend/rpc.ts";
import { createPubNubConnector } from "../realtime/pubnub-realtime.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import { type Clock, systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { type Log, silentLog } from "../support/log.ts";
import { randomText } from "../support/random-text.ts";
import type { AgentHost, AgentTransport } from "./agent-transport.ts";
import { type SendTaskParams, TaskSender } from "./send-message.ts";
import { ServerTime } from "./server-time.ts";
import { type DrainOptions, SessionOpener } from "./session-opener.ts";
import {
  subscribeToTask,
  type TaskEventCallbacks,
  type TaskSubscription,
} from "./subscribe-to-task.ts";
import { assertTaskId, TaskApi, type TaskRole } from "./task-api.ts";
import type { TaskClientCreateOptions, TaskClientOptions } from "./task-client-options.ts";
import type { TaskSession } from "./task-session.ts";
import { TaskTransport } from "./task-transport.ts";

/** Which task is connected to. */
export interface ConnectOptions extends DrainOptions, RpcOptions {
  readonly taskId: string;
  /** `provider` for members of the agent's organization. Default `consumer`. */
  readonly role?: TaskRole | undefined;
}

/** The consumer's side of a Blocks network: sends tasks, follows them, finds agents. */
export class TaskClient implements AgentHost {
  readonly billingMode: BillingMode;
  /** What generated clients stand on. */
  readonly transport: AgentTransport;
  readonly #backend: Backend;
  readonly #api: TaskApi;
  readonly #auth: AuthProvider | undefined;
  readonly #options: TaskClientOptions;
  readonly #connect: ConnectRealtime;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #serverTime: ServerTime;
  readonly #opener: SessionOpener;
  readonly #sender: TaskSender;
  #keys: RealtimeKeys;

  /**
   * Finds the deployment, gets the first token and makes a client.
   *
   * @throws {BlocksError} `invalid-option`; `cdm-unavailable`, `cdm-invalid`; `backend-unreachable`;
   * `auth-failed` for a wrong API key.
   */
  static async create(options: TaskClientCreateOptions): Promise<TaskClient> {
    const {
      clock = systemClock,
      log = silentLog,
      rpcHeaders,
      onAuthError,
      anonFingerprint,
    } = options;
    assertOneCredential(options);
    assertAnonymousIsFree(options);
    const deployment = await resolveDeployment({ ...options, clock });
    const { baseUrl, keys, otherKeys } = deployment;
    const backend = createBackend({ baseUrl, clock, log, rpcHeaders });
    const { apiKey, tokenEndpoint, tokenProvider } = options;
    const credentials = { apiKey, tokenEndpoint, tokenProvider };
    const authProvider = createConsumerAuth({ ...credentials, backend, clock, log, onAuthError });
    await authProvider?.ensureReady();
    const { billingMode, connect } = options;
    const settled = { billingMode, connect, clock, log, rpcHeaders, anonFingerprint };
    return new TaskClient({ ...settled, ...keys, baseUrl, otherKeys, authProvider });
  }

  constructor(options: TaskClientOptions) {
    const { clock = systemClock, log = silentLog } = options;
    assertBillingMode(options.billingMode);
    assertAnonymousIsFree(options);
    this.billingMode = options.billingMode;
    this.#options = options;
    this.#clock = clock;
    this.#log = log.child("client");
    const { subscribeKey, publishKey = "", origins, ssl } = options;
    this.#keys = {
      subscribeKey,
      publishKey,
      ...(origins === undefined ? {} : { origins }),
      ...(ssl === undefined ? {} : { ssl }),
    };
    this.#auth = options.authProvider;
    this.#connect = options.connect ?? createPubNubConnector({ clock, log: log.child("realtime") });
    const { baseUrl, rpcHeaders } = options;
    this.#backend = createBackend({ baseUrl, clock, log: this.#log, rpcHeaders, auth: this.#auth });
    this.#api = new TaskApi(this.#backend, options.anonFingerprint);
    this.#serverTime = new ServerTime(clock);
    this.#opener = new SessionOpener({
      api: this.#api,
      connect: this.#connect,
      clock,
      log: this.#log,
      userId: () => this.getUserId() ?? undefined,
      keys: () => ({ own: this.#keys, other: options.otherKeys }),
    });
    this.#sender = new TaskSender({
      backend: this.#backend,
      auth: this.#auth,
      opener: this.#opener,
      billingMode: this.billingMode,
      clock,
      ownerId: () => this.getUserId() ?? "",
      serverTime: () => this.#timeBefore(),
    });
    this.transport = new TaskTransport(this, clock);
  }

  /**
   * Sends a task and follows it.
   *
   * @throws {RpcError} The backend refused; `BillingModeMismatchError` where that is why.
   * @throws {BlocksError} `invalid-option`, `upload-too-large`, `upload-failed`: nothing was sent.
   * @throws {TaskFollowError} The task exists, but its channel could not be found.
   */
  async sendMessage(params: SendTaskParams): Promise<TaskSession> {
    this.#refuseAnonymous("sendMessage");
    return this.#sender.send(params);
  }

  /**
   * Follows a task that exists; one that is over is read from its history.
   *
   * @throws {RpcError} No such task, or not the caller's.
   * @throws {AnonTaskAccessDeniedError} An anonymous viewer may not see it.
   */
  async connect(options: ConnectOptions): Promise<TaskSession> {
    const { taskId, role = "consumer", signal, autoDrain, drainWindowMs } = options;
    assertTaskId(taskId);
    const since = await this.#timeBefore();
    const task = await this.#api.get(taskId, { signal });
    return this.#opener.openAttached({ task, role, since, signal, autoDrain, drainWindowMs });
  }

  /** @throws {RpcError} No such task, or not the caller's. */
  async getTask(taskId: string, options: RpcOptions = {}): Promise<TaskInfo> {
    assertTaskId(taskId);
    return this.#api.get(taskId, options);
  }

  /** One page; pass `next` back as `cursor`. */
  async listTasks(
    params: ListTasksParams = {},
    options: RpcOptions = {},
  ): Promise<ListTasksResult> {
    this.#refuseAnonymous("listTasks");
    return this.#api.list(params, options);
  }

  /** Asks the agent to stop; it may take its time, or finish instead. */
  cancelTask(taskId: string, options: RpcOptions = {}): Promise<void> {
    return this.#command("cancel", taskId, options);
  }

  /** Ends a task by force. */
  terminateTask(taskId: string, options: RpcOptions = {}): Promise<void> {
    return this.#command("terminate", taskId, options);
  }

  /** Leads to a `system` event; the handler itself goes on. */
  pauseTask(taskId: string, options: RpcOptions = {}): Promise<void> {
    return this.#command("pause", taskId, options);
  }

  resumeTask(taskId: string, options: RpcOptions = {}): Promise<void> {
    return this.#command("resume", taskId, options);
  }

  retryTask(taskId: string, options: RpcOptions = {}): Promise<void> {
    return this.#command("retry", taskId, options);
  }

  /**
   * An agent as the registry shows it, or null. Expired credentials are renewed before a private
   * agent is believed to be gone.
   */
  getAgentCard(
    agentName: string,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<AgentEntry | null> {
    return readAgentWithRefresh(agentName, {
      backend: this.#backend,
      auth: this.#auth,
      signal: options.signal,
    });
  }

  /** Whom the client acts for; null when its credentials do not say. */
  getUserId(): string | null {
    const known = this.#auth instanceof ConsumerAuth ? this.#auth.getUserId() : null;
    return known ?? this.#options.defaultOwnerId ?? null;
  }

  /** Listens to a task's channel without a session: no history, no waits. */
  subscribeToTask(
    taskId: string,
    orgId: string,
    callbacks: TaskEventCallbacks & { readonly readToken: string },
  ): TaskSubscription {
    const { readToken, ...others } = callbacks;
    const realtime = this.#connect({
      ...this.#keys,
      userId: `blocks-task-${this.#clock.now().toString(36)}-${randomText(4)}`,
      token: readToken,
      retry: "unbounded",
    });
    return subscribeToTask({ realtime, taskId, orgId, callbacks: others, log: this.#log });
  }

  /** Switches the keyset of later sessions. */
  updateKeys(subscribeKey: string, publishKey?: string): void {
    this.#keys = {
      ...this.#keys,
      subscribeKey,
      ...(publishKey === undefined ? {} : { publishKey }),
    };
  }

  /** Stops renewing the token. Sessions that run go on with the last one. */
  destroy(): void {
    if (this.#auth instanceof ConsumerAuth) this.#auth.destroy();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }

  async #command(
    name: "cancel" | "terminate" | "pause" | "resume" | "retry",
    taskId: string,
    options: RpcOptions,
  ): Promise<void> {
    this.#refuseAnonymous(`${name}Task`);
    assertTaskId(taskId);
    await this.#api.command(name, taskId, options);
  }

  #timeBefore(): Promise<string | undefined> {
    const userId = `blocks-time-${randomText(8)}`;
    return this.#serverTime.before(() => this.#connect({ ...this.#keys, userId }));
  }

  #refuseAnonymous(operation: string): void {
    if (this.#options.anonFingerprint === undefined) return;
    throw new BlocksError("usage", `${operation} is not open to anonymous viewers`);
  }
}

function assertAnonymousIsFree(options: {
  readonly anonFingerprint?: string | undefined;
  readonly billingMode: BillingMode;
}): void {
  if (options.anonFingerprint === undefined || options.billingMode === "free") return;
  throw new BlocksError("invalid-option", 'anonFingerprint needs billingMode "free"');
}
