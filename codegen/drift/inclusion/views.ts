import type { JsonValue } from "../../load/json-value.ts";
import type { ArrayFacet, Model, ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { matchesName } from "../../model/pattern-names.ts";
import type { Term, Terms } from "./terms.ts";

/** An object facet with terms inside. */
export interface ObjectView {
  readonly members: ReadonlyMap<string, MemberView>;
  readonly patterns: readonly { readonly pattern: string; readonly term: Term }[];
  readonly additional: Term;
  readonly names?: Term;
  readonly minimum: number;
  readonly maximum: number;
}

export interface MemberView {
  readonly required: boolean;
  readonly described: boolean;
  readonly term: Term;
}

/** An array facet with terms inside. */
export interface ListView {
  readonly prefix: readonly Term[];
  readonly rest: Term;
  readonly minimum: number;
  readonly maximum: number;
  readonly unique: boolean;
  readonly uniqueBy: readonly string[];
  readonly contains?: { readonly term: Term; readonly minimum: number; readonly maximum: number };
}

/** `dependentRequired` and `dependentSchemas` are not in it. */
export function objectView(facet: ObjectFacet, model: Model, terms: Terms): ObjectView {
  const members = facet.members.map(({ described, name, node, required }) => {
    return [name, { required, described, term: terms.of(node, model) }] as const;
  });
  return {
    members: new Map(members),
    patterns: facet.patterns.map(({ node, pattern }) => ({ pattern, term: terms.of(node, model) })),
    additional: terms.of(facet.additional, model),
    ...(facet.names === undefined ? {} : { names: terms.of(facet.names, model) }),
    minimum: facet.minProperties ?? 0,
    maximum: facet.maxProperties ?? Infinity,
  };
}

export function listView(facet: ArrayFacet, model: Model, terms: Terms): ListView {
  const { contains, maxItems, minItems, prefix, rest, uniqueBy, uniqueItems } = facet;
  return {
    prefix: prefix.map((node) => terms.of(node, model)),
    rest: terms.of(rest, model),
    minimum: minItems ?? 0,
    maximum: maxItems ?? Infinity,
    unique: uniqueItems,
    uniqueBy,
    ...(contains === undefined
      ? {}
      : {
          contains: {
            term: terms.of(contains.node, model),
            minimum: contains.minimum,
            maximum: contains.maximum ?? Infinity,
          },
        }),
  };
}

const remembered = new WeakMap<ObjectView, Map<string, readonly Term[]>>();

/** All that a view asks of the member of a name, where there is one. */
export function termsAt(view: ObjectView, name: string): readonly Term[] {
  const known = remembered.get(view) ?? new Map<string, readonly Term[]>();
  remembered.set(view, known);
  const terms = known.get(name) ?? readTermsAt(view, name);
  known.set(name, terms);
  return terms;
}

function readTermsAt(view: ObjectView, name: string): readonly Term[] {
  const member = view.members.get(name);
  const found = member === undefined ? [] : [member.term];
  let isClaimed = member?.described === true;
  for (const { pattern, term } of view.patterns) {
    if (matchesName(pattern, name) === false) continue;
    isClaimed = true;
    found.push(term);
  }
  if (!isClaimed) found.push(view.additional);
  return found.filter(({ node }) => node.kind !== "any");
}

/** Every object fits it. */
export function isIdleObject(view: ObjectView): boolean {
  return (
    view.members.size + view.patterns.length + view.minimum === 0 &&
    view.additional.node.kind === "any" &&
    view.names === undefined &&
    view.maximum === Infinity
  );
}

/** Every list fits it. */
export function isIdleList(view: ListView): boolean {
  return (
    view.prefix.length + view.minimum + view.uniqueBy.length === 0 &&
    view.rest.node.kind === "any" &&
    view.contains === undefined &&
    view.maximum === Infinity &&
    !view.unique
  );
}

/** A composite constant as the list or object that has its items or members and nothing else. */
export function constantShape(value: JsonValue & object, base: SchemaNode): SchemaNode {
  const { at, doc } = base;
  const constant = (one: JsonValue): SchemaNode => {
    return { kind: "values", at, doc, values: [one], descriptions: [undefined] };
  };
  const never: SchemaNode = { kind: "never", at, doc };
  if (Array.isArray(value)) {
    const array: ArrayFacet = {
      ...{ prefix: value.map(constant), rest: never, uniqueItems: false, uniqueBy: [] },
      ...{ minItems: value.length, maxItems: value.length },
    };
    return { kind: "shape", at, doc, facets: { array } };
  }
  const object: ObjectFacet = {
    members: Object.entries(value).map(([name, one]) => {
      return { name, required: true, described: true, node: constant(one as JsonValue) };
    }),
    ...{ patterns: [], additional: never, dependentRequired: [], dependentSchemas: [] },
  };
  return { kind: "shape", at, doc, facets: { object } };
}
