import type { SchemaNode } from "../../model/nodes.ts";
import type { NodePair, Pointed, Side } from "./place.ts";

/** The first of some keywords that the schema of a node has; the schema itself when it has none. */
export function pointAt(node: SchemaNode, ...keywords: readonly string[]): Pointed {
  return { node, paths: keywords.map((keyword) => [keyword]) };
}

/** The same on both sides. */
export function pointBoth(
  { after, before }: NodePair,
  ...keywords: readonly string[]
): Readonly<Record<Side, Pointed>> {
  return { before: pointAt(before, ...keywords), after: pointAt(after, ...keywords) };
}

/** A member's schema, or a name in a keyword. */
export function pointInto(node: SchemaNode, ...path: readonly string[]): Pointed {
  return { node, paths: [path] };
}
