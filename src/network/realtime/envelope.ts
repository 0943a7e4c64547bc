import type { CachedMessage } from "./channel-cache.ts";
import type { Delivery } from "./held-polls.ts";
import type { Timetoken } from "./timetoken.ts";

/** Every region is the same machine. Clients disconnect at once when it is 0. */
const region = 1;

/** What is published, with payload and metadata as JSON text. */
export interface Publication {
  readonly timetoken: Timetoken;
  readonly channel: string;
  readonly payload: string;
  readonly meta: string | undefined;
  readonly publisher: string | undefined;
  readonly customType: string | undefined;
  readonly kind: "message" | "signal" | "presence";
}

/** Serialises a publication once for all subscribers. */
export function sealEnvelope(publication: Publication, subscribeKey: string): CachedMessage {
  const { timetoken, channel, publisher, payload, meta, customType, kind } = publication;
  const isPresence = kind === "presence";
  const head = JSON.stringify({
    a: "1",
    f: 0,
    ...(publisher !== undefined && { i: publisher }),
    s: 1,
    p: { t: timetoken, r: region },
    k: subscribeKey,
    c: channel,
    // Plain messages have no `e`: clients take 0 for a file event.
    ...(kind === "signal" && { e: 1 }),
    ...(customType !== undefined && { cmt: customType }),
  });
  const tail = meta === undefined ? "" : `,"u":${meta}`;
  return {
    timetoken,
    channel,
    envelope: `${head.slice(0, -1)},"d":${payload}${tail}}`,
    publisher,
    meta: meta === undefined ? undefined : JSON.parse(meta),
    isPresence,
  };
}

/** The body of a subscribe answer. */
export function subscribeBody(cursor: Timetoken, deliveries: readonly Delivery[]): string {
  const messages = deliveries.map(({ message, subscription }) =>
    // A client drops a message silently when neither `b` nor `c` is what it subscribed to.
    subscription === message.channel && !message.isPresence
      ? message.envelope
      : `${message.envelope.slice(0, -1)},"b":${JSON.stringify(subscription)}}`,
  );
  return `{"t":{"t":"${cursor}","r":${region}},"m":[${messages.join(",")}]}`;
}
