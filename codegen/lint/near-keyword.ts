import { suggest } from "../diagnostics/suggest.ts";
import type { JsonObject } from "../load/json-value.ts";

/** Every keyword of 2020-12 and draft-07, also those that the generator leaves alone. */
const keywords: ReadonlySet<string> = new Set([
  ...["$schema", "$id", "$ref", "$anchor", "$defs", "$comment", "$vocabulary", "$dynamicRef"],
  ...["$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "definitions", "type", "enum"],
  ...["const", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties"],
  ...["patternProperties", "additionalProperties", "propertyNames", "required", "minProperties"],
  ...["maxProperties", "dependentRequired", "dependentSchemas", "dependencies"],
  ...["unevaluatedProperties", "items", "prefixItems", "additionalItems", "unevaluatedItems"],
  ...["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength"],
  ...["maxLength", "pattern", "format", "contentEncoding", "contentMediaType", "contentSchema"],
  ...["title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly"],
]);

/** Keywords of other vocabularies and older drafts that look like ours and are meant as they are. */
const foreign: ReadonlySet<string> = new Set([
  ...["tsType", "tsEnumNames", "enumNames", "example", "discriminator", "errorMessage", "extends"],
  ...["nullable", "options", "order", "label", "formats", "divisibleBy", "disallow"],
]);

const shortestSlip = 5;

/** The keyword that a member of a schema was probably to be; undefined for keywords, and for names of somebody's own. */
export function nearKeyword(name: string, schema: JsonObject): string | undefined {
  if (keywords.has(name) || foreign.has(name) || name.startsWith("x-")) return undefined;
  if (name.length < shortestSlip) return undefined;
  const free = [...keywords].filter(
    (keyword) => keyword.length >= shortestSlip - 1 && !Object.hasOwn(schema, keyword),
  );
  const near = suggest(name, free);
  // A long name may differ in three letters; more than a slip would be somebody's own word.
  return near !== undefined && near.charAt(0).toLowerCase() === name.charAt(0).toLowerCase()
    ? near
    : undefined;
}
