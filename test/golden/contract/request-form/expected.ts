// Generated from unit_converter.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type InputContract,
  type JsonValue,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type ValueRule,
  agentClient,
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

/** A task of unit_converter. */
export interface UnitConverterTask extends AgentTask<
  UnitConverterOutput,
  Readonly<Record<never, never>>
> {}

/** Converts a quantity between two units. */
export interface UnitConverter {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: UnitConverterInput,
    options?: RequestOptions,
  ): Promise<UnitConverterOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: UnitConverterInput,
    options?: StartOptions,
  ): Promise<UnitConverterTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<UnitConverterTask>;
}

/**
 * The typed client of unit_converter.
 * Converts a quantity between two units.
 */
export function unitConverter(client: AgentHost): UnitConverter {
  return agentClient(client, contract) as UnitConverter;
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
