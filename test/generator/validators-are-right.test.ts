import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../codegen/formats/formats.ts";
import { type CompileSchemaOptions, compileSchema } from "../../codegen/index.ts";
import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { type Compiled, compileAll } from "../conformance/compiled.ts";
import { ajvPeer, fuzz } from "../conformance/fuzz.ts";
import { interpret } from "../conformance/interpret.ts";
import { rulings, undecided } from "../conformance/rulings.ts";
import { findSuite, readSuite } from "../conformance/suite.ts";

interface KeywordRow {
  readonly keyword: string;
  readonly schema: JsonObject;
  readonly valid: readonly JsonValue[];
  readonly invalid: readonly JsonValue[];
  readonly options?: Omit<CompileSchemaOptions, "name">;
}

const draft07 = { $schema: "http://json-schema.org/draft-07/schema#" };
const remote = "http://localhost:1234/integer.json";

/** The case of each keyword that validators get wrong. The whole suite: npm run conformance. */
const rows: readonly KeywordRow[] = [
  {
    keyword: "type: integer",
    schema: { type: "integer" },
    valid: [1, 1.0, -0],
    invalid: [1.5, "1", null],
  },
  { keyword: "multipleOf", schema: { multipleOf: 0.0001 }, valid: [0.0075, 0], invalid: [0.00751] },
  {
    keyword: "multipleOf, of the largest numbers",
    schema: { type: "integer", multipleOf: 0.123456789 },
    valid: [0],
    invalid: [1e308],
  },
  { keyword: "exclusiveMinimum", schema: { exclusiveMinimum: 1 }, valid: [1.1, "a"], invalid: [1] },
  {
    keyword: "minLength, in code points",
    schema: { minLength: 2, maxLength: 2 },
    valid: ["ab", "💩💩"],
    invalid: ["a", "💩"],
  },
  {
    keyword: "pattern, which is not anchored",
    schema: { pattern: "a+" },
    valid: ["xaay", 1],
    invalid: ["b"],
  },
  {
    keyword: "pattern, in Unicode",
    schema: { pattern: "^\\p{Letter}+$" },
    valid: ["é"],
    invalid: ["1"],
  },
  {
    keyword: "const, by value",
    schema: { const: { a: [1] } },
    valid: [{ a: [1] }],
    invalid: [{ a: [true] }, { a: [1], b: 2 }],
  },
  {
    keyword: "enum, of 0 and false",
    schema: { enum: [[false]] },
    valid: [[false]],
    invalid: [[0], false],
  },
  {
    keyword: "uniqueItems",
    schema: { uniqueItems: true },
    valid: [
      [1, true],
      [{ a: 1 }, { a: 2 }],
    ],
    invalid: [
      [1, 1.0],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  },
  {
    keyword: "prefixItems and items",
    schema: { prefixItems: [{ type: "string" }], items: false },
    valid: [[], ["a"]],
    invalid: [["a", 1], [1]],
  },
  {
    keyword: "contains, minContains, maxContains",
    schema: { contains: { type: "number" }, minContains: 2, maxContains: 3 },
    valid: [[1, "a", 2], "x"],
    invalid: [[], [1], [1, 2, 3, 4]],
  },
  {
    keyword: "contains beside prefixItems, on an empty list",
    schema: { contains: true, prefixItems: [{ type: "string" }] },
    valid: [["a"]],
    invalid: [[]],
  },
  {
    keyword: "properties called like inherited members",
    schema: { properties: { toString: { type: "string" } }, required: ["constructor"] },
    valid: [{ constructor: 1 }],
    invalid: [{}, { constructor: 1, toString: 1 }],
  },
  {
    keyword: "patternProperties and additionalProperties",
    schema: { patternProperties: { "^a": { type: "number" } }, additionalProperties: false },
    valid: [{ ab: 1 }],
    invalid: [{ ab: "x" }, { b: 1 }],
  },
  {
    keyword: "propertyNames",
    schema: { propertyNames: { maxLength: 2 } },
    valid: [{ ab: 1 }],
    invalid: [{ abc: 1 }],
  },
  {
    keyword: "dependentRequired and dependentSchemas",
    schema: { dependentRequired: { a: ["b"] }, dependentSchemas: { b: { maxProperties: 2 } } },
    valid: [{ a: 1, b: 2 }],
    invalid: [{ a: 1 }, { a: 1, b: 2, c: 3 }],
  },
  {
    keyword: "oneOf",
    schema: { oneOf: [{ minimum: 2 }, { multipleOf: 2 }] },
    valid: [3, 0],
    invalid: [1, 4],
  },
  {
    keyword: "if, then, else",
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
    schema: { if: { exclusiveMaximum: 0 }, then: { minimum: -10 }, else: { multipleOf: 2 } },
    valid: [-1, 4],
    invalid: [-100, 3],
  },
  {
    keyword: "unevaluatedProperties, past a failed if",
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
    schema: { if: { properties: { a: { const: 1 } } }, then: true, unevaluatedProperties: false },
    valid: [{ a: 1 }, {}],
    invalid: [{ a: 2 }],
  },
  {
    keyword: "unevaluatedItems, which contains looks at",
    schema: { contains: { type: "string" }, unevaluatedItems: false },
    valid: [["a", "b"]],
    invalid: [["a", 1]],
  },
  {
    keyword: "$ref, with siblings",
    schema: { $ref: "#/$defs/A", maximum: 5, $defs: { A: { type: "integer" } } },
    valid: [5],
    invalid: [6, 1.5],
  },
  {
    keyword: "$ref, to a remote document",
    schema: { $ref: remote },
    valid: [1],
    invalid: ["1"],
    options: { documents: { [remote]: { type: "integer" } } },
  },
  {
    keyword: "$dynamicRef",
    schema: {
      $id: "https://example.com/strings",
      $ref: "list",
      $defs: {
        item: { $dynamicAnchor: "item", type: "string" },
        list: {
          $id: "list",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $dynamicAnchor: "item" } },
        },
      },
    },
    valid: [["a"]],
    invalid: [[1]],
  },
  {
    keyword: "draft-07: items as a list",
    schema: { ...draft07, items: [{ type: "string" }], additionalItems: false },
    valid: [["a"]],
    invalid: [[1], ["a", 1]],
  },
  {
    keyword: "draft-07: dependencies",
    schema: { ...draft07, dependencies: { a: ["b"], c: { required: ["d"] } } },
    valid: [{ a: 1, b: 1 }],
    invalid: [{ a: 1 }, { c: 1 }],
  },
  {
    keyword: "draft-07: $ref, without its siblings",
    schema: {
      ...draft07,
      definitions: { A: { type: "array" } },
      properties: { a: { $ref: "#/definitions/A", maxItems: 1 } },
    },
    valid: [{ a: [1, 2] }],
    invalid: [{ a: "x" }],
  },
  {
    keyword: "draft-07: prefixItems, which is no keyword",
    schema: { ...draft07, prefixItems: [{ type: "string" }] },
    valid: [[1]],
    invalid: [],
  },
];

/** A right and a wrong text for each format that is checked. */
const samples: Readonly<Record<string, readonly [good: string, bad: string]>> = {
  date: ["2024-02-29", "2023-02-29"],
  time: ["12:00:00Z", "24:00:00Z"],
  "date-time": ["2026-05-01T12:00:00Z", "2026-05-01"],
  duration: ["P1DT12H", "P1Y2D"],
  email: ["jo@example.com", "jo"],
  "idn-email": ["실례@실례.테스트", "2962"],
  hostname: ["www.example.com", "-a.example"],
  "idn-hostname": ["실례.테스트", "-> $1.00 --"],
  ipv4: ["192.0.2.1", "256.0.0.1"],
  ipv6: ["2001:db8::1", "12345::"],
  uri: ["https://example.com/a?b#c", "//example.com"],
  "uri-reference": ["../path", "\\\\WINDOWS\\fileshare"],
  iri: ["http://ƒøø.ßår/?∂éœ=πîx#πîüx", "/abc"],
  "iri-reference": ["/âππ", "#ƒräg\\mênt"],
  uuid: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae"],
  "uri-template": ["/items/{id}", "/items/{id"],
  "json-pointer": ["/a~0b/0", "/a~2"],
  "relative-json-pointer": ["1/items", "-1/items"],
  regex: ["^[a-z]+$", "^("],
};

describe("validators are right", () => {
  let compiled: readonly Compiled[] = [];
  let checked: readonly Compiled[] = [];
  let noted: readonly Compiled[] = [];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "validators-"));
    const schemas = Object.keys(samples).map((format) => ({ type: "string", format }));
    compiled = await compileAll(rows, join(folder, "rows"));
    checked = await compileAll(
      schemas.map((schema) => ({ schema, options: { formats: "assert" } })),
      join(folder, "assert"),
    );
    noted = await compileAll(
      schemas.map((schema) => ({ schema, options: { formats: "annotate" } })),
      join(folder, "annotate"),
    );
    rmSync(folder, { recursive: true });
  });

  /** What the printed `isX` and `checkX` and the interpreter say of each value. */
  function verdicts(one: Compiled | undefined, row: Omit<KeywordRow, "keyword">): unknown[] {
    if (one === undefined || "fault" in one) return [one?.fault];
    const judge = interpret(row.schema, row.options ?? {});
    return [...row.valid, ...row.invalid].map((value) => [
      one.is(value),
      one.check(value).length === 0,
      judge(value),
    ]);
  }

  test.for(rows.map((row, index) => ({ ...row, index })))("$keyword", ({ index, ...row }) => {
    const wanted = [...row.valid.map(() => true), ...row.invalid.map(() => false)];
    expect(verdicts(compiled[index], row)).toEqual(wanted.map((one) => [one, one, one]));
  });

  test("each format that is checked has a sample here, and the guide names it", async () => {
    const { readFileSync } = await import("node:fs");
    const guide = readFileSync(new URL("../../docs/generator.md", import.meta.url), "utf8");
    expect(Object.keys(samples).sort()).toEqual([...formats.keys()].sort());
    for (const name of formats.keys()) expect(guide).toContain(`\`${name}\``);
  });

  test.for(Object.keys(samples).map((format, index) => ({ format, index })))(
    "format $format is checked, or only told with `annotate`",
    ({ format, index }) => {
      const [good, bad] = samples[format] ?? ["", ""];
      const schema = { type: "string", format };
      const row = { schema, valid: [good], invalid: [bad] };
      const assert = { ...row, options: { formats: "assert" } as const };
      const annotate = { ...row, options: { formats: "annotate" } as const };
      expect(verdicts(checked[index], assert)).toEqual([
        [true, true, true],
        [false, false, false],
      ]);
      expect(verdicts(noted[index], annotate)).toEqual([
        [true, true, true],
        [true, true, true],
      ]);
    },
  );

  test("a pattern that linear time cannot tell is not checked, which is said", () => {
    const schema = { type: "string", pattern: "^(a)\\1$" };
    const { diagnostics, types } = compileSchema(schema, { name: "Root" });
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "pattern-not-checked" }]);
    expect(types).toContain("The pattern ^(a)\\1$ is not checked.");
  });

  test.for(["2020-12", "draft-07"] as const)(
    "random schemas in %s: printed validators, interpreter and AJV differ only where the suite decides",
    { timeout: 60_000 },
    async (draft) => {
      const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
      try {
        const result = await fuzz({ draft, seed: 10, amount: 60, peers: [ajvPeer()], folder });
        expect(result.disagreements).toEqual([]);
        expect(result.ruled.size).toBeGreaterThan(0);
        expect(result.valid / result.verdicts).toBeGreaterThan(0.2);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  const suite = findSuite();
  test.skipIf(suite === undefined)("each ruling is a test of the suite", () => {
    expect(undecided(readSuite(suite ?? "")).map(({ decidedBy }) => decidedBy)).toEqual([]);
    expect(rulings.length).toBeGreaterThan(0);
  });
});
