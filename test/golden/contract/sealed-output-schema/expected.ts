// Generated from word_counter.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type InputContract,
  type OutputContract,
  type RequestOptions,
  type StartOptions,
  type ValueRule,
  agentClient,
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
  return agentClient(client, contract) as WordCounter;
}

const ruleWordCounterCountsOutput: ValueRule = {
  type: "an object",
  members: { "words?": "an integer" },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const input1: InputContract = {
  id: "text",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "counts",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleWordCounterCountsOutput,
};

const contract: ContractDefinition = {
  name: "word_counter",
  version: "1.0.0",
  digest:
    "sha256:d134aa1a0077e729d780d7c52a955c7b4f210e01a4fe9d2472e1ced950406416",
  contractDigest:
    "sha256:d0082048687d390a9318a7cb016b5e47e1fad76ed0aecb5eea96d9e94090465a",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};
