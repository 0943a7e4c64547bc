// Generated from unit_converter.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type JsonValue,
  type OutputContract,
  type ValueRule,
  createFake,
} from "@blocks-network/sdk/gen/v1";

export type UnitConverterQueryInput = {
  /** @minimum 0 */
  readonly amount: number;
  readonly from: "km" | "mi" | "m";
  readonly to: "km" | "mi" | "m";
};

/** Inputs of unit_converter by id. */
export interface UnitConverterInput {
  /**
   * Quantity and units
   *
   * @example {"amount":12,"from":"km","to":"mi"}
   */
  readonly query: UnitConverterQueryInput;
}

/** Outputs of unit_converter by id; optional unless guaranteed. */
export interface UnitConverterOutput {
  readonly answer: JsonValue;
}

/** An agent for tests that answers as unit_converter may. */
export interface UnitConverterFake extends AgentFake<
  UnitConverterInput,
  UnitConverterOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of unit_converter, which answers with the examples of its card. */
export function unitConverterFake(
  options?: FakeOptions<
    UnitConverterInput,
    UnitConverterOutput,
    Readonly<Record<never, never>>
  >,
): UnitConverterFake {
  return createFake(contract, samples, options);
}

const ruleUnitConverterQueryInput: ValueRule = {
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
  check: ruleUnitConverterQueryInput,
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "unit_converter",
      displayName: "Unit converter",
      description: "Converts a quantity between two units.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "query",
          description: "Quantity and units",
          contentType: "application/json",
          required: true,
          example: { amount: 12, from: "km", to: "mi" },
          schema: {
            type: "object",
            required: ["amount", "from", "to"],
            properties: {
              amount: { type: "number", title: "Amount", minimum: 0 },
              from: { type: "string", enum: ["km", "mi", "m"] },
              to: { type: "string", enum: ["km", "mi", "m"] },
            },
          },
        },
      ],
      outputs: [
        { id: "answer", contentType: "application/json", guaranteed: true },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [{ id: "answer", values: [{ sample: 1 }] }],
  events: [],
};
