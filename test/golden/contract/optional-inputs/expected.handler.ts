// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type JsonValue,
  type OutputContract,
  type StreamContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type TreeOutput = Node;

export type DefaultEvent =
  | { readonly kind: "added"; readonly text: string }
  | { readonly kind: "cleared" };

export type Node = {
  readonly text: string;
  readonly children?: readonly Node[];
};

/** Inputs of outline by id. */
export interface Input {
  /**
   * Where the outline begins.
   * Content type: text/plain.
   */
  readonly seed?: string;
}

/** Outputs of outline by id; optional unless guaranteed. */
export interface Output {
  /** The whole outline. */
  readonly tree?: TreeOutput;
  readonly elsewhere?: JsonValue;
}

/** Streams of outline by key, as the agent sees them. */
export interface Streams {
  readonly _default: EventWriter<DefaultEvent>;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleTreeOutput: ValueRule = { enter: () => ruleNode };

const ruleDefaultEvent: ValueRule = {
  tag: "kind",
  arms: [
    [
      ["added"],
      {
        type: "an object",
        members: { "kind!": { enum: ["added"] }, "text!": "a string" },
      },
    ],
    [
      ["cleared"],
      { type: "an object", members: { "kind!": { enum: ["cleared"] } } },
    ],
  ],
};

const ruleNode: ValueRule = {
  type: "an object",
  members: {
    "text!": "a string",
    "children?": { type: "an array", items: { ref: () => ruleNode } },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const input1: InputContract = {
  id: "seed",
  contentType: "text/plain",
  required: false,
  class: "text",
};

const output1: OutputContract = {
  id: "tree",
  contentType: "application/json",
  guaranteed: false,
  class: "form",
  check: ruleTreeOutput,
};

const output2: OutputContract = {
  id: "elsewhere",
  contentType: "application/json",
  guaranteed: false,
  class: "form",
};

const stream1: StreamContract = {
  key: "_default",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleDefaultEvent,
};

const contract: ContractDefinition = {
  name: "outline",
  version: "1.0.0",
  digest:
    "sha256:6d3acdff23d3234a897b6ff17986de5fadbbab0baefdc11bdd83667a2e223c7a",
  contractDigest:
    "sha256:ea4e9318f77086b85aede53f071a9865b593d3e3734721bdfaa2fd03ddd8d44c",
  taskKinds: ["pipe", "request"],
  inputs: [input1],
  outputs: [output1, output2],
  streams: [stream1],
};
