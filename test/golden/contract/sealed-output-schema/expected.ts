// Generated from word_counter.card.json by `blocks gen`. Do not edit.
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

export type WordCounterCountsOutput = {
  /** @type integer */
  readonly words?: number;
};

/** Inputs of word_counter by id. */
export interface WordCounterInput {
  /**
   * What to count.
   * Content type: text/plain.
   */
  readonly text: string;
}

/** Outputs of word_counter by id; optional unless guaranteed. */
export interface WordCounterOutput {
  readonly counts: WordCounterCountsOutput;
}

/** A task of word_counter. */
export interface WordCounterTask extends AgentTask<
  WordCounterOutput,
  Readonly<Record<never, never>>
> {}

/** Counts words. */
export interface WordCounter {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: WordCounterInput,
    options?: RequestOptions,
  ): Promise<WordCounterOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: WordCounterInput,
    options?: StartOptions,
  ): Promise<WordCounterTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<WordCounterTask>;
}

/**
 * The typed client of word_counter.
 * Counts words.
 */
export function wordCounter(client: AgentHost): WordCounter {
  return createAgentClient<WordCounter>(client, contract);
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
      check: checkWordCounterCountsOutput,
    },
  ],
  streams: [],
};

function checkWordCounterCountsOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectWordCounterCountsOutput(value, "", issues);
  return issues;
}

function collectWordCounterCountsOutput(
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
