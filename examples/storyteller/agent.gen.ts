// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type StreamContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type DefaultEvent = {
  /** One word, with its punctuation */
  readonly word: string;
  /**
   * Counts from 0
   *
   * @type integer
   * @minimum 0
   */
  readonly index: number;
  /** No word follows */
  readonly last: boolean;
};

/** Inputs of storyteller by id. */
export interface Input {
  /**
   * Who or what the story is about
   * Content type: text/plain.
   *
   * @example "a lighthouse keeper"
   */
  readonly subject: string;
}

/** Outputs of storyteller by id; optional unless guaranteed. */
export interface Output {
  /**
   * The whole story
   * Content type: text/plain.
   */
  readonly story: string;
}

/** Streams of storyteller by key, as the agent sees them. */
export interface Streams {
  /** The story as it is written */
  readonly _default: EventWriter<DefaultEvent>;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleDefaultEvent: ValueRule = {
  type: "an object",
  members: {
    "word!": "a string",
    "index!": { type: "an integer", minimum: 0 },
    "last!": "true or false",
  },
};

const input1: InputContract = {
  id: "subject",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "story",
  contentType: "text/plain",
  guaranteed: true,
  class: "text",
};

const stream1: StreamContract = {
  key: "_default",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleDefaultEvent,
};

const contract: ContractDefinition = {
  name: "storyteller",
  version: "1.0.0",
  digest:
    "sha256:ecbf641ee86be95cb04f124620515eaa9944433b1ad01adf39f56417fed733fe",
  contractDigest:
    "sha256:45be38d83b41a99b21dc9dcdc56c937fa8391ac6bfd3109ae9f323adfde8eb33",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [stream1],
};
