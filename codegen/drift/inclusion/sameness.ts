import type { Definition, Model } from "../../model/nodes.ts";
import { createTerms, type Sameness } from "./terms.ts";

/** Definitions are told apart by what is at most so many references away from them. */
const mostRounds = 30;

/**
 * Tells recursive definitions apart: first none, then by what they say, then by what those say that they refer to, until
 * nothing changes. What is never told apart takes the same values.
 */
export function findSameness(models: readonly Model[]): Sameness {
  const found = [...new Set(models)].flatMap((model) =>
    [...model.definitions.values()]
      .filter((definition) => definition.recursive)
      .map((definition) => ({ definition, model })),
  );
  let sameness: Sameness = new Map(found.map(({ definition }) => [definition, 0]));
  let classes = 1;
  for (let round = 0; round < mostRounds; round += 1) {
    const known = sameness;
    const terms = createTerms(() => known);
    const next = new Map<Definition, number>();
    for (const { definition, model } of found)
      next.set(definition, terms.of(definition.node, model).id);
    const amount = new Set(next.values()).size;
    sameness = next;
    if (amount === classes) return sameness;
    classes = amount;
  }
  return new Map(found.map(({ definition }, index) => [definition, index]));
}
