// Generated from calculator.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type OutputContract,
  type ValueRule,
  createFake,
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

/** An agent for tests that answers as calculator may. */
export interface CalculatorFake extends AgentFake<
  CalculatorInput,
  CalculatorOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of calculator, which answers with the examples of its card. */
export function calculatorFake(
  options?: FakeOptions<
    CalculatorInput,
    CalculatorOutput,
    Readonly<Record<never, never>>
  >,
): CalculatorFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "calculator",
      displayName: "Calculator",
      description: "Evaluates one arithmetic operation and shows its steps.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "calculation",
          description: "The operation and its operands",
          contentType: "application/json",
          required: true,
          example: { operation: "divide", operands: [84, 2] },
          schema: {
            type: "object",
            required: ["operation", "operands"],
            properties: {
              operation: {
                type: "string",
                enum: ["add", "subtract", "multiply", "divide"],
                description: "Applied from left to right",
              },
              operands: {
                type: "array",
                items: { type: "number" },
                minItems: 2,
                maxItems: 100,
              },
              decimals: {
                type: "integer",
                minimum: 0,
                maximum: 12,
                default: 2,
                description: "Digits after the point",
              },
            },
          },
        },
      ],
      outputs: [
        {
          id: "result",
          description: "The value and how it came about",
          contentType: "application/json",
          guaranteed: true,
          schema: {
            type: "object",
            required: ["value", "steps"],
            properties: {
              value: { type: "number" },
              steps: { type: "array", items: { type: "string" } },
            },
          },
        },
      ],
    },
    tags: [{ id: "math", name: "Math" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 30 },
  },
  outputs: [
    {
      id: "result",
      values: [
        { value: 1.5, steps: ["text"] },
        { value: 0, steps: [] },
        { value: 0.5, steps: ["another text"] },
        { value: -0.5, steps: ["a"] },
      ],
    },
  ],
  events: [],
};
