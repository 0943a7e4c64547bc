import { createInclusion, type Proof } from "../../../../codegen/drift/inclusion/inclusion.ts";
import { fits } from "../../../../codegen/evaluate/fits.ts";
import type { JsonValue } from "../../../../codegen/load/json-value.ts";
import { createRandom } from "../../random-schemas.ts";
import { type Pair, type PairDialect, randomPair } from "./random-pairs.ts";
import { valuesFor } from "./random-values.ts";

/** What became of many random pairs. */
export interface Verdicts {
  pairs: number;
  values: number;
  proved: number;
  /** Not proved, and a value shows why. */
  witnessed: number;
  /** Neither proved nor witnessed. */
  readonly gaps: Gap[];
  /** Proved, and a value shows that it is not so. */
  readonly wrong: Wrong[];
}

export interface Gap {
  readonly pair: Pair;
  readonly because: string;
}

export interface Wrong {
  readonly seed: number;
  readonly claim: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly value: JsonValue;
}

export function noVerdicts(): Verdicts {
  return { pairs: 0, values: 0, proved: 0, witnessed: 0, gaps: [], wrong: [] };
}

/** Holds what is claimed of a random pair against values. */
export function judgeSeed(seed: number, dialect: PairDialect, verdicts: Verdicts): void {
  const pair = randomPair(seed, dialect);
  if (pair !== undefined) judgePair(pair, verdicts);
}

export function judgePair(pair: Pair, verdicts: Verdicts): void {
  const { from, seed, to } = pair;
  const inclusion = createInclusion(from.model, to.model);
  const proof = inclusion.includes(from.node, to.node);
  const values = valuesFor(pair, createRandom(seed));
  const inFrom = values.filter((value) => fits(from.node, value, from.model));
  const inTo = values.filter((value) => fits(to.node, value, to.model));
  const wrong = (claim: string, value: JsonValue | undefined): void => {
    if (value !== undefined)
      verdicts.wrong.push({ seed, claim, from: from.schema, to: to.schema, value });
  };
  const both = new Set(inTo);
  const witness = inFrom.find((value) => !both.has(value) && !fits(to.node, value, to.model));
  if (proof.kind === "yes") wrong("included", witness);
  if (inclusion.areEqual(from.node, to.node))
    wrong(
      "equal",
      inTo.find((value) => !fits(from.node, value, from.model)),
    );
  if (inclusion.areDisjoint(from.node, to.node))
    wrong(
      "disjoint",
      inFrom.find((value) => fits(to.node, value, to.model)),
    );
  if (inclusion.isEmpty(from.node, from.model)) wrong("empty", inFrom[0]);
  if (inclusion.isEmpty(to.node, to.model)) wrong("empty (to)", inTo[0]);
  verdicts.pairs += 1;
  verdicts.values += values.length;
  count(verdicts, pair, { proof, isWitnessed: witness !== undefined });
}

function count(
  verdicts: Verdicts,
  pair: Pair,
  { isWitnessed, proof }: { readonly proof: Proof; readonly isWitnessed: boolean },
): void {
  if (proof.kind === "yes") verdicts.proved += 1;
  else if (isWitnessed) verdicts.witnessed += 1;
  else verdicts.gaps.push({ pair, because: proof.because });
}
