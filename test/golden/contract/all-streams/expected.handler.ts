// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ByteDuplex,
  type ByteReader,
  type ByteWriter,
  type ContractDefinition,
  type EventDuplex,
  type EventReader,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type Issue,
  type JsonValue,
  type TypedHandler,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type TicksEvent = {
  /** @type integer */
  readonly n: number;
};

export type OrdersEvent = { readonly order: "stop" | "go" };

export type ChatOutboundEvent = { readonly answer: string };

export type ChatInboundEvent = { readonly question: string };

/** Outputs of switchboard by id; optional unless guaranteed. */
export type Output = Readonly<Record<never, never>>;

/** Streams of switchboard by key, as the agent sees them. */
export interface Streams {
  readonly ticks: EventWriter<TicksEvent>;
  readonly raw_ticks: EventWriter<JsonValue>;
  readonly orders: EventReader<OrdersEvent>;
  readonly chat: EventDuplex<ChatInboundEvent, ChatOutboundEvent>;
  /** Content type: audio/ogg. */
  readonly audio: ByteWriter;
  readonly upload: ByteReader;
  readonly terminal: ByteDuplex;
}

/** switchboard has no inputs. */
export type Input = Readonly<Record<never, never>>;

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
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
      checkOutbound: checkTicksEvent,
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
      checkInbound: checkOrdersEvent,
    },
    {
      key: "chat",
      direction: "bidirectional",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkChatOutboundEvent,
      checkInbound: checkChatInboundEvent,
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

function checkTicksEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTicksEvent(value, "", issues);
  return issues;
}

function checkOrdersEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectOrdersEvent(value, "", issues);
  return issues;
}

function checkChatOutboundEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectChatOutboundEvent(value, "", issues);
  return issues;
}

function checkChatInboundEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectChatInboundEvent(value, "", issues);
  return issues;
}

function collectTicksEvent(
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

function collectOrdersEvent(
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

function collectChatOutboundEvent(
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

function collectChatInboundEvent(
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
