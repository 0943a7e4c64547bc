import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { JsonValue } from "../load/json-value.ts";
import type { Position } from "../load/source.ts";
import type { DriftRule } from "./rules/rules.ts";
import type { DriftSeverity } from "./severity.ts";

export type { DriftDirection, DriftSeverity } from "./severity.ts";

/** The worst of the findings; `docs` also when only descriptions, titles or examples differ. */
export type DriftVerdict = "none" | DriftSeverity;

/** A place in one of the two documents; the nearest one around it for what is not there. */
export interface DriftSite extends Position {
  /** As the document is called. */
  readonly file: string;
  /** JSON pointer into it. */
  readonly pointer: string;
}

/** One change. */
export interface DriftFinding {
  /** Stable id; `docs/drift-rules.md` has a row for each. */
  readonly rule: DriftRule;
  readonly severity: DriftSeverity;
  /** What is changed, by names: `input trip: from.city`, `stream steps (outbound): label`. Empty for a schema itself. */
  readonly subject: string;
  readonly before: DriftSite;
  readonly after: DriftSite;
  /** One sentence for people; it may change. Has no control characters only once it is rendered. */
  readonly message: string;
  /** More about it: why nobody can tell, or that a set of values changed which no client sends. */
  readonly notes: readonly string[];
  /**
   * Of each breaking change of a schema: a value that one schema takes and the other refuses. An input that could be
   * sent and now is refused; an output that may come and was never told of.
   */
  readonly witness?: JsonValue;
  /** Of each other breaking change: the call or the part of one that is refused now. */
  readonly refused?: string;
  /** The rule could not be decided: `notes` says why. Always `risky`. */
  readonly undecided?: true;
  /** The same for the same change, whatever else changes around it: 16 hex digits. */
  readonly fingerprint: string;
}

/** What became of a schema. */
export interface DriftResult {
  readonly verdict: DriftVerdict;
  /** Worst first, then by subject. */
  readonly findings: readonly DriftFinding[];
  /** How many findings are `undecided`. */
  readonly undecided: number;
  /** Descriptions, titles and examples that differ. They make no finding. */
  readonly documentation: number;
  /** What is wrong with the documents. With an error among them the verdict is `risky`, by the rule `unreadable`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of an agent card. */
export interface CardDriftResult extends DriftResult {
  /** Name of the agent; of the card before, if that has one. */
  readonly agent: string;
  readonly version: VersionAdvice;
}

/** What the changes ask of the version in `identity`, by semantic versioning. */
export interface VersionAdvice {
  readonly before: string;
  readonly after: string;
  readonly bump: "none" | "patch" | "minor" | "major";
  /** Least version that the new card should have; undefined when the old one is no semantic version. */
  readonly least?: string;
  /** The new card's version is at least that or a pre-release of it, and newer than the old; or nothing is asked of it. */
  readonly isMet: boolean;
}
