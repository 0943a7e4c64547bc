import { sendMessage } from "../../generated/routes/backend.ts";
import type {
  PushNotificationConfig,
  RetryPolicy,
  SendMessageParams as WireParams,
} from "../../generated/types/backend.ts";
import type { BillingMode, RequestPart, TaskKind } from "../../generated/types/task-event.ts";
import { planParts, uploadParts } from "../artifacts/encode-parts.ts";
import type { SendMessageRequestPart } from "../artifacts/request-parts.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { preflight } from "../auth/preflight.ts";
import type { Backend } from "../backend/backend.ts";
import { uploadFile } from "../backend/upload.ts";
import type { Clock } from "../support/clock.ts";
import { AbortedError, BlocksError } from "../support/errors.ts";
import type { SessionOpener } from "./session-opener.ts";
import type { TaskSession } from "./task-session.ts";

const agentNamePattern = /^[a-zA-Z0-9_]+$/;
const maxDurationMinutes = 43_200;

/** One task to send. */
export interface SendTaskParams {
  /** As in the registry: letters, digits and `_`. */
  readonly agentName: string;
  /** May be empty. */
  readonly requestParts: readonly SendMessageRequestPart[];
  /** Default: the authenticated user. The backend refuses anybody else. */
  readonly ownerId?: string | undefined;
  /** Default `request`. */
  readonly taskKind?: TaskKind | undefined;
  /** Whole minutes, 1 to 43,200. Required for pipes, forbidden for requests. */
  readonly duration?: number | undefined;
  /** Handed to the agent for end-to-end encryption. */
  readonly consumerPublicKey?: string | undefined;
  /** Asks a request agent for live streams, or forbids them. Default: the backend's choice, none. */
  readonly stream?: boolean | undefined;
  /** The same key again names the same task. Default: one for this call, so that it can be repeated. */
  readonly idempotencyKey?: string | undefined;
  readonly pushNotificationConfig?: PushNotificationConfig | undefined;
  readonly retryPolicy?: RetryPolicy | undefined;
  /**
   * At the terminal, wait for open streams and end them before the session closes. False: the session
   * closes and leaves its streams to the caller. Default true.
   */
  readonly autoDrain?: boolean | undefined;
  /** Longest wait for open streams at the terminal, in milliseconds. Default 30,000. */
  readonly drainWindowMs?: number | undefined;
  /** Stops everything up to the moment the task is sent. From then on the session is returned. */
  readonly signal?: AbortSignal | undefined;
}

export interface TaskSenderOptions {
  readonly backend: Backend;
  readonly auth: AuthProvider | undefined;
  readonly opener: SessionOpener;
  readonly billingMode: BillingMode;
  readonly clock: Clock;
  readonly ownerId: () => string;
  /** A timetoken that is not later than now. */
  readonly serverTime: () => Promise<string | undefined>;
}

/** Sends tasks: checks, uploads, the call, and the session (consumer sheet, section 4.4). */
export class TaskSender {
  readonly #options: TaskSenderOptions;

  constructor(options: TaskSenderOptions) {
    this.#options = options;
  }

  async send(params: SendTaskParams): Promise<TaskSession> {
    assertSendable(params);
    const { auth, backend, opener, billingMode } = this.#options;
    const { agentName, signal } = params;
    const { wireParts, uploads } = await planParts(params.requestParts);
    if (auth !== undefined) await preflight(auth);
    refuseAborted(agentName, signal);

    // Before the call: what the agent publishes at once must not fall before the first message read.
    const [since, uploadSessionId] = await Promise.all([
      this.#options.serverTime(),
      this.#upload(uploads, params),
    ]);
    refuseAborted(agentName, signal);
    const ownerId = params.ownerId ?? this.#options.ownerId();
    const wireParams = toWireParams(params, {
      billingMode,
      ownerId,
      requestParts: wireParts,
      uploadSessionId,
      idempotencyKey: params.idempotencyKey ?? crypto.randomUUID(),
    });
    // Without the signal: a call that is on its way makes a task, whose id somebody has to learn.
    const result = await backend.rpc(sendMessage, wireParams);
    const { autoDrain, drainWindowMs } = params;
    const keyIsCallers = params.idempotencyKey !== undefined;
    const sent = { result, agentName, ownerId, keyIsCallers, since, autoDrain, drainWindowMs };
    return opener.openSent(sent);
  }

  #upload(
    uploads: Parameters<typeof uploadParts>[0],
    { agentName, signal }: SendTaskParams,
  ): Promise<string | undefined> {
    const { backend, clock } = this.#options;
    return uploadParts(uploads, {
      agentName,
      upload: (request, content) => uploadFile({ backend, clock, request, content, signal }),
    });
  }
}

function refuseAborted(agentName: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AbortedError(`sendMessage to ${agentName}`, { cause: signal.reason });
}

/** @throws {BlocksError} `invalid-option`, naming the member. Nothing was sent. */
function assertSendable(params: SendTaskParams): void {
  const { agentName, requestParts, taskKind = "request", duration } = params;
  if (typeof agentName !== "string" || !agentNamePattern.test(agentName)) {
    throw new BlocksError(
      "invalid-option",
      `agentName ${JSON.stringify(agentName)} may hold letters, digits and _ only`,
    );
  }
  if (!Array.isArray(requestParts)) {
    throw new BlocksError("invalid-option", "requestParts must be a list; it may be empty");
  }
  if (taskKind !== "request" && taskKind !== "pipe") {
    throw new BlocksError(
      "invalid-option",
      `taskKind must be "request" or "pipe", not "${taskKind}"`,
    );
  }
  if (taskKind === "request" && duration !== undefined) {
    throw new BlocksError("invalid-option", "duration is for pipe tasks only");
  }
  if (taskKind === "pipe") assertDuration(duration);
}

function assertDuration(duration: number | undefined): void {
  const fits =
    Number.isInteger(duration) && Number(duration) >= 1 && Number(duration) <= maxDurationMinutes;
  if (fits) return;
  throw new BlocksError(
    "invalid-option",
    `duration of a pipe task must be whole minutes from 1 to ${maxDurationMinutes}, not ${duration}`,
  );
}

interface WireContext {
  readonly billingMode: BillingMode;
  readonly ownerId: string;
  readonly requestParts: readonly RequestPart[];
  readonly uploadSessionId: string | undefined;
  readonly idempotencyKey: string;
}

/** The parameters of the RPC call. */
function toWireParams(params: SendTaskParams, context: WireContext): WireParams {
  const { taskKind, duration, consumerPublicKey, stream } = params;
  const { pushNotificationConfig, retryPolicy } = params;
  const { billingMode, ownerId, requestParts, uploadSessionId, idempotencyKey } = context;
  const blocks = defined({ taskKind, duration, consumerPublicKey, stream });
  return {
    agentName: params.agentName,
    billingMode,
    requestParts: [...requestParts],
    ownerId,
    idempotencyKey,
    ...defined({ uploadSessionId, pushNotificationConfig, retryPolicy }),
    ...(Object.keys(blocks).length === 0 ? {} : { extensions: { blocks } }),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(members: T): Defined<T> {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Defined<T>;
}
