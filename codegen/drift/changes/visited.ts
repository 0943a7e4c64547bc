import { definitionOf, type Model, type SchemaNode } from "../../model/nodes.ts";
import type { Place, Side } from "./place.ts";

/** A number that is the same for nodes that say the same in the same way. */
export type IdOf = (node: SchemaNode, side: Side) => number;

/** Which pairs of nodes were met. */
export interface Visited {
  /** The place at which the same pair was met first; undefined when this is the first. */
  known(place: Place, isSame: boolean): Place | undefined;
}

/** A pair is told by where it stands and by what it says: conjunctions are made anew wherever two bases meet. */
export function createVisited(models: Readonly<Record<Side, Model>>, idOf: IdOf): Visited {
  const keyOf = (asked: SchemaNode, side: Side): string => {
    let node = asked;
    while (node.kind === "ref") node = definitionOf(models[side], node.target).node;
    const { pointer, source } = node.at;
    return `${idOf(node, side)} ${pointer} ${source.uri}`;
  };
  const places = new Map<string, Place>();
  return {
    known(place, isSame) {
      const { after, before } = place.compared;
      // What is said beside an arm is not part of what is compared.
      if (before !== place.before || after !== place.after) return undefined;
      const key = `${isSame} ${place.type ?? ""} ${keyOf(before, "before")}\n${keyOf(after, "after")}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, place);
      return known;
    },
  };
}
