import { emptyDoc } from "../../model/doc.ts";
import type {
  ArrayFacet,
  Facets,
  NodeBase,
  ObjectFacet,
  SchemaNode,
  ShapeNode,
} from "../../model/nodes.ts";
import { openFacets, openList, openObject } from "../../model/open-facets.ts";

/**
 * How much one function looks at. The compiler follows every branch of a function back to its beginning, and gives up
 * (TS2563) after some hundreds of them; older ones overflow their stack.
 */
export const widest = 100;

/** The same node as a tree of narrower ones, each for a function of its own; undefined when it is narrow enough. */
export function splitWide(node: SchemaNode): SchemaNode | undefined {
  switch (node.kind) {
    case "all":
      return node.parts.length <= widest
        ? undefined
        : {
            ...node,
            parts: grouped(node.parts, (parts) => ({ ...baseOf(node), kind: "all", parts })),
          };
    case "union": {
      if (node.exclusive || node.tag !== undefined || node.arms.length <= widest) return undefined;
      const arms = grouped(node.arms, (some) => ({
        ...{ ...baseOf(node), kind: "union", exclusive: false },
        arms: some,
      }));
      return { ...node, arms };
    }
    case "shape": {
      const parts = [...partsOfObject(node), ...partsOfArray(node)];
      if (parts.length === 0) return undefined;
      const all: SchemaNode = { ...baseOf(node), kind: "all", parts: [remainder(node), ...parts] };
      return splitWide(all) ?? all;
    }
    default:
      return undefined;
  }
}

function baseOf({ at }: NodeBase): NodeBase {
  return { at, doc: emptyDoc };
}

function grouped(
  nodes: readonly SchemaNode[],
  group: (nodes: readonly SchemaNode[]) => SchemaNode,
): readonly SchemaNode[] {
  const groups = chunks(nodes).map(group);
  return groups.length <= widest ? groups : grouped(groups, group);
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / widest) }, (_, index) =>
    items.slice(index * widest, (index + 1) * widest),
  );
}

function partsOfObject(node: ShapeNode): readonly ShapeNode[] {
  const { object } = node.facets;
  if (object === undefined || !isWideObject(object)) return [];
  const { dependentRequired, dependentSchemas, members, patterns } = asking(object);
  const pieces: readonly Partial<ObjectFacet>[] = [
    ...chunks(members).map((some) => ({ members: some })),
    ...chunks(patterns).map((some) => ({ patterns: some })),
    ...chunks(dependentSchemas).map((some) => ({ dependentSchemas: some })),
    ...chunks(dependentRequired).map((some) => ({ dependentRequired: some })),
  ];
  return pieces.map((piece) =>
    facetPart(node, { object: { ...openObject(baseOf(node)), ...piece } }),
  );
}

function isWideObject(object: ObjectFacet): boolean {
  const { dependentRequired, dependentSchemas, members, patterns } = asking(object);
  const all = [members, patterns, dependentSchemas, dependentRequired];
  return all.reduce((sum, { length }) => sum + length, 0) > widest;
}

/** Everything that a value is held against, but for the members that anything may be. */
function asking(
  object: ObjectFacet,
): Pick<ObjectFacet, "dependentRequired" | "dependentSchemas" | "members" | "patterns"> {
  const { dependentRequired, dependentSchemas, members, patterns } = object;
  return {
    members: members.filter(({ node, required }) => required || node.kind !== "any"),
    patterns: patterns.filter(({ node }) => node.kind !== "any"),
    dependentSchemas,
    dependentRequired: dependentRequired.flatMap(singly),
  };
}

function singly({
  name,
  required,
}: ObjectFacet["dependentRequired"][number]): ObjectFacet["dependentRequired"] {
  return required.map((other) => ({ name, required: [other] }));
}

function partsOfArray(node: ShapeNode): readonly ShapeNode[] {
  const { array } = node.facets;
  if (array === undefined || !isWideArray(array)) return [];
  const any: SchemaNode = { ...baseOf(node), kind: "any" };
  const empty = openList(baseOf(node));
  return chunks(array.prefix).map((some, index) => {
    const before = Array.from({ length: index * widest }, () => any);
    return facetPart(node, { array: { ...empty, prefix: [...before, ...some] } });
  });
}

function isWideArray({ prefix }: ArrayFacet): boolean {
  return prefix.filter(({ kind }) => kind !== "any").length > widest;
}

/** A part asks for something of one type, and leaves the others to the remainder. */
function facetPart(node: NodeBase, facet: Facets): ShapeNode {
  const base = baseOf(node);
  return { ...base, kind: "shape", facets: { ...openFacets(base), ...facet } };
}

/** The node without what its parts ask for. Names that are described stay: other members are told apart by them. */
function remainder(node: ShapeNode): ShapeNode {
  const { array, object } = node.facets;
  const any: SchemaNode = { ...baseOf(node), kind: "any" };
  const facets: Facets = {
    ...node.facets,
    ...(object !== undefined && isWideObject(object)
      ? {
          object: {
            ...object,
            members: object.members.map((member) => ({ ...member, required: false, node: any })),
            patterns: object.patterns.map(({ pattern }) => ({ pattern, node: any })),
            dependentRequired: [],
            dependentSchemas: [],
          },
        }
      : {}),
    ...(array !== undefined && isWideArray(array)
      ? { array: { ...array, prefix: array.prefix.map(() => any) } }
      : {}),
  };
  return { ...node, doc: emptyDoc, facets };
}
