/**
 * Which keywords a schema may use, and what becomes of the others:
 * - `trusted`: our own schemas. All that is supported; anything else is an error.
 * - `closed`: form inputs of an agent card (agent-card sheet, section 7). Anything else is an error.
 * - `free`: outputs and streams of a card. All of JSON Schema; keywords that it does not know are annotations. A value
 *   that makes no sense is a warning, and what it describes is taken as it is.
 * - `plain`: a JSON Schema of somebody's own. Like `free`, but a value that makes no sense is an error.
 */
export type Dialect = "trusted" | "closed" | "free" | "plain";

export const supportedKeywords: ReadonlySet<string> = new Set([
  ...["type", "enum", "const"],
  ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
  ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "dependencies"],
  ...["items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems"],
  ...["contains", "minContains", "maxContains", "unevaluatedProperties", "unevaluatedItems"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format"],
  ...["$ref", "$dynamicRef", "oneOf", "anyOf", "allOf", "not", "if", "then", "else"],
  ...["x-unique-by", "errorMessage"],
]);

/** Keywords that assert nothing. */
export const annotations: ReadonlySet<string> = new Set([
  ...["$schema", "$id", "$anchor", "$dynamicAnchor", "$comment", "$defs", "$vocabulary"],
  ...["title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly"],
  ...["contentEncoding", "contentMediaType", "contentSchema", "definitions"],
]);

/** The closed set of form inputs: of the root, and of the property schemas below it. */
export const closedRootKeywords: ReadonlySet<string> = new Set([
  ...["type", "properties", "required", "title", "description"],
]);
export const closedKeywords: ReadonlySet<string> = new Set([
  ...closedRootKeywords,
  ...["default", "const", "enum", "minimum", "maximum", "minItems", "maxItems", "items"],
]);
