import type { DriftFinding, DriftVerdict } from "./finding.ts";
import type { DriftSeverity } from "./severity.ts";

/** Mildest first. */
const order: readonly DriftVerdict[] = ["none", "docs", "compatible", "risky", "breaking"];

/** Severities as reports have them: worst first. */
export const severities: readonly DriftSeverity[] = ["breaking", "risky", "compatible", "docs"];

/** Positive when the left one is worse. */
export function compareVerdicts(left: DriftVerdict, right: DriftVerdict): number {
  return order.indexOf(left) - order.indexOf(right);
}

export function worst(verdicts: Iterable<DriftVerdict>): DriftVerdict {
  let found: DriftVerdict = "none";
  for (const verdict of verdicts) if (compareVerdicts(verdict, found) > 0) found = verdict;
  return found;
}

/** The verdict that findings and changed texts come to. */
export function verdictOf(found: {
  readonly findings: readonly DriftFinding[];
  readonly documentation: number;
}): DriftVerdict {
  const texts: DriftVerdict = found.documentation > 0 ? "docs" : "none";
  return worst([texts, ...found.findings.map(({ severity }) => severity)]);
}
