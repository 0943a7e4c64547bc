import { format } from "prettier";
import { expect, test } from "vitest";
import { compileSchema } from "../../../codegen/index.ts";
import {
  type CompiledPattern,
  compilePattern,
  testPattern,
} from "../../../codegen/pattern/compile-pattern.ts";

test.for([
  // What JavaScript itself searches in linear time stays as it is written.
  ["^[a-z]+$", "^[a-z]+$"],
  ["^[a-z0-9]+(-[a-z0-9]+)*$", "^[a-z0-9]+(-[a-z0-9]+)*$"],
  ["^\\d{4}-\\d{2}-\\d{2}$", "^\\d{4}-\\d{2}-\\d{2}$"],
  ["^(foo|bar|baz)$", "^(foo|bar|baz)$"],
  ["^.*\\.json$", "^.*\\.json$"],
  ["^[a-z]{1,99999999999}$", "^[a-z]{1,99999999999}$"],
  ["^\\p{Letter}+ \\p{Letter}+$", "^\\p{Letter}+ \\p{Letter}+$"],
  ["^(?=.*[A-Z])(?=.*\\d).{8,}$", "^(?=.*[A-Z])(?=.*\\d).{8,}$"],
  ["foo|bar", "foo|bar"],
  ["", "(?:)"],
  // An end that nothing holds in place needs no repetition.
  ["a+$", "a$"],
  ["\\s+$", "\\s$"],
  ["(a+)+$", "a$"],
  [".*foo.*", "foo"],
  // One meaning only, though the flag u wants it written otherwise.
  ["^\\-\\_\\@$", "^-_@$"],
  ["^{[\\w-.]}$", "^\\{[\\w\\-\\.]\\}$"],
] as const)("%s is the native %s", ([pattern, source]) => {
  expect(compilePattern(pattern)).toEqual({ kind: "native", source });
});

test.for([
  "^(a+)+$",
  "^(a|aa)+$",
  "^(a|a)*b",
  "^(.*)*x$",
  "^a.*b.*c$",
  "foo.*bar",
  "^(a?){30}a{30}$",
  "^\\w+([.-]?\\w+)*@\\w+$",
  "^((a{0,9}){0,9}){0,9}$",
  "^\\p{L}+\\p{N}+$",
])("%s is a program", (pattern) => {
  expect(compilePattern(pattern).kind).toBe("program");
});

test.for([
  ["(a)\\1", "refers back to what a group matched"],
  ["(?<a>.)\\k<a>", "refers back to what a group matched"],
  ["a(?=b)", "looks around from within"],
  ["(?<=a)b", "looks around from within"],
  ["^(?:(?!x).)*$", "looks around from within"],
  ["^((a{0,99}){0,99}){0,99}$", "takes more than 2000 steps"],
  ["(".repeat(200) + ")".repeat(200), "nests deeper than 100 groups"],
  ["a".repeat(20_000), "is longer than 10000 characters"],
] as const)("%s is not supported, because it %s", ([pattern, reason]) => {
  expect(compilePattern(pattern)).toEqual({ kind: "unsupported", reason });
});

test.for([
  ["^(abc]", "does not close a group"],
  ["a)", "closes a group that it does not open"],
  ["[a", "does not close a class"],
  ["[b-a]", "has the ends of a range out of order"],
  ["a{2,1}", "has the numbers of {2,1} out of order"],
  ["*", "repeats nothing"],
  ["a**", "repeats a repetition"],
  ["^*", "repeats what takes no character"],
  ["\\a", "uses \\a, which JavaScript does not have"],
  ["abc\\Z", "uses \\Z, which JavaScript does not have; the end is $"],
  ["(?i)abc", "has (?i, which JavaScript does not have"],
  ["(?P<name>x)", "has (?P, which JavaScript does not have"],
  ["\\p{Foo}", "uses \\p{Foo}, which is no property of Unicode"],
  ["\\u12", "has \\u without 4 hex digits"],
  ["\\2(a)", "refers to group 2, which it does not have"],
  ["(?<a>x)(?<a>y)", "has two groups of the name a"],
  ["\\", "ends in a backslash"],
] as const)("%s is no expression: it %s", ([pattern, reason]) => {
  expect(compilePattern(pattern)).toEqual({ kind: "invalid", reason });
});

const long = 100_000;
const evil = [
  ["(a+)+$", `${"a".repeat(long)}!`, false],
  ["^(a+)+$", `${"a".repeat(long)}!`, false],
  ["^(a|aa)+$", `${"a".repeat(long)}!`, false],
  ["^(.*)*x$", "a".repeat(long), false],
  ["^(.*a){12}$", `${"a".repeat(long)}!`, false],
  ["(x+x+)+y", "x".repeat(long), false],
  ["^((a{0,9}){0,9}){0,9}$", "a".repeat(long), false],
  ["^([a-z]{0,20}){0,20}$", `${"a".repeat(400)}`, true],
  ["[a-z]{1,100}x", "a".repeat(long), false],
  ["\\s+$", `${" ".repeat(long)}x`, false],
  ["foo.*bar", "foo".repeat(long / 3), false],
  ["^(\\d+,)*\\d+$", "1,".repeat(long / 2), false],
  ["^(?=(a+)+$)(?!(b|bb)+$).*$", `${"a".repeat(long)}!`, false],
  ["^[\\p{L} ]*\\p{L}+$", "é ".repeat(long / 2), false],
] as const;

test.for(evil)("%s takes linear time", ([pattern, text, verdict]) => {
  const compiled = compilePattern(pattern);
  expect(["native", "program", "every"]).toContain(compiled.kind);
  const start = performance.now();
  expect(testPattern(compiled, text)).toBe(verdict);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("the time grows with the text, not with its square", () => {
  const compiled = compilePattern("^(\\w+\\s?)*$");
  const time = (length: number): number => {
    const text = `${"ab ".repeat(length / 3)}!`;
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      testPattern(compiled, text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  const [short, tenfold] = [Math.max(time(30_000), 1), time(300_000)];
  expect(tenfold / short).toBeLessThan(40);
});

test.for([
  ["^(?=.*\\d)(?!(a|aa)+$)\\w+$", ["a1", "1"], ["a", "aa", "1-"]],
  ["^\\bfoo\\b.*\\bbar\\b.*$", ["foo bar", "foo-x-bar!"], ["foobar", "foo barn"]],
  ["^🐲*$", ["", "🐲", "🐲🐲"], ["🐉", "D"]],
  ["^[^😀]{2}$", ["ab", "🐲🐲"], ["😀", "😀a"]],
  ["^\\cC\\t\\x41\\u{1F600}\\ud83d\\ude00$", ["\u0003\tA😀😀"], ["cCtA"]],
] as const)("%s takes %j and refuses %j", ([pattern, good, bad]) => {
  const compiled: CompiledPattern = compilePattern(pattern);
  for (const text of good) expect(testPattern(compiled, text)).toBe(true);
  for (const text of bad) expect(testPattern(compiled, text)).toBe(false);
});

const names = (schema: object, name = "Sample"): ReturnType<typeof compileSchema> =>
  compileSchema(schema, { name });

test("a module declares each expression once, and a matcher only where one is needed", () => {
  const { validators } = names({
    properties: { a: { pattern: "^x+$" }, b: { pattern: "^x+$" }, c: { pattern: "^(a|aa)+$" } },
    patternProperties: { "^x+$": true },
  });
  expect(validators.match(/= \/\^x\+\$\/u;/g)).toHaveLength(1);
  expect(validators.match(/^function finds/gm)).toHaveLength(1);
  expect(names({ pattern: "^a$" }).validators).not.toContain("function finds");
});

test.for([
  { schema: { pattern: "(a)\\1" }, code: "pattern-not-checked", pointer: "/pattern" },
  {
    schema: { patternProperties: { "(a)\\1": false }, additionalProperties: false },
    code: "pattern-not-checked",
    pointer: "/patternProperties/(a)\\1",
  },
  { schema: { pattern: "(" }, code: "invalid-pattern", pointer: "/pattern" },
  {
    schema: { patternProperties: { "a/(": true } },
    code: "invalid-pattern",
    pointer: "/patternProperties/a~1(",
  },
])("$schema is a diagnostic with a pointer", ({ schema, code, pointer }) => {
  const { diagnostics, types } = names({ title: "Sample", ...schema });
  const severity = code === "invalid-pattern" ? "error" : "warning";
  expect(diagnostics).toMatchObject([{ severity, code, pointer }]);
  if (code === "pattern-not-checked") expect(types).toContain("is not checked.");
});

test.for([
  "^(a|aa)+$",
  "^(ab?){3,9}a+b+a+$",
  "^(ab?){20,40}a+b+a+$",
  "^[a-z]+[b-y0-9]+[\\p{L}\\p{N}]+[^\\s/]+[^\\s/#?]+(?:longer|texts|come|first)+[xyz]+[uvw]*[xyz]+$",
  `^${"[a-z0-9]".repeat(15)}$`,
  "^[\u202e\u200b/\n]+[\u202e]+'\"`$",
])("the constant for %j is printed as Prettier would", async (pattern) => {
  const { validators } = names({ type: "string", pattern });
  expect(await format(validators, { parser: "typescript" })).toBe(validators);
  expect(validators).not.toMatch(/[\u202e\u200b]/);
});
