// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type HandlerContext,
  type HandlerFn,
  type Issue,
  type TypedHandler,
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
      check: checkCalculationInput,
    },
  ],
  outputs: [
    {
      id: "result",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkResultOutput,
    },
  ],
  streams: [],
};

function checkCalculationInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCalculationInput(value, "", issues);
  return issues;
}

function checkResultOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectResultOutput(value, "", issues);
  return issues;
}

function collectCalculationInput(
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
    collectCalculationInputOperands(operands, `${path}/operands`, issues);
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

function collectResultOutput(
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
    collectResultOutputSteps(steps, `${path}/steps`, issues);
  }
}

function collectCalculationInputOperands(
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

function collectResultOutputSteps(
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
