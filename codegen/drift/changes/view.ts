import { fits } from "../../evaluate/fits.ts";
import { distinctJson, type JsonValue } from "../../load/json-value.ts";
import { facetOf } from "../../model/facets.ts";
import { mergeFacets } from "../../model/join.ts";
import {
  type AllNode,
  definitionOf,
  type FacetName,
  type Facets,
  type Model,
  type SchemaNode,
  type UnionNode,
  type UnionTag,
  unreachable,
} from "../../model/nodes.ts";
import { openFacets } from "../../model/open-facets.ts";
import { facetNames } from "../../model/view.ts";

/**
 * A node, taken apart by the JSON types of values. A type is taken when it has values, arms or a facet; a facet beside
 * arms holds for all of them. `conditions` are what cannot be told by type, and hold as well.
 */
export interface View {
  readonly facets: Facets;
  /** The only values of a type. */
  readonly values: ReadonlyMap<FacetName, readonly JsonValue[]>;
  readonly arms: ReadonlyMap<FacetName, Arms>;
  readonly conditions: readonly SchemaNode[];
  /** Alternatives that are the only one for a type, and ask more than the type. */
  readonly sources: ReadonlyMap<FacetName, SchemaNode>;
  /** JSON types that are taken. */
  readonly types: readonly FacetName[];
}

/** Several ways to take values of one type. */
export interface Arms {
  readonly nodes: readonly SchemaNode[];
  readonly exclusive: boolean;
  readonly tag?: UnionTag;
}

export type ViewOf = (node: SchemaNode) => View;

/** Views of the nodes of one model, made once each. */
export function createViews(model: Model): ViewOf {
  const known = new WeakMap<SchemaNode, View>();
  const viewOf: ViewOf = (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const view = withTypes(makeView(node, { model, viewOf }));
    known.set(node, view);
    return view;
  };
  return viewOf;
}

export function takesType({ types }: View, name: FacetName): boolean {
  return types.includes(name);
}

/** Nothing is asked of any value. */
export function isAnything(view: View): boolean {
  if (view.conditions.length + view.arms.size + view.values.size > 0) return false;
  return facetNames.every((name) => isOpen(view.facets[name]));
}

/** What a facet has without any keyword: empty lists, `false`, and nodes that take anything. */
export function isOpen(facet: Facets[FacetName]): boolean {
  if (facet === undefined || facet === true) return facet === true;
  return Object.values(facet).every(
    (one) => one === false || one === undefined || one.length === 0 || one.kind === "any",
  );
}

const none: View = {
  ...{ facets: {}, values: new Map(), arms: new Map() },
  ...{ conditions: [], sources: new Map(), types: [] },
};

function withTypes(view: View): View {
  const { arms, facets, values } = view;
  const types = facetNames.filter(
    (name) => facets[name] !== undefined || values.has(name) || arms.has(name),
  );
  return { ...view, types };
}

interface Context {
  readonly model: Model;
  readonly viewOf: ViewOf;
}

function makeView(node: SchemaNode, context: Context): View {
  switch (node.kind) {
    case "any":
      return { ...none, facets: openFacets(node) };
    case "never":
      return none;
    case "values":
      return { ...none, values: Map.groupBy(node.values, facetOf) };
    case "shape":
      return { ...none, facets: node.facets };
    case "ref":
      return context.viewOf(definitionOf(context.model, node.target).node);
    case "all":
      return conjunction(node, context);
    case "union":
      return alternatives(node, context);
    case "not":
    case "branch":
      return { ...none, facets: openFacets(node), conditions: [node] };
    case "sealed": {
      const inner = context.viewOf(node.node);
      return { ...inner, conditions: [...inner.conditions, node] };
    }
    default:
      return unreachable(node);
  }
}

function conjunction(node: AllNode, { model, viewOf }: Context): View {
  const parts = node.parts.map((part) => ({ part, view: viewOf(part) }));
  let facets: Facets = {};
  const values = new Map<FacetName, readonly JsonValue[]>();
  const arms = new Map<FacetName, Arms>();
  const conditions = new Set(parts.flatMap(({ view }) => view.conditions));
  for (const name of facetNames) {
    if (!parts.every(({ view }) => takesType(view, name))) continue;
    const listed = parts.find(({ view }) => view.values.has(name))?.view.values.get(name);
    if (listed !== undefined) {
      const kept = listed.filter((value) => fits(node, value, model));
      if (kept.length > 0) values.set(name, kept);
      continue;
    }
    let merged: Facets | undefined;
    for (const { part, view } of parts) {
      const own = view.facets[name] === undefined ? undefined : { [name]: view.facets[name] };
      const both = merged === undefined || own === undefined ? own : mergeFacets(merged, own);
      // What cannot be said in one facet stays a condition.
      if (both === undefined && own !== undefined) conditions.add(part);
      else merged = both ?? merged;
      const ways = view.arms.get(name);
      if (ways !== undefined && arms.has(name)) conditions.add(part);
      else if (ways !== undefined) arms.set(name, ways);
    }
    // Two shapes of which no value is both.
    if (merged !== undefined && merged[name] === undefined) arms.delete(name);
    facets = { ...facets, ...merged };
  }
  return { ...none, facets, values, arms, conditions: [...conditions] };
}

function alternatives(node: UnionNode, { viewOf }: Context): View {
  const parts = node.arms.map((arm) => ({ arm, view: viewOf(arm) }));
  const sources = new Map<FacetName, SchemaNode>();
  let facets: Facets = {};
  const values = new Map<FacetName, readonly JsonValue[]>();
  const arms = new Map<FacetName, Arms>();
  for (const name of facetNames) {
    const ways = parts.filter(({ view }) => takesType(view, name));
    const [only] = ways;
    if (only === undefined) continue;
    if (ways.length === 1 && asksMore(only.view, name)) sources.set(name, only.arm);
    const lists = ways.map(({ view }) => view.values.get(name));
    const listed = lists.every((list) => list !== undefined) ? lists.flat() : undefined;
    const isEach = listed !== undefined && distinctJson(listed).length === listed.length;
    const isPlain = ways.every(({ view }) => view.conditions.length === 0);
    if (isPlain && listed !== undefined && (isEach || !node.exclusive))
      values.set(name, distinctJson(listed));
    else if (isPlain && ways.length === 1) {
      const { view } = only;
      facets = { ...facets, ...(view.facets[name] === undefined ? {} : pick(view.facets, name)) };
      const inner = view.arms.get(name);
      if (inner !== undefined) arms.set(name, inner);
    } else if (!node.exclusive && ways.every(({ view }) => isScalarOnly(view, name)))
      facets = { ...facets, ...pick(only.view.facets, name) };
    else
      arms.set(
        name,
        armsOf(
          node,
          ways.map((way) => way.arm),
        ),
      );
  }
  return { ...none, facets, values, arms, sources };
}

function asksMore(view: View, name: FacetName): boolean {
  return view.types.length === 1 && name !== "null" && !isOpen(view.facets[name]);
}

/** `null` and booleans have nothing that could be asked. */
function isScalarOnly(view: View, name: FacetName): boolean {
  const hasFacet = view.facets[name] === true && view.conditions.length === 0;
  return hasFacet && !view.values.has(name) && !view.arms.has(name);
}

function armsOf({ arms, exclusive, tag }: UnionNode, nodes: readonly SchemaNode[]): Arms {
  const isWhole = nodes.length === arms.length;
  return { nodes, exclusive, ...(isWhole && tag !== undefined ? { tag } : {}) };
}

function pick(facets: Facets, name: FacetName): Facets {
  return { [name]: facets[name] };
}
