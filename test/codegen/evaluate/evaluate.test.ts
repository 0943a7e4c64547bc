import { expect, test } from "vitest";
import { evaluate } from "../../../codegen/evaluate/evaluate.ts";
import { fits } from "../../../codegen/evaluate/fits.ts";
import type { JsonValue } from "../../../codegen/load/json-value.ts";
import type { Model, SchemaNode } from "../../../codegen/model/nodes.ts";
import { createRandom, randomSchema, randomValue, valueFor } from "../random-schemas.ts";
import { printSchema, runSchema } from "../schema-printer.ts";

// More schemas and another seed: RANDOM_SCHEMAS=500 RANDOM_SEED=7 vitest run test/codegen/evaluate
const amount = Number(process.env.RANDOM_SCHEMAS ?? 80);
const seed = Number(process.env.RANDOM_SEED ?? 11);

function rootOf(schema: unknown): { readonly node: SchemaNode; readonly model: Model } {
  const { model } = printSchema(JSON.stringify(schema));
  const root = model.definitions.get([...model.definitions.keys()][0] ?? "");
  if (root === undefined) throw new Error("The model is empty");
  return { node: root.node, model };
}

test("the interpreter and the printed validators give the same verdict and name the same places", {
  timeout: 300_000,
}, async () => {
  let valid = 0;
  let judged = 0;
  for (let one = seed * 100_000; one < seed * 100_000 + amount; one += 1) {
    const random = createRandom(one);
    const schema = randomSchema(random);
    const { diagnostics, model, text } = printSchema(JSON.stringify(schema));
    if (diagnostics.length > 0) continue;
    const { check, is } = await runSchema(text);
    const [root] = [...model.definitions.values()];
    if (root === undefined) throw new Error("The model is empty");
    for (let round = 0; round < 40; round += 1) {
      const value = round % 2 === 0 ? valueFor(schema, schema, random) : randomValue(random);
      const issues = evaluate(root.node, value, model);
      const verdict = is(value);
      judged += 1;
      if (verdict) valid += 1;
      const found = { valid: fits(root.node, value, model), places: placesOf(issues) };
      const wanted = { valid: verdict, places: placesOf(check(value)) };
      expect({ one, value, ...found }).toEqual({ one, value, ...wanted });
      expect(issues.length === 0).toBe(verdict);
    }
  }
  // Were all values refused, agreement would say little.
  expect(valid).toBeGreaterThan(judged / 20);
});

/** Where something is wrong. Of several keywords at one place, the two may name different ones. */
function placesOf(issues: readonly { readonly path: string }[]): readonly string[] {
  return [...new Set(issues.map(({ path }) => path))].sort();
}

const chain = {
  $ref: "#/$defs/Chain",
  $defs: { Chain: { properties: { next: { $ref: "#/$defs/Chain" } } } },
};
const row = { title: "Root", items: { $ref: "#" }, type: "array" };

test.for([
  { name: "a chain at the bound", schema: chain, value: nested(500, (next) => ({ next }), {}) },
  { name: "a chain beyond it", schema: chain, value: nested(501, (next) => ({ next }), {}) },
  { name: "a chain far beyond it", schema: chain, value: nested(9_000, (next) => ({ next }), {}) },
  { name: "a root at the bound", schema: row, value: nested<JsonValue>(500, (item) => [item], []) },
  { name: "a root beyond it", schema: row, value: nested<JsonValue>(501, (item) => [item], []) },
])("nesting ends where the printed validator ends: $name", async ({ schema, value }) => {
  const { is } = await runSchema(printSchema(JSON.stringify(schema)).text);
  const { model, node } = rootOf(schema);
  expect(fits(node, value, model)).toBe(is(value));
  expect(evaluate(node, value, model).length === 0).toBe(is(value));
});

test("arms that ask the same again and again are judged once for each value", () => {
  const tree = { properties: { next: { anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] } } };
  const arm = (tag: string): object => ({ allOf: [{ $ref: "#/$defs/Tree" }, { required: [tag] }] });
  const $defs = { Tree: tree, A: arm("a"), B: arm("b") };
  const { model, node } = rootOf({ $ref: "#/$defs/Tree", $defs });
  // Each level doubles the work when nothing is remembered.
  const value = nested<JsonValue>(60, (next) => ({ next, b: 1 }), { c: 1 });
  expect(fits(node, value, model)).toBe(false);
});

test("a schema nested too deep for the stack is a verdict", () => {
  const at = { source: { file: "", text: "", value: null }, pointer: "" };
  const doc = { examples: [], deprecated: false, constraints: [], notes: [] };
  const base = { at, doc } as unknown as Pick<SchemaNode, "at" | "doc">;
  const node = nested<SchemaNode>(200_000, (inner) => ({ ...base, kind: "all", parts: [inner] }), {
    ...base,
    kind: "any",
  });
  const model: Model = { definitions: new Map() };
  expect(fits(node, 1, model)).toBe(false);
  expect(evaluate(node, 1, model)).toMatchObject([{ keyword: "depth" }]);
});

function nested<Value = JsonValue>(
  levels: number,
  wrap: (inner: Value) => Value,
  core: Value,
): Value {
  let value = core;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}
