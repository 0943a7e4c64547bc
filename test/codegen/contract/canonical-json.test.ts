import { expect, test } from "vitest";
import { canonicalJson } from "../../../codegen/contract/canonical-json.ts";

test.for([
  { name: "null", json: "null", want: "null" },
  { name: "minus zero as zero", json: "-0", want: "0" },
  { name: "a large number with an exponent", json: "1e21", want: "1e+21" },
  {
    name: "the last number without an exponent",
    json: "100000000000000000000",
    want: "100000000000000000000",
  },
  { name: "a small number with an exponent", json: "0.0000001", want: "1e-7" },
  { name: "the smallest double", json: "5e-324", want: "5e-324" },
  { name: "one double for two spellings", json: "333333333.33333329", want: "333333333.3333333" },
  { name: "a whole number written with a point", json: "[56.0, 4.50]", want: "[56,4.5]" },
  {
    name: "control characters in their short forms",
    json: '"\\u0008\\u000a\\u000f"',
    want: '"\\b\\n\\u000f"',
  },
  {
    name: "what needs no escape as it is",
    json: '"\\u20ac\\/\\ud83d\\ude00\\u2028"',
    want: '"€/😀\u2028"',
  },
  { name: "quotes and backslashes escaped", json: '"a\\"b\\\\"', want: '"a\\"b\\\\"' },
  {
    name: "an empty object and an empty list",
    json: '{ "b": {}, "a": [] }',
    want: '{"a":[],"b":{}}',
  },
  {
    // By code points the emoji (U+1F600, first unit D83D) would come after U+FB33.
    name: "members by UTF-16 code units",
    json: '{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}',
    want: '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  },
  {
    name: "an own __proto__",
    json: '{"__proto__":{"b":1,"a":2}}',
    want: '{"__proto__":{"a":2,"b":1}}',
  },
])("writes $name", ({ json, want }) => {
  expect(canonicalJson(JSON.parse(json))).toBe(want);
});

test.for([
  { name: "a lone surrogate", json: '"\\ud800"' },
  { name: "a lone surrogate in a member's name", json: '{"\\udc00":1}' },
  { name: "a number beyond the doubles", json: "1e400" },
])("refuses $name", ({ json }) => {
  expect(() => canonicalJson(JSON.parse(json))).toThrow(RangeError);
});
