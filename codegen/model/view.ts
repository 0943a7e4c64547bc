import { mergeFacets } from "./merge.ts";
import type { FacetName, Facets, Model, SchemaNode } from "./nodes.ts";
import { definitionOf } from "./nodes.ts";

/**
 * The facets of a node when conjunctions and references in it come down to one shape; undefined when it is anything
 * else. Conditions and negations are looked past, so the shape may take more than the node does.
 */
export function shapeView(node: SchemaNode, model: Model): Facets | undefined {
  switch (node.kind) {
    case "shape":
      return node.facets;
    case "ref": {
      const definition = definitionOf(model, node.target);
      // What contains itself cannot be written out.
      return definition.recursive ? undefined : shapeView(definition.node, model);
    }
    case "all":
      return mergeViews(node.parts, model);
    default:
      return undefined;
  }
}

/** The JSON types that a node may take. */
export function typesOf(
  node: SchemaNode,
  model: Model,
  seen: readonly string[] = [],
): ReadonlySet<FacetName> {
  switch (node.kind) {
    case "never":
      return new Set();
    case "values":
      return new Set(node.values.map(typeOfValue));
    case "shape":
      return new Set(Object.keys(node.facets).filter(isFacetName));
    case "ref":
      if (seen.includes(node.target)) return new Set(facetNames);
      return typesOf(definitionOf(model, node.target).node, model, [...seen, node.target]);
    case "union":
      return new Set(node.arms.flatMap((arm) => [...typesOf(arm, model, seen)]));
    case "all": {
      const parts = node.parts.map((part) => typesOf(part, model, seen));
      return new Set(facetNames.filter((name) => parts.every((types) => types.has(name))));
    }
    default:
      return new Set(facetNames);
  }
}

export const facetNames: readonly FacetName[] = [
  "null",
  "boolean",
  "number",
  "string",
  "array",
  "object",
];

function mergeViews(parts: readonly SchemaNode[], model: Model): Facets | undefined {
  let merged: Facets | undefined;
  for (const part of parts) {
    if (part.kind === "not" || part.kind === "branch" || part.kind === "any") continue;
    const view = shapeView(part, model);
    if (view === undefined) return undefined;
    merged = merged === undefined ? view : mergeFacets(merged, view);
    if (merged === undefined) return undefined;
  }
  return merged;
}

function isFacetName(name: string): name is FacetName {
  return facetNames.some((known) => known === name);
}

function typeOfValue(value: unknown): FacetName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}
