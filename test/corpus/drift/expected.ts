import type { DriftSeverity, DriftVerdict } from "../../../codegen/drift/finding.ts";
import type { Shown } from "./shown.ts";

/** What a pair has to give in one direction. */
export interface Expected {
  /** Any of them is right; more than one only where what is true may not be provable. */
  readonly verdicts: readonly DriftVerdict[];
  readonly findings: readonly ExpectedFinding[];
  /** Others beside them are no fault. */
  readonly isOpen?: true;
}

export interface ExpectedFinding {
  readonly severity: DriftSeverity;
  /** Several, `a|b`, where the titles of the rules fit equally well. */
  readonly rule: string;
  /** Undefined where nothing says how the place is called. */
  readonly subject: string | undefined;
  /** What its witness must be like, beside being one. */
  readonly witness?: Shown;
  /** Of a card: a word that the refused call or part has to be told with. */
  readonly refused?: RegExp;
  /** A word that one of the notes must have. */
  readonly note?: RegExp;
}

/** Expectations of both directions. */
export interface Both {
  readonly input: Expected;
  readonly output: Expected;
}

type Subject = string | undefined;

export function breaking(rule: string, subject: Subject, witness: Shown): ExpectedFinding {
  return { severity: "breaking", rule, subject, witness };
}

/** A breaking change of a card beside its schemas, which shows the call or part that is refused. */
export function refusing(rule: string, subject: Subject, refused: RegExp): ExpectedFinding {
  return { severity: "breaking", rule, subject, refused };
}

export function compatible(rule: string, subject: Subject, note?: RegExp): ExpectedFinding {
  return { severity: "compatible", rule, subject, ...(note === undefined ? {} : { note }) };
}

export function risky(rule: string, subject: Subject, note?: RegExp): ExpectedFinding {
  return { severity: "risky", rule, subject, ...(note === undefined ? {} : { note }) };
}

export function docs(rule: string, subject: Subject): ExpectedFinding {
  return { severity: "docs", rule, subject };
}

const badness: readonly DriftVerdict[] = ["none", "docs", "compatible", "risky", "breaking"];

/** These findings and no others. */
export function exactly(...findings: readonly ExpectedFinding[]): Expected {
  const verdicts = findings.map(({ severity }) => severity as DriftVerdict);
  const worst = Math.max(0, ...verdicts.map((one) => badness.indexOf(one)));
  return { verdicts: badness.slice(worst, worst + 1), findings };
}

/** One of these verdicts, and these findings among others. */
export function judged(
  verdicts: DriftVerdict | readonly DriftVerdict[],
  ...findings: readonly ExpectedFinding[]
): Expected {
  return { verdicts: [verdicts].flat(), findings, isOpen: true };
}

/** The rule takes values away: those who send one of them are refused, and readers get fewer. */
export function narrowing(rule: string, subject: Subject, witness: Shown): Both {
  return {
    input: exactly(breaking(rule, subject, witness)),
    output: exactly(compatible(rule, subject)),
  };
}

/** The rule adds values: readers meet one of them, and whoever sends may send more. */
export function widening(rule: string, subject: Subject, witness: Shown): Both {
  return {
    input: exactly(compatible(rule, subject)),
    output: exactly(breaking(rule, subject, witness)),
  };
}

/** The rule takes away some and adds others. */
export function exchanging(rule: string, subject: Subject, gone: Shown, added: Shown): Both {
  return {
    input: exactly(breaking(rule, subject, gone)),
    output: exactly(breaking(rule, subject, added)),
  };
}

/** Both schemas take the same values, in whatever words. */
export const same: Both = { input: exactly(), output: exactly() };

/** They take the same values, and readers are told something else. */
export const documented: Both = { input: onlyDocs(), output: onlyDocs() };

/** Told in the count of documentation alone. */
export function onlyDocs(): Expected {
  return { verdicts: ["docs"], findings: [] };
}
