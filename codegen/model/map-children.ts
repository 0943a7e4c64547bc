import {
  type ArrayFacet,
  type Facets,
  type ObjectFacet,
  type SchemaNode,
  unreachable,
} from "./nodes.ts";

/** The node with each of its children replaced. */
export function mapChildren(
  node: SchemaNode,
  inner: (child: SchemaNode) => SchemaNode,
): SchemaNode {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "ref":
      return node;
    case "shape":
      return Object.freeze({ ...node, facets: mapFacets(node.facets, inner) });
    case "union":
      return Object.freeze({ ...node, arms: node.arms.map(inner) });
    case "all":
      return Object.freeze({ ...node, parts: node.parts.map(inner) });
    case "not":
      return Object.freeze({ ...node, node: inner(node.node) });
    case "branch": {
      const halves = { test: inner(node.test), yes: inner(node.yes), no: inner(node.no) };
      return Object.freeze({ ...node, ...halves });
    }
    case "sealed": {
      const { properties, items } = node;
      return Object.freeze({
        ...node,
        node: inner(node.node),
        ...(properties === undefined ? {} : { properties: inner(properties) }),
        ...(items === undefined ? {} : { items: inner(items) }),
      });
    }
    default:
      return unreachable(node);
  }
}

function mapFacets(facets: Facets, inner: (node: SchemaNode) => SchemaNode): Facets {
  const { array, object } = facets;
  return {
    ...facets,
    ...(array === undefined ? {} : { array: mapArray(array, inner) }),
    ...(object === undefined ? {} : { object: mapObject(object, inner) }),
  };
}

function mapArray(array: ArrayFacet, inner: (node: SchemaNode) => SchemaNode): ArrayFacet {
  const contains =
    array.contains === undefined
      ? {}
      : { contains: { ...array.contains, node: inner(array.contains.node) } };
  return { ...array, prefix: array.prefix.map(inner), rest: inner(array.rest), ...contains };
}

function mapObject(object: ObjectFacet, inner: (node: SchemaNode) => SchemaNode): ObjectFacet {
  return {
    ...object,
    members: object.members.map((member) => ({ ...member, node: inner(member.node) })),
    patterns: object.patterns.map((pattern) => ({ ...pattern, node: inner(pattern.node) })),
    additional: inner(object.additional),
    ...(object.names === undefined ? {} : { names: inner(object.names) }),
    dependentSchemas: object.dependentSchemas.map((entry) => ({
      ...entry,
      node: inner(entry.node),
    })),
  };
}
