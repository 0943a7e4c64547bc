// Generated from shout.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type OutputContract,
  createFake,
} from "@blocks-network/sdk/gen/v1";

/** Inputs of shout by id. */
export interface ShoutInput {
  /**
   * What to write.
   * Content type: text/plain.
   *
   * @example "hello"
   */
  readonly text: string;
}

/** Outputs of shout by id; optional unless guaranteed. */
export interface ShoutOutput {
  /**
   * The text in capital letters.
   * Content type: text/plain.
   */
  readonly text: string;
}

/** An agent for tests that answers as shout may. */
export interface ShoutFake extends AgentFake<
  ShoutInput,
  ShoutOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of shout, which answers with the examples of its card. */
export function shoutFake(
  options?: FakeOptions<
    ShoutInput,
    ShoutOutput,
    Readonly<Record<never, never>>
  >,
): ShoutFake {
  return createFake(contract, samples, options);
}

const input1: InputContract = {
  id: "text",
  contentType: "text/plain",
  required: true,
  class: "text",
};

const output1: OutputContract = {
  id: "text",
  contentType: "text/plain",
  guaranteed: true,
  class: "text",
};

const contract: ContractDefinition = {
  name: "shout",
  version: "1.0.0",
  digest:
    "sha256:13b5492485f938ea85d242766cc2effcf46b0e7dcdd03353a47a18629511c380",
  contractDigest:
    "sha256:d29f39dd935550bc19ce2e4e195f8918e7aba31f6792258a1cf806efc768f743",
  taskKinds: ["request"],
  inputs: [input1],
  outputs: [output1],
  streams: [],
};

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "shout",
      displayName: "Shout",
      description: "Writes a text in capital letters.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "text",
          description: "What to write.",
          contentType: "text/plain",
          required: true,
          example: "hello",
        },
      ],
      outputs: [
        {
          id: "text",
          description: "The text in capital letters.",
          contentType: "text/plain",
          guaranteed: true,
        },
      ],
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [{ id: "text", values: ["A sample of text."] }],
  events: [],
};
