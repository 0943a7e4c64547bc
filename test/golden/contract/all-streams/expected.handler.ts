// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ByteDuplex,
  type ByteReader,
  type ByteWriter,
  type ContractDefinition,
  type EventDuplex,
  type EventReader,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type JsonValue,
  type StreamContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type TicksEvent = {
  /** @type integer */
  readonly n: number;
};

export type OrdersEvent = { readonly order: "stop" | "go" };

export type ChatOutboundEvent = { readonly answer: string };

export type ChatInboundEvent = { readonly question: string };

/** Outputs of switchboard by id; optional unless guaranteed. */
export type Output = Readonly<Record<never, never>>;

/** Streams of switchboard by key, as the agent sees them. */
export interface Streams {
  readonly ticks: EventWriter<TicksEvent>;
  readonly raw_ticks: EventWriter<JsonValue>;
  readonly orders: EventReader<OrdersEvent>;
  readonly chat: EventDuplex<ChatInboundEvent, ChatOutboundEvent>;
  /** Content type: audio/ogg. */
  readonly audio: ByteWriter;
  readonly upload: ByteReader;
  readonly terminal: ByteDuplex;
}

/** switchboard has no inputs. */
export type Input = Readonly<Record<never, never>>;

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleTicksEvent: ValueRule = {
  type: "an object",
  members: { "n!": "an integer" },
};

const ruleOrdersEvent: ValueRule = {
  type: "an object",
  members: { "order!": { enum: ["stop", "go"] } },
};

const ruleChatOutboundEvent: ValueRule = {
  type: "an object",
  members: { "answer!": "a string" },
};

const ruleChatInboundEvent: ValueRule = {
  type: "an object",
  members: { "question!": "a string" },
};

const stream1: StreamContract = {
  key: "ticks",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleTicksEvent,
};

const stream2: StreamContract = {
  key: "raw_ticks",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
};

const stream3: StreamContract = {
  key: "orders",
  direction: "inbound",
  format: "events",
  affinity: "dedicated",
  checkInbound: ruleOrdersEvent,
};

const stream4: StreamContract = {
  key: "chat",
  direction: "bidirectional",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleChatOutboundEvent,
  checkInbound: ruleChatInboundEvent,
};

const stream5: StreamContract = {
  key: "audio",
  direction: "outbound",
  format: "bytes",
  affinity: "dedicated",
  contentType: "audio/ogg",
};

const stream6: StreamContract = {
  key: "upload",
  direction: "inbound",
  format: "bytes",
  affinity: "dedicated",
};

const stream7: StreamContract = {
  key: "terminal",
  direction: "bidirectional",
  format: "bytes",
  affinity: "dedicated",
};

const contract: ContractDefinition = {
  name: "switchboard",
  version: "1.0.0",
  digest:
    "sha256:9fb2a5443b5c64028bbbdbc80cfc40bc0d0fa0efd621866eeab3d8dd55d71601",
  contractDigest:
    "sha256:4eebdc726a93153b95d899349f198638e5e49b901f2ded64e0f315c5bc944759",
  taskKinds: ["request", "pipe"],
  inputs: [],
  outputs: [],
  streams: [stream1, stream2, stream3, stream4, stream5, stream6, stream7],
};
