import { beforeAll, describe, expect, test } from "vitest";
import { checkRandomTypes, type RandomResult } from "../conformance/random-types.ts";
import { judgeLiterals, literalText } from "../conformance/type-program.ts";

describe("types agree with validators", () => {
  let result: RandomResult;
  beforeAll(async () => {
    // 100,000 pairs: npm run conformance -- --only types-random
    result = await checkRandomTypes({ schemas: 85, seed: 1 });
  }, 120_000);

  test("tsc never refuses a value that the validator takes, in 3,000 random pairs", () => {
    expect(result.faults).toEqual([]);
    expect(result.pairs).toBeGreaterThan(3_000);
  });

  test("the pairs say something: many values are valid, and of the others most are refused", () => {
    expect(result.valid).toBeGreaterThan(result.pairs / 4);
    expect(result.refused).toBeGreaterThan((result.pairs - result.valid) / 2);
  });

  test("a type that lies is found out", () => {
    const lie = {
      types: "export type Root = { readonly a: string };",
      literals: [{ a: 1 }, { a: "x" }],
    };
    const [verdict] = judgeLiterals([lie], { exactOptional: true });
    expect(verdict?.errors).toEqual([]);
    expect(verdict?.refusals[0]).toContain("TS2322");
    expect(verdict?.refusals[1]).toBeUndefined();
    const broken = { types: "export type Root = Root[] | Missing;", literals: [] };
    expect(judgeLiterals([broken], { exactOptional: true })[0]?.errors.join()).toContain("TS2304");
  });

  test("a member called like an inherited method is written as a constant, or TypeScript forgets which", () => {
    const types = 'export type Root = { readonly [name: string]: "a" };';
    const value = { toString: "a" };
    const [verdict] = judgeLiterals([{ types, literals: [value] }], { exactOptional: true });
    expect(verdict?.refusals).toEqual([undefined]);
    expect(literalText(value)).toBe('{ "toString": "a" as const }');
    expect(literalText(JSON.parse('{"__proto__":1}'))).toBe('{ ["__proto__"]: 1 }');
  });
});
