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
export class Sequents {
  readonly #vocabulary: Vocabulary;
  readonly #proving: Proving;
  readonly #coversType: SequentContext["coversType"];

  constructor({ coversType, proving, vocabulary }: SequentContext) {
    this.#vocabulary = vocabulary;
    this.#proving = proving;
    this.#coversType = coversType;
  }

  /** Whether every value that fits all of the left fits one of the right. */
  covers(left: readonly Term[], right: readonly Term[]): boolean {
    if (!this.#proving.spend()) return false;
    const unfolded = this.#unfold(left, right);
    if (unfolded === undefined) return true;
    const { constant, goals, seen, shapes, splits } = unfolded;
    if (goals.some((goal) => this.#isAmong(goal, seen))) return true;
    if (constant?.node.kind === "values") return this.#coversAll(constant.node.values, left, right);
    const facts = joinFacts(shapes.map(this.#vocabulary.factsOf));
    if (facts.types === 0) return true;
    if (splits.length === 0) return this.#coversShapes(shapes, facts, goals);
    const sorted = this.#sortGoals(goals, facts, seen);
    if (sorted === undefined) return true;
    // Taken apart now, they may be what is given, or tell which arm it is; but many of them are too many cases.
    if (sorted.negated.length > 0 || (sorted.complex.length > 0 && sorted.complex.length < 3))
      return this.#coversSorted([...shapes, ...splits], sorted);
    // The shapes alone are often enough, and the arms may be many.
    const alone = (): boolean => this.#coversShapes(shapes, facts, goals);
    if (shapes.length > 0 && this.#proving.tries(alone)) return true;
    return this.#coversSplit({ shapes, facts, seen }, splits, goals);
  }

  /** Undefined where nothing fits all of the left. */
  #unfold(left: readonly Term[], right: readonly Term[]): Unfolded | undefined {
    const shapes: Term[] = [];
    const splits: Term[] = [];
    const goals = [...right];
    const seen = new Set<number>();
    let constant: Term | undefined;
    const pending = [...left];
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
      if (seen.has(term.id)) continue;
      seen.add(term.id);
      const parts = this.#vocabulary.partsOf(term);
      if (parts !== undefined) pending.push(...parts);
      else if (term.node.kind === "never") return undefined;
      else if (term.node.kind === "not") goals.push(this.#vocabulary.innerOf(term, term.node.node));
      else if (term.node.kind === "values") constant = term;
      else if (term.node.kind === "shape") shapes.push(term);
      else if (term.node.kind === "union" || term.node.kind === "branch") splits.push(term);
      else if (term.node.kind === "sealed") {
        if (this.#vocabulary.sealedOf(term) === undefined)
          pending.push(this.#vocabulary.innerOf(term, term.node.node));
        else splits.push(term);
      }
    }
    return { shapes, splits, constant, goals, seen };
  }

  #isAmong(goal: Term, seen: ReadonlySet<number>): boolean {
    const { node } = goal;
    if (node.kind === "any" || seen.has(goal.id)) return true;
    if (node.kind !== "union" || isExclusive(node)) return false;
    return node.arms.some((arm) => this.#isAmong(this.#vocabulary.innerOf(goal, arm), seen));
  }

  #coversAll(values: readonly JsonValue[], left: readonly Term[], right: readonly Term[]): boolean {
    const { takes } = this.#proving;
    return values.every((value) => {
      if (right.some((term) => takes(term, value))) return true;
      if (!left.every((term) => takes(term, value))) return true;
      return this.#proving.stop("a value of `enum` or `const` is not taken");
    });
  }

  #coversSplit(
    { facts, seen, shapes }: Given,
    splits: readonly Term[],
    goals: readonly Term[],
  ): boolean {
    const isOpen = ({ left, right }: Case): boolean =>
      !right.some((goal) => this.#isAmong(goal, seen)) &&
      !left.some((term) => goals.includes(term));
    const ways = splits.map((split) => ({
      split,
      arms: this.#armsOf(split, facts).filter(isOpen),
    }));
    // What leaves the least open first: often one thing is so, and then another has to be.
    const [first] = ways.sort((a, b) => a.arms.length - b.arms.length);
    if (first === undefined) return false;
    const others = [...shapes, ...splits.filter((split) => split !== first.split)];
    return first.arms.every(({ left, right }) =>
      this.covers([...others, ...left], [...goals, ...right]),
    );
  }

  /** The cases of a union or condition. */
  #armsOf(term: Term, facts: Facts): readonly Case[] {
    const { node } = term;
    if (node.kind === "branch") {
      const [test, yes, no] = [node.test, node.yes, node.no].map((one) =>
        this.#vocabulary.innerOf(term, one),
      );
      if (test === undefined || yes === undefined || no === undefined) return [];
      return [
        { left: [test, yes], right: [] },
        { left: [no], right: [test] },
      ];
    }
    if (node.kind === "sealed") return this.#sealedCases(term);
    if (node.kind !== "union") return [];
    const arms = node.arms.map((arm) => this.#vocabulary.innerOf(term, arm));
    const possible = arms.filter((arm) => !areFactsApart(facts, this.#vocabulary.factsOf(arm)));
    if (!isExclusive(node)) return possible.map((arm) => ({ left: [arm], right: [] }));
    // An arm that is there twice is never the only one.
    const alone = possible.filter((arm) => arms.indexOf(arm) === arms.lastIndexOf(arm));
    return alone.map((arm) => {
      return { left: [arm], right: arms.filter((other) => this.#isNear(arm, other)) };
    });
  }

  /** What may hold of a value that fits, with what then is left of the seal. */
  #sealedCases(term: Term): readonly (Case & { holds: readonly Term[]; term: Term })[] {
    const opened = this.#vocabulary.sealedOf(term);
    if (opened?.kind !== "cases") return [];
    return opened.cases.map(({ fails, holds, node }) => {
      const inner = this.#vocabulary.innerOf(term, node);
      const held = holds.map((one) => this.#vocabulary.innerOf(term, one));
      const right = fails.map((one) => this.#vocabulary.innerOf(term, one));
      return { left: [...held, inner], right, holds: held, term: inner };
    });
  }

  #isNear(arm: Term, other: Term): boolean {
    return (
      other !== arm &&
      !areFactsApart(this.#vocabulary.factsOf(arm), this.#vocabulary.factsOf(other))
    );
  }

  #coversShapes(shapes: readonly Term[], facts: Facts, goals: readonly Term[]): boolean {
    const taken = goals.reduce((bits, goal) => bits | this.#vocabulary.factsOf(goal).types, 0);
    const others = facetNames.filter((type) => (facts.types & ~taken & bitOf[type]) !== 0);
    return facetNames.every((type) => {
      if ((facts.types & bitOf[type]) === 0) return true;
      const isCovered = (): boolean => this.#coversOf(type, shapes, facts, goals);
      if (!others.includes(type)) return isCovered();
      // Nobody asks for the type, so no keyword of it stands in the way.
      const reason = others.length > 1 ? "values of other types are" : `${words[type]} is`;
      return this.#proving.tries(isCovered) || this.#proving.stop(`${reason} not taken`);
    });
  }

  #coversOf(
    type: FacetName,
    shapes: readonly Term[],
    { few, required }: Facts,
    goals: readonly Term[],
  ): boolean {
    const facts: Facts = { types: bitOf[type], required, few };
    const sorted = this.#sortGoals(goals, facts, new Set(shapes.map((shape) => shape.id)));
    if (sorted === undefined) return true;
    const { claims, complex, negated } = sorted;
    const alone = (): boolean => this.#coversType(type, shapes, claims);
    if (complex.length + negated.length === 0) return alone();
    if (this.#proving.tries(alone)) return true;
    const near = shapes[0] ?? complex[0] ?? negated[0];
    const left = near === undefined ? shapes : [...shapes, this.#vocabulary.onlyType(type, near)];
    return this.#coversSorted(left, sorted);
  }

  #coversSorted(left: readonly Term[], { claims, complex, negated }: Sorted): boolean {
    const simple = claims.map((claim) => claim.term);
    if (negated.length > 0) return this.covers([...left, ...negated], [...simple, ...complex]);
    const [first, ...others] = complex;
    return first !== undefined && this.#coversComplex(first, left, [...simple, ...others]);
  }

  /** Undefined when one of the goals takes everything. */
  #sortGoals(goals: readonly Term[], facts: Facts, given: ReadonlySet<number>): Sorted | undefined {
    const sorted: Sorted = { claims: [], complex: [], negated: [] };
    const pending = [...goals].reverse();
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
      const { node } = term;
      if (node.kind === "any" || given.has(term.id)) return undefined;
      if (areFactsApart(facts, this.#vocabulary.factsOf(term))) continue;
      if (node.kind === "not") sorted.negated.push(this.#vocabulary.innerOf(term, node.node));
      else if (node.kind === "union" && !isExclusive(node))
        for (const arm of node.arms) pending.push(this.#vocabulary.innerOf(term, arm));
      else {
        const parts = this.#simpleParts(term);
        if (parts === undefined) sorted.complex.push(term);
        else sorted.claims.push({ term, parts: parts.filter((part) => !given.has(part.id)) });
      }
    }
    return sorted;
  }

  /** The shapes and constants that the term is the conjunction of; undefined where there is more to it. */
  #simpleParts(term: Term): readonly Term[] | undefined {
    const { kind } = term.node;
    const parts = this.#vocabulary.partsOf(term);
    if (parts === undefined) return kind === "shape" || kind === "values" ? [term] : undefined;
    const found: Term[] = [];
    for (const part of parts) {
      const inner = this.#simpleParts(part);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
    return found;
  }

  #coversComplex(goal: Term, left: readonly Term[], goals: readonly Term[]): boolean {
    const { node } = goal;
    const inner = (one: SchemaNode): Term => this.#vocabulary.innerOf(goal, one);
    const parts = this.#vocabulary.partsOf(goal);
    if (parts !== undefined) return parts.every((part) => this.covers(left, [...goals, part]));
    switch (node.kind) {
      case "branch": {
        const test = inner(node.test);
        return (
          this.covers([...left, test], [...goals, inner(node.yes)]) &&
          this.covers(left, [...goals, test, inner(node.no)])
        );
      }
      case "union": {
        const arms = node.arms.map(inner);
        return (
          this.covers(left, [...goals, ...arms]) &&
          arms.every((arm, index) =>
            arms
              .slice(index + 1)
              .every(
                (other) =>
                  areFactsApart(this.#vocabulary.factsOf(arm), this.#vocabulary.factsOf(other)) ||
                  this.covers([...left, arm, other], goals),
              ),
          )
        );
      }
      case "sealed": {
        const cases = this.#sealedCases(goal);
        if (cases.length === 0) {
          this.#proving.stop(
            "`unevaluatedProperties` or `unevaluatedItems` depends on too much",
            true,
          );
          return this.covers(left, goals);
        }
        return (
          this.covers(left, [...goals, inner(node.node)]) &&
          cases.every((one) =>
            this.covers([...left, ...one.holds], [...goals, ...one.right, one.term]),
          )
        );
      }
      case "any":
      case "never":
      case "values":
      case "shape":
      case "ref":
      case "all":
      case "not":
        return this.covers(left, goals);
      default:
        return unreachable(node);
    }
  }
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

/** A left side of shapes and of what has cases; negations went to the other side. */
interface Unfolded {
  readonly shapes: readonly Term[];
  readonly splits: readonly Term[];
  readonly constant: Term | undefined;
  readonly goals: readonly Term[];
  /** Ids of all terms that hold. */
  readonly seen: ReadonlySet<number>;
}

/** What there is to prove: one of the claims, which are shapes and constants, or of the others, or the negated not. */
interface Sorted {
  readonly claims: { readonly term: Term; readonly parts: readonly Term[] }[];
  readonly complex: Term[];
  readonly negated: Term[];
}

interface Case {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Where a tag chooses the arm, no value could fit two of them. */
function isExclusive(node: Extract<SchemaNode, { kind: "union" }>): boolean {
  return node.exclusive && node.tag === undefined;
}
