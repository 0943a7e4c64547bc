import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";

const schemas = new Set([
  ...["items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
]);

type Change = (schema: JsonValue, pointer: string) => JsonValue;

/** A schema with each schema inside of it changed, innermost first, and itself last. */
export function mapSchemas(schema: JsonValue, change: Change, pointer = ""): JsonValue {
  if (!isObject(schema)) return change(schema, pointer);
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => [
    keyword,
    mapKeyword(keyword, value as JsonValue, change, `${pointer}/${keyword}`),
  ]);
  return change(objectOf(entries), pointer);
}

function mapKeyword(keyword: string, value: JsonValue, change: Change, pointer: string): JsonValue {
  if (schemas.has(keyword)) return mapSchemas(value, change, pointer);
  if (lists.has(keyword) && Array.isArray(value))
    return value.map((one, index) => mapSchemas(one, change, `${pointer}/${index}`));
  if (!maps.has(keyword) || !isObject(value)) return value;
  return objectOf(
    Object.entries(value).map(([name, one]): [string, JsonValue] => [
      name,
      mapSchemas(one as JsonValue, change, `${pointer}/${name}`),
    ]),
  );
}

/** `__proto__` has to become a member. */
export function objectOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

/** Keywords that stand anywhere in a schema, and references in it. */
export function keywordsIn(schema: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  mapSchemas(schema, (node) => {
    if (isObject(node)) for (const keyword of Object.keys(node)) found.add(keyword);
    return node;
  });
  return found;
}

export function referencesIn(schema: JsonValue): readonly string[] {
  const found: string[] = [];
  mapSchemas(schema, (node) => {
    if (isObject(node) && typeof node.$ref === "string") found.push(node.$ref);
    return node;
  });
  return found;
}
