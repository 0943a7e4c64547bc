import type { IncomingMessage, ServerResponse } from "node:http";
import { checkName } from "./channel-names.ts";
import type { Keyset } from "./keyset.ts";
import { badRequest, Refusal } from "./reply.ts";
import { parseTimetoken, type Timetoken } from "./timetoken.ts";

/** One request for one keyset, while it is being answered. */
export interface Exchange {
  readonly keyset: Keyset;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Percent-encoded path segments by their name in the route. */
  readonly segments: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The user id that the client claims. */
  readonly uuid: string | undefined;
  readonly token: string | undefined;
}

/** What the caller says about itself, checked. */
export function readCaller(query: URLSearchParams): Pick<Exchange, "uuid" | "token"> {
  const uuid = query.get("uuid");
  return { uuid: uuid ? checkName(uuid) : undefined, token: query.get("auth") ?? undefined };
}

/** The percent-encoded segment `name`. */
export function segment(exchange: Exchange, name: string): string {
  const value = exchange.segments.get(name);
  if (value === undefined) throw new TypeError(`the route has no segment ${name}`);
  return value;
}

/** Ends the request with 403 unless the caller's token grants `permission` on every channel. */
export function demandAccess(
  exchange: Exchange,
  operation: string,
  channels: readonly string[],
  permission: number,
): void {
  const { keyset, token, uuid } = exchange;
  const refusal = keyset.access.refuse({ token, uuid, channels, permission, operation });
  if (refusal !== undefined) throw new Refusal(refusal);
}

/** A timetoken parameter. Absent or empty: `undefined`. */
export function timetokenParameter(query: URLSearchParams, name: string): Timetoken | undefined {
  const text = query.get(name);
  if (text === null || text === "") return undefined;
  const timetoken = parseTimetoken(text);
  if (timetoken === undefined) throw badRequest(`Invalid timetoken in ${name}`);
  return timetoken;
}

/** A whole number between 1 and `limit`; `limit` when it is absent, out of range or no number. */
export function countParameter(query: URLSearchParams, name: string, limit: number): number {
  const count = Number(query.get(name) ?? limit);
  return Number.isInteger(count) && count >= 1 && count <= limit ? count : limit;
}
