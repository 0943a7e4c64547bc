import type { JsonValue } from "../../../codegen/load/json-value.ts";

/** A card with one form input and one form output, to be changed at will. */
export const baseCard = {
  identity: {
    agentName: "route_planner",
    displayName: "Planner",
    description: "Plans routes.",
    version: "1.0.0",
    provider: { organization: "Example Works" },
  },
  capabilities: { taskKinds: ["request", "pipe"] },
  io: {
    inputs: [
      {
        id: "query",
        description: "Where from",
        contentType: "application/json",
        required: true,
        example: { from: "Oslo" },
        schema: {
          type: "object",
          properties: { from: { type: "string" } },
          required: ["from"],
        },
      },
    ],
    outputs: [{ id: "route", contentType: "application/json", guaranteed: true }],
  },
  streams: {},
  tags: [{ id: "a", name: "A" }],
};

/** A copy of a card with other values at some JSON pointers; undefined takes the member away. */
export function withAt(
  card: object,
  changes: Readonly<Record<string, JsonValue | undefined>>,
): object {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into cards that they break on purpose
  const changed: any = structuredClone(card);
  for (const [pointer, value] of Object.entries(changes)) {
    const tokens = pointer.split("/").slice(1);
    const last = tokens.pop() ?? "";
    let owner = changed;
    for (const token of tokens) {
      if (!Object.hasOwn(owner, token)) define(owner, token, {});
      owner = owner[token];
    }
    if (value !== undefined) define(owner, last, value);
    else if (Array.isArray(owner)) owner.splice(Number(last), 1);
    else delete owner[last];
  }
  return changed;
}

/** Plain assignment to `__proto__` would change the prototype. */
function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
