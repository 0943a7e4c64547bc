import type { JsonObject, JsonValue } from "../../support/json.ts";
import type { StoredMessage } from "../store/messages.ts";
import { permission } from "./access-token.ts";
import { decodeName, decodeNames } from "./channel-names.ts";
import {
  countParameter,
  demandAccess,
  type Exchange,
  segment,
  timetokenParameter,
} from "./exchange.ts";
import { badRequest, jsonReply, type Reply, rawJsonReply } from "./reply.ts";
import { parseTimetoken } from "./timetoken.ts";

const maxOneChannel = 100;
const maxManyChannels = 25;
const firstTimetoken = "0".repeat(17);
const lastTimetoken = "9".repeat(17);

/** `GET /v3/history/sub-key/{sub}/channel/{channels}`: a page per channel, ascending. */
export function fetchMessages(exchange: Exchange): Reply {
  const { keyset, query } = exchange;
  const channels = decodeNames(segment(exchange, "channels"));
  demandAccess(exchange, "history", channels, permission.read);
  const limit = countParameter(
    query,
    "max",
    channels.length === 1 ? maxOneChannel : maxManyChannels,
  );
  const start = timetokenParameter(query, "start");
  const end = timetokenParameter(query, "end");
  const members = channels.flatMap((channel) => {
    const page = keyset.messages.page(channel, { start, end, limit });
    if (page.length === 0) return [];
    const items = page.map((message) => itemOf(message, query));
    return [`${JSON.stringify(channel)}:[${items.join(",")}]`];
  });
  return rawJsonReply(
    200,
    `{"status":200,"error":false,"error_message":"","channels":{${members.join(",")}}}`,
  );
}

/** `GET /v2/history/sub-key/{sub}/channel/{channel}`: the older form, oldest first with `reverse`. */
export function history(exchange: Exchange): Reply {
  const { keyset, query } = exchange;
  const channel = decodeName(segment(exchange, "channel"));
  demandAccess(exchange, "history", [channel], permission.read);
  const start = timetokenParameter(query, "start");
  const end = timetokenParameter(query, "end");
  const limit = countParameter(query, "count", maxOneChannel);
  const reverse = query.get("reverse") === "true" && (start === undefined || end === undefined);
  const page = reverse
    ? keyset.messages.page(channel, { ...afterStart(start), limit, from: "oldest" })
    : keyset.messages.page(channel, { start, end, limit });
  const quote = query.get("string_message_token") === "true";
  const number = (timetoken: string): string =>
    quote ? `"${timetoken}"` : BigInt(timetoken).toString();
  const items = page.map((message) => {
    if (query.get("include_token") !== "true" && query.get("include_meta") !== "true") {
      return message.payload;
    }
    const meta = query.get("include_meta") === "true" ? `,"meta":${message.meta ?? '""'}` : "";
    return `{"message":${message.payload},"timetoken":${number(message.timetoken)}${meta}}`;
  });
  const [first, last] = [page[0], page.at(-1)].map((message) =>
    message === undefined ? "0" : number(message.timetoken),
  );
  return rawJsonReply(200, `[[${items.join(",")}],${first},${last}]`);
}

/** `GET /v3/history/sub-key/{sub}/message-counts/{channels}` */
export function messageCounts(exchange: Exchange): Reply {
  const { keyset, query } = exchange;
  const channels = decodeNames(segment(exchange, "channels"));
  demandAccess(exchange, "message-counts", channels, permission.read);
  const one = timetokenParameter(query, "timetoken");
  const each = (query.get("channelsTimetoken") ?? "").split(",").map(parseTimetoken);
  const counts = channels.map((channel, index): [string, JsonValue] => {
    const since = one ?? each[each.length === 1 ? 0 : index];
    if (since === undefined) throw badRequest("Missing or invalid timetoken");
    return [channel, keyset.messages.countAfter(channel, since)];
  });
  return done({ channels: Object.fromEntries(counts) });
}

/** `DELETE /v3/history/sub-key/{sub}/channel/{channel}`: one bound is exclusive, the larger is not. */
export function deleteMessages(exchange: Exchange): Reply {
  const { keyset, query } = exchange;
  const channel = decodeName(segment(exchange, "channels"));
  demandAccess(exchange, "delete-messages", [channel], permission.delete);
  const start = timetokenParameter(query, "start") ?? firstTimetoken;
  const end = timetokenParameter(query, "end") ?? lastTimetoken;
  const [after, upTo] = start < end ? [start, end] : [end, start];
  keyset.messages.remove(channel, { after, upTo });
  return done({});
}

/** Reading forward, `start` is the exclusive lower bound. */
function afterStart(start: string | undefined): { end?: string } {
  return start === undefined ? {} : { end: (BigInt(start) + 1n).toString() };
}

function itemOf(message: StoredMessage, query: URLSearchParams): string {
  const asked = (name: string): boolean => query.get(name) === "true";
  const members = [`"message":${message.payload}`, `"timetoken":"${message.timetoken}"`];
  const add = (name: string, json: string): void => void members.push(`"${name}":${json}`);
  if (asked("include_uuid")) add("uuid", JSON.stringify(message.publisher ?? ""));
  if (asked("include_message_type")) add("message_type", "null");
  if (asked("include_meta")) add("meta", message.meta ?? '""');
  if (asked("include_custom_message_type") && message.customType !== undefined) {
    add("custom_message_type", JSON.stringify(message.customType));
  }
  return `{${members.join(",")}}`;
}

function done(members: JsonObject): Reply {
  return jsonReply(200, { status: 200, error: false, error_message: "", ...members });
}
