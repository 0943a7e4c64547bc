import type { JsonObject, JsonValue } from "../../../../codegen/load/json-value.ts";
import { pick } from "../../random-narrow-schemas.ts";
import type { Random } from "../../random-schemas.ts";

const names = ["a", "b", "c", "kind", "__proto__"];
const types = ["string", "number", "integer", "boolean", "null", "object", "array"];
const texts = ["", "a", "b", "long"];
const numbers = [-2, -1, 0, 0.5, 1, 2, 2.5, 3];

/** A schema in the closed dialect of agent cards. */
export function randomClosedSchema(random: Random): JsonObject {
  return { type: "object", ...objectKeywords(random, 0) };
}

function inner(random: Random, depth: number): JsonObject {
  const type = pick(random, depth > 2 ? types.slice(0, 5) : types);
  return {
    type,
    ...keywordsOf(type, random, depth),
    ...(random(5) === 0 ? { enum: several(random, 4, () => valueOfType(type, random)) } : {}),
    ...(random(12) === 0 ? { const: valueOfType(type, random) } : {}),
    // A keyword that says nothing of the type.
    ...(random(12) === 0 ? { minimum: random(3) } : {}),
  };
}

function keywordsOf(type: string, random: Random, depth: number): JsonObject {
  if (type === "number" || type === "integer") {
    return {
      ...(random(2) === 0 ? { minimum: pick(random, numbers) } : {}),
      ...(random(2) === 0 ? { maximum: pick(random, numbers) } : {}),
    };
  }
  if (type === "array") {
    return {
      ...(random(3) > 0 ? { items: inner(random, depth + 1) } : {}),
      ...(random(3) === 0 ? { minItems: random(3) } : {}),
      ...(random(3) === 0 ? { maxItems: random(4) } : {}),
    };
  }
  return type === "object" ? objectKeywords(random, depth) : {};
}

function objectKeywords(random: Random, depth: number): JsonObject {
  const members = several(
    random,
    4,
    () => [pick(random, names), inner(random, depth + 1)] as const,
  );
  return {
    properties: Object.fromEntries(members),
    ...(random(2) === 0 ? { required: several(random, 2, () => pick(random, names)) } : {}),
  };
}

function several<Item>(random: Random, most: number, make: () => Item): Item[] {
  return Array.from({ length: 1 + random(most) }, make);
}

function valueOfType(type: string, random: Random): JsonValue {
  // Now and then one that the type refuses.
  switch (random(10) === 0 ? pick(random, types) : type) {
    case "string":
      return pick(random, texts);
    case "integer":
      return random(4) - 1;
    case "number":
      return pick(random, numbers);
    case "boolean":
      return random(2) === 0;
    case "array":
      return Array.from({ length: random(3) }, () =>
        valueOfType(pick(random, types.slice(0, 5)), random),
      );
    case "object":
      return Object.fromEntries(
        Array.from({ length: random(3) }, () => {
          return [pick(random, names), valueOfType(pick(random, types.slice(0, 5)), random)];
        }),
      );
    default:
      return null;
  }
}
