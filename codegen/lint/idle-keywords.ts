import type { JsonObject } from "../load/json-value.ts";

/** The JSON types that a keyword says something about. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  ...about(
    ["number", "integer"],
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ),
  ...about(["string"], ["minLength", "maxLength", "pattern"]),
  ...about(
    ["array"],
    ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems"],
  ),
  ...about(
    ["object"],
    [
      ...["properties", "patternProperties", "additionalProperties", "propertyNames", "required"],
      ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
      "unevaluatedProperties",
    ],
  ),
};

/** Keywords that work only beside another one. */
const companions: ReadonlyMap<string, string> = new Map([
  ["else", "if"],
  ["maxContains", "contains"],
  ["minContains", "contains"],
  ["then", "if"],
]);

/** Why a keyword has no effect in its schema; undefined when it has one. */
export function idleReason(
  keyword: string,
  schema: JsonObject,
  types: readonly string[] | undefined,
): string | undefined {
  const companion = companions.get(keyword);
  if (companion !== undefined && !Object.hasOwn(schema, companion)) {
    return `has no effect without ${companion}`;
  }
  const subject = Object.hasOwn(subjects, keyword) ? subjects[keyword] : undefined;
  if (subject === undefined || types === undefined) return undefined;
  if (types.some((type) => subject.includes(type))) return undefined;
  const article = /^[aeiou]/.test(subject[0] ?? "") ? "an" : "a";
  return `says something about ${article} ${subject[0]} alone, and type is ${types.join(" or ")}`;
}

function about(
  types: readonly string[],
  keywords: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(keywords.map((keyword) => [keyword, types]));
}
