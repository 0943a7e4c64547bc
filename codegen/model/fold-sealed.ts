import { emptyDoc } from "./doc.ts";
import { join } from "./join.ts";
import { mapChildren } from "./map-children.ts";
import {
  type ArrayFacet,
  type Facets,
  type ObjectFacet,
  type SchemaNode,
  type SealedNode,
  unreachable,
} from "./nodes.ts";

/**
 * Turns `unevaluatedProperties` and `unevaluatedItems` into closed objects and lists wherever the same keywords look at
 * the same members whatever the value: types say then what is closed, and validators do not keep books.
 */
export function foldSealed(
  nodes: ReadonlyMap<string, SchemaNode>,
): ReadonlyMap<string, SchemaNode> {
  const context: Context = { nodes, known: new Map() };
  const fold = (node: SchemaNode): SchemaNode => {
    const inner = mapChildren(node, fold);
    return inner.kind === "sealed" ? foldOne(inner, context) : inner;
  };
  return new Map([...nodes].map(([id, node]) => [id, fold(node)]));
}

function foldOne(node: SealedNode, context: Context): SchemaNode {
  const { at, doc, errorMessage, items, node: inner, properties } = node;
  const looked = lookedAt(inner, context);
  if (looked === undefined) return node;
  const closed = [
    ...(properties === undefined ? [] : closeObject(properties, looked)),
    ...(items === undefined || looked.everyItem ? [] : [closeList(items, looked)]),
  ];
  // Lists that are looked at by what is in them stay sealed, though the members may be folded.
  const rest = items !== undefined && looked.items === undefined && !looked.everyItem;
  if (rest) return node;
  const folded = join([inner, ...closed.map((facets) => shapeOf(facets, node))], { at, doc });
  return errorMessage === undefined ? folded : Object.freeze({ ...folded, errorMessage });
}

/** What is looked at in every value that fits. */
interface LookedAt {
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly everyMember: boolean;
  /** Length of the prefix; undefined when it depends on the items. */
  readonly items: number | undefined;
  readonly everyItem: boolean;
}

const nothing: LookedAt = {
  names: new Set(),
  patterns: new Set(),
  everyMember: false,
  items: 0,
  everyItem: false,
};

interface Context {
  readonly nodes: ReadonlyMap<string, SchemaNode>;
  /** What definitions look at, once each; undefined while one is found out, because it may lead back to itself. */
  readonly known: Map<string, LookedAt | undefined>;
}

/** Undefined where it depends on the value. */
function lookedAt(node: SchemaNode, context: Context): LookedAt | undefined {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return nothing;
    case "ref": {
      const { known, nodes } = context;
      const target = nodes.get(node.target);
      if (target === undefined || known.has(node.target)) return known.get(node.target);
      known.set(node.target, undefined);
      const looked = lookedAt(target, context);
      known.set(node.target, looked);
      return looked;
    }
    case "shape":
      return shapeLooks(node.facets, context);
    case "all":
      return every(node.parts, context);
    case "union":
      return node.arms.every((arm) => isNothing(lookedAt(arm, context))) ? nothing : undefined;
    case "branch": {
      const halves = [node.test, node.yes, node.no];
      return halves.every((half) => isNothing(lookedAt(half, context))) ? nothing : undefined;
    }
    case "sealed": {
      const inner = lookedAt(node.node, context);
      if (inner === undefined) return undefined;
      return {
        ...inner,
        everyMember: inner.everyMember || node.properties !== undefined,
        everyItem: inner.everyItem || node.items !== undefined,
      };
    }
    default:
      return unreachable(node);
  }
}

function every(nodes: readonly SchemaNode[], context: Context): LookedAt | undefined {
  let sum: LookedAt | undefined = nothing;
  for (const node of nodes) {
    const one: LookedAt | undefined = lookedAt(node, context);
    if (one === undefined || sum === undefined) return undefined;
    sum = {
      names: new Set([...sum.names, ...one.names]),
      patterns: new Set([...sum.patterns, ...one.patterns]),
      everyMember: sum.everyMember || one.everyMember,
      items:
        sum.items === undefined || one.items === undefined
          ? undefined
          : Math.max(sum.items, one.items),
      everyItem: sum.everyItem || one.everyItem,
    };
  }
  return sum;
}

function shapeLooks({ array, object }: Facets, context: Context): LookedAt | undefined {
  const dependent = object?.dependentSchemas ?? [];
  if (!dependent.every(({ node }) => isNothing(lookedAt(node, context)))) return undefined;
  const described = object?.members.filter((member) => member.described) ?? [];
  return {
    names: new Set(described.map((member) => member.name)),
    patterns: new Set(object?.patterns.map(({ pattern }) => pattern)),
    everyMember:
      object !== undefined && (object.everyMember === true || object.additional.kind !== "any"),
    items: array?.contains === undefined ? (array?.prefix.length ?? 0) : undefined,
    everyItem: array !== undefined && (array.everyItem === true || array.rest.kind !== "any"),
  };
}

function isNothing(looked: LookedAt | undefined): boolean {
  if (looked === undefined) return false;
  const { everyItem, everyMember, items, names, patterns } = looked;
  return !everyItem && !everyMember && items === 0 && names.size + patterns.size === 0;
}

function closeObject(additional: SchemaNode, looked: LookedAt): readonly Facets[] {
  if (looked.everyMember) return [];
  const any: SchemaNode = { kind: "any", at: additional.at, doc: emptyDoc };
  const object: ObjectFacet = {
    members: [...looked.names].map((name) => ({
      name,
      required: false,
      described: true,
      node: any,
    })),
    patterns: [...looked.patterns].map((pattern) => ({ pattern, node: any })),
    additional,
    ...(additional.kind === "any" ? { everyMember: true as const } : {}),
    dependentRequired: [],
    dependentSchemas: [],
  };
  return [{ object }];
}

function closeList(rest: SchemaNode, looked: LookedAt): Facets {
  const any: SchemaNode = { kind: "any", at: rest.at, doc: emptyDoc };
  const array: ArrayFacet = {
    prefix: Array.from({ length: looked.items ?? 0 }, () => any),
    rest,
    ...(rest.kind === "any" ? { everyItem: true as const } : {}),
    uniqueItems: false,
    uniqueBy: [],
  };
  return { array };
}

function shapeOf(facets: Facets, { at }: SealedNode): SchemaNode {
  const openArray: ArrayFacet = {
    prefix: [],
    rest: { kind: "any", at, doc: emptyDoc },
    uniqueItems: false,
    uniqueBy: [],
  };
  const openObject: ObjectFacet = {
    members: [],
    patterns: [],
    additional: { kind: "any", at, doc: emptyDoc },
    dependentRequired: [],
    dependentSchemas: [],
  };
  return {
    kind: "shape",
    at,
    doc: emptyDoc,
    facets: {
      null: true,
      boolean: true,
      number: { integer: false },
      string: { patterns: [], formats: [] },
      array: openArray,
      object: openObject,
      ...facets,
    },
  };
}
