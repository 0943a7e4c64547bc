/**
 * The part of the `pubnub` package that `pubnub-realtime.ts` uses. The package's own declarations do
 * not compile under `skipLibCheck: false`, so `paths` in tsconfig.json points here instead.
 */
export default class PubNub {
  static NoneRetryPolicy(): unknown;

  constructor(options: PubNubOptions);

  publish(message: {
    channel: string;
    message: unknown;
    meta?: unknown;
    storeInHistory: boolean;
    sendByPost: true;
  }): Promise<{ timetoken: string }>;
  subscribe(subscription: { channels: string[]; timetoken?: string }): void;
  unsubscribe(subscription: { channels: string[] }): void;
  addListener(listener: PubNubListener): void;
  fetchMessages(page: {
    channels: string[];
    count: number;
    start?: string;
    includeMeta: true;
  }): Promise<{ channels: Record<string, PubNubStoredMessage[] | undefined> }>;
  time(): Promise<{ timetoken: number | string }>;
  downloadFile(file: { channel: string; id: string; name: string }): Promise<unknown>;
  setState(state: {
    channels: string[];
    state: unknown;
    /** By a heartbeat. */
    withHeartbeat?: true;
  }): Promise<unknown>;
  setHeartbeatInterval(seconds: number): void;
  setToken(token: string): void;
  reconnect(): void;
  destroy(): void;
}

export interface PubNubOptions {
  publishKey: string;
  subscribeKey: string;
  userId: string;
  authKey?: string;
  origin?: string;
  ssl: boolean;
  keepAlive: true;
  enableEventEngine: true;
  logLevel: number;
  filterExpression?: string;
  presenceTimeout?: number;
  retryConfiguration?: unknown;
}

export interface PubNubListener {
  message(event: PubNubMessage): void;
  presence(event: { channel: string; timetoken: string }): void;
  status(event: PubNubStatus): void;
}

export interface PubNubMessage {
  channel: string;
  timetoken: string;
  message: unknown;
  publisher?: string;
  userMetadata?: unknown;
}

export interface PubNubStoredMessage {
  timetoken: string | number;
  message: unknown;
  uuid?: string;
  meta?: unknown;
}

export interface PubNubStatus {
  category?: string;
  operation?: string;
  /** Of the event engine: the category of what went wrong, as text. */
  error?: unknown;
  errorData?: unknown;
  statusCode?: unknown;
}
