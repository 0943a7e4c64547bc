import type { JsonObject, JsonValue } from "../support/json.ts";

/**
 * What the SDK needs of a realtime service, and no more. `pubnub-realtime.ts` implements it over
 * hosted PubNub; nothing else in the package knows which service it is.
 *
 * One connection holds one access token, so every task session and every stream has its own.
 */
export interface Realtime {
  /** Identity that the service sees; also the `sender` of what this connection publishes to streams. */
  readonly userId: string;

  /**
   * Publishes one message by POST and resolves with its timetoken (17 decimal digits).
   *
   * @throws {RealtimeError} Refused, or not delivered. Never retried here.
   */
  publish(message: OutgoingMessage): Promise<string>;

  /** Starts or widens the subscription. Messages newer than `timetoken` are delivered, oldest first. */
  subscribe(subscription: RealtimeSubscription): void;
  unsubscribe(channels: readonly string[]): void;

  /** A listener that throws is reported to the log and keeps no other listener from running. */
  onMessage(listener: (message: RealtimeMessage) => void): Unsubscribe;
  onStatus(listener: (status: RealtimeStatus) => void): Unsubscribe;

  /** One page, newest messages first chosen, returned ascending by timetoken. At most 100. */
  history(page: HistoryPage): Promise<RealtimeMessage[]>;
  /** The service's present timetoken. */
  time(): Promise<string>;
  downloadFile(file: RealtimeFile): Promise<Uint8Array>;

  /** Presence state of this connection on `channel`. */
  setPresence(channel: string, state: JsonObject): Promise<void>;

  setToken(token: string): void;
  /** Resumes from the kept cursor after access was denied and a new token was set. */
  reconnect(): void;
  /** Ends the connection. Idempotent; every later call but this one is refused. */
  destroy(): void;
}

/** Makes one connection. Programs may pass their own, for another transport or for tests. */
export type ConnectRealtime = (options: RealtimeOptions) => Realtime;
/** Takes a listener off. Idempotent. */
export type Unsubscribe = () => void;

/** One connection to a realtime service. */
export interface RealtimeOptions {
  readonly publishKey: string;
  readonly subscribeKey: string;
  readonly userId: string;
  readonly token?: string;
  /** `host[:port]`, no scheme. One is picked per connection. Absent: the hosted service. */
  readonly origins?: readonly string[];
  /** Default true. */
  readonly ssl?: boolean;
  /** Server-side filter on message metadata: `meta.sender != 'me'`. */
  readonly filter?: string;
  /** Seconds without a heartbeat after which presence ends. Default: the service's own. */
  readonly presenceTimeoutSeconds?: number;
  /** `unbounded` keeps retrying a lost subscription for 30 days; `default` gives up after minutes. */
  readonly retry?: "default" | "unbounded";
}

/** A message to publish. */
export interface OutgoingMessage {
  readonly channel: string;
  readonly message: JsonValue;
  readonly meta?: JsonObject;
  /** Whether the message is kept in the channel's history. */
  readonly store: boolean;
}

/** Channels to hear, and from when on. */
export interface RealtimeSubscription {
  readonly channels: readonly string[];
  /** Exclusive lower bound. `1000` replays what the channel's short-term cache still holds. */
  readonly timetoken?: string;
}

/** A message that was received. Its content is foreign until validated. */
export interface RealtimeMessage {
  readonly channel: string;
  readonly timetoken: string;
  readonly message: unknown;
  readonly meta?: unknown;
  readonly publisher?: string;
}

/** Which stored messages of a channel are read. */
export interface HistoryPage {
  readonly channel: string;
  /** Exclusive upper bound: the oldest timetoken of the page before. */
  readonly before?: string;
  /** 1 to 100. Default 100. */
  readonly count?: number;
}

/** Where a file of a channel lies. */
export interface RealtimeFile {
  readonly channel: string;
  readonly fileId: string;
  readonly fileName: string;
}

/** Neutral names of what happens to a connection (consumer sheet, section 6.8). */
export type RealtimeCategory =
  | "connected"
  | "reconnected"
  | "disconnected"
  | "network_down"
  | "network_issues"
  | "timeout"
  | "malformed_response"
  | "access_denied"
  | "bad_request"
  | "other";

/** A change of a connection. */
export interface RealtimeStatus {
  readonly category: RealtimeCategory;
  /** The subscription ended and will not come back by itself. */
  readonly fatal: boolean;
  /** What the transport said, for logs. Never branch on it. */
  readonly detail?: unknown;
}
