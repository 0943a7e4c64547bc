import { isObject } from "../../support/json.ts";
import { permission } from "./access-token.ts";
import { decodeName, isPublishable } from "./channel-names.ts";
import { demandAccess, type Exchange, segment } from "./exchange.ts";
import { maxMessageBytes } from "./keyset.ts";
import { jsonReply, Refusal, type Reply } from "./reply.ts";
import { readBody } from "./request-body.ts";

const maxTargetLength = 32_768;
const customTypePattern = /^[\w-]{3,50}$/;

/** `GET /publish/{pub}/{sub}/0/{channel}/0/{message}` */
export function publishInPath(exchange: Exchange): Reply {
  return publishMessage(exchange, "message", messageInPath(exchange));
}

/** `GET /signal/{pub}/{sub}/0/{channel}/0/{message}`: delivered, never stored. */
export function signalInPath(exchange: Exchange): Reply {
  return publishMessage(exchange, "signal", messageInPath(exchange));
}

/** `POST /publish/{pub}/{sub}/0/{channel}/0`, body zlib-deflated or plain. */
export async function publishInBody(exchange: Exchange): Promise<Reply> {
  const body = await readBody(exchange.request, maxMessageBytes);
  if (body === "too-large") throw new Refusal(arrayError(exchange, 413, "Message Too Large"));
  if (body === "unreadable") throw new Refusal(arrayError(exchange, 400, "Invalid Body"));
  return publishMessage(exchange, "message", body);
}

function messageInPath(exchange: Exchange): string {
  if ((exchange.request.url ?? "").length > maxTargetLength) {
    throw new Refusal(arrayError(exchange, 414, "Request URI Too Long"));
  }
  try {
    return decodeURIComponent(segment(exchange, "message"));
  } catch {
    throw new Refusal(arrayError(exchange, 400, "Invalid JSON"));
  }
}

function publishMessage(exchange: Exchange, kind: "message" | "signal", payload: string): Reply {
  const { keyset, query, uuid, token } = exchange;
  if (segment(exchange, "pub") !== keyset.publishKey) {
    throw new Refusal(arrayError(exchange, 400, "Invalid Key"));
  }
  const channel = decodeName(segment(exchange, "channel"));
  if (!isPublishable(channel)) throw new Refusal(arrayError(exchange, 400, "Invalid Channel"));
  demandAccess(exchange, kind === "signal" ? "signal" : "publish", [channel], permission.write);
  if (Buffer.byteLength(payload) > maxMessageBytes) {
    throw new Refusal(arrayError(exchange, 413, "Message Too Large"));
  }

  const meta = query.get("meta") ?? undefined;
  const parsed = { message: parse(exchange, payload), meta: parseMeta(exchange, meta) };
  const aborted = keyset.beforePublish.ask({
    channel,
    message: parsed.message,
    ...(meta !== undefined && { meta: parsed.meta }),
    publisher: uuid ?? "",
    ...(token !== undefined && { token }),
  });
  if (aborted !== undefined) {
    const { status, body: message } = aborted;
    return jsonReply(status, { message, error: true, service: "Functions", status });
  }
  // `norep` asks for the edge function alone.
  if (query.get("norep") === "true") return sent(keyset.timetokens.next());
  const customType = customTypeOf(exchange);
  const store = kind === "message" && query.get("store") !== "0";
  return sent(
    keyset.accept({ channel, payload, meta, publisher: uuid, customType, kind, store, parsed }),
  );
}

function parse(exchange: Exchange, payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    throw new Refusal(arrayError(exchange, 400, "Invalid JSON"));
  }
}

function parseMeta(exchange: Exchange, meta: string | undefined): unknown {
  if (meta === undefined) return undefined;
  const parsed = parse(exchange, meta);
  if (!isObject(parsed)) throw new Refusal(arrayError(exchange, 400, "Invalid Meta"));
  return parsed;
}

function customTypeOf(exchange: Exchange): string | undefined {
  const customType = exchange.query.get("custom_message_type") ?? undefined;
  if (customType !== undefined && !customTypePattern.test(customType)) {
    throw new Refusal(arrayError(exchange, 400, "Invalid Custom Message Type"));
  }
  return customType;
}

function sent(timetoken: string): Reply {
  return jsonReply(200, [1, "Sent", timetoken]);
}

function arrayError({ keyset }: Exchange, status: number, message: string): Reply {
  return jsonReply(status, [0, message, keyset.timetokens.next()]);
}
