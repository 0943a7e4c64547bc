import { expect, test } from "vitest";
import { renderDiagnostics } from "../../codegen/diagnostics/render.ts";
import { createReport } from "../../codegen/diagnostics/report.ts";
import { loadText } from "../../codegen/load/load.ts";
import { deepestJson, parseJson } from "../../codegen/load/parse-json.ts";

function load(text: string) {
  const report = createReport();
  return { source: loadText({ file: "card.json", text }, report), report };
}

test("a value is what JSON.parse would give, __proto__ an own member of it", () => {
  const text = '{"a":[1,-2.5e3,"\\u00e9\\n",true,null],"__proto__":{"b":{}},"":"x"}';
  const { source, report } = load(text);
  expect(source?.value).toEqual(JSON.parse(text));
  expect(Object.keys(source?.value ?? {})).toEqual(["a", "__proto__", ""]);
  expect(report.diagnostics).toEqual([]);
});

test("every pointer has its line and column", () => {
  const { source } = load('{\n  "a/b": [\n    1,\n    { "~": "x" }\n  ]\n}');
  expect(source?.locate("")).toEqual({ line: 1, column: 1 });
  expect(source?.locate("/a~1b")).toEqual({ line: 2, column: 10 });
  expect(source?.locate("/a~1b/1/~0")).toEqual({ line: 4, column: 12 });
  expect(source?.locate("/a~1b/1/missing/deeper")).toEqual({ line: 4, column: 5 });
});

test.for([
  {
    name: "a trailing comma",
    text: '{"a": 1,}',
    at: [1, 9],
    message: /key in double quotes, found "}"/,
  },
  { name: "a comment", text: "{\n  // no\n}", at: [2, 3], message: /key in double quotes/ },
  { name: "an unclosed string", text: '["a', at: [1, 2], message: /not closed/ },
  {
    name: "a raw line break in a string",
    text: '["a\nb"]',
    at: [1, 4],
    message: /raw control character/,
  },
  { name: "a number beyond doubles", text: "[1e999]", at: [1, 2], message: /too large/ },
  { name: "a leading zero", text: "[01]", at: [1, 3], message: /"," or "]"/ },
  { name: "something after the end", text: "{} {}", at: [1, 4], message: /end of the document/ },
  { name: "nothing at all", text: "", at: [1, 1], message: /found the end/ },
] as const)("$name is one diagnostic at its place", ({ text, at, message }) => {
  const { source, report } = load(text);
  expect(source).toBeUndefined();
  const [line, column] = at;
  expect(report.diagnostics).toMatchObject([
    { code: "invalid-json", file: "card.json", line, column },
  ]);
  expect(report.diagnostics[0]?.message).toMatch(message);
});

test("a key that occurs twice is told, and the document is still read", () => {
  const { source, report } = load('{\n  "a": 1,\n  "a": 2\n}');
  expect(source?.value).toEqual({ a: 2 });
  expect(report.diagnostics).toMatchObject([{ code: "duplicate-key", line: 3, column: 3 }]);
});

test.for([
  { name: "deep down", text: '[{"a":[{"b":{"c":1,"d":2,"c":3}}]}]', offset: 25 },
  { name: "the first with members of its own", text: '{"a":{"b":1},"a":2}', offset: 13 },
  { name: "beside colons and quotes in texts", text: '{"a:\\"":":\\\\","b":1,"b":2}', offset: 20 },
])("a repeated key is told: $name", ({ text, offset }) => {
  expect(parseJson(text).faults).toMatchObject([{ code: "duplicate-key", offset }]);
});

test("colons, quotes and backslashes in texts are no keys", () => {
  const value = { 'a:"': ':"\\', b: ["::", '\\"', "\\"], c: { "": ":" } };
  expect(parseJson(JSON.stringify(value))).toEqual({ value, faults: [] });
});

test("nesting ends at one level, however it is told", () => {
  const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
  expect(parseJson(nested(deepestJson)).faults).toEqual([]);
  expect(parseJson(nested(deepestJson + 1)).faults).toMatchObject([{ code: "too-deep" }]);
});

test("nesting without end is a diagnostic and no stack overflow", () => {
  const { source, report } = load("[".repeat(200_000));
  expect(source).toBeUndefined();
  expect(report.diagnostics).toMatchObject([{ code: "too-deep" }]);
});

test("a diagnostic is shown with its line, a mark and its hint, and steers no terminal", () => {
  const text = '{\n  "name": "\\u001b[2J"\n}';
  const diagnostic = {
    ...{
      severity: "error" as const,
      code: "dangling-ref" as const,
      message: 'no "\u001b[2Jx"',
      file: "a.json",
    },
    ...{ line: 2, column: 3, pointer: "/name", hint: 'did you mean "y"?' },
  } as const;
  expect(renderDiagnostics([diagnostic], { textOf: () => text })).toMatchInlineSnapshot(`
    "a.json:2:3  error  dangling-ref  no "\\u001b[2Jx"
      2 |   "name": "\\u001b[2J"
        |   ^ /name
              hint   did you mean "y"?"
  `);
});
