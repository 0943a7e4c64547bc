// Generated from switchboard.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type JsonValue,
  type StreamContract,
  type ValueRule,
  createFake,
} from "@blocks-network/sdk/gen/v1";

export type SwitchboardTicksEvent = {
  /** @type integer */
  readonly n: number;
};

export type SwitchboardOrdersEvent = { readonly order: "stop" | "go" };

export type SwitchboardChatOutboundEvent = { readonly answer: string };

export type SwitchboardChatInboundEvent = { readonly question: string };

/** Outputs of switchboard by id; optional unless guaranteed. */
export type SwitchboardOutput = Readonly<Record<never, never>>;

/** What the fake of switchboard sends, by stream. */
export interface SwitchboardEvents {
  readonly ticks: readonly SwitchboardTicksEvent[];
  readonly raw_ticks: readonly JsonValue[];
  readonly chat: readonly SwitchboardChatOutboundEvent[];
  readonly audio: readonly (Uint8Array | string)[];
  readonly terminal: readonly (Uint8Array | string)[];
}

/** An agent for tests that answers as switchboard may. */
export interface SwitchboardFake extends AgentFake<
  Readonly<Record<never, never>>,
  SwitchboardOutput,
  SwitchboardEvents
> {}

/** A fake of switchboard, which answers with the examples of its card. */
export function switchboardFake(
  options?: FakeOptions<
    Readonly<Record<never, never>>,
    SwitchboardOutput,
    SwitchboardEvents
  >,
): SwitchboardFake {
  return createFake(contract, samples, options);
}

const ruleSwitchboardTicksEvent: ValueRule = {
  type: "an object",
  members: { "n!": "an integer" },
};

const ruleSwitchboardOrdersEvent: ValueRule = {
  type: "an object",
  members: { "order!": { enum: ["stop", "go"] } },
};

const ruleSwitchboardChatOutboundEvent: ValueRule = {
  type: "an object",
  members: { "answer!": "a string" },
};

const ruleSwitchboardChatInboundEvent: ValueRule = {
  type: "an object",
  members: { "question!": "a string" },
};

const stream1: StreamContract = {
  key: "ticks",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleSwitchboardTicksEvent,
};

const stream2: StreamContract = {
  key: "raw_ticks",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
};

const stream3: StreamContract = {
  key: "orders",
  direction: "inbound",
  format: "events",
  affinity: "dedicated",
  checkInbound: ruleSwitchboardOrdersEvent,
};

const stream4: StreamContract = {
  key: "chat",
  direction: "bidirectional",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleSwitchboardChatOutboundEvent,
  checkInbound: ruleSwitchboardChatInboundEvent,
};

const stream5: StreamContract = {
  key: "audio",
  direction: "outbound",
  format: "bytes",
  affinity: "dedicated",
  contentType: "audio/ogg",
};

const stream6: StreamContract = {
  key: "upload",
  direction: "inbound",
  format: "bytes",
  affinity: "dedicated",
};

const stream7: StreamContract = {
  key: "terminal",
  direction: "bidirectional",
  format: "bytes",
  affinity: "dedicated",
};

const contract: ContractDefinition = {
  name: "switchboard",
  version: "1.0.0",
  digest:
    "sha256:9fb2a5443b5c64028bbbdbc80cfc40bc0d0fa0efd621866eeab3d8dd55d71601",
  contractDigest:
    "sha256:4eebdc726a93153b95d899349f198638e5e49b901f2ded64e0f315c5bc944759",
  taskKinds: ["request", "pipe"],
  inputs: [],
  outputs: [],
  streams: [stream1, stream2, stream3, stream4, stream5, stream6, stream7],
};

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "switchboard",
      displayName: "Switchboard",
      description: "Has a stream of every kind.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request", "pipe"] },
    streams: {
      ticks: {
        direction: "outbound",
        format: "events",
        schema: {
          type: "object",
          required: ["n"],
          properties: { n: { type: "integer" } },
        },
      },
      raw_ticks: { direction: "outbound", format: "events" },
      orders: {
        direction: "inbound",
        format: "events",
        schema: {
          type: "object",
          required: ["order"],
          properties: { order: { type: "string", enum: ["stop", "go"] } },
        },
      },
      chat: {
        direction: "bidirectional",
        format: "events",
        outboundSchema: {
          type: "object",
          required: ["answer"],
          properties: { answer: { type: "string" } },
        },
        inboundSchema: {
          type: "object",
          required: ["question"],
          properties: { question: { type: "string" } },
        },
      },
      audio: {
        direction: "outbound",
        format: "bytes",
        contentType: "audio/ogg",
      },
      upload: { direction: "inbound", format: "bytes" },
      terminal: { direction: "bidirectional", format: "bytes" },
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [],
  events: [
    { key: "ticks", values: [{ n: 1 }, { n: 0 }, { n: -1 }] },
    { key: "raw_ticks", values: [{ sample: 1 }, { sample: 2 }] },
    {
      key: "chat",
      values: [{ answer: "text" }, { answer: "another text" }, { answer: "a" }],
    },
  ],
};
