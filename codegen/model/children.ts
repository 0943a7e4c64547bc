import { type SchemaNode, unreachable } from "./nodes.ts";

/** Nodes that judge the very same value. */
export function sameValueChildren(node: SchemaNode): readonly SchemaNode[] {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "ref":
      return [];
    case "shape":
      return node.facets.object?.dependentSchemas.map((dependent) => dependent.node) ?? [];
    case "union":
      return node.arms;
    case "all":
      return node.parts;
    case "not":
      return [node.node];
    case "branch":
      return [node.test, node.yes, node.no];
    case "sealed":
      return [node.node];
    default:
      return unreachable(node);
  }
}

const none: readonly SchemaNode[] = [];

/** Nodes that judge members, items or names of the value. */
export function innerValueChildren(node: SchemaNode): readonly SchemaNode[] {
  if (node.kind === "sealed")
    return [node.properties, node.items].filter((inner) => inner !== undefined);
  if (node.kind !== "shape") return none;
  const { array, object } = node.facets;
  if (array === undefined && object === undefined) return none;
  return [
    ...(array === undefined ? [] : [...array.prefix, array.rest]),
    ...(array?.contains === undefined ? [] : [array.contains.node]),
    ...(object?.members.map((member) => member.node) ?? []),
    ...(object?.patterns.map((pattern) => pattern.node) ?? []),
    ...(object === undefined ? [] : [object.additional]),
    ...(object?.names === undefined ? [] : [object.names]),
  ];
}
