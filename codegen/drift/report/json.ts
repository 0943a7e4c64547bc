import type {
  DriftOutput,
  DriftOutputEntry,
  DriftOutputFinding,
} from "../../../generated/types/cli.ts";
import type { DriftFinding } from "../finding.ts";
import { inertLines } from "./inert-text.ts";
import {
  type DriftEntry,
  type DriftFailOn,
  type DriftReport,
  failsOn,
  versionAdvice,
} from "./report.ts";

/** The verdict that goes into a report. */
export interface JsonOptions {
  /** Default: `breaking`. */
  readonly failOn?: DriftFailOn | undefined;
}

/** A report for programs, as `schemas/cli/drift-report.schema.json` describes it. */
export function driftOutput(
  report: DriftReport,
  { failOn = "breaking" }: JsonOptions = {},
): DriftOutput {
  const { verdict, counts, entries, untold, stale = [] } = report;
  const ok = untold.length === 0 && !failsOn(report, failOn);
  return { ok, verdict, failOn, counts, entries: entries.map(entryOutput), untold, stale };
}

/** The same as text. Whatever could steer a terminal is written as an escape of JSON. */
export function renderJson(report: DriftReport, options: JsonOptions = {}): string {
  return `${inertLines(JSON.stringify(driftOutput(report, options), null, 2))}\n`;
}

function entryOutput(entry: DriftEntry): DriftOutputEntry {
  const { name, result, accepted = [], lock } = entry;
  const version = versionAdvice(entry);
  return {
    name,
    ...("agent" in result && { agent: result.agent }),
    verdict: result.verdict,
    ...(version && { version }),
    ...(lock && { lock }),
    undecided: result.undecided,
    documentation: result.documentation,
    findings: result.findings.map(findingOutput),
    accepted: accepted.map(findingOutput),
    diagnostics: result.diagnostics,
  };
}

function findingOutput(finding: DriftFinding): DriftOutputFinding {
  const { rule, severity, subject, message, before, after, notes, fingerprint } = finding;
  return {
    rule,
    severity,
    subject,
    message,
    before,
    after,
    notes,
    ...(finding.witness !== undefined && { witness: finding.witness }),
    ...(finding.refused !== undefined && { refused: finding.refused }),
    undecided: finding.undecided === true,
    fingerprint,
  };
}
