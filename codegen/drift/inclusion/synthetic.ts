import type { JsonValue } from "../../load/json-value.ts";
import { emptyDoc } from "../../model/doc.ts";
import type { Facets, NodeBase, ObjectFacet, SchemaNode, ShapeNode } from "../../model/nodes.ts";
import { openFacets, openObject } from "../../model/open-facets.ts";

/** Objects that have a member of each of the names. */
export function having(names: readonly string[], { at }: NodeBase): SchemaNode {
  const base = { at, doc: emptyDoc };
  const any: SchemaNode = { kind: "any", ...base };
  const members = names.map((name) => ({ name, required: true, described: false, node: any }));
  return { kind: "shape", ...base, facets: { object: { ...openObject(base), members } } };
}

/** Every value of one JSON type. */
export function onlyType(name: keyof Facets, { at }: NodeBase): SchemaNode {
  const base = { at, doc: emptyDoc };
  return { kind: "shape", ...base, facets: { [name]: openFacets(base)[name] } };
}

/** Texts in which the pattern is found. */
export function matching(pattern: string, { at }: NodeBase): SchemaNode {
  const string = { patterns: [pattern], formats: [] };
  return { kind: "shape", at, doc: emptyDoc, facets: { string } };
}

/** These values. */
export function among(values: readonly JsonValue[], { at }: NodeBase): SchemaNode {
  const base = { at, doc: emptyDoc };
  if (values.length === 0) return { kind: "never", ...base };
  return { kind: "values", ...base, values, descriptions: values.map(() => undefined) };
}

/**
 * A shape as nodes that hold together: without what depends on members being there, and then each such condition.
 * Undefined where nothing does.
 */
export function withoutDependents(node: ShapeNode): readonly SchemaNode[] | undefined {
  const { object } = node.facets;
  if (object === undefined) return undefined;
  const { dependentRequired, dependentSchemas } = object;
  if (dependentRequired.length + dependentSchemas.length === 0) return undefined;
  const base = { at: node.at, doc: emptyDoc };
  const when = (name: string, inner: SchemaNode): SchemaNode => {
    const absent: SchemaNode = { kind: "not", ...base, node: having([name], base) };
    return { kind: "union", ...base, exclusive: false, arms: [absent, inner] };
  };
  const plain: ObjectFacet = { ...object, dependentRequired: [], dependentSchemas: [] };
  return [
    { ...node, facets: { ...node.facets, object: plain } },
    ...dependentRequired.map(({ name, required }) => when(name, having(required, base))),
    ...dependentSchemas.map((one) => when(one.name, one.node)),
  ];
}
