import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { type CompileSchemaOptions, compileSchema } from "../../codegen/index.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { compileAll } from "../conformance/compiled.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "compile-schema-"));
afterAll(() => rmSync(folder, { recursive: true }));

const draft07 = "http://json-schema.org/draft-07/schema#";

test("one schema becomes a module of types and a module of validators that imports them", () => {
  const schema = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  const { types, validators, diagnostics } = compileSchema(schema, { name: "OrderLine" });
  expect(diagnostics).toEqual([]);
  expect(types).toContain("export type OrderLine = {");
  expect(validators).toContain('import type { OrderLine } from "./order-line.ts";');
  expect(validators).toContain("export function isOrderLine(value: unknown): value is OrderLine {");
  expect(validators).toContain("export function checkOrderLine(value: unknown): Issue[] {");
});

test("the validators import the type from where the caller says", () => {
  const { validators } = compileSchema(true, { name: "Order", typesModule: "./types.ts" });
  expect(validators).toContain('from "./types.ts"');
});

test.for(["no name", "class", "string", "", undefined, 1])("%j is refused as a name", (name) => {
  const { diagnostics, types } = compileSchema({ minLength: "1" }, { name: name as string });
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(["invalid-keyword", "schema-name"]);
  expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(["schema.schema.json"]));
  expect(types).toBe("");
});

test("a document that is called by no URI is a diagnostic", () => {
  const { diagnostics } = compileSchema(true, { name: "Order", documents: { "http://[": true } });
  expect(diagnostics).toMatchObject([{ code: "document-uri", file: "http://[" }]);
});

test("a type keeps its name, also one that the language or the module uses", {
  timeout: 60_000,
}, () => {
  const schema = {
    type: "object",
    properties: {
      next: { $ref: "#" },
      list: { type: "array", items: { $ref: "#" }, uniqueItems: true },
    },
    patternProperties: { "^x-": { type: "number", multipleOf: 0.1 } },
    anyOf: [{ properties: { a: { type: "integer" } } }, { required: ["next"] }],
    unevaluatedProperties: false,
  };
  const names = ["Issue", "Array", "Object", "Set", "Number", "Record", "ReadonlyArray", "String"];
  for (const name of [...names, "Map", "JsonValue", "Partial", "order", "_", "$"]) {
    const { diagnostics, types, validators } = compileSchema(schema, {
      name,
      typesModule: "./types.ts",
    });
    expect(diagnostics).toEqual([]);
    expect(types).toContain(`export type ${name} =`);
    mkdirSync(join(folder, "names", name), { recursive: true });
    writeFileSync(join(folder, "names", name, "types.ts"), types);
    writeFileSync(join(folder, "names", name, "validators.ts"), validators);
  }
  const compilerOptions = {
    ...{ target: "ES2022", module: "nodenext", types: [], noEmit: true, declaration: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true },
    ...{ verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true },
    ...{ erasableSyntaxOnly: true, allowImportingTsExtensions: true },
  };
  writeFileSync(join(folder, "names/tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, "names/package.json"), '{ "type": "module" }');
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", join(folder, "names")], {
    encoding: "utf8",
  });
  expect(run.stdout).toBe("");
});

interface Verdicts {
  readonly name: string;
  readonly schema: JsonValue;
  readonly options?: Omit<CompileSchemaOptions, "name">;
  readonly takes: readonly JsonValue[];
  readonly refuses: readonly JsonValue[];
}

const tables: readonly Verdicts[] = [
  {
    name: "draft-07: a reference hides what stands beside it",
    schema: {
      $schema: draft07,
      properties: { a: { $ref: "#/definitions/b", type: "null" } },
      definitions: { b: { type: "string" } },
    },
    takes: [{ a: "" }],
    refuses: [{ a: null }],
  },
  {
    name: "draft-07: a tuple and what may follow it",
    schema: { $schema: draft07, items: [{ type: "string" }], additionalItems: { type: "number" } },
    takes: [[], ["a"], ["a", 1]],
    refuses: [[1], ["a", "b"]],
  },
  {
    name: "draft-07: both forms of dependencies",
    schema: { $schema: draft07, dependencies: { a: ["b"], c: { maxProperties: 1 } } },
    takes: [{ a: 1, b: 1 }, { c: 1 }, {}],
    refuses: [{ a: 1 }, { c: 1, d: 1 }],
  },
  {
    name: "draft-07: keywords of later drafts say nothing",
    schema: {
      $schema: draft07,
      prefixItems: [false],
      unevaluatedProperties: false,
      dependentRequired: { a: ["b"] },
    },
    takes: [[1], { a: 1 }],
    refuses: [],
  },
  {
    name: "a document in another draft",
    schema: { $ref: "https://example.test/old", unevaluatedItems: false },
    options: {
      documents: { "https://example.test/old": { $schema: draft07, items: [{ type: "string" }] } },
    },
    takes: [["a"]],
    refuses: [["a", 1], [1]],
  },
  {
    name: "an anchor that the outermost schema redefines",
    schema: {
      $id: "https://example.test/strings",
      $ref: "list",
      $defs: {
        item: { $dynamicAnchor: "item", type: "string" },
        list: {
          $id: "list",
          type: "array",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $dynamicAnchor: "item" } },
        },
      },
    },
    takes: [["a"]],
    refuses: [[1]],
  },
  {
    name: "the same list, with and without what redefines it",
    schema: {
      $id: "https://example.test/both",
      properties: { plain: { $ref: "list" }, strings: { $ref: "strings" } },
      $defs: {
        strings: {
          $id: "strings",
          $ref: "list",
          $defs: { item: { $dynamicAnchor: "item", type: "string" } },
        },
        list: {
          $id: "list",
          type: "array",
          items: { $dynamicRef: "#item" },
          $defs: { any: { $dynamicAnchor: "item" } },
        },
      },
    },
    takes: [{ plain: [1], strings: ["a"] }],
    refuses: [{ strings: [1] }],
  },
  {
    name: "the meta-schema, which nobody needs to bring along",
    schema: { $ref: "https://json-schema.org/draft/2020-12/schema" },
    takes: [true, { type: "string", properties: { a: { minLength: 1 } } }],
    refuses: [1, { type: "strng" }, { properties: { a: { minLength: -1 } } }],
  },
  {
    name: "a meta-schema of one's own without the validation vocabulary",
    schema: { $schema: "https://example.test/meta", type: "string", properties: { a: false } },
    options: {
      documents: {
        "https://example.test/meta": {
          $id: "https://example.test/meta",
          $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/applicator": true },
        },
      },
    },
    takes: [1, {}],
    refuses: [{ a: 1 }],
  },
  {
    name: "members that objects inherit, as members of their own",
    schema: {
      properties: { constructor: { type: "string" } },
      required: ["toString"],
      unevaluatedProperties: false,
    },
    takes: [],
    refuses: [{}, { toString: 1 }, { constructor: 1 }],
  },
  {
    name: "whole numbers however written, and equality by value",
    schema: { enum: [1, [false], { a: 0 }] },
    takes: [1.0, [false], { a: -0 }],
    refuses: [true, [0], { a: false }],
  },
  {
    name: "formats, where they are only told",
    schema: { format: "date-time" },
    options: { formats: "annotate" },
    takes: ["no date"],
    refuses: [],
  },
];

test("schemas of both drafts take and refuse what their keywords say", async () => {
  const compiled = await compileAll(tables, join(folder, "tables"));
  for (const [index, { name, refuses, takes }] of tables.entries()) {
    const one = compiled[index];
    if (one === undefined || "fault" in one) throw new Error(`${name}: ${one?.fault}`);
    const verdicts = [...takes, ...refuses].map((value) => [
      one.is(value),
      one.check(value).length === 0,
    ]);
    const wanted = [...takes.map(() => true), ...refuses.map(() => false)];
    expect([name, verdicts]).toEqual([name, wanted.map((verdict) => [verdict, verdict])]);
  }
});

test.for<{ name: string; schema: unknown; want: readonly string[] }>([
  {
    name: "a wrong value",
    schema: { properties: { a: { minLength: "1" } } },
    want: ["invalid-keyword /properties/a/minLength"],
  },
  {
    name: "a dangling reference",
    schema: { items: { $ref: "#/$defs/a" } },
    want: ["dangling-ref /items/$ref"],
  },
  {
    name: "a dangling dynamic reference",
    schema: { $dynamicRef: "#a" },
    want: ["dangling-ref /$dynamicRef"],
  },
  { name: "a reference to nothing but itself", schema: { $ref: "#" }, want: ["endless-ref "] },
  { name: "no schema", schema: 5, want: ["invalid-schema "] },
  { name: "nothing", schema: undefined, want: ["invalid-json "] },
  { name: "what is no JSON", schema: { const: 1n }, want: ["invalid-json "] },
  { name: "a schema without end", schema: deep(5_000), want: ["too-deep "] },
])("$name is a diagnostic with a place, and nothing is thrown", ({ schema, want }) => {
  const { diagnostics, types, validators } = compileSchema(schema, { name: "Order" });
  expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(want);
  expect([types, validators]).toEqual(["", ""]);
});

test("a keyword that nobody knows is an annotation", () => {
  const { diagnostics } = compileSchema({ "my-keyword": 1, tsType: "evil()" }, { name: "Order" });
  expect(diagnostics).toEqual([]);
});

test("two hundred levels are no matter", async () => {
  const [one] = await compileAll([{ schema: deep(200) as JsonValue }], join(folder, "deep"));
  if (one === undefined || "fault" in one) throw new Error(one?.fault);
  const value = (levels: number, inner: JsonValue): JsonValue =>
    levels === 0 ? inner : { a: value(levels - 1, inner) };
  expect(one.is(value(200, "x"))).toBe(true);
  expect(one.check(value(200, 1))).toMatchObject([{ path: "/a".repeat(200), keyword: "type" }]);
});

function deep(levels: number): unknown {
  let schema: unknown = { type: "string" };
  for (let level = 0; level < levels; level += 1)
    schema = { type: "object", properties: { a: schema } };
  return schema;
}
