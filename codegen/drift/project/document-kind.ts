import { hasJsonType, isObject, type JsonValue, member } from "../../load/json-value.ts";

/** What a JSON document is. `any` is what takes every value, or none: a schema where one is expected. */
export type DocumentKind = "any" | "card" | "other" | "schema";

/** Tells cards and schemas from other JSON by what they have, as neither has to say what it is. */
export function documentKind(value: JsonValue): DocumentKind {
  if (typeof value === "boolean") return "any";
  if (!isObject(value)) return "other";
  if (Object.keys(value).length === 0) return "any";
  const isCard =
    isObject(member(value, "identity")) && cardMembers.some((name) => Object.hasOwn(value, name));
  if (isCard) return "card";
  const isSchema = Object.entries(keywords).some(([name, fits]) => {
    const found = member(value, name);
    return found !== undefined && fits(found);
  });
  return isSchema ? "schema" : "other";
}

const cardMembers = ["capabilities", "io", "streams", "tags", "skills"];

const anything = (): boolean => true;
const hasType =
  (...types: readonly string[]) =>
  (value: JsonValue): boolean =>
    types.some((type) => hasJsonType(value, type));
const types = ["null", "boolean", "number", "integer", "string", "array", "object"];

/** Keywords that other documents do not have, or not with such a value: a `package.json` has `type` and `description`. */
const keywords: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  $schema: (value) => typeof value === "string" && /json-schema\.org/.test(value),
  $ref: hasType("string"),
  $defs: hasType("object"),
  definitions: hasType("object"),
  type: (value) => [value].flat().every((type) => types.some((one) => one === type)),
  enum: hasType("array"),
  const: anything,
  allOf: hasType("array"),
  anyOf: hasType("array"),
  oneOf: hasType("array"),
  not: hasType("object", "boolean"),
  if: hasType("object", "boolean"),
  properties: hasType("object"),
  patternProperties: hasType("object"),
  additionalProperties: hasType("object", "boolean"),
  propertyNames: hasType("object", "boolean"),
  unevaluatedProperties: hasType("object", "boolean"),
  required: hasType("array"),
  dependentRequired: hasType("object"),
  dependentSchemas: hasType("object"),
  items: hasType("object", "array", "boolean"),
  prefixItems: hasType("array"),
  contains: hasType("object", "boolean"),
  format: hasType("string"),
  pattern: hasType("string"),
  multipleOf: hasType("number"),
  ...Object.fromEntries(
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((name) => [
      name,
      hasType("number"),
    ]),
  ),
  ...Object.fromEntries(
    ["Length", "Items", "Properties", "Contains"].flatMap((what) =>
      ["min", "max"].map((bound) => [`${bound}${what}`, hasType("integer")]),
    ),
  ),
};
