import { isObject, type JsonObject, type JsonValue } from "../../../../codegen/load/json-value.ts";
import { pick } from "../../random-narrow-schemas.ts";
import type { Random } from "../../random-schemas.ts";

/** Makes one more schema, for what an edit puts in. */
export type MakeSchema = (random: Random) => JsonObject;

/** The schema with something in it changed: a bound, a keyword, a name, a whole schema inside. */
export function edited(schema: JsonObject, make: MakeSchema, random: Random): JsonObject {
  const target = random(sizeOf(schema));
  let at = -1;
  const visit = (value: JsonValue, name: string): JsonValue => {
    at += 1;
    if (at === target) return changed(value, name, make, random);
    if (Array.isArray(value)) return value.map((item) => visit(item, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, key)]));
  };
  const made = visit(schema, "");
  return isObject(made) ? made : schema;
}

function sizeOf(value: JsonValue): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner as JsonValue), 1);
}

function changed(value: JsonValue, name: string, make: MakeSchema, random: Random): JsonValue {
  if (typeof value === "number") return value + pick(random, [-1, 1, 0.5]);
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return changedText(value, name, random);
  if (Array.isArray(value)) {
    if (value.length > 1 && random(2) === 0) return value.toSpliced(random(value.length), 1);
    if (random(2) === 0) return value.toReversed();
    return typeof value[0] === "object" ? [...value, make(random)] : [...value, "a"];
  }
  return isObject(value) ? changedObject(value, make, random) : null;
}

function changedText(value: string, name: string, random: Random): JsonValue {
  if (name === "type" || name === "")
    return pick(random, ["string", "number", "integer", "boolean", "object", "array", "null"]);
  return name.startsWith("$") ? value : pick(random, ["a", "^a", "b$", value]);
}

function changedObject(value: JsonObject, make: MakeSchema, random: Random): JsonObject {
  const names = Object.keys(value);
  const name = names.length === 0 ? undefined : pick(random, names);
  const { [name ?? ""]: found, ...others } = value;
  switch (random(6)) {
    case 0:
      return others;
    case 1:
      return { ...others, [pick(random, ["a", "b", "c"])]: found ?? true };
    case 2:
      return { ...value, ...make(random) };
    case 3:
      return pick(random, [
        { anyOf: [value, make(random)] },
        { allOf: [value, make(random)] },
        { oneOf: [make(random), value] },
        { not: { not: value } },
      ]);
    case 4:
      return {
        ...value,
        [pick(random, ["minimum", "minItems", "maxItems", "maximum"])]: random(4),
      };
    default:
      return make(random);
  }
}
