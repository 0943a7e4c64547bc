import { expect, test } from "vitest";
import { checkRandomTypes } from "../conformance/random-types.ts";

// 100,000 pairs: npm run conformance -- --only types-random
test("no type refuses a value that the validator takes, with 3,000 random pairs", async () => {
  const { faults, pairs, refused, valid } = await checkRandomTypes({ schemas: 85, seed: 1 });
  expect(faults).toEqual([]);
  expect(pairs).toBeGreaterThan(3_000);
  // Were few values valid, or all taken, agreement would say little.
  expect(valid).toBeGreaterThan(pairs / 4);
  expect(refused).toBeGreaterThan((pairs - valid) / 2);
}, 60_000);
