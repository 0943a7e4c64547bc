// Generated from unit_converter.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type Issue,
  type JsonValue,
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
