import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ruleExplanations, rulesPage } from "../../../../codegen/drift/rules/explain.ts";
import { driftRules } from "../../../../codegen/drift/rules/rules.ts";

const page = join(import.meta.dirname, "../../../../docs/drift-rules.md");

test("docs/drift-rules.md is what the rules say", () => {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(page, rulesPage());
  expect(readFileSync(page, "utf8")).toBe(rulesPage());
});

test("every rule is explained, and none twice", () => {
  expect(ruleExplanations.map(({ rule }) => rule)).toEqual(Object.keys(driftRules));
});

test.for(ruleExplanations)("$rule is written in whole sentences", ({ title, why }) => {
  expect(title).toMatch(/^[a-z].*[^.]$/);
  expect(title).not.toContain("|");
  expect(why).toMatch(/^[A-Z`].*\.$/);
});

test.for(ruleExplanations)("the two halves of $rule are JSON that differs", ({ example }) => {
  if (example.kind === "story") return;
  const [before, after] = [example.before, example.after].map((text) =>
    text === undefined ? undefined : JSON.parse(text),
  );
  expect(after).not.toEqual(before);
});
