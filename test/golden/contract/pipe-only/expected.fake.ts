// Generated from tide_feed.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type StreamContract,
  type ValueRule,
  createFake,
} from "@blocks-network/sdk/gen/v1";

export type TideFeedLevelsEvent = { readonly cm?: number };

/** Outputs of tide_feed by id; optional unless guaranteed. */
export type TideFeedOutput = Readonly<Record<never, never>>;

/** What the fake of tide_feed sends, by stream. */
export interface TideFeedEvents {
  readonly levels: readonly TideFeedLevelsEvent[];
}

/** An agent for tests that answers as tide_feed may. */
export interface TideFeedFake extends AgentFake<
  Readonly<Record<never, never>>,
  TideFeedOutput,
  TideFeedEvents
> {}

/** A fake of tide_feed, which answers with the examples of its card. */
export function tideFeedFake(
  options?: FakeOptions<
    Readonly<Record<never, never>>,
    TideFeedOutput,
    TideFeedEvents
  >,
): TideFeedFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "tide_feed",
      displayName: "Tide feed",
      description: "Broadcasts tide levels.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["pipe"] },
    streams: {
      levels: {
        direction: "outbound",
        format: "events",
        affinity: "shared",
        schema: { type: "object", properties: { cm: { type: "number" } } },
      },
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [],
  events: [{ key: "levels", values: [{ cm: 1.5 }, {}, { cm: 0 }] }],
};
