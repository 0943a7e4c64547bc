/**
 * Which keywords a schema may use, and what becomes of the others:
 * - `trusted`: our own schemas. All that is supported; anything else is an error.
 * - `closed`: form inputs of an agent card (agent-card sheet, section 7). Anything else is an error.
 * - `free`: outputs and streams of a card. What is not supported is a warning, and the value is taken as it is.
 */
export type Dialect = "trusted" | "closed" | "free";

export const supportedKeywords: ReadonlySet<string> = new Set([
  ...["type", "enum", "const"],
  ...[
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
  ],
  ...["maxProperties", "dependentRequired", "dependentSchemas"],
  ...[
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
  ],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format"],
  ...["$ref", "oneOf", "anyOf", "allOf", "not", "if", "then", "else"],
  ...["x-unique-by", "errorMessage"],
]);

/** Keywords that assert nothing. */
export const annotations: ReadonlySet<string> = new Set([
  ...[
    "$schema",
    "$id",
    "$anchor",
    "$comment",
    "$defs",
    "$vocabulary",
    "title",
    "description",
    "default",
    "examples",
  ],
  ...[
    "deprecated",
    "readOnly",
    "writeOnly",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "definitions",
  ],
]);

/** Assertions of JSON Schema that the model does not carry yet. */
export const unsupportedKeywords: ReadonlySet<string> = new Set([
  ...[
    "unevaluatedProperties",
    "unevaluatedItems",
    "$dynamicRef",
    "$dynamicAnchor",
    "$recursiveRef",
  ],
  ...["dependencies", "additionalItems"],
]);

/** Assertions that run a pattern on names from outside: one from a card may be no pattern, or backtrack for ever. */
export const trustedKeywords: ReadonlySet<string> = new Set(["patternProperties"]);

/** The closed set of form inputs: of the root, and of the property schemas below it. */
export const closedRootKeywords: ReadonlySet<string> = new Set([
  ...["type", "properties", "required", "title", "description"],
]);
export const closedKeywords: ReadonlySet<string> = new Set([
  ...closedRootKeywords,
  ...["default", "const", "enum", "minimum", "maximum", "minItems", "maxItems", "items"],
]);

/** Formats that validators check; every other one is only documented. */
export const checkedFormats: ReadonlySet<string> = new Set(["date-time", "uri"]);
