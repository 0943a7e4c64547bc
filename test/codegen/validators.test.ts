import { expect, test } from "vitest";
import { validatorOf } from "./schema-printer.ts";

const object = (properties: object, more: object = {}): object => ({
  type: "object",
  properties,
  ...more,
});

test.for([
  { schema: { type: "string" }, value: 1, issue: ["", "type", "must be a string, not a number"] },
  {
    schema: { type: ["string", "null"] },
    value: [],
    issue: ["", "type", "must be a string or null, not an array"],
  },
  {
    schema: { type: "integer" },
    value: 1.5,
    issue: ["", "type", "must be an integer, not a number"],
  },
  {
    schema: { type: "string", minLength: 1 },
    value: "",
    issue: ["", "minLength", "must not be empty"],
  },
  {
    schema: { type: "string", maxLength: 1 },
    value: "ab",
    issue: ["", "maxLength", "must have at most 1 character"],
  },
  {
    schema: { type: "string", pattern: "^a/b$" },
    value: "ab",
    issue: ["", "pattern", "must match ^a/b$"],
  },
  {
    schema: { type: "number", minimum: 2 },
    value: 1,
    issue: ["", "minimum", "must be at least 2"],
  },
  {
    schema: { type: "number", multipleOf: 0.1 },
    value: 0.35,
    issue: ["", "multipleOf", "must be a multiple of 0.1"],
  },
  { schema: { const: "a" }, value: "b", issue: ["", "const", 'must be "a", not "b"'] },
  { schema: { enum: ["a", 1] }, value: {}, issue: ["", "enum", 'must be "a" or 1, not an object'] },
  {
    schema: object({}, { required: ["a"] }),
    value: {},
    issue: ["", "required", 'must have member "a"'],
  },
  {
    schema: object({ "a/b": { type: "null" } }),
    value: { "a/b": 1 },
    issue: ["/a~1b", "type", "must be null, not a number"],
  },
  { schema: object({ a: false }), value: { a: 1 }, issue: ["/a", "false", "must be absent"] },
  {
    schema: object({ a: {} }, { additionalProperties: false }),
    value: { "b/c": 1 },
    issue: ["/b~1c", "additionalProperties", "is not a member that may be here"],
  },
  {
    schema: { type: "array", items: object({ a: { type: "string" } }) },
    value: [{}, { a: 1 }],
    issue: ["/1/a", "type", "must be a string, not a number"],
  },
  {
    schema: { type: "array", uniqueItems: true },
    value: [{ a: 1, b: 2 }, 1, { b: 2, a: 1 }],
    issue: ["/2", "uniqueItems", "must not repeat an earlier item"],
  },
  {
    schema: { type: "array", "x-unique-by": "id" },
    value: [{ id: 1 }, {}, { id: 1 }],
    issue: ["/2", "x-unique-by", 'must not have the same "id" as an earlier item'],
  },
  {
    schema: { type: "array", contains: { const: 1 } },
    value: [2],
    issue: ["", "contains", "must contain at least 1 item of the kind that is asked for"],
  },
  {
    schema: object({}, { dependentRequired: { a: ["b"] } }),
    value: { a: 1 },
    issue: ["", "dependentRequired", 'must have member "b", because it has "a"'],
  },
  { schema: { not: { type: "string" } }, value: "a", issue: ["", "not", "must not be like this"] },
  {
    schema: object({ a: { type: "string", minLength: 3, errorMessage: "Say more." } }),
    value: { a: "x" },
    issue: ["/a", "minLength", "Say more."],
  },
  {
    schema: { type: "string", format: "date-time" },
    value: "2026-02-30T00:00:00Z",
    issue: ["", "format", "must be a date and time like 2026-05-01T12:00:00Z"],
  },
  {
    schema: { type: "string", format: "uri" },
    value: "no scheme",
    issue: ["", "format", "must be a URI like https://example.com/path"],
  },
] as const)("one fault is one issue: $issue", async ({ schema, value, issue }) => {
  const { check, is } = await validatorOf(schema);
  const [path, keyword, message] = issue;
  expect(check(value)).toEqual([{ path, keyword, message }]);
  expect(is(value)).toBe(false);
});

test("an error message stands for everything that is wrong inside", async () => {
  const { check } = await validatorOf(
    object({
      a: {
        ...object({ b: { type: "string" } }, { required: ["b", "c"] }),
        errorMessage: "No good a.",
      },
    }),
  );
  expect(check({ a: { b: 1 } })).toEqual([{ path: "/a", keyword: "type", message: "No good a." }]);
});

const union = {
  oneOf: [
    object(
      { type: { const: "circle" }, radius: { type: "number" } },
      { required: ["type", "radius"] },
    ),
    object({ type: { enum: ["square", "box"] }, side: { type: "number" } }, { required: ["type"] }),
  ],
};

test.for([
  {
    name: "a fault in an arm names the arm",
    value: { type: "circle", radius: "1" },
    want: [["/radius", "type", 'must be a number, not a string (in type "circle")']],
  },
  {
    name: "an arm of several names lists them",
    value: { type: "box", side: null },
    want: [["/side", "type", 'must be a number, not null (in type "square" or "box")']],
  },
  {
    name: "an unknown tag lists the known ones",
    value: { type: "line" },
    want: [["/type", "enum", 'must be "circle", "square" or "box", not "line"']],
  },
  {
    name: "a missing tag is missing",
    value: {},
    want: [["", "required", 'must have member "type"']],
  },
  {
    name: "no object is no arm",
    value: "circle",
    want: [["", "type", "must be an object, not a string"]],
  },
])("tagged union: $name", async ({ value, want }) => {
  const { check, is } = await validatorOf(union);
  expect(check(value).map(({ path, keyword, message }) => [path, keyword, message])).toEqual(want);
  expect(is(value)).toBe(false);
});

test("a tag called like what objects inherit is missing unless it is their own", async () => {
  const arm = (name: string): object => ({
    type: "object",
    required: ["constructor"],
    properties: { constructor: { const: name } },
  });
  const { check, is } = await validatorOf({ oneOf: [arm("a"), arm("b")] });
  expect(is({ constructor: "b" })).toBe(true);
  expect(is({})).toBe(false);
  expect(check({})).toMatchObject([{ path: "", keyword: "required" }]);
});

test("a union without tag is held against the only arm that takes the value's type", async () => {
  const { check } = await validatorOf({
    anyOf: [
      { type: "string", minLength: 2 },
      object({ a: { type: "null" } }),
      object({ b: { type: "null" } }),
    ],
  });
  expect(check("x")).toEqual([
    { path: "", keyword: "minLength", message: "must have at least 2 characters" },
  ]);
  expect(check({ a: 1, b: 1 })).toMatchObject([{ path: "", keyword: "anyOf" }]);
});

test.for([
  { name: "__proto__ as JSON has it", text: '{"__proto__":"x"}', valid: true },
  { name: "a wrong __proto__", text: '{"__proto__":1}', valid: false },
  { name: "an object that only inherits", text: "{}", valid: false },
])("a required __proto__: $name", async ({ text, valid }) => {
  const schema = JSON.parse(
    '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}',
  );
  const { is } = await validatorOf(schema);
  expect(is(JSON.parse(text))).toBe(valid);
});

test("what every object inherits is not there unless it is its own", async () => {
  const { is } = await validatorOf(
    object({ toString: { type: "string" }, constructor: { type: "number" } }),
  );
  expect(is({})).toBe(true);
  expect(is({ toString: "own", constructor: 1 })).toBe(true);
  expect(is({ toString: 1 })).toBe(false);
});

test.for([
  {
    name: "pairs of surrogates",
    schema: { type: "string", minLength: 2, maxLength: 2 },
    yes: ["ab", "😀😀"],
    no: ["😀", "a😀b"],
  },
  {
    name: "numbers that JSON has",
    schema: { type: "number" },
    yes: [0, -1e300],
    no: [Number.NaN, Number.POSITIVE_INFINITY],
  },
  {
    name: "whole numbers however written",
    schema: { type: "integer" },
    yes: [1, 1.0, 1e20],
    no: [0.1],
  },
  { name: "decimal steps", schema: { multipleOf: 0.01 }, yes: [4.35, 0.07, "text"], no: [0.075] },
  {
    name: "objects in any order",
    schema: { const: { a: [1, { b: null }] } },
    yes: [{ a: [1, { b: null }] }],
    no: [{ a: [1, {}] }, { a: [1, { b: null }], c: 1 }],
  },
  {
    name: "leap seconds",
    schema: { format: "date-time" },
    yes: ["1998-12-31T23:59:60Z", "1998-12-31T15:59:60.1-08:00"],
    no: ["1998-12-31T23:58:60Z", "1998-12-31t24:00:00z", "12-31T00:00:00Z"],
  },
  {
    name: "URIs",
    schema: { format: "uri" },
    yes: ["https://a.test:80/b?c#d", "urn:x:y", "mailto:a@b.c"],
    no: ["//a.test", "a b:c", "https://a.test/\\", ""],
  },
  {
    name: "an else without then",
    schema: { if: { minimum: 0 }, else: { multipleOf: 2 } },
    yes: [1, -2],
    no: [-1],
  },
])("$name", async ({ schema, yes, no }) => {
  const { check, is } = await validatorOf(schema);
  for (const value of yes) expect([value, is(value), check(value)]).toEqual([value, true, []]);
  for (const value of no)
    expect([value, is(value), check(value).length]).toEqual([value, false, 1]);
});

test("depth ends in a verdict and not in a stack overflow", async () => {
  const { check, is } = await validatorOf({
    type: "object",
    properties: { next: { $ref: "#" }, any: { uniqueItems: true } },
  });
  const nest = (levels: number): unknown =>
    JSON.parse(`${'{"next":'.repeat(levels)}{}${"}".repeat(levels)}`);
  expect(is(nest(500))).toBe(true);
  expect(is(nest(100_000))).toBe(false);
  expect(check(nest(100_000))).toMatchObject([
    { keyword: "depth", message: "is nested deeper than 500 levels" },
  ]);
  const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
  expect(is({ any: [deep, structuredClone(JSON.parse(JSON.stringify([1])))] })).toBe(true);
});

test("a validator is usable as a filter: the index that comes along is not taken for a depth", async () => {
  const { is } = await validatorOf({ type: "object", properties: { next: { $ref: "#" } } });
  expect(Array.from({ length: 600 }, () => ({})).filter(is)).toHaveLength(600);
});
