import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../support/clock.ts";
import type { Log } from "../../support/log.ts";
import type { Database } from "../store/database.ts";
import { latestTimetoken } from "../store/messages.ts";
import { openRevokedTokens } from "../store/revoked-tokens.ts";
import { readCaller } from "./exchange.ts";
import { Keyset, type KeysetKeys } from "./keyset.ts";
import type { RealtimeKeyset } from "./realtime-keyset.ts";
import { errorReply, jsonReply, Refusal, type Reply, rawJsonReply } from "./reply.ts";
import { findRoute, isRealtimePath, type RouteMatch } from "./routes.ts";
import { send, sendPreflight } from "./send.ts";
import { createTimetokenSource, type TimetokenSource } from "./timetoken.ts";

export interface RealtimeServiceOptions {
  readonly database: Database;
  /** At least one; names and subscribe keys are unique. */
  readonly keysets: readonly KeysetKeys[];
  /** Signs access tokens. Keep it, or a restart voids them all. */
  readonly secret: Uint8Array;
  /** Runs polls, presence and token expiry. Timetokens follow the wall clock whatever this says. */
  readonly clock: Clock;
  readonly log: Log;
  /**
   * Messages that a late or stalled subscriber can still catch up on, per channel. Default 1,000;
   * the hosted service keeps 100 and drops older ones silently. At most 20 minutes without a message.
   */
  readonly cachedMessagesPerChannel?: number;
  /** How long a poll waits for a message. Default 280, as hosted; clients give up after 310. */
  readonly holdSeconds?: number;
}

/**
 * A realtime service that speaks the wire protocol of PubNub for the clients of that service, over
 * HTTP in the same process. For development and tests.
 */
export interface RealtimeService {
  /** True when the request was a realtime path and is being answered. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** @throws {RangeError} No such keyset was configured. */
  keyset(name: "playground" | "network"): RealtimeKeyset;
  /** Answers the polls that are held and stops all timers. The database stays open. */
  close(): Promise<void>;
}

const defaultCachedMessages = 1_000;
const defaultHoldSeconds = 280;

export function createRealtimeService(options: RealtimeServiceOptions): RealtimeService {
  return new HttpRealtimeService(options);
}

class HttpRealtimeService implements RealtimeService {
  readonly #keysets: readonly Keyset[];
  readonly #timetokens: TimetokenSource;
  readonly #log: Log;

  constructor(options: RealtimeServiceOptions) {
    const { database, clock, secret, keysets } = options;
    this.#log = options.log.child("realtime");
    this.#timetokens = createTimetokenSource(() => Date.now(), latestTimetoken(database));
    const revoked = openRevokedTokens(database, Math.floor(clock.now() / 1_000));
    const common = {
      database,
      clock,
      secret,
      revoked,
      timetokens: this.#timetokens,
      log: this.#log,
      cachedMessagesPerChannel: options.cachedMessagesPerChannel ?? defaultCachedMessages,
      holdMs: (options.holdSeconds ?? defaultHoldSeconds) * 1_000,
    };
    this.#keysets = keysets.map((keys) => new Keyset({ ...common, keys }));
  }

  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = "", query = ""] = splitTarget(request.url ?? "");
    if (!isRealtimePath(path)) return false;
    if (request.method === "OPTIONS") sendPreflight(request, response);
    else void this.#answer(request, response, { path, query });
    return true;
  }

  keyset(name: "playground" | "network"): RealtimeKeyset {
    const keyset = this.#keysets.find((candidate) => candidate.name === name);
    if (keyset === undefined) throw new RangeError(`the realtime service has no keyset ${name}`);
    return keyset;
  }

  async close(): Promise<void> {
    for (const keyset of this.#keysets) keyset.close();
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    target: { path: string; query: string },
  ): Promise<void> {
    try {
      const reply = await this.#dispatch(request, response, target);
      if (reply !== undefined) send(request, response, reply);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        // A client that aborted its upload ends here too, and nobody waits for the answer then.
        this.#log.error("request failed", { method: request.method, path: target.path, error });
      }
      const failed = errorReply(500, "Realtime", "Internal Error");
      send(request, response, error instanceof Refusal ? error.reply : failed);
    }
  }

  #dispatch(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: { path: string; query: string },
  ): Reply | undefined | Promise<Reply> {
    if (path === "/time/0") return rawJsonReply(200, `[${BigInt(this.#timetokens.next())}]`);
    const match = findRoute(request.method ?? "GET", path);
    if (match === undefined) return notFound(request.method, path);
    const keyset = this.#keysetOf(match);
    if (keyset === undefined) return errorReply(400, "Access Manager", "Invalid Subscribe Key");
    const parameters = new URLSearchParams(query);
    return match.route.handle({
      keyset,
      request,
      response,
      segments: match.segments,
      query: parameters,
      ...readCaller(parameters),
    });
  }

  #keysetOf({ segments }: RouteMatch): Keyset | undefined {
    return this.#keysets.find(({ subscribeKey }) => subscribeKey === segments.get("sub"));
  }
}

function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf("?");
  return mark < 0 ? [target, ""] : [target.slice(0, mark), target.slice(mark + 1)];
}

function notFound(method: string | undefined, path: string): Reply {
  const message = `Not found: ${method} ${path.slice(0, 100)}`;
  return jsonReply(404, { message, error: true, service: "Realtime", status: 404 });
}
