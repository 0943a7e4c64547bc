import type { JsonObject, JsonValue } from "../../load/json-value.ts";

const uri = "http://json-schema.org/draft-07/schema";

const schema: JsonObject = { $ref: "#" };
const schemas: JsonObject = { type: "array", minItems: 1, items: schema };
const schemaMap: JsonObject = { type: "object", additionalProperties: schema };
const count: JsonObject = { type: "integer", minimum: 0 };
const number: JsonObject = { type: "number" };
const flag: JsonObject = { type: "boolean" };
const text: JsonObject = { type: "string" };
const names: JsonObject = { type: "array", items: text, uniqueItems: true };
const reference: JsonObject = { type: "string", format: "uri-reference" };
const regex: JsonObject = { type: "string", format: "regex" };
const type: JsonObject = {
  enum: ["array", "boolean", "integer", "null", "number", "object", "string"],
};

/** The meta-schema of draft-07, by URI. */
export const draft07: readonly (readonly [string, () => JsonValue])[] = [[uri, whole]];

function whole(): JsonObject {
  return {
    $schema: `${uri}#`,
    $id: `${uri}#`,
    title: "JSON schema draft-07",
    type: ["object", "boolean"],
    properties: {
      $id: reference,
      $schema: { type: "string", format: "uri" },
      $ref: reference,
      ...each(text, "$comment", "title", "description", "format"),
      ...each(text, "contentMediaType", "contentEncoding"),
      default: true,
      ...each(flag, "readOnly", "writeOnly", "uniqueItems"),
      examples: { type: "array", items: true },
      multipleOf: { type: "number", exclusiveMinimum: 0 },
      ...each(number, "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
      ...each(count, "maxLength", "minLength", "maxItems", "minItems"),
      ...each(count, "maxProperties", "minProperties"),
      pattern: regex,
      required: names,
      items: { anyOf: [schema, schemas] },
      ...each(schema, "additionalItems", "contains", "additionalProperties", "propertyNames"),
      ...each(schema, "if", "then", "else", "not"),
      ...each(schemas, "allOf", "anyOf", "oneOf"),
      ...each(schemaMap, "definitions", "properties"),
      patternProperties: { ...schemaMap, propertyNames: { format: "regex" } },
      dependencies: { type: "object", additionalProperties: { anyOf: [schema, names] } },
      const: true,
      enum: { type: "array", items: true },
      type: { anyOf: [type, { type: "array", items: type, minItems: 1, uniqueItems: true }] },
    },
  };
}

function each(value: JsonObject, ...keywords: readonly string[]): JsonObject {
  return Object.fromEntries(keywords.map((keyword) => [keyword, value]));
}
