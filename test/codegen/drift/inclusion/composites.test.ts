import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import { relation } from "./relation.ts";

const closed = (properties: JsonObject, required: readonly string[] = []): JsonObject => {
  return { type: "object", properties, required, additionalProperties: false };
};
const text = { type: "string" };
const count = { type: "integer" };

const lists: readonly (readonly [string, JsonValue, JsonValue, string, ...JsonValue[]])[] = [
  [
    "items that are within",
    { type: "array", items: count },
    { type: "array", items: { type: "number" } },
    "within",
  ],
  [
    "fewer items at least",
    { type: "array", minItems: 2 },
    { type: "array", minItems: 1 },
    "within",
  ],
  [
    "a list that can only be empty",
    { type: "array", items: count, maxItems: 0 },
    { type: "array", items: text, maxItems: 0 },
    "equal",
  ],
  [
    "items that nothing fits",
    { type: "array", items: false },
    { type: "array", maxItems: 0 },
    "equal",
  ],
  [
    "an item that nothing fits and that has to be there",
    { type: "array", items: false, minItems: 1 },
    false,
    "equal",
  ],
  [
    "a prefix and items alike",
    { type: "array", prefixItems: [text, text], items: text },
    { type: "array", items: text },
    "equal",
  ],
  [
    "a closed prefix",
    { type: "array", prefixItems: [text], items: false },
    { type: "array", items: text, maxItems: 1 },
    "equal",
  ],
  [
    "a longer closed prefix",
    { type: "array", prefixItems: [text], items: false },
    { type: "array", prefixItems: [text, count], items: false },
    "within",
  ],
  [
    "a prefix that stops where nothing fits",
    { type: "array", prefixItems: [text, false, count] },
    { type: "array", items: text, maxItems: 1 },
    "equal",
  ],
  ["unique items", { type: "array", uniqueItems: true }, { type: "array" }, "within"],
  [
    "unique items of at most one",
    { type: "array", maxItems: 1 },
    { type: "array", uniqueItems: true, maxItems: 1 },
    "equal",
  ],
  [
    "x-unique-by",
    { type: "array", "x-unique-by": "id" },
    { type: "array" },
    "within",
    [{ id: 1 }, { id: 1, a: 2 }],
  ],
  [
    "contains what every item is",
    { type: "array", items: text, minItems: 1 },
    { type: "array", contains: text },
    "within",
  ],
  [
    "contains something narrower",
    { type: "array", contains: count },
    { type: "array", contains: { type: "number" } },
    "within",
  ],
  [
    "contains at most",
    { type: "array", contains: text, maxContains: 2 },
    { type: "array", contains: text, maxContains: 3 },
    "within",
  ],
  ["contains what no item is", { type: "array", items: text, contains: count }, false, "equal"],
  [
    "lists by length and content together",
    { type: "array", items: { type: "boolean" }, maxItems: 1 },
    { enum: [[], [true], [false]] },
    "equal",
  ],
  [
    "lists of either and either list",
    { type: "array", items: { type: ["string", "integer"] } },
    {
      anyOf: [
        { type: "array", items: text },
        { type: "array", items: count },
      ],
    },
    "around",
  ],
];

const objects: readonly (readonly [string, JsonValue, JsonValue, string, ...JsonValue[]])[] = [
  ["a required member", { type: "object", required: ["a"] }, { type: "object" }, "within"],
  [
    "a member that is described",
    { type: "object", properties: { a: text } },
    { type: "object" },
    "within",
  ],
  [
    "a member more, open",
    { type: "object", properties: { a: text } },
    { type: "object", properties: { a: text, b: count } },
    "around",
  ],
  ["a member more, closed", closed({ a: text }), closed({ a: text, b: count }), "within"],
  [
    "an optional member that nothing fits",
    closed({ a: text, b: false }),
    closed({ a: text }),
    "equal",
  ],
  ["a required member that nothing fits", closed({ a: false }, ["a"]), false, "equal"],
  [
    "an open object and additional members of a type",
    { type: "object", properties: { a: text }, additionalProperties: text },
    { type: "object", additionalProperties: text },
    "equal",
  ],
  [
    "`additionalProperties` of a required name that nobody describes",
    { type: "object", required: ["a"], additionalProperties: count },
    { type: "object", properties: { a: count }, required: ["a"], additionalProperties: count },
    "equal",
  ],
  [
    "a required name that a closed object refuses",
    { type: "object", required: ["a"], additionalProperties: false },
    false,
    "equal",
  ],
  [
    "names by a pattern",
    { type: "object", patternProperties: { "^x-": text }, additionalProperties: false },
    { type: "object", patternProperties: { "^x": text }, additionalProperties: false },
    "within",
  ],
  [
    "names by a pattern that names them all",
    { type: "object", patternProperties: { "^(a|b)$": text }, additionalProperties: false },
    closed({ a: text, b: text }),
    "equal",
  ],
  [
    "a pattern that says what others say",
    { type: "object", patternProperties: { "^x-": text }, additionalProperties: text },
    { type: "object", additionalProperties: text },
    "equal",
  ],
  [
    "propertyNames and closed members",
    { type: "object", propertyNames: { enum: ["a", "b"] } },
    { type: "object", properties: { a: true, b: true }, additionalProperties: false },
    "equal",
  ],
  [
    "propertyNames by length",
    { type: "object", propertyNames: { maxLength: 3 } },
    { type: "object", propertyNames: { maxLength: 5 } },
    "within",
  ],
  [
    "as many as are required",
    { type: "object", required: ["a", "b"] },
    { type: "object", minProperties: 2 },
    "within",
  ],
  [
    "as many as there can be",
    closed({ a: text, b: text }),
    { type: "object", maxProperties: 2 },
    "within",
  ],
  ["more than there can be", { ...closed({ a: text }), minProperties: 2 }, false, "equal"],
  [
    "dependentRequired that is required anyway",
    { type: "object", required: ["a"] },
    { type: "object", dependentRequired: { b: ["a"] } },
    "within",
  ],
  [
    "dependentRequired in two steps",
    { type: "object", dependentRequired: { a: ["b"], b: ["c"] } },
    { type: "object", dependentRequired: { a: ["c"] } },
    "within",
  ],
  [
    "dependentSchemas of a member that is never there",
    { ...closed({ a: text }), dependentSchemas: { b: { required: ["c"] } } },
    closed({ a: text }),
    "equal",
  ],
  [
    "the member __proto__",
    { type: "object", required: ["__proto__"] },
    { type: "object", minProperties: 1 },
    "within",
  ],
  [
    "members called like those of every object",
    { type: "object", required: ["toString"] },
    { type: "object", required: ["constructor"] },
    "neither",
  ],
  [
    "a constant and a described object",
    { const: { a: 1 } },
    { type: "object", properties: { a: count } },
    "within",
  ],
];

test.for([...lists, ...objects])("%s", ([, first, second, want, ...telling]) => {
  expect(relation(first, second, telling)).toBe(want);
});
