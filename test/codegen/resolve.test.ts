import { expect, test } from "vitest";
import { createReport } from "../../codegen/diagnostics/report.ts";
import type { JsonValue } from "../../codegen/load/json-value.ts";
import { loadText } from "../../codegen/load/load.ts";
import { resolve } from "../../codegen/resolve/resolve.ts";

/** Documents by file name; answers where the `$ref` at a place leads. */
function resolveAll(documents: Readonly<Record<string, JsonValue>>) {
  const report = createReport();
  const sources = Object.entries(documents).map(([file, value]) => {
    const source = loadText({ file, text: JSON.stringify(value) }, report);
    if (source === undefined) throw new Error(file);
    return source;
  });
  const graph = resolve(sources, report);
  const target = (file: string, pointer: string): string | undefined => {
    const source = sources.find((one) => one.file === file);
    const site = source === undefined ? undefined : graph.site({ source, pointer });
    const found = site === undefined ? undefined : graph.target(site);
    return found === undefined ? undefined : `${found.source.file}#${found.pointer}`;
  };
  return { target, report };
}

const ref = (reference: string): JsonValue => ({ $ref: reference });

test.for([
  { name: "its own root", reference: "#", want: "s/a.json#" },
  { name: "a pointer", reference: "#/$defs/x~1y", want: "s/a.json#/$defs/x~1y" },
  { name: "an escaped pointer", reference: "#/$defs/x~1%79", want: "s/a.json#/$defs/x~1y" },
  { name: "an anchor", reference: "#here", want: "s/a.json#/$defs/anchored" },
  { name: "a file beside it", reference: "b.json", want: "s/b.json#" },
  {
    name: "a place in a file of another folder",
    reference: "../t/c.json#/properties/p",
    want: "t/c.json#/properties/p",
  },
  { name: "an $id elsewhere", reference: "https://example.test/schemas/b", want: "s/b.json#" },
  {
    name: "an $id relative to its own",
    reference: "https://example.test/inner",
    want: "s/b.json#/$defs/inner",
  },
  {
    name: "a place that no keyword leads to",
    reference: "b.json#/examples/0",
    want: "s/b.json#/examples/0",
  },
])("a reference follows $name", ({ reference, want }) => {
  const { target, report } = resolveAll({
    "s/a.json": {
      properties: { it: ref(reference) },
      $defs: { "x/y": {}, anchored: { $anchor: "here" } },
    },
    "s/b.json": {
      $id: "https://example.test/schemas/b",
      $defs: { inner: { $id: "/inner" } },
      examples: [{ type: "string" }],
    },
    "t/c.json": { properties: { p: true } },
  });
  expect(report.diagnostics).toEqual([]);
  expect(target("s/a.json", "/properties/it")).toBe(want);
});

test("a relative reference starts from the $id of its document", () => {
  const { target, report } = resolveAll({
    "a.json": { $id: "https://example.test/x/a", items: ref("../y/b") },
    "b.json": { $id: "https://example.test/y/b" },
  });
  expect(report.diagnostics).toEqual([]);
  expect(target("a.json", "/items")).toBe("b.json#");
});

test("references may go round in circles", () => {
  const { target, report } = resolveAll({
    "a.json": { properties: { next: ref("b.json") } },
    "b.json": { properties: { back: ref("a.json#/properties/next") } },
  });
  expect(report.diagnostics).toEqual([]);
  expect(target("b.json", "/properties/back")).toBe("a.json#/properties/next");
});

test.for([
  {
    name: "a misspelt definition",
    reference: "#/$defs/Stat",
    hint: 'did you mean "#/$defs/State"?',
  },
  { name: "a misspelt file", reference: "othr.json", hint: 'did you mean "other.json"?' },
  { name: "a URL", reference: "https://example.test/x", hint: /never fetched/ },
  { name: "a file of the machine", reference: "file:///etc/passwd", hint: /never fetched/ },
  { name: "a path out of the folder", reference: "../../../../etc/passwd", hint: /never fetched/ },
  { name: "no URI at all", reference: "http://[", hint: /never fetched/ },
])("$name is a dangling reference at its place", ({ reference, hint }) => {
  const { report } = resolveAll({
    "s/a.json": { items: ref(reference), $defs: { State: {} } },
    "s/other.json": {},
  });
  expect(report.diagnostics).toMatchObject([
    { code: "dangling-ref", file: "s/a.json", pointer: "/items/$ref" },
  ]);
  const found = report.diagnostics[0]?.hint;
  if (hint instanceof RegExp) expect(found).toMatch(hint);
  else expect(found).toBe(hint);
});

test("all dangling references of all documents are told at once", () => {
  const { report } = resolveAll({
    "a.json": { allOf: [ref("#x"), ref("#y")] },
    "b.json": ref("z.json"),
  });
  expect(report.diagnostics.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'a.json "#x" is not defined',
    'a.json "#y" is not defined',
    'b.json "z.json" is not defined',
  ]);
});
