import { expect, test } from "vitest";
import { compilePattern, testPattern } from "../../../codegen/pattern/compile-pattern.ts";
import { makeProgram } from "../../../codegen/pattern/make-program.ts";
import { parsePattern } from "../../../codegen/pattern/parse-pattern.ts";
import { holds, printNode } from "../../../codegen/pattern/pattern-nodes.ts";
import { PatternFault } from "../../../codegen/pattern/pattern-reader.ts";
import { patternShape } from "../../../codegen/pattern/pattern-shape.ts";
import { createPatternSource } from "./random-pattern.ts";

const amount = Number(process.env.PATTERN_ROUNDS ?? 1_500);

test("random expressions give the verdict of JavaScript, whatever they are compiled to", () => {
  const source = createPatternSource(1);
  const kinds = new Map<string, number>();
  const wrong: object[] = [];
  for (let round = 0; round < amount; round += 1) {
    const pattern = source.pattern();
    const native = new RegExp(pattern, "u");
    const compiled = compilePattern(pattern);
    kinds.set(compiled.kind, (kinds.get(compiled.kind) ?? 0) + 1);
    const { node } = parsePattern(pattern);
    const program = makeProgram(node);
    if (program === undefined) throw new Error(`${pattern} has no program`);
    const printed = new RegExp(printNode(node) || "(?:)", "u");
    for (let turn = 0; turn < 8; turn += 1) {
      const text = textFor(pattern, source.text());
      const want = native.test(text);
      const got = {
        compiled: testPattern(compiled, text),
        program: testPattern({ kind: "program", program }, text),
        printed: printed.test(text),
      };
      if (Object.values(got).some((verdict) => verdict !== want))
        wrong.push({ pattern, text, want, ...got });
    }
  }
  expect(wrong).toEqual([]);
  expect([...kinds.keys()].sort()).toEqual(["native", "program"]);
  for (const count of kinds.values()) expect(count).toBeGreaterThan(amount / 20);
});

test("a shape takes whatever the expression takes, and nothing else where it is exact", () => {
  const source = createPatternSource(2);
  let exact = 0;
  for (let round = 0; round < amount; round += 1) {
    const pattern = source.pattern();
    const shape = patternShape(pattern);
    if (shape === undefined) continue;
    exact += shape.exact ? 1 : 0;
    const arms = shape.alternatives.map((parts) => parts.map(piece).join(""));
    const like = new RegExp(arms.length === 0 ? "[]" : `^(?:${arms.join("|")})$`, "u");
    const native = new RegExp(pattern, "u");
    for (let turn = 0; turn < 8; turn += 1) {
      const text = source.text();
      const want = native.test(text);
      if (want || shape.exact)
        expect({ pattern, text, got: like.test(text) }).toEqual({ pattern, text, got: want });
    }
  }
  expect(exact).toBeGreaterThan(amount / 50);
});

/** V8 finds \B between the halves of a surrogate pair, where ECMA-262 has no place. */
function textFor(pattern: string, text: string): string {
  return pattern.includes("\\B") ? text.replaceAll("😀", "é") : text;
}

function piece(part: string | undefined): string {
  return part === undefined ? "[^]*" : part.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
}

test("what is no expression for JavaScript is none here, and the other way round", () => {
  const source = createPatternSource(3);
  let invalid = 0;
  for (let round = 0; round < amount * 3; round += 1) {
    const pattern = source.noise();
    const read = tryParse(pattern);
    const isStrict = typeof read === "object" && read.isStrict;
    invalid += isStrict ? 0 : 1;
    expect({ pattern, read, isStrict }).toEqual({ pattern, read, isStrict: isNative(pattern) });
    // What is taken beyond the flag u means the same as without it, or is rewritten to be taken with it.
    if (typeof read === "object" && !holds(read.node, "reference"))
      expect({ pattern, again: isNative(printNode(read.node)) }).toEqual({ pattern, again: true });
  }
  expect(invalid).toBeGreaterThan(amount / 10);
});

function tryParse(pattern: string): ReturnType<typeof parsePattern> | string {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof PatternFault) return error.message;
    throw error;
  }
}

function isNative(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

test("lookahead at the begin is a condition of its own", () => {
  const source = createPatternSource(4);
  let checked = 0;
  const wrong: object[] = [];
  for (let round = 0; round < amount; round += 1) {
    const looks = `(?${"=!"[round % 2]}${source.pattern()})`;
    const pattern = `^${looks}${source.pattern()}`;
    const compiled = compilePattern(pattern);
    if (compiled.kind !== "every" && compiled.kind !== "native") continue;
    checked += holds(parsePattern(pattern).node, "look") ? 1 : 0;
    for (let turn = 0; turn < 8; turn += 1) {
      const text = textFor(pattern, source.text());
      const want = new RegExp(pattern, "u").test(text);
      if (testPattern(compiled, text) !== want) wrong.push({ pattern, text, want });
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(amount / 4);
});
