import type { JsonValue } from "../load/json-value.ts";
import type { Facets, JsonPrimitive, SchemaNode, UnionTag } from "./nodes.ts";

/** The node behind a reference. */
export type Lookup = (target: string) => SchemaNode | undefined;

/** Finds the member that tells the arms of a union apart, through references and `allOf` bases. */
export type FindTag = (arms: readonly SchemaNode[]) => UnionTag | undefined;

/** What conjunctions and references say of one member together. */
export interface MemberFact {
  readonly required: boolean;
  /** The only values it can have, where those are known. */
  readonly values: readonly JsonPrimitive[] | undefined;
}

export interface NodeFacts {
  /** Takes nothing but objects. */
  readonly isObject: boolean;
  readonly members: ReadonlyMap<string, MemberFact>;
}

/** What a node says of the members of an object, through references and `allOf` bases. */
export type FactsOf = (node: SchemaNode) => NodeFacts;

const nothing: NodeFacts = { isObject: false, members: new Map() };

type Values = readonly JsonPrimitive[] | undefined;

/**
 * Remembers what each definition says, because bases of bases may be many.
 *
 * @param lookup No definition leads back to itself but through members or items.
 */
export function createFacts(lookup: Lookup): FactsOf {
  const valuesOf = throughReferences<Values>(lookup, undefined, (node, follow) => {
    if (node.kind === "values") return primitives(node.values);
    return node.kind === "all" ? node.parts.map(follow).reduce(intersect) : undefined;
  });
  return throughReferences<NodeFacts>(lookup, nothing, (node, follow) => {
    if (node.kind === "all") return node.parts.map(follow).reduce(joinFacts, nothing);
    if (node.kind === "sealed") return follow(node.node);
    return node.kind === "shape" ? shapeFacts(node.facets, valuesOf) : nothing;
  });
}

/** @param lookup As for `createFacts`. */
export function createTagFinder(lookup: Lookup): FindTag {
  const factsOf = createFacts(lookup);
  return (arms) => (arms.length < 2 ? undefined : tagOf(arms.map(factsOf)));
}

/** A function of nodes that follows references, once each. */
function throughReferences<Result>(
  lookup: Lookup,
  unknown: Result,
  read: (node: SchemaNode, follow: (node: SchemaNode) => Result) => Result,
): (node: SchemaNode) => Result {
  const known = new Map<string, { readonly result: Result }>();
  const follow = (node: SchemaNode): Result => {
    if (node.kind !== "ref") return read(node, follow);
    const target = lookup(node.target);
    const entry = known.get(node.target) ?? {
      result: target === undefined ? unknown : follow(target),
    };
    known.set(node.target, entry);
    return entry.result;
  };
  return follow;
}

function shapeFacts(facets: Facets, valuesOf: (node: SchemaNode) => Values): NodeFacts {
  const { object, ...others } = facets;
  if (object === undefined) return nothing;
  const members = object.members.map(({ name, node, required }) => {
    return [name, { required, values: valuesOf(node) }] as const;
  });
  return { isObject: Object.keys(others).length === 0, members: new Map(members) };
}

/** The base may say that the tag is required, and the arm which value it has. */
function joinFacts(left: NodeFacts, right: NodeFacts): NodeFacts {
  const members = new Map(left.members);
  for (const [name, fact] of right.members) {
    const other = members.get(name);
    const required = fact.required || other?.required === true;
    members.set(name, { required, values: intersect(other?.values, fact.values) });
  }
  return { isObject: left.isObject || right.isObject, members };
}

function intersect(left: Values, right: Values): Values {
  if (left === undefined || right === undefined) return left ?? right;
  return left.filter((value) => right.includes(value));
}

function tagOf(arms: readonly NodeFacts[]): UnionTag | undefined {
  const [first] = arms;
  if (first === undefined || !arms.every((arm) => arm.isObject)) return undefined;
  for (const property of [...first.members.keys()].sort(
    (left, right) => rank(left) - rank(right),
  )) {
    const values = arms.map((arm) => {
      const fact = arm.members.get(property);
      return fact?.required === true ? (fact.values ?? []) : [];
    });
    if (values.every((list) => list.length > 0) && areApart(values)) return { property, values };
  }
  return undefined;
}

/** `type` and `kind` before other names that would do as well; else the order of the schema. */
function rank(name: string): number {
  return name === "type" ? 0 : name === "kind" ? 1 : 2;
}

function areApart(lists: readonly (readonly JsonPrimitive[])[]): boolean {
  const all = lists.flat();
  return new Set(all).size === all.length;
}

function primitives(values: readonly JsonValue[]): readonly JsonPrimitive[] | undefined {
  const found = values.filter((value) => value === null || typeof value !== "object");
  return found.length === values.length ? found : undefined;
}
