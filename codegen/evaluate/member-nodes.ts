import type { ObjectFacet, SchemaNode } from "../model/nodes.ts";
import { matches } from "./scalars.ts";

/** Names that `additionalProperties` leaves alone. */
export function describedNames(facet: ObjectFacet): ReadonlySet<string> {
  return new Set(facet.members.filter((one) => one.described).map((one) => one.name));
}

/** What patterns and `additionalProperties` ask of the member of that name. */
export function nodesOfName(
  facet: ObjectFacet,
  name: string,
  described: ReadonlySet<string>,
): readonly SchemaNode[] {
  const claimed = facet.patterns.filter(({ pattern }) => matches(pattern, name));
  const isOther = claimed.length === 0 && !described.has(name);
  return isOther ? [facet.additional] : claimed.map((one) => one.node);
}
