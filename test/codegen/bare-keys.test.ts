import { format } from "prettier";
import { expect, test } from "vitest";
import { isBareKey } from "../../codegen/emit/typescript/bare-keys.ts";

/** Every character of the basic plane that may stand in a text, at whose both sides the answer can change. */
function edges(isBare: (character: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (let code = 0x81; code < 0xfffe; code += 1) {
    const [before, here] = [String.fromCharCode(code - 1), String.fromCharCode(code)];
    if (isBare(before) !== isBare(here)) found.add(before).add(here);
  }
  return [...found].filter(
    (character) => character.isWellFormed() && !/[\u2028\u2029]/.test(character),
  );
}

test.for([
  { what: "begin a key", prefix: "" },
  { what: "continue one", prefix: "a" },
])("letters that $what are those of Prettier's table", async ({ prefix }) => {
  const keys = edges((character) => isBareKey(prefix + character)).map((one) => prefix + one);
  expect(keys.length).toBeGreaterThan(500);
  const members = keys.map((key) => `${JSON.stringify(key)}: 1;`).join("\n");
  const printed = await format(`type A = {\n${members}\n};`, { parser: "typescript" });
  const lines = printed.split("\n").slice(1, -2);
  const differing = keys.filter((key, index) => isBareKey(key) === lines[index]?.includes('"'));
  expect(differing).toEqual([]);
});

test.for([
  { key: "", bare: false },
  { key: "1a", bare: false },
  { key: "a1", bare: true },
  { key: "$_", bare: true },
  { key: "__proto__", bare: true },
  { key: "a-b", bare: false },
  { key: "𝒳", bare: false },
])("$key", ({ key, bare }) => {
  expect(isBareKey(key)).toBe(bare);
});
