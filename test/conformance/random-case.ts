import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { createRandom, type Random } from "../codegen/random-schemas.ts";

/** A schema in which keywords meet as no person would write them, and values that they may be about. */
export interface RandomCase {
  readonly seed: number;
  readonly schema: JsonObject;
  readonly values: readonly JsonValue[];
}

export type FuzzDraft = "2020-12" | "draft-07";

const names = ["a", "b", "c"] as const;
const patterns = ["^a", "b", "^[ab]$", "c$"] as const;
const scalars: readonly JsonValue[] = [0, 1, 2, -1.5, "", "a", "ab", "x", null, true, false];
const types = ["string", "number", "integer", "boolean", "null", "object", "array"] as const;

export function randomCase(seed: number, draft: FuzzDraft): RandomCase {
  const random = createRandom(seed);
  const make = { random, isNew: draft === "2020-12" };
  const home = make.isNew ? "$defs" : "definitions";
  const anchor = make.isNew ? { $dynamicAnchor: "node" } : {};
  const definitions = { A: { ...anchor, ...object(make, 2) }, B: object(make, 2) };
  const $schema = make.isNew
    ? "https://json-schema.org/draft/2020-12/schema"
    : "http://json-schema.org/draft-07/schema#";
  const schema = { $schema, ...object(make, 0), [home]: definitions };
  return { seed, schema, values: Array.from({ length: 12 }, () => value(random, 0)) };
}

interface Make {
  readonly random: Random;
  readonly isNew: boolean;
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

function schema(make: Make, depth: number): JsonValue {
  const { random } = make;
  const plain = random(depth > 2 ? 2 : 5) === 0;
  if (plain) return pick<JsonValue>(random, [true, false, {}, { type: pick(random, types) }]);
  return object(make, depth);
}

/** One to four groups of keywords beside each other. */
function object(make: Make, depth: number): JsonObject {
  const groups = [...valueGroups, ...memberGroups, ...itemGroups, ...logicGroups];
  const own = make.isNew
    ? [...groups, ...newGroups, ...sealGroups, ...sealGroups]
    : [...groups, ...oldGroups];
  const count = 1 + make.random(depth > 2 ? 1 : 4);
  return Object.assign(
    {},
    ...Array.from({ length: count }, () => pick(make.random, own)(make, depth + 1)),
  );
}

type Group = (make: Make, depth: number) => JsonObject;

const several = (make: Make, depth: number): JsonValue[] =>
  Array.from({ length: 1 + make.random(3) }, () => schema(make, depth));

const byName = (make: Make, depth: number): JsonObject =>
  Object.fromEntries(
    Array.from({ length: 1 + make.random(2) }, () => [
      pick(make.random, names),
      schema(make, depth),
    ]),
  );

const valueGroups: readonly Group[] = [
  ({ random }) => ({ type: pick(random, types) }),
  ({ random }) => ({ type: [...new Set([pick(random, types), pick(random, types)])] }),
  ({ random }) => ({
    enum: [pick(random, scalars), [pick(random, scalars)], { a: pick(random, scalars) }],
  }),
  ({ random }) => ({ const: pick(random, scalars) }),
  ({ random }) => ({ minimum: random(3) - 1, exclusiveMaximum: 2 }),
  ({ random }) => ({ multipleOf: pick(random, [1, 2, 0.5]) }),
  ({ random }) => ({
    minLength: random(2),
    maxLength: 1 + random(2),
    pattern: pick(random, patterns),
  }),
];

const memberGroups: readonly Group[] = [
  (make, depth) => ({ properties: byName(make, depth) }),
  (make, depth) => ({ properties: byName(make, depth), required: [pick(make.random, names)] }),
  (make, depth) => ({
    patternProperties: { [pick(make.random, patterns)]: schema(make, depth) },
  }),
  (make, depth) => ({ additionalProperties: schema(make, depth) }),
  (make, depth) => ({ properties: byName(make, depth), additionalProperties: false }),
  ({ random }) => ({
    propertyNames: pick<JsonValue>(random, [{ enum: ["a", "b"] }, { pattern: "^[ac]" }]),
  }),
  ({ random }) => ({ minProperties: random(2), maxProperties: 1 + random(2) }),
];

const itemGroups: readonly Group[] = [
  (make, depth) => ({ contains: schema(make, depth) }),
  ({ random }) => ({ minItems: random(2), maxItems: 1 + random(3) }),
  () => ({ uniqueItems: true }),
];

const logicGroups: readonly Group[] = [
  (make, depth) => ({ allOf: several(make, depth) }),
  (make, depth) => ({ anyOf: several(make, depth) }),
  (make, depth) => ({ oneOf: several(make, depth) }),
  (make, depth) => ({ not: schema(make, depth) }),
  (make, depth) => ({
    if: schema(make, depth),
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits it
    then: schema(make, depth),
    ...(make.random(2) === 0 ? { else: schema(make, depth) } : {}),
  }),
];

const newGroups: readonly Group[] = [
  (make, depth) => ({ prefixItems: several(make, depth) }),
  (make, depth) => ({ items: schema(make, depth) }),
  (make, depth) => ({ prefixItems: several(make, depth), items: schema(make, depth) }),
  (make, depth) => ({ contains: schema(make, depth), minContains: make.random(2), maxContains: 2 }),
  (make, depth) => ({ dependentSchemas: byName(make, depth) }),
  ({ random }) => ({ dependentRequired: { [pick(random, names)]: [pick(random, names)] } }),
  ({ random }) => ({ $ref: pick(random, ["#/$defs/A", "#/$defs/B"]) }),
  (make) => ({ properties: { a: { $dynamicRef: pick(make.random, ["#node", "#/$defs/B"]) } } }),
];

const sealGroups: readonly Group[] = [
  (make, depth) => ({ unevaluatedProperties: make.random(2) === 0 ? false : schema(make, depth) }),
  (make, depth) => ({ unevaluatedItems: make.random(2) === 0 ? false : schema(make, depth) }),
];

const oldGroups: readonly Group[] = [
  (make, depth) => ({ items: several(make, depth) }),
  (make, depth) => ({ items: schema(make, depth) }),
  (make, depth) => ({ items: several(make, depth), additionalItems: schema(make, depth) }),
  (make, depth) => ({ dependencies: byName(make, depth) }),
  ({ random }) => ({ dependencies: { [pick(random, names)]: [pick(random, names)] } }),
  ({ random }) => ({ $ref: pick(random, ["#/definitions/A", "#/definitions/B"]) }),
];

function value(random: Random, depth: number): JsonValue {
  const kind = random(depth > 2 ? 2 : 6);
  if (kind < 2) return pick(random, scalars);
  const inner = (): JsonValue => value(random, depth + 1);
  if (kind < 4) return Array.from({ length: random(4) }, inner);
  return Object.fromEntries(
    Array.from({ length: random(4) }, () => [pick(random, [...names, "ab"]), inner()]),
  );
}
