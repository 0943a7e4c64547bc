// Generated from outline.card.json by `blocks gen --fake`. Do not edit.
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

export type OutlineTreeOutput = Node;

export type OutlineDefaultEvent =
  | { readonly kind: "added"; readonly text: string }
  | { readonly kind: "cleared" };

export type Node = {
  readonly text: string;
  readonly children?: readonly Node[];
};

/** Inputs of outline by id. */
export interface OutlineInput {
  /**
   * Where the outline begins.
   * Content type: text/plain.
   */
  readonly seed?: string;
}

/** Outputs of outline by id; optional unless guaranteed. */
export interface OutlineOutput {
  /** The whole outline. */
  readonly tree?: OutlineTreeOutput;
  readonly elsewhere?: JsonValue;
}

/** What the fake of outline sends, by stream. */
export interface OutlineEvents {
  readonly _default: readonly OutlineDefaultEvent[];
}

/** An agent for tests that answers as outline may. */
export interface OutlineFake extends AgentFake<
  OutlineInput,
  OutlineOutput,
  OutlineEvents
> {}

/** A fake of outline, which answers with the examples of its card. */
export function outlineFake(
  options?: FakeOptions<OutlineInput, OutlineOutput, OutlineEvents>,
): OutlineFake {
  return createFake(contract, samples, options);
}

const contract: ContractDefinition = {
  name: "outline",
  version: "1.0.0",
  digest:
    "sha256:6d3acdff23d3234a897b6ff17986de5fadbbab0baefdc11bdd83667a2e223c7a",
  taskKinds: ["pipe", "request"],
  inputs: [
    {
      id: "seed",
      contentType: "text/plain",
      required: false,
      class: "text",
    },
  ],
  outputs: [
    {
      id: "tree",
      contentType: "application/json",
      guaranteed: false,
      class: "form",
      check: checkOutlineTreeOutput,
    },
    {
      id: "elsewhere",
      contentType: "application/json",
      guaranteed: false,
      class: "form",
    },
  ],
  streams: [
    {
      key: "_default",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkOutlineDefaultEvent,
    },
  ],
};

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "outline",
      displayName: "Outline",
      description: "Keeps an outline, with or without a seed.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["pipe", "request"] },
    io: {
      inputs: [
        {
          id: "seed",
          description: "Where the outline begins.",
          contentType: "text/plain",
          required: false,
        },
      ],
      outputs: [
        {
          id: "tree",
          description: "The whole outline.",
          contentType: "application/json",
          guaranteed: false,
          schema: {
            $ref: "#/$defs/Node",
            $defs: {
              Node: {
                type: "object",
                required: ["text"],
                properties: {
                  text: { type: "string" },
                  children: { type: "array", items: { $ref: "#/$defs/Node" } },
                },
                additionalProperties: false,
              },
            },
          },
        },
        {
          id: "elsewhere",
          contentType: "application/json",
          guaranteed: false,
          schema: { $ref: "https://schemas.example/outline.json" },
        },
      ],
    },
    streams: {
      _default: {
        direction: "outbound",
        format: "events",
        schema: {
          oneOf: [
            {
              type: "object",
              required: ["kind", "text"],
              properties: {
                kind: { const: "added" },
                text: { type: "string" },
              },
            },
            {
              type: "object",
              required: ["kind"],
              properties: { kind: { const: "cleared" } },
            },
          ],
        },
      },
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [
    {
      id: "tree",
      values: [
        { text: "text", children: [{ text: "text", children: [] }] },
        { text: "text" },
        { text: "another text", children: [] },
        { text: "a", children: [{ text: "text" }] },
      ],
    },
    { id: "elsewhere", values: [{ sample: 1 }] },
  ],
  events: [
    {
      key: "_default",
      values: [
        { kind: "added", text: "text" },
        { kind: "cleared" },
        { kind: "added", text: "another text" },
      ],
    },
  ],
};

function checkOutlineTreeOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectOutlineTreeOutput(value, "", issues);
  return issues;
}

function checkOutlineDefaultEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectOutlineDefaultEvent(value, "", issues);
  return issues;
}

function collectOutlineTreeOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  collectNode(value, path, issues, 0);
}

function collectOutlineDefaultEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { kind: tag } = value;
  switch (tag) {
    case "added":
      collectOutlineDefaultEventArm1(value, path, issues);
      inArm(issues, from, 'kind "added"');
      break;
    case "cleared":
      collectOutlineDefaultEventArm2(value, path, issues);
      inArm(issues, from, 'kind "cleared"');
      break;
    case undefined:
      missing(issues, path, "kind");
      break;
    default:
      refuseValue(
        issues,
        `${path}/kind`,
        "enum",
        'must be "added" or "cleared"',
        tag,
      );
  }
}

function collectNode(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { text, children } = value;
  if (text === undefined) {
    missing(issues, path, "text");
  } else if (typeof text !== "string") {
    wrongType(issues, `${path}/text`, "a string", text);
  }
  if (children !== undefined) {
    collectNodeChildren(children, `${path}/children`, issues, depth);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "text":
      case "children":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectOutlineDefaultEventArm1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kind, text } = value;
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (kind !== "added") {
    refuseValue(issues, `${path}/kind`, "const", 'must be "added"', kind);
  }
  if (text === undefined) {
    missing(issues, path, "text");
  } else if (typeof text !== "string") {
    wrongType(issues, `${path}/text`, "a string", text);
  }
}

function collectOutlineDefaultEventArm2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kind } = value;
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (kind !== "cleared") {
    refuseValue(issues, `${path}/kind`, "const", 'must be "cleared"', kind);
  }
}

function collectNodeChildren(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectNode(item, `${path}/${index}`, issues, depth + 1);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says of every issue since `from` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
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

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
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

function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
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
