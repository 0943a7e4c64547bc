// Generated from outline.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type Issue,
  type JsonValue,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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

/** Streams of outline by key, as the consumer sees them. */
export interface OutlineStreams {
  readonly _default: EventReader<OutlineDefaultEvent>;
}

/** A task of outline. */
export interface OutlineTask extends AgentTask<OutlineOutput, OutlineStreams> {}

/** A pipe of outline: a task that runs for a given time. */
export interface OutlinePipe extends AgentPipe<OutlineOutput, OutlineStreams> {}

/** Keeps an outline, with or without a seed. */
export interface Outline {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input?: OutlineInput,
    options?: RequestOptions,
  ): Promise<OutlineOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(input?: OutlineInput, options?: StartOptions): Promise<OutlineTask>;
  /** Opens a pipe: a task that runs for `durationMinutes` and answers as it goes. */
  pipe(
    input: OutlineInput | undefined,
    options: PipeOptions,
  ): Promise<OutlinePipe>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<OutlineTask>;
}

/**
 * The typed client of outline.
 * Keeps an outline, with or without a seed.
 */
export function outline(client: AgentHost): Outline {
  return createAgentClient<Outline>(client, contract);
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
