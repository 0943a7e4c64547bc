import { expect, test } from "vitest";
import { isIdentifier } from "../../codegen/model/letters.ts";
import { camelCase, pascalCase, settleNames } from "../../codegen/model/names.ts";

test.for([
  { script: "Latin", text: "größe-in-cm", pascal: "GrößeInCm", camel: "größeInCm" },
  { script: "Latin, its accents apart", text: "cafe\u0301", pascal: "Café", camel: "café" },
  { script: "Greek", text: "θερμοκρασία_max", pascal: "ΘερμοκρασίαMax", camel: "θερμοκρασίαMax" },
  { script: "Cyrillic", text: "имя файла", pascal: "ИмяФайла", camel: "имяФайла" },
  { script: "Han", text: "天气.预报", pascal: "天气预报", camel: "天气预报" },
  { script: "Kana", text: "お名前-カナ", pascal: "お名前カナ", camel: "お名前カナ" },
  { script: "Hangul", text: "날씨 예보", pascal: "날씨예보", camel: "날씨예보" },
  { script: "Arabic", text: "اسم", pascal: "اسم", camel: "اسم" },
  { script: "Hebrew", text: "שם-קובץ", pascal: "שםקובץ", camel: "שםקובץ" },
  { script: "Devanagari", text: "मौसम", pascal: "मौसम", camel: "मौसम" },
  { script: "Thai", text: "ชื่อ", pascal: "ชื่อ", camel: "ชื่อ" },
])("$script stays readable: $text becomes $pascal", ({ text, pascal, camel }) => {
  expect(pascalCase(text)).toBe(pascal);
  expect(camelCase(text)).toBe(camel);
  expect(isIdentifier(pascal)).toBe(true);
});

test.for([
  "",
  "  ",
  "😀",
  "\u200f\u202e",
  "2nd",
  "ิ",
  "ŉ",
  "İx",
  "ǰ",
  "__proto__",
  "constructor",
  "con",
  "delete",
  "`$`{x}",
  "*/",
  "x".repeat(300),
  "é".repeat(300),
  "\u{20000}",
  "\ud800",
])(
  "whatever stands in the text %j, its names are identifiers without hidden characters",
  (text) => {
    for (const name of [pascalCase(text), camelCase(text)]) {
      expect(isIdentifier(name)).toBe(true);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(name.length).toBeLessThanOrEqual(87);
    }
  },
);

test("every name that is taken for an identifier is one to the engine", () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const name = String.fromCharCode(unit);
    if (!isIdentifier(name)) continue;
    expect(
      () => new Function(`const ${name} = 1, a${name} = 2; return ${name} + a${name};`),
    ).not.toThrow();
  }
});

test.for([
  { keeps: "toString", others: ["to-string", "to_string", "to string!"] },
  { keeps: "to_string", others: ["to-string", "to.string", "!to_string"] },
])("$keeps keeps the plain name, whatever joins it", ({ keeps, others }) => {
  const requests = [keeps, ...others].map((id) => ({ id, wanted: `Agent ${id} Input` }));
  for (const some of [requests.slice(0, 1), requests, requests.toReversed()]) {
    const names = settleNames(some, { style: pascalCase });
    expect(names.get(keeps)).toBe("AgentToStringInput");
    expect(new Set(names.values()).size).toBe(some.length);
  }
});
