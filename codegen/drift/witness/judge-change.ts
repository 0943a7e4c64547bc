import type { JsonValue } from "../../load/json-value.ts";
import type { LocalChange, Place } from "../changes/place.ts";
import type { DriftDirection, DriftSeverity } from "../finding.ts";
import { driftRules } from "../rules/rules.ts";
import type { Climbing } from "./climb.ts";
import { findWitness } from "./find-witness.ts";
import type { Judging } from "./judging.ts";

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
  readonly quick: Climbing;
  readonly thorough: Climbing;
}

export function createJudge(direction: DriftDirection, judging: Judging): Judge {
  return {
    direction,
    judging,
    quick: { judging, isThorough: false, bases: new Map() },
    thorough: { judging, isThorough: true, bases: new Map() },
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

/** A change that may break something breaks it by a witness and does not by a proof. */
export function judgeChange(change: LocalChange, judge: Judge): Verdict {
  const wanted = severityOf(change, judge.direction);
  if (wanted !== "breaking" && wanted !== "decided") return { severity: wanted };
  const { fromAt, inclusion, to } = judge.judging;
  const local = inclusion.includes(fromAt(change.place), change.asks[to]);
  if (local.kind === "yes") return { severity: "compatible" };
  const quick = findWitness(change, judge.quick);
  if (quick !== undefined) return { severity: "breaking", witness: quick };
  if (isProvedAround(change.place, judge)) return { severity: "compatible" };
  const found = findWitness(change, judge.thorough);
  if (found !== undefined) return { severity: "breaking", witness: found };
  return { severity: "risky", because: local.because };
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
