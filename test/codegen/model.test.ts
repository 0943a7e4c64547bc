import { expect, test } from "vitest";
import type { Diagnostic } from "../../codegen/diagnostics/diagnostic.ts";
import type { Dialect } from "../../codegen/model/keywords.ts";
import { camelCase, pascalCase, settleNames } from "../../codegen/model/names.ts";
import type { SchemaNode } from "../../codegen/model/nodes.ts";
import { printSchema } from "./schema-printer.ts";

function nodeOf(schema: unknown): SchemaNode {
  const { diagnostics, model } = printSchema(JSON.stringify(schema));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [first] = model.definitions.values();
  if (first === undefined) throw new Error("The model has no definition");
  return first.node;
}

function diagnose(schema: unknown, dialect: Dialect): readonly Diagnostic[] {
  return printSchema(JSON.stringify(schema), { dialect }).diagnostics;
}

test.for([
  { text: "route_planner", pascal: "RoutePlanner", camel: "routePlanner" },
  { text: "to-string", pascal: "ToString", camel: "toString" },
  { text: "URL list", pascal: "URLList", camel: "uRLList" },
  { text: "2nd", pascal: "N2nd", camel: "n2nd" },
])("$text becomes $pascal", ({ text, pascal, camel }) => {
  expect(pascalCase(text)).toBe(pascal);
  expect(camelCase(text)).toBe(camel);
});

test("of several that collapse the identifier keeps its name, in whatever order they come", () => {
  const requests = ["to-string", "ToString", "to string", "Array"].map((wanted) => ({
    id: wanted,
    wanted,
  }));
  const options = { style: pascalCase, taken: new Set(["Array"]) };
  const names = settleNames(requests, options);
  expect(Object.fromEntries(names)).toEqual({
    ToString: "ToString",
    "to string": "ToString_5087b2",
    "to-string": "ToString_8149e4",
    Array: "Array_f0cf39",
  });
  expect(settleNames([...requests].reverse(), options)).toEqual(names);
});

test("the identifier comes first even where another text sorts before it", () => {
  const requests = ["A b", "AB"].map((wanted) => ({ id: wanted, wanted }));
  const names = settleNames(requests, { style: pascalCase });
  expect(names.get("AB")).toBe("AB");
  expect(names.get("A b")).toMatch(/^AB_[0-9a-f]{6}$/);
});

test("a name of 300 characters is cut, and stays its own", () => {
  const [first, second] = ["a", "b"].map((end) => pascalCase("x".repeat(300) + end));
  expect(first).toHaveLength(87);
  expect(first).not.toBe(second);
});

test.for([
  { name: "constants", arms: [{ const: "a" }, { const: "b" }], values: [["a"], ["b"]] },
  {
    name: "enumerations",
    arms: [{ enum: ["a", "b"] }, { const: "c" }],
    values: [["a", "b"], ["c"]],
  },
  { name: "booleans", arms: [{ const: true }, { const: false }], values: [[true], [false]] },
  {
    name: "a string type beside a constant",
    arms: [{ type: "string", const: "a" }, { const: "b" }],
    values: [["a"], ["b"]],
  },
])("a union is tagged by $name", ({ arms, values }) => {
  const objects = arms.map((type) => ({
    type: "object",
    required: ["type"],
    properties: { type },
  }));
  expect(nodeOf({ oneOf: objects })).toMatchObject({
    kind: "union",
    tag: { property: "type", values },
  });
});

test.for([
  {
    name: "overlapping values",
    arms: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }],
    required: ["type"],
  },
  { name: "a free arm", arms: [{ const: "a" }, { type: "string" }], required: ["type"] },
  { name: "an optional member", arms: [{ const: "a" }, { const: "b" }], required: [] },
])("$name make no tag", ({ arms, required }) => {
  const node = nodeOf({
    oneOf: arms.map((type) => ({ type: "object", required, properties: { type } })),
  });
  expect(node).not.toHaveProperty("tag");
});

test("a tag is found through references and bases", () => {
  const node = nodeOf({
    oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
    $defs: {
      Base: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
      A: { allOf: [{ $ref: "#/$defs/Base" }], properties: { kind: { $ref: "#/$defs/Kind" } } },
      B: { allOf: [{ $ref: "#/$defs/Base" }, { properties: { kind: { const: "b" } } }] },
      Kind: { const: "a" },
    },
  });
  expect(node).toMatchObject({ tag: { property: "kind", values: [["a"], ["b"]] } });
});

test.for([
  { name: "true", schema: true, want: { kind: "any" } },
  { name: "an empty schema", schema: { description: "x" }, want: { kind: "any" } },
  { name: "false", schema: false, want: { kind: "never" } },
  { name: "not everything", schema: { not: {} }, want: { kind: "never" } },
  { name: "no value", schema: { enum: [] }, want: { kind: "never" } },
  {
    name: "types without overlap",
    schema: { type: "string", allOf: [{ type: "number" }] },
    want: { kind: "never" },
  },
  {
    name: "values of another type",
    schema: { type: "string", enum: [1, "a"] },
    want: { kind: "values", values: ["a"] },
  },
  {
    name: "equal values",
    schema: {
      enum: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
    want: { kind: "values", values: [{ a: 1, b: 2 }] },
  },
  {
    name: "a union of constants",
    schema: { oneOf: [{ const: 1 }, { const: 2 }] },
    want: { kind: "values", values: [1, 2] },
  },
  {
    name: "idle conditions",
    schema: { type: "string", if: { minLength: 1 } },
    want: { kind: "shape" },
  },
  {
    name: "two halves of an object",
    schema: { type: "object", required: ["b"], allOf: [{ properties: { b: { type: "string" } } }] },
    want: {
      kind: "shape",
      facets: { object: { members: [{ name: "b", required: true, node: { kind: "shape" } }] } },
    },
  },
])("$name has one canonical form", ({ schema, want }) => {
  expect(nodeOf(schema)).toMatchObject(want);
});

test.for([
  {
    name: "an unknown keyword",
    schema: { minimun: 1 },
    code: "unknown-keyword",
    hint: 'did you mean "minimum"?',
  },
  {
    name: "a misspelt type",
    schema: { type: "strng" },
    code: "invalid-keyword",
    hint: 'did you mean "string"?',
  },
  { name: "a text where a number belongs", schema: { minLength: "3" }, code: "invalid-keyword" },
  { name: "a broken pattern", schema: { pattern: "(" }, code: "invalid-pattern" },
  {
    name: "a broken pattern of names",
    schema: { patternProperties: { "[": {} } },
    code: "invalid-pattern",
  },
  { name: "a reference to nothing but itself", schema: { $ref: "#" }, code: "endless-ref" },
  {
    name: "a loop through alternatives",
    schema: { anyOf: [{ type: "null" }, { $ref: "#" }] },
    code: "endless-ref",
  },
  {
    name: "a keyword of another draft",
    schema: { $recursiveRef: "#" },
    code: "unknown-keyword",
  },
])("in our own schemas $name is an error", ({ schema, code, hint }) => {
  expect(diagnose(schema, "trusted")).toMatchObject([
    { severity: "error", code, ...(hint ? { hint } : {}) },
  ]);
});

test("a form input may use the closed set of keywords alone, and every offence is told", () => {
  const schema = {
    type: "object",
    default: {},
    properties: {
      a: { type: "string", format: "email" },
      b: { description: "no type" },
      c: { type: "array", items: { type: "string", minLength: 1 } },
    },
  };
  expect(diagnose(schema, "closed").map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    "keyword-not-allowed /default",
    "keyword-not-allowed /properties/a/format",
    "missing-type /properties/b",
    "keyword-not-allowed /properties/c/items/minLength",
  ]);
});

test("outputs and streams may use all of JSON Schema, and keywords that nobody knows say nothing", () => {
  const schema = {
    type: "object",
    properties: {
      a: { type: "object", properties: { c: true }, unevaluatedProperties: false },
      b: { "x-y": 1, nonsense: true },
    },
  };
  const { diagnostics, text } = printSchema(JSON.stringify(schema), { dialect: "free" });
  expect(diagnostics).toEqual([]);
  expect(text).toContain("readonly a?: { readonly c?: JsonValue };");
});

test("a pattern from outside runs in linear time, or is documented and not run", () => {
  const print = (pattern: string): string =>
    printSchema(JSON.stringify({ type: "string", pattern }), { dialect: "free" }).text;
  expect(print("^(a+)+$")).toContain("finds(pattern_");
  expect(print("^(a+)\\1$")).toContain("@pattern ^(a+)\\1$");
  expect(print("^(a+)\\1$")).toContain("The pattern ^(a+)\\1$ is not checked.");
  expect(print("^(a+)\\1$")).not.toContain(".test(");
});

test("members named by no pattern from outside are any JSON, with a warning", () => {
  const schema = { type: "object", patternProperties: { "(": { type: "string" } } };
  const { diagnostics, text } = printSchema(JSON.stringify(schema), { dialect: "free" });
  expect(diagnostics).toMatchObject([
    { severity: "warning", code: "invalid-pattern", pointer: "/patternProperties/(" },
  ]);
  expect(text).toContain("export type Root = JsonValue;");
});

test("arms that also take what is no object have no tag", () => {
  const node = nodeOf({
    oneOf: ["a", "b"].map((tag) => ({ required: ["type"], properties: { type: { const: tag } } })),
  });
  expect(node).not.toHaveProperty("tag");
});

test("bases of bases cost no more than there are", () => {
  const bases = Array.from({ length: 40 }, (_, index) => {
    const below = { $ref: `#/$defs/d${index - 1}` };
    const properties = { [`p${index}`]: { type: "string" }, shared: { type: "number" } };
    return [
      `d${index}`,
      {
        type: "object",
        properties,
        ...(index === 0 ? {} : { allOf: [below, { allOf: [below] }] }),
      },
    ];
  });
  const { diagnostics, text } = printSchema(
    JSON.stringify({
      oneOf: [{ $ref: "#/$defs/d39" }, { type: "null" }],
      $defs: Object.fromEntries(bases),
    }),
  );
  expect(diagnostics).toEqual([]);
  expect(text.length).toBeLessThan(200_000);
});
