import { expect, test } from "vitest";
import { checkConfigFile } from "../../generated/validators/file.ts";
import { createAjv, readJson, validator } from "./schema-library.ts";

const validate = validator(createAjv(), "file/config.schema.json");

test.for([
  { name: "nothing at all", config: {} },
  {
    name: "a name, a path, a glob and an address",
    config: { agents: ["a", "./a.json", "./*.json", "https://a.example/c"] },
  },
  {
    name: "an agent with its own settings",
    config: { agents: [{ source: "a", out: "src", targets: ["fake"] }] },
  },
  {
    name: "a registry below a path",
    config: { sources: { registry: "https://blocks.example/eu" } },
  },
])("a config may hold $name", ({ config }) => {
  expect(checkConfigFile(config)).toEqual([]);
  expect(validate(config)).toBe(true);
});

test.for([
  {
    name: "a misspelt member",
    config: { target: ["client"] },
    path: "/target",
    keyword: "additionalProperties",
  },
  {
    name: "a misspelt setting of an agent",
    config: { agents: [{ source: "a", target: [] }] },
    path: "/agents/0/target",
    keyword: "additionalProperties",
  },
  {
    name: "an agent without a source",
    config: { agents: [{ out: "src" }] },
    path: "/agents/0",
    keyword: "required",
  },
  {
    name: "an agent that is a number",
    config: { agents: [1] },
    path: "/agents/0",
    keyword: "anyOf",
  },
  { name: "an empty source", config: { agents: [""] }, path: "/agents/0", keyword: "minLength" },
  {
    name: "a target that there is not",
    config: { targets: ["clients"] },
    path: "/targets/0",
    keyword: "enum",
  },
  { name: "no target", config: { targets: [] }, path: "/targets", keyword: "minItems" },
  {
    name: "a target twice",
    config: { targets: ["fake", "fake"] },
    path: "/targets/1",
    keyword: "uniqueItems",
  },
  {
    name: "a registry with a user in it",
    config: { sources: { registry: "https://me:key@blocks.example" } },
    path: "/sources/registry",
    keyword: "pattern",
  },
  {
    name: "a registry behind a script",
    config: { sources: { registry: "javascript:alert(1)" } },
    path: "/sources/registry",
    keyword: "pattern",
  },
  {
    name: "a diagnostic's severity in a rule's words",
    config: { severities: { "pipe-without-streams": "breaking" } },
    path: "/severities/pipe-without-streams",
    keyword: "enum",
  },
  {
    name: "a code that is no code",
    config: { severities: { __PROTO__: "off" } },
    path: "/severities/__PROTO__",
    keyword: "pattern",
  },
  {
    name: "a rule's severity in a diagnostic's words",
    config: { drift: { severities: { "input-required-added": "warning" } } },
    path: "/drift/severities/input-required-added",
    keyword: "enum",
  },
  {
    name: "an emitter, which is code",
    config: { emitters: [] },
    path: "/emitters",
    keyword: "additionalProperties",
  },
])("a config must not hold $name, and the one issue says where", ({ config, path, keyword }) => {
  expect(checkConfigFile(config)).toMatchObject([{ path, keyword }]);
  expect(validate(config)).toBe(false);
});

test("the schema stands alone, so that an editor that has only this file understands it", () => {
  const references = JSON.stringify(readJson("file/config.schema.json")).matchAll(
    /"\$ref":"([^"]*)"/g,
  );
  expect(
    [...references].map(([, target]) => target).filter((target) => !target?.startsWith("#")),
  ).toEqual([]);
});
