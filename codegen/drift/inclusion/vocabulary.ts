import type { FacetName, Model, SchemaNode } from "../../model/nodes.ts";
import { definitionOf } from "../../model/nodes.ts";
import { createFacts, type FactsOf } from "./facts.ts";
import type { NameTerms } from "./proving.ts";
import { findSameness } from "./sameness.ts";
import { type Opened, openSealed, type SealedCases } from "./sealed.ts";
import { among, matching, onlyType, withoutDependents } from "./synthetic.ts";
import { createTerms, type Sameness, type Term, type Terms } from "./terms.ts";
import { type ListView, listView, type ObjectView, objectView } from "./views.ts";

/** Claims of which each may cover some of the values: all parts of one hold. */
export type Alternatives = readonly { readonly term: Term; readonly parts: readonly Term[] }[];

/** What can be asked of terms, each answered once. */
export interface Vocabulary {
  readonly terms: Terms;
  readonly factsOf: FactsOf;
  innerOf(term: Term, node: SchemaNode): Term;
  /** The terms that a term is the conjunction of; undefined where it is none. */
  partsOf(term: Term): readonly Term[] | undefined;
  objectOf(term: Term): ObjectView | undefined;
  listOf(term: Term): ListView | undefined;
  /** @param near Any term, for a place. */
  onlyType(type: FacetName, near: Term): Term;
  namesNear(near: Term): NameTerms;
  /** What a sealed term comes to; undefined where that is too much. */
  sealedOf(term: Term): Opened | SealedCases | undefined;
}

export function createVocabulary(from: Model, to: Model): Vocabulary {
  let sameness: Sameness | undefined;
  const terms = createTerms(() => {
    sameness ??= findSameness([from, to]);
    return sameness;
  });
  const innerOf = (term: Term, node: SchemaNode): Term => terms.of(node, term.model);
  const expand = (term: Term): Term =>
    term.node.kind === "ref"
      ? innerOf(term, definitionOf(term.model, term.node.target).node)
      : term;
  const factsOf = createFacts(terms, expand);

  const sealedOf = remembered(({ model, node }) =>
    node.kind === "sealed" ? openSealed(node, model) : undefined,
  );
  const partsOf = remembered((term): readonly Term[] | undefined => {
    const { node } = term;
    if (node.kind === "any") return [];
    if (node.kind === "all") return node.parts.map((part) => innerOf(term, part));
    if (node.kind === "ref") return [expand(term)];
    if (node.kind === "sealed") {
      const opened = sealedOf(term);
      return opened?.kind === "opened" ? [innerOf(term, opened.node)] : undefined;
    }
    if (node.kind !== "shape") return undefined;
    return withoutDependents(node)?.map((part) => innerOf(term, part));
  });
  const objectOf = remembered(({ model, node }) => {
    const facet = node.kind === "shape" ? node.facets.object : undefined;
    return facet && objectView(facet, model, terms);
  });
  const listOf = remembered(({ model, node }) => {
    const facet = node.kind === "shape" ? node.facets.array : undefined;
    return facet && listView(facet, model, terms);
  });
  const nameTerms = new Map<string, Term>();
  const nameTerm = (key: string, make: () => Term): Term => {
    const term = nameTerms.get(key) ?? make();
    nameTerms.set(key, term);
    return term;
  };
  const types = new Map<FacetName, Term>();
  return {
    ...{ terms, factsOf, innerOf, partsOf, objectOf, listOf, sealedOf },
    onlyType(type, near) {
      const known = types.get(type) ?? innerOf(near, onlyType(type, near.node));
      types.set(type, known);
      return known;
    },
    namesNear: (near) => ({
      all: nameTerm("", () => innerOf(near, onlyType("string", near.node))),
      matching: (pattern) =>
        nameTerm(`^${pattern}`, () => innerOf(near, matching(pattern, near.node))),
      among: (names) =>
        nameTerm(JSON.stringify([...names]), () => innerOf(near, among([...names], near.node))),
    }),
  };
}

function remembered<Result>(make: (term: Term) => Result): (term: Term) => Result {
  const known = new Map<number, Result>();
  return (term) => {
    const before = known.get(term.id);
    if (before !== undefined || known.has(term.id)) return before as Result;
    const made = make(term);
    known.set(term.id, made);
    return made;
  };
}
