import type { JsonObject, JsonValue } from "../../load/json-value.ts";

// Each vocabulary says what the values of its keywords are; `$dynamicRef` makes them one recursive schema.

const schema: JsonObject = { $dynamicRef: "#meta" };
const schemas: JsonObject = { type: "array", minItems: 1, items: schema };
const schemaMap: JsonObject = { type: "object", additionalProperties: schema };
const count: JsonObject = { type: "integer", minimum: 0 };
const number: JsonObject = { type: "number" };
const flag: JsonObject = { type: "boolean" };
const text: JsonObject = { type: "string" };
const names: JsonObject = { type: "array", items: text, uniqueItems: true };
const reference: JsonObject = { type: "string", format: "uri-reference" };
const anchor: JsonObject = { type: "string", pattern: "^[A-Za-z_][-A-Za-z0-9._]*$" };
const regex: JsonObject = { type: "string", format: "regex" };
const type: JsonObject = {
  enum: ["array", "boolean", "integer", "null", "number", "object", "string"],
};

const vocabularies: Readonly<Record<string, JsonObject>> = {
  core: {
    $id: { ...reference, pattern: "^[^#]*#?$" },
    $schema: { type: "string", format: "uri" },
    $ref: reference,
    $anchor: anchor,
    $dynamicRef: reference,
    $dynamicAnchor: anchor,
    $vocabulary: {
      type: "object",
      propertyNames: { type: "string", format: "uri" },
      additionalProperties: flag,
    },
    $comment: text,
    $defs: schemaMap,
  },
  applicator: {
    ...each(schema, "items", "contains", "additionalProperties", "propertyNames"),
    ...each(schema, "if", "then", "else", "not"),
    ...each(schemas, "prefixItems", "allOf", "anyOf", "oneOf"),
    ...each(schemaMap, "properties", "dependentSchemas"),
    patternProperties: { ...schemaMap, propertyNames: { format: "regex" } },
  },
  unevaluated: each(schema, "unevaluatedItems", "unevaluatedProperties"),
  validation: {
    type: { anyOf: [type, { type: "array", items: type, minItems: 1, uniqueItems: true }] },
    const: true,
    enum: { type: "array", items: true },
    multipleOf: { type: "number", exclusiveMinimum: 0 },
    ...each(number, "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
    ...each(count, "maxLength", "minLength", "maxItems", "minItems"),
    ...each(count, "maxContains", "minContains", "maxProperties", "minProperties"),
    pattern: regex,
    uniqueItems: flag,
    required: names,
    dependentRequired: { type: "object", additionalProperties: names },
  },
  "meta-data": {
    ...each(text, "title", "description"),
    default: true,
    ...each(flag, "deprecated", "readOnly", "writeOnly"),
    examples: { type: "array", items: true },
  },
  "format-annotation": { format: text },
  "format-assertion": { format: text },
  content: { contentEncoding: text, contentMediaType: text, contentSchema: schema },
};

const home = "https://json-schema.org/draft/2020-12";

/** What the schema named by `$schema` refers to. */
const standard = [
  ...["core", "applicator", "unevaluated", "validation"],
  ...["meta-data", "format-annotation", "content"],
];

/** The meta-schema of 2020-12 and its vocabularies, by URI. */
export const draft2020: readonly (readonly [string, () => JsonValue])[] = [
  [`${home}/schema`, whole],
  ...Object.entries(vocabularies).map(
    ([name, properties]) => [`${home}/meta/${name}`, () => part(name, properties)] as const,
  ),
];

function whole(): JsonObject {
  return {
    ...head(`${home}/schema`, standard),
    allOf: standard.map((name) => ({ $ref: `meta/${name}` })),
    type: ["object", "boolean"],
    properties: {
      definitions: { ...schemaMap, deprecated: true },
      dependencies: {
        type: "object",
        additionalProperties: { anyOf: [schema, names] },
        deprecated: true,
      },
      $recursiveAnchor: { ...anchor, deprecated: true },
      $recursiveRef: { ...reference, deprecated: true },
    },
  };
}

function part(name: string, properties: JsonObject): JsonObject {
  return { ...head(`${home}/meta/${name}`, [name]), type: ["object", "boolean"], properties };
}

function head($id: string, used: readonly string[]): JsonObject {
  return {
    $schema: `${home}/schema`,
    $id,
    $vocabulary: Object.fromEntries(used.map((name) => [`${home}/vocab/${name}`, true])),
    $dynamicAnchor: "meta",
    title: $id.endsWith("/schema") ? "JSON schema" : `JSON schema ${$id.slice(home.length + 6)}`,
  };
}

function each(value: JsonObject, ...keywords: readonly string[]): JsonObject {
  return Object.fromEntries(keywords.map((keyword) => [keyword, value]));
}
