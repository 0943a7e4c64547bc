import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import { relation } from "./relation.ts";

const cat = {
  type: "object",
  properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  required: ["kind"],
};
const dog = {
  type: "object",
  properties: { kind: { const: "dog" }, name: { type: "string" } },
  required: ["kind"],
};
/** A condition, by the names of its keywords. */
const when = (test: JsonValue, yes: JsonValue, no: JsonValue = true): JsonObject => {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
  return { if: test, then: yes, else: no };
};
const either = (...arms: JsonValue[]): JsonObject => ({ anyOf: arms });
const oneOf = (...arms: JsonValue[]): JsonObject => ({ oneOf: arms });
const tree = (value: JsonValue, name = "Tree"): JsonObject => ({
  $ref: `#/$defs/${name}`,
  $defs: {
    [name]: {
      type: "object",
      properties: { value, children: { type: "array", items: { $ref: `#/$defs/${name}` } } },
      required: ["value"],
    },
  },
});

const rows: readonly (readonly [string, JsonValue, JsonValue, string, ...JsonValue[]])[] = [
  // Unions.
  [
    "one arm of a union",
    { type: "string" },
    either({ type: "string" }, { type: "null" }),
    "within",
  ],
  ["arms in another order", either(cat, dog), either(dog, cat), "equal"],
  ["oneOf and anyOf where a tag tells", oneOf(cat, dog), either(cat, dog), "equal"],
  [
    "oneOf and anyOf where types tell",
    oneOf({ type: "string" }, { type: "null" }),
    either({ type: "string" }, { type: "null" }),
    "equal",
  ],
  [
    "oneOf and anyOf where a tag may be missing",
    oneOf({ ...cat, required: [] }, { ...dog, required: [] }),
    either({ ...cat, required: [] }, { ...dog, required: [] }),
    "within",
  ],
  [
    "oneOf and anyOf where a value may be both",
    oneOf({ minimum: 2 }, { maximum: 5 }),
    either({ minimum: 2 }, { maximum: 5 }),
    "within",
  ],
  [
    "a tag of two values and an arm of each",
    { type: "object", properties: { kind: { enum: ["cat", "dog"] } }, required: ["kind"] },
    either(
      { type: "object", properties: { kind: { const: "cat" } }, required: ["kind"] },
      { type: "object", properties: { kind: { const: "dog" } }, required: ["kind"] },
    ),
    "equal",
  ],
  [
    "members told apart by a boolean",
    { type: "object", properties: { on: { type: "boolean" } }, required: ["on"] },
    either(
      { type: "object", properties: { on: { const: true } }, required: ["on"] },
      { type: "object", properties: { on: { const: false } }, required: ["on"] },
    ),
    "equal",
  ],
  [
    "a member that is there or not",
    { type: "object" },
    either({ type: "object", required: ["a"] }, { type: "object", properties: { a: false } }),
    "equal",
  ],
  [
    "an arm that another arm has within",
    either({ type: "number" }, { type: "integer" }),
    { type: "number" },
    "equal",
  ],
  [
    "a number, or an integer",
    { type: "number" },
    either({ type: "integer" }, { type: "number" }),
    "equal",
  ],
  ["an arm twice in oneOf", oneOf({ type: "string" }, { type: "string" }), false, "equal"],
  [
    "three arms of which two hold",
    oneOf({ type: "number" }, { type: "integer" }, { type: "string" }),
    { type: ["number", "string"] },
    "within",
  ],
  // Conjunctions, negations, conditions.
  [
    "allOf and its merge",
    { allOf: [{ minimum: 1 }, { maximum: 3 }] },
    { minimum: 1, maximum: 3 },
    "equal",
  ],
  ["allOf and a part", { allOf: [cat, { required: ["lives"] }] }, cat, "within"],
  ["not not", { not: { not: { type: "string" } } }, { type: "string" }, "equal"],
  [
    "not of a type",
    { not: { type: "string" } },
    { type: ["null", "boolean", "number", "array", "object"] },
    "equal",
  ],
  ["not of a wider schema", { not: { minimum: 1 } }, { not: { minimum: 2 } }, "within"],
  [
    "a value out of an enumeration",
    { allOf: [{ enum: [1, 2, 3] }, { not: { const: 2 } }] },
    { enum: [1, 3] },
    "equal",
  ],
  [
    "a condition and the union that it is",
    when({ type: "string" }, { minLength: 2 }, { type: "number" }),
    either({ type: "string", minLength: 2 }, { type: "number" }),
    "equal",
  ],
  [
    "a condition and dependentSchemas",
    { type: "object", ...when({ required: ["a"] }, { required: ["b"] }) },
    { type: "object", dependentSchemas: { a: { required: ["b"] } } },
    "equal",
  ],
  [
    "conditions whose halves are within",
    when({ type: "string" }, { minLength: 2 }),
    when({ type: "string" }, { minLength: 1 }),
    "within",
  ],
  [
    "a condition on the value of a member",
    {
      type: "object",
      required: ["kind"],
      properties: { kind: { enum: ["cat", "dog"] } },
      ...when({ properties: { kind: { const: "cat" } } }, { required: ["lives"] }),
    },
    either(
      { type: "object", required: ["kind", "lives"], properties: { kind: { const: "cat" } } },
      { type: "object", required: ["kind"], properties: { kind: { const: "dog" } } },
    ),
    "equal",
  ],
  [
    "De Morgan",
    { not: either({ type: "string" }, { type: "null" }) },
    { allOf: [{ not: { type: "string" } }, { not: { type: "null" } }] },
    "equal",
  ],
  // References.
  ["a reference and what it leads to", { $ref: "#/$defs/A", $defs: { A: cat } }, cat, "equal"],
  ["trees under another name", tree({ type: "string" }), tree({ type: "string" }, "Node"), "equal"],
  ["trees of narrower values", tree({ type: "integer" }), tree({ type: "number" }), "within"],
  ["trees of other values", tree({ type: "integer" }), tree({ type: "string" }), "neither"],
  [
    "a recursion that has no value",
    {
      $ref: "#/$defs/A",
      $defs: {
        A: { type: "object", required: ["next"], properties: { next: { $ref: "#/$defs/A" } } },
      },
    },
    false,
    "equal",
  ],
  [
    "a recursion unrolled once",
    tree({ type: "string" }),
    {
      $ref: "#/$defs/Outer",
      $defs: {
        Outer: {
          type: "object",
          properties: {
            value: { type: "string" },
            children: { type: "array", items: { $ref: "#/$defs/Inner" } },
          },
          required: ["value"],
        },
        Inner: {
          type: "object",
          properties: {
            value: { type: "string" },
            children: { type: "array", items: { $ref: "#/$defs/Outer" } },
          },
          required: ["value"],
        },
      },
    },
    "equal",
  ],
  // Seals.
  [
    "a seal and a closed object",
    {
      allOf: [{ properties: { a: { type: "string" } } }],
      properties: { b: true },
      unevaluatedProperties: false,
    },
    { properties: { a: { type: "string" }, b: true }, additionalProperties: false },
    "equal",
  ],
  [
    "a seal over a union with a tag",
    { ...oneOf(cat, dog), unevaluatedProperties: false },
    oneOf({ ...cat, additionalProperties: false }, { ...dog, additionalProperties: false }),
    "equal",
  ],
  [
    "a seal over a condition",
    { ...when({ required: ["a"] }, { properties: { a: true } }), unevaluatedProperties: false },
    either(
      { not: { type: "object" } },
      { type: "object", properties: { a: true }, required: ["a"], additionalProperties: false },
      { type: "object", maxProperties: 0 },
    ),
    "equal",
  ],
  [
    "a seal over contains",
    { type: "array", contains: { type: "string" }, unevaluatedItems: false },
    { type: "array", items: { type: "string" }, minItems: 1 },
    "equal",
  ],
  [
    "a seal loosened",
    {
      properties: { a: true },
      unevaluatedProperties: false,
      anyOf: [{ properties: { b: true } }, true],
    },
    { properties: { a: true, b: true } },
    "within",
  ],
];

test.for(rows)("%s", ([, first, second, want, ...telling]) => {
  expect(relation(first, second, telling)).toBe(want);
});
