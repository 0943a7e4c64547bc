import type { AnySchemaObject } from "ajv";
import { expect, test } from "vitest";
import {
  createAjv,
  idBase,
  loadSchemaFiles,
  namedSchemas,
  readJson,
  type SchemaFile,
  validator,
} from "./schema-library.ts";

const files = loadSchemaFiles();
const named = files.flatMap((file) => namedSchemas(file).map((entry) => ({ ...entry, file })));
const ajv = createAjv();

const keywords = new Set(
  `$schema $id $ref $defs title description default examples deprecated errorMessage x-unique-by
  type enum const properties required additionalProperties patternProperties propertyNames items
  prefixItems minItems maxItems uniqueItems minimum maximum exclusiveMinimum exclusiveMaximum
  multipleOf minLength maxLength pattern format minProperties maxProperties dependentRequired
  oneOf anyOf allOf not if then else`.split(/\s+/),
);
const maps = ["properties", "patternProperties", "$defs"];
const lists = ["oneOf", "anyOf", "allOf", "prefixItems"];
const rules = ["if", "then", "else", "not"];
const singles = ["additionalProperties", "propertyNames", "items", ...rules];

interface Place {
  readonly pointer: string;
  readonly schema: AnySchemaObject;
  /** A part of the type that has a name or a literal of its own, so that it needs a description. */
  readonly declared: boolean;
  /** Below `if`, `then`, `else` or `not`: a rule for validators, not a part of the type. */
  readonly rule: boolean;
}

function* places(place: Place): Generator<Place> {
  yield place;
  for (const [key, schema, own] of subschemas(place.schema)) {
    if (typeof schema !== "object" || schema === null) continue;
    const rule = place.rule || rules.includes(key);
    const declared = !rule && (maps.includes(key) || (key === "oneOf" && "const" in schema));
    yield* places({ pointer: `${place.pointer}/${own}`, schema, declared, rule });
  }
}

function* subschemas(schema: AnySchemaObject): Generator<[keyword: string, unknown, path: string]> {
  for (const key of [...maps, ...lists]) {
    for (const [name, below] of Object.entries(schema[key] ?? {})) {
      yield [key, below, `${key}/${name}`];
    }
  }
  for (const key of singles) yield [key, schema[key], key];
}

function everyPlace(file: SchemaFile): Place[] {
  return [...places({ pointer: "", schema: file.document, declared: true, rule: false })];
}

test("there is something to hold against these rules", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(named.length).toBeGreaterThan(150);
});

test.for(files)("$path fits the meta-schema and is named by its path", (file) => {
  expect(ajv.validateSchema(file.document), ajv.errorsText()).toBe(true);
  expect(file.document.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(file.document.$id).toBe(idBase + file.path);
});

test.for(files)("$path uses only keywords that the generator knows", (file) => {
  const unknown = everyPlace(file).flatMap(({ pointer, schema }) =>
    Object.keys(schema)
      .filter((keyword) => !keywords.has(keyword))
      .map((keyword) => `${pointer}/${keyword}`),
  );
  expect(unknown).toEqual([]);
});

test.for(files)("$path describes every schema, member and literal", (file) => {
  const silent = everyPlace(file)
    .filter(({ declared, schema }) => declared && !schema.description)
    .map(({ pointer }) => pointer);
  expect(silent).toEqual([]);
});

test.for(files)("$path is open unless it is ours or a card", (file) => {
  const closed = everyPlace(file).filter(({ schema }) => schema.additionalProperties === false);
  const mayClose =
    ["agent-card", "file"].includes(file.family) || file.path === "backend/route-table.schema.json";
  expect(mayClose || closed.length === 0).toBe(true);
});

test("names of types are PascalCase and unique within a family", () => {
  const seen = new Set<string>();
  for (const { name, file } of named) {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
    expect(seen, `${file.path} repeats ${name}`).not.toContain(`${file.family}/${name}`);
    seen.add(`${file.family}/${name}`);
  }
});

test("every titled schema has examples", () => {
  const without = files.filter(({ document }) => document.title && !document.examples?.length);
  expect(without.map(({ path }) => path)).toEqual([]);
});

test.for(named)("$name of $file.path compiles and accepts its examples", ({ id, schema }) => {
  const validate = validator(ajv, id);
  for (const example of schema.examples ?? []) {
    expect(
      validate(example),
      `${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`,
    ).toBe(true);
  }
});

test.for(files)("$path: what members, too, give as examples and defaults is valid", (file) => {
  const wrong = everyPlace(file).flatMap(({ pointer, schema, rule }) => {
    const given = [...(schema.examples ?? []), ...("default" in schema ? [schema.default] : [])];
    if (rule || given.length === 0) return [];
    const validate = validator(ajv, `${idBase}${file.path}#${pointer}`);
    return given
      .filter((value) => !validate(value))
      .map((value) => `${pointer}: ${JSON.stringify(value)}`);
  });
  expect(wrong).toEqual([]);
});

test("errorMessage is a sentence, so that it can stand alone", () => {
  for (const file of files) {
    for (const { schema, pointer } of everyPlace(file)) {
      if (schema.errorMessage === undefined) continue;
      expect(schema.errorMessage, `${file.path}${pointer}`).toMatch(/^[A-Z"_].*\.$/);
    }
  }
});

test("the two forms of a card differ in nothing but the runtime", () => {
  const shape = (path: string) => {
    const { $id, title, description, examples, required, properties, ...rest } = readJson(
      path,
    ) as AnySchemaObject;
    const { runtime, ...members } = properties;
    return { ...rest, members, required: required.filter((name: string) => name !== "runtime") };
  };
  expect(shape("agent-card/authored-agent-card.schema.json")).toEqual(
    shape("agent-card/agent-card.schema.json"),
  );
});
