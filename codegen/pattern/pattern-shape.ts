import { isEverything, membersOf, notLineEnds } from "./code-point-set.ts";
import { parsePattern } from "./parse-pattern.ts";
import { armsOf, itemsOf, type PatternNode } from "./pattern-nodes.ts";
import { PatternFault } from "./pattern-reader.ts";

/** The texts that an expression is found in, as far as template literal types can say it. */
export interface PatternShape {
  /** Each alternative: literal texts, and `undefined` where there may be anything. */
  readonly alternatives: readonly (readonly (string | undefined)[])[];
  /** False when the shape takes more: `.` means no line end, and `.+` means something. */
  readonly exact: boolean;
}

const mostAlternatives = 64;

/**
 * `^x-` is `x-` and anything, `^(a|b)$` two texts, `^S_.*_E$` two texts with anything between.
 *
 * @returns Undefined where no such shape says it: classes of many characters, repetition of texts, lookaround.
 */
export function patternShape(source: string): PatternShape | undefined {
  try {
    const shapes = armsOf(parsePattern(source).node).map(shapeOfArm);
    const alternatives = shapes.flatMap((shape) => shape?.alternatives ?? []);
    if (shapes.includes(undefined) || alternatives.length > mostAlternatives) return undefined;
    const unique = new Map(alternatives.map((parts) => [JSON.stringify(parts), parts]));
    return {
      alternatives: [...unique.values()],
      exact: shapes.every((shape) => shape?.exact),
    };
  } catch (error) {
    if (error instanceof PatternFault) return undefined;
    throw error;
  }
}

/** An end that no edge holds may have anything beyond. */
function shapeOfArm(arm: PatternNode): PatternShape | undefined {
  const items = itemsOf(arm);
  const isBegin = items[0]?.kind === "edge" && items[0].source === "^";
  const last = items.at(-1);
  const isEnd = last?.kind === "edge" && last.source === "$";
  const inner = items.slice(isBegin ? 1 : 0, isEnd ? -1 : undefined);
  const shape = shapeOfItems(inner);
  if (shape === undefined) return undefined;
  const alternatives = shape.alternatives.map((parts) =>
    joined([...(isBegin ? [] : [undefined]), ...parts, ...(isEnd ? [] : [undefined])]),
  );
  return { ...shape, alternatives };
}

function shapeOfItems(items: readonly PatternNode[]): PatternShape | undefined {
  let whole: PatternShape = { alternatives: [[]], exact: true };
  for (const item of items) {
    const part = shapeOfItem(item);
    if (part === undefined) return undefined;
    const alternatives = whole.alternatives.flatMap((left) =>
      part.alternatives.map((right) => [...left, ...right]),
    );
    if (alternatives.length > mostAlternatives) return undefined;
    whole = { alternatives, exact: whole.exact && part.exact };
  }
  return whole;
}

function shapeOfItem(node: PatternNode): PatternShape | undefined {
  if (node.kind === "set") {
    const members = membersOf(node.set, mostAlternatives);
    return members && { alternatives: members.map((text) => [text]), exact: true };
  }
  if (node.kind === "sequence") return shapeOfItems(node.items);
  if (node.kind === "choice") {
    const shapes = node.arms.map(shapeOfItem);
    if (shapes.includes(undefined)) return undefined;
    return {
      alternatives: shapes.flatMap((shape) => shape?.alternatives ?? []),
      exact: shapes.every((shape) => shape?.exact),
    };
  }
  if (node.kind !== "repeat") return undefined;
  return shapeOfRepeat(node);
}

function shapeOfRepeat(node: Extract<PatternNode, { kind: "repeat" }>): PatternShape | undefined {
  const { item, minimum, maximum } = node;
  if (maximum === Infinity) {
    if (item.kind !== "set") return undefined;
    const isAny = isEverything(item.set);
    const isNearlyAny = JSON.stringify(item.set) === JSON.stringify(notLineEnds);
    if (!isAny && !isNearlyAny) return undefined;
    return { alternatives: [[undefined]], exact: isAny && minimum === 0 };
  }
  if (maximum > 8) return undefined;
  const rounds = Array.from({ length: maximum - minimum + 1 }, (_, index) =>
    shapeOfItems(Array.from({ length: minimum + index }, () => item)),
  );
  if (rounds.includes(undefined)) return undefined;
  return {
    alternatives: rounds.flatMap((round) => round?.alternatives ?? []),
    exact: rounds.every((round) => round?.exact),
  };
}

/** Neighbouring texts become one, and so do neighbouring gaps. */
function joined(parts: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const whole: (string | undefined)[] = [];
  for (const part of parts) {
    const previous = whole.at(-1);
    if (whole.length > 0 && part === undefined && previous === undefined) continue;
    if (part !== undefined && previous !== undefined) whole[whole.length - 1] = previous + part;
    else whole.push(part);
  }
  return whole;
}
