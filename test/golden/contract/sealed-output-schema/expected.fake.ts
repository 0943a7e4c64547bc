// Generated from word_counter.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type OutputContract,
  type ValueRule,
  createFake,
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

/** An agent for tests that answers as word_counter may. */
export interface WordCounterFake extends AgentFake<
  WordCounterInput,
  WordCounterOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of word_counter, which answers with the examples of its card. */
export function wordCounterFake(
  options?: FakeOptions<
    WordCounterInput,
    WordCounterOutput,
    Readonly<Record<never, never>>
  >,
): WordCounterFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "word_counter",
      displayName: "Word counter",
      description: "Counts words.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "text",
          description: "What to count.",
          contentType: "text/plain",
          required: true,
        },
      ],
      outputs: [
        {
          id: "counts",
          contentType: "application/json",
          guaranteed: true,
          schema: {
            type: "object",
            properties: { words: { type: "integer" } },
            unevaluatedProperties: false,
          },
        },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [
    { id: "counts", values: [{ words: 1 }, {}, { words: 0 }, { words: -1 }] },
  ],
  events: [],
};
