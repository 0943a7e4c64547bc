// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type CountsOutput = {
  /** @type integer */
  readonly words?: number;
};

/** Inputs of word_counter by id. */
export interface Input {
  /**
   * What to count.
   * Content type: text/plain.
   */
  readonly text: string;
}

/** Outputs of word_counter by id; optional unless guaranteed. */
export interface Output {
  readonly counts: CountsOutput;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleCountsOutput: ValueRule = {
  type: "an object",
  members: { "words?": "an integer" },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const input1: InputContract = {
  id: "text",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "counts",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleCountsOutput,
};

const contract: ContractDefinition = {
  name: "word_counter",
  version: "1.0.0",
  digest:
    "sha256:d134aa1a0077e729d780d7c52a955c7b4f210e01a4fe9d2472e1ced950406416",
  contractDigest:
    "sha256:d0082048687d390a9318a7cb016b5e47e1fad76ed0aecb5eea96d9e94090465a",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};
