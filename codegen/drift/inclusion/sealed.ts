import { emptyDoc } from "../../model/doc.ts";
import {
  definitionOf,
  type Facets,
  type Model,
  type NodeBase,
  type SchemaNode,
  type SealedNode,
  unreachable,
} from "../../model/nodes.ts";
import { openFacets, openList, openObject } from "../../model/open-facets.ts";
import { having } from "./synthetic.ts";

/** A sealed node without conditions: what is looked at is the same in every value that fits. */
export interface Opened {
  readonly kind: "opened";
  readonly node: SchemaNode;
}

/** By what holds of a value; of each value that fits what is inside, one case is true. */
export interface SealedCases {
  readonly kind: "cases";
  readonly cases: readonly SealedCase[];
}

export interface SealedCase {
  readonly holds: readonly SchemaNode[];
  readonly fails: readonly SchemaNode[];
  readonly node: SchemaNode;
}

/** Arms of which any may hold at once; more would be too many cases. */
const mostArms = 3;

/** @returns Undefined where there are too many cases. */
export function openSealed(sealed: SealedNode, model: Model): Opened | SealedCases | undefined {
  const cases = casesOf(sealed.node, model);
  if (cases === "many") return undefined;
  if (cases === undefined) return { kind: "opened", node: withoutSeal(sealed, model) };
  const resealed = cases.map((one) => ({ ...one, node: { ...sealed, node: one.node } }));
  return { kind: "cases", cases: resealed };
}

type Cases = readonly SealedCase[] | "many" | undefined;

/** The cases of the first condition on which it depends what is looked at. */
function casesOf(node: SchemaNode, model: Model): Cases {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return undefined;
    case "ref":
      return casesOf(definitionOf(model, node.target).node, model);
    case "shape":
      return dependentCases(node);
    case "sealed":
      return inside(casesOf(node.node, model), (inner) => ({ ...node, node: inner }));
    case "all": {
      for (const [index, part] of node.parts.entries()) {
        const cases = casesOf(part, model);
        if (cases !== undefined)
          return inside(cases, (inner) => ({ ...node, parts: node.parts.with(index, inner) }));
      }
      return undefined;
    }
    case "branch": {
      const { no, test, yes } = node;
      if ([test, yes, no].every((half) => looksAtNothing(half, model))) return undefined;
      const taken: SchemaNode = { kind: "all", at: node.at, doc: emptyDoc, parts: [test, yes] };
      return [
        { holds: [test], fails: [], node: taken },
        { holds: [], fails: [test], node: no },
      ];
    }
    case "union":
      return node.arms.every((arm) => looksAtNothing(arm, model)) ? undefined : unionCases(node);
    default:
      return unreachable(node);
  }
}

function inside(cases: Cases, around: (node: SchemaNode) => SchemaNode): Cases {
  if (cases === undefined || cases === "many") return cases;
  return cases.map((one) => ({ ...one, node: around(one.node) }));
}

function dependentCases(node: Extract<SchemaNode, { kind: "shape" }>): Cases {
  const { object } = node.facets;
  const [first, ...others] = object?.dependentSchemas ?? [];
  if (object === undefined || first === undefined) return undefined;
  const facets: Facets = { ...node.facets, object: { ...object, dependentSchemas: others } };
  const plain: SchemaNode = { ...node, facets };
  const there = having([first.name], node);
  const both: SchemaNode = { kind: "all", at: node.at, doc: emptyDoc, parts: [plain, first.node] };
  return [
    { holds: [there], fails: [], node: both },
    { holds: [], fails: [there], node: plain },
  ];
}

function unionCases({ arms, at, exclusive, tag }: Extract<SchemaNode, { kind: "union" }>): Cases {
  if (exclusive || tag !== undefined) {
    return arms.map((arm, index) => {
      return { holds: [arm], fails: tag === undefined ? arms.toSpliced(index, 1) : [], node: arm };
    });
  }
  if (arms.length > mostArms) return "many";
  const cases: SealedCase[] = [];
  for (let chosen = 1; chosen < 2 ** arms.length; chosen += 1) {
    const holds = arms.filter((_, index) => (chosen & (1 << index)) !== 0);
    const fails = arms.filter((_, index) => (chosen & (1 << index)) === 0);
    cases.push({ holds, fails, node: { kind: "all", at, doc: emptyDoc, parts: holds } });
  }
  return cases;
}

/** What is looked at in every value that fits. */
interface Looks {
  readonly names: Set<string>;
  readonly patterns: Set<string>;
  everyMember: boolean;
  first: number;
  everyItem: boolean;
  /** `contains` looks at the items that it finds. */
  readonly found: SchemaNode[];
}

function looksOf(node: SchemaNode, model: Model): Looks {
  const looks: Looks = {
    ...{ names: new Set(), patterns: new Set(), everyMember: false },
    ...{ first: 0, everyItem: false, found: [] },
  };
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") pending.push(definitionOf(model, next.target).node);
    else if (next.kind === "all") pending.push(...next.parts);
    else if (next.kind === "shape") lookInFacets(next.facets, looks);
    else if (next.kind === "sealed") {
      pending.push(next.node);
      looks.everyMember ||= next.properties !== undefined;
      looks.everyItem ||= next.items !== undefined;
    }
  }
  return looks;
}

function lookInFacets({ array, object }: Facets, looks: Looks): void {
  if (object !== undefined) {
    for (const { described, name } of object.members) if (described) looks.names.add(name);
    for (const { pattern } of object.patterns) looks.patterns.add(pattern);
    looks.everyMember ||= object.everyMember === true || object.additional.kind !== "any";
  }
  if (array !== undefined) {
    looks.first = Math.max(looks.first, array.prefix.length);
    looks.everyItem ||= array.everyItem === true || array.rest.kind !== "any";
    if (array.contains !== undefined) looks.found.push(array.contains.node);
  }
}

function looksAtNothing(node: SchemaNode, model: Model): boolean {
  switch (node.kind) {
    case "any":
    case "never":
    case "values":
    case "not":
      return true;
    case "ref":
      return looksAtNothing(definitionOf(model, node.target).node, model);
    case "shape": {
      if ((node.facets.object?.dependentSchemas.length ?? 0) > 0) return false;
      const looks = looksOf(node, model);
      const isAny = looks.everyMember || looks.everyItem;
      const amount = looks.names.size + looks.patterns.size + looks.first + looks.found.length;
      return !isAny && amount === 0;
    }
    case "all":
      return node.parts.every((part) => looksAtNothing(part, model));
    case "union":
      return node.arms.every((arm) => looksAtNothing(arm, model));
    case "branch":
      return [node.test, node.yes, node.no].every((half) => looksAtNothing(half, model));
    case "sealed":
      return false;
    default:
      return unreachable(node);
  }
}

/** Closed objects and lists in place of the seal. */
function withoutSeal({ at, items, node, properties }: SealedNode, model: Model): SchemaNode {
  const base: NodeBase = { at, doc: emptyDoc };
  const any: SchemaNode = { kind: "any", ...base };
  const looks = looksOf(node, model);
  const facets: { -readonly [name in keyof Facets]: Facets[name] } = { ...openFacets(base) };
  if (properties !== undefined && !looks.everyMember)
    facets.object = {
      ...openObject(base),
      members: [...looks.names].map((name) => ({
        name,
        required: false,
        described: true,
        node: any,
      })),
      patterns: [...looks.patterns].map((pattern) => ({ pattern, node: any })),
      additional: properties,
    };
  if (items !== undefined && !looks.everyItem)
    facets.array = {
      ...openList(base),
      prefix: Array.from({ length: looks.first }, () => any),
      rest:
        looks.found.length === 0
          ? items
          : { kind: "union", ...base, exclusive: false, arms: [...looks.found, items] },
    };
  return { kind: "all", ...base, parts: [node, { kind: "shape", ...base, facets }] };
}
