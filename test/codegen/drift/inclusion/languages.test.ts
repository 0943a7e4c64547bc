import { expect, test } from "vitest";
import { createInclusion } from "../../../../codegen/drift/inclusion/inclusion.ts";
import { languageOf } from "../../../../codegen/drift/inclusion/languages.ts";
import { matches } from "../../../../codegen/evaluate/scalars.ts";
import { isChecked } from "../../../../codegen/pattern/compile-pattern.ts";
import { createRandom } from "../../random-schemas.ts";
import { readSide, type Side } from "./random-pairs.ts";
import { randomPattern, randomText } from "./random-patterns.ts";

const amount = Number(process.env.DRIFT_PATTERNS ?? 400);
const seed = Number(process.env.DRIFT_SEED ?? 1);

test("automata say of random texts what validators say", () => {
  const random = createRandom(seed);
  let read = 0;
  for (let count = 0; count < amount; count += 1) {
    const pattern = randomPattern(random);
    const language = isChecked(pattern) ? languageOf(pattern) : undefined;
    if (language === undefined) continue;
    read += 1;
    for (let index = 0; index < 40; index += 1) {
      const text = randomText(random);
      let state = language.start;
      for (const point of text) state = language.after(state, point.codePointAt(0) ?? 0);
      expect([seed, pattern, text, language.isEnd(state)]).toEqual([
        seed,
        pattern,
        text,
        matches(pattern, text),
      ]);
    }
  }
  expect(read).toBeGreaterThan(amount / 2);
});

test("no text refutes what is proved of random patterns", () => {
  const random = createRandom(seed + 1);
  const texts = Array.from({ length: 300 }, () => randomText(random));
  let [proved, refuted, open] = [0, 0, 0];
  for (let count = 0; count < amount; count += 1) {
    const [first, second] = [sideOf(randomPattern(random)), sideOf(randomPattern(random))];
    if (first === undefined || second === undefined) continue;
    const { side: from, pattern } = first;
    const isProved = createInclusion(from.model, second.side.model).includes(
      from.node,
      second.side.node,
    );
    const witness = texts.find((text) => matches(pattern, text) && !matches(second.pattern, text));
    if (isProved.kind === "yes") {
      expect([seed, pattern, second.pattern, witness]).toEqual([
        seed,
        pattern,
        second.pattern,
        undefined,
      ]);
      proved += 1;
    } else if (witness === undefined) open += 1;
    else refuted += 1;
  }
  expect(proved).toBeGreaterThan(amount / 20);
  expect(refuted).toBeGreaterThan(amount / 3);
  // What is neither is refuted by texts that are longer, or rarer.
  expect(open).toBeLessThan(amount / 10);
});

function sideOf(pattern: string): { readonly side: Side; readonly pattern: string } | undefined {
  const side = isChecked(pattern) ? readSide({ type: "string", pattern }) : undefined;
  return side && { side, pattern };
}
