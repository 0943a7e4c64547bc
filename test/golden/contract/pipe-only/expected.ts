// Generated from tide_feed.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type PipeOptions,
  type StreamContract,
  type ValueRule,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

export type TideFeedLevelsEvent = { readonly cm?: number };

/** Outputs of tide_feed by id; optional unless guaranteed. */
export type TideFeedOutput = Readonly<Record<never, never>>;

/** Streams of tide_feed by key, as the consumer sees them. */
export interface TideFeedStreams {
  /** One stream for all tasks of the agent. */
  readonly levels: EventReader<TideFeedLevelsEvent>;
}

/** A task of tide_feed. */
export interface TideFeedTask extends AgentTask<
  TideFeedOutput,
  TideFeedStreams
> {}

/** A pipe of tide_feed: a task that runs for a given time. */
export interface TideFeedPipe extends AgentPipe<
  TideFeedOutput,
  TideFeedStreams
> {}

/** Broadcasts tide levels. */
export interface TideFeed {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Opens a pipe: a task that runs for `durationMinutes` and answers as it goes. */
  pipe(options: PipeOptions): Promise<TideFeedPipe>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<TideFeedTask>;
}

/**
 * The typed client of tide_feed.
 * Broadcasts tide levels.
 */
export function tideFeed(client: AgentHost): TideFeed {
  return agentClient(client, contract) as TideFeed;
}

const ruleTideFeedLevelsEvent: ValueRule = {
  type: "an object",
  members: { "cm?": "a number" },
};

const stream1: StreamContract = {
  key: "levels",
  direction: "outbound",
  format: "events",
  affinity: "shared",
  checkOutbound: ruleTideFeedLevelsEvent,
};

const contract: ContractDefinition = {
  name: "tide_feed",
  version: "1.0.0",
  digest:
    "sha256:2cf835c899c3b91ac740ca6fc21058672275ce2c5104ba557dd104f31199a95a",
  contractDigest:
    "sha256:0be15584dd236b10e6deb6b873102fcf7fb5f69d1dab755a2e46538815db65b7",
  taskKinds: ["pipe"],
  inputs: [],
  outputs: [],
  streams: [stream1],
};
