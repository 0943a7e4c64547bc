// Generated from constructor.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type Issue,
  createFake,
} from "@blocks-network/sdk/gen/v1";

export type ConstructorProtoInput = {
  /**
   * *\/ `${1}`
   *
   */
  readonly __proto__: string;
  readonly constructor: number;
  readonly toString?: boolean | Object["toString"];
  readonly "a-b c\n\"'`${x}\\"?: '"\\\u2029`${x}*/';
};

export type ConstructorProtoOutput = { readonly then?: string };

/** Inputs of constructor by id. */
export interface ConstructorInput {
  /**
   * *\/ throw new Error() // ${x}
   *
   * @example {}
   */
  readonly __proto__: ConstructorProtoInput;
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
export interface ConstructorOutput {
  readonly __proto__: ConstructorProtoOutput;
  /** Content type: text/plain. */
  readonly then?: string;
  /** Content type: text/plain. */
  readonly hasOwnProperty?: string | Object["hasOwnProperty"];
}

/** An agent for tests that answers as constructor may. */
export interface ConstructorFake extends AgentFake<
  ConstructorInput,
  ConstructorOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of constructor, which answers with the examples of its card. */
export function constructorFake(
  options?: FakeOptions<
    ConstructorInput,
    ConstructorOutput,
    Readonly<Record<never, never>>
  >,
): ConstructorFake {
  return createFake(contract, samples, options);
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
      check: checkConstructorProtoInput,
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
      check: checkConstructorProtoOutput,
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "constructor",
      displayName: "*/ process.exit(1) /*",
      description: "`${process.exit(1)}` */ \u2028 \u202e <script> \\",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "__proto__",
          description: "*/ throw new Error() // ${x}",
          contentType: "application/json",
          required: true,
          example: {},
          schema: {
            type: "object",
            required: ["__proto__", "constructor"],
            properties: {
              ["__proto__"]: {
                type: "string",
                description: "*/ `${1}` \u2028",
              },
              constructor: { type: "number" },
              toString: { type: "boolean" },
              "a-b c\n\"'`${x}\\": {
                type: "string",
                const: '"\\\u2029`${x}*/',
              },
            },
          },
        },
        {
          id: "to-string",
          description: "x",
          contentType: "text/plain",
          required: true,
        },
        {
          id: "constructor",
          description: "x",
          contentType: "text/plain",
          required: false,
        },
        {
          id: '\u202e*/😀"\\\n',
          description: "x\n * @deprecated\n */",
          contentType: "text/plain",
          required: false,
        },
        {
          id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          description: "x",
          contentType: "text/plain",
          required: false,
        },
      ],
      outputs: [
        {
          id: "__proto__",
          contentType: "application/json",
          guaranteed: true,
          schema: { type: "object", properties: { then: { type: "string" } } },
        },
        { id: "then", contentType: "text/plain", guaranteed: false },
        { id: "hasOwnProperty", contentType: "text/plain", guaranteed: false },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [
    {
      id: "__proto__",
      values: [{ then: "text" }, {}, { then: "another text" }, { then: "a" }],
    },
    { id: "then", values: ["A sample of then."] },
    { id: "hasOwnProperty", values: ["A sample of hasOwnProperty."] },
  ],
  events: [],
};

function checkConstructorProtoInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConstructorProtoInput(value, "", issues);
  return issues;
}

function checkConstructorProtoOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConstructorProtoOutput(value, "", issues);
  return issues;
}

function collectConstructorProtoInput(
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

function collectConstructorProtoOutput(
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
