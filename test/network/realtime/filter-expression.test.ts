import { expect, test } from "vitest";
import { parseFilter } from "../../../src/network/realtime/filter-expression.ts";

const meta = {
  sender: "me",
  n: 5,
  flag: true,
  deep: { er: "x" },
  quoted: `it's "so"`,
  slash: "a\\b",
};

test.for([
  [`meta.sender == 'me'`, true],
  [`meta.sender != 'me'`, false],
  [`meta.sender != "you"`, true],
  [`'me' == meta.sender`, true],
  [`meta.instance == 'x' || meta.sender == "me"`, true],
  [`meta.instance == 'x' && meta.sender == "me"`, false],
  [`meta.sender == 'me' || meta.a == 'b' && meta.c == 'd'`, true],
  [`(meta.sender == 'me' || meta.a == 'b') && meta.c == 'd'`, false],
  [`!(meta.sender == 'you') && !meta.n == 6`, true],
  [`meta.n == 5`, true],
  [`meta.n == -5.0`, false],
  [`meta.n == '5'`, false],
  [`meta.flag == true`, true],
  [`meta.flag == "true"`, false],
  [`meta.deep.er == 'x'`, true],
  [`meta.deep.er.more == 'x'`, false],
  [`meta.absent == 'x'`, false],
  [`meta.absent != 'x'`, true],
  [`meta.absent == meta.absent`, false],
  [`meta.constructor == meta.constructor`, false],
  [`meta.__proto__ != 'x'`, true],
  [`meta.quoted == 'it\\'s "so"'`, true],
  [`meta.slash == "a\\\\b"`, true],
  [`uuid == 'publisher'`, true],
  ["\t meta.n==5 \n", true],
] as const)("%s is %s", ([text, want]) => {
  expect(parseFilter(text)?.({ meta, publisher: "publisher" })).toBe(want);
});

test.for([
  "meta.sender",
  "meta.sender =",
  "meta.sender = 'me'",
  "meta == 'me'",
  "meta. == 'me'",
  "data.x == 'me'",
  "sender == 'me'",
  "meta.sender == me",
  "meta.sender == 'me",
  "meta.sender == 'me' ||",
  "|| meta.sender == 'me'",
  "meta.sender == 'me' meta.n == 5",
  "(meta.sender == 'me'",
  "meta.sender == 'me')",
  "meta.sender like 'm*'",
  "meta.n == 5; drop",
  "process.exit() == 1",
  `${"(".repeat(5_000)}meta.n == 5`,
  `${"(".repeat(100)}meta.n == 5${")".repeat(100)}`,
  `${"!".repeat(4_000)} meta.n == 5`,
  `meta.n == '${"x".repeat(5_000)}'`,
])("%s cannot be read", (text) => {
  expect(parseFilter(text)).toBeUndefined();
});

test("a message without metadata differs from every value", () => {
  const subject = { meta: undefined, publisher: undefined };
  expect(parseFilter("meta.sender != 'me'")?.(subject)).toBe(true);
  expect(parseFilter("meta.sender == 'me'")?.(subject)).toBe(false);
  expect(parseFilter("uuid == 'me'")?.(subject)).toBe(false);
});
