import { same } from "./expected.ts";
import { closed, kind, list, number, object, type SchemaCase, text, whole } from "./schema-case.ts";

function spelled(
  name: string,
  before: SchemaCase["before"],
  after: SchemaCase["after"],
): SchemaCase {
  return { name, before, after, ...same };
}

/** Two ways to say the same: no finding, whichever comes first. */
export const spellingCases: readonly SchemaCase[] = [
  spelled("a constant is a list of one value", { const: "km" }, { enum: ["km"] }),
  spelled(
    "a constant in a member is a list of one value",
    object({ v: { const: 1 } }),
    object({ v: { enum: [1] } }),
  ),
  spelled(
    "alternatives in another order",
    { anyOf: [text, number, { type: "null" }] },
    { anyOf: [{ type: "null" }, text, number] },
  ),
  spelled(
    "tagged alternatives in another order",
    { oneOf: [kind("a"), kind("b")] },
    { oneOf: [kind("b"), kind("a")] },
  ),
  spelled("whole numbers as multiples of 1", whole, { type: "number", multipleOf: 1 }),
  spelled(
    "whole numbers as multiples of 1 in a list",
    list(whole),
    list({ type: "number", multipleOf: 1 }),
  ),
  spelled("a whole number that is a multiple of 1", whole, { type: "integer", multipleOf: 1 }),
  spelled(
    "multiples of 2 need not be called whole",
    { type: "integer", multipleOf: 2 },
    { type: "number", multipleOf: 2 },
  ),
  spelled("a schema is taken out", object({ a: object({ b: text }) }), {
    ...object({ a: { $ref: "#/$defs/A" } }),
    $defs: { A: object({ b: text }) },
  }),
  spelled(
    "a definition has another name",
    { ...object({ a: { $ref: "#/$defs/A" }, b: { $ref: "#/$defs/A" } }), $defs: { A: text } },
    {
      ...object({ a: { $ref: "#/$defs/Name" }, b: { $ref: "#/$defs/Name" } }),
      $defs: { Name: text },
    },
  ),
  spelled(
    "a definition that nobody uses is gone",
    { ...object({ a: text }), $defs: { B: number } },
    object({ a: text }),
  ),
  spelled(
    "a definition that nobody uses has changed",
    { ...object({ a: text }), $defs: { B: number } },
    { ...object({ a: text }), $defs: { B: text } },
  ),
  spelled(
    "definitions, as they were called before",
    { ...object({ a: { $ref: "#/definitions/A" } }), definitions: { A: text } },
    { ...object({ a: { $ref: "#/$defs/A" } }), $defs: { A: text } },
  ),
  spelled(
    "a reference by an anchor",
    { ...object({ a: { $ref: "#/$defs/A" } }), $defs: { A: text } },
    { ...object({ a: { $ref: "#a" } }), $defs: { A: { $anchor: "a", type: "string" } } },
  ),
  spelled(
    "a reference over another one",
    { ...object({ a: { $ref: "#/$defs/A" } }), $defs: { A: text } },
    { ...object({ a: { $ref: "#/$defs/B" } }), $defs: { A: text, B: { $ref: "#/$defs/A" } } },
  ),
  spelled(
    "bases are merged",
    { allOf: [object({ a: text }), object({ b: number }, { required: ["b"] })] },
    object({ a: text, b: number }, { required: ["b"] }),
  ),
  spelled(
    "bases are merged that speak of the same member",
    {
      allOf: [
        object({ n: { type: "number", minimum: 0 } }),
        object({ n: { type: "number", maximum: 9 } }),
      ],
    },
    object({ n: { type: "number", minimum: 0, maximum: 9 } }),
  ),
  spelled(
    "a base behind a reference is merged",
    {
      $defs: { Base: object({ a: text }, { required: ["a"] }) },
      allOf: [{ $ref: "#/$defs/Base" }],
      properties: { b: text },
    },
    object({ a: text, b: text }, { required: ["a"] }),
  ),
  spelled(
    "null as a type or as an alternative",
    { type: ["string", "null"] },
    { anyOf: [text, { type: "null" }] },
  ),
  spelled(
    "null as a constant among alternatives",
    { type: ["string", "null"] },
    { oneOf: [text, { const: null }] },
  ),
  spelled(
    "nullable listed values",
    { enum: ["a", "b", null] },
    { anyOf: [{ enum: ["a", "b"] }, { type: "null" }] },
  ),
  spelled(
    "required names in another order",
    object({}, { required: ["a", "b"] }),
    object({}, { required: ["b", "a"] }),
  ),
  spelled(
    "an open bound of whole numbers",
    { type: "integer", minimum: 1 },
    { type: "integer", exclusiveMinimum: 0 },
  ),
  spelled(
    "an open bound of whole numbers above",
    { type: "integer", maximum: 9 },
    { type: "integer", exclusiveMaximum: 10 },
  ),
  spelled(
    "a bound of whole numbers between two of them",
    { type: "integer", minimum: 0.5 },
    { type: "integer", minimum: 1 },
  ),
  spelled("true and no keyword", true, {}),
  spelled("true and no keyword in a member", object({ a: true }), object({ a: {} })),
  spelled("false and the opposite of anything", object({ a: false }), object({ a: { not: {} } })),
  spelled("a text has no letters at least", text, { type: "string", minLength: 0 }),
  spelled("a list has no items at least", { type: "array" }, { type: "array", minItems: 0 }),
  spelled(
    "an object has no members at least",
    { type: "object" },
    { type: "object", minProperties: 0 },
  ),
  spelled("no member has to be there", object({ a: text }), object({ a: text }, { required: [] })),
  spelled(
    "other members may be anything",
    object({ a: text }),
    object({ a: text }, { additionalProperties: true }),
  ),
  spelled("items may be anything", { type: "array" }, { type: "array", items: true }),
  spelled("items need not differ", { type: "array" }, { type: "array", uniqueItems: false }),
  spelled(
    "names of members may be any text",
    { type: "object" },
    { type: "object", propertyNames: text },
  ),
  spelled("types in another order", { type: ["string", "number"] }, { type: ["number", "string"] }),
  spelled("a type in a list of one", text, { type: ["string"] }),
  spelled("integer beside number says nothing", { type: ["number", "integer"] }, number),
  spelled(
    "listed values with their type",
    { enum: ["a", "b"] },
    { type: "string", enum: ["a", "b"] },
  ),
  spelled("listed values in another order", { enum: ["a", "b", "c"] }, { enum: ["c", "a", "b"] }),
  spelled("what is not ruled out", text, { not: { not: text } }),
  spelled("one base", text, { allOf: [text] }),
  spelled("one alternative", object({ a: text }), { anyOf: [object({ a: text })] }),
  spelled("one alternative of one", list(text), { oneOf: [list(text)] }),
  spelled("a flag as its two values", { type: "boolean" }, { enum: [false, true] }),
  spelled("null as its one value", { type: "null" }, { const: null }),
  spelled(
    "texts as alternatives of their lengths",
    { type: "string", maxLength: 4 },
    { type: "string", allOf: [{ maxLength: 4 }, { maxLength: 7 }] },
  ),
  spelled(
    "keywords of other types",
    { type: "string", minLength: 1 },
    { type: "string", minLength: 1, minimum: 3, minItems: 2, required: ["a"] },
  ),
  spelled(
    "members in another order",
    object({ a: text, b: number }),
    object({ b: number, a: text }),
  ),
  spelled("1.0 and 1 are one number", { const: 1 }, JSON.parse('{ "const": 1.0 }')),
  spelled(
    "listed objects with their members in another order",
    { enum: [{ a: 1, b: 2 }] },
    { enum: [{ b: 2, a: 1 }] },
  ),
  spelled("a condition without then and else", text, { type: "string", if: { minLength: 2 } }),
  spelled(
    "a dependency on nothing",
    { type: "object" },
    { type: "object", dependentRequired: { a: [] } },
  ),
  spelled("closed by no names", closed({}), { type: "object", maxProperties: 0 }),
  spelled(
    "a union of types with keywords of each",
    { type: ["string", "number"], minLength: 2, minimum: 0 },
    {
      anyOf: [
        { type: "string", minLength: 2 },
        { type: "number", minimum: 0 },
      ],
    },
  ),
  spelled(
    "an alternative stands twice",
    { anyOf: [text, number] },
    { anyOf: [text, number, text] },
  ),
  spelled(
    "nested alternatives are flat",
    { anyOf: [text, { anyOf: [number, { type: "null" }] }] },
    { anyOf: [text, number, { type: "null" }] },
  ),
  spelled(
    "a comment and keywords that nobody knows",
    object({ a: text }),
    object(
      { a: { type: "string", "x-order": 1, $comment: "kept for later" } },
      { "x-owner": "sea" },
    ),
  ),
  spelled("a schema names its draft", object({ a: text }), {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...object({ a: text }),
  }),
  spelled("a schema has an id", object({ a: text }), {
    $id: "https://example.com/a.json",
    ...object({ a: text }),
  }),
  spelled(
    "a reference with a keyword beside it",
    { $defs: { A: text }, $ref: "#/$defs/A", maxLength: 3 },
    { type: "string", maxLength: 3 },
  ),
  spelled(
    "a required member that is told to be a text in a base",
    { type: "object", required: ["a"], allOf: [{ properties: { a: text } }] },
    object({ a: text }, { required: ["a"] }),
  ),
  spelled(
    "contains at least none",
    { type: "array" },
    { type: "array", contains: number, minContains: 0 },
  ),
];
