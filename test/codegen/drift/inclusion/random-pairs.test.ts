import { expect, test } from "vitest";
import { judgeSeed, noVerdicts } from "./judge-pairs.ts";
import type { PairDialect } from "./random-pairs.ts";

// More pairs, or the one of a failure: DRIFT_PAIRS=5000 DRIFT_SEED=7 vitest run test/codegen/drift/inclusion
const amounts = { closed: 250, free: 60 };
const first = Number(process.env.DRIFT_SEED ?? 1);

test.for<PairDialect>(["closed", "free"])(
  "no value refutes what is proved of random pairs of schemas: %s",
  (dialect) => {
    const amount = Number(process.env.DRIFT_PAIRS ?? amounts[dialect]);
    console.log(`${dialect}: ${amount} pairs from seed ${first}`);
    const verdicts = noVerdicts();
    for (let index = 0; index < amount; index += 1) judgeSeed(first + index, dialect, verdicts);
    expect(verdicts.wrong).toEqual([]);
    // Neither is a proof that says yes to nothing, nor are values that refute nothing.
    expect(verdicts.proved).toBeGreaterThan(amount / 5);
    expect(verdicts.witnessed).toBeGreaterThan(amount / 15);
  },
);
