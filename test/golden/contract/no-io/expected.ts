// Generated from heartbeat.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type RequestOptions,
  type StartOptions,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

/** Outputs of heartbeat by id; optional unless guaranteed. */
export type HeartbeatOutput = Readonly<Record<never, never>>;

/** A task of heartbeat. */
export interface HeartbeatTask extends AgentTask<
  HeartbeatOutput,
  Readonly<Record<never, never>>
> {}

/** Answers, and no more. */
export interface Heartbeat {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(options?: RequestOptions): Promise<HeartbeatOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(options?: StartOptions): Promise<HeartbeatTask>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<HeartbeatTask>;
}

/**
 * The typed client of heartbeat.
 * Answers, and no more.
 */
export function heartbeat(client: AgentHost): Heartbeat {
  return agentClient(client, contract) as Heartbeat;
}

const contract: ContractDefinition = {
  name: "heartbeat",
  version: "1.0.0",
  digest:
    "sha256:d10c7bb4251c172da4fcaa29c97dcee876a971683e8107e4b4544980a0e6eab2",
  contractDigest:
    "sha256:25021d5c9ee4ded30a1855b125bab7a5fb4d8190cad0b96bb07a80d75bff16e2",
  taskKinds: ["request"],
  inputs: [],
  outputs: [],
  streams: [],
};
