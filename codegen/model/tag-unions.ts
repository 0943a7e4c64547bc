import type { ArrayFacet, Definition, Facets, Model, ObjectFacet, SchemaNode } from "./nodes.ts";
import { unreachable } from "./nodes.ts";
import { createTagFinder, type FindTag } from "./tags.ts";

/** The same model with the tag of every union found, which needs all definitions to be there. */
export function tagUnions(model: Model): Model {
  const findTag = createTagFinder((target) => model.definitions.get(target)?.node);
  const definitions = new Map<string, Definition>();
  for (const [id, definition] of model.definitions) {
    definitions.set(id, Object.freeze({ ...definition, node: rebuild(definition.node, findTag) }));
  }
  return { definitions };
}

function rebuild(node: SchemaNode, findTag: FindTag): SchemaNode {
  const inner = (child: SchemaNode): SchemaNode => rebuild(child, findTag);
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "ref":
      return node;
    case "shape":
      return Object.freeze({ ...node, facets: rebuildFacets(node.facets, inner) });
    case "union": {
      const arms = node.arms.map(inner);
      const tag = findTag(arms);
      return Object.freeze({ ...node, arms, ...(tag === undefined ? {} : { tag }) });
    }
    case "all":
      return Object.freeze({ ...node, parts: node.parts.map(inner) });
    case "not":
      return Object.freeze({ ...node, node: inner(node.node) });
    case "branch":
      return Object.freeze({
        ...node,
        test: inner(node.test),
        yes: inner(node.yes),
        no: inner(node.no),
      });
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

function rebuildFacets(facets: Facets, inner: (node: SchemaNode) => SchemaNode): Facets {
  const { array, object } = facets;
  return {
    ...facets,
    ...(array === undefined ? {} : { array: rebuildArray(array, inner) }),
    ...(object === undefined ? {} : { object: rebuildObject(object, inner) }),
  };
}

function rebuildArray(array: ArrayFacet, inner: (node: SchemaNode) => SchemaNode): ArrayFacet {
  const contains =
    array.contains === undefined
      ? {}
      : { contains: { ...array.contains, node: inner(array.contains.node) } };
  return { ...array, prefix: array.prefix.map(inner), rest: inner(array.rest), ...contains };
}

function rebuildObject(object: ObjectFacet, inner: (node: SchemaNode) => SchemaNode): ObjectFacet {
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
