import type { JsonValue } from "../load/json-value.ts";
import { isObject } from "../load/json-value.ts";
import {
  type ArrayFacet,
  definitionOf,
  type Facets,
  type Model,
  type NumberFacet,
  type ObjectFacet,
  type SchemaNode,
  type StringFacet,
} from "../model/nodes.ts";
import { complementOfTypes } from "./exclude.ts";
import { intersect, jsonTypesOf } from "./intersect.ts";
import {
  anyList,
  booleanType,
  literal,
  member,
  neverType,
  nullType,
  numberType,
  type RecordMember,
  record,
  stringType,
  type Type,
  unknownType,
  type World,
} from "./type.ts";
import { unionOf } from "./union.ts";

/** So many definitions are looked behind, one through the other. */
const deepest = 4;

export interface CertainContext {
  readonly model: Model;
  readonly world: World;
  /** The widest type of a node, which may take more than the node does. */
  readonly widest: (node: SchemaNode) => Type;
  readonly definitions: CertainDefinitions;
}

/** What is known of definitions, and which are being read: reading one may lead back to it by many ways. */
export interface CertainDefinitions {
  readonly known: Map<string, Type>;
  readonly busy: Set<string>;
}

/** Values that the node takes for certain: each value of this type is one of the node's, though it may have others. */
export function certainType(node: SchemaNode, context: CertainContext): Type {
  const inner = (next: SchemaNode): Type => certainType(next, context);
  switch (node.kind) {
    case "any":
      return unknownType;
    case "values":
      return unionOf(node.values.map(literalOf));
    case "shape":
      return certainFacets(node.facets, inner);
    case "ref":
      return certainDefinition(node.target, context);
    case "union":
      return node.exclusive && !areArmsApart(node.arms, context)
        ? neverType
        : unionOf(node.arms.map(inner));
    case "all":
      return certainAll(node.parts.map(inner), context.world);
    case "not":
      return complementOfTypes(jsonTypesOf(context.widest(node.node), context.world));
    default:
      return neverType;
  }
}

function certainDefinition(target: string, context: CertainContext): Type {
  const { busy, known } = context.definitions;
  const found = known.get(target);
  if (found !== undefined) return found;
  if (busy.has(target) || busy.size > deepest) return neverType;
  busy.add(target);
  const type = certainType(definitionOf(context.model, target).node, context);
  busy.delete(target);
  // In the middle of others it may be less than it is by itself.
  if (busy.size === 0) known.set(target, type);
  return type;
}

function areArmsApart(arms: readonly SchemaNode[], { widest, world }: CertainContext): boolean {
  const types = arms.map(widest);
  const quiet: World = { ...world, note: () => {} };
  return types.every((type, index) =>
    types.slice(index + 1).every((other) => intersect(type, other, quiet).kind === "never"),
  );
}

/** An intersection that had to be widened is no longer certain. */
function certainAll(parts: readonly Type[], world: World): Type {
  let isExact = true;
  const strict: World = {
    ...world,
    note: () => {
      isExact = false;
    },
  };
  const joint = parts.reduce((left, right) => intersect(left, right, strict));
  return isExact ? joint : neverType;
}

function certainFacets(facets: Facets, inner: (node: SchemaNode) => Type): Type {
  const { array, number, object, string } = facets;
  return unionOf([
    ...(facets.null === undefined ? [] : [nullType]),
    ...(facets.boolean === undefined ? [] : [booleanType]),
    ...(number !== undefined && isAnyNumber(number) ? [numberType] : []),
    ...(string !== undefined && isAnyString(string) ? [stringType] : []),
    ...(array !== undefined && isAnyArray(array) ? [anyList] : []),
    ...(object === undefined ? [] : [certainObject(object, inner)]),
  ]);
}

export function isAnyNumber(number: NumberFacet): boolean {
  return !number.integer && Object.keys(number).length === 1;
}

export function isAnyString(string: StringFacet): boolean {
  return (
    string.patterns.length + string.formats.length === 0 &&
    (string.minLength ?? 0) === 0 &&
    string.maxLength === undefined
  );
}

function isAnyArray(array: ArrayFacet): boolean {
  return (
    array.rest.kind === "any" &&
    array.prefix.every(({ kind }) => kind === "any") &&
    array.contains === undefined &&
    array.uniqueBy.length === 0 &&
    !array.uniqueItems &&
    (array.minItems ?? 0) === 0 &&
    array.maxItems === undefined
  );
}

function certainObject(object: ObjectFacet, inner: (node: SchemaNode) => Type): Type {
  const { additional, members } = object;
  const hasMore =
    object.patterns.length + object.dependentRequired.length + object.dependentSchemas.length > 0 ||
    object.names !== undefined ||
    (object.minProperties ?? 0) > 0 ||
    object.maxProperties !== undefined;
  if (hasMore) return neverType;
  const others = inner(additional);
  const found: (readonly [string, RecordMember])[] = [];
  for (const { described, name, node, required } of members) {
    const type = described ? inner(node) : others;
    if (type.kind === "never" && required) return neverType;
    const presence = type.kind === "never" ? "forbidden" : required ? "required" : "optional";
    found.push([name, member(presence, type)]);
  }
  return record(found, others);
}

/** The type of one JSON value. */
export function literalOf(value: JsonValue): Type {
  if (value === null) return nullType;
  if (Array.isArray(value))
    return { kind: "list", prefix: value.map(literalOf), needed: value.length, rest: neverType };
  if (typeof value !== "object") return literal(value);
  if (!isObject(value)) return neverType;
  const members = Object.keys(value).map(
    (name) => [name, member("required", literalOf(value[name] ?? null))] as const,
  );
  return record(members, neverType);
}
