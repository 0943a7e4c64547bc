import { expect, test } from "vitest";
import { patternShape } from "../../../codegen/pattern/pattern-shape.ts";

/** `*` stands for anything. */
function shapeText(source: string): string | undefined {
  const shape = patternShape(source);
  const arms = shape?.alternatives.map((parts) => parts.map((part) => part ?? "*").join(""));
  return arms && `${shape?.exact === true ? "" : "about "}${arms.join(" | ")}`;
}

test.for([
  ["^foo", "foo*"],
  ["^x-", "x-*"],
  ["bar$", "*bar"],
  ["foo", "*foo*"],
  ["", "*"],
  ["^$", ""],
  ["^(a|b)$", "a | b"],
  ["^a$|^b", "a | b*"],
  ["^(?:get|set)[AB]$", "getA | getB | setA | setB"],
  ["^v\\d$", "v0 | v1 | v2 | v3 | v4 | v5 | v6 | v7 | v8 | v9"],
  ["^ab?$", "a | ab"],
  ["^a{2}b{0,1}$", "aa | aab"],
  ["^(a|a)$", "a"],
  ["^\\$ref$", "$ref"],
  ["^S_[^]*_E$", "S_*_E"],
  ["^S_[\\s\\S]*$", "S_*"],
  // Wider than the expression: a line end between, nothing between.
  ["^S_.*_E$", "about S_*_E"],
  ["^S_[^]+_E$", "about S_*_E"],
  ["^.+$", "about *"],
] as const)("%s is the shape %s", ([source, want]) => {
  expect(shapeText(source)).toBe(want);
});

test.for([
  ...["^[a-z]+$", "^\\w{2}$", "^(ab)*$", "^\\p{L}$", "a\\b", "^(?=a)b", "(a)\\1", "(", "a^b"],
  "^[0-9][0-9]$",
])("%s has no such shape", (source) => {
  expect(shapeText(source)).toBeUndefined();
});
