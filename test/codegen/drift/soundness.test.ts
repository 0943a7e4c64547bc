import { expect, test } from "vitest";
import type { PairDialect } from "./inclusion/random-pairs.ts";
import { judgeDrift, nothingSaid } from "./judge-drift.ts";

// More pairs, or the one of a failure: DRIFT_PAIRS=5000 DRIFT_SEED=7 vitest run test/codegen/drift/soundness.test.ts
// Many more, with progress: npm run soundness
const amount = Number(process.env.DRIFT_PAIRS ?? 40);
const first = Number(process.env.DRIFT_SEED ?? 1);

test.for<PairDialect>(["closed", "free"])(
  "no value refutes what is said of random pairs of schemas and cards: %s",
  { timeout: 60_000 + amount * 1_000 },
  (dialect) => {
    console.log(`${dialect}: ${amount} pairs from seed ${first}`);
    const said = nothingSaid();
    for (let index = 0; index < amount; index += 1) judgeDrift(first + index, dialect, said);
    expect(said.wrong).toEqual([]);
    // A verdict that were always the same would be refuted by nothing.
    const { verdicts } = said;
    for (const verdict of ["none", "compatible", "breaking"])
      expect([verdict, (verdicts[`input ${verdict}`] ?? 0) > 0]).toEqual([verdict, true]);
    // Of the closed dialect everything is decided.
    if (dialect === "closed") expect(verdicts["input risky"] ?? 0).toBeLessThan(amount / 20 + 1);
  },
);
