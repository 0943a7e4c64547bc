import { expect, test } from "vitest";
import { cardDigest, contractDigest } from "../../../codegen/contract/card-digest.ts";
import type { JsonObject } from "../../../codegen/load/json-value.ts";

function card(changes: JsonObject = {}): JsonObject {
  return {
    identity: {
      agentName: "route_planner",
      displayName: "Route planner",
      description: "Plans.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [
        {
          id: "trip",
          description: "The trip.",
          contentType: "application/json",
          required: true,
          example: { description: "north" },
          schema: {
            type: "object",
            title: "Trip",
            properties: { description: { type: "string", description: "Free text." } },
          },
        },
      ],
    },
    tags: [{ id: "travel", name: "Travel" }],
    runtime: { handler: "./handler.ts" },
    ...changes,
  };
}

function withInput(change: JsonObject): JsonObject {
  const base = JSON.parse(JSON.stringify(card()));
  Object.assign(base.io.inputs[0], change);
  return base;
}

test("both digests are sha256 with 64 hex digits", () => {
  expect(cardDigest(card())).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(contractDigest(card())).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("the order of members changes neither digest", () => {
  const reversed = Object.fromEntries(Object.entries(card()).reverse());
  expect(cardDigest(reversed)).toBe(cardDigest(card()));
  expect(contractDigest(reversed)).toBe(contractDigest(card()));
});

test("runtime changes neither digest", () => {
  const moved = card({ runtime: { handler: "./other.ts" } });
  expect(cardDigest(moved)).toBe(cardDigest(card()));
  expect(contractDigest(moved)).toBe(contractDigest(card()));
});

test.for([
  { name: "tags", changed: card({ tags: [{ id: "maps", name: "Maps" }] }) },
  {
    name: "the version",
    changed: card({ identity: { agentName: "route_planner", version: "2" } }),
  },
  { name: "an input's description", changed: withInput({ description: "Where to." }) },
  { name: "an input's example", changed: withInput({ example: {} }) },
  {
    name: "texts in a schema",
    changed: withInput({
      schema: {
        type: "object",
        description: "A trip.",
        properties: { description: { type: "string", title: "Note" } },
      },
    }),
  },
])("$name change the card's digest alone", ({ changed }) => {
  expect(cardDigest(changed)).not.toBe(cardDigest(card()));
  expect(contractDigest(changed)).toBe(contractDigest(card()));
});

test.for([
  { name: "required", changed: withInput({ required: false }) },
  {
    name: "a type in a schema",
    changed: withInput({
      schema: { type: "object", properties: { description: { type: "number" } } },
    }),
  },
  {
    name: "a property called description",
    changed: withInput({ schema: { type: "object", properties: {} } }),
  },
  { name: "the task kinds", changed: card({ capabilities: { taskKinds: ["pipe"] } }) },
  {
    name: "a constant in a stream schema",
    changed: card({ streams: { a: { schema: { const: { title: "x" } } } } }),
  },
])("$name changes both digests", ({ changed }) => {
  expect(cardDigest(changed)).not.toBe(cardDigest(card()));
  expect(contractDigest(changed)).not.toBe(contractDigest(card()));
});

test("documentation words inside a constant are part of the contract", () => {
  const constant = (title: string) => card({ streams: { a: { schema: { const: { title } } } } });
  expect(contractDigest(constant("x"))).not.toBe(contractDigest(constant("y")));
});
