import type { JsonValue } from "../../load/json-value.ts";
import type { LocalChange, Place } from "../changes/place.ts";
import type { DriftDirection, DriftSeverity } from "../finding.ts";
import { driftRules } from "../rules/rules.ts";
import type { Climbing } from "./climb.ts";
import { findWitness } from "./find-witness.ts";
import type { Effort, Judging } from "./judging.ts";

/** What a change means for the values that go one way. */
export interface Verdict {
  readonly severity: DriftSeverity;
  readonly witness?: JsonValue;
  /** Why nobody can tell. */
  readonly because?: string;
}

export interface Judge {
  readonly direction: DriftDirection;
  readonly judging: Judging;
  readonly climbing: Readonly<Record<Effort, Climbing>>;
  /** Changes for which everything may still be tried. */
  hard: number;
}

/** A pair with more changes that nobody can decide is not worth more time. */
const mostHard = 12;

export function createJudge(direction: DriftDirection, judging: Judging): Judge {
  const climbing = (effort: Effort): Climbing => ({ judging, effort, bases: new Map() });
  return {
    ...{ direction, judging, hard: mostHard },
    climbing: { least: climbing("least"), few: climbing("few"), many: climbing("many") },
  };
}

/** What the catalogue says of a rule, and the values have to show. */
export function severityOf(
  { rule }: LocalChange,
  direction: DriftDirection,
): DriftSeverity | "decided" {
  const { severity } = driftRules[rule];
  return typeof severity === "string" ? severity : severity[direction];
}

/** What a change means where all that one side takes is proved to be taken by the other. */
export function provedVerdict(change: LocalChange, judge: Judge): Verdict {
  const wanted = severityOf(change, judge.direction);
  return { severity: wanted === "breaking" || wanted === "decided" ? "compatible" : wanted };
}

/** A change that may break something breaks it by a witness and does not by a proof. */
export function judgeChange(change: LocalChange, judge: Judge): Verdict {
  const wanted = severityOf(change, judge.direction);
  if (wanted !== "breaking" && wanted !== "decided") return { severity: wanted };
  const { fromAt, inclusion, to } = judge.judging;
  const local = inclusion.includes(fromAt(change.place), change.asks[to]);
  if (local.kind === "yes") return { severity: "compatible" };
  const found =
    findWitness(change, judge.climbing.least) ?? findWitness(change, judge.climbing.few);
  if (found !== undefined) return { severity: "breaking", witness: found };
  if (isProvedAround(change.place, judge)) return { severity: "compatible" };
  judge.hard -= 1;
  const rare =
    judge.hard < 0 || !judge.judging.spend(null)
      ? undefined
      : findWitness(change, judge.climbing.many);
  if (rare !== undefined) return { severity: "breaking", witness: rare };
  return { severity: "risky", because: undecidedBecause(local.because) };
}

/** On each way from the whole value to the place, something takes all that the other side takes. */
function isProvedAround(place: Place, { judging }: Judge): boolean {
  const { fromAt, inclusion, to } = judging;
  const seen = new Set<Place>();
  const isProved = (at: Place): boolean => {
    // A way that leads through a place twice is no other one.
    if (seen.has(at)) return true;
    seen.add(at);
    if (inclusion.includes(fromAt(at), at[to]).kind === "yes") return true;
    return !at.isWhole && at.around.every((around) => isProved(around.place));
  };
  return isProved(place);
}

/** Why nobody can tell, in a sentence. */
export function undecidedBecause(obstacle: string): string {
  return `No value of at most 64 kB was found that shows it, and no proof that there is none: ${obstacle}.`;
}
