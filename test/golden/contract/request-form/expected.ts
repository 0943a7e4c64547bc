// Generated from unit_converter.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type Issue,
  type JsonValue,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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
  return createAgentClient<UnitConverter>(client, contract);
}

const contract: ContractDefinition = {
  name: "unit_converter",
  version: "1.0.0",
  digest:
    "sha256:dbd1b42042e75738100d74c4b94966b06a8b25246bf7e61a44071831048b36f8",
  taskKinds: ["request"],
  inputs: [
    {
      id: "query",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkUnitConverterQueryInput,
    },
  ],
  outputs: [
    {
      id: "answer",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
    },
  ],
  streams: [],
};

function checkUnitConverterQueryInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUnitConverterQueryInput(value, "", issues);
  return issues;
}

function collectUnitConverterQueryInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { amount, from: from_, to } = value;
  if (amount === undefined) {
    missing(issues, path, "amount");
  } else if (!(typeof amount === "number" && Number.isFinite(amount))) {
    wrongType(issues, `${path}/amount`, "a number", amount);
  } else if (amount < 0) {
    refuse(issues, `${path}/amount`, "minimum", "must be at least 0");
  }
  if (from_ === undefined) {
    missing(issues, path, "from");
  } else if (!(from_ === "km" || from_ === "mi" || from_ === "m")) {
    refuseValue(
      issues,
      `${path}/from`,
      "enum",
      'must be "km", "mi" or "m"',
      from_,
    );
  }
  if (to === undefined) {
    missing(issues, path, "to");
  } else if (!(to === "km" || to === "mi" || to === "m")) {
    refuseValue(issues, `${path}/to`, "enum", 'must be "km", "mi" or "m"', to);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
