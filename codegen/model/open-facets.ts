import type { ArrayFacet, Facets, NodeBase, ObjectFacet, SchemaNode } from "./nodes.ts";

/** Every type, and nothing asked of any. */
export function openFacets(base: NodeBase): Facets {
  return {
    null: true,
    boolean: true,
    number: { integer: false },
    string: { patterns: [], formats: [] },
    array: openList(base),
    object: openObject(base),
  };
}

/** Any list. */
export function openList(base: NodeBase): ArrayFacet {
  return { prefix: [], rest: anyAt(base), uniqueItems: false, uniqueBy: [] };
}

/** Any object. */
export function openObject(base: NodeBase): ObjectFacet {
  return {
    ...{ members: [], patterns: [], additional: anyAt(base) },
    ...{ dependentRequired: [], dependentSchemas: [] },
  };
}

/** Whatever it is. */
export function anyAt({ at, doc }: NodeBase): SchemaNode {
  return { kind: "any", at, doc };
}
