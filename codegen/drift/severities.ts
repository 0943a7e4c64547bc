import { suggest } from "../diagnostics/suggest.ts";
import { driftResult } from "./drift-result.ts";
import type { DriftFinding, DriftResult } from "./finding.ts";
import { createDriftReport, type DriftReport } from "./report/report.ts";
import { driftRules } from "./rules/rules.ts";
import type { DriftSeverity } from "./severity.ts";

/** Severity of each change that a rule finds; `off` for none that is told. */
export type DriftSeverities = Readonly<Record<string, DriftSeverity | "off">>;

/**
 * Findings as somebody wants them judged. Raised or lowered, a finding keeps what shows it; the verdict and the counts
 * are those of the new severities. What a card's version should be stays as it was: callers elsewhere judge by the rules.
 *
 * @param severities By rule: `{ "stream-added": "off" }`.
 * @throws {RangeError} No rule has that id; the message has the one that was probably meant.
 */
export function applySeverities<Given extends DriftReport | DriftResult>(
  given: Given,
  severities: DriftSeverities,
): Given;
export function applySeverities(
  given: DriftReport | DriftResult,
  severities: DriftSeverities,
): DriftReport | DriftResult {
  for (const rule of Object.keys(severities)) throwIfUnknown(rule);
  if (!("entries" in given)) return judged(given, severities);
  const entries = given.entries.map((entry) => ({
    ...entry,
    result: judged(entry.result, severities),
    ...(entry.accepted && { accepted: judgedFindings(entry.accepted, severities) }),
  }));
  return createDriftReport({ ...given, entries });
}

function judged<Result extends DriftResult>(result: Result, severities: DriftSeverities): Result {
  const findings = judgedFindings(result.findings, severities);
  return { ...result, ...driftResult({ ...result, findings }) };
}

function judgedFindings(
  findings: readonly DriftFinding[],
  severities: DriftSeverities,
): readonly DriftFinding[] {
  return findings.flatMap((finding) => {
    const { rule } = finding;
    const wanted = Object.hasOwn(severities, rule) ? severities[rule] : undefined;
    if (wanted === "off") return [];
    return [wanted === undefined ? finding : { ...finding, severity: wanted }];
  });
}

function throwIfUnknown(rule: string): void {
  if (Object.hasOwn(driftRules, rule)) return;
  const nearest = suggest(rule, Object.keys(driftRules));
  const hint = nearest === undefined ? "" : `: did you mean ${JSON.stringify(nearest)}?`;
  throw new RangeError(`No rule of drift is called ${JSON.stringify(rule)}${hint}`);
}
