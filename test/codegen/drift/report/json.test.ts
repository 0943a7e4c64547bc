import { expect, test } from "vitest";
import {
  createDriftReport,
  type DriftFailOn,
  driftOutput,
  failsOn,
  renderJson,
} from "../../../../codegen/index.ts";
import { checkDriftOutput } from "../../../../generated/validators/cli.ts";
import {
  cityRequired,
  comparedReport,
  entry,
  finding,
  mixed,
  result,
  streamAdded,
} from "./sample-reports.ts";

test("a report as JSON fits the schema that is published for it", () => {
  const output: unknown = JSON.parse(renderJson(mixed));
  expect(checkDriftOutput(output)).toEqual([]);
  expect(output).toEqual(JSON.parse(JSON.stringify(driftOutput(mixed))));
});

test("what the engine finds fits that schema, too", () => {
  const report = comparedReport();
  expect(report.counts).toMatchObject({ breaking: 4, compatible: 2, docs: 1, documentation: 1 });
  expect(checkDriftOutput(JSON.parse(renderJson(report)))).toEqual([]);
});

test("the document counts what the report has", () => {
  expect(driftOutput(mixed).counts).toEqual({
    compared: 3,
    changed: 2,
    breaking: 2,
    risky: 1,
    compatible: 1,
    docs: 0,
    documentation: 3,
    undecided: 1,
    accepted: 0,
    stale: 0,
    untold: 1,
  });
});

test("entries are in the order of their verdicts, then of their names", () => {
  const names = ["b", "a"].map((name) => entry({ name }));
  const worse = entry({ name: "z", result: result({ findings: [cityRequired] }) });
  const report = createDriftReport({ entries: [...names, worse] });
  expect(driftOutput(report).entries.map(({ name }) => name)).toEqual(["z", "a", "b"]);
});

test("every member of a finding is there, a witness of null too", () => {
  const whole = finding({ witness: null, refused: "a call", notes: ["why"], undecided: true });
  const report = createDriftReport({ entries: [entry({ result: result({ findings: [whole] }) })] });
  expect(driftOutput(report).entries[0]?.findings).toEqual([whole]);
});

test("a schema has neither agent nor version", () => {
  const { agent, version, ...schema } = result();
  const [one] = driftOutput(
    createDriftReport({ entries: [{ name: "order", result: schema }] }),
  ).entries;
  expect(one).not.toHaveProperty("agent");
  expect(one).not.toHaveProperty("version");
});

const verdicts = ["none", "docs", "compatible", "risky", "breaking"] as const;
const failing: Readonly<Record<DriftFailOn, readonly string[]>> = {
  breaking: ["breaking"],
  risky: ["risky", "breaking"],
  any: ["docs", "compatible", "risky", "breaking"],
};

test.for(Object.entries(failing))("--fail-on %s fails on %j", ([level, wanted]) => {
  const failed = verdicts.filter((verdict) => failsOn({ verdict }, level as DriftFailOn));
  expect(failed).toEqual(wanted);
});

test.for([
  { what: "a compatible change", report: [streamAdded], untold: [], ok: true },
  { what: "a breaking change", report: [cityRequired], untold: [], ok: false },
  { what: "no answer", report: [], untold: [{ name: "x", message: "No answer" }], ok: false },
])("ok is $ok with $what", ({ report: findings, untold, ok }) => {
  const report = createDriftReport({ entries: [entry({ result: result({ findings }) })], untold });
  expect(driftOutput(report).ok).toBe(ok);
});
