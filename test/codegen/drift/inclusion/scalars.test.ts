import { expect, test } from "vitest";
import type { JsonValue } from "../../../../codegen/load/json-value.ts";
import { relation } from "./relation.ts";

// Each row: what the first schema is to the second. `within` is proved that way and refuted the other way round.
const rows: readonly (readonly [
  name: string,
  first: JsonValue,
  second: JsonValue,
  want: string,
  ...telling: JsonValue[],
])[] = [
  // Constants.
  ["a constant and an enumeration that has it", { const: 1 }, { enum: [1, 2] }, "within"],
  ["const and an enum of one", { const: "a" }, { enum: ["a"] }, "equal"],
  ["enumerations in another order", { enum: ["a", "b", 1] }, { enum: [1, "b", "a"] }, "equal"],
  [
    "a constant object, members in another order",
    { const: { a: 1, b: 2 } },
    { const: { b: 2, a: 1 } },
    "equal",
  ],
  ["enumerations that share a value", { enum: [1, 2] }, { enum: [2, 3] }, "neither"],
  ["both truths and the type", { enum: [true, false] }, { type: "boolean" }, "equal"],
  ["null and the type", { const: null }, { type: "null" }, "equal"],
  [
    "an enumeration that its type cuts",
    { type: "string", enum: ["a", 1] },
    { const: "a" },
    "equal",
  ],
  ["an empty list and lists without items", { const: [] }, { type: "array", maxItems: 0 }, "equal"],
  [
    "an object of constants",
    { const: { a: 1 } },
    {
      type: "object",
      properties: { a: { const: 1 } },
      required: ["a"],
      additionalProperties: false,
    },
    "equal",
  ],
  [
    "a list of constants",
    { const: [1, "x"] },
    { type: "array", prefixItems: [{ const: 1 }, { const: "x" }], items: false, minItems: 2 },
    "equal",
  ],
  // Types.
  ["an integer and a number", { type: "integer" }, { type: "number" }, "within"],
  [
    "integer and a number with multipleOf 1",
    { type: "integer" },
    { type: "number", multipleOf: 1 },
    "equal",
  ],
  ["types in another order", { type: ["string", "null"] }, { type: ["null", "string"] }, "equal"],
  [
    "a list of types and a union",
    { type: ["string", "null"] },
    { anyOf: [{ type: "null" }, { type: "string" }] },
    "equal",
  ],
  [
    "every type and anything",
    { type: ["null", "boolean", "number", "string", "array", "object"] },
    true,
    "equal",
  ],
  ["false and anything", false, { type: "string" }, "within"],
  ["a keyword of another type", { type: "string", minimum: 3 }, { type: "string" }, "equal"],
  // Numbers.
  ["a higher minimum", { minimum: 2 }, { minimum: 1 }, "within"],
  [
    "an exclusive bound and the same bound",
    { type: "number", exclusiveMinimum: 1 },
    { type: "number", minimum: 1 },
    "within",
  ],
  [
    "exclusive bounds of integers",
    { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { type: "integer", minimum: 1, maximum: 8 },
    "equal",
  ],
  [
    "fractional bounds of integers",
    { type: "integer", minimum: 0.5, maximum: 2.5 },
    { enum: [1, 2] },
    "equal",
  ],
  [
    "few integers and their enumeration",
    { type: "integer", minimum: -1, maximum: 1 },
    { enum: [1, 0, -1] },
    "equal",
  ],
  ["one number by its bounds", { type: "number", minimum: 5, maximum: 5 }, { const: 5 }, "equal"],
  [
    "bounds that leave nothing",
    { type: "number", minimum: 5, exclusiveMaximum: 5 },
    false,
    "equal",
  ],
  [
    "intervals that join",
    { type: "number", minimum: 0, maximum: 9 },
    {
      anyOf: [
        { type: "number", minimum: 0, maximum: 5 },
        { type: "number", minimum: 5, maximum: 9 },
      ],
    },
    "equal",
  ],
  [
    "intervals with a gap of fractions",
    { type: "number", minimum: 0, maximum: 9 },
    {
      anyOf: [
        { type: "number", minimum: 0, maximum: 5 },
        { type: "number", minimum: 6, maximum: 9 },
      ],
    },
    "around",
  ],
  [
    "intervals with no integer between",
    { type: "integer", minimum: 0, maximum: 9 },
    {
      anyOf: [
        { type: "integer", minimum: 0, maximum: 5 },
        { type: "integer", minimum: 6, maximum: 9 },
      ],
    },
    "equal",
  ],
  [
    "open intervals and the point between",
    { type: "number" },
    {
      anyOf: [
        { type: "number", exclusiveMinimum: 0 },
        { type: "number", exclusiveMaximum: 0 },
        { const: 0 },
      ],
    },
    "equal",
  ],
  [
    "open intervals without the point between",
    { type: "number" },
    {
      anyOf: [
        { type: "number", exclusiveMinimum: 0 },
        { type: "number", exclusiveMaximum: 0 },
      ],
    },
    "around",
  ],
  [
    "multiples of a multiple",
    { type: "integer", multipleOf: 6 },
    { type: "integer", multipleOf: 3 },
    "within",
  ],
  [
    "multiples that are none of each other",
    { type: "integer", multipleOf: 4 },
    { type: "integer", multipleOf: 6 },
    "neither",
  ],
  ["whole numbers and halves", { type: "integer" }, { type: "number", multipleOf: 0.5 }, "within"],
  [
    "tenths and hundredths",
    { type: "number", multipleOf: 0.1 },
    { type: "number", multipleOf: 0.01 },
    "within",
  ],
  ["cents and whole numbers", { type: "integer" }, { type: "number", multipleOf: 0.01 }, "within"],
  [
    "quarters and halves",
    { type: "number", multipleOf: 0.75 },
    { type: "number", multipleOf: 0.25 },
    "within",
  ],
  [
    "few multiples",
    { type: "integer", multipleOf: 50, minimum: 1, maximum: 149 },
    { enum: [50, 100] },
    "equal",
  ],
  [
    "bounds beyond exact integers",
    { type: "integer", exclusiveMinimum: 9007199254740992 },
    { type: "integer", minimum: 9007199254740992 },
    "within",
  ],
  // Texts.
  [
    "a longer minLength",
    { type: "string", minLength: 2 },
    { type: "string", minLength: 1 },
    "within",
  ],
  [
    "lengths that join",
    { type: "string", maxLength: 9 },
    {
      anyOf: [
        { type: "string", maxLength: 4 },
        { type: "string", minLength: 5, maxLength: 9 },
      ],
    },
    "equal",
  ],
  ["no length and the empty text", { type: "string", maxLength: 0 }, { const: "" }, "equal"],
  [
    "the same pattern",
    { type: "string", pattern: "^a", minLength: 3 },
    { type: "string", pattern: "^a" },
    "within",
  ],
  [
    "a pattern as a class and as a choice",
    { type: "string", pattern: "^[ab]*$" },
    { type: "string", pattern: "^(a|b)*$" },
    "equal",
  ],
  [
    "a pattern found anywhere",
    { type: "string", pattern: "a+" },
    { type: "string", pattern: "a" },
    "equal",
  ],
  [
    "a pattern and lengths",
    { type: "string", pattern: "^\\d{4}-\\d{2}$" },
    { type: "string", minLength: 7, maxLength: 7 },
    "within",
  ],
  [
    "a pattern of few texts",
    { type: "string", pattern: "^(km|mi)$" },
    { enum: ["km", "mi"] },
    "equal",
  ],
  [
    "a pattern by its begin",
    {
      anyOf: [
        { type: "string", pattern: "^a" },
        { type: "string", pattern: "^b" },
      ],
    },
    { type: "string", pattern: "^[ab]" },
    "equal",
  ],
  [
    "a length in code points, beyond the plane",
    { type: "string", pattern: "^[\\u{1f600}-\\u{1f64f}]$" },
    { type: "string", maxLength: 1 },
    "within",
  ],
  [
    "word boundaries",
    { type: "string", pattern: "\\bcat\\b" },
    { type: "string", pattern: "cat" },
    "within",
  ],
  [
    "a lookahead at the begin",
    { type: "string", pattern: "^(?!x)[a-z]+$" },
    { type: "string", pattern: "^[a-wyz]" },
    "within",
  ],
  [
    "two patterns that exclude each other",
    {
      allOf: [
        { type: "string", pattern: "^a" },
        { type: "string", pattern: "^b" },
      ],
    },
    false,
    "equal",
  ],
  [
    "a dot takes no line end",
    { type: "string", pattern: "^.*$" },
    { type: "string" },
    "within",
    "a\nb",
  ],
  [
    "patterns by properties of Unicode, the same",
    { type: "string", pattern: "^\\p{L}+$", minLength: 2 },
    { type: "string", pattern: "^\\p{L}+$" },
    "within",
  ],
  [
    "the same format",
    { type: "string", format: "date", pattern: "^2" },
    { type: "string", format: "date" },
    "within",
    "1999-01-01",
  ],
  ["a format and any text", { type: "string", format: "date" }, { type: "string" }, "within"],
];

test.for(rows)("%s", ([, first, second, want, ...telling]) => {
  expect(relation(first, second, telling)).toBe(want);
});
