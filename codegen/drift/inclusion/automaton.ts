import type { Ranges } from "../../pattern/code-point-set.ts";
import type { EdgeSource, PatternNode, RepeatNode } from "../../pattern/pattern-nodes.ts";

/** More states than this are not looked at. */
const mostStates = 2_000;

/** Something to go on from: by a code point, by a place between two, or as it is. */
type State =
  | { readonly kind: "set"; readonly ranges: Ranges; readonly to: number }
  | { readonly kind: "edge"; readonly edge: EdgeSource; readonly to: number }
  | { readonly kind: "fork"; readonly to: readonly number[] };

/** A regular expression as states, the last of which is behind all of them. */
export interface Automaton {
  readonly states: readonly State[];
  readonly first: number;
}

/** Where a match has come to its end. */
export const matched = -1;

class Unsupported extends Error {}

/** @returns Undefined for what is no matter of states: lookaround, references, sets that are not known exactly. */
export function makeAutomaton(node: PatternNode): Automaton | undefined {
  const states: State[] = [];
  const put = (state: State): number => {
    if (states.length === mostStates) throw new Unsupported();
    return states.push(state) - 1;
  };
  /** The state from which the node is read, and then what begins at `to`. */
  const read = (one: PatternNode, to: number): number => {
    switch (one.kind) {
      case "set":
        if (!one.set.exact) throw new Unsupported();
        return put({ kind: "set", ranges: one.set.ranges, to });
      case "edge":
        return put({ kind: "edge", edge: one.source, to });
      case "sequence":
        return one.items.reduceRight((next, item) => read(item, next), to);
      case "choice":
        return put({ kind: "fork", to: one.arms.map((arm) => read(arm, to)) });
      case "repeat":
        return readRepeat(one, to);
      default:
        throw new Unsupported();
    }
  };
  const readRepeat = ({ item, maximum, minimum }: RepeatNode, to: number): number => {
    let next = to;
    if (maximum === Infinity) {
      const again: number[] = [to];
      next = put({ kind: "fork", to: again });
      again.push(read(item, next));
    } else {
      for (let round = minimum; round < maximum; round += 1)
        next = put({ kind: "fork", to: [to, read(item, next)] });
    }
    for (let round = 0; round < minimum; round += 1) next = read(item, next);
    return next;
  };
  try {
    const first = read(node, matched);
    return { states, first };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
