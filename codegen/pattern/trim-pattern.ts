import { armsOf, choice, itemsOf, type PatternNode, repeat, sequence } from "./pattern-nodes.ts";

/**
 * Leaves out what a search does not need: where nothing holds an end in place, `a+` is found exactly where `a` is, and
 * `a*` always. Whole matches differ, but whether there is one does not.
 */
export function trimPattern(node: PatternNode): PatternNode {
  return choice(armsOf(node).map((arm) => trimEnd(trimStart(arm))));
}

function trimStart(node: PatternNode): PatternNode {
  const [first, ...rest] = itemsOf(node);
  if (first?.kind !== "repeat" || first.minimum === first.maximum) return node;
  return trimStart(sequence([least(first), ...rest]));
}

function trimEnd(node: PatternNode): PatternNode {
  const items = itemsOf(node);
  const last = items.at(-1);
  if (last?.kind !== "repeat" || last.minimum === last.maximum) return node;
  return trimEnd(sequence([...items.slice(0, -1), least(last)]));
}

function least({ item, minimum }: Extract<PatternNode, { kind: "repeat" }>): PatternNode {
  return minimum === 0 ? sequence([]) : repeat(item, minimum, minimum);
}
