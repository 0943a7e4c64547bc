import { mergeFacets } from "./join.ts";
import type { Definition, FacetName, Facets, Model, SchemaNode } from "./nodes.ts";
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
      if (definition.recursive) return undefined;
      return remember(definition, "view", () => shapeView(definition.node, model));
    }
    case "all":
      return mergeViews(node.parts, model);
    case "sealed":
      return shapeView(node.node, model);
    default:
      return undefined;
  }
}

interface Remembered {
  view?: { readonly value: Facets | undefined };
  types?: { readonly value: ReadonlySet<FacetName> };
}

// A base of bases may be asked for more often than there are definitions: once each is enough.
const remembered = new WeakMap<Definition, Remembered>();

function remember<Key extends keyof Remembered>(
  definition: Definition,
  key: Key,
  make: () => NonNullable<Remembered[Key]>["value"],
): NonNullable<Remembered[Key]>["value"] {
  const known = remembered.get(definition) ?? {};
  remembered.set(definition, known);
  const entry = known[key] ?? ({ value: make() } as NonNullable<Remembered[Key]>);
  known[key] = entry;
  return entry.value;
}

/** The JSON types that a node may take. */
export function typesOf(node: SchemaNode, model: Model): ReadonlySet<FacetName> {
  switch (node.kind) {
    case "never":
      return new Set();
    case "values":
      return new Set(node.values.map(typeOfValue));
    case "shape":
      return new Set(Object.keys(node.facets).filter(isFacetName));
    case "ref": {
      const definition = definitionOf(model, node.target);
      return remember(definition, "types", () => typesOf(definition.node, model));
    }
    case "union":
      return new Set(node.arms.flatMap((arm) => [...typesOf(arm, model)]));
    case "all": {
      const parts = node.parts.map((part) => typesOf(part, model));
      return new Set(facetNames.filter((name) => parts.every((types) => types.has(name))));
    }
    case "sealed":
      return typesOf(node.node, model);
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
