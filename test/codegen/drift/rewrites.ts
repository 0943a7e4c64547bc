import { isObject, type JsonObject, type JsonValue } from "../../../codegen/load/json-value.ts";
import type { Random } from "../random-schemas.ts";
import { keywordsIn, objectOf } from "./schema-places.ts";

/** One way to say the same. */
export interface Rewrite {
  readonly name: string;
  /** Undefined where it does not fit. Which places it fits is the same for every `random`. */
  readonly apply: (schema: JsonValue, random: Random, pointer: string) => JsonValue | undefined;
}

/** What a reader is told, and how a document is put together: neither moves with a rewrite. */
const outside = new Set([
  ...["$schema", "$id", "$anchor", "$dynamicAnchor", "$defs", "definitions", "$comment"],
  ...["title", "description", "default", "examples", "deprecated", "errorMessage"],
]);
/** Keywords that speak of each other. */
const together: readonly (readonly string[])[] = [
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
  ["contains", "minContains", "maxContains"],
  ["if", "then", "else"],
];

function rewrite(
  name: string,
  apply: (schema: JsonObject, random: Random, pointer: string) => JsonValue | undefined,
): Rewrite {
  return {
    name,
    apply: (schema, random, pointer) =>
      isObject(schema) ? apply(schema, random, pointer) : undefined,
  };
}

/** Those keywords of a schema, with these in place of them. */
function replacing(schema: JsonObject, gone: readonly string[], more: JsonObject): JsonObject {
  return bothWays(objectOf(entriesOf(schema).filter(([name]) => !gone.includes(name))), more);
}

export function bothWays(schema: JsonObject, more: JsonObject): JsonObject {
  return objectOf([...entriesOf(schema), ...entriesOf(more)]);
}

function entriesOf(object: JsonObject): readonly (readonly [string, JsonValue])[] {
  return Object.entries(object) as [string, JsonValue][];
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item, index) => ({ item, index, rank: random(1_000) }))
    .sort((a, b) => a.rank - b.rank || b.index - a.index)
    .map(({ item }) => item);
}

/** A list of some keyword in another order. */
function reordered(keyword: string): Rewrite {
  return rewrite(`${keyword} in another order`, (schema, random) => {
    const list = schema[keyword];
    if (!Array.isArray(list) || list.length < 2) return undefined;
    return bothWays(schema, { [keyword]: shuffled(list, random) });
  });
}

/** A keyword that says nothing, where it is not there yet. */
function redundant(more: JsonObject, fits: (schema: JsonObject) => boolean = () => true): Rewrite {
  const [keyword = ""] = Object.keys(more);
  return rewrite(`redundant ${JSON.stringify(more)}`, (schema) =>
    Object.hasOwn(schema, keyword) || !fits(schema) ? undefined : bothWays(schema, more),
  );
}

const constAsEnum = rewrite("const as enum", (schema) =>
  schema.const === undefined || schema.enum !== undefined
    ? undefined
    : replacing(schema, ["const"], { enum: [schema.const] }),
);

const enumAsConst = rewrite("enum of one as const", (schema) => {
  const { const: constant, enum: values } = schema;
  if (constant !== undefined || !Array.isArray(values) || values.length !== 1) return undefined;
  return replacing(schema, ["enum"], { const: values[0] ?? null });
});

const keysReordered: Rewrite = rewrite("keywords in another order", (schema, random) =>
  Object.keys(schema).length < 2 ? undefined : objectOf(shuffled(entriesOf(schema), random)),
);

const membersReordered: Rewrite = rewrite("members in another order", (schema, random) => {
  const { properties } = schema;
  if (!isObject(properties ?? null)) return undefined;
  return bothWays(schema, {
    properties: objectOf(shuffled(entriesOf(properties as JsonObject), random)),
  });
});

/** What inputs of cards may say in another way too. */
export const closedRewrites: readonly Rewrite[] = [
  keysReordered,
  membersReordered,
  ...["required", "enum"].map(reordered),
  constAsEnum,
  enumAsConst,
  redundant({ required: [] }),
  redundant({ minItems: 0 }, ({ type }) => type === "array"),
  redundant(
    { enum: [false, true] },
    ({ type, const: constant }) => type === "boolean" && constant === undefined,
  ),
  redundant({ const: null }, ({ type, enum: values }) => type === "null" && values === undefined),
];

const plainRewrites: readonly Rewrite[] = [
  ...closedRewrites,
  ...["type", "anyOf", "oneOf", "allOf"].map(reordered),
  { name: "true as no keyword", apply: (schema) => (schema === true ? {} : undefined) },
  {
    name: "false as not anything",
    apply: (schema) => (schema === false ? { not: {} } : undefined),
  },
  rewrite("type as a list", (schema) =>
    typeof schema.type === "string" ? bothWays(schema, { type: [schema.type] }) : undefined,
  ),
  rewrite("integer as multiples of 1", (schema) =>
    schema.type === "integer" && schema.multipleOf === undefined
      ? bothWays(schema, { type: "number", multipleOf: 1 })
      : undefined,
  ),
  rewrite("boolean as its values", (schema) =>
    schema.type === "boolean" && schema.enum === undefined && schema.const === undefined
      ? replacing(schema, ["type"], { enum: [true, false] })
      : undefined,
  ),
  rewrite("null as its value", (schema) =>
    schema.type === "null" && schema.enum === undefined && schema.const === undefined
      ? replacing(schema, ["type"], { const: null })
      : undefined,
  ),
  rewrite("bound of whole numbers as an open one", (schema) => {
    const { type, minimum, exclusiveMinimum } = schema;
    if (type !== "integer" || !Number.isSafeInteger(minimum) || exclusiveMinimum !== undefined)
      return undefined;
    return replacing(schema, ["minimum"], { exclusiveMinimum: Number(minimum) - 1 });
  }),
  redundant({ minLength: 0 }),
  redundant({ minProperties: 0 }),
  redundant({ uniqueItems: false }),
  redundant({ propertyNames: true }),
  redundant({ dependentRequired: {} }),
  redundant({ deprecated: false }),
  redundant({ "x-note": "Nobody knows this keyword." }),
  redundant({ $comment: "For those who keep the schema." }),
];

/** By a group's number: such an expression is not checked. */
function refersBack(schema: JsonObject): boolean {
  return /\\\\[1-9]/.test(JSON.stringify(schema));
}

const openRewrites: readonly Rewrite[] = [
  redundant(
    { additionalProperties: true },
    ({ patternProperties }) => patternProperties === undefined,
  ),
  redundant({ items: true }),
  ...["allOf", "anyOf", "oneOf"].map((keyword) =>
    rewrite(`one schema in ${keyword}`, (schema) =>
      wrapped(schema, (inner) => ({ [keyword]: [inner] })),
    ),
  ),
  // What stands inside of `not` is told to nobody, and one that nobody checks says nothing.
  rewrite("not not", (schema) =>
    isTold(schema) || refersBack(schema)
      ? undefined
      : wrapped(schema, (inner) => ({ not: { not: inner } })),
  ),
  rewrite("keywords in two bases", (schema, random) => split(schema, random)),
  rewrite("an alternative twice", (schema, random) => {
    const { anyOf } = schema;
    if (!Array.isArray(anyOf) || anyOf.length === 0) return undefined;
    return bothWays(schema, { anyOf: [...anyOf, anyOf[random(anyOf.length)] ?? true] });
  }),
  rewrite("types as alternatives", (schema) => {
    const { type } = schema;
    if (!Array.isArray(type) || type.length < 2) return undefined;
    const isOverlap = type.includes("number") && type.includes("integer");
    return isOverlap
      ? undefined
      : wrapped(schema, (inner) => ({ anyOf: type.map((one) => bothWays(inner, { type: one })) }));
  }),
  rewrite("listed values as alternatives", (schema) => {
    const { enum: values } = schema;
    if (!Array.isArray(values) || values.length < 2 || schema.anyOf !== undefined) return undefined;
    return replacing(schema, ["enum"], { anyOf: values.map((value) => ({ const: value })) });
  }),
];

/**
 * Rewrites that keep what a schema means. Where something asks which members were looked at, wrapping changes the answer,
 * so there only the others are left.
 */
export function freeRewrites(schema: JsonValue): readonly Rewrite[] {
  const keywords = keywordsIn(schema);
  const isSealed = keywords.has("unevaluatedProperties") || keywords.has("unevaluatedItems");
  return isSealed ? plainRewrites : [...plainRewrites, ...openRewrites];
}

const told = ["title", "description", "default", "examples", "deprecated"];

function isTold(schema: JsonObject): boolean {
  const [, asserted] = partition(schema, (name) => outside.has(name));
  const keywords = keywordsIn(asserted);
  return told.some((keyword) => keywords.has(keyword)) || keywords.has("$ref");
}

/** All that a schema asserts, inside of another keyword. */
function wrapped(schema: JsonObject, wrap: (inner: JsonObject) => JsonObject): JsonObject {
  const [kept, asserted] = partition(schema, (name) => outside.has(name));
  return bothWays(kept, wrap(asserted));
}

function split(schema: JsonObject, random: Random): JsonObject | undefined {
  const [kept, asserted] = partition(schema, (name) => outside.has(name));
  if (Object.keys(asserted).length < 2) return undefined;
  const ranks = new Map<string, boolean>();
  const [one, other] = partition(asserted, (name) => {
    const group = together.find((names) => names.includes(name))?.[0] ?? name;
    const known = ranks.get(group) ?? random(2) === 0;
    ranks.set(group, known);
    return known;
  });
  return bothWays(kept, { allOf: [one, other] });
}

function partition(
  schema: JsonObject,
  isFirst: (name: string) => boolean,
): readonly [JsonObject, JsonObject] {
  const entries = entriesOf(schema);
  return [
    objectOf(entries.filter(([name]) => isFirst(name))),
    objectOf(entries.filter(([name]) => !isFirst(name))),
  ];
}
