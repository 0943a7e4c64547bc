import {
  type ArrayFacet,
  type Facets,
  type ObjectFacet,
  type SchemaNode,
  unreachable,
} from "./nodes.ts";

/** The node with each of its children replaced: itself where it has none, or keeps them all. */
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
    case "shape": {
      const { array, object } = node.facets;
      if (array === undefined && object === undefined) return node;
      const facets = mapFacets(node.facets, inner);
      return facets === node.facets ? node : Object.freeze({ ...node, facets });
    }
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
  const array = facets.array && mapArray(facets.array, inner);
  const object = facets.object && mapObject(facets.object, inner);
  if (array === facets.array && object === facets.object) return facets;
  return {
    ...facets,
    ...(array === undefined ? {} : { array }),
    ...(object === undefined ? {} : { object }),
  };
}

/** The same list when every entry stays. */
function mapSame<Entry>(entries: readonly Entry[], map: (entry: Entry) => Entry): readonly Entry[] {
  let mapped: Entry[] | undefined;
  for (const [index, entry] of entries.entries()) {
    const made = map(entry);
    if (made !== entry) mapped ??= entries.slice(0, index);
    mapped?.push(made);
  }
  return mapped ?? entries;
}

/** The same entry when its node stays. */
function mapNode<Entry extends { readonly node: SchemaNode }>(
  entry: Entry,
  inner: (node: SchemaNode) => SchemaNode,
): Entry {
  const node = inner(entry.node);
  return node === entry.node ? entry : { ...entry, node };
}

function mapArray(array: ArrayFacet, inner: (node: SchemaNode) => SchemaNode): ArrayFacet {
  const contains = array.contains && mapNode(array.contains, inner);
  const prefix = mapSame(array.prefix, inner);
  const rest = inner(array.rest);
  const isSame = prefix === array.prefix && rest === array.rest && contains === array.contains;
  if (isSame) return array;
  return { ...array, prefix, rest, ...(contains === undefined ? {} : { contains }) };
}

function mapObject(object: ObjectFacet, inner: (node: SchemaNode) => SchemaNode): ObjectFacet {
  const members = mapSame(object.members, (member) => mapNode(member, inner));
  const patterns = mapSame(object.patterns, (pattern) => mapNode(pattern, inner));
  const additional = inner(object.additional);
  const names = object.names && inner(object.names);
  const dependentSchemas = mapSame(object.dependentSchemas, (entry) => mapNode(entry, inner));
  const isSame =
    members === object.members &&
    patterns === object.patterns &&
    additional === object.additional &&
    names === object.names &&
    dependentSchemas === object.dependentSchemas;
  if (isSame) return object;
  const named = names === undefined ? {} : { names };
  return { ...object, members, patterns, additional, ...named, dependentSchemas };
}
