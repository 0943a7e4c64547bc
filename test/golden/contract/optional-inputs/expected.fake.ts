// Generated from outline.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type InputContract,
  type JsonValue,
  type OutputContract,
  type StreamContract,
  type ValueRule,
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

const ruleOutlineTreeOutput: ValueRule = { enter: () => ruleNode };

const ruleOutlineDefaultEvent: ValueRule = {
  tag: "kind",
  arms: [
    [
      ["added"],
      {
        type: "an object",
        members: { "kind!": { enum: ["added"] }, "text!": "a string" },
      },
    ],
    [
      ["cleared"],
      { type: "an object", members: { "kind!": { enum: ["cleared"] } } },
    ],
  ],
};

const ruleNode: ValueRule = {
  type: "an object",
  members: {
    "text!": "a string",
    "children?": { type: "an array", items: { ref: () => ruleNode } },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const input1: InputContract = {
  id: "seed",
  contentType: "text/plain",
  required: false,
  class: "text",
};

const output1: OutputContract = {
  id: "tree",
  contentType: "application/json",
  guaranteed: false,
  class: "form",
  check: ruleOutlineTreeOutput,
};

const output2: OutputContract = {
  id: "elsewhere",
  contentType: "application/json",
  guaranteed: false,
  class: "form",
};

const stream1: StreamContract = {
  key: "_default",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleOutlineDefaultEvent,
};

const contract: ContractDefinition = {
  name: "outline",
  version: "1.0.0",
  digest:
    "sha256:6d3acdff23d3234a897b6ff17986de5fadbbab0baefdc11bdd83667a2e223c7a",
  contractDigest:
    "sha256:ea4e9318f77086b85aede53f071a9865b593d3e3734721bdfaa2fd03ddd8d44c",
  taskKinds: ["pipe", "request"],
  inputs: [input1],
  outputs: [output1, output2],
  streams: [stream1],
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
