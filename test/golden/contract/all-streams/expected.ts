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
  type Issue,
  type JsonValue,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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
  return createAgentClient<Switchboard>(client, contract);
}

const contract: ContractDefinition = {
  name: "switchboard",
  version: "1.0.0",
  digest:
    "sha256:9fb2a5443b5c64028bbbdbc80cfc40bc0d0fa0efd621866eeab3d8dd55d71601",
  taskKinds: ["request", "pipe"],
  inputs: [],
  outputs: [],
  streams: [
    {
      key: "ticks",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkSwitchboardTicksEvent,
    },
    {
      key: "raw_ticks",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
    },
    {
      key: "orders",
      direction: "inbound",
      format: "events",
      affinity: "dedicated",
      checkInbound: checkSwitchboardOrdersEvent,
    },
    {
      key: "chat",
      direction: "bidirectional",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkSwitchboardChatOutboundEvent,
      checkInbound: checkSwitchboardChatInboundEvent,
    },
    {
      key: "audio",
      direction: "outbound",
      format: "bytes",
      affinity: "dedicated",
      contentType: "audio/ogg",
    },
    {
      key: "upload",
      direction: "inbound",
      format: "bytes",
      affinity: "dedicated",
    },
    {
      key: "terminal",
      direction: "bidirectional",
      format: "bytes",
      affinity: "dedicated",
    },
  ],
};

function checkSwitchboardTicksEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSwitchboardTicksEvent(value, "", issues);
  return issues;
}

function checkSwitchboardOrdersEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSwitchboardOrdersEvent(value, "", issues);
  return issues;
}

function checkSwitchboardChatOutboundEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSwitchboardChatOutboundEvent(value, "", issues);
  return issues;
}

function checkSwitchboardChatInboundEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSwitchboardChatInboundEvent(value, "", issues);
  return issues;
}

function collectSwitchboardTicksEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { n } = value;
  if (n === undefined) {
    missing(issues, path, "n");
  } else if (!(typeof n === "number" && Number.isInteger(n))) {
    wrongType(issues, `${path}/n`, "an integer", n);
  }
}

function collectSwitchboardOrdersEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { order } = value;
  if (order === undefined) {
    missing(issues, path, "order");
  } else if (!(order === "stop" || order === "go")) {
    refuseValue(
      issues,
      `${path}/order`,
      "enum",
      'must be "stop" or "go"',
      order,
    );
  }
}

function collectSwitchboardChatOutboundEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { answer } = value;
  if (answer === undefined) {
    missing(issues, path, "answer");
  } else if (typeof answer !== "string") {
    wrongType(issues, `${path}/answer`, "a string", answer);
  }
}

function collectSwitchboardChatInboundEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { question } = value;
  if (question === undefined) {
    missing(issues, path, "question");
  } else if (typeof question !== "string") {
    wrongType(issues, `${path}/question`, "a string", question);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
