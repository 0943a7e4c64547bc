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

export type ProtoInput = {
  /**
   * *\/ `${1}`
   *
   */
  readonly __proto__: string;
  readonly constructor: number;
  readonly toString?: boolean | Object["toString"];
  readonly "a-b c\n\"'`${x}\\"?: '"\\\u2029`${x}*/';
};

export type ProtoOutput = { readonly then?: string };

/** Inputs of constructor by id. */
export interface Input {
  /**
   * *\/ throw new Error() // ${x}
   *
   * @example {}
   */
  readonly __proto__: ProtoInput;
  /**
   * x
   * Content type: text/plain.
   */
  readonly "to-string": string;
  /**
   * x
   * Content type: text/plain.
   */
  readonly constructor?: string | Object["constructor"];
  /**
   * x
   * * \@deprecated
   * *\/
   * Content type: text/plain.
   */
  readonly '\u202e*/😀"\\\n'?: string;
  /**
   * x
   * Content type: text/plain.
   */
  readonly xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?: string;
}

/** Outputs of constructor by id; optional unless guaranteed. */
export interface Output {
  readonly __proto__: ProtoOutput;
  /** Content type: text/plain. */
  readonly then?: string;
  /** Content type: text/plain. */
  readonly hasOwnProperty?: string | Object["hasOwnProperty"];
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
  name: "constructor",
  version: "1.0.0",
  digest:
    "sha256:4981d200c3a23b96b506139b634414a36bfc7fdfb3a5a0a5f758884998f299e9",
  taskKinds: ["request"],
  inputs: [
    {
      id: "__proto__",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkProtoInput,
    },
    {
      id: "to-string",
      contentType: "text/plain",
      required: true,
      class: "text",
    },
    {
      id: "constructor",
      contentType: "text/plain",
      required: false,
      class: "text",
    },
    {
      id: '\u202e*/😀"\\\n',
      contentType: "text/plain",
      required: false,
      class: "text",
    },
    {
      id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      contentType: "text/plain",
      required: false,
      class: "text",
    },
  ],
  outputs: [
    {
      id: "__proto__",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkProtoOutput,
    },
    {
      id: "then",
      contentType: "text/plain",
      guaranteed: false,
      class: "text",
    },
    {
      id: "hasOwnProperty",
      contentType: "text/plain",
      guaranteed: false,
      class: "text",
    },
  ],
  streams: [],
};

function checkProtoInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectProtoInput(value, "", issues);
  return issues;
}

function checkProtoOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectProtoOutput(value, "", issues);
  return issues;
}

function collectProtoInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { "a-b c\n\"'`${x}\\": member3 } = value;
  const member0 = own(value, "__proto__");
  const constructor_ = own(value, "constructor");
  const toString_ = own(value, "toString");
  if (member0 === undefined) {
    missing(issues, path, "__proto__");
  } else if (typeof member0 !== "string") {
    wrongType(issues, `${path}/__proto__`, "a string", member0);
  }
  if (constructor_ === undefined) {
    missing(issues, path, "constructor");
  } else if (!(
    typeof constructor_ === "number" && Number.isFinite(constructor_)
  )) {
    wrongType(issues, `${path}/constructor`, "a number", constructor_);
  }
  if (toString_ !== undefined) {
    if (typeof toString_ !== "boolean") {
      wrongType(issues, `${path}/toString`, "true or false", toString_);
    }
  }
  if (member3 !== undefined) {
    if (member3 !== '"\\\u2029`${x}*/') {
      refuseValue(
        issues,
        `${path}/a-b c\n"'\`\${x}\\`,
        "const",
        'must be "\\"\\\\\u2029`${x}*/"',
        member3,
      );
    }
  }
}

function collectProtoOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { then } = value;
  if (then !== undefined) {
    if (typeof then !== "string") {
      wrongType(issues, `${path}/then`, "a string", then);
    }
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

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
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
