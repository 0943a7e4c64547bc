import { escapePointer, isObject, type JsonObject, type JsonValue } from "../load/json-value.ts";

/** Where JSON Schema keeps schemas inside a schema. */
const single = [
  "additionalItems",
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
] as const;
/** In draft-07, `items` may be a list too. */
const lists = ["allOf", "anyOf", "oneOf", "prefixItems", "items"] as const;
const maps = [
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties",
] as const;

export interface Subschema {
  /** Relative to the schema it is in: `/properties/name`. */
  readonly pointer: string;
  readonly schema: JsonObject | boolean;
}

const keywords: ReadonlySet<string> = new Set([...single, ...lists, ...maps]);

export function subschemasOf(schema: JsonObject): readonly Subschema[] {
  if (!Object.keys(schema).some((keyword) => keywords.has(keyword))) return [];
  const found: Subschema[] = [];
  const add = (pointer: string, value: JsonValue | undefined): void => {
    if (typeof value === "boolean" || isObject(value)) found.push({ pointer, schema: value });
  };
  for (const keyword of single) {
    if (Object.hasOwn(schema, keyword)) add(`/${keyword}`, schema[keyword]);
  }
  for (const keyword of lists) {
    const items = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries()) add(`/${keyword}/${index}`, item);
  }
  for (const keyword of maps) {
    const members = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!isObject(members)) continue;
    for (const name of Object.keys(members))
      add(`/${keyword}/${escapePointer(name)}`, members[name]);
  }
  return found;
}
