import { areApart, type CodePointSet, noneOf, unite } from "./code-point-set.ts";
import { armsOf, itemsOf, type PatternNode, type RepeatNode } from "./pattern-nodes.ts";

/**
 * Whether a backtracking engine searches for this in time that is proven to be linear in the text. An arm that begins
 * with `^` is tried once, so it may cost a number of steps per code point; any other is tried at every place, so it may
 * cost a number of steps. Wherever the engine could go on in two ways, the next code point must decide, or what follows
 * must be bounded.
 */
export function isLinear(node: PatternNode): boolean {
  return armsOf(node).every((arm) => {
    const { steps } = costOf(arm, noneOf);
    if (!isAnchored(arm)) return steps.degree === 0 && steps.factor <= 1_000;
    return steps.degree === 0 ? steps.factor <= 100_000 : isAffordable(steps);
  });
}

/** Whether a match can only be at the begin of the text. */
export function isAnchored(node: PatternNode): boolean {
  if (node.kind === "edge") return node.source === "^";
  if (node.kind === "choice") return node.arms.every(isAnchored);
  if (node.kind === "repeat") return node.minimum > 0 && isAnchored(node.item);
  return (
    node.kind === "sequence" &&
    node.items.some((item, index) => {
      return isAnchored(item) && node.items.slice(0, index).every((one) => longestOf(one) === 0);
    })
  );
}

/** At most `factor` times the length of the text to the power of `degree`. */
interface Amount {
  readonly factor: number;
  readonly degree: number;
}

interface Cost {
  /** In how many ways a match from one place can end. */
  readonly ways: Amount;
  /** How many steps it takes to try them all. */
  readonly steps: Amount;
}

const one: Amount = { factor: 1, degree: 0 };
const tooMuch: Cost = { ways: { factor: 1, degree: 9 }, steps: { factor: 1, degree: 9 } };

function isAffordable({ degree, factor }: Amount): boolean {
  return degree <= 1 && factor <= 2_000;
}

function times(left: Amount, right: Amount): Amount {
  return { factor: left.factor * right.factor, degree: left.degree + right.degree };
}

function plus(left: Amount, right: Amount): Amount {
  return { factor: left.factor + right.factor, degree: Math.max(left.degree, right.degree) };
}

/** @param follow What can come after a match of the node. */
function costOf(node: PatternNode, follow: CodePointSet): Cost {
  if (isDecided(node, follow)) {
    const longest = longestOf(node);
    const size = sizeOf(node);
    const isBounded = longest <= 1_000;
    return {
      ways: one,
      steps: isBounded ? { factor: longest + size, degree: 0 } : { factor: size, degree: 1 },
    };
  }
  if (node.kind === "sequence") {
    let next = follow;
    const costs = node.items.toReversed().map((item) => {
      const cost = costOf(item, next);
      next = firstOf([item], next);
      return cost;
    });
    return costs.reduceRight(after, { ways: one, steps: one });
  }
  if (node.kind === "choice") {
    const costs = node.arms.map((arm) => costOf(arm, follow));
    return costs.reduce((left, right) => ({
      ways: plus(left.ways, right.ways),
      steps: plus(left.steps, right.steps),
    }));
  }
  return node.kind === "repeat" ? costOfRepeat(node, follow) : tooMuch;
}

function after(left: Cost, right: Cost): Cost {
  return {
    ways: times(left.ways, right.ways),
    steps: plus(left.steps, times(left.ways, right.steps)),
  };
}

function costOfRepeat({ item, minimum, maximum }: RepeatNode, follow: CodePointSet): Cost {
  const inner = maximum > 1 ? unite(firstOf([item], noneOf), follow) : follow;
  if (maximum === Infinity) {
    // Each round is without alternatives, so the engine only chooses where to stop.
    if (isNullable(item) || !isDecided(item, inner)) return tooMuch;
    return { ways: { factor: 1, degree: 1 }, steps: { factor: sizeOf(item), degree: 1 } };
  }
  const once = costOf(item, inner);
  if (once.ways.degree === 0 && once.ways.factor === 1 && !isNullable(item))
    return {
      ways: { factor: maximum - minimum + 1, degree: 0 },
      steps: { factor: maximum * once.steps.factor, degree: once.steps.degree },
    };
  let rounds: Cost = { ways: one, steps: one };
  let ways = minimum === 0 ? one : { factor: 0, degree: 0 };
  for (let round = 1; round <= maximum; round += 1) {
    rounds = after(rounds, once);
    if (round >= minimum) ways = plus(ways, rounds.ways);
    if (!isAffordable({ ...rounds.steps, factor: rounds.steps.factor / 100 })) return tooMuch;
  }
  return { ways, steps: rounds.steps };
}

/** Whether the next code point alone says how to go on, wherever there is a choice. */
function isDecided(node: PatternNode, follow: CodePointSet): boolean {
  switch (node.kind) {
    case "set":
    case "edge":
      return true;
    case "sequence": {
      let next = follow;
      return node.items.toReversed().every((item) => {
        const decided = isDecided(item, next);
        next = firstOf([item], next);
        return decided;
      });
    }
    case "choice":
      return (
        node.arms.filter(isNullable).length <= 1 &&
        areApart(...node.arms.map((arm) => firstOf([arm], follow))) &&
        node.arms.every((arm) => isDecided(arm, follow))
      );
    case "repeat": {
      const { item, minimum, maximum } = node;
      if (isNullable(item)) return false;
      const first = firstOf([item], noneOf);
      if (maximum > minimum && !areApart(first, follow)) return false;
      return isDecided(item, maximum > 1 ? unite(first, follow) : follow);
    }
    default:
      return false;
  }
}

function isNullable(node: PatternNode): boolean {
  switch (node.kind) {
    case "set":
      return false;
    case "sequence":
      return node.items.every(isNullable);
    case "choice":
      return node.arms.some(isNullable);
    case "repeat":
      return node.minimum === 0 || isNullable(node.item);
    default:
      return true;
  }
}

/** The code points with which a sequence, and what follows it, can begin. */
function firstOf(items: readonly PatternNode[], follow: CodePointSet): CodePointSet {
  const sets: CodePointSet[] = [];
  for (const item of items) {
    sets.push(firstOfNode(item));
    if (!isNullable(item)) return unite(...sets);
  }
  return unite(...sets, follow);
}

function firstOfNode(node: PatternNode): CodePointSet {
  switch (node.kind) {
    case "set":
      return node.set;
    case "sequence":
      return firstOf(node.items, noneOf);
    case "choice":
      return unite(...node.arms.map(firstOfNode));
    case "repeat":
      return firstOfNode(node.item);
    default:
      return noneOf;
  }
}

/** The most code points that a match can have. */
function longestOf(node: PatternNode): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "sequence":
      return node.items.reduce((sum, item) => sum + longestOf(item), 0);
    case "choice":
      return Math.max(...node.arms.map(longestOf));
    case "repeat": {
      const longest = longestOf(node.item);
      return longest === 0 ? 0 : longest * node.maximum;
    }
    default:
      return 0;
  }
}

function sizeOf(node: PatternNode): number {
  if (node.kind === "repeat") return 1 + sizeOf(node.item);
  const parts = node.kind === "choice" ? node.arms : node.kind === "sequence" ? itemsOf(node) : [];
  return parts.reduce((sum, part) => sum + sizeOf(part), 1);
}
