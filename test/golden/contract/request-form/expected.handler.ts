// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type JsonValue,
  type OutputContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type QueryInput = {
  /** @minimum 0 */
  readonly amount: number;
  readonly from: "km" | "mi" | "m";
  readonly to: "km" | "mi" | "m";
};

/** Inputs of unit_converter by id. */
export interface Input {
  /**
   * Quantity and units
   *
   * @example {"amount":12,"from":"km","to":"mi"}
   */
  readonly query: QueryInput;
}

/** Outputs of unit_converter by id; optional unless guaranteed. */
export interface Output {
  readonly answer: JsonValue;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleQueryInput: ValueRule = {
  type: "an object",
  members: {
    "amount!": { type: "a number", minimum: 0 },
    "from!": { enum: ["km", "mi", "m"] },
    "to!": { enum: ["km", "mi", "m"] },
  },
};

const input1: InputContract = {
  id: "query",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleQueryInput,
};

const output1: OutputContract = {
  id: "answer",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
};

const contract: ContractDefinition = {
  name: "unit_converter",
  version: "1.0.0",
  digest:
    "sha256:dbd1b42042e75738100d74c4b94966b06a8b25246bf7e61a44071831048b36f8",
  contractDigest:
    "sha256:47972a5f6f796f477c8ca2b389c0465533dbdf14bd850d56d3f5c38dfe620edf",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};
