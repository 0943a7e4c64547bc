// Generated from switchboard.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ByteDuplex,
  type ByteReader,
  type ByteWriter,
  type ClientContract,
  type ContractDefinition,
  type EventDuplex,
  type EventReader,
  type EventWriter,
  type JsonValue,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  type StreamContract,
  type ValueRule,
  agentClient,
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

/** Streams of switchboard by key, as the consumer sees them. */
export interface SwitchboardStreams {
  readonly ticks: EventReader<SwitchboardTicksEvent>;
  readonly raw_ticks: EventReader<JsonValue>;
  readonly orders: EventWriter<SwitchboardOrdersEvent>;
  readonly chat: EventDuplex<
    SwitchboardChatOutboundEvent,
    SwitchboardChatInboundEvent
  >;
  /** Content type: audio/ogg. */
  readonly audio: ByteReader;
  readonly upload: ByteWriter;
  readonly terminal: ByteDuplex;
}

/** A task of switchboard. */
export interface SwitchboardTask extends AgentTask<
  SwitchboardOutput,
  SwitchboardStreams
> {}

/** A pipe of switchboard: a task that runs for a given time. */
export interface SwitchboardPipe extends AgentPipe<
  SwitchboardOutput,
  SwitchboardStreams
> {}

/** Has a stream of every kind. */
export interface Switchboard {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(options?: RequestOptions): Promise<SwitchboardOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(options?: StartOptions): Promise<SwitchboardTask>;
  /** Opens a pipe: a task that runs for `durationMinutes` and answers as it goes. */
  pipe(options: PipeOptions): Promise<SwitchboardPipe>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<SwitchboardTask>;
}

/**
 * The typed client of switchboard.
 * Has a stream of every kind.
 */
export function switchboard(client: AgentHost): Switchboard {
  return agentClient(client, contract) as Switchboard;
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
