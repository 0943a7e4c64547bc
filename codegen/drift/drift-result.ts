import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import type { DriftFinding, DriftResult } from "./finding.ts";
import { compareVerdicts, verdictOf } from "./severity-order.ts";

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
    verdict: verdictOf({ findings, documentation }),
    findings: sorted,
    undecided: sorted.filter(({ undecided }) => undecided === true).length,
    documentation,
    diagnostics,
  };
}

/** Worst first, then by subject and rule. Of two that are alike in all of it, the earlier stays the earlier. */
export function compareFindings(left: DriftFinding, right: DriftFinding): number {
  return (
    compareVerdicts(right.severity, left.severity) ||
    compareCodeUnits(left.subject, right.subject) ||
    compareCodeUnits(left.rule, right.rule)
  );
}
