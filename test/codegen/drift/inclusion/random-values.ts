import { createSampler } from "../../../../codegen/fixtures/sampler.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../../codegen/load/json-value.ts";
import { anyValue, narrowValue, pick } from "../../random-narrow-schemas.ts";
import type { Random } from "../../random-schemas.ts";
import type { Pair, Side } from "./random-pairs.ts";

/** Values that may tell the two schemas apart: of each the samples, what it suggests, and what is a little different. */
export function valuesFor({ from, to }: Pair, random: Random): readonly JsonValue[] {
  const samples = [from, to].map(samplesOf);
  const values = [...samples.flat(), ...[from, to].flatMap((side) => suggested(side, random))];
  const near = values.flatMap((value) => [mutated(value, random), mutated(value, random)]);
  const blended = (samples[0] ?? []).slice(0, 12).flatMap((left) => {
    const others = (samples[1] ?? []).slice(0, 12);
    return isObject(left) ? others.filter(isObject).map((right) => ({ ...right, ...left })) : [];
  });
  const twice = near.slice(0, 40).map((value) => mutated(value, random));
  const names = [...new Set([from, to].flatMap(({ schema }) => namesIn(schema)))];
  const extended = (samples[0] ?? []).slice(0, 4).flatMap((value) => withMembers(value, names));
  return [...values, ...near, ...twice, ...blended, ...extended];
}

/** Names of members that a schema speaks of. */
function namesIn(schema: JsonValue): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (!isObject(schema)) return [];
  const { properties, required } = schema;
  const own = isObject(properties) ? Object.keys(properties) : [];
  const needed = Array.isArray(required) ? required.map(String) : [];
  return [...own, ...needed, ...Object.values(schema).flatMap(namesIn)];
}

const literals: readonly JsonValue[] = [
  ...[null, true, 0, 1.5, -100, 100, "a", "", [], [null], {}, { a: 1 }],
];

/** The object with each member missing, and with each of many values in its place; and the same inside of it. */
function withMembers(value: JsonValue, names: readonly string[], depth = 0): readonly JsonValue[] {
  if (!isObject(value) || depth > 2) return [];
  const entries = Object.entries(value);
  const around = names.slice(0, depth === 0 ? 12 : 6).flatMap((name) => {
    const others = entries.filter(([key]) => key !== name);
    const having = literals.map((one) => Object.fromEntries([...others, [name, one]]));
    return [Object.fromEntries(others), ...having];
  });
  const inside = entries.flatMap(([name, one], index) =>
    withMembers(one, names, depth + 1).map((changed) =>
      Object.fromEntries(entries.with(index, [name, changed])),
    ),
  );
  return [...around, ...inside.slice(0, 120)];
}

function samplesOf({ model, node }: Side): readonly JsonValue[] {
  return createSampler(model, { mostValues: 16 }).valuesOf(node, 1);
}

function suggested({ schema }: Side, random: Random): readonly JsonValue[] {
  return Array.from({ length: 12 }, () =>
    narrowValue(schema, isObject(schema) ? schema : {}, random),
  );
}

/** The value with something in it changed. */
export function mutated(value: JsonValue, random: Random): JsonValue {
  if (Array.isArray(value)) return mutatedList(value, random);
  if (typeof value === "object" && value !== null)
    return mutatedObject(value as JsonObject, random);
  if (random(4) === 0) return anyValue(random, 2);
  if (typeof value === "number") return value + pick(random, [-1, 1, 0.5, -0.5, 10]);
  if (typeof value === "string") return pick(random, [`${value}a`, value.slice(1), "b", "x-1"]);
  return anyValue(random, 3);
}

function mutatedList(list: readonly JsonValue[], random: Random): JsonValue {
  const at = random(list.length + 1);
  switch (random(4)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(at, 0, list[0] ?? anyValue(random, 3));
    case 2:
      return list.toSpliced(at, 0, anyValue(random, 2));
    default:
      return list.map((item, index) => (index === at ? mutated(item, random) : item));
  }
}

function mutatedObject(object: JsonObject, random: Random): JsonValue {
  const entries = Object.entries(object);
  const at = random(entries.length + 1);
  const name = pick(random, ["a", "b", "c", "kind", "x-1", "value", "type"]);
  switch (random(3)) {
    case 0:
      return Object.fromEntries(entries.toSpliced(at, 1));
    case 1:
      return Object.fromEntries([...entries, [name, anyValue(random, 2)]]);
    default:
      return Object.fromEntries(
        entries.map(([key, one], index) => [key, index === at ? mutated(one, random) : one]),
      );
  }
}
