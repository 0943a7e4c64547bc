import { expect, test } from "vitest";
import {
  applyBaseline,
  baselineText,
  createDriftReport,
  type DriftBaseline,
  type DriftFinding,
  failsOn,
  readBaseline,
  renderText,
} from "../../../codegen/index.ts";
import { isDriftBaseline } from "../../../generated/validators/file.ts";
import {
  cityRequired,
  comparedReport,
  entry,
  finding,
  inputRequired,
  mixed,
  patternUndecided,
  result,
  streamAdded,
} from "./report/sample-reports.ts";

const file = "drift-baseline.json";

function reportOf(findings: readonly DriftFinding[], name = "route_planner") {
  return createDriftReport({ entries: [entry({ name, result: result({ findings }) })] });
}

/** What the text of a report's baseline gives when it is read again. */
function accepting(findings: readonly DriftFinding[], name?: string): DriftBaseline {
  const { baseline, diagnostics } = readBaseline({
    file,
    text: baselineText(reportOf(findings, name)),
  });
  expect(diagnostics).toEqual([]);
  if (baseline === undefined) throw new Error("The baseline cannot be read");
  return baseline;
}

test("what a baseline accepts is counted, and fails nothing", () => {
  const findings = [cityRequired, inputRequired, streamAdded];
  const report = applyBaseline(reportOf(findings), accepting(findings));
  expect(report.verdict).toBe("none");
  expect(failsOn(report, "any")).toBe(false);
  expect(report.counts).toMatchObject({ breaking: 0, compatible: 0, accepted: 3, stale: 0 });
  expect(renderText(report)).toBe("No changes in 1 agent. 3 changes accepted by the baseline.\n");
});

test("a baseline of what the engine finds accepts it when it is found again", () => {
  const { baseline } = readBaseline({ file, text: baselineText(comparedReport()) });
  const report = applyBaseline(comparedReport(), baseline ?? accepting([]));
  expect(report.verdict).toBe("docs");
  expect(report.counts).toMatchObject({ accepted: 7, stale: 0, documentation: 1 });
});

test("what it does not accept is told as before, beside a count of the rest", () => {
  const report = applyBaseline(
    reportOf([cityRequired, patternUndecided]),
    accepting([cityRequired]),
  );
  expect(report.verdict).toBe("risky");
  expect(report.counts).toMatchObject({ breaking: 0, risky: 1, undecided: 1, accepted: 1 });
  expect(renderText(report)).toContain("\n  accepted    1 change, by the baseline\n");
});

test("an undecided change that is accepted is no longer counted as one", () => {
  const report = applyBaseline(reportOf([patternUndecided]), accepting([patternUndecided]));
  expect(report.counts.undecided).toBe(0);
});

test("changed descriptions are no finding, so a baseline leaves them", () => {
  const texts = createDriftReport({
    entries: [entry({ result: result({ verdict: "docs", documentation: 2 }) })],
  });
  expect(applyBaseline(texts, accepting([])).verdict).toBe("docs");
});

test.for([
  { what: "of another agent", baseline: () => accepting([cityRequired], "tide_feed") },
  {
    what: "with another fingerprint",
    baseline: () => accepting([{ ...cityRequired, fingerprint: "00000000000000ff" }]),
  },
  {
    what: "of a change that was milder",
    baseline: () => accepting([{ ...cityRequired, severity: "risky" }]),
  },
])("an entry $what accepts nothing", ({ baseline }) => {
  const report = applyBaseline(reportOf([cityRequired]), baseline());
  expect(report.verdict).toBe("breaking");
  expect(report.counts.accepted).toBe(0);
});

test("an entry of a change that is milder now accepts it", () => {
  const milder = { ...cityRequired, severity: "risky" } as const;
  expect(applyBaseline(reportOf([milder]), accepting([cityRequired])).verdict).toBe("none");
});

test("each entry accepts one finding, so the same change in one more place is told", () => {
  const report = applyBaseline(reportOf([cityRequired, cityRequired]), accepting([cityRequired]));
  expect(report.counts).toMatchObject({ breaking: 1, accepted: 1 });
});

test("entries of compared agents that accept nothing are stale, and told", () => {
  const baseline = accepting([cityRequired, streamAdded]);
  const report = applyBaseline(reportOf([streamAdded]), baseline);
  expect(report.stale).toMatchObject([{ rule: "required-added", agent: "route_planner" }]);
  expect(renderText(report)).toBe(`\
baseline
  stale       route_planner  input trip: from.city  The member "city" has to be there  required-added
  hint        these changes are no longer there; --update-baseline removes them

No changes in 1 agent. 1 change accepted by the baseline. 1 entry of the baseline is stale.
`);
});

test.for([
  { what: "that was not asked about", isWhole: false, agent: "tide_feed", stale: 0 },
  { what: "that is not there any more", isWhole: true, agent: "tide_feed", stale: 1 },
  { what: "of which nobody can tell", isWhole: true, agent: "weather", stale: 0 },
])("$stale entries of an agent $what are stale", ({ isWhole, agent, stale }) => {
  const entries = [entry({ result: result({ findings: [streamAdded] }) })];
  const report = createDriftReport({ entries, untold: mixed.untold });
  const baseline = accepting([cityRequired], agent);
  expect(applyBaseline(report, baseline, { isWhole }).counts.stale).toBe(stale);
});

test("many stale entries are counted, and listed on demand", () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    finding({ subject: `input a${index}`, fingerprint: index.toString(16).padStart(16, "0") }),
  );
  const report = applyBaseline(reportOf([]), accepting(many));
  const listed = (text: string) => text.match(/^ {2}stale {7}route_planner/gm)?.length;
  expect(listed(renderText(report))).toBe(10);
  expect(renderText(report)).toContain("\n  stale       and 5 more\n");
  expect(listed(renderText(report, { verbose: true }))).toBe(15);
});

test("what is accepted is listed on demand", () => {
  const report = applyBaseline(reportOf([cityRequired]), accepting([cityRequired]));
  expect(renderText(report, { verbose: true })).toBe(`\
route_planner
  accepted    1 change, by the baseline
                       breaking  input trip: from.city  The member "city" has to be there  required-added
  none        no changes

No changes in 1 agent. 1 change accepted by the baseline.
`);
});

test("a baseline is sorted, fits its schema, and is the same bytes from a report that it was applied to", () => {
  const findings = [inputRequired, cityRequired, streamAdded];
  const text = baselineText(reportOf(findings));
  const baseline: DriftBaseline = JSON.parse(text);
  expect(isDriftBaseline(baseline)).toBe(true);
  const subjects = baseline.findings.map(({ subject }) => subject);
  expect(subjects).toEqual(subjects.toSorted());
  expect(baselineText(reportOf(findings.toReversed()))).toBe(text);
  expect(baselineText(applyBaseline(reportOf(findings), baseline))).toBe(text);
});

test("a baseline that is written again keeps what it says of agents that were not compared", () => {
  const previous = accepting([cityRequired], "tide_feed");
  const { findings }: DriftBaseline = JSON.parse(baselineText(reportOf([streamAdded]), previous));
  expect(findings.map(({ agent }) => agent)).toEqual(["route_planner", "tide_feed"]);
  expect(JSON.parse(baselineText(reportOf([], "tide_feed"), previous)).findings).toEqual([]);
});

test("text that could steer a terminal is in a baseline as escapes", () => {
  const subject = 'input "\u202egnirts\u009b31m"';
  const text = baselineText(reportOf([finding({ subject })]));
  expect(text).not.toMatch(/[\u202e\u009b]/);
  expect(JSON.parse(text).findings[0].subject).toBe(subject);
});

test.for([
  {
    what: "from a newer version",
    text: '{ "baselineVersion": 2, "accepted": [] }',
    told: [
      {
        code: "baseline-newer",
        message: "The baseline is of version 2, and this blocks knows version 1",
        line: 1,
        column: 22,
      },
    ],
  },
  {
    what: "with a version that none ever had",
    text: '{ "baselineVersion": 0, "findings": [] }',
    told: [{ code: "baseline-file", pointer: "/baselineVersion" }],
  },
  {
    what: "that lacks its list",
    text: '{ "baselineVersion": 1 }',
    told: [{ code: "baseline-file", pointer: "" }],
  },
  {
    what: "with a member that no baseline has",
    text: '{ "baselineVersion": 1, "findings": [], "finding": [] }',
    told: [{ code: "baseline-file", pointer: "/finding" }],
  },
  { what: "of another kind", text: "[]", told: [{ code: "baseline-file", pointer: "" }] },
  {
    what: "with conflict marks",
    text: '<<<<<<< HEAD\n{ "baselineVersion": 1 }',
    told: [{ code: "invalid-json", line: 1 }],
  },
  {
    what: "with a list twice",
    text: '{ "baselineVersion": 1, "findings": [], "findings": [] }',
    told: [{ code: "duplicate-key" }],
  },
])("a baseline $what is told as such, and accepts nothing", ({ text, told }) => {
  const { baseline, diagnostics } = readBaseline({ file, text });
  expect(baseline).toBeUndefined();
  expect(diagnostics).toMatchObject(told.map((one) => ({ file, severity: "error", ...one })));
});
