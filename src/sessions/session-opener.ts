import type { SendMessageResult } from "../../generated/types/backend.ts";
import type { TaskInfo } from "../../generated/types/task-event.ts";
import { isTerminalState } from "../../generated/validators/task-event.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import type { Clock } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import type { ReadToken } from "./read-access.ts";
import { SessionCore } from "./session-core.ts";
import type { TaskApi, TaskRole } from "./task-api.ts";
import { TaskFollowError } from "./task-follow-error.ts";
import { type TaskIdentity, TaskSession } from "./task-session.ts";

const defaultDrainWindowMs = 30_000;

export interface SessionOpenerOptions {
  readonly api: TaskApi;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
  readonly userId: () => string | undefined;
  /** The client's own keys, then the other billing mode's. */
  readonly keys: () => { readonly own: RealtimeKeys; readonly other: RealtimeKeys | undefined };
}

export interface DrainOptions {
  readonly autoDrain?: boolean | undefined;
  readonly drainWindowMs?: number | undefined;
}

export interface SentTask extends DrainOptions {
  readonly result: SendMessageResult;
  readonly agentName: string;
  readonly ownerId: string;
  /** The caller chose the idempotency key, and not this client for its own repetitions. */
  readonly keyIsCallers: boolean;
  /** A timetoken before the call. */
  readonly since: string | undefined;
}

export interface AttachedTask extends DrainOptions {
  readonly task: TaskInfo;
  readonly role: TaskRole;
  /** A timetoken before the task's state was read. */
  readonly since: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Place {
  readonly keys: RealtimeKeys;
  readonly channel: string;
  readonly token: ReadToken | null;
}

/** Makes sessions out of what the backend answered (consumer sheet, sections 4.4 and 4.6). */
export class SessionOpener {
  readonly #options: SessionOpenerOptions;

  constructor(options: SessionOpenerOptions) {
    this.#options = options;
  }

  /**
   * A session of a task that was just sent. The task exists: trouble with following it does not
   * reject, except when not even its channel can be found.
   *
   * @throws {TaskFollowError} With the task's id.
   */
  async openSent(sent: SentTask): Promise<TaskSession> {
    const { result, agentName, ownerId, keyIsCallers } = sent;
    const { taskId } = result;
    const place = await this.#placeOf(sent).catch((cause: unknown) => {
      throw new TaskFollowError(taskId, cause);
    });
    const idempotent = keyIsCallers ? result.idempotent : undefined;
    const isOver = result.idempotent === true && isTerminalState(result.state);
    const identity: TaskIdentity = {
      agentName,
      ownerId: ownerId === "" ? undefined : ownerId,
      orgId: result.orgId,
      idempotent,
      queued: result.queued,
      pushConfigId: result.pushConfigId,
    };
    const { core, session } = this.#create({
      taskId,
      identity,
      place,
      role: "consumer",
      state: isOver ? result.state : undefined,
      ...sent,
    });
    if (isOver) await core.startAttached().catch((error: unknown) => this.#warn(taskId, error));
    else await core.startSent();
    return session;
  }

  /**
   * A session of a task that exists.
   *
   * @throws {RealtimeError} Its history is readable with neither keyset; the connection is closed.
   */
  async openAttached(attached: AttachedTask): Promise<TaskSession> {
    const { task, role, signal } = attached;
    const { taskId } = task;
    const answer = await this.#options.api.readToken(taskId, { role, signal });
    const token = { token: answer.pamToken, ttlMinutes: answer.ttlMinutes };
    const { own, other } = this.#options.keys();
    const attempt = async (keys: RealtimeKeys): Promise<TaskSession> => {
      const identity: TaskIdentity = {
        agentName: task.agentName,
        ownerId: task.owner,
        orgId: undefined,
        idempotent: undefined,
        queued: undefined,
        pushConfigId: undefined,
      };
      const place = { keys, channel: answer.channel, token };
      const { state } = task;
      const { core, session } = this.#create({ taskId, identity, place, state, ...attached });
      try {
        await core.startAttached();
        return session;
      } catch (error) {
        await core.close();
        throw error;
      }
    };
    try {
      return await attempt(own);
    } catch (error) {
      // No keyset comes back here: an agent of the other billing mode has its tasks on the other one.
      if (other === undefined || !isRefusal(error)) throw error;
      return await attempt(other).catch(() => {
        throw error;
      });
    }
  }

  #create(
    made: DrainOptions & {
      readonly taskId: string;
      readonly identity: TaskIdentity;
      readonly place: Place;
      readonly role: TaskRole;
      readonly state: string | undefined;
      readonly since: string | undefined;
    },
  ): { readonly core: SessionCore; readonly session: TaskSession } {
    const { api, connect, clock, log, userId } = this.#options;
    const { taskId, identity, place, role, state, since } = made;
    const mint = async (): Promise<ReadToken> => {
      const { pamToken, ttlMinutes } = await api.readToken(taskId, { role });
      return { token: pamToken, ttlMinutes };
    };
    const core = new SessionCore({
      taskId,
      agentName: identity.agentName ?? "agent",
      state,
      feed: { ...place, connect, mint, since, clock, log },
      streams: { keys: place.keys, connect, clock, log, userId: userId() },
      autoDrain: made.autoDrain ?? true,
      drainWindowMs: made.drainWindowMs ?? defaultDrainWindowMs,
      clock,
      log,
    });
    const control = {
      cancel: () => api.command("cancel", taskId, {}),
      terminate: () => api.command("terminate", taskId, {}),
    };
    return { core, session: new TaskSession({ core, clock, identity, control }) };
  }

  async #placeOf({ result, ownerId }: SentTask): Promise<Place> {
    const { own } = this.#options.keys();
    const access = result.extensions?.blocks;
    const keys = {
      ...own,
      ...(access?.subscribeKey === undefined ? {} : { subscribeKey: access.subscribeKey }),
      ...(access?.publishKey === undefined ? {} : { publishKey: access.publishKey }),
    };
    const scope = result.orgId || ownerId;
    const derived = scope === "" ? undefined : `u.${scope}.${result.taskId}`;
    const channel = access?.streamChannels?.status ?? derived;
    const token = access?.readToken == null ? null : { token: access.readToken };
    if (channel !== undefined) return { keys, channel, token };
    const minted = await this.#options.api.readToken(result.taskId, { role: "consumer" });
    const { pamToken, ttlMinutes } = minted;
    return { keys, channel: minted.channel, token: { token: pamToken, ttlMinutes } };
  }

  #warn(taskId: string, error: unknown): void {
    this.#options.log.warn("the history of a finished task could not be read", { taskId, error });
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof RealtimeError &&
    (error.category === "access_denied" || error.category === "bad_request")
  );
}
