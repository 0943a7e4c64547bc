// Generated from calculator.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type InputContract,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type ValueRule,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

export type CalculatorCalculationInput = {
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

export type CalculatorResultOutput = {
  readonly value: number;
  readonly steps: readonly string[];
};

/** Inputs of calculator by id. */
export interface CalculatorInput {
  /**
   * The operation and its operands
   *
   * @example {"operation":"divide","operands":[84,2]}
   */
  readonly calculation: CalculatorCalculationInput;
}

/** Outputs of calculator by id; optional unless guaranteed. */
export interface CalculatorOutput {
  /** The value and how it came about */
  readonly result: CalculatorResultOutput;
}

/** A task of calculator. */
export interface CalculatorTask extends AgentTask<
  CalculatorOutput,
  Readonly<Record<never, never>>
> {}

/** Evaluates one arithmetic operation and shows its steps. */
export interface Calculator {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: CalculatorInput,
    options?: RequestOptions,
  ): Promise<CalculatorOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: CalculatorInput,
    options?: StartOptions,
  ): Promise<CalculatorTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<CalculatorTask>;
}

/**
 * The typed client of calculator.
 * Evaluates one arithmetic operation and shows its steps.
 */
export function calculator(client: AgentHost): Calculator {
  return agentClient(client, contract) as Calculator;
}

const ruleCalculatorCalculationInput: ValueRule = {
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

const ruleCalculatorResultOutput: ValueRule = {
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
  check: ruleCalculatorCalculationInput,
};

const output1: OutputContract = {
  id: "result",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleCalculatorResultOutput,
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
