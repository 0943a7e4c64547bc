import type { AcceptedFinding } from "../../../generated/types/file.ts";
import { compareCodeUnits } from "../../load/json-value.ts";
import type { Position } from "../../load/source.ts";
import type {
  CardDriftResult,
  DriftFinding,
  DriftResult,
  DriftSeverity,
  DriftVerdict,
  VersionAdvice,
} from "../finding.ts";
import { compareVerdicts, severities, worst } from "../severity-order.ts";

/** A place in a file, for whoever shows it beside a line. */
export interface DriftPlace extends Position {
  readonly file: string;
}

/** What became of one agent, or of one pair of schemas. */
export interface DriftEntry {
  /** Name of the agent, or of the pair. */
  readonly name: string;
  readonly result: DriftResult | CardDriftResult;
  /** Findings that a baseline accepts. They are no part of `result`. */
  readonly accepted?: readonly DriftFinding[];
  /** Where `blocks.lock.json` has the agent. */
  readonly lock?: DriftPlace;
}

/** Something that could not be compared: the registry is away, the credential was refused. */
export interface UntoldDrift {
  readonly name: string;
  /** Why not: one sentence, without a full stop. */
  readonly message: string;
  readonly hint?: string;
  readonly lock?: DriftPlace;
}

/** How many of what a report has. What a baseline accepts is in `accepted` alone. */
export interface DriftCounts extends Readonly<Record<DriftSeverity, number>> {
  readonly compared: number;
  /** Entries whose verdict is not `none`. */
  readonly changed: number;
  /** Descriptions, titles and examples that differ. */
  readonly documentation: number;
  readonly undecided: number;
  readonly accepted: number;
  /** Entries of the baseline that accept nothing. */
  readonly stale: number;
  readonly untold: number;
}

/** What became of several: what every format shows. */
export interface DriftReport {
  /** The worst of all entries. */
  readonly verdict: DriftVerdict;
  /** Worst first, then by name; also what did not change. */
  readonly entries: readonly DriftEntry[];
  readonly untold: readonly UntoldDrift[];
  /** Entries of the baseline that accept nothing any more. Undefined where no baseline was applied. */
  readonly stale?: readonly AcceptedFinding[];
  readonly counts: DriftCounts;
}

/** A report of what was compared and what could not be. */
export function createDriftReport(found: {
  readonly entries: readonly DriftEntry[];
  readonly untold?: readonly UntoldDrift[] | undefined;
  readonly stale?: readonly AcceptedFinding[] | undefined;
}): DriftReport {
  const { untold = [], stale } = found;
  const entries = found.entries.toSorted(
    (a, b) =>
      compareVerdicts(b.result.verdict, a.result.verdict) || compareCodeUnits(a.name, b.name),
  );
  return {
    verdict: worst(entries.map(({ result }) => result.verdict)),
    entries,
    untold,
    ...(stale && { stale }),
    counts: { ...countEntries(entries), stale: stale?.length ?? 0, untold: untold.length },
  };
}

function countEntries(entries: readonly DriftEntry[]): Omit<DriftCounts, "stale" | "untold"> {
  const findings = entries.flatMap(({ result }) => result.findings);
  const counts = severities.map((one) => [one, findings.filter((f) => f.severity === one).length]);
  return {
    compared: entries.length,
    changed: entries.filter(({ result }) => result.verdict !== "none").length,
    ...(Object.fromEntries(counts) as Record<DriftSeverity, number>),
    documentation: sum(entries.map(({ result }) => result.documentation)),
    undecided: sum(entries.map(({ result }) => result.undecided)),
    accepted: sum(entries.map(({ accepted = [] }) => accepted.length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whether nothing but texts for people differs. */
export function isDocumentation({ result, accepted = [] }: DriftEntry): boolean {
  const { documentation, findings, diagnostics } = result;
  return documentation > 0 && findings.length + diagnostics.length + accepted.length === 0;
}

/** What is asked of the version of an entry's card; undefined for schemas. */
export function versionAdvice({ result }: DriftEntry): VersionAdvice | undefined {
  return "version" in result ? result.version : undefined;
}

/**
 * The mildest change that fails a run. `any`: every one, so that a changed description is enough. What a baseline accepts
 * fails none; descriptions make no finding, so no baseline accepts them.
 */
export type DriftFailOn = "breaking" | "risky" | "any";

/** Whether changes fail a run. What could not be compared is a matter of its own: see `counts.untold`. */
export function failsOn({ verdict }: Pick<DriftReport, "verdict">, level: DriftFailOn): boolean {
  if (level === "any") return verdict !== "none";
  return compareVerdicts(verdict, level) >= 0;
}
