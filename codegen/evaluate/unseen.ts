import { isObject, type JsonValue, member } from "../load/json-value.ts";
import {
  type ArrayFacet,
  type Facets,
  type ObjectFacet,
  type SchemaNode,
  type SealedNode,
  unreachable,
} from "../model/nodes.ts";
import { current, deepestValue, type Evaluation, enter, type Holds } from "./evaluation.ts";
import { describedNames } from "./member-nodes.ts";
import { matches } from "./scalars.ts";

/** A member or item that no keyword looked at, and the schema that it therefore has to fit. */
export interface Unseen {
  readonly key: string | number;
  readonly value: JsonValue;
  readonly node: SchemaNode;
}

/** The members and items that `unevaluatedProperties` and `unevaluatedItems` are asked about. */
export function unseenMembers(
  sealed: SealedNode,
  value: JsonValue,
  context: Context,
): readonly Unseen[] {
  const isList = Array.isArray(value);
  const node = isList ? sealed.items : sealed.properties;
  if (node === undefined || typeof value !== "object" || value === null) return [];
  const seen = new Set<string | number>();
  look(sealed.node, { ...context, value, seen });
  const entries: Iterable<readonly [string | number, JsonValue]> = isList
    ? value.entries()
    : Object.entries(value);
  return [...entries].flatMap(([key, inner]) =>
    seen.has(key) ? [] : [{ key, value: inner, node }],
  );
}

interface Context {
  readonly depth: number;
  readonly evaluation: Evaluation;
  /** The verdict on a node, by the module that asks this one. */
  readonly holds: Holds;
}

interface Gathering extends Context {
  /** Fits the node that is looked at. */
  readonly value: JsonValue & object;
  readonly seen: Set<string | number>;
}

/** The names and indices that a keyword of the node looks at, on the branches that take the value, go into `seen`. */
function look(asked: SchemaNode, gathering: Gathering): void {
  const { depth, evaluation, value } = gathering;
  const node = current(asked, evaluation);
  for (const one of branchesTaken(node, gathering)) look(one, gathering);
  if (node.kind === "shape") lookInFacets(node.facets, gathering);
  else if (node.kind === "ref") {
    const next = enter(node, depth, evaluation);
    if (next.depth <= deepestValue) look(next.definition.node, { ...gathering, depth: next.depth });
  } else if (node.kind === "sealed") {
    const everything = Array.isArray(value) ? node.items : node.properties;
    if (everything !== undefined) seeAll(gathering);
  }
}

/** Nodes about the same value that hold, and so may have looked at more of it. */
function branchesTaken(
  node: SchemaNode,
  { depth, evaluation, holds, value }: Gathering,
): readonly SchemaNode[] {
  const isTaken = (one: SchemaNode): boolean => holds(one, value, depth, evaluation);
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
    case "ref":
      return [];
    case "shape": {
      const dependents = node.facets.object?.dependentSchemas ?? [];
      return dependents
        .filter((one) => member(value, one.name) !== undefined)
        .map((one) => one.node);
    }
    case "all":
      return node.parts;
    case "union":
      return node.arms.filter(isTaken);
    case "branch":
      return isTaken(node.test) ? [node.test, node.yes] : [node.no];
    case "sealed":
      return [node.node];
    default:
      return unreachable(node);
  }
}

function lookInFacets({ array, object }: Facets, gathering: Gathering): void {
  const { value } = gathering;
  if (isObject(value)) {
    if (object !== undefined) lookInObject(object, gathering);
  } else if (array !== undefined) lookInList(array, gathering);
}

function lookInList(array: ArrayFacet, gathering: Gathering): void {
  const { depth, evaluation, holds, seen, value } = gathering;
  const { contains, everyItem, prefix, rest } = array;
  if (rest.kind !== "any" || everyItem === true) seeAll(gathering);
  for (const index of prefix.keys()) seen.add(index);
  if (contains === undefined) return;
  for (const [index, item] of Object.values(value).entries())
    if (holds(contains.node, item, depth, evaluation)) seen.add(index);
}

function lookInObject(object: ObjectFacet, gathering: Gathering): void {
  const { seen, value } = gathering;
  if (object.additional.kind !== "any" || object.everyMember === true) seeAll(gathering);
  for (const name of describedNames(object)) seen.add(name);
  for (const name of Object.keys(value))
    if (object.patterns.some(({ pattern }) => matches(pattern, name))) seen.add(name);
}

function seeAll({ seen, value }: Gathering): void {
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) seen.add(key);
}
