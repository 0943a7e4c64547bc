// Generated from heartbeat.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  createFake,
} from "@blocks-network/sdk/gen/v1";

/** Outputs of heartbeat by id; optional unless guaranteed. */
export type HeartbeatOutput = Readonly<Record<never, never>>;

/** An agent for tests that answers as heartbeat may. */
export interface HeartbeatFake extends AgentFake<
  Readonly<Record<never, never>>,
  HeartbeatOutput,
  Readonly<Record<never, never>>
> {}

/** A fake of heartbeat, which answers with the examples of its card. */
export function heartbeatFake(
  options?: FakeOptions<
    Readonly<Record<never, never>>,
    HeartbeatOutput,
    Readonly<Record<never, never>>
  >,
): HeartbeatFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "heartbeat",
      displayName: "Heartbeat",
      description: "Answers, and no more.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [],
  events: [],
};
