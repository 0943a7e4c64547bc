import type { CatalogueEntry } from "./entry.ts";

/** Faults and slips of JSON Schemas, in cards and on their own. */
export const schemaEntries = {
  "const-outside-enum": {
    severity: "warning",
    title: "a const that enum refuses",
    meaning: "A schema has both `const` and `enum`, and the constant is not in the list.",
    reason: "No value is valid, so the type is `never`.",
    example: {
      kind: "schema",
      broken: '{ "const": "red", "enum": ["green", "blue"] }',
      mended: '{ "enum": ["green", "blue"] }',
    },
  },
  "dangling-ref": {
    severity: "either",
    title: "a reference to nothing",
    meaning:
      "A `$ref` leads to no schema among those that were given. Nothing is fetched, and no file is read, to find it.",
    reason: "What the reference was to say would be lost.",
    example: {
      kind: "schema",
      broken: '{ "$ref": "#/$defs/Stat", "$defs": { "State": { "type": "string" } } }',
      mended: '{ "$ref": "#/$defs/State", "$defs": { "State": { "type": "string" } } }',
    },
  },
  "empty-enum": {
    severity: "warning",
    title: "an enum without values",
    meaning: "`enum` is an empty list.",
    reason: "No value is valid, so the type is `never`.",
    example: { kind: "schema", broken: '{ "enum": [] }', mended: '{ "enum": ["a"] }' },
  },
  "empty-range": {
    severity: "warning",
    title: "a lower bound above the upper one",
    meaning: "A minimum is larger than the maximum beside it.",
    reason: "No value of that JSON type is valid.",
    example: {
      kind: "schema",
      broken: '{ "type": "number", "minimum": 10, "maximum": 1 }',
      mended: '{ "type": "number", "minimum": 1, "maximum": 10 }',
    },
  },
  "endless-ref": {
    severity: "either",
    title: "a schema that is only itself",
    meaning: "Following references leads back to the start without a member or item in between.",
    reason: "Such a schema says nothing, and a validator of it would never end.",
    example: {
      kind: "schema",
      broken: '{ "$ref": "#" }',
      mended: '{ "type": "object", "properties": { "next": { "$ref": "#" } } }',
    },
  },
  "enum-misfit": {
    severity: "warning",
    title: "an enum value of another type",
    meaning: "A value of `enum` or `const` is of a JSON type that `type` beside it excludes.",
    reason: "The value can never be valid, and is left out of the type.",
    example: {
      kind: "schema",
      broken: '{ "type": "string", "enum": ["1", 2] }',
      mended: '{ "type": "string", "enum": ["1", "2"] }',
    },
  },
  "idle-keyword": {
    severity: "warning",
    title: "a keyword without effect",
    meaning:
      "A keyword applies to a JSON type that `type` excludes, or needs another one that is missing.",
    reason: "JSON Schema ignores it, so a rule that somebody meant to make does not hold.",
    example: {
      kind: "schema",
      broken: '{ "type": "number", "minLength": 3 }',
      mended: '{ "type": "string", "minLength": 3 }',
    },
  },
  "invalid-keyword": {
    severity: "either",
    title: "a keyword with an impossible value",
    meaning:
      "The value of a keyword is not one that JSON Schema defines for it. In outputs and streams the schema is then taken as any JSON.",
    reason: "Whatever it was to say cannot be checked.",
    example: {
      kind: "schema",
      broken: '{ "type": "strnig" }',
      mended: '{ "type": "string" }',
    },
  },
  "invalid-pattern": {
    severity: "either",
    title: "a pattern that is no regular expression",
    meaning:
      "`pattern` or a name of `patternProperties` is not a regular expression as JavaScript reads it with the flag u. In outputs and streams the schema is then taken as any JSON.",
    reason: "No value can be held against it.",
    example: {
      kind: "schema",
      broken: '{ "type": "string", "pattern": "^(abc$" }',
      mended: '{ "type": "string", "pattern": "^(abc)$" }',
    },
  },
  "pattern-not-checked": {
    severity: "warning",
    title: "a pattern that cannot be searched in linear time",
    meaning:
      "A regular expression refers back to what a group matched, looks around from within, or is too large. Validators take every text for it, and the doc comment says so.",
    reason:
      "A search that may backtrack lets one hostile text stop the program, so only what takes linear time is searched for.",
    example: {
      kind: "schema",
      broken: '{ "type": "string", "pattern": "^(a|b)\\\\1$" }',
      mended: '{ "type": "string", "pattern": "^(aa|bb)$" }',
    },
  },
  "invalid-schema": {
    severity: "either",
    title: "not a schema",
    meaning:
      "Something stands where a schema is expected that is neither an object nor true or false, or that its meta-schema refuses.",
    reason: "It says nothing about values.",
    example: {
      kind: "card",
      at: "/io/outputs/0/schema",
      broken: '["string"]',
      mended: '{ "type": "string" }',
    },
  },
  "keyword-not-allowed": {
    severity: "error",
    title: "a keyword that form schemas do not have",
    meaning: "The schema of a form input uses a keyword outside the closed set.",
    reason: "Forms are drawn from this schema by programs that know the set alone.",
    example: {
      kind: "story",
      broken:
        '"schema": { "type": "object", "properties": { "a": { "type": "string", "pattern": "x" } } }',
      mended: '"schema": { "type": "object", "properties": { "a": { "type": "string" } } }',
    },
  },
  "missing-type": {
    severity: "error",
    title: "a form schema without a type",
    meaning: "A schema inside a form input lacks `type`.",
    reason: "The type decides which field the form shows.",
    example: {
      kind: "story",
      broken: '"properties": { "amount": { "minimum": 0 } }',
      mended: '"properties": { "amount": { "type": "number", "minimum": 0 } }',
    },
  },
  "misspelt-keyword": {
    severity: "warning",
    title: "nearly a keyword",
    meaning:
      "A schema has a member that JSON Schema does not know and that looks like one of its keywords.",
    reason: "JSON Schema ignores unknown keywords, so the rule would silently not hold.",
    example: {
      kind: "schema",
      broken: '{ "type": "object", "requierd": ["id"] }',
      mended: '{ "type": "object", "required": ["id"] }',
    },
  },
  "repeated-value": {
    severity: "warning",
    title: "a value twice in one list",
    meaning: "`enum`, `required` or `type` lists the same value twice.",
    reason: "It is without effect; often another value was meant.",
    example: {
      kind: "schema",
      broken: '{ "enum": ["a", "b", "a"] }',
      mended: '{ "enum": ["a", "b"] }',
    },
  },
  "required-forbidden": {
    severity: "warning",
    title: "required and forbidden at once",
    meaning:
      "`required` names a member that `properties` lacks and `additionalProperties: false` forbids.",
    reason: "No object is valid.",
    example: {
      kind: "schema",
      broken:
        '{ "properties": { "city": true }, "required": ["town"], "additionalProperties": false }',
      mended:
        '{ "properties": { "city": true }, "required": ["city"], "additionalProperties": false }',
    },
  },
  "unknown-draft": {
    severity: "warning",
    title: "a draft of JSON Schema that is not known",
    meaning:
      "`$schema` names neither 2020-12, draft-07 or draft-06 nor a meta-schema that is among the documents. The schema is read as 2020-12.",
    reason: "Some keywords mean something else in other drafts, and others mean nothing here.",
    example: {
      kind: "schema",
      broken: '{ "$schema": "http://json-schema.org/draft-04/schema#" }',
      mended: '{ "$schema": "http://json-schema.org/draft-07/schema#" }',
    },
  },
  "unknown-keyword": {
    severity: "error",
    title: "a keyword that the generator does not know",
    meaning:
      "One of the package's own schemas uses a keyword without the prefix `x-` that the generator does not carry.",
    reason: "In our own schemas every keyword has to have its effect.",
    example: {
      kind: "story",
      broken: 'schemas/order.schema.json: { "tsType": "string" }',
      mended: 'schemas/order.schema.json: { "type": "string" }',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
