import { expect, test } from "vitest";
import { diffCards, driftRules } from "../../../codegen/index.ts";
import { baseCard, withAt } from "./sample-card.ts";

const examples = Object.entries(driftRules).flatMap(([rule, { of, example, severity }]) =>
  of === "card" && example.kind === "card" ? [{ rule, severity, example }] : [],
);

test("nearly every rule of cards has an example that is a change of a card", () => {
  expect(examples.length).toBeGreaterThan(25);
});

test.for(examples)("the example of $rule gives $rule as $severity", (row) => {
  const { at, before, after } = row.example;
  const [old, now] = [before, after].map((text) =>
    withAt(baseCard, { [at]: text === undefined ? undefined : JSON.parse(text) }),
  );
  const { findings, diagnostics, verdict } = diffCards(old, now);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const found = findings.filter(({ rule }) => rule === row.rule);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([row.severity]));
  expect(verdict).toBe(row.severity);
});
