// Generated from storyteller.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type InputContract,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type StreamContract,
  type ValueRule,
  agentClient,
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
  return agentClient(client, contract) as Storyteller;
}

const ruleStorytellerDefaultEvent: ValueRule = {
  type: "an object",
  members: {
    "word!": "a string",
    "index!": { type: "an integer", minimum: 0 },
    "last!": "true or false",
  },
};

const input1: InputContract = {
  id: "subject",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "story",
  contentType: "text/plain",
  guaranteed: true,
  class: "text",
};

const stream1: StreamContract = {
  key: "_default",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleStorytellerDefaultEvent,
};

const contract: ContractDefinition = {
  name: "storyteller",
  version: "1.0.0",
  digest:
    "sha256:ecbf641ee86be95cb04f124620515eaa9944433b1ad01adf39f56417fed733fe",
  contractDigest:
    "sha256:45be38d83b41a99b21dc9dcdc56c937fa8391ac6bfd3109ae9f323adfde8eb33",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [stream1],
};
