import { AuthRefreshFailedError } from "../auth/auth-errors.ts";
import { BackendError } from "../backend/backend-errors.ts";
import type { RealtimeKeys } from "../backend/deployment.ts";
import type {
  ConnectRealtime,
  Realtime,
  RealtimeMessage,
  RealtimeStatus,
} from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import type { Clock, ScheduledCall } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import type { Log } from "../support/log.ts";
import { randomText } from "../support/random-text.ts";
import { backoff } from "../support/retry.ts";
import { ReadAccess, type ReadToken } from "./read-access.ts";
import { readHistory } from "./task-history.ts";
import { compareTimetokens, SeenTimetokens } from "./timetoken.ts";

/** How a session's live connection is. `lost`: it can not be followed any more. */
export type ConnectionState = "connecting" | "connected" | "reconnecting" | "lost" | "closed";

export interface TaskFeedOptions {
  readonly connect: ConnectRealtime;
  readonly keys: RealtimeKeys;
  readonly channel: string;
  readonly token: ReadToken | null;
  readonly mint?: (() => Promise<ReadToken>) | undefined;
  /** A timetoken before the first message that matters. Default: what the cache still holds. */
  readonly since?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export interface TaskFeedListener {
  /** Messages in order of their timetokens, each once. */
  onMessages(messages: readonly RealtimeMessage[]): void;
  onConnection(state: ConnectionState): void;
  onLost(error: unknown): void;
}

const replayStart = "1000";
const maxDenials = 8;
const denialsForgottenMs = 60_000;
const denialDelay = backoff({ baseMs: 250, capMs: 30_000, jitterMs: 100 });
const catchUpDelay = backoff({ baseMs: 500, capMs: 60_000, jitterMs: 250 });

/**
 * The messages of one task's channel: live ones and stored ones merged, through outages and expired
 * tokens. While history is being read, live messages wait, so that order holds.
 */
export class TaskFeed {
  readonly #options: TaskFeedOptions;
  readonly #listener: TaskFeedListener;
  readonly #access: ReadAccess;
  readonly #seen = new SeenTimetokens();
  #realtime: Realtime | undefined;
  #state: ConnectionState = "connecting";
  #held: RealtimeMessage[] | undefined;
  #catchingUp: Promise<void> | undefined;
  /** Newest message before a failed catch-up: live ones that came since do not close that gap. */
  #gapAfter: string | undefined;
  #denials = 0;
  #lastDenialAt = 0;
  #failedRenewals = 0;
  #failedCatchUps = 0;
  #renewTimer: ScheduledCall | undefined;
  #catchUpTimer: ScheduledCall | undefined;

  constructor(options: TaskFeedOptions, listener: TaskFeedListener) {
    this.#options = options;
    this.#listener = listener;
    this.#access = new ReadAccess({
      initial: options.token,
      mint: options.mint,
      clock: options.clock,
      onToken: (token) => this.#realtime?.setToken(token),
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get readToken(): string | null {
    return this.#access.token;
  }

  get channel(): string {
    return this.#options.channel;
  }

  /** Subscribes and reads history at the same time. Never rejects: what fails is tried again. */
  async follow(): Promise<void> {
    this.#held ??= [];
    this.#subscribe(this.#options.since ?? replayStart);
    await this.catchUp().catch((error: unknown) => this.#catchUpLater(error));
  }

  /** Reads history alone. @throws {RealtimeError} Not readable with this token and these keys. */
  async readStored(): Promise<void> {
    this.#connection();
    await this.catchUp();
  }

  /** Subscribes behind what `readStored` has delivered. */
  followOn(): void {
    const { newest } = this.#seen;
    this.#subscribe(newest === "0" ? (this.#options.since ?? replayStart) : newest);
  }

  /** Reads what history has and the listener has not. Works after `close`. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  /** Runs `use` with a connection that holds the current token; renews the token when it is denied. */
  async withConnection<T>(use: (realtime: Realtime) => Promise<T>): Promise<T> {
    const temporary = this.#realtime === undefined ? this.#open("blocks-dl") : undefined;
    const realtime = temporary ?? this.#connection();
    try {
      return await use(realtime);
    } catch (error) {
      if (!isDenied(error) || !this.#access.canRenew) throw error;
      realtime.setToken(await this.#access.renew());
      return await use(realtime);
    } finally {
      temporary?.destroy();
    }
  }

  close(): void {
    if (this.#state === "closed") return;
    this.#setState("closed");
    this.#stopRenewing();
    this.#realtime?.destroy();
    this.#realtime = undefined;
    this.#held = undefined;
  }

  #connection(): Realtime {
    this.#realtime ??= this.#open("blocks-task");
    return this.#realtime;
  }

  #open(prefix: string): Realtime {
    const { connect, keys, clock } = this.#options;
    const { token } = this.#access;
    return connect({
      ...keys,
      userId: `${prefix}-${clock.now().toString(36)}-${randomText(4)}`,
      retry: "unbounded",
      ...(token === null ? {} : { token }),
    });
  }

  #subscribe(timetoken: string): void {
    const realtime = this.#connection();
    const { channel } = this.#options;
    realtime.onMessage((message) => {
      if (message.channel === channel) this.#receive(message);
    });
    realtime.onStatus((status) => this.#onStatus(status));
    realtime.subscribe({ channels: [channel], timetoken });
  }

  #receive(message: RealtimeMessage): void {
    if (this.#held !== undefined) this.#held.push(message);
    else this.#deliver([message]);
  }

  #deliver(messages: readonly RealtimeMessage[]): void {
    const unseen = messages.filter(({ timetoken }) => this.#seen.take(timetoken));
    if (unseen.length > 0) this.#listener.onMessages(unseen);
  }

  async #catchUp(): Promise<void> {
    const { channel } = this.#options;
    this.#held ??= [];
    let stored: RealtimeMessage[] = [];
    this.#gapAfter ??= this.#seen.newest;
    const after = this.#gapAfter;
    try {
      stored = await this.withConnection((realtime) => readHistory(realtime, { channel, after }));
      this.#gapAfter = undefined;
      this.#failedCatchUps = 0;
    } finally {
      const merged = [...stored, ...(this.#held ?? [])];
      this.#held = undefined;
      this.#deliver(merged.sort((a, b) => compareTimetokens(a.timetoken, b.timetoken)));
    }
  }

  #catchUpLater(error: unknown): void {
    if (this.#isOver) return;
    this.#failedCatchUps += 1;
    this.#options.log.warn("task history could not be read yet", { error });
    this.#catchUpTimer?.cancel();
    this.#catchUpTimer = this.#schedule(catchUpDelay(this.#failedCatchUps), () => {
      this.catchUp().catch((again: unknown) => this.#catchUpLater(again));
    });
  }

  #onStatus({ category, fatal }: RealtimeStatus): void {
    if (this.#isOver) return;
    if (category === "connected" || category === "reconnected") {
      const wasAway = this.#state === "reconnecting";
      this.#setState("connected");
      if (wasAway) this.catchUp().catch((error: unknown) => this.#catchUpLater(error));
    } else if (category === "access_denied") {
      this.#setState("reconnecting");
      this.#renewAfterDenial();
    } else if (fatal) {
      this.#lose(new RealtimeError("subscribe", { category }));
    } else if (category !== "disconnected") {
      this.#setState("reconnecting");
    }
  }

  #renewAfterDenial(): void {
    const now = this.#options.clock.now();
    this.#denials = now - this.#lastDenialAt > denialsForgottenMs ? 1 : this.#denials + 1;
    this.#lastDenialAt = now;
    if (this.#denials > maxDenials || !this.#access.canRenew) {
      this.#lose(new RealtimeError("subscribe", { category: "access_denied", statusCode: 403 }));
      return;
    }
    // The first denial is an expired token, which a new one repairs at once.
    const delayMs = this.#denials === 1 ? 0 : denialDelay(this.#denials);
    this.#renewLater(delayMs);
  }

  #renewLater(delayMs: number): void {
    this.#renewTimer?.cancel();
    this.#renewTimer = this.#schedule(delayMs, () => void this.#renewAndReconnect());
  }

  async #renewAndReconnect(): Promise<void> {
    try {
      await this.#access.renew();
      this.#failedRenewals = 0;
      this.#realtime?.reconnect();
    } catch (error) {
      if (this.#isOver) return;
      this.#failedRenewals += 1;
      if (isFinalRefusal(error)) this.#lose(error);
      else this.#renewLater(denialDelay(this.#denials + this.#failedRenewals));
    }
  }

  #schedule(delayMs: number, callback: () => void): ScheduledCall {
    return this.#options.clock.schedule(delayMs, callback, { holdsProcess: true });
  }

  #lose(error: unknown): void {
    if (this.#isOver) return;
    this.#setState("lost");
    this.#stopRenewing();
    this.#listener.onLost(error);
  }

  get #isOver(): boolean {
    return this.#state === "closed" || this.#state === "lost";
  }

  #stopRenewing(): void {
    this.#access.close();
    this.#renewTimer?.cancel();
    this.#catchUpTimer?.cancel();
  }

  #setState(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listener.onConnection(state);
  }
}

function isDenied(error: unknown): boolean {
  const inner =
    error instanceof BlocksError && error.cause instanceof RealtimeError ? error.cause : error;
  return inner instanceof RealtimeError && inner.category === "access_denied";
}

// An unreachable backend comes back; one that says no has decided.
function isFinalRefusal(error: unknown): boolean {
  const refusal = error instanceof AuthRefreshFailedError ? error.cause : error;
  return (
    refusal instanceof BackendError &&
    refusal.status >= 400 &&
    refusal.status < 500 &&
    refusal.status !== 429
  );
}
