/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Copy of `base` with `value` at a dotted path; `undefined` removes the member. */
export function change(base: Json, path: string, value: Json | undefined): Json {
  const [head = "", ...rest] = path.split(".");
  const copy = structuredClone(base) as { [name: string]: Json };
  if (rest.length > 0) copy[head] = change(copy[head] ?? {}, rest.join("."), value);
  else if (value === undefined) delete copy[head];
  else copy[head] = value;
  return copy;
}

/** A request agent with a form input: the first worked example of the card sheet. */
export const unitConverter: Json = {
  identity: {
    agentName: "unit_converter",
    displayName: "Unit converter",
    description: "Converts a quantity between two units.",
    version: "0.3.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request"] },
  io: {
    inputs: [
      {
        id: "query",
        description: "Quantity and units",
        contentType: "application/json",
        required: true,
        example: { amount: 12, from: "km", to: "mi" },
        schema: {
          type: "object",
          required: ["amount", "from", "to"],
          properties: {
            amount: { type: "number", title: "Amount", minimum: 0 },
            from: { type: "string", enum: ["km", "mi", "m"] },
            to: { type: "string", enum: ["km", "mi", "m"] },
          },
        },
      },
    ],
    outputs: [{ id: "answer", contentType: "application/json", guaranteed: true }],
  },
  tags: [{ id: "math", name: "Math" }],
  runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 30 },
};

/** A pipe agent with a shared stream: the second one. */
export const tideFeed: Json = {
  identity: {
    agentName: "tide_feed",
    displayName: "Tide feed",
    description: "Broadcasts tide levels.",
    version: "1.2.0",
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
  tags: [{ id: "sea", name: "Sea" }],
  runtime: { handler: "./handler.ts", concurrency: 50, maxRunningTimeSec: 3600 },
};
