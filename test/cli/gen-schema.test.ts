import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

const order = {
  title: "Order",
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer", minimum: 1 } },
};

function project(files: Readonly<Record<string, unknown>>): string {
  const cwd = emptyProject();
  for (const [name, value] of Object.entries(files)) {
    mkdirSync(join(cwd, name, ".."), { recursive: true });
    writeFileSync(
      join(cwd, name),
      typeof value === "string" ? value : JSON.stringify(value, null, 2),
    );
  }
  return cwd;
}

interface Validators {
  readonly [name: string]: (value: unknown) => unknown;
}

const load = async (cwd: string, file: string): Promise<Validators> =>
  (await import(/* @vite-ignore */ join(cwd, file))) as Validators;

test("a schema becomes a type and its validators, which import it", async () => {
  const cwd = project({ "order.schema.json": order });
  expect(await blocks(["gen", "--schema", "order.schema.json"], { cwd })).toEqual({
    exitCode: 0,
    stdout: "wrote order.ts\nwrote order.validators.ts\n",
    stderr: "",
  });
  expect(readFileSync(join(cwd, "order.ts"), "utf8")).toMatch(
    /^\/\/ Generated from order\.schema\.json by `blocks gen --schema` or `compileSchema`\. Do not edit\.\n[\s\S]*export type Order = /,
  );
  expect(readFileSync(join(cwd, "order.validators.ts"), "utf8")).toContain('from "./order.ts"');
  const { isOrder, checkOrder } = await load(cwd, "order.validators.ts");
  expect([isOrder?.({ id: 1 }), isOrder?.({ id: 0 })]).toEqual([true, false]);
  expect(checkOrder?.({})).toMatchObject([{ path: "", keyword: "required" }]);
  expect(await blocks(["gen", "--schema", "order.schema.json"], { cwd })).toMatchObject({
    stdout: "",
  });
});

test("several schemas and globs, named by title or file, go where --out says", async () => {
  const cwd = project({ "s/order.schema.json": order, "s/line-item.json": { type: "string" } });
  const { exitCode, stdout } = await blocks(["gen", "--schema", "s/*.json", "--out", "src"], {
    cwd,
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("wrote src/line-item.validators.ts\n");
  expect(readFileSync(join(cwd, "src/line-item.ts"), "utf8")).toContain("export type LineItem = ");
});

test("a fault is told at its place in the file, and keeps no other schema from being written", async () => {
  const cwd = project({
    "bad.json": '{\n  "type": "object",\n  "properties": { "a": { "$ref": "#/$defs/no" } }\n}',
    "order.json": order,
  });
  const result = await blocks(["gen", "--schema", "bad.json", "order.json"], { cwd });
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toMatch(/^bad\.json:3:\d+ {2}error {2}dangling-ref/);
  expect(result.stderr).toContain('  3 |   "properties"');
  expect(existsSync(join(cwd, "order.ts"))).toBe(true);
  expect(existsSync(join(cwd, "bad.ts"))).toBe(false);
});

test.for([
  { what: "a missing file", files: {}, line: ["x.json"], code: "schema-unreadable" },
  { what: "a glob without a match", files: {}, line: ["*.schema.json"], code: "schema-unreadable" },
  { what: "no JSON", files: { "x.json": "{" }, line: ["x.json"], code: "invalid-json" },
  {
    what: "a name that is none",
    files: { "x.json": {} },
    line: ["x.json", "--name", "1x"],
    code: "schema-name",
  },
  {
    what: "two that become the same modules",
    files: { "a/x.json": {}, "b/x.json": {} },
    line: ["a/x.json", "b/x.json", "--out", "src"],
    code: "schema-twice",
  },
])("$what is a diagnostic", async ({ files, line, code }) => {
  const result = await blocks(["gen", "--schema", ...line], { cwd: project(files) });
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toContain(`  error  ${code}  `);
});

test.for([
  { line: "--schema", says: "name the schemas" },
  { line: "--schema a.json b.json --name A", says: "--name is for one schema" },
  { line: "--schema a.json --document x", says: "--document takes a URI and a file" },
  { line: "--schema a.json --handler", says: "--schema does not go with --handler" },
  { line: "a.json --name A", says: "--name is for schemas: it needs --schema" },
])("gen $line is a usage error", async ({ line, says }) => {
  const result = await blocks(["gen", ...line.split(" ")], { cwd: emptyProject() });
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain(says);
});

test("a config names schemas beside its agents, and check holds them", async () => {
  const cwd = project({
    "schemas/order.schema.json": order,
    "blocks.config.json": {
      schemas: [{ source: "./schemas/order.schema.json", name: "Purchase", out: "src" }],
    },
  });
  const first = await blocks(["gen"], { cwd });
  expect(first).toMatchObject({
    exitCode: 0,
    stdout: "wrote src/order.ts\nwrote src/order.validators.ts\n",
  });
  expect(readFileSync(join(cwd, "src/order.ts"), "utf8")).toContain("export type Purchase = ");
  expect(await blocks(["gen", "--check"], { cwd })).toMatchObject({ exitCode: 0 });
  writeFileSync(join(cwd, "schemas/order.schema.json"), '{ "type": "string" }');
  const { exitCode, stdout } = await blocks(["gen", "--check"], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("+++ b/src/order.ts");
});

const withReference = (ref: string) => ({ ...order, properties: { id: { $ref: ref } } });

test.for([
  {
    what: "a file beside it",
    ref: "id.json#/$defs/id",
    files: { "id.json": { $defs: { id: { type: "integer" } } } },
  },
  {
    what: "a folder below it",
    ref: "./deep/id.json",
    files: { "deep/id.json": { type: "integer" } },
  },
  {
    what: "the $id of a file beside it",
    ref: "https://example.com/id",
    files: { "any.json": { $id: "https://example.com/id", type: "integer" } },
  },
])("a reference leads to $what", async ({ ref, files }) => {
  const cwd = project({ "order.json": withReference(ref), ...files });
  expect(await blocks(["gen", "--schema", "order.json"], { cwd })).toMatchObject({
    exitCode: 0,
    stderr: "",
  });
  const { isOrder } = await load(cwd, "order.validators.ts");
  expect([isOrder?.({ id: 1 }), isOrder?.({ id: "1" })]).toEqual([true, false]);
  expect(readFileSync(join(cwd, "order.ts"), "utf8")).not.toContain(cwd);
});

test("a reference leads to a document that was named", async () => {
  const cwd = project({
    "s/order.json": withReference("https://example.com/id"),
    "other/id.json": { type: "integer" },
  });
  const document = "https://example.com/id=other/id.json";
  const result = await blocks(["gen", "--schema", "s/order.json", "--document", document], { cwd });
  expect(result).toMatchObject({ exitCode: 0, stderr: "" });
});

test("no reference leads out of the folder, by dots or by a link, unless it is a named root", async () => {
  const cwd = project({
    "s/order.json": withReference("../id.json"),
    "id.json": { type: "integer" },
    "s/linked.json": withReference("link.json"),
  });
  symlinkSync(join(cwd, "id.json"), join(cwd, "s/link.json"));
  for (const file of ["s/order.json", "s/linked.json"]) {
    const { exitCode, stderr } = await blocks(["gen", "--schema", file], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("dangling-ref");
  }
  writeFileSync(join(cwd, "blocks.config.json"), '{ "sources": { "roots": ["."] } }');
  expect(await blocks(["gen", "--schema", "s/order.json"], { cwd })).toMatchObject({ exitCode: 0 });
});
