import { beforeAll, describe, expect, test } from "vitest";
import { compileSchema } from "../../codegen/index.ts";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { type ClauseRow, judgeRows, type RowVerdict } from "./clause-rows.ts";

const object = { type: "object" };
const text = { type: "string" };
const number = { type: "number" };

function closed(
  properties: Record<string, JsonValue>,
  required: readonly string[] = [],
): JsonObject {
  return { type: "object", properties, required: [...required], additionalProperties: false };
}

const draft07 = { $schema: "http://json-schema.org/draft-07/schema#" };

const rows: readonly ClauseRow[] = [
  { clause: "const", schema: { const: { a: 1 } }, valid: [{ a: 1 }], invalid: [{ a: 2 }, {}, 1] },
  {
    clause: "enum",
    schema: { enum: ["a", 1, null] },
    valid: ["a", 1, null],
    invalid: ["b", 2, true],
  },
  {
    clause: "unions of JSON types",
    schema: { type: ["string", "number"] },
    valid: ["a", 1],
    invalid: [true, null, {}],
  },
  {
    clause: "oneOf with exclusive closed arms",
    schema: { oneOf: [closed({ a: text }, ["a"]), closed({ b: number }, ["b"])] },
    valid: [{ a: "x" }, { b: 1 }],
    invalid: [{ a: "x", b: 1 }, {}, { a: 1 }],
  },
  {
    clause: "oneOf with exclusive closed arms behind references",
    schema: {
      oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
      $defs: { A: closed({ a: text }, ["a"]), B: closed({ b: number }, ["b"]) },
    },
    valid: [{ a: "x" }, { b: 1 }],
    invalid: [{ a: "x", b: 1 }, {}],
  },
  {
    clause: "oneOf of open arms that overlap",
    schema: { ...object, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    valid: [{ a: 1 }, { b: 1, c: 2 }],
    invalid: [{ a: 1, b: 1 }, {}],
  },
  {
    clause: "anyOf",
    schema: { anyOf: [closed({ a: text }, ["a"]), number] },
    valid: [{ a: "x" }, 1],
    invalid: [{ a: 1 }, "x"],
  },
  {
    clause: "allOf, merged",
    schema: {
      allOf: [
        { ...object, properties: { a: text }, required: ["a"] },
        { ...object, properties: { a: { enum: ["x", 1] }, b: number }, required: ["b"] },
      ],
    },
    valid: [{ a: "x", b: 1 }],
    invalid: [{ a: "y", b: 1 }, { a: "x" }, { a: 1, b: 1 }],
  },
  {
    clause: "if/then tags",
    schema: {
      ...closed({ kind: { enum: ["a", "b"] }, size: number, name: text }, ["kind"]),
      allOf: [
        // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
        { if: { properties: { kind: { const: "a" } } }, then: { required: ["size"] } },
        // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
        { if: { properties: { kind: { const: "b" } } }, then: { required: ["name"] } },
      ],
    },
    valid: [
      { kind: "a", size: 1 },
      { kind: "b", name: "n", size: 1 },
    ],
    invalid: [{ kind: "a" }, { kind: "b", size: 1 }, { kind: "c" }],
  },
  {
    clause: "prefixItems, closed",
    schema: { type: "array", prefixItems: [text, number], items: false, minItems: 1 },
    valid: [["a"], ["a", 1]],
    invalid: [[], ["a", 1, 2], [1]],
  },
  {
    clause: "prefixItems, open",
    schema: { type: "array", prefixItems: [text] },
    valid: [[], ["a"], ["a", true, null]],
    invalid: [[1]],
  },
  {
    clause: "prefixItems, with rest",
    schema: { type: "array", prefixItems: [text], items: number },
    valid: [[], ["a"], ["a", 1, 2]],
    invalid: [["a", "b"], [1]],
  },
  {
    clause: "patternProperties, as template-literal keys when closed",
    schema: {
      ...object,
      properties: { id: number },
      patternProperties: { "^x-": text },
      additionalProperties: false,
    },
    valid: [{ id: 1, "x-a": "b" }, {}],
    invalid: [{ "x-a": 1 }, { y: "b" }],
  },
  {
    clause: "patternProperties, open",
    schema: { ...object, patternProperties: { "^x-": text } },
    valid: [{ "x-a": "b", y: 1 }],
    invalid: [{ "x-a": 1 }],
  },
  {
    clause: "propertyNames enums",
    schema: { ...object, propertyNames: { enum: ["a", "b"] }, additionalProperties: number },
    valid: [{}, { a: 1 }, { a: 1, b: 2 }],
    invalid: [{ c: 1 }, { a: "x" }],
  },
  {
    clause: "additionalProperties: false",
    schema: closed({ a: text }),
    valid: [{}, { a: "x" }],
    invalid: [{ b: 1 }],
  },
  {
    clause: "additionalProperties: true",
    schema: { ...object, properties: { a: text }, additionalProperties: true },
    valid: [{ a: "x", b: 1 }],
    invalid: [{ a: 1 }],
  },
  {
    clause: "additionalProperties: a schema",
    schema: { ...object, properties: { a: text }, additionalProperties: number },
    valid: [{ a: "x", b: 1 }],
    invalid: [{ b: true }],
  },
  {
    clause: "unevaluatedProperties",
    schema: {
      ...object,
      allOf: [{ properties: { a: text } }],
      properties: { b: number },
      unevaluatedProperties: false,
    },
    valid: [{ a: "x", b: 1 }, {}],
    invalid: [{ c: 1 }, { a: 1 }],
  },
  {
    clause: "unevaluatedProperties beside alternatives",
    schema: {
      ...object,
      oneOf: [
        { properties: { a: text }, required: ["a"] },
        { properties: { b: number }, required: ["b"] },
      ],
      unevaluatedProperties: false,
    },
    valid: [{ a: "x" }, { b: 1 }],
    invalid: [{ a: "x", c: 1 }, {}],
  },
  {
    clause: "unevaluatedProperties beside patterns that no template literal tells",
    schema: {
      ...object,
      anyOf: [{ patternProperties: { "^x-.*1$": text, "b.*c": number } }, { required: ["q"] }],
      unevaluatedProperties: false,
    },
    valid: [{ "x-1": "a" }, { bc: 1 }, {}],
    invalid: [[]],
  },
  {
    clause: "unevaluatedProperties beside a pattern that takes every name",
    schema: {
      ...object,
      if: { required: ["q"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
      then: { patternProperties: { "^.+$": true } },
      unevaluatedProperties: false,
    },
    valid: [{ q: 1, y: 1 }, { q: 1 }, {}],
    invalid: [[], 1],
  },
  {
    clause: "unevaluatedItems",
    schema: { type: "array", allOf: [{ prefixItems: [text] }], unevaluatedItems: false },
    valid: [["a"], []],
    invalid: [["a", 1], [1]],
  },
  {
    clause: "required without properties",
    schema: { ...object, required: ["a"] },
    valid: [{ a: 1 }, { a: null, b: 1 }],
    invalid: [{}, { b: 1 }],
  },
  {
    clause: "forbidden keys",
    schema: { ...object, properties: { a: text, b: false } },
    valid: [{ a: "x" }, {}],
    invalid: [{ b: 1 }],
  },
  {
    clause: "dependentRequired",
    schema: { ...object, dependentRequired: { a: ["b"] } },
    valid: [{}, { b: 1 }, { a: 1, b: 1 }],
    invalid: [{ a: 1 }],
  },
  {
    clause: "dependentSchemas",
    schema: {
      ...object,
      dependentSchemas: { a: { properties: { b: number }, required: ["b"] } },
    },
    valid: [{}, { b: "x" }, { a: 1, b: 1 }],
    invalid: [{ a: 1 }, { a: 1, b: "x" }],
  },
  {
    clause: "dependencies, in draft-07",
    schema: { ...draft07, ...object, dependencies: { a: ["b"], c: { required: ["d"] } } },
    valid: [{}, { a: 1, b: 1 }, { c: 1, d: 1 }],
    invalid: [{ a: 1 }, { c: 1 }],
  },
  {
    clause: "nullable",
    schema: { anyOf: [closed({ a: text }, ["a"]), { type: "null" }] },
    valid: [null, { a: "x" }],
    invalid: [{}, 1],
  },
  {
    clause: "boolean schemas: true",
    schema: closed({ a: true }),
    valid: [{ a: 1 }, { a: null }, {}],
    invalid: [{ b: 1 }],
  },
  { clause: "boolean schemas: false", schema: false, valid: [], invalid: [null, 1, "a", {}, []] },
  {
    clause: "schemas without type",
    schema: { properties: { a: text }, minimum: 1 },
    valid: ["x", 2, null, [], { a: "x" }],
    invalid: [{ a: 1 }],
  },
  {
    clause: "recursive $ref",
    schema: closed({ next: { $ref: "#" }, id: number }, ["id"]),
    valid: [{ id: 1 }, { id: 1, next: { id: 2, next: { id: 3 } } }],
    invalid: [{ id: 1, next: { next: { id: 3 } } }],
  },
  {
    clause: "recursive $ref, as a list in a list",
    schema: { prefixItems: [{ prefixItems: [{ $ref: "#" }, number] }, text] },
    valid: ["x", [], [[]], [[[["x"]]], "y", 1]],
    invalid: [[[1, "x"]], [[], 1]],
  },
  {
    clause: "recursive $defs that lead to each other",
    schema: {
      $ref: "#/$defs/A",
      $defs: {
        A: closed({ b: { $ref: "#/$defs/B" } }),
        B: closed({ a: { $ref: "#/$defs/A" }, id: number }, ["id"]),
      },
    },
    valid: [{}, { b: { id: 1, a: { b: { id: 2 } } } }],
    invalid: [{ b: {} }, { b: { id: 1, a: { b: {} } } }],
  },
  {
    clause: "recursive $anchor",
    schema: {
      ...closed({ tree: { $ref: "#tree" } }),
      $defs: { Tree: { $anchor: "tree", type: "array", items: { $ref: "#tree" } } },
    },
    valid: [{}, { tree: [[], [[]]] }],
    invalid: [{ tree: [1] }, { tree: [[1]] }],
  },
  {
    clause: "recursive $id",
    schema: {
      $id: "https://example.com/root.json",
      ...closed({ tree: { $ref: "tree.json" } }),
      $defs: { Tree: { $id: "tree.json", type: "array", items: { $ref: "tree.json" } } },
    },
    valid: [{}, { tree: [[], [[]]] }],
    invalid: [{ tree: [1] }],
  },
  {
    clause: "recursive URN",
    schema: {
      $id: "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed",
      ...closed({
        next: { $ref: "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed" },
        id: { $ref: "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed#/$defs/Id" },
      }),
      $defs: { Id: number },
    },
    valid: [{}, { next: { next: {}, id: 1 } }],
    invalid: [{ next: { id: "x" } }],
  },
  {
    clause: "$ref with siblings",
    schema: {
      ...object,
      properties: { a: { $ref: "#/$defs/A", required: ["y"], description: "An A with a y." } },
      $defs: { A: { ...object, properties: { x: text, y: number } } },
    },
    valid: [{}, { a: { y: 1 } }, { a: { x: "x", y: 1 } }],
    invalid: [{ a: {} }, { a: { x: "x" } }, { a: { y: "x" } }],
  },
  {
    clause: "$dynamicRef",
    schema: {
      $id: "https://example.com/strict-tree",
      $dynamicAnchor: "node",
      $ref: "tree",
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: "tree",
          $dynamicAnchor: "node",
          ...object,
          properties: { data: true, children: { type: "array", items: { $dynamicRef: "#node" } } },
        },
      },
    },
    valid: [{ data: 1, children: [{ data: 2 }, {}] }],
    invalid: [{ children: [{ daat: 1 }] }, { daat: 1 }],
  },
  {
    clause: "not, where it narrows",
    schema: { ...object, properties: { a: { not: { type: "null" } } }, not: { required: ["b"] } },
    valid: [{ a: 1 }, {}, { c: 1 }],
    invalid: [{ a: null }, { b: 1 }],
  },
  {
    clause: "format as string",
    schema: closed({ at: { type: "string", format: "date-time" } }),
    valid: [{ at: "2020-01-01T00:00:00Z" }, {}],
    invalid: [{ at: 1 }],
  },
  {
    clause: "default, which never changes optionality",
    schema: closed({ a: { ...number, default: 5 } }),
    valid: [{}, { a: 1 }],
    invalid: [{ a: "x" }],
  },
  {
    clause: "readOnly and writeOnly, which change nothing but the doc",
    schema: closed({ a: { ...number, readOnly: true }, b: { ...text, writeOnly: true } }, ["a"]),
    valid: [{ a: 1 }, { a: 1, b: "x" }],
    invalid: [{ b: "x" }],
  },
  {
    clause: "an own __proto__, which is a member like any other",
    schema: JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"number"}},"required":["__proto__"]}',
    ),
    valid: [JSON.parse('{"__proto__":1}')],
    invalid: [{}, JSON.parse('{"__proto__":"x"}')],
  },
  {
    clause: "an own toString beside objects that inherit one",
    schema: {
      ...object,
      anyOf: [closed({ toString: text }), { ...object, additionalProperties: { enum: ["a", 1] } }],
    },
    valid: [{ toString: "b" }, { toString: 1 }, {}, { b: "a" }],
    invalid: [{ toString: true }, { b: "b" }],
  },
];

describe("types never lie", () => {
  let verdicts: readonly RowVerdict[] = [];
  beforeAll(async () => {
    verdicts = await judgeRows(rows);
  }, 60_000);

  test.for(rows.map((row, index) => ({ ...row, index })))(
    "$clause",
    ({ index, invalid, valid }) => {
      const verdict = verdicts[index];
      expect(verdict?.errors).toEqual([]);
      expect(verdict?.taken).toEqual(valid);
      expect(verdict?.refused).toEqual(invalid);
      // The validator agrees, so that the row says what the schema says.
      expect(verdict?.validated).toEqual(valid);
    },
  );

  test("$ref with siblings is one type, not two", () => {
    const { types } = compileSchema(
      {
        ...object,
        properties: { a: { $ref: "#/$defs/A", description: "Mine." } },
        $defs: { A: closed({}) },
      },
      { name: "Root" },
    );
    expect(types.match(/^export type /gm)).toHaveLength(2);
    expect(types).toContain("/** Mine. */\n  readonly a?: A;");
  });

  test.for([
    ["deprecated", { deprecated: true }, "@deprecated"],
    ["default", { default: "x" }, '@default "x"'],
    ["readOnly", { readOnly: true }, "@readOnly true"],
    ["writeOnly", { writeOnly: true }, "@writeOnly true"],
    ["format", { format: "date-time" }, "@format date-time"],
    ["pattern", { pattern: "^a" }, "@pattern ^a"],
    ["minLength", { minLength: 2 }, "@minLength 2"],
  ] as const)("%s is told in the doc comment", ([, keyword, tag]) => {
    const schema = { ...object, properties: { a: { ...text, ...keyword } } };
    expect(compileSchema(schema, { name: "Root" }).types).toContain(tag);
  });

  test.for([
    ["not", { not: { const: "a" }, ...text }, "what the schema excludes"],
    [
      "propertyNames",
      { ...object, propertyNames: { minLength: 2 } },
      "which names its members may have",
    ],
    ["contains", { type: "array", contains: text }, "which items it has to contain"],
    [
      "oneOf",
      {
        oneOf: [
          { ...text, minLength: 2 },
          { ...text, maxLength: 3 },
        ],
      },
      "that exactly one alternative may hold",
    ],
    [
      "if",
      { if: { minimum: 1 }, else: { maximum: -1 }, ...number },
      "conditions that the schema states",
    ],
    [
      "patternProperties",
      { ...object, patternProperties: { "\\d": text } },
      "which names have which type",
    ],
  ] as const)(
    "where a type must be wider than the validator, the doc comment says so: %s",
    ([, schema, note]) => {
      const { types } = compileSchema(schema, { name: "Root" });
      expect(types).toContain(`Not in the type: ${note}.`);
    },
  );
});
