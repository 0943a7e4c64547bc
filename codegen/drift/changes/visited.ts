import { definitionOf, type Model, type SchemaNode } from "../../model/nodes.ts";
import type { Place, Side } from "./place.ts";

/** Which pairs of nodes were met. */
export interface Visited {
  /** The place at which the same pair was met first; undefined when this is the first. */
  known(place: Place, isSame: boolean): Place | undefined;
}

export function createVisited(models: Readonly<Record<Side, Model>>): Visited {
  const ids = new WeakMap<SchemaNode, string>();
  let count = 0;
  const keyOf = (node: SchemaNode, model: Model): string => {
    let current = node;
    while (current.kind === "ref") current = definitionOf(model, current.target).node;
    // Conjunctions are made anew wherever two bases meet, and have the same parts again.
    if (current.kind === "all")
      return `(${current.parts.map((part) => keyOf(part, model)).join()})`;
    const known = ids.get(current);
    if (known !== undefined) return known;
    count += 1;
    ids.set(current, `${count}`);
    return `${count}`;
  };
  const places = new Map<string, Place>();
  return {
    known(place, isSame) {
      const { after, before } = place.compared;
      // What is said beside an arm is not part of what is compared.
      const isPart = place.compared.before !== place.before || place.compared.after !== place.after;
      if (isPart) return undefined;
      const key = `${isSame ? "same" : ""}${keyOf(before, models.before)} ${keyOf(after, models.after)}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, place);
      return known;
    },
  };
}
