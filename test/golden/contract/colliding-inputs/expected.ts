// Generated from name_clash.card.json by `blocks gen`. Do not edit.
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

export type NameClashUserNameInput_fffb45 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput_f66bd9 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput_89d432 = {
  /** @type integer */
  readonly value: number;
};

export type NameClashUserNameInput = {
  /** @type integer */
  readonly value: number;
};

export type NameClashResultOutput = readonly string[];

/** Inputs of name_clash by id. */
export interface NameClashInput {
  /**
   * Number 0.
   *
   * @example {"value":0}
   */
  readonly "user-name": NameClashUserNameInput_fffb45;
  /**
   * Number 1.
   *
   * @example {"value":1}
   */
  readonly user_name: NameClashUserNameInput_f66bd9;
  /**
   * Number 2.
   *
   * @example {"value":2}
   */
  readonly userName?: NameClashUserNameInput_89d432;
  /**
   * Number 3.
   *
   * @example {"value":3}
   */
  readonly "user name"?: NameClashUserNameInput;
}

/** Outputs of name_clash by id; optional unless guaranteed. */
export interface NameClashOutput {
  readonly result?: NameClashResultOutput;
}

/** A task of name_clash. */
export interface NameClashTask extends AgentTask<
  NameClashOutput,
  Readonly<Record<never, never>>
> {}

/** Has ids that differ in punctuation alone. */
export interface NameClash {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: NameClashInput,
    options?: RequestOptions,
  ): Promise<NameClashOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(input: NameClashInput, options?: StartOptions): Promise<NameClashTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<NameClashTask>;
}

/**
 * The typed client of name_clash.
 * Has ids that differ in punctuation alone.
 */
export function nameClash(client: AgentHost): NameClash {
  return createAgentClient<NameClash>(client, contract);
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
      check: checkNameClashUserNameInput_fffb45,
    },
    {
      id: "user_name",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkNameClashUserNameInput_f66bd9,
    },
    {
      id: "userName",
      contentType: "application/json",
      required: false,
      class: "form",
      check: checkNameClashUserNameInput_89d432,
    },
    {
      id: "user name",
      contentType: "application/json",
      required: false,
      class: "form",
      check: checkNameClashUserNameInput,
    },
  ],
  outputs: [
    {
      id: "result",
      contentType: "application/vnd.acme.thing+json",
      guaranteed: false,
      class: "form",
      check: checkNameClashResultOutput,
    },
  ],
  streams: [],
};

function checkNameClashUserNameInput_fffb45(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNameClashUserNameInput_fffb45(value, "", issues);
  return issues;
}

function checkNameClashUserNameInput_f66bd9(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNameClashUserNameInput_f66bd9(value, "", issues);
  return issues;
}

function checkNameClashUserNameInput_89d432(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNameClashUserNameInput_89d432(value, "", issues);
  return issues;
}

function checkNameClashUserNameInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNameClashUserNameInput(value, "", issues);
  return issues;
}

function checkNameClashResultOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNameClashResultOutput(value, "", issues);
  return issues;
}

function collectNameClashUserNameInput_fffb45(
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

function collectNameClashUserNameInput_f66bd9(
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

function collectNameClashUserNameInput_89d432(
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

function collectNameClashUserNameInput(
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

function collectNameClashResultOutput(
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
