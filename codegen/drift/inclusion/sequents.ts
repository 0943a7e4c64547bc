import type { JsonValue } from "../../load/json-value.ts";
import { type FacetName, type SchemaNode, unreachable } from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { areFactsApart, bitOf, type Facts, joinFacts } from "./facts.ts";
import type { Proving } from "./proving.ts";
import type { Term } from "./terms.ts";
import type { Alternatives, Vocabulary } from "./vocabulary.ts";

/** Whether every value that fits all of the left fits one of the right. */
export type Covers = (left: readonly Term[], right: readonly Term[]) => boolean;

export interface SequentContext {
  readonly vocabulary: Vocabulary;
  readonly proving: Proving;
  /** For values of one type, once nothing but shapes and constants is left. */
  readonly coversType: (type: FacetName, shapes: readonly Term[], claims: Alternatives) => boolean;
}

/**
 * Takes conjunctions, unions, negations and conditions apart until shapes stand against shapes. What is asked of the same
 * value only: `proving.covers` is for members and items.
 */
export function createSequents({ coversType, proving, vocabulary }: SequentContext): Covers {
  const { factsOf, innerOf, partsOf } = vocabulary;

  function covers(left: readonly Term[], right: readonly Term[]): boolean {
    if (!proving.spend()) return false;
    const shapes: Term[] = [];
    const splits: Term[] = [];
    const goals = [...right];
    const seen = new Set<number>();
    let constant: Term | undefined;
    const pending = [...left];
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
      if (seen.has(term.id)) continue;
      seen.add(term.id);
      const parts = partsOf(term);
      if (parts !== undefined) pending.push(...parts);
      else if (term.node.kind === "never") return true;
      else if (term.node.kind === "not") goals.push(innerOf(term, term.node.node));
      else if (term.node.kind === "values") constant = term;
      else if (term.node.kind === "shape") shapes.push(term);
      else if (term.node.kind === "union" || term.node.kind === "branch") splits.push(term);
      else if (term.node.kind === "sealed") {
        if (vocabulary.sealedOf(term) === undefined) pending.push(innerOf(term, term.node.node));
        else splits.push(term);
      }
    }
    if (goals.some((goal) => isAmong(goal, seen))) return true;
    if (constant?.node.kind === "values") return coversAll(constant.node.values, left, right);
    const facts = joinFacts(shapes.map(factsOf));
    if (facts.types === 0) return true;
    if (splits.length === 0) return coversShapes(shapes, facts, goals);
    const sorted = sortGoals(goals, facts, seen);
    if (sorted === undefined) return true;
    // Taken apart now, they may be what is given, or tell which arm it is; but many of them are too many cases.
    if (sorted.negated.length > 0 || (sorted.complex.length > 0 && sorted.complex.length < 3))
      return coversSorted([...shapes, ...splits], sorted);
    // The shapes alone are often enough, and the arms may be many.
    const alone = (): boolean => coversShapes(shapes, facts, goals);
    if (shapes.length > 0 && proving.tries(alone)) return true;
    return coversSplit({ shapes, facts, seen }, splits, goals);
  }

  function isAmong(goal: Term, seen: ReadonlySet<number>): boolean {
    const { node } = goal;
    if (node.kind === "any" || seen.has(goal.id)) return true;
    if (node.kind !== "union" || isExclusive(node)) return false;
    return node.arms.some((arm) => isAmong(innerOf(goal, arm), seen));
  }

  function coversAll(
    values: readonly JsonValue[],
    left: readonly Term[],
    right: readonly Term[],
  ): boolean {
    const { takes } = proving;
    return values.every((value) => {
      if (right.some((term) => takes(term, value))) return true;
      if (!left.every((term) => takes(term, value))) return true;
      return proving.stop("a value of `enum` or `const` is not taken");
    });
  }

  function coversSplit(
    { facts, seen, shapes }: Given,
    splits: readonly Term[],
    goals: readonly Term[],
  ): boolean {
    const isOpen = ({ left, right }: Case): boolean =>
      !right.some((goal) => isAmong(goal, seen)) && !left.some((term) => goals.includes(term));
    const ways = splits.map((split) => ({ split, arms: armsOf(split, facts).filter(isOpen) }));
    // What leaves the least open first: often one thing is so, and then another has to be.
    const [first] = ways.sort((a, b) => a.arms.length - b.arms.length);
    if (first === undefined) return false;
    const others = [...shapes, ...splits.filter((split) => split !== first.split)];
    return first.arms.every(({ left, right }) =>
      covers([...others, ...left], [...goals, ...right]),
    );
  }

  /** The cases of a union or condition. */
  function armsOf(term: Term, facts: Facts): readonly Case[] {
    const { node } = term;
    if (node.kind === "branch") {
      const [test, yes, no] = [node.test, node.yes, node.no].map((one) => innerOf(term, one));
      if (test === undefined || yes === undefined || no === undefined) return [];
      return [
        { left: [test, yes], right: [] },
        { left: [no], right: [test] },
      ];
    }
    if (node.kind === "sealed") return sealedCases(term);
    if (node.kind !== "union") return [];
    const arms = node.arms.map((arm) => innerOf(term, arm));
    const possible = arms.filter((arm) => !areFactsApart(facts, factsOf(arm)));
    if (!isExclusive(node)) return possible.map((arm) => ({ left: [arm], right: [] }));
    // An arm that is there twice is never the only one.
    const alone = possible.filter((arm) => arms.indexOf(arm) === arms.lastIndexOf(arm));
    return alone.map((arm) => {
      return { left: [arm], right: arms.filter((other) => isNear(arm, other)) };
    });
  }

  /** What may hold of a value that fits, with what then is left of the seal. */
  function sealedCases(term: Term): readonly (Case & { holds: readonly Term[]; term: Term })[] {
    const opened = vocabulary.sealedOf(term);
    if (opened?.kind !== "cases") return [];
    return opened.cases.map(({ fails, holds, node }) => {
      const inner = innerOf(term, node);
      const held = holds.map((one) => innerOf(term, one));
      const right = fails.map((one) => innerOf(term, one));
      return { left: [...held, inner], right, holds: held, term: inner };
    });
  }

  function isNear(arm: Term, other: Term): boolean {
    return other !== arm && !areFactsApart(factsOf(arm), factsOf(other));
  }

  function coversShapes(shapes: readonly Term[], facts: Facts, goals: readonly Term[]): boolean {
    const taken = goals.reduce((bits, goal) => bits | factsOf(goal).types, 0);
    const others = facetNames.filter((type) => (facts.types & ~taken & bitOf[type]) !== 0);
    return facetNames.every((type) => {
      if ((facts.types & bitOf[type]) === 0) return true;
      const isCovered = (): boolean => coversOf(type, shapes, facts, goals);
      if (!others.includes(type)) return isCovered();
      // Nobody asks for the type, so no keyword of it stands in the way.
      const reason = others.length > 1 ? "values of other types are" : `${words[type]} is`;
      return proving.tries(isCovered) || proving.stop(`${reason} not taken`);
    });
  }

  function coversOf(
    type: FacetName,
    shapes: readonly Term[],
    { few, required }: Facts,
    goals: readonly Term[],
  ): boolean {
    const facts: Facts = { types: bitOf[type], required, few };
    const sorted = sortGoals(goals, facts, new Set(shapes.map((shape) => shape.id)));
    if (sorted === undefined) return true;
    const { claims, complex, negated } = sorted;
    const alone = (): boolean => coversType(type, shapes, claims);
    if (complex.length + negated.length === 0) return alone();
    if (proving.tries(alone)) return true;
    const near = shapes[0] ?? complex[0] ?? negated[0];
    const left = near === undefined ? shapes : [...shapes, vocabulary.onlyType(type, near)];
    return coversSorted(left, sorted);
  }

  function coversSorted(left: readonly Term[], { claims, complex, negated }: Sorted): boolean {
    const simple = claims.map((claim) => claim.term);
    if (negated.length > 0) return covers([...left, ...negated], [...simple, ...complex]);
    const [first, ...others] = complex;
    return first !== undefined && coversComplex(first, left, [...simple, ...others]);
  }

  interface Sorted {
    readonly claims: { readonly term: Term; readonly parts: readonly Term[] }[];
    readonly complex: Term[];
    readonly negated: Term[];
  }

  /** Undefined when one of the goals takes everything. */
  function sortGoals(
    goals: readonly Term[],
    facts: Facts,
    given: ReadonlySet<number>,
  ): Sorted | undefined {
    const sorted: Sorted = { claims: [], complex: [], negated: [] };
    const pending = [...goals].reverse();
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
      const { node } = term;
      if (node.kind === "any" || given.has(term.id)) return undefined;
      if (areFactsApart(facts, factsOf(term))) continue;
      if (node.kind === "not") sorted.negated.push(innerOf(term, node.node));
      else if (node.kind === "union" && !isExclusive(node))
        for (const arm of node.arms) pending.push(innerOf(term, arm));
      else {
        const parts = simpleParts(term);
        if (parts === undefined) sorted.complex.push(term);
        else sorted.claims.push({ term, parts: parts.filter((part) => !given.has(part.id)) });
      }
    }
    return sorted;
  }

  /** The shapes and constants that the term is the conjunction of; undefined where there is more to it. */
  function simpleParts(term: Term): readonly Term[] | undefined {
    const { kind } = term.node;
    const parts = partsOf(term);
    if (parts === undefined) return kind === "shape" || kind === "values" ? [term] : undefined;
    const found: Term[] = [];
    for (const part of parts) {
      const inner = simpleParts(part);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
    return found;
  }

  function coversComplex(goal: Term, left: readonly Term[], goals: readonly Term[]): boolean {
    const { node } = goal;
    const inner = (one: SchemaNode): Term => innerOf(goal, one);
    const parts = partsOf(goal);
    if (parts !== undefined) return parts.every((part) => covers(left, [...goals, part]));
    switch (node.kind) {
      case "branch": {
        const test = inner(node.test);
        return (
          covers([...left, test], [...goals, inner(node.yes)]) &&
          covers(left, [...goals, test, inner(node.no)])
        );
      }
      case "union": {
        const arms = node.arms.map(inner);
        return (
          covers(left, [...goals, ...arms]) &&
          arms.every((arm, index) =>
            arms
              .slice(index + 1)
              .every(
                (other) =>
                  areFactsApart(factsOf(arm), factsOf(other)) ||
                  covers([...left, arm, other], goals),
              ),
          )
        );
      }
      case "sealed": {
        const cases = sealedCases(goal);
        if (cases.length === 0) {
          proving.stop("`unevaluatedProperties` or `unevaluatedItems` depends on too much", true);
          return covers(left, goals);
        }
        return (
          covers(left, [...goals, inner(node.node)]) &&
          cases.every((one) => covers([...left, ...one.holds], [...goals, ...one.right, one.term]))
        );
      }
      case "any":
      case "never":
      case "values":
      case "shape":
      case "ref":
      case "all":
      case "not":
        return covers(left, goals);
      default:
        return unreachable(node);
    }
  }

  return covers;
}

const words: Readonly<Record<FacetName, string>> = {
  ...{ null: "`null`", boolean: "a boolean", number: "a number", string: "a text" },
  ...{ array: "a list", object: "an object" },
};

/** What holds of the value anyhow. */
interface Given {
  readonly shapes: readonly Term[];
  readonly facts: Facts;
  readonly seen: ReadonlySet<number>;
}

interface Case {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Where a tag chooses the arm, no value could fit two of them. */
function isExclusive(node: Extract<SchemaNode, { kind: "union" }>): boolean {
  return node.exclusive && node.tag === undefined;
}
