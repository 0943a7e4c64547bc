import { matches } from "../../evaluate/scalars.ts";
import { compareCodeUnits } from "../../load/json-value.ts";
import type { Member, ObjectFacet, SchemaNode } from "../../model/nodes.ts";

/** What a facet says of members, by their names. */
interface Index {
  readonly described: ReadonlyMap<string, Member>;
  readonly required: ReadonlySet<string>;
  /** What it says of each name that was asked for. */
  readonly nodes: Map<string, SchemaNode>;
}

const known = new WeakMap<ObjectFacet, Index>();

function indexOf(facet: ObjectFacet): Index {
  const before = known.get(facet);
  if (before !== undefined) return before;
  const described = facet.members.filter((member) => member.described);
  const required = facet.members.filter((member) => member.required);
  const index: Index = {
    described: new Map(described.map((member) => [member.name, member])),
    required: new Set(required.map((member) => member.name)),
    nodes: new Map(),
  };
  known.set(facet, index);
  return index;
}

/** Everything that a facet says of the member of a name. */
export function nodeOfName(facet: ObjectFacet, name: string): SchemaNode {
  const { nodes } = indexOf(facet);
  const node = nodes.get(name) ?? conjoined(facet, name);
  nodes.set(name, node);
  return node;
}

function conjoined(facet: ObjectFacet, name: string): SchemaNode {
  const described = indexOf(facet).described.get(name);
  const claiming = facet.patterns.filter(({ pattern }) => matches(pattern, name));
  const parts = [...(described === undefined ? [] : [described]), ...claiming].map(
    (one) => one.node,
  );
  const [first] = parts;
  if (first === undefined) return facet.additional;
  return parts.length === 1 ? first : { kind: "all", at: first.at, doc: first.doc, parts };
}

/** A name is described when `properties` or a pattern says something of it. */
export function isNamed(facet: ObjectFacet, name: string): boolean {
  if (indexOf(facet).described.has(name)) return true;
  return facet.patterns.some(({ pattern }) => matches(pattern, name));
}

export function isRequired(facet: ObjectFacet, name: string): boolean {
  return indexOf(facet).required.has(name);
}

/** Names that either side describes, the same order whatever that of the schemas. */
export function describedNames(before: ObjectFacet, after: ObjectFacet): readonly string[] {
  return inOrder(indexOf(before).described.keys(), indexOf(after).described.keys());
}

/** Names of which one side alone says that they have to be there. */
export function otherRequired(before: ObjectFacet, after: ObjectFacet): readonly string[] {
  const [was, is] = [indexOf(before).required, indexOf(after).required];
  return inOrder(was, is).filter((name) => was.has(name) !== is.has(name));
}

function inOrder(left: Iterable<string>, right: Iterable<string>): readonly string[] {
  return [...new Set([...left, ...right])].sort(compareCodeUnits);
}

/** Whoever has a type of such objects writes no other members, although they would be taken. */
export function isOpenRecord({ additional, members, patterns }: ObjectFacet): boolean {
  const describes = members.some((member) => member.described && member.node.kind !== "never");
  return describes && additional.kind === "any" && patterns.length === 0;
}
