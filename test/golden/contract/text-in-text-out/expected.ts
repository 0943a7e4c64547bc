// Generated from shout.card.json by `blocks gen`. Do not edit.
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
  agentClient,
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

/** A task of shout. */
export interface ShoutTask extends AgentTask<
  ShoutOutput,
  Readonly<Record<never, never>>
> {}

/** Writes a text in capital letters. */
export interface Shout {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(input: ShoutInput, options?: RequestOptions): Promise<ShoutOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(input: ShoutInput, options?: StartOptions): Promise<ShoutTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<ShoutTask>;
}

/**
 * The typed client of shout.
 * Writes a text in capital letters.
 */
export function shout(client: AgentHost): Shout {
  return agentClient(client, contract) as Shout;
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
