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

export type CountsOutput = {
  /** @type integer */
  readonly words?: number;
};

/** Inputs of word_counter by id. */
export interface Input {
  /**
   * What to count.
   * Content type: text/plain.
   */
  readonly text: string;
}

/** Outputs of word_counter by id; optional unless guaranteed. */
export interface Output {
  readonly counts: CountsOutput;
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
  name: "word_counter",
  version: "1.0.0",
  digest:
    "sha256:d134aa1a0077e729d780d7c52a955c7b4f210e01a4fe9d2472e1ced950406416",
  taskKinds: ["request"],
  inputs: [
    {
      id: "text",
      contentType: "text/plain",
      required: true,
      class: "text",
    },
  ],
  outputs: [
    {
      id: "counts",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkCountsOutput,
    },
  ],
  streams: [],
};

function checkCountsOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCountsOutput(value, "", issues);
  return issues;
}

function collectCountsOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { words } = value;
  if (words !== undefined) {
    if (!(typeof words === "number" && Number.isInteger(words))) {
      wrongType(issues, `${path}/words`, "an integer", words);
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "words":
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

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
