import type { JsonObject } from "../../support/json.ts";
import { permission } from "./access-token.ts";
import { decodeName, decodeNames } from "./channel-names.ts";
import { countParameter, demandAccess, type Exchange, segment } from "./exchange.ts";
import { readHeartbeat, readState, readStates } from "./presence-parameters.ts";
import { badRequest, jsonReply, type Reply } from "./reply.ts";

const service = "Presence";
const maxUuids = 1_000;

/** `GET …/channel/{channels}/heartbeat`: joins or refreshes. */
export function heartbeat(exchange: Exchange): Reply {
  const { keyset, query } = exchange;
  const uuid = demandUuid(exchange);
  const channels = decodeNames(segment(exchange, "channels"));
  demandAccess(exchange, "heartbeat", channels, permission.read);
  const states = readStates(query);
  keyset.presence.see({ uuid, channels, heartbeatSeconds: readHeartbeat(query), states });
  return ok({});
}

/** `GET …/channel/{channels}/leave`: needs no permission, as on the hosted service. */
export function leave(exchange: Exchange): Reply {
  const uuid = demandUuid(exchange);
  exchange.keyset.presence.leave(uuid, decodeNames(segment(exchange, "channels")));
  return ok({ action: "leave" });
}

/** `GET …/channel/{channels}`: occupants of one channel, or of several in `payload`. */
export function hereNow(exchange: Exchange): Reply {
  const channels = decodeNames(segment(exchange, "channels"));
  demandAccess(exchange, "here-now", channels, permission.read);
  const [first, ...more] = channels;
  if (first !== undefined && more.length === 0) return ok(occupancyOf(exchange, first));
  return ok({ payload: occupancies(exchange, channels) });
}

/** `GET /v2/presence/sub-key/{sub}`: every occupied channel that the caller may read. */
export function hereNowEverywhere(exchange: Exchange): Reply {
  const { keyset, token, uuid } = exchange;
  const operation = "here-now";
  demandAccess(exchange, operation, [], permission.read);
  const readable = keyset.presence.occupiedChannels().filter((channel) => {
    const request = { token, uuid, channels: [channel], permission: permission.read, operation };
    return keyset.access.refuse(request) === undefined;
  });
  return ok({ payload: occupancies(exchange, readable) });
}

/** `GET …/uuid/{uuid}`: where a user is. Needs no permission, as on the hosted service. */
export function whereNow(exchange: Exchange): Reply {
  const uuid = decodeName(segment(exchange, "uuid"));
  return ok({ payload: { channels: exchange.keyset.presence.channelsOf(uuid) } });
}

/** `GET …/channel/{channels}/uuid/{uuid}/data?state=…` */
export function setState(exchange: Exchange): Reply {
  const channels = decodeNames(segment(exchange, "channels"));
  const uuid = decodeName(segment(exchange, "uuid"));
  demandAccess(exchange, "set-state", channels, permission.read);
  const state = readState(exchange.query);
  if (state === undefined) throw badRequest("Missing state");
  for (const channel of channels) exchange.keyset.presence.setState(channel, uuid, state);
  return ok({ payload: state });
}

/** `GET …/channel/{channels}/uuid/{uuid}` */
export function getState(exchange: Exchange): Reply {
  const channels = decodeNames(segment(exchange, "channels"));
  const uuid = decodeName(segment(exchange, "uuid"));
  demandAccess(exchange, "get-state", channels, permission.read);
  const states = channels.map((channel): [string, JsonObject] => [
    channel,
    exchange.keyset.presence.state(channel, uuid) ?? {},
  ]);
  const [first, ...more] = states;
  if (first !== undefined && more.length === 0) {
    return ok({ uuid, channel: first[0], payload: first[1] });
  }
  return ok({ uuid, payload: { channels: byName(states) } });
}

function occupancies(exchange: Exchange, channels: readonly string[]): JsonObject {
  const found = channels.map((channel): [string, { readonly occupancy: number }] => [
    channel,
    occupancyOf(exchange, channel),
  ]);
  const total = found.reduce((sum, [, { occupancy }]) => sum + occupancy, 0);
  return {
    channels: byName(found as [string, JsonObject][]),
    total_channels: found.length,
    total_occupancy: total,
  };
}

function occupancyOf(exchange: Exchange, channel: string): JsonObject & { occupancy: number } {
  const { keyset, query } = exchange;
  const occupants = keyset.presence.occupants(channel);
  const occupancy = occupants.length;
  // Clients read `uuids` without looking, so it is left out only when they asked for that.
  if (query.get("disable_uuids") === "1") return { occupancy };
  const withState = query.get("state") === "1";
  const offset = Math.max(0, Number(query.get("offset") ?? 0) || 0);
  const page = occupants.slice(offset, offset + countParameter(query, "limit", maxUuids));
  const uuids = page.map(({ uuid, state }) =>
    withState ? { uuid, ...(state && { state }) } : uuid,
  );
  return { occupancy, uuids };
}

/** Channel names are foreign, so `__proto__` must stay an ordinary name. */
function byName(entries: readonly (readonly [string, JsonObject])[]): JsonObject {
  return Object.fromEntries(entries);
}

function demandUuid({ uuid }: Exchange): string {
  if (uuid === undefined) throw badRequest("Missing uuid");
  return uuid;
}

function ok(members: JsonObject): Reply {
  return jsonReply(200, { status: 200, message: "OK", service, ...members });
}
