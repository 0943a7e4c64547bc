import { isObject, type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import { checkedFormats, type Dialect } from "./keywords.ts";
import type {
  ArrayFacet,
  FacetName,
  Facets,
  Member,
  ObjectFacet,
  SchemaNode,
  StringFacet,
} from "./nodes.ts";

/** Makes the node of a subschema, given its pointer relative to the schema that is read. */
export type ReadInner = (pointer: readonly string[]) => SchemaNode;

export interface FacetContext {
  readonly schema: JsonObject;
  readonly dialect: Dialect;
  readonly inner: ReadInner;
  readonly any: SchemaNode;
}

const numberKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const;
const stringKeywords = ["minLength", "maxLength", "pattern", "format"] as const;
const arrayKeywords = [
  ...["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "x-unique-by"],
] as const;
const objectKeywords = [
  ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
  ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
] as const;
const shapeKeywords = [
  "type",
  ...numberKeywords,
  ...stringKeywords,
  ...arrayKeywords,
  ...objectKeywords,
];

/** The facets of a schema, or undefined when none of its keywords says anything about a type. */
export function readFacets(context: FacetContext): Facets | undefined {
  const { schema } = context;
  if (!shapeKeywords.some((keyword) => Object.hasOwn(schema, keyword))) return undefined;
  const types = typesOf(schema);
  const integer = types.has("integer") && !types.has("number");
  return {
    ...(types.has("null") ? { null: true as const } : {}),
    ...(types.has("boolean") ? { boolean: true as const } : {}),
    ...(types.has("number") || integer
      ? { number: { integer, ...numbers(schema, numberKeywords) } }
      : {}),
    ...(types.has("string") ? { string: stringFacet(context) } : {}),
    ...(types.has("array") ? { array: arrayFacet(context) } : {}),
    ...(types.has("object") ? { object: objectFacet(context) } : {}),
  };
}

/** The JSON type that a value has. */
export function facetOf(value: JsonValue): FacetName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

const everyType = ["null", "boolean", "number", "string", "array", "object"];

function typesOf(schema: JsonObject): ReadonlySet<string> {
  const type = member(schema, "type");
  if (typeof type === "string") return new Set([type]);
  return new Set(Array.isArray(type) ? type.filter((name) => typeof name === "string") : everyType);
}

function stringFacet({ schema, dialect }: FacetContext): StringFacet {
  const pattern = member(schema, "pattern");
  const format = member(schema, "format");
  return {
    ...numbers(schema, ["minLength", "maxLength"]),
    // A pattern from outside may backtrack for ever, so it is only documented.
    patterns: typeof pattern === "string" && dialect === "trusted" ? [pattern] : [],
    formats: typeof format === "string" && checkedFormats.has(format) ? [format] : [],
  };
}

function arrayFacet({ schema, inner, any }: FacetContext): ArrayFacet {
  const prefix = member(schema, "prefixItems");
  const maximum = member(schema, "maxContains");
  const minimum = member(schema, "minContains");
  const uniqueBy = member(schema, "x-unique-by");
  return {
    prefix: Array.isArray(prefix)
      ? prefix.map((_, index) => inner(["prefixItems", String(index)]))
      : [],
    rest: Object.hasOwn(schema, "items") ? inner(["items"]) : any,
    ...numbers(schema, ["minItems", "maxItems"]),
    uniqueItems: member(schema, "uniqueItems") === true,
    uniqueBy: typeof uniqueBy === "string" ? [uniqueBy] : texts(uniqueBy),
    ...(Object.hasOwn(schema, "contains")
      ? {
          contains: {
            node: inner(["contains"]),
            minimum: typeof minimum === "number" ? minimum : 1,
            ...(typeof maximum === "number" ? { maximum } : {}),
          },
        }
      : {}),
  };
}

function objectFacet({ schema, inner, any }: FacetContext): ObjectFacet {
  const dependent = member(schema, "dependentRequired");
  return {
    members: members(schema, inner, any),
    patterns: names(schema, "patternProperties").map((pattern) => ({
      pattern,
      node: inner(["patternProperties", pattern]),
    })),
    additional: Object.hasOwn(schema, "additionalProperties")
      ? inner(["additionalProperties"])
      : any,
    ...namesOf(inner(["propertyNames"]), schema),
    ...numbers(schema, ["minProperties", "maxProperties"]),
    dependentRequired: names(schema, "dependentRequired").map((name) => ({
      name,
      required: texts(member(dependent, name)),
    })),
    dependentSchemas: names(schema, "dependentSchemas").map((name) => ({
      name,
      node: inner(["dependentSchemas", name]),
    })),
  };
}

/** Names that may be anything are not looked at. */
function namesOf(node: SchemaNode, schema: JsonObject): { readonly names?: SchemaNode } {
  return Object.hasOwn(schema, "propertyNames") && node.kind !== "any" ? { names: node } : {};
}

function members(schema: JsonObject, inner: ReadInner, any: SchemaNode): readonly Member[] {
  const required = new Set(texts(member(schema, "required")));
  const described = names(schema, "properties");
  const known = new Set(described);
  const undescribed = [...required].filter((name) => !known.has(name));
  return [
    ...described.map((name) => ({
      name,
      required: required.has(name),
      described: true,
      node: inner(["properties", name]),
    })),
    ...undescribed.map((name) => ({ name, required: true, described: false, node: any })),
  ];
}

function names(schema: JsonObject, keyword: string): readonly string[] {
  const value = member(schema, keyword);
  return isObject(value) ? Object.keys(value) : [];
}

function texts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function numbers<Name extends string>(
  schema: JsonObject,
  keywords: readonly Name[],
): { readonly [name in Name]?: number } {
  const found: { [name in Name]?: number } = {};
  for (const keyword of keywords) {
    const value = member(schema, keyword);
    if (typeof value === "number") found[keyword] = value;
  }
  return found;
}
