// Generated from storyteller.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type Issue,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
} from "@blocks-network/sdk/gen/v1";

export type StorytellerDefaultEvent = {
  /** One word, with its punctuation */
  readonly word: string;
  /**
   * Counts from 0
   *
   * @type integer
   * @minimum 0
   */
  readonly index: number;
  /** No word follows */
  readonly last: boolean;
};

/** Inputs of storyteller by id. */
export interface StorytellerInput {
  /**
   * Who or what the story is about
   * Content type: text/plain.
   *
   * @example "a lighthouse keeper"
   */
  readonly subject: string;
}

/** Outputs of storyteller by id; optional unless guaranteed. */
export interface StorytellerOutput {
  /**
   * The whole story
   * Content type: text/plain.
   */
  readonly story: string;
}

/** Streams of storyteller by key, as the consumer sees them. */
export interface StorytellerStreams {
  /** The story as it is written */
  readonly _default: EventReader<StorytellerDefaultEvent>;
}

/** A task of storyteller. */
export interface StorytellerTask extends AgentTask<
  StorytellerOutput,
  StorytellerStreams
> {}

/** Writes a short story about a subject and streams it word by word. */
export interface Storyteller {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: StorytellerInput,
    options?: RequestOptions,
  ): Promise<StorytellerOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: StorytellerInput,
    options?: StartOptions,
  ): Promise<StorytellerTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<StorytellerTask>;
}

/**
 * The typed client of storyteller.
 * Writes a short story about a subject and streams it word by word.
 */
export function storyteller(client: AgentHost): Storyteller {
  return createAgentClient<Storyteller>(client, contract);
}

const contract: ContractDefinition = {
  name: "storyteller",
  version: "1.0.0",
  digest:
    "sha256:ecbf641ee86be95cb04f124620515eaa9944433b1ad01adf39f56417fed733fe",
  taskKinds: ["request"],
  inputs: [
    {
      id: "subject",
      contentType: "text/plain",
      required: true,
      class: "text",
    },
  ],
  outputs: [
    {
      id: "story",
      contentType: "text/plain",
      guaranteed: true,
      class: "text",
    },
  ],
  streams: [
    {
      key: "_default",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkStorytellerDefaultEvent,
    },
  ],
};

function checkStorytellerDefaultEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStorytellerDefaultEvent(value, "", issues);
  return issues;
}

function collectStorytellerDefaultEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { word, index, last } = value;
  if (word === undefined) {
    missing(issues, path, "word");
  } else if (typeof word !== "string") {
    wrongType(issues, `${path}/word`, "a string", word);
  }
  if (index === undefined) {
    missing(issues, path, "index");
  } else if (!(typeof index === "number" && Number.isInteger(index))) {
    wrongType(issues, `${path}/index`, "an integer", index);
  } else if (index < 0) {
    refuse(issues, `${path}/index`, "minimum", "must be at least 0");
  }
  if (last === undefined) {
    missing(issues, path, "last");
  } else if (typeof last !== "boolean") {
    wrongType(issues, `${path}/last`, "true or false", last);
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
