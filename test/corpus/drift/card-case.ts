import {
  type JsonObject,
  type JsonValue,
  unescapePointer,
} from "../../../codegen/load/json-value.ts";
import type { Expected } from "./expected.ts";

/** What stands at places of a card; undefined takes it away. `-` is the end of a list. */
export type Edits = Readonly<Record<string, JsonValue | undefined>>;

interface Envelope {
  readonly billingMode?: "free" | "paid";
  readonly listing?: "public" | "private";
}

/** Two cards, told as edits of one that both are made from, and what has to come of them. */
export interface CardCase {
  /** Says what changes. */
  readonly name: string;
  /** Default `planner`. */
  readonly base?: JsonObject;
  readonly before?: Edits;
  readonly after: Edits;
  readonly envelopes?: { readonly before?: Envelope; readonly after?: Envelope };
  readonly expected: Expected;
  /** What the changes ask of the version. */
  readonly bump?: "none" | "patch" | "minor" | "major";
}

export function edited(card: JsonValue, edits: Edits = {}): JsonValue {
  return Object.entries(edits).reduce<JsonValue>(
    (whole, [pointer, value]) =>
      put(whole, pointer.split("/").slice(1).map(unescapePointer), value),
    card,
  );
}

function put(
  node: JsonValue | undefined,
  path: readonly string[],
  value: JsonValue | undefined,
): JsonValue {
  const [first, ...rest] = path;
  if (first === undefined) return value ?? null;
  if (Array.isArray(node)) {
    const index = first === "-" ? node.length : Number(first);
    if (rest.length === 0 && value === undefined) return node.toSpliced(index, 1);
    return node.toSpliced(index, 1, put(node[index], rest, value));
  }
  const members = Object.entries((node ?? {}) as JsonObject);
  const inner = members.find(([name]) => name === first)?.[1];
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(members.filter(([name]) => name !== first)) as JsonObject;
  return Object.fromEntries([...members, [first, put(inner, rest, value)]]) as JsonObject;
}

/** An agent with a part of each class, and a stream of each kind. */
export const planner: JsonObject = {
  identity: {
    agentName: "route_planner",
    displayName: "Route planner",
    description: "Plans a trip by road.",
    version: "1.4.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request", "pipe"] },
  io: {
    inputs: [
      {
        ...{ id: "trip", description: "Where to", contentType: "application/json", required: true },
        example: { from: "Oslo", to: "Bergen" },
        schema: {
          type: "object",
          required: ["from", "to"],
          properties: {
            from: { type: "string", description: "Place of departure" },
            to: { type: "string" },
            via: { type: "array", items: { type: "string" }, maxItems: 8 },
            vehicle: {
              type: "object",
              required: ["kind"],
              properties: {
                kind: { type: "string", enum: ["car", "truck"], default: "car" },
                heightM: { type: "number", minimum: 0, maximum: 5 },
              },
            },
          },
        },
      },
      {
        id: "notes",
        description: "Wishes",
        contentType: "text/plain",
        required: false,
        example: "No ferries",
      },
      {
        ...{ id: "photo", description: "A photo", contentType: "image/png", required: false },
        accept: ["image/*"],
        maxSizeBytes: 2_000_000,
      },
    ],
    outputs: [
      {
        ...{ id: "route", contentType: "application/json", guaranteed: true },
        schema: {
          type: "object",
          required: ["km", "via"],
          properties: {
            km: { type: "number", minimum: 0 },
            via: { type: "array", items: { type: "string" } },
            toll: { type: "number" },
          },
        },
      },
      { id: "summary", description: "In words", contentType: "text/plain", guaranteed: false },
      { id: "map", contentType: "image/png", guaranteed: true },
    ],
  },
  streams: {
    steps: {
      direction: "outbound",
      format: "events",
      schema: {
        type: "object",
        required: ["label"],
        properties: { label: { type: "string" }, km: { type: "number" } },
      },
    },
    wishes: {
      direction: "inbound",
      format: "events",
      schema: {
        type: "object",
        required: ["avoid"],
        properties: { avoid: { type: "string", enum: ["toll", "ferry"] } },
      },
    },
    talk: {
      direction: "bidirectional",
      format: "events",
      outboundSchema: {
        type: "object",
        required: ["text"],
        properties: { text: { type: "string" } },
      },
      inboundSchema: {
        type: "object",
        required: ["text"],
        properties: { text: { type: "string" } },
      },
    },
    voice: { direction: "outbound", format: "bytes", contentType: "audio/wav" },
  },
  tags: [{ id: "travel", name: "Travel" }],
  runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
};

/** An agent with one stream and nothing else. */
export const feed: JsonObject = {
  identity: {
    agentName: "tide_feed",
    displayName: "Tide feed",
    description: "Broadcasts tide levels.",
    version: "0.3.1",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["pipe"] },
  streams: {
    levels: {
      direction: "outbound",
      format: "events",
      affinity: "shared",
      schema: { type: "object", properties: { cm: { type: "integer" } } },
    },
  },
  tags: [{ id: "sea", name: "Sea" }],
};
