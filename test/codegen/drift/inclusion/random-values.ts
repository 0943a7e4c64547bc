import { createSampler } from "../../../../codegen/fixtures/sampler.ts";
import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import { anyValue, narrowValue, pick } from "../../random-narrow-schemas.ts";
import type { Random } from "../../random-schemas.ts";
import type { Pair, Side } from "./random-pairs.ts";

/** Values that may tell the two schemas apart: of each the samples, what it suggests, and what is a little different. */
export function valuesFor({ from, to }: Pair, random: Random): readonly JsonValue[] {
  const values = [from, to].flatMap((side) => [...samplesOf(side), ...suggested(side, random)]);
  const near = values.flatMap((value) => [mutated(value, random), mutated(value, random)]);
  return [...values, ...near, ...near.slice(0, 40).map((value) => mutated(value, random))];
}

function samplesOf({ model, node }: Side): readonly JsonValue[] {
  return createSampler(model, { mostValues: 24 }).valuesOf(node, 1);
}

function suggested({ schema }: Side, random: Random): readonly JsonValue[] {
  return Array.from({ length: 12 }, () => narrowValue(schema, schema, random));
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
