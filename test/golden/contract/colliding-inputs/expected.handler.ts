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

export type UserNameInput_66e7be = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput_9cb1bc = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput_0ef75b = {
  /** @type integer */
  readonly value: number;
};

export type UserNameInput = {
  /** @type integer */
  readonly value: number;
};

export type ResultOutput = readonly string[];

/** Inputs of name_clash by id. */
export interface Input {
  /**
   * Number 0.
   *
   * @example {"value":0}
   */
  readonly "user-name": UserNameInput_66e7be;
  /**
   * Number 1.
   *
   * @example {"value":1}
   */
  readonly user_name: UserNameInput_9cb1bc;
  /**
   * Number 2.
   *
   * @example {"value":2}
   */
  readonly userName?: UserNameInput_0ef75b;
  /**
   * Number 3.
   *
   * @example {"value":3}
   */
  readonly "user name"?: UserNameInput;
}

/** Outputs of name_clash by id; optional unless guaranteed. */
export interface Output {
  readonly result?: ResultOutput;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Readonly<Record<never, never>>>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const contract: ContractDefinition = {
  name: "name_clash",
  version: "1.0.0",
  digest:
    "sha256:63b29e17c52d54238818ab76e808302b6d333181f73354010f49d8ce5d64f8ba",
  taskKinds: ["request"],
  inputs: [
    {
      id: "user-name",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkUserNameInput_66e7be,
    },
    {
      id: "user_name",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkUserNameInput_9cb1bc,
    },
    {
      id: "userName",
      contentType: "application/json",
      required: false,
      class: "form",
      check: checkUserNameInput_0ef75b,
    },
    {
      id: "user name",
      contentType: "application/json",
      required: false,
      class: "form",
      check: checkUserNameInput,
    },
  ],
  outputs: [
    {
      id: "result",
      contentType: "application/vnd.acme.thing+json",
      guaranteed: false,
      class: "form",
      check: checkResultOutput,
    },
  ],
  streams: [],
};

function checkUserNameInput_66e7be(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUserNameInput_66e7be(value, "", issues);
  return issues;
}

function checkUserNameInput_9cb1bc(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUserNameInput_9cb1bc(value, "", issues);
  return issues;
}

function checkUserNameInput_0ef75b(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUserNameInput_0ef75b(value, "", issues);
  return issues;
}

function checkUserNameInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUserNameInput(value, "", issues);
  return issues;
}

function checkResultOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectResultOutput(value, "", issues);
  return issues;
}

function collectUserNameInput_66e7be(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { value: value_ } = value;
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (!(typeof value_ === "number" && Number.isInteger(value_))) {
    wrongType(issues, `${path}/value`, "an integer", value_);
  }
}

function collectUserNameInput_9cb1bc(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { value: value_ } = value;
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (!(typeof value_ === "number" && Number.isInteger(value_))) {
    wrongType(issues, `${path}/value`, "an integer", value_);
  }
}

function collectUserNameInput_0ef75b(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { value: value_ } = value;
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (!(typeof value_ === "number" && Number.isInteger(value_))) {
    wrongType(issues, `${path}/value`, "an integer", value_);
  }
}

function collectUserNameInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { value: value_ } = value;
  if (value_ === undefined) {
    missing(issues, path, "value");
  } else if (!(typeof value_ === "number" && Number.isInteger(value_))) {
    wrongType(issues, `${path}/value`, "an integer", value_);
  }
}

function collectResultOutput(
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
