import { isObject, type JsonObject, type JsonValue } from "../load/json-value.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import type { SchemaSite } from "../resolve/site.ts";

const deepestSeed = 8;
const mostSeeds = 12;

/**
 * Values made from a schema as written: its examples, then what its keywords suggest. Most are valid, which they need
 * not be, because engines are only asked to agree.
 */
export function seedValues(site: SchemaSite, graph: SchemaGraph, depth = 0): readonly JsonValue[] {
  const { schema } = site;
  if (typeof schema === "boolean") return schema ? ["anything"] : [];
  if (depth > deepestSeed) return [];
  const inner = (pointer: string): readonly JsonValue[] => {
    const found = graph.site({ source: site.source, pointer: site.pointer + pointer });
    return found === undefined ? [] : seedValues(found, graph, depth + 1);
  };
  const target = graph.target(site);
  const base = [
    ...listOf(schema.examples),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...listOf(schema.enum),
    ...(target === undefined ? [] : seedValues(target, graph, depth + 1)),
    ...typeSeeds(schema, inner),
  ];
  const parts = listOf(schema.allOf).map((_, index) => inner(`/allOf/${index}`));
  const whole = [base, ...parts, inner("/then"), inner("/else")].reduce(combine, []);
  const arms = ["anyOf", "oneOf"].flatMap((keyword) =>
    listOf(schema[keyword]).flatMap((_, index) => inner(`/${keyword}/${index}`).slice(0, 3)),
  );
  return [...whole.slice(0, mostSeeds), ...(arms.length === 0 ? [] : combine(whole, arms))];
}

function typeSeeds(
  schema: JsonObject,
  inner: (pointer: string) => readonly JsonValue[],
): readonly JsonValue[] {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.flatMap((type): readonly JsonValue[] => {
    if (type === "string") return ["text"];
    if (type === "integer" || type === "number") return [firstNumber(schema)];
    if (type === "boolean") return [true, false];
    if (type === "null") return [null];
    if (type === "array") return listSeeds(schema, inner);
    return type === "object" || isObject(schema.properties) ? objectSeeds(schema, inner) : [];
  });
}

function listSeeds(
  schema: JsonObject,
  inner: (pointer: string) => readonly JsonValue[],
): readonly JsonValue[] {
  const prefix = listOf(schema.prefixItems).map(
    (_, index) => inner(`/prefixItems/${index}`)[0] ?? null,
  );
  const items = inner("/items").slice(0, 3);
  const least = typeof schema.minItems === "number" ? Math.min(schema.minItems, 50) : 0;
  const padding = Array.from({ length: least }, (_, index) => items[index % items.length] ?? null);
  return [
    [...prefix, ...items],
    [...prefix, ...items.slice(0, 1)],
    [...prefix, ...padding].slice(0, Math.max(least, prefix.length)),
  ];
}

function objectSeeds(
  schema: JsonObject,
  inner: (pointer: string) => readonly JsonValue[],
): readonly JsonValue[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const members = Object.keys(properties).map((name) => {
    const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
    return { name, values: inner(`/properties/${token}`) };
  });
  const required = new Set(listOf(schema.required));
  const full = recordOf(members.map(({ name, values: [first] }) => [name, first]));
  const minimal = recordOf(
    members
      .filter(({ name }) => required.has(name))
      .map(({ name, values: [first] }) => [name, first]),
  );
  const varied = members.flatMap(({ name, values }) =>
    values.slice(1, 4).map((value) => recordOf([...Object.entries(full), [name, value]])),
  );
  return [full, minimal, ...varied];
}

/** Every seed of the left with the first of the right, and the first of the left with every one of the right. */
function combine(left: readonly JsonValue[], right: readonly JsonValue[]): readonly JsonValue[] {
  const [first] = left;
  const [other] = right;
  if (first === undefined || other === undefined) return [...left, ...right];
  return [
    ...left,
    ...left.slice(1).map((value) => merged(value, other)),
    ...right.map((value) => merged(first, value)),
    ...right,
  ];
}

function merged(left: JsonValue, right: JsonValue): JsonValue {
  if (!isObject(left) || !isObject(right)) return right;
  return recordOf([...Object.entries(left), ...Object.entries(right)]);
}

/** An object that owns each member, `__proto__` included. */
export function recordOf(
  entries: readonly (readonly [string, JsonValue | undefined])[],
): JsonObject {
  const present = entries.filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as JsonObject;
}

function firstNumber(schema: JsonObject): number {
  const { minimum, exclusiveMinimum, maximum } = schema;
  if (typeof minimum === "number") return minimum;
  if (typeof exclusiveMinimum === "number") return exclusiveMinimum + 1;
  return typeof maximum === "number" ? Math.min(maximum, 1) : 1;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
