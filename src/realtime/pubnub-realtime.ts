// The only file that imports `pubnub`; no exported declaration mentions it.
import PubNub, { type PubNubMessage, type PubNubStatus } from "pubnub";
import { type Clock, type ScheduledCall, systemClock } from "../support/clock.ts";
import { isObject, type JsonObject } from "../support/json.ts";
import { type Log, silentLog } from "../support/log.ts";
import { backoff } from "../support/retry.ts";
import { type Beat, Heartbeat } from "./heartbeat.ts";
import { fileBytes } from "./pubnub-file.ts";
import type {
  ConnectRealtime,
  HistoryPage,
  OutgoingMessage,
  Realtime,
  RealtimeFile,
  RealtimeMessage,
  RealtimeOptions,
  RealtimeStatus,
  RealtimeSubscription,
  Unsubscribe,
} from "./realtime.ts";
import { isParked, neutralCategory, refusedCategories } from "./realtime-category.ts";
import { RealtimeError } from "./realtime-error.ts";

const logLevelNone = 5;
const maxHistoryPage = 100;
const reconnectDelay = backoff({ baseMs: 250, capMs: 60_000, jitterMs: 250 });

/** What all connections of one connector share. */
export interface PubNubConnectorOptions {
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Default: silent. */
  readonly log?: Log;
}

/** Connections over the `pubnub` package, with their own clock and log. */
export function createPubNubConnector(options: PubNubConnectorOptions = {}): ConnectRealtime {
  const { clock = systemClock, log = silentLog } = options;
  let connections = 0;
  return (settings) => {
    connections += 1;
    return new PubNubRealtime({ settings, clock, log, number: connections });
  };
}

/** Connections over the `pubnub` package: the hosted service, or whatever `origins` name. */
export const connectPubNub: ConnectRealtime = createPubNubConnector();

interface PubNubRealtimeOptions {
  readonly settings: RealtimeOptions;
  readonly clock: Clock;
  readonly log: Log;
  readonly number: number;
}

class PubNubRealtime implements Realtime {
  readonly userId: string;
  readonly #client: PubNub;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #unbounded: boolean;
  readonly #messageListeners = new Set<(message: RealtimeMessage) => void>();
  readonly #statusListeners = new Set<(status: RealtimeStatus) => void>();
  readonly #heartbeat: Heartbeat | undefined;
  #failedAttempts = 0;
  #wasConnected = false;
  #retryTimer: ScheduledCall | undefined;
  #destroyed = false;

  constructor({ settings, clock, log, number }: PubNubRealtimeOptions) {
    this.userId = settings.userId;
    this.#clock = clock;
    this.#log = log;
    this.#unbounded = settings.retry === "unbounded";
    this.#client = createClient(settings, number);
    const { presenceTimeoutSeconds } = settings;
    if (presenceTimeoutSeconds !== undefined) {
      const intervalMs = heartbeatMs(presenceTimeoutSeconds);
      const send = (beat: Beat): Promise<unknown> => this.#client.setState(heartbeatOf(beat));
      this.#heartbeat = new Heartbeat({ clock, intervalMs, send });
    }
    this.#client.addListener({
      message: (message) => this.#deliver(message),
      presence: () => {},
      status: (status) => this.#onStatus(status),
    });
  }

  async publish({ channel, message, meta, store }: OutgoingMessage): Promise<string> {
    const { timetoken } = await this.#call("publish", () =>
      this.#client.publish({
        channel,
        message,
        ...(meta === undefined ? {} : { meta }),
        storeInHistory: store,
        sendByPost: true,
      }),
    );
    return String(timetoken);
  }

  subscribe({ channels, timetoken }: RealtimeSubscription): void {
    if (this.#destroyed) throw destroyedError("subscribe");
    this.#client.subscribe({
      channels: [...channels],
      ...(timetoken === undefined ? {} : { timetoken }),
    });
    this.#heartbeat?.join(channels);
  }

  unsubscribe(channels: readonly string[]): void {
    if (this.#destroyed) return;
    this.#heartbeat?.leave(channels);
    this.#client.unsubscribe({ channels: [...channels] });
  }

  onMessage(listener: (message: RealtimeMessage) => void): Unsubscribe {
    this.#messageListeners.add(listener);
    return () => void this.#messageListeners.delete(listener);
  }

  onStatus(listener: (status: RealtimeStatus) => void): Unsubscribe {
    this.#statusListeners.add(listener);
    return () => void this.#statusListeners.delete(listener);
  }

  async history({
    channel,
    before,
    count = maxHistoryPage,
  }: HistoryPage): Promise<RealtimeMessage[]> {
    const { channels } = await this.#call("history", () =>
      this.#client.fetchMessages({
        channels: [channel],
        count: Math.min(Math.max(count, 1), maxHistoryPage),
        ...(before === undefined ? {} : { start: before }),
        includeMeta: true,
      }),
    );
    const stored = Object.hasOwn(channels, channel) ? (channels[channel] ?? []) : [];
    return stored.map(({ timetoken, message, meta, uuid }) => ({
      channel,
      timetoken: String(timetoken),
      message,
      ...(meta === undefined ? {} : { meta }),
      ...(uuid === undefined ? {} : { publisher: uuid }),
    }));
  }

  async time(): Promise<string> {
    const { timetoken } = await this.#call("time", () => this.#client.time());
    if (typeof timetoken === "string") return timetoken;
    // A number of this size is rounded to an even one; rounding up would skip a message.
    return String(BigInt(timetoken) - 2n);
  }

  async downloadFile({ channel, fileId, fileName }: RealtimeFile): Promise<Uint8Array> {
    return this.#call("file download", async () =>
      fileBytes(await this.#client.downloadFile({ channel, id: fileId, name: fileName })),
    );
  }

  async setPresence(channel: string, state: JsonObject): Promise<void> {
    this.#heartbeat?.setState(channel, state);
    await this.#call("presence", () => this.#client.setState({ channels: [channel], state }));
  }

  setToken(token: string): void {
    if (!this.#destroyed) this.#client.setToken(token);
  }

  reconnect(): void {
    if (this.#destroyed) return;
    this.#retryTimer?.cancel();
    this.#client.reconnect();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#retryTimer?.cancel();
    this.#heartbeat?.stop();
    this.#messageListeners.clear();
    this.#statusListeners.clear();
    this.#client.destroy();
  }

  async #call<T>(operation: string, action: () => Promise<T>): Promise<T> {
    if (this.#destroyed) throw destroyedError(operation);
    try {
      return await action();
    } catch (error) {
      throw toRealtimeError(operation, error);
    }
  }

  #deliver(event: PubNubMessage): void {
    const message: RealtimeMessage = {
      channel: event.channel,
      timetoken: event.timetoken,
      message: event.message,
      ...(event.userMetadata === undefined ? {} : { meta: event.userMetadata }),
      ...(event.publisher === undefined ? {} : { publisher: event.publisher }),
    };
    this.#emit(this.#messageListeners, message);
  }

  #onStatus(status: PubNubStatus): void {
    if (this.#destroyed) return;
    if (status.operation === "PNHeartbeatOperation") {
      if (status.category !== "PNAcknowledgmentCategory") this.#heartbeat?.hurry();
      return;
    }
    const category = neutralCategory(status);
    if (category === "connected") {
      this.#onConnected();
    } else if (category === "disconnected") {
      this.#emit(this.#statusListeners, { category, fatal: false });
    } else if (isParked(status.category)) {
      const fatal = refusedCategories.has(category) || !this.#unbounded;
      if (!fatal) this.#reconnectLater();
      this.#emit(this.#statusListeners, { category, fatal, detail: status.error });
    }
  }

  #onConnected(): void {
    const category = this.#wasConnected ? "reconnected" : "connected";
    this.#wasConnected = true;
    this.#failedAttempts = 0;
    this.#emit(this.#statusListeners, { category, fatal: false });
  }

  // The package's own retries are silent and start at two seconds; these are neither.
  #reconnectLater(): void {
    this.#failedAttempts += 1;
    this.#retryTimer?.cancel();
    this.#retryTimer = this.#clock.schedule(
      reconnectDelay(this.#failedAttempts),
      () => this.#client.reconnect(),
      { holdsProcess: true },
    );
  }

  #emit<T>(listeners: ReadonlySet<(event: T) => void>, event: T): void {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        // The package would drop the rest of the batch.
        this.#log.error("a realtime listener threw", { error });
      }
    }
  }
}

function createClient(settings: RealtimeOptions, number: number): PubNub {
  const { origins = [], filter, presenceTimeoutSeconds, token } = settings;
  const origin = origins[number % Math.max(origins.length, 1)];
  const client = new PubNub({
    publishKey: settings.publishKey,
    subscribeKey: settings.subscribeKey,
    userId: settings.userId,
    ssl: settings.ssl ?? true,
    keepAlive: true,
    enableEventEngine: true,
    logLevel: logLevelNone,
    ...(origin === undefined ? {} : { origin }),
    ...(filter === undefined ? {} : { filterExpression: filter }),
    ...(presenceTimeoutSeconds === undefined ? {} : { presenceTimeout: presenceTimeoutSeconds }),
    ...(settings.retry === "unbounded" ? { retryConfiguration: PubNub.NoneRetryPolicy() } : {}),
  });
  if (token !== undefined) client.setToken(token);
  // With a timeout the package beats at an interval of its own, by a timer that nothing can clear.
  client.setHeartbeatInterval(0);
  return client;
}

/** Twice within the timeout, and a second early: as the package does. */
function heartbeatMs(presenceTimeoutSeconds: number): number {
  return Math.max(presenceTimeoutSeconds / 2 - 1, 1) * 1_000;
}

/**
 * A heartbeat carries the states of all channels by their names. The package keeps the object that it is given for a
 * channel, to send it below that name when it joins again; so the object is told the place in which it is written.
 */
function heartbeatOf({ channels, states }: Beat): Parameters<PubNub["setState"]>[0] {
  const toJSON = (place: string): unknown =>
    place === "" ? Object.fromEntries(states) : states.get(place);
  return { channels: [...channels], state: { toJSON }, withHeartbeat: true };
}

function destroyedError(operation: string): RealtimeError {
  return new RealtimeError(operation, { category: "disconnected" });
}

function toRealtimeError(operation: string, cause: unknown): RealtimeError {
  const status = isObject(cause) && isObject(cause.status) ? cause.status : {};
  const { statusCode, errorData } = status as { statusCode?: unknown; errorData?: unknown };
  return new RealtimeError(operation, {
    category: neutralCategory(status),
    statusCode: typeof statusCode === "number" && statusCode > 0 ? statusCode : undefined,
    body: errorData,
    cause,
  });
}
