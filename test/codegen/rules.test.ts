import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../codegen/formats/formats.ts";
import { examine, type ValueRule } from "../../generated/helpers.ts";
import { validatorOf } from "./schema-printer.ts";

const tree: ValueRule = {
  type: "an object",
  members: {
    "next?": {
      anyOf: [{ ref: () => tree }, "null"],
      words: "Tree or null",
      alone: { "an object": 0 },
    },
    "items?": { type: "an array", items: { ref: () => tree } },
  },
};

function nested(levels: number, inner: unknown): unknown {
  let value = inner;
  for (let level = 0; level < levels; level += 1) value = { next: value };
  return value;
}

test("a rule judges by itself, without a predicate in front of it", () => {
  expect(examine(tree, { next: { items: [] } })).toEqual([]);
  expect(examine(tree, { next: { items: [{ next: 1 }] } })).toEqual([
    { path: "/next/items/0/next", keyword: "anyOf", message: "must be Tree or null" },
  ]);
});

test("unions in unions are looked through once, not twice at each level", () => {
  const start = performance.now();
  const [issue, ...others] = examine(tree, nested(400, { items: 1 }));
  expect(issue).toMatchObject({ keyword: "type", message: "must be an array, not a number" });
  expect(issue?.path).toHaveLength("/next".length * 400 + "/items".length);
  expect(others).toEqual([]);
  expect(performance.now() - start).toBeLessThan(4_000);
});

test("arms that overlap are judged up to their first fault", async () => {
  const arm = (name: string): object => ({
    type: "object",
    required: [name],
    properties: { [name]: { const: true }, next: { $ref: "#" } },
  });
  const { check } = await validatorOf({ title: "Root", anyOf: [arm("a"), arm("b")] });
  let value: unknown = { a: true, b: false, next: 1 };
  for (let level = 0; level < 60; level += 1) value = { a: true, next: value };
  const start = performance.now();
  expect(check(value)).toMatchObject([{ path: "", keyword: "anyOf" }]);
  expect(performance.now() - start).toBeLessThan(4_000);
});

test("a stack that is used up is a verdict", () => {
  const deep: ValueRule = { type: "an object", members: { "next?": { ref: () => heavy } } };
  let heavy: ValueRule = deep;
  for (let part = 0; part < 40; part += 1) heavy = { allOf: [heavy] };
  expect(examine(deep, nested(2, 1))).toMatchObject([{ path: "/next/next", keyword: "type" }]);
  const told = { path: "", keyword: "depth", message: "is nested too deep to be checked" };
  expect(examine(deep, nested(499, 1))).toEqual([told]);
});

test("gen/v1 has every function that a rule may name", () => {
  const text = readFileSync(join(import.meta.dirname, "../../src/gen/v1.ts"), "utf8");
  const named = [...formats.values()].map((format) => format.helper);
  for (const name of ["finds", ...named]) expect(text).toMatch(new RegExp(`\\b${name},`));
});
