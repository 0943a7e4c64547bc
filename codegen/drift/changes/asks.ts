import type {
  ArrayFacet,
  FacetName,
  Facets,
  NodeBase,
  NumberFacet,
  ObjectFacet,
  SchemaNode,
  StringFacet,
} from "../../model/nodes.ts";
import { openFacets, openList, openObject } from "../../model/open-facets.ts";

/** Nodes that ask one thing and nothing else, of values of one type; whatever has another type fits. */

export function asksNumber(base: NodeBase, facet: Omit<NumberFacet, "integer">): SchemaNode {
  return withFacet(base, "number", { integer: false, ...facet });
}

export function asksWhole(base: NodeBase, integer: boolean): SchemaNode {
  return withFacet(base, "number", { integer });
}

export function asksText(base: NodeBase, facet: Partial<StringFacet>): SchemaNode {
  return withFacet(base, "string", { patterns: [], formats: [], ...facet });
}

export function asksList(base: NodeBase, facet: Partial<ArrayFacet>): SchemaNode {
  return withFacet(base, "array", { ...openList(base), ...facet });
}

export function asksObject(base: NodeBase, facet: Partial<ObjectFacet>): SchemaNode {
  return withFacet(base, "object", { ...openObject(base), ...facet });
}

/** Asks for one of some types. */
export function asksTypes(base: NodeBase, names: readonly FacetName[]): SchemaNode {
  const open = openFacets(base);
  return shapeAt(base, Object.fromEntries(names.map((name) => [name, open[name]])));
}

export function shapeAt({ at, doc }: NodeBase, facets: Facets): SchemaNode {
  return { kind: "shape", at, doc, facets };
}

export function neverAt({ at, doc }: NodeBase): SchemaNode {
  return { kind: "never", at, doc };
}

function withFacet<Name extends FacetName>(
  base: NodeBase,
  name: Name,
  facet: Facets[Name],
): SchemaNode {
  return shapeAt(base, { ...openFacets(base), [name]: facet });
}
