import { permission } from "./access-token.ts";
import { decodeNames } from "./channel-names.ts";
import { subscribeBody } from "./envelope.ts";
import { demandAccess, type Exchange, segment, timetokenParameter } from "./exchange.ts";
import { type Filter, parseFilter } from "./filter-expression.ts";
import { type Delivery, type HeldPoll, passes } from "./held-polls.ts";
import { readHeartbeat, readStates } from "./presence-parameters.ts";
import { badRequest, type Reply, rawJsonReply } from "./reply.ts";
import { send } from "./send.ts";
import type { Timetoken } from "./timetoken.ts";

const maxMessagesPerAnswer = 2_000;
const maxAnswerLength = 8 * 1024 * 1024;
const noTimetoken = "0".repeat(17);

/** One subscribe request, read and allowed. */
interface Poll {
  readonly exchange: Exchange;
  readonly channels: readonly string[];
  readonly cursor: Timetoken;
  readonly filter: Filter | undefined;
}

/**
 * `GET /v2/subscribe/{sub}/{channels}/0`
 *
 * Without a cursor: the present one, at once. With one: what came after it, or a held poll.
 *
 * @returns `undefined` when the request is answered later.
 */
export function subscribe(exchange: Exchange): Reply | undefined {
  const { query } = exchange;
  const channels = decodeNames(segment(exchange, "channels"));
  demandAccess(exchange, "subscribe", channels, permission.read);
  const cursor = timetokenParameter(query, "tt") ?? noTimetoken;
  const poll: Poll = { exchange, channels, cursor, filter: readFilter(query.get("filter-expr")) };
  seeSoon(poll);

  if (cursor === noTimetoken) return answer(exchange.keyset.timetokens.next(), []);
  const missed = collect(poll);
  if (missed.length === 0) return hold(poll);
  refresh(poll);
  return answer(missed.at(-1)?.message.timetoken ?? cursor, missed);
}

/** Joins after the answer to a handshake, so that its cursor is older than the join. */
function seeSoon({ exchange, channels }: Poll): void {
  const { keyset, uuid, query, response } = exchange;
  if (uuid === undefined) return;
  const heartbeatSeconds = readHeartbeat(query);
  const states = readStates(query);
  setImmediate(() => {
    // A poll that was taken back at once may have crossed with the leave that followed it.
    if (response.destroyed && !response.writableFinished) return;
    keyset.presence.see({ uuid, channels, heartbeatSeconds, states });
  });
}

function collect({ exchange, channels, cursor, filter }: Poll): Delivery[] {
  const found = new Map<Timetoken, Delivery>();
  for (const subscription of channels) {
    for (const message of exchange.keyset.cache.after(subscription, cursor)) {
      // A channel that is also matched by a wildcard is delivered once, under its own name.
      if (subscription !== message.channel && found.has(message.timetoken)) continue;
      if (passes(filter, message)) found.set(message.timetoken, { message, subscription });
    }
  }
  const ascending = [...found.values()].sort((a, b) =>
    a.message.timetoken < b.message.timetoken ? -1 : 1,
  );
  return fitInOneAnswer(ascending);
}

/** The rest follows with the next poll: its cursor is the last timetoken of this answer. */
function fitInOneAnswer(deliveries: Delivery[]): Delivery[] {
  let length = 0;
  const fitting = deliveries.findIndex(({ message }, index) => {
    length += message.envelope.length;
    return index > 0 && (index >= maxMessagesPerAnswer || length > maxAnswerLength);
  });
  return fitting < 0 ? deliveries : deliveries.slice(0, fitting);
}

function hold(poll: Poll): undefined {
  const { exchange, channels, cursor, filter } = poll;
  const { keyset, request, response } = exchange;
  const release = (reply: Reply): void => {
    timer.cancel();
    keyset.polls.remove(held);
    response.off("close", abandon);
    refresh(poll);
    send(request, response, reply);
  };
  const abandon = (): void => {
    timer.cancel();
    keyset.polls.remove(held);
  };
  const held: HeldPoll = {
    subscriptions: channels,
    filter,
    answer: (delivery) => release(answer(delivery.message.timetoken, [delivery])),
    end: () => release(answer(cursor, [])),
  };
  const timer = keyset.clock.schedule(keyset.holdMs, held.end);
  response.once("close", abandon);
  keyset.polls.add(held);
  return undefined;
}

/** An answered poll is a sign of life. */
function refresh({ exchange, channels }: Poll): void {
  const { keyset, uuid } = exchange;
  if (uuid !== undefined) keyset.presence.refresh(uuid, channels);
}

function answer(cursor: Timetoken, deliveries: readonly Delivery[]): Reply {
  return rawJsonReply(200, subscribeBody(cursor, deliveries));
}

function readFilter(text: string | null): Filter | undefined {
  if (text === null || text.trim() === "") return undefined;
  const filter = parseFilter(text);
  if (filter === undefined) throw badRequest("Invalid filter expression");
  return filter;
}
