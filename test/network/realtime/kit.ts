import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { RealtimeKeyset } from "../../../src/network/realtime/realtime-keyset.ts";
import {
  createRealtimeService,
  type RealtimeService,
  type RealtimeServiceOptions,
} from "../../../src/network/realtime/realtime-service.ts";
import { type Database, openDatabase } from "../../../src/network/store/database.ts";
import { systemClock } from "../../../src/support/clock.ts";
import { silentLog } from "../../../src/support/log.ts";

/** The parts of the real client that these tests use; its own declarations are not strict enough. */
export interface Client {
  publish(message: Record<string, unknown>): Promise<{ timetoken: string }>;
  signal(message: Record<string, unknown>): Promise<{ timetoken: string }>;
  subscribe(subscription: { channels: string[]; timetoken?: string; withPresence?: boolean }): void;
  unsubscribe(subscription: { channels: string[] }): void;
  addListener(listener: Record<string, (event: ClientEvent) => void>): void;
  fetchMessages(page: Record<string, unknown>): Promise<{ channels: Record<string, Stored[]> }>;
  history(page: Record<string, unknown>): Promise<{ messages: { entry: unknown }[] }>;
  messageCounts(query: Record<string, unknown>): Promise<{ channels: Record<string, number> }>;
  deleteMessages(query: Record<string, unknown>): Promise<unknown>;
  time(): Promise<{ timetoken: number }>;
  hereNow(query: Record<string, unknown>): Promise<HereNow>;
  whereNow(query: { uuid: string }): Promise<{ channels: string[] }>;
  setState(state: Record<string, unknown>): Promise<unknown>;
  getState(query: Record<string, unknown>): Promise<{ channels: Record<string, unknown> }>;
  downloadFile(file: Record<string, unknown>): Promise<{ toBuffer(): Promise<Buffer> }>;
  listFiles(query: { channel: string }): Promise<{ data: { id: string; name: string }[] }>;
  parseToken(token: string): Record<string, unknown>;
  setToken(token: string): void;
  disconnect(): void;
  reconnect(): void;
  destroy(offline?: boolean): void;
}

export interface ClientEvent {
  readonly channel: string;
  readonly message: unknown;
  readonly timetoken: string;
  readonly category?: string;
  readonly error?: unknown;
  readonly action?: string;
  readonly uuid?: string;
  readonly state?: unknown;
  readonly occupancy?: number;
  readonly publisher?: string;
  readonly userMetadata?: unknown;
  readonly subscription?: string | null;
}

interface Stored {
  readonly message: unknown;
  readonly timetoken: string;
  readonly meta?: unknown;
  readonly uuid?: string;
}

interface HereNow {
  readonly totalOccupancy: number;
  readonly channels: Record<
    string,
    { occupancy: number; occupants: { uuid: string; state: unknown }[] }
  >;
}

/** What a refused call of the client rejects with. */
export interface ClientFailure extends Error {
  readonly status: {
    readonly statusCode: number;
    readonly category: string;
    readonly errorData: { readonly message: unknown; readonly payload?: unknown };
  };
}

type ClientClass = {
  new (options: Record<string, unknown>): Client;
  NoneRetryPolicy(): unknown;
};

export const RealClient = createRequire(import.meta.url)("pubnub") as ClientClass;

export const keys = {
  playground: { name: "playground", publishKey: "pub-c-local", subscribeKey: "sub-c-local" },
  network: { name: "network", publishKey: "pub-c-paid", subscribeKey: "sub-c-paid" },
} as const;

export const secret = Buffer.alloc(32, 7);

export interface Running {
  readonly origin: string;
  readonly port: number;
  readonly service: RealtimeService;
  readonly keyset: RealtimeKeyset;
  readonly database: Database;
  stop(): Promise<void>;
}

export interface StartOptions
  extends Partial<Omit<RealtimeServiceOptions, "database" | "keysets" | "secret">> {
  readonly path?: string;
  readonly port?: number;
}

/** The service on a free port, stopped when the test ends. */
export async function startService(options: StartOptions = {}): Promise<Running> {
  const { path, port = 0, ...rest } = options;
  const database = openDatabase(path === undefined ? { memory: true } : { path });
  const service = createRealtimeService({
    database,
    keysets: [keys.playground, keys.network],
    secret,
    clock: systemClock,
    log: silentLog,
    ...rest,
  });
  const server = createServer({ maxHeaderSize: 262_144 }, (request, response) => {
    if (!service.handle(request, response)) response.writeHead(404).end("not realtime");
  });
  server.keepAliveTimeout = 65_000;
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const stop = stopOnce(server, service, database);
  onTestFinished(stop);
  const address = server.address() as AddressInfo;
  const origin = `127.0.0.1:${address.port}`;
  return {
    origin,
    port: address.port,
    service,
    keyset: service.keyset("playground"),
    database,
    stop,
  };
}

function stopOnce(server: Server, service: RealtimeService, database: Database) {
  return async (): Promise<void> => {
    await service.close();
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    database.close();
  };
}

/** Bits of a token that may do everything these tests do. */
const everything = 1 | 2 | 8;

export interface ClientOptions {
  readonly userId?: string;
  /** Default: a token for everything. `null`: none. */
  readonly token?: string | null;
  readonly [option: string]: unknown;
}

/** The unmodified client, destroyed when the test ends. */
export function connect(running: Running, options: ClientOptions = {}): Client {
  const { userId = "alice", token, ...rest } = options;
  const client = new RealClient({
    publishKey: keys.playground.publishKey,
    subscribeKey: keys.playground.subscribeKey,
    userId,
    origin: running.origin,
    ssl: false,
    keepAlive: true,
    enableEventEngine: true,
    logLevel: 5,
    retryConfiguration: RealClient.NoneRetryPolicy(),
    ...rest,
  });
  const granted = token === undefined ? tokenForAll(running) : token;
  if (granted !== null) client.setToken(granted);
  onTestFinished(() => client.destroy(true));
  return client;
}

export function tokenForAll({ keyset }: Running): string {
  return keyset.grantToken({ ttlMinutes: 60, channels: {}, patterns: { ".*": everything } });
}

/** Collects what listeners hear, and waits for it. */
export class Inbox {
  readonly messages: ClientEvent[] = [];
  readonly presence: ClientEvent[] = [];
  readonly statuses: ClientEvent[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(client: Client) {
    const keep = (list: ClientEvent[]) => (event: ClientEvent) => {
      list.push(event);
      for (const check of [...this.#waiting]) check();
    };
    client.addListener({
      message: keep(this.messages),
      presence: keep(this.presence),
      status: keep(this.statuses),
    });
  }

  get texts(): unknown[] {
    return this.messages.map(({ message }) => message);
  }

  /** Resolves when `condition` holds; it is looked at after every event. */
  until(condition: (inbox: Inbox) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition(this)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  status(category: string): Promise<void> {
    return this.until(({ statuses }) => statuses.some((status) => status.category === category));
  }

  connected(): Promise<void> {
    return this.status("PNConnectedCategory");
  }
}

/** Subscribes and waits until the client says that it is connected. */
export async function listen(
  client: Client,
  subscription: { channels: string[]; timetoken?: string; withPresence?: boolean },
): Promise<Inbox> {
  const inbox = new Inbox(client);
  client.subscribe(subscription);
  await inbox.connected();
  return inbox;
}

/** The failure of a call that must be refused. */
export async function failureOf(call: Promise<unknown>): Promise<ClientFailure> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error as ClientFailure,
  );
  if (outcome === undefined) throw new Error("the call was not refused");
  return outcome;
}

/** One raw request, for what the client would never send. */
export async function request(
  running: Running,
  target: string,
  init: { method?: string; body?: Uint8Array; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; text: string; json: () => unknown }> {
  const response = await fetch(`http://${running.origin}${target}`, init as RequestInit);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text) as unknown,
  };
}
