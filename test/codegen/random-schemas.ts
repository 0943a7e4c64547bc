import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";

/** A whole number from 0 below `limit`: the same sequence for the same seed, on every machine. */
export type Random = (limit: number) => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

// Names and texts that are short, long enough to break lines, and awkward. AJV mistakes `__proto__` and an own
// `toString`, so those have tests of their own.
const names = [
  ...[
    "a",
    "id",
    "type",
    "value",
    "path",
    "size",
    "key",
    "x y",
    "to-string",
    "é",
    "1",
    "createdAt",
    "class",
  ],
  ...["aRatherLongNameOfAMember", "anEvenLongerNameThatOneMemberMayHave"],
];
const literals: readonly JsonValue[] = [
  ...["a", "b", "a literal text that is long enough to fill most of a line", 1, -2.5, null, true],
  { a: 1 },
  [1, "x"],
];
const descriptions = ["Short.", "Has */ in it.", "A sentence that goes on. ".repeat(9)];

/** A schema with `$defs`, made of every keyword that the generator supports. */
export function randomSchema(random: Random): JsonObject {
  const $defs = { One: schema(random, 2), TheOtherDefinition: schema(random, 2) };
  return { title: "Root", ...objectSchema(random, 0), $defs };
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}

function maybe(random: Random, oneIn: number, value: JsonObject): JsonObject {
  return random(oneIn) === 0 ? value : {};
}

function name(random: Random): string {
  return pick(random, names) + (random(3) === 0 ? String(random(100)) : "");
}

function schema(random: Random, depth: number): JsonValue {
  const inner = (): JsonValue => schema(random, depth + 1);
  const several = (most: number): JsonValue[] => Array.from({ length: 1 + random(most) }, inner);
  const doc = maybe(random, 6, { description: pick(random, descriptions) });
  const makers: readonly (() => JsonValue)[] = [
    () => pick<JsonValue>(random, [true, false, {}]),
    () => ({
      ...doc,
      type: "string",
      minLength: random(3),
      ...maybe(random, 3, { pattern: "^[a-z]+/x$" }),
    }),
    () => ({
      ...doc,
      type: pick(random, ["number", "integer"]),
      minimum: random(4),
      ...maybe(random, 3, { multipleOf: 0.5 }),
    }),
    () => ({ ...doc, type: pick(random, ["boolean", "null"]) }),
    () => ({
      ...doc,
      enum: [...new Set(Array.from({ length: 1 + random(9) }, () => pick(random, literals)))],
    }),
    () => ({ ...doc, const: pick(random, literals) }),
    () => ({
      ...doc,
      type: pick(random, [
        ["string", "null"],
        ["integer", "string", "boolean"],
      ]),
      maxLength: 2,
    }),
    () => ({ $ref: pick(random, ["#/$defs/One", "#/$defs/TheOtherDefinition", "#"]) }),
    () => ({
      ...doc,
      type: "array",
      items: inner(),
      ...maybe(random, 3, { minItems: random(3), uniqueItems: true }),
    }),
    () => ({
      ...doc,
      type: "array",
      prefixItems: several(3),
      ...maybe(random, 2, { items: inner(), minItems: random(3) }),
    }),
    () => ({ ...doc, type: "array", contains: inner(), ...maybe(random, 2, { maxContains: 2 }) }),
    () => ({ ...doc, [pick(random, ["anyOf", "oneOf"])]: several(4) }),
    () => ({ ...doc, allOf: several(3), ...maybe(random, 2, { type: "object" }) }),
    () => ({ ...doc, not: inner() }),
    () => ({
      ...doc,
      if: inner(),
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
      ...maybe(random, 2, { then: inner() }),
      ...maybe(random, 2, { else: inner() }),
    }),
    () => ({
      ...doc,
      oneOf: several(3).map((value, index) => taggedSchema(`t${index}`, name(random), value)),
    }),
    () => objectSchema(random, depth),
    () => objectSchema(random, depth),
    () => objectSchema(random, depth),
  ];
  return pick(random, depth > 3 ? makers.slice(0, 8) : makers)();
}

function taggedSchema(tag: string, member: string, value: JsonValue): JsonObject {
  return {
    type: "object",
    required: ["type"],
    properties: { [member]: value, type: { const: tag } },
  };
}

function objectSchema(random: Random, depth: number): JsonObject {
  const inner = (): JsonValue => schema(random, depth + 1);
  const members = Array.from({ length: 1 + random(6) }, () => [name(random), inner()] as const);
  const found = [...new Set(members.map(([member]) => member))];
  return {
    ...maybe(random, 6, { description: pick(random, descriptions) }),
    ...(random(5) === 0 ? {} : { type: "object" }),
    properties: Object.fromEntries(members),
    required: found.filter(() => random(2) === 0),
    ...maybe(random, 3, { additionalProperties: pick(random, [false, inner()]) }),
    ...maybe(random, 6, { patternProperties: { "^x": inner() } }),
    ...maybe(random, 8, { minProperties: random(3), maxProperties: 3 + random(3) }),
    ...maybe(random, 8, { propertyNames: { maxLength: 20 } }),
    ...maybe(random, 8, { dependentRequired: { [pick(random, found)]: [name(random)] } }),
    ...maybe(random, 8, { dependentSchemas: { [pick(random, found)]: inner() } }),
  };
}

/** A value that follows the schema where it can, so that many of them are valid. */
export function valueFor(node: JsonValue, root: JsonObject, random: Random, depth = 0): JsonValue {
  if (typeof node !== "object" || node === null || Array.isArray(node) || depth > 8)
    return randomValue(random, 2);
  const schemaNode = node as { readonly [keyword: string]: JsonValue | undefined };
  const follow = (next: JsonValue): JsonValue => valueFor(next, root, random, depth + 1);
  const { $ref, enum: values, items, prefixItems, properties } = schemaNode;
  if (typeof $ref === "string") return follow($ref === "#" ? root : definition(root, $ref));
  if (schemaNode.const !== undefined) return schemaNode.const;
  if (Array.isArray(values)) return pick(random, values);
  const arms = schemaNode.anyOf ?? schemaNode.oneOf ?? schemaNode.allOf;
  if (Array.isArray(arms)) return follow(pick(random, arms));
  if (properties !== undefined) {
    const members = Object.entries(properties as JsonObject).filter(() => random(5) > 0);
    return Object.fromEntries(members.map(([member, inner]) => [member, follow(inner)]));
  }
  if (Array.isArray(prefixItems)) return prefixItems.map(follow);
  if (items !== undefined) return Array.from({ length: random(3) }, () => follow(items));
  return scalarFor([schemaNode.type].flat()[0], random);
}

function scalarFor(type: JsonValue | undefined, random: Random): JsonValue {
  if (type === "string") return pick(random, ["", "a", "ab", "abc/x"]);
  if (type === "number" || type === "integer") return random(8) / (type === "number" ? 2 : 1);
  if (type === "boolean") return random(2) === 0;
  return type === "object" ? {} : type === "array" ? [1, "x"] : null;
}

function definition(root: JsonObject, reference: string): JsonValue {
  const $defs = (root.$defs ?? {}) as JsonObject;
  return $defs[reference.slice("#/$defs/".length)] ?? true;
}

export function randomValue(random: Random, depth = 0): JsonValue {
  const kind = random(depth > 3 ? 4 : 6);
  if (kind < 2) return pick(random, literals);
  if (kind === 2) return random(12) / 2 - 1;
  if (kind === 3) return pick(random, ["", "a", "ab", "t0", "t1"]);
  const length = random(4);
  if (kind === 4) return Array.from({ length }, () => randomValue(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length }, () => [name(random), randomValue(random, depth + 1)]),
  );
}
