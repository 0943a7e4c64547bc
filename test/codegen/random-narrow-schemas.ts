import { isObject, type JsonObject, type JsonValue } from "../../codegen/load/json-value.ts";
import type { Random } from "./random-schemas.ts";

/**
 * Schemas of whatever shapes a type: untyped and typed keywords beside each other, conditions, closed and sealed objects,
 * names that objects inherit. Small, so that many values fit.
 */
export function randomNarrowSchema(random: Random): JsonObject {
  const $defs = { One: inner(random, 2), Two: inner(random, 2), Tree: tree(random) };
  const root = inner(random, 0);
  return { ...(isObject(root) ? root : { not: {} }), $defs };
}

const names = ["a", "b", "c", "kind", "x-1", "toString", "__proto__"];
const scalars: readonly JsonValue[] = ["a", "b", "x", 0, 1, 2.5, true, false, null];
const literals: readonly JsonValue[] = [...scalars, { a: 1 }, [1], {}, []];
const types = ["string", "number", "integer", "boolean", "null", "object", "array"];
const patterns = ["^x-", "b$", "^(a|b)$", "^[a-c]$", "^.+$", "", "^x-.*1$", "^x.*-", "o"];

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}

function inner(random: Random, depth: number): JsonValue {
  const makers = depth > 3 ? leaves : [...leaves, ...branches, ...branches];
  const made = pick(random, makers)(random, depth);
  // Two makers at once are what merges and conflicts come from.
  if (!isObject(made) || depth > 2 || random(4) > 0) return made;
  const other = pick(random, makers)(random, depth);
  return isObject(other) ? { ...other, ...made } : made;
}

type Maker = (random: Random, depth: number) => JsonValue;

const leaves: readonly Maker[] = [
  (random) => pick<JsonValue>(random, [true, false, {}]),
  (random) => ({ type: pick(random, types) }),
  (random) => ({ type: [pick(random, types), pick(random, types)].filter(isFirst) }),
  (random) => ({ const: pick(random, literals) }),
  (random) => ({ enum: [pick(random, literals), pick(random, scalars), pick(random, scalars)] }),
  (random) => ({ $ref: pick(random, ["#/$defs/One", "#/$defs/Two", "#/$defs/Tree"]) }),
  (random) => pick<JsonValue>(random, [{ minimum: 1 }, { maxLength: 1 }, { minLength: 1 }]),
  (random) => ({ required: [name(random)] }),
];

const branches: readonly Maker[] = [
  objectSchema,
  objectSchema,
  closedObject,
  listSchema,
  (random, depth) => ({ allOf: several(random, depth, 2) }),
  (random, depth) => ({ anyOf: several(random, depth, 3) }),
  (random, depth) => ({ oneOf: several(random, depth, 3) }),
  (random, depth) => ({
    oneOf: [closedObject(random, depth), closedObject(random, depth), objectSchema(random, depth)],
  }),
  (random, depth) => ({ not: inner(random, depth + 1) }),
  (random, depth) => ({
    if: inner(random, depth + 1),
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
    ...(random(3) > 0 ? { then: inner(random, depth + 1) } : {}),
    ...(random(3) > 0 ? { else: inner(random, depth + 1) } : {}),
  }),
  (random, depth) => sealed(random, depth, "unevaluatedProperties"),
  (random, depth) => sealed(random, depth, "unevaluatedItems"),
];

function sealed(random: Random, depth: number, keyword: string): JsonObject {
  const content = inner(random, depth + 1);
  const closing = random(3) > 0 ? false : inner(random, depth + 2);
  return { ...(isObject(content) ? content : {}), [keyword]: closing };
}

function several(random: Random, depth: number, most: number): JsonValue[] {
  return Array.from({ length: 1 + random(most) }, () => inner(random, depth + 1));
}

function name(random: Random): string {
  return pick(random, names);
}

function isFirst(value: unknown, index: number, all: readonly unknown[]): boolean {
  return all.indexOf(value) === index;
}

/** `__proto__` has to become a member. */
function objectOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

function properties(random: Random, depth: number): JsonObject {
  const entries = Array.from({ length: 1 + random(3) }, () => {
    return [name(random), inner(random, depth + 1)] as const;
  });
  return objectOf(entries);
}

function maybe(random: Random, oneIn: number, make: () => JsonObject): JsonObject {
  return random(oneIn) === 0 ? make() : {};
}

function objectSchema(random: Random, depth: number): JsonObject {
  const next = (): JsonValue => inner(random, depth + 1);
  return {
    ...maybe(random, 2, () => ({ type: "object" })),
    properties: properties(random, depth),
    ...maybe(random, 2, () => ({ required: [name(random)] })),
    ...maybe(random, 4, () => ({ additionalProperties: next() })),
    ...maybe(random, 4, () => ({ patternProperties: { [pick(random, patterns)]: next() } })),
    ...maybe(random, 8, () => ({ patternProperties: { "^x-": next(), b$: next() } })),
    ...maybe(random, 8, () => ({ propertyNames: { enum: ["a", "kind", "x-1"] } })),
    ...maybe(random, 8, () => ({ propertyNames: { pattern: pick(random, patterns) } })),
    ...maybe(random, 8, () => ({ propertyNames: next() })),
    ...maybe(random, 6, () => ({ dependentRequired: { [name(random)]: [name(random)] } })),
    ...maybe(random, 6, () => ({ dependentSchemas: { [name(random)]: next() } })),
    ...maybe(random, 8, () => ({ maxProperties: random(3), minProperties: random(2) })),
  };
}

function closedObject(random: Random, depth: number): JsonObject {
  const members = { ...properties(random, depth), kind: { const: pick(random, scalars) } };
  return {
    type: "object",
    properties: members,
    required: Object.keys(members).filter(() => random(2) === 0),
    additionalProperties: false,
  };
}

function listSchema(random: Random, depth: number): JsonObject {
  const next = (): JsonValue => inner(random, depth + 1);
  return {
    ...maybe(random, 2, () => ({ type: "array" })),
    ...maybe(random, 2, () => ({ prefixItems: several(random, depth, 3) })),
    ...maybe(random, 2, () => ({ items: next() })),
    ...maybe(random, 3, () => ({ minItems: random(3) })),
    ...maybe(random, 3, () => ({ maxItems: random(4) })),
    ...maybe(random, 5, () => ({ contains: next(), minContains: random(3) })),
    ...maybe(random, 8, () => ({ uniqueItems: true })),
  };
}

function tree(random: Random): JsonObject {
  return {
    type: "object",
    properties: {
      kind: { const: pick(random, scalars) },
      a: { $ref: "#/$defs/Tree" },
      b: { allOf: [{ $ref: "#/$defs/Tree" }, inner(random, 3)] },
    },
    ...maybe(random, 2, () => ({ required: ["kind"] })),
    ...maybe(random, 2, () => ({ additionalProperties: false })),
    ...maybe(random, 4, () => ({ unevaluatedProperties: false })),
  };
}

/** A value that has much of what the schema speaks of, and sometimes something else. */
export function narrowValue(
  schema: JsonValue | undefined,
  root: JsonObject,
  random: Random,
  depth = 0,
): JsonValue {
  if (!isObject(schema) || depth > 6 || random(12) === 0) return anyValue(random, depth);
  const follow = (next: JsonValue | undefined): JsonValue =>
    narrowValue(next, root, random, depth + 1);
  const found: JsonValue[] = [];
  if (schema.const !== undefined) found.push(schema.const);
  if (Array.isArray(schema.enum)) found.push(pick(random, schema.enum));
  if (typeof schema.$ref === "string") {
    const key = schema.$ref.slice("#/$defs/".length);
    found.push(follow(isObject(root.$defs) ? root.$defs[key] : true));
  }
  if (Array.isArray(schema.allOf)) found.push(...schema.allOf.map(follow));
  for (const arms of [schema.anyOf, schema.oneOf])
    if (Array.isArray(arms)) found.push(follow(pick(random, arms)));
  if (schema.if !== undefined)
    found.push(
      random(2) === 0
        ? follow(schema.else)
        : merged([follow(schema.if), follow(schema.then)], random),
    );
  const own = ownValue(schema, follow, random);
  if (own !== undefined) found.push(own);
  return found.length === 0 ? anyValue(random, depth) : merged(found, random);
}

function merged(values: readonly JsonValue[], random: Random): JsonValue {
  const objects = values.filter(isObject);
  if (objects.length < values.length || random(8) === 0) return pick(random, values);
  return objectOf(objects.flatMap((object) => Object.entries(object) as [string, JsonValue][]));
}

function ownValue(
  schema: JsonObject,
  follow: (next: JsonValue | undefined) => JsonValue,
  random: Random,
): JsonValue | undefined {
  const { items, prefixItems, properties: members, required, type } = schema;
  if (isObject(members)) {
    const entries = Object.keys(members)
      .filter(() => random(4) > 0)
      .map((one) => [one, follow(members[one])] as const);
    const more = Array.isArray(required)
      ? required.map((one) => [String(one), follow(members[String(one)])] as const)
      : [];
    const extra =
      random(4) === 0 ? [[name(random), follow(schema.additionalProperties)] as const] : [];
    return objectOf([...more, ...entries, ...extra]);
  }
  if (Array.isArray(required)) return objectOf(required.map((one) => [String(one), follow(true)]));
  if (Array.isArray(prefixItems) || items !== undefined) {
    const first = Array.isArray(prefixItems) ? prefixItems.slice(0, 1 + random(3)).map(follow) : [];
    return [...first, ...Array.from({ length: random(3) }, () => follow(items))];
  }
  return type === undefined ? undefined : ofType(pick(random, [type].flat()), random);
}

function ofType(type: JsonValue, random: Random): JsonValue {
  if (type === "string") return pick(random, ["", "a", "b", "long"]);
  if (type === "integer") return random(4);
  if (type === "number") return random(8) / 2;
  if (type === "boolean") return random(2) === 0;
  return type === "object" ? anyObject(random, 3) : type === "array" ? [random(3)] : null;
}

function anyObject(random: Random, depth: number): JsonObject {
  return objectOf(
    Array.from({ length: random(4) }, () => [name(random), anyValue(random, depth + 1)]),
  );
}

export function anyValue(random: Random, depth: number): JsonValue {
  const kind = random(depth > 3 ? 3 : 5);
  if (kind < 3) return pick(random, literals);
  if (kind === 3) return anyObject(random, depth);
  return Array.from({ length: random(4) }, () => anyValue(random, depth + 1));
}
