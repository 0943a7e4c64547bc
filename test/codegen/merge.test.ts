import { expect, test } from "vitest";
import { createReport } from "../../codegen/diagnostics/report.ts";
import { fits } from "../../codegen/evaluate/fits.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import type { SchemaNode } from "../../codegen/model/nodes.ts";
import { modelSchema } from "../../codegen/schema/model-schema.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const closed = (properties: JsonValue, more = {}): JsonValue => ({
  ...{ type: "object", properties, additionalProperties: false },
  ...more,
});

interface Merge {
  readonly name: string;
  readonly parts: readonly JsonValue[];
  readonly kind: SchemaNode["kind"];
  readonly takes: readonly JsonValue[];
  readonly refuses: readonly JsonValue[];
}

test.for<Merge>([
  {
    name: "two closed objects have the names of both",
    parts: [closed({ a: text, b: true }), closed({ b: whole, c: text })],
    kind: "shape",
    takes: [{}, { b: 1 }],
    refuses: [{ a: "" }, { c: "" }, { b: "" }],
  },
  {
    name: "a closed object that needs a name the other refuses takes nothing",
    parts: [closed({ a: text }, { required: ["a"] }), closed({ b: text })],
    kind: "never",
    takes: [],
    refuses: [{ a: "" }, {}],
  },
  {
    name: "a closed and an open object",
    parts: [closed({ a: true, b: true }), { properties: { a: text, c: text }, required: ["b"] }],
    kind: "shape",
    takes: [{ b: 1 }, { a: "", b: 1 }],
    refuses: [{ a: 1, b: 1 }, { b: 1, c: "" }, { a: "" }],
  },
  {
    name: "what one says of others holds for the members of the other",
    parts: [
      { type: "object", properties: { a: true }, additionalProperties: text },
      { properties: { b: { minLength: 2 } } },
    ],
    kind: "shape",
    takes: [{ a: 1, b: "xx", c: "" }],
    refuses: [{ b: "x" }, { b: 12 }, { c: 1 }],
  },
  {
    name: "a pattern tells about the names of a closed object",
    parts: [closed({ ab: true, c: true }), { patternProperties: { "^a": text } }],
    kind: "shape",
    takes: [{ ab: "", c: 1 }],
    refuses: [{ ab: 1 }, { a: "" }, { ac: "" }],
  },
  {
    name: "patterns beside open patterns",
    parts: [
      { type: "object", patternProperties: { "^a": text } },
      { patternProperties: { "^a": { minLength: 1 }, b$: whole } },
    ],
    kind: "shape",
    takes: [{ a: "x", b: 1, c: null }],
    refuses: [{ a: "" }, { b: "" }, { ab: "x" }],
  },
  {
    name: "a pattern that only the other closes over stays apart",
    parts: [
      { type: "object", patternProperties: { "^a": true }, additionalProperties: text },
      { patternProperties: { b$: true }, additionalProperties: whole },
    ],
    kind: "all",
    takes: [{ ab: null }, { a: 1 }, { b: "" }],
    refuses: [{ c: 1 }, { c: "" }, { a: "" }, { b: 1 }],
  },
  {
    name: "a pattern that would backtrack is tried in linear time",
    parts: [
      { type: "object", patternProperties: { "^(a+)+$": text }, additionalProperties: whole },
      { properties: { aa: true } },
    ],
    kind: "shape",
    takes: [{ aa: "" }, { b: 1 }],
    refuses: [{ aa: 1 }, { b: "" }],
  },
  {
    name: "tuples by position, with what may follow the shorter",
    parts: [
      { type: "array", prefixItems: [text], items: whole },
      { prefixItems: [{ minLength: 1 }, { minimum: 2 }] },
    ],
    kind: "shape",
    takes: [[], ["a"], ["a", 2, 0]],
    refuses: [[""], ["a", 1], ["a", 2, ""]],
  },
  {
    name: "steps have a least common multiple",
    parts: [{ type: "number", multipleOf: 4 }, { multipleOf: 6 }],
    kind: "shape",
    takes: [0, 12, 24],
    refuses: [4, 6],
  },
  {
    name: "steps that are fractions stay apart",
    parts: [{ type: "number", multipleOf: 0.2 }, { multipleOf: 0.3 }],
    kind: "all",
    takes: [0.6],
    refuses: [0.2, 0.3],
  },
  {
    name: "names of both",
    parts: [
      { type: "object", propertyNames: { pattern: "^a" } },
      { propertyNames: { maxLength: 2 } },
    ],
    kind: "shape",
    takes: [{ ab: 1 }],
    refuses: [{ b: 1 }, { abc: 1 }],
  },
])("$name", ({ kind, parts, refuses, takes }) => {
  for (const allOf of [parts, [...parts].reverse()]) {
    const model = modelSchema({ allOf }, { name: "Root" }, createReport());
    const [root] = model.definitions.values();
    if (root === undefined) throw new Error("no model");
    expect(root.node.kind).toBe(kind);
    const verdicts = [...takes, ...refuses].map((value) => fits(root.node, value, model));
    expect(verdicts).toEqual([...takes.map(() => true), ...refuses.map(() => false)]);
  }
});

test.for<{ name: string; schema: JsonValue; kind: SchemaNode["kind"] }>([
  {
    name: "conjunctions and references",
    kind: "all",
    schema: { $ref: "#/$defs/a", properties: { b: true } },
  },
  { name: "its own keywords", kind: "shape", schema: { type: "object", properties: { b: true } } },
  {
    name: "additionalProperties",
    kind: "shape",
    schema: { type: "object", additionalProperties: true },
  },
  { name: "alternatives", kind: "sealed", schema: { anyOf: [{ properties: { b: true } }, true] } },
  { name: "a condition", kind: "sealed", schema: { if: { properties: { b: { const: 1 } } } } },
  {
    name: "a schema that depends on a member",
    kind: "sealed",
    schema: { dependentSchemas: { b: { $ref: "#/$defs/a" } } },
  },
])("sealed over $name: a $kind", ({ kind, schema }) => {
  const sealed = {
    ...(schema as object),
    unevaluatedProperties: false,
    $defs: { a: { type: "object", properties: { a: true } } },
  };
  const [root] = modelSchema(sealed, { name: "Root" }, createReport()).definitions.values();
  expect(root?.node.kind).toBe(kind);
});
