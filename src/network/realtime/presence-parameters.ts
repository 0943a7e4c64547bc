import { isObject, type JsonObject, type JsonValue } from "../../support/json.ts";
import { badRequest } from "./reply.ts";

const maxHeartbeatSeconds = 3_600;
const maxStateLength = 32_768;

/** The timeout that a client announces, in seconds. `undefined` when it announces none. */
export function readHeartbeat(query: URLSearchParams): number | undefined {
  const text = query.get("heartbeat");
  if (text === null) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0)) throw badRequest("Invalid heartbeat");
  return Math.min(seconds, maxHeartbeatSeconds);
}

/** The `state` of subscribe and heartbeat: an object from channel to state. */
export function readStates(query: URLSearchParams): ReadonlyMap<string, JsonObject> {
  const states = Object.entries(readState(query) ?? {});
  return new Map(states.filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1])));
}

/** The `state` parameter as an object. `undefined` when it is absent. */
export function readState(query: URLSearchParams): JsonObject | undefined {
  const text = query.get("state");
  if (text === null || text === "") return undefined;
  if (text.length > maxStateLength) throw badRequest("State is too long");
  let state: JsonValue;
  try {
    state = JSON.parse(text) as JsonValue;
  } catch {
    throw badRequest("Invalid state");
  }
  if (!isJsonObject(state)) throw badRequest("Invalid state: not an object");
  return state;
}

function isJsonObject(value: JsonValue): value is JsonObject {
  return isObject(value);
}
