import { describe, expect, test } from "vitest";
import { type CompileSchemaOptions, compileSchema } from "../../codegen/index.ts";
import { blocks } from "../cli/run-blocks.ts";
import { scratchProject } from "./scratch-project.ts";
import { typeErrors } from "./type-errors.ts";

const order = {
  title: "Order",
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer", minimum: 1 }, note: { type: "string" } },
};

interface Issue {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}

interface Validators {
  is(value: unknown): boolean;
  check(value: unknown): readonly Issue[];
}

/** The printed validators, loaded as a program would load them. */
async function validators(schema: unknown, options: CompileSchemaOptions): Promise<Validators> {
  const compiled = compileSchema(schema, options);
  expect(compiled.diagnostics).toEqual([]);
  const { cwd } = scratchProject({ "any.ts": compiled.validators });
  const module = await import(/* @vite-ignore */ `${cwd}/any.ts`);
  return { is: module[`is${options.name}`], check: module[`check${options.name}`] };
}

describe("plain JSON Schema", () => {
  test("compileSchema returns two TypeScript source texts, and no diagnostics of a good schema", () => {
    const { types, validators: text, diagnostics } = compileSchema(order, { name: "Order" });
    expect(diagnostics).toEqual([]);
    expect(types).toMatch(/^export type Order = \{$/m);
    expect(types).not.toMatch(/^import /m);
    expect(text.match(/^import .*$/gm)).toEqual(['import type { Order } from "./order.ts";']);
    expect(text).toMatch(/^export function isOrder\(value: unknown\): value is Order \{$/m);
    expect(text).toMatch(/^export function checkOrder\(value: unknown\): Issue\[\] \{$/m);
  });

  test("checkOrder is empty when valid, and else tells path, keyword and message", async () => {
    const { is, check } = await validators(order, { name: "Order" });
    expect([is({ id: 1 }), check({ id: 1 })]).toEqual([true, []]);
    expect(check({ id: 0, note: 1 })).toEqual([
      { path: "/id", keyword: "minimum", message: expect.any(String) },
      { path: "/note", keyword: "type", message: expect.any(String) },
    ]);
  });

  test("name, typesModule and the texts compile together", () => {
    const { types, validators: text } = compileSchema(order, {
      name: "Purchase",
      typesModule: "./model/purchase.ts",
    });
    const use = `import type { Purchase } from "./model/purchase.ts";
      import { checkPurchase, isPurchase } from "./checks.ts";
      const wrong: Purchase = { id: "1" };
      export const narrowed = (value: unknown): number => (isPurchase(value) ? value.id : 0);
      export const paths = checkPurchase(wrong).map(({ path, keyword, message }) => path + keyword + message);`;
    const sources = { "model/purchase.ts": types, "checks.ts": text, "use.ts": use };
    expect(typeErrors(sources)).toEqual(["use.ts(3): TS2322"]);
  });

  const documents = {
    "address.json": {
      type: "object",
      required: ["zip"],
      properties: { zip: { $ref: "zip.json" } },
    },
    "https://example.com/zip": { type: "string", minLength: 4 },
    "zip.json": { $ref: "https://example.com/zip" },
  };

  test("documents: several that refer to one another, by URI and by relative path", async () => {
    const schema = { properties: { to: { $ref: "address.json" } } };
    const { is } = await validators(schema, { name: "Order", documents });
    expect([is({ to: { zip: "0150" } }), is({ to: { zip: "1" } }), is({ to: {} })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("documents: their types are called like their files, unless they have titles", () => {
    const named = {
      "address.schema.json": { type: "object" },
      "https://example.com/v1/zip-code.json": { type: "string" },
      "urn:example:1": { title: "Door", type: "integer" },
    };
    const schema = { anyOf: Object.keys(named).map(($ref) => ({ $ref })) };
    const { types } = compileSchema(schema, { name: "Order", documents: named });
    expect(types.match(/(?<=^export type )\w+/gm)).toEqual(["Order", "Address", "ZipCode", "Door"]);
  });

  test("documents: a circle of two, and an $id that is none of the keys", async () => {
    const circle = {
      "a.json": { properties: { b: { $ref: "b.json" } }, additionalProperties: false },
      "b.json": { $id: "https://example.com/b", properties: { a: { $ref: "urn:a" } } },
      "urn:a": {
        $id: "urn:a",
        type: "object",
        properties: { n: { $ref: "https://example.com/b" } },
      },
    };
    const { is } = await validators({ $ref: "a.json" }, { name: "Order", documents: circle });
    expect([is({ b: { a: { n: {} } } }), is({ b: { a: 1 } }), is({ c: 1 })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("documents: nothing is fetched, and what is missing is a diagnostic", () => {
    const schema = { $ref: "https://example.com/nowhere.json" };
    const { diagnostics, types } = compileSchema(schema, { name: "Order" });
    expect(diagnostics).toMatchObject([
      { severity: "error", code: "dangling-ref", pointer: "/$ref" },
    ]);
    expect(types).toBe("");
  });

  test.for([
    { formats: undefined, takes: false },
    { formats: "assert", takes: false },
    { formats: "annotate", takes: true },
  ] as const)("formats: $formats", async ({ formats, takes }) => {
    const options = { name: "Day", ...(formats === undefined ? {} : { formats }) };
    const { is, check } = await validators({ type: "string", format: "date" }, options);
    expect([is("2020-02-30"), check("2020-02-30").length === 0]).toEqual([takes, takes]);
  });

  test.for([
    { schema: true, type: "unknown", takes: true },
    { schema: false, type: "never", takes: false },
  ])("a boolean schema: $schema", async ({ schema, type, takes }) => {
    expect(compileSchema(schema, { name: "Any" }).types).toContain(`export type Any = ${type};`);
    expect((await validators(schema, { name: "Any" })).is(1)).toBe(takes);
  });

  test("draft-07, where $schema says so", async () => {
    const schema = {
      $schema: "http://json-schema.org/draft-07/schema#",
      $ref: "#/definitions/pair",
      type: "null",
      definitions: { pair: { type: "array", items: [{ type: "string" }], additionalItems: false } },
    };
    const { is } = await validators(schema, { name: "Pair" });
    expect([is(["a"]), is(["a", 1]), is(null)]).toEqual([true, false, false]);
  });

  test("name collisions: what is called like the type, its parts or the module's own names", () => {
    const schema = {
      type: "object",
      properties: { a: { $ref: "#/$defs/Order" }, b: { $ref: "#/$defs/Issue" }, c: { $ref: "#" } },
      $defs: {
        Order: { title: "Order", type: "object", properties: { x: { type: "string" } } },
        Issue: { title: "Issue", type: "object", properties: { path: { type: "number" } } },
      },
    };
    const names = [
      "Order",
      "Issue",
      "Array",
      "ReadonlyArray",
      "Record",
      "checkOrder",
      "constructor",
    ];
    const sources = names.flatMap((name) => {
      const {
        types,
        validators: text,
        diagnostics,
      } = compileSchema(schema, {
        name,
        typesModule: "./types.ts",
      });
      expect(diagnostics).toEqual([]);
      expect(types.match(new RegExp(`^export type ${name} =`, "gm"))).toHaveLength(1);
      return [
        [`${name}/types.ts`, types] as const,
        [`${name}/checks.ts`, text] as const,
        [
          `${name}/use.ts`,
          `import type { ${name} as Subject } from "./types.ts";
           import { is${name}, check${name} } from "./checks.ts";
           export const use = (value: unknown): Subject | number =>
             is${name}(value) ? value : check${name}(value).length;`,
        ] as const,
      ];
    });
    expect(typeErrors(Object.fromEntries(sources))).toEqual([]);
  });

  test.for(["class", "string", "a b", "", "1x", "a;process.exit()", "__proto__ = 1", "*/"])(
    "a name that is none, %j, is a diagnostic and not an exception",
    (name) => {
      const { types, validators: text, diagnostics } = compileSchema(order, { name });
      expect(diagnostics).toMatchObject([{ severity: "error", code: "schema-name" }]);
      expect([types, text]).toEqual(["", ""]);
    },
  );

  test.for<{ what: string; schema: unknown; codes: readonly string[] }>([
    { what: "no schema", schema: [], codes: ["invalid-schema"] },
    { what: "a function", schema: () => 1, codes: ["invalid-json"] },
    {
      what: "several faults",
      schema: { minLength: "1", items: { $ref: "#/no" } },
      codes: ["dangling-ref", "invalid-keyword"],
    },
  ])("$what is diagnostics, all at once, and not an exception", ({ schema, codes }) => {
    const { types, diagnostics } = compileSchema(schema, { name: "Order" });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(codes);
    expect(types).toBe("");
  });
});

describe("plain JSON Schema: from the shell", () => {
  test("blocks gen --schema writes the same bytes", async () => {
    const project = scratchProject({ "order.schema.json": order });
    const line = ["gen", "--schema", "order.schema.json"];
    expect(await blocks(line, project)).toMatchObject({ exitCode: 0, stderr: "" });
    const { types, validators: text } = compileSchema(order, { name: "Order" });
    expect(project.read("order.ts")).toBe(types);
    expect(project.read("order.validators.ts")).toBe(text);
    expect(await blocks(line, project)).toMatchObject({ exitCode: 0, stdout: "" });
    const { stdout } = await blocks([...line, "--stdout"], project);
    expect(stdout).toBe(`// order.ts\n\n${types}\n// order.validators.ts\n\n${text}\n`);
  });

  test("name, documents, formats and diagnostics have their flags and places", async () => {
    const schema = {
      properties: { at: { $ref: "https://example.com/day" }, no: { $ref: "#/no" } },
    };
    const project = scratchProject({
      "s/order.json": schema,
      "day.json": { type: "string", format: "date" },
      "blocks.config.json": { formats: "annotate" },
    });
    const document = "https://example.com/day=day.json";
    const line = ["gen", "--schema", "s/order.json", "--name", "Purchase", "--document", document];
    const failed = await blocks(line, project);
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toMatch(/^s\/order\.json:7:\d+ {2}error {2}dangling-ref /);

    project.write("s/order.json", { properties: { at: schema.properties.at } });
    expect(await blocks(line, project)).toMatchObject({ exitCode: 0, stderr: "" });
    const { isPurchase } = await import(`${project.cwd}/s/order.validators.ts`);
    expect([isPurchase({ at: "never" }), isPurchase({ at: 1 })]).toEqual([true, false]);
  });
});
