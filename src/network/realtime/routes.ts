import type { Exchange } from "./exchange.ts";
import { downloadFile, listFiles } from "./files.ts";
import { deleteMessages, fetchMessages, history, messageCounts } from "./history.ts";
import {
  getState,
  heartbeat,
  hereNow,
  hereNowEverywhere,
  leave,
  setState,
  whereNow,
} from "./presence-calls.ts";
import { publishInBody, publishInPath, signalInPath } from "./publish.ts";
import type { Reply } from "./reply.ts";
import { subscribe } from "./subscribe.ts";

export type Handler = (exchange: Exchange) => Reply | undefined | Promise<Reply>;

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** Segments of the path; those in braces are parameters. */
  readonly path: string;
  readonly handle: Handler;
}

const presence = "/v2/presence/sub-key/{sub}";
const v3History = "/v3/history/sub-key/{sub}";
const files = "/v1/files/{sub}/channels/{channel}/files";

/** Every call that is served. All of them name a keyset by its subscribe key. */
export const routes: readonly Route[] = [
  { method: "GET", path: "/v2/subscribe/{sub}/{channels}/0", handle: subscribe },
  { method: "GET", path: "/publish/{pub}/{sub}/0/{channel}/0/{message}", handle: publishInPath },
  { method: "POST", path: "/publish/{pub}/{sub}/0/{channel}/0", handle: publishInBody },
  { method: "GET", path: "/signal/{pub}/{sub}/0/{channel}/0/{message}", handle: signalInPath },
  { method: "GET", path: `${presence}/channel/{channels}/heartbeat`, handle: heartbeat },
  { method: "GET", path: `${presence}/channel/{channels}/leave`, handle: leave },
  { method: "GET", path: `${presence}/channel/{channels}/uuid/{uuid}/data`, handle: setState },
  { method: "GET", path: `${presence}/channel/{channels}/uuid/{uuid}`, handle: getState },
  { method: "GET", path: `${presence}/channel/{channels}`, handle: hereNow },
  { method: "GET", path: `${presence}/uuid/{uuid}`, handle: whereNow },
  { method: "GET", path: presence, handle: hereNowEverywhere },
  { method: "GET", path: `${v3History}/channel/{channels}`, handle: fetchMessages },
  { method: "DELETE", path: `${v3History}/channel/{channels}`, handle: deleteMessages },
  { method: "GET", path: `${v3History}/message-counts/{channels}`, handle: messageCounts },
  { method: "GET", path: "/v2/history/sub-key/{sub}/channel/{channel}", handle: history },
  { method: "GET", path: `${files}/{id}/{name}`, handle: downloadFile },
  { method: "GET", path: files, handle: listFiles },
];

/** First segments of the paths that belong to the realtime service, served or not. */
const ownPaths =
  /^\/(?:publish|signal|time|v[123]\/(?:subscribe|presence|history|history-with-actions|files|message-actions|channel-registration|auth|pam|objects|push))(?:\/|$)/;

export function isRealtimePath(path: string): boolean {
  return ownPaths.test(path);
}

export interface RouteMatch {
  readonly route: Route;
  readonly segments: ReadonlyMap<string, string>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly parts: readonly string[];
}

const compiled = routes.map((route): CompiledRoute => ({ route, parts: route.path.split("/") }));

/** The route for a raw path, with its parameters still percent-encoded. */
export function findRoute(method: string, path: string): RouteMatch | undefined {
  const parts = path.split("/");
  for (const { route, parts: pattern } of compiled) {
    if (route.method !== method || pattern.length !== parts.length) continue;
    const segments = new Map<string, string>();
    const fits = pattern.every((part, index) => {
      const value = parts[index] ?? "";
      if (!part.startsWith("{")) return part === value;
      segments.set(part.slice(1, -1), value);
      return value !== "";
    });
    if (fits) return { route, segments };
  }
  return undefined;
}
