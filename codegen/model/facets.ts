import { formats } from "../formats/formats.ts";
import { isObject, type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import { isChecked } from "../pattern/compile-pattern.ts";
import type { Dialect } from "./keywords.ts";
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
  /** Whether `format` is checked. */
  readonly assertsFormats: boolean;
  /** Whether the model has to know which keyword looked at what. */
  readonly seals: boolean;
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
  ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "dependencies"],
] as const;
const shapeKeywords: ReadonlySet<string> = new Set([
  "type",
  ...numberKeywords,
  ...stringKeywords,
  ...arrayKeywords,
  ...objectKeywords,
]);

/** The facets of a schema, or undefined when none of its keywords says anything about a type. */
export function readFacets(context: FacetContext): Facets | undefined {
  const { schema } = context;
  if (!Object.keys(schema).some((keyword) => shapeKeywords.has(keyword))) return undefined;
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

function stringFacet({ schema, assertsFormats }: FacetContext): StringFacet {
  const pattern = member(schema, "pattern");
  const format = member(schema, "format");
  return {
    ...numbers(schema, ["minLength", "maxLength"]),
    patterns: typeof pattern === "string" && isChecked(pattern) ? [pattern] : [],
    formats: assertsFormats && typeof format === "string" && formats.has(format) ? [format] : [],
  };
}

function arrayFacet(context: FacetContext): ArrayFacet {
  const { schema, inner } = context;
  const maximum = member(schema, "maxContains");
  const minimum = member(schema, "minContains");
  const uniqueBy = member(schema, "x-unique-by");
  return {
    ...itemNodes(context),
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

/** Draft-07 says with a list under `items` what 2020-12 says with `prefixItems`. */
function itemNodes(context: FacetContext): Pick<ArrayFacet, "prefix" | "rest" | "everyItem"> {
  const { schema, inner, any, seals } = context;
  const isTuple = Array.isArray(member(schema, "items"));
  const first = isTuple ? "items" : "prefixItems";
  const further = isTuple ? "additionalItems" : "items";
  const items = member(schema, first);
  const rest = Object.hasOwn(schema, further) ? inner([further]) : undefined;
  return {
    prefix: Array.isArray(items) ? items.map((_, index) => inner([first, String(index)])) : [],
    rest: rest ?? any,
    ...(seals && rest?.kind === "any" ? { everyItem: true as const } : {}),
  };
}

function objectFacet(context: FacetContext): ObjectFacet {
  const { schema, inner, any, seals } = context;
  const patterns = names(schema, "patternProperties");
  // A pattern that is not checked may claim any name, so nothing can be asked of the others.
  const isOpen = !patterns.every(isChecked);
  const isSaid = !isOpen && Object.hasOwn(schema, "additionalProperties");
  const additional = isSaid ? inner(["additionalProperties"]) : undefined;
  const seesAll = isOpen || additional?.kind === "any";
  return {
    members: members(schema, inner, any),
    patterns: patterns.filter(isChecked).map((pattern) => ({
      pattern,
      node: inner(["patternProperties", pattern]),
    })),
    additional: additional ?? any,
    ...(seals && seesAll ? { everyMember: true as const } : {}),
    ...namesOf(context),
    ...numbers(schema, ["minProperties", "maxProperties"]),
    ...dependencies(context),
  };
}

/** `dependencies` is both keywords in one: a list of names, or a schema. */
function dependencies({
  schema,
  inner,
}: FacetContext): Pick<ObjectFacet, "dependentRequired" | "dependentSchemas"> {
  const either = member(schema, "dependencies");
  const required = (keyword: string): ObjectFacet["dependentRequired"] =>
    names(schema, keyword).flatMap((name) => {
      const others = member(member(schema, keyword), name);
      return Array.isArray(others) ? [{ name, required: texts(others) }] : [];
    });
  const schemas = names(schema, "dependencies").filter(
    (name) => !Array.isArray(member(either, name)),
  );
  return {
    dependentRequired: [...required("dependentRequired"), ...required("dependencies")],
    dependentSchemas: [
      ...names(schema, "dependentSchemas").map((name) => ["dependentSchemas", name] as const),
      ...schemas.map((name) => ["dependencies", name] as const),
    ].map(([keyword, name]) => ({ name, node: inner([keyword, name]) })),
  };
}

/** Names that may be anything are not looked at. */
function namesOf({ schema, inner }: FacetContext): { readonly names?: SchemaNode } {
  const node = Object.hasOwn(schema, "propertyNames") ? inner(["propertyNames"]) : undefined;
  return node === undefined || node.kind === "any" ? {} : { names: node };
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
