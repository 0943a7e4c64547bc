import type {
  ConnectRealtime,
  OutgoingMessage,
  Realtime,
  RealtimeMessage,
  RealtimeOptions,
  RealtimeStatus,
} from "../../src/realtime/realtime.ts";
import type { JsonObject } from "../../src/support/json.ts";

/** A realtime service in this process: what is published arrives before `publish` resolves. */
export interface MemoryRealtime {
  readonly connect: ConnectRealtime;
  readonly connections: readonly MemoryConnection[];
  /** Everything that connections published and that was accepted, in order. */
  readonly published: readonly PublishedMessage[];
  /** Called before a message is accepted; may throw, or wait. */
  beforePublish: (message: OutgoingMessage, publisher: string, options: RealtimeOptions) => unknown;
  /** Whether subscriptions' filters are honoured. */
  filters: boolean;
  /** Publishes as somebody else would. */
  inject(message: Omit<OutgoingMessage, "store">): void;
}

export type PublishedMessage = OutgoingMessage & { readonly publisher: string };

export interface MemoryConnection extends Realtime {
  readonly options: RealtimeOptions;
  readonly destroyed: boolean;
  readonly channels: ReadonlySet<string>;
  /** The newest presence state. */
  readonly presence: JsonObject | undefined;
  /** The newest token. */
  readonly token: string | undefined;
  readonly reconnects: number;
  deliver(message: RealtimeMessage): void;
  emitStatus(status: RealtimeStatus): void;
}

const somebodyElse = "somebody-else";

export function createMemoryRealtime(): MemoryRealtime {
  const connections: Connection[] = [];
  const published: PublishedMessage[] = [];
  let timetoken = 17_000_000_000_000_000n;

  const accept = (message: OutgoingMessage, publisher: string): string => {
    timetoken += 1n;
    const token = String(timetoken);
    const { channel, message: body, meta } = JSON.parse(JSON.stringify(message));
    if (publisher !== somebodyElse) published.push({ ...message, publisher });
    for (const connection of connections) {
      if (service.filters && connection.filtersOut(meta)) continue;
      connection.deliver({ channel, message: body, meta, publisher, timetoken: token });
    }
    return token;
  };

  const service: MemoryRealtime = {
    connections,
    published,
    filters: true,
    beforePublish: () => undefined,
    connect(options) {
      const connection = new Connection(options, async (message) => {
        await service.beforePublish(message, options.userId, options);
        return accept(message, options.userId);
      });
      connections.push(connection);
      return connection;
    },
    inject: (message) => void accept({ ...message, store: false }, somebodyElse),
  };
  return service;
}

class Connection implements MemoryConnection {
  readonly userId: string;
  readonly options: RealtimeOptions;
  readonly channels = new Set<string>();
  destroyed = false;
  presence: JsonObject | undefined;
  token: string | undefined;
  reconnects = 0;
  readonly #publish: (message: OutgoingMessage) => Promise<string>;
  readonly #messageListeners = new Set<(message: RealtimeMessage) => void>();
  readonly #statusListeners = new Set<(status: RealtimeStatus) => void>();

  constructor(options: RealtimeOptions, publish: (message: OutgoingMessage) => Promise<string>) {
    this.options = options;
    this.userId = options.userId;
    this.token = options.token;
    this.#publish = publish;
  }

  publish(message: OutgoingMessage): Promise<string> {
    return this.#publish(message);
  }
  subscribe({ channels }: { readonly channels: readonly string[] }): void {
    for (const channel of channels) this.channels.add(channel);
  }
  unsubscribe(channels: readonly string[]): void {
    for (const channel of channels) this.channels.delete(channel);
  }
  onMessage(listener: (message: RealtimeMessage) => void): () => void {
    this.#messageListeners.add(listener);
    return () => void this.#messageListeners.delete(listener);
  }
  onStatus(listener: (status: RealtimeStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => void this.#statusListeners.delete(listener);
  }
  deliver(message: RealtimeMessage): void {
    if (this.destroyed || !this.channels.has(message.channel)) return;
    for (const listener of this.#messageListeners) listener(message);
  }
  filtersOut(meta: { readonly sender?: string } | undefined): boolean {
    return this.options.filter === `meta.sender != '${meta?.sender}'`;
  }
  emitStatus(status: RealtimeStatus): void {
    for (const listener of this.#statusListeners) listener(status);
  }
  history(): Promise<RealtimeMessage[]> {
    return Promise.resolve([]);
  }
  time(): Promise<string> {
    return Promise.resolve("17000000000000000");
  }
  downloadFile(): Promise<Uint8Array> {
    return Promise.reject(new Error("no files here"));
  }
  setPresence(_channel: string, state: JsonObject): Promise<void> {
    this.presence = state;
    return Promise.resolve();
  }
  setToken(token: string): void {
    this.token = token;
  }
  reconnect(): void {
    this.reconnects += 1;
  }
  destroy(): void {
    this.destroyed = true;
  }
}
