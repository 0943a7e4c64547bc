import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import type { DriftFinding, DriftResult, DriftSeverity, DriftVerdict } from "./finding.ts";

const worstFirst: readonly DriftSeverity[] = ["breaking", "risky", "compatible", "docs"];

/** Findings in their order, with what they come to. */
export function driftResult({
  findings,
  documentation,
  diagnostics,
}: {
  readonly findings: readonly DriftFinding[];
  readonly documentation: number;
  readonly diagnostics: readonly Diagnostic[];
}): DriftResult {
  const sorted = [...findings].sort(compareFindings);
  return {
    verdict: verdictOf(sorted, documentation),
    findings: sorted,
    undecided: sorted.filter(({ undecided }) => undecided === true).length,
    documentation,
    diagnostics,
  };
}

/** Worst first, then by subject and rule. Of two that are alike in all of it, the earlier stays the earlier. */
export function compareFindings(left: DriftFinding, right: DriftFinding): number {
  return (
    worstFirst.indexOf(left.severity) - worstFirst.indexOf(right.severity) ||
    compareCodeUnits(left.subject, right.subject) ||
    compareCodeUnits(left.rule, right.rule)
  );
}

function verdictOf(sorted: readonly DriftFinding[], documentation: number): DriftVerdict {
  return sorted[0]?.severity ?? (documentation > 0 ? "docs" : "none");
}
