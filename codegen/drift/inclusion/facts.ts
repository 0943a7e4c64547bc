import type { JsonValue } from "../../load/json-value.ts";
import { facetOf } from "../../model/facets.ts";
import type { FacetName, Facets, SchemaNode } from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import type { Term, Terms } from "./terms.ts";

/** What can be said of a term at a glance: it may take less than that. */
export interface Facts {
  /** JSON types that it takes, one bit each. */
  readonly types: number;
  /** Members that every object of it has. */
  readonly required: ReadonlySet<string>;
  /** Members that have one of a few primitive values wherever they are. */
  readonly few: ReadonlyMap<string, ReadonlySet<JsonValue>>;
}

export const bitOf: Readonly<Record<FacetName, number>> = {
  ...{ null: 1, boolean: 2, number: 4, string: 8, array: 16, object: 32 },
};
const everyType = 63;

const noNames: ReadonlySet<string> = new Set();
const noValues: ReadonlyMap<string, ReadonlySet<JsonValue>> = new Map();

export type FactsOf = (term: Term) => Facts;

export function createFacts(terms: Terms, expand: (term: Term) => Term): FactsOf {
  const known: Facts[] = [];
  const factsOf = (term: Term): Facts => {
    const before = known[term.id];
    if (before !== undefined) return before;
    const facts = read(term);
    known[term.id] = facts;
    return facts;
  };

  function read(term: Term): Facts {
    const { model, node } = term;
    const inner = (one: SchemaNode): Facts => factsOf(terms.of(one, model));
    switch (node.kind) {
      case "never":
        return plain(0);
      case "values":
        return plain(node.values.reduce<number>((bits, value) => bits | bitOf[facetOf(value)], 0));
      case "shape":
        return shapeFacts(term, node.facets);
      case "ref":
        return factsOf(expand(term));
      case "union":
        return plain(node.arms.reduce((bits, arm) => bits | inner(arm).types, 0));
      case "all":
        return joinFacts(node.parts.map(inner));
      case "branch":
        return plain(inner(node.yes).types | inner(node.no).types);
      case "sealed":
        return inner(node.node);
      default:
        return plain(everyType);
    }
  }

  function shapeFacts({ model }: Term, facets: Facets): Facts {
    const present = facetNames.filter((name) => facets[name] !== undefined);
    const types = present.reduce((bits, name) => bits | bitOf[name], 0);
    const { object } = facets;
    if (object === undefined || object.members.length === 0) return plain(types);
    const required = object.members.filter((member) => member.required).map(({ name }) => name);
    const few = new Map<string, ReadonlySet<JsonValue>>();
    for (const { name, node } of object.members) {
      const target = terms.of(node, model).node;
      if (target.kind === "values" && target.values.every(isPrimitive))
        few.set(name, new Set(target.values));
    }
    return { types, required: new Set(required), few };
  }

  return factsOf;
}

function plain(types: number): Facts {
  return { types, required: noNames, few: noValues };
}

function isPrimitive(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

/** What all of them say together. */
export function joinFacts(list: readonly Facts[]): Facts {
  const [first, ...others] = list;
  if (first === undefined) return plain(everyType);
  if (others.length === 0) return first;
  const types = list.reduce((bits, facts) => bits & facts.types, everyType);
  const required = new Set(list.flatMap((facts) => [...facts.required]));
  const few = new Map(first.few);
  for (const facts of others)
    for (const [name, values] of facts.few) few.set(name, both(few.get(name), values));
  return { types, required, few };
}

/** No value has what both say. */
export function areFactsApart(left: Facts, right: Facts): boolean {
  const types = left.types & right.types;
  if (types === 0) return true;
  if (types !== bitOf.object) return false;
  for (const [name, values] of left.few) {
    const others = right.few.get(name);
    if (others === undefined) continue;
    if (!left.required.has(name) && !right.required.has(name)) continue;
    if (both(values, others).size === 0) return true;
  }
  return false;
}

function both(
  left: ReadonlySet<JsonValue> | undefined,
  right: ReadonlySet<JsonValue>,
): ReadonlySet<JsonValue> {
  return left === undefined ? right : new Set([...left].filter((value) => right.has(value)));
}
