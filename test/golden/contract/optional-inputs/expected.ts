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
  type InputContract,
  type JsonValue,
  type OutputContract,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  type StreamContract,
  type ValueRule,
  agentClient,
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
  return agentClient(client, contract) as Outline;
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
