import ts from "typescript-5.9";
import { expect, test } from "vitest";
import { createOffsets } from "../../codegen/load/json-offsets.ts";

test.for([
  { name: "a member", text: '{ "a": 1, "b": 2 }', pointer: "/b", value: 15, key: 10 },
  { name: "an item", text: "[ 10 , [true, null] ]", pointer: "/1/1", value: 14 },
  { name: "what is not there", text: '{"a": {"b": 1}}', pointer: "/a/c/d", value: 6 },
  { name: "an item that is too far", text: '{"a": [1]}', pointer: "/a/1", value: 6 },
  { name: "an item of no list", text: '{"a": "text"}', pointer: "/a/0", value: 6 },
  { name: "the whole behind a byte order mark", text: "\uFEFF {}", pointer: "", value: 2 },
  {
    name: "a key with escapes",
    text: '{"\\u0061\\"/~": 7}',
    pointer: '/a"~1~0',
    value: 15,
    key: 1,
  },
  {
    name: "what brackets in texts hide",
    text: '{"a": "]}\\"", "b": 3}',
    pointer: "/b",
    value: 19,
    key: 14,
  },
  {
    name: "a repeated key, of which the last counts",
    text: '{"a": 1, "a": 2}',
    pointer: "/a",
    value: 14,
    key: 9,
  },
  {
    name: "__proto__",
    text: '{"__proto__": {"b": 1}}',
    pointer: "/__proto__/b",
    value: 20,
    key: 15,
  },
])("$name is found", ({ text, pointer, value, key }) => {
  expect(createOffsets(text)(pointer)).toEqual({ value, key });
});

test.for([
  { text: '{"a" 1, "b": 2}', pointer: "/b" },
  { text: '{"a": 1 "b": 2}', pointer: "/b" },
  { text: '{"a": 1, "b', pointer: "/b" },
  { text: "{a: 1, b: 2}", pointer: "/b" },
  { text: "[1 2, 3]", pointer: "/2" },
])("what is behind the fault of $text is not found", ({ text, pointer }) => {
  expect(createOffsets(text)(pointer)).toEqual({ value: 0, key: undefined });
});

test("every part of random documents stands where TypeScript has it, whatever is asked first", () => {
  let compared = 0;
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const random = randomOf(seed);
    const text = randomText(random, 4);
    const expected = offsetsByTypeScript(text);
    const find = createOffsets(text);
    const pointers = [...expected.keys()];
    if (random(2) === 0) pointers.reverse();
    for (const pointer of pointers) {
      expect({ text, pointer, ...find(pointer) }).toEqual({
        ...{ text, pointer },
        ...expected.get(pointer),
      });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(2_000);
});

test("a document of a few megabytes is searched in no time, however deep it is", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const text = `{"first": ${deep}, "text": "${"\\\\".repeat(1_000_000)}", "last": 1}`;
  const started = performance.now();
  expect(createOffsets(text)("/last").value).toBe(text.length - 2);
  expect(performance.now() - started).toBeLessThan(2_000);
});

function offsetsByTypeScript(text: string) {
  const offsets = new Map<string, { readonly value: number; readonly key: number | undefined }>();
  const file = ts.parseJsonText("a.json", text);
  const note = (node: ts.Node, pointer: string, key?: number): void => {
    offsets.set(pointer, { value: node.getStart(file), key });
    if (ts.isArrayLiteralExpression(node))
      for (const [index, item] of node.elements.entries()) note(item, `${pointer}/${index}`);
    if (!ts.isObjectLiteralExpression(node)) return;
    for (const member of node.properties) {
      if (!ts.isPropertyAssignment(member) || !ts.isStringLiteral(member.name)) continue;
      const name = member.name.text.replaceAll("~", "~0").replaceAll("/", "~1");
      note(member.initializer, `${pointer}/${name}`, member.name.getStart(file));
    }
  };
  const root = file.statements[0]?.expression;
  if (root !== undefined) note(root, "");
  return offsets;
}

type Random = (below: number) => number;

function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const texts = ["a", "b~/c", '\\"', "\\\\", "\\u0041", "}", "]", ",", ":", "é\\n", "__proto__", ""];

/** JSON with spaces, escapes and brackets in texts wherever they can be. No key occurs twice. */
function randomText(random: Random, levels: number): string {
  const space = () => [" ", "", "\n\t", ""][random(4)] ?? "";
  const kind = random(levels > 0 ? 6 : 4);
  const parts = Array.from({ length: random(5) }, (_, index) => index);
  const inner = () => space() + randomText(random, levels - 1) + space();
  if (kind === 5) {
    const members = parts.map(
      (index) => `${space()}"${index}${text(random)}"${space()}:${inner()}`,
    );
    return `{${members.join(",") || space()}}`;
  }
  if (kind === 4) return `[${parts.map(inner).join(",") || space()}]`;
  return ["true", "-1.5e3", `"${text(random)}"`, "null"][kind] ?? "0";
}

function text(random: Random): string {
  return texts[random(texts.length)] ?? "";
}
