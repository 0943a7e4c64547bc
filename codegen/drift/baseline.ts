import type { AcceptedFinding, DriftBaseline } from "../../generated/types/file.ts";
import { checkDriftBaseline, isDriftBaseline } from "../../generated/validators/file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits, member, unescapePointer } from "../load/json-value.ts";
import { loadText } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { driftResult } from "./drift-result.ts";
import type { DriftFinding } from "./finding.ts";
import { inertLines } from "./report/inert-text.ts";
import { createDriftReport, type DriftEntry, type DriftReport } from "./report/report.ts";
import { compareVerdicts } from "./severity-order.ts";

/**
 * Reads the changes that somebody accepted.
 *
 * @param document.file What diagnostics call it.
 * @returns Without a baseline when there is one that cannot be used, which the diagnostics tell.
 */
export function readBaseline(document: { readonly file: string; readonly text: string }): {
  readonly baseline: DriftBaseline | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const report = createReport();
  const source = loadText(document, report);
  const value: unknown = source?.value;
  if (source !== undefined && !isDriftBaseline(value)) tellFaults(source, report);
  const baseline = isDriftBaseline(value) && !report.hasErrors ? value : undefined;
  return { baseline, diagnostics: report.diagnostics };
}

function tellFaults(source: Source, report: Report): void {
  const version = member(source.value, "baselineVersion");
  if (typeof version === "number" && Number.isInteger(version) && version > 1) {
    report.error({
      code: "baseline-newer",
      message: `The baseline is of version ${version}, and this blocks knows version 1`,
      at: { source, pointer: "/baselineVersion" },
      hint: "a newer blocks wrote it: update @blocks-network/sdk",
    });
    return;
  }
  for (const { path, message } of checkDriftBaseline(source.value)) {
    const name = unescapePointer(path.slice(path.lastIndexOf("/") + 1));
    report.error({
      code: "baseline-file",
      message: `${path === "" ? "The baseline" : JSON.stringify(name)} ${message}`,
      at: { source, pointer: path },
      hint: "restore the file from version control, or write the baseline again",
    });
  }
}

/** How a baseline is held against a report. */
export interface BaselineOptions {
  /** Whether the report has every agent that there is, so that entries of others are stale. Default: false. */
  readonly isWhole?: boolean | undefined;
}

/**
 * The report without the findings that a baseline accepts: they are counted, and fail nothing. An entry accepts one
 * finding of its agent and fingerprint that is no worse than what was accepted. Entries that accept nothing are stale.
 */
export function applyBaseline(
  report: DriftReport,
  baseline: DriftBaseline,
  { isWhole = false }: BaselineOptions = {},
): DriftReport {
  const left = Map.groupBy(baseline.findings, keyOf);
  const entries = report.entries.map((entry) => withoutAccepted(entry, left));
  const compared = new Set(entries.map(({ name }) => name));
  const untold = new Set(report.untold.map(({ name }) => name));
  const stale = [...left.values()]
    .flat()
    .filter(({ agent }) => compared.has(agent) || (isWhole && !untold.has(agent)))
    .sort(compareAccepted);
  return createDriftReport({ ...report, entries, stale });
}

function keyOf({ agent, fingerprint }: Pick<AcceptedFinding, "agent" | "fingerprint">): string {
  return `${fingerprint} ${agent}`;
}

/** @param left What was accepted and not met yet; loses what the entry meets. */
function withoutAccepted(entry: DriftEntry, left: Map<string, AcceptedFinding[]>): DriftEntry {
  const accepted: DriftFinding[] = [];
  const findings = entry.result.findings.filter((finding) => {
    const known = left.get(keyOf({ agent: entry.name, fingerprint: finding.fingerprint })) ?? [];
    const index = known.findIndex(({ severity }) => {
      return compareVerdicts(finding.severity, severity) <= 0;
    });
    if (index === -1) return true;
    known.splice(index, 1);
    accepted.push(finding);
    return false;
  });
  const result = { ...entry.result, ...driftResult({ ...entry.result, findings }) };
  return { ...entry, result, accepted: [...(entry.accepted ?? []), ...accepted] };
}

/**
 * A baseline that accepts every finding of a report, also those that one accepted before. Sorted, so that the same
 * findings are the same bytes.
 *
 * @param previous What was accepted so far: kept for agents that the report has not compared.
 */
export function baselineText(
  report: Pick<DriftReport, "entries">,
  previous?: DriftBaseline | undefined,
): string {
  const compared = new Set(report.entries.map(({ name }) => name));
  const kept = previous?.findings.filter(({ agent }) => !compared.has(agent)) ?? [];
  const found = report.entries.flatMap(({ name, result, accepted = [] }) =>
    [...result.findings, ...accepted].map((finding) => acceptedFinding(name, finding)),
  );
  const baseline: DriftBaseline = {
    baselineVersion: 1,
    findings: [...kept, ...found].sort(compareAccepted),
  };
  return `${inertLines(JSON.stringify(baseline, null, 2))}\n`;
}

function acceptedFinding(agent: string, finding: DriftFinding): AcceptedFinding {
  const { fingerprint, rule, severity, subject, message } = finding;
  return { agent, fingerprint, rule, severity, subject, message };
}

function compareAccepted(a: AcceptedFinding, b: AcceptedFinding): number {
  return (
    compareCodeUnits(a.agent, b.agent) ||
    compareCodeUnits(a.subject, b.subject) ||
    compareCodeUnits(a.rule, b.rule) ||
    compareCodeUnits(a.fingerprint, b.fingerprint) ||
    compareVerdicts(b.severity, a.severity)
  );
}
