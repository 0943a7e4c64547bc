import { expect, test } from "vitest";
import { createAjv, readJson, validator } from "./schema-library.ts";

const ajv = createAjv();
const accepts = (name: string, value: unknown): boolean =>
  validator(ajv, `agent-card/content-type.schema.json${name}`)(value) === true;

function classesOf(value: string): string[] {
  return ["Form", "Text", "File"].filter((name) => accepts(`#/$defs/${name}ClassType`, value));
}

test.for([
  { value: "application/json", want: ["Form"] },
  { value: "text/markdown", want: ["Text"] },
  { value: "application/pdf", want: ["File"] },
  { value: "image/x-anything", want: ["File"] },
  { value: "text/x-anything", want: ["Text"] },
  { value: "model/gltf+json", want: ["File"] },
  { value: "image/svg+xml", want: ["File"] },
  { value: "application/gpx+xml", want: ["File"] },
  { value: "text/rtf", want: ["File"] },
  { value: "application/vnd.google-earth.kml+xml", want: ["Text"] },
  { value: "application/x-ndjson", want: ["Text"] },
  { value: "application/jsonl", want: ["Text"] },
  { value: "application/vnd.acme.thing+json", want: ["Form"] },
  { value: "application/vnd.acme.thing+xml", want: ["Text"] },
  { value: "application/vnd.acme.thing+zip", want: ["File"] },
  { value: "application/vnd.acme.thing+gzip", want: ["File"] },
  { value: "application/problem+xml", want: ["Text"] },
  { value: "image/x-thing+json", want: ["Form"] },
  { value: "text/x.foo+json", want: ["Form", "Text"] },
  { value: "application/x-unknown", want: [] },
])("$value belongs to $want", ({ value, want }) => {
  expect(classesOf(value)).toEqual(want);
  expect(accepts("", value)).toBe(want.length > 0);
});

test.for([
  "",
  "json",
  "text/",
  "/json",
  "Application/JSON",
  "text/plain; charset=utf-8",
  "text/plain ",
  "text/plain\n",
  "text/*",
  "*/*",
  "application/foo",
  "9x/thing+json",
  "application/.thing+json",
  "application/thing+yaml",
  `text/${"a".repeat(128)}`,
])("%j is refused", (value) => {
  expect(accepts("", value)).toBe(false);
  expect(classesOf(value)).toEqual([]);
});

test("a name of 127 characters is the longest", () => {
  expect(accepts("", `text/${"a".repeat(127)}`)).toBe(true);
});

test("accept takes types and bare families", () => {
  const entry = (value: unknown) => accepts("#/$defs/AcceptEntry", value);
  expect(["text/*", "image/*", "audio/*", "video/*", "application/pdf"].map(entry)).not.toContain(
    false,
  );
  expect(["*/*", "application/*", "image/png;q=1", 7].map(entry)).not.toContain(true);
});

test("no content type is in two catalogs", () => {
  const { $defs } = readJson("agent-card/content-type.schema.json") as {
    readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  };
  const all = Object.values($defs).flatMap((definition) => definition.enum ?? []);
  expect(all).toHaveLength(4 + 28 + 69);
  expect(new Set(all).size).toBe(all.length);
});
