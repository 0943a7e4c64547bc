import { matches } from "../../evaluate/scalars.ts";
import type { ObjectFacet, SchemaNode } from "../../model/nodes.ts";

const known = new WeakMap<ObjectFacet, Map<string, SchemaNode>>();

/** Everything that a facet says of the member of a name. */
export function nodeOfName(facet: ObjectFacet, name: string): SchemaNode {
  const nodes = known.get(facet) ?? new Map<string, SchemaNode>();
  known.set(facet, nodes);
  const node = nodes.get(name) ?? conjoined(facet, name);
  nodes.set(name, node);
  return node;
}

function conjoined(facet: ObjectFacet, name: string): SchemaNode {
  const described = facet.members.filter((member) => member.name === name && member.described);
  const claiming = facet.patterns.filter(({ pattern }) => matches(pattern, name));
  const parts = [...described, ...claiming].map((one) => one.node);
  const [first] = parts;
  if (first === undefined) return facet.additional;
  return parts.length === 1 ? first : { kind: "all", at: first.at, doc: first.doc, parts };
}

/** A name is described when `properties` or a pattern says something of it. */
export function isNamed(facet: ObjectFacet, name: string): boolean {
  const isMember = facet.members.some((member) => member.name === name && member.described);
  return isMember || facet.patterns.some(({ pattern }) => matches(pattern, name));
}

/** Whoever has a type of such objects writes no other members, although they would be taken. */
export function isOpenRecord({ additional, members, patterns }: ObjectFacet): boolean {
  const describes = members.some((member) => member.described && member.node.kind !== "never");
  return describes && additional.kind === "any" && patterns.length === 0;
}
