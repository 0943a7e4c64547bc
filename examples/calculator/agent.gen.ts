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

export type CalculationInput = {
  /** Applied from left to right */
  readonly operation: "add" | "subtract" | "multiply" | "divide";
  /**
   * @minItems 2
   * @maxItems 100
   */
  readonly operands: readonly number[];
  /**
   * Digits after the point
   *
   * @type integer
   * @minimum 0
   * @maximum 12
   * @default 2
   */
  readonly decimals?: number;
};

export type ResultOutput = {
  readonly value: number;
  readonly steps: readonly string[];
};

/** Inputs of calculator by id. */
export interface Input {
  /**
   * The operation and its operands
   *
   * @example {"operation":"divide","operands":[84,2]}
   */
  readonly calculation: CalculationInput;
}

/** Outputs of calculator by id; optional unless guaranteed. */
export interface Output {
  /** The value and how it came about */
  readonly result: ResultOutput;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleCalculationInput: ValueRule = {
  type: "an object",
  members: {
    "operation!": { enum: ["add", "subtract", "multiply", "divide"] },
    "operands!": {
      type: "an array",
      minItems: 2,
      maxItems: 100,
      items: "a number",
    },
    "decimals?": { type: "an integer", minimum: 0, maximum: 12 },
  },
};

const ruleResultOutput: ValueRule = {
  type: "an object",
  members: {
    "value!": "a number",
    "steps!": { type: "an array", items: "a string" },
  },
};

const input1: InputContract = {
  id: "calculation",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleCalculationInput,
};

const output1: OutputContract = {
  id: "result",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleResultOutput,
};

const contract: ContractDefinition = {
  name: "calculator",
  version: "1.0.0",
  digest:
    "sha256:b8906a56eeb1813d4359601badae4b0a576969bc74ce1e970c73f2420b4e9182",
  contractDigest:
    "sha256:843fec5d44edf1bdd75d0408b1f4abeeea557b4adfb16a7d501e5fa476bedc9d",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};
