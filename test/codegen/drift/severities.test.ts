import { expect, test } from "vitest";
import {
  applyBaseline,
  applySeverities,
  baselineText,
  createDriftReport,
  type DriftSeverities,
  renderText,
} from "../../../codegen/index.ts";
import {
  cityRequired,
  entry,
  inputRequired,
  patternUndecided,
  result,
  streamAdded,
} from "./report/sample-reports.ts";

const findings = [cityRequired, inputRequired, patternUndecided, streamAdded];
const report = createDriftReport({ entries: [entry({ result: result({ findings }) })] });

test.for<{ what: string; given: DriftSeverities; verdict: string; rules: readonly string[] }>([
  {
    what: "raised",
    given: { "stream-added": "breaking" },
    verdict: "breaking",
    rules: ["input-required-added", "required-added", "stream-added", "pattern-changed"],
  },
  {
    what: "lowered",
    given: { "required-added": "docs", "input-required-added": "compatible" },
    verdict: "risky",
    rules: ["pattern-changed", "input-required-added", "stream-added", "required-added"],
  },
  {
    what: "silenced",
    given: { "required-added": "off", "input-required-added": "off", "pattern-changed": "off" },
    verdict: "compatible",
    rules: ["stream-added"],
  },
])("findings of a rule that is $what", ({ given, verdict, rules }) => {
  const changed = applySeverities(report, given);
  expect(changed.verdict).toBe(verdict);
  expect(changed.entries[0]?.result.findings.map(({ rule }) => rule)).toEqual(rules);
});

test("a finding that is lowered keeps its witness", () => {
  const [first] = applySeverities(result({ findings }), {
    "required-added": "compatible",
  }).findings.filter(({ rule }) => rule === "required-added");
  expect(first).toEqual({ ...cityRequired, severity: "compatible" });
});

test("the counts are those of the new severities", () => {
  const { counts } = applySeverities(report, {
    "required-added": "docs",
    "pattern-changed": "off",
  });
  expect(counts).toMatchObject({ breaking: 1, risky: 0, compatible: 1, docs: 1, undecided: 0 });
});

test("an undecided change that is raised is still told as one", () => {
  const raised = applySeverities(report, { "pattern-changed": "breaking" });
  expect(renderText(raised)).toContain("4 changes: 3 breaking, 1 compatible (1 undecided).");
});

test("with every finding silenced the changed descriptions are what is left", () => {
  const one = result({ findings: [cityRequired], documentation: 1 });
  expect(applySeverities(one, { "required-added": "off" }).verdict).toBe("docs");
  expect(applySeverities({ ...one, documentation: 0 }, { "required-added": "off" }).verdict).toBe(
    "none",
  );
});

test("what a baseline accepts is judged in the same way, and stays accepted", () => {
  const accepted = applyBaseline(report, JSON.parse(baselineText(report)));
  const changed = applySeverities(accepted, { "required-added": "docs", "stream-added": "off" });
  expect(changed.counts).toMatchObject({ accepted: 3, stale: 0 });
  expect(changed.stale).toEqual([]);
});

test.for([
  { rule: "required-aded", says: 'called "required-aded": did you mean "required-added"?' },
  { rule: "constructor", says: 'called "constructor"' },
  { rule: "__proto__", says: 'called "__proto__"' },
])("no rule is called $rule", ({ rule, says }) => {
  const severities: DriftSeverities = JSON.parse(`{ "${rule}": "off" }`);
  expect(() => applySeverities(report, severities)).toThrow(
    new RangeError(`No rule of drift is ${says}`),
  );
});
