// Generated from calculator.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type Issue,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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
  return createAgentClient<Calculator>(client, contract);
}

const contract: ContractDefinition = {
  name: "calculator",
  version: "1.0.0",
  digest:
    "sha256:b8906a56eeb1813d4359601badae4b0a576969bc74ce1e970c73f2420b4e9182",
  taskKinds: ["request"],
  inputs: [
    {
      id: "calculation",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkCalculatorCalculationInput,
    },
  ],
  outputs: [
    {
      id: "result",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkCalculatorResultOutput,
    },
  ],
  streams: [],
};

function checkCalculatorCalculationInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCalculatorCalculationInput(value, "", issues);
  return issues;
}

function checkCalculatorResultOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCalculatorResultOutput(value, "", issues);
  return issues;
}

function collectCalculatorCalculationInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { operation, operands, decimals } = value;
  if (operation === undefined) {
    missing(issues, path, "operation");
  } else if (!(
    operation === "add" ||
    operation === "subtract" ||
    operation === "multiply" ||
    operation === "divide"
  )) {
    refuseValue(
      issues,
      `${path}/operation`,
      "enum",
      'must be "add", "subtract", "multiply" or "divide"',
      operation,
    );
  }
  if (operands === undefined) {
    missing(issues, path, "operands");
  } else {
    collectCalculatorCalculationInputOperands(
      operands,
      `${path}/operands`,
      issues,
    );
  }
  if (decimals !== undefined) {
    if (!(typeof decimals === "number" && Number.isInteger(decimals))) {
      wrongType(issues, `${path}/decimals`, "an integer", decimals);
    } else if (decimals < 0) {
      refuse(issues, `${path}/decimals`, "minimum", "must be at least 0");
    } else if (decimals > 12) {
      refuse(issues, `${path}/decimals`, "maximum", "must be at most 12");
    }
  }
}

function collectCalculatorResultOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { value: value_, steps } = value;
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (!(typeof value_ === "number" && Number.isFinite(value_))) {
    wrongType(issues, `${path}/value`, "a number", value_);
  }
  if (steps === undefined) {
    missing(issues, path, "steps");
  } else {
    collectCalculatorResultOutputSteps(steps, `${path}/steps`, issues);
  }
}

function collectCalculatorCalculationInputOperands(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 2) {
    refuse(issues, path, "minItems", "must have at least 2 items");
  }
  if (value.length > 100) {
    refuse(issues, path, "maxItems", "must have at most 100 items");
  }
  for (const [index, item] of value.entries()) {
    if (!(typeof item === "number" && Number.isFinite(item))) {
      wrongType(issues, `${path}/${index}`, "a number", item);
    }
  }
}

function collectCalculatorResultOutputSteps(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
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
