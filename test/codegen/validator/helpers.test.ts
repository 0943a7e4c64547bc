import { format } from "prettier";
import { expect, test } from "vitest";
import { helperSources } from "../../../codegen/emit/typescript/helpers.ts";
import { emitHelpers } from "../../../codegen/template/emit-helpers.ts";
import { codePoints } from "../../../templates/validator/code-points.ts";
import { equal } from "../../../templates/validator/equal.ts";
import { multiple } from "../../../templates/validator/multiple.ts";
import { repeated } from "../../../templates/validator/repeated.ts";

test.for([...helperSources])(
  "%s is printed as Prettier would, and uses what it says",
  async ([name, { text, uses, declares }]) => {
    expect(await format(text, { parser: "typescript" })).toBe(`${text}\n`);
    expect(declares).toContain(name);
    expect(text).not.toMatch(/^(?:import|export)\b/m);
    for (const used of uses) {
      expect(helperSources.has(used)).toBe(true);
      expect(text).toMatch(new RegExp(`\\b${used}\\b`));
    }
  },
);

test.for([
  { fault: "nothing exported", text: "const a = 1;\n", message: /one function or type, not 0/ },
  {
    fault: "two functions",
    text: "export function a(): void {}\nexport function b(): void {}\n",
    message: /one function or type, not 2/,
  },
  {
    fault: "an import from elsewhere",
    text: 'import { a } from "../a.ts";\n\nexport function b(): void {}\n',
    message: /imports from \.\.\/a\.ts/,
  },
])("a helper module with $fault is refused", ({ text, message }) => {
  expect(() => emitHelpers([{ file: "templates/validator/a.ts", text }])).toThrow(message);
});

test.for([
  [10, 2, true],
  [7, 2, false],
  [0, 1.5, true],
  [4.5, 1.5, true],
  [-4.5, 1.5, true],
  [35, 1.5, false],
  [0.3, 0.1, true],
  [19.99, 0.01, true],
  [19.995, 0.01, false],
  [0.0075, 0.0001, true],
  [0.00751, 0.0001, false],
  [12391239123, 1e-8, true],
  [1e308, 0.123456789, false],
  [1e308, 0.5, true],
  [1e308, 1e-300, true],
  [5e-324, 5e-324, true],
  [1e-7, 1e-8, true],
  [1.5e-8, 1e-8, false],
  [9007199254740991, 0.1, true],
] as const)("%d is a multiple of %d: %s", ([value, step, verdict]) => {
  expect(multiple(value, step)).toBe(verdict);
});

const json = (text: string): unknown => JSON.parse(text);

test.for([
  ["1", "1.0", true],
  ["0", "-0", true],
  ["false", "0", false],
  ["[false]", "[0]", false],
  ["[1, true]", "[1, 1]", false],
  ['"null"', "null", false],
  ["{}", "[]", false],
  ['{ "a": 1, "b": [2] }', '{ "b": [2.0], "a": 1 }', true],
  ['{ "a": 1 }', '{ "a": 1, "b": null }', false],
  ['{ "__proto__": 1 }', '{ "__proto__": 1 }', true],
  ['{ "__proto__": 1 }', '{ "__proto__": 2 }', false],
  ['{ "__proto__": {} }', '{ "constructor": {} }', false],
  ['{ "toString": 1 }', "{}", false],
  ['["a,b"]', '["a", "b"]', false],
  ['{ "a": "\\"b\\":1" }', '{ "a": "", "b": 1 }', false],
] as const)("%s and %s are one value: %s", ([left, right, verdict]) => {
  expect(equal(json(left), json(right))).toBe(verdict);
  expect(equal(json(right), json(left))).toBe(verdict);
  expect(repeated([json(left), json(right)])).toBe(verdict ? 1 : -1);
});

test("the index is that of the later item", () => {
  expect(repeated(json('["a", {"a": 1}, 2, {"a": 2}, {"a": 1.0}, "a"]') as unknown[])).toBe(4);
});

test("many different objects are compared in linear time", () => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({ shape: [{ index }] }));
  const start = performance.now();
  expect(repeated(items)).toBe(-1);
  expect(performance.now() - start).toBeLessThan(8_000);
});

test("values that nest deeper than 500 levels end in a verdict", () => {
  const deep = (levels: number): unknown => json("[".repeat(levels) + "]".repeat(levels));
  expect(equal(deep(400), deep(400))).toBe(true);
  expect(equal(deep(100_000), deep(100_000))).toBe(false);
  expect(repeated([deep(100_000), deep(100_000)])).toBe(-1);
});

test("a pair of surrogates is one character, half a pair too", () => {
  expect(codePoints("a😀b")).toBe(3);
  expect(codePoints("\ud83d")).toBe(1);
});
