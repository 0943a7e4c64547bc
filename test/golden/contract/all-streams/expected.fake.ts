// Generated from switchboard.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type Issue,
  type JsonValue,
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
