import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DriftFinding } from "../finding.ts";
import { severities } from "../severity-order.ts";
import { cut, inert, placeText, witnessLine } from "./inert-text.ts";
import {
  type DriftEntry,
  type DriftFailOn,
  type DriftPlace,
  type DriftReport,
  failsOn,
  type UntoldDrift,
  versionAdvice,
} from "./report.ts";
import { sentenceOf } from "./sentence.ts";
import { documentationText } from "./summary.ts";
import { versionText } from "./version-text.ts";
import { element } from "./xml.ts";

export interface JunitOptions {
  /** The mildest change that is a failure. Default: `breaking`. */
  readonly failOn?: DriftFailOn | undefined;
}

/**
 * A report as JUnit XML, which most systems of continuous integration read: a suite for each agent, a test case for each
 * change. Changes below the level pass, and say so in their output; what a baseline accepts is skipped.
 */
export function renderJunit(
  report: DriftReport,
  { failOn = "breaking" }: JunitOptions = {},
): string {
  const suites = [
    ...report.entries.map((entry) => entrySuite(entry, failOn)),
    ...report.untold.map(untoldSuite),
  ];
  const root = element(
    "testsuites",
    { name: "blocks drift", ...totals(suites.flatMap(({ cases }) => cases)) },
    suites.map(({ text }) => text),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

type Outcome = "passed" | "failed" | "skipped" | "broken";

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  /** Where it stands, if no lock has the agent. */
  readonly place?: DriftPlace;
  readonly content: readonly string[];
}

/** What else there is to say in a suite. */
interface About {
  readonly properties?: Readonly<Record<string, string | undefined>>;
  readonly diagnostics?: readonly Diagnostic[];
}

interface Suite {
  readonly cases: readonly Case[];
  readonly text: string;
}

function totals(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (wanted: Outcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    tests: cases.length,
    failures: count("failed"),
    errors: count("broken"),
    skipped: count("skipped"),
  };
}

function entrySuite(entry: DriftEntry, failOn: DriftFailOn): Suite {
  const { result, accepted = [] } = entry;
  const cases = [
    ...result.findings.map((finding) => findingCase(finding, failOn)),
    ...(result.documentation === 0 ? [] : [documentationCase(result.documentation, failOn)]),
    ...accepted.map(acceptedCase),
  ];
  const calm: Case = { name: "no changes", outcome: "passed", content: [] };
  return suite(entry, cases.length === 0 ? [calm] : cases, {
    properties: propertiesOf(entry),
    diagnostics: result.diagnostics,
  });
}

function untoldSuite({ name, lock, message, hint = "" }: UntoldDrift): Suite {
  const content = [element("error", { message, type: "unknown" }, inert(hint))];
  return suite({ name, lock }, [{ name: "comparison", outcome: "broken", content }]);
}

function suite(
  { name, lock }: { readonly name: string; readonly lock?: DriftPlace | undefined },
  cases: readonly Case[],
  { properties = {}, diagnostics = [] }: About = {},
): Suite {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => element("property", { name: key, value }));
  const faults = diagnostics.map((one) => `${placeText(one)} ${one.code} ${inert(one.message)}`);
  const text = element("testsuite", { name, ...totals(cases), file: lock?.file }, [
    ...(given.length === 0 ? [] : [element("properties", {}, given)]),
    ...withOwnNames(cases).map((one) => {
      const { file, line } = lock ?? one.place ?? {};
      return element("testcase", { name: one.name, classname: name, file, line }, one.content);
    }),
    ...(faults.length === 0 ? [] : [element("system-err", {}, faults.join("\n"))]),
  ]);
  return { cases, text };
}

/** Two cases of one name would be shown as one that ran twice. */
function withOwnNames(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` };
  });
}

function propertiesOf(entry: DriftEntry): Readonly<Record<string, string | undefined>> {
  const advice = versionAdvice(entry);
  return {
    verdict: entry.result.verdict,
    "version.before": advice?.before,
    "version.after": advice?.after,
    "version.advice": advice && versionText(advice),
    undecided: String(entry.result.undecided),
    documentation: String(entry.result.documentation),
    ...Object.fromEntries(severities.map((severity) => [severity, countOf(entry, severity)])),
  };
}

function countOf({ result }: DriftEntry, severity: string): string {
  return String(result.findings.filter((finding) => finding.severity === severity).length);
}

function findingCase(finding: DriftFinding, failOn: DriftFailOn): Case {
  const { severity, before } = finding;
  const common = { name: caseName(finding), place: before };
  const text = detailText(finding);
  if (!failsOn({ verdict: severity }, failOn)) {
    return { ...common, outcome: "passed", content: [element("system-out", {}, text)] };
  }
  const failure = element("failure", { message: sentenceOf(finding), type: severity }, text);
  return { ...common, outcome: "failed", content: [failure] };
}

function documentationCase(documentation: number, failOn: DriftFailOn): Case {
  const message = documentationText(documentation);
  return failsOn({ verdict: "docs" }, failOn)
    ? {
        name: "documentation",
        outcome: "failed",
        content: [element("failure", { message, type: "docs" })],
      }
    : { name: "documentation", outcome: "passed", content: [element("system-out", {}, message)] };
}

function acceptedCase(finding: DriftFinding): Case {
  const content = [element("skipped", { message: "accepted by the baseline" })];
  return { name: caseName(finding), place: finding.before, outcome: "skipped", content };
}

function caseName({ rule, subject }: DriftFinding): string {
  return subject === "" ? rule : `${rule}: ${subject}`;
}

/** Reports of a build are kept and mailed, so a witness is not in them at any length. */
const longestWitness = 4_000;

function detailText({ severity, message, before, after, ...rest }: DriftFinding): string {
  const { witness, refused, notes, fingerprint } = rest;
  return [
    `${severity}: ${inert(message)}`,
    ...(witness === undefined ? [] : [`witness: ${cut(witnessLine(witness), longestWitness)}`]),
    ...(refused === undefined ? [] : [`refused: ${inert(refused)}`]),
    ...notes.map((note) => `note: ${inert(note)}`),
    `before: ${placeText(before)}`,
    `after: ${placeText(after)}`,
    `fingerprint: ${fingerprint}`,
  ].join("\n");
}
