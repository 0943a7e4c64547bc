// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type StreamContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type LevelsEvent = { readonly cm?: number };

/** Outputs of tide_feed by id; optional unless guaranteed. */
export type Output = Readonly<Record<never, never>>;

/** Streams of tide_feed by key, as the agent sees them. */
export interface Streams {
  /** One stream for all tasks of the agent. */
  readonly levels: EventWriter<LevelsEvent>;
}

/** tide_feed has no inputs. */
export type Input = Readonly<Record<never, never>>;

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleLevelsEvent: ValueRule = {
  type: "an object",
  members: { "cm?": "a number" },
};

const stream1: StreamContract = {
  key: "levels",
  direction: "outbound",
  format: "events",
  affinity: "shared",
  checkOutbound: ruleLevelsEvent,
};

const contract: ContractDefinition = {
  name: "tide_feed",
  version: "1.0.0",
  digest:
    "sha256:2cf835c899c3b91ac740ca6fc21058672275ce2c5104ba557dd104f31199a95a",
  contractDigest:
    "sha256:0be15584dd236b10e6deb6b873102fcf7fb5f69d1dab755a2e46538815db65b7",
  taskKinds: ["pipe"],
  inputs: [],
  outputs: [],
  streams: [stream1],
};
