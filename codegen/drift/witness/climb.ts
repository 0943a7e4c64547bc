import { fits } from "../../evaluate/fits.ts";
import { createDistinct, sizeOf } from "../../fixtures/distinct-values.ts";
import { blended, placed } from "../../fixtures/place-value.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { Around, Place } from "../changes/place.ts";
import { type Effort, isTelling, type Judging, madeFor, valuesOf } from "./judging.ts";

/** Values that go on from one place to the one around it. */
const mostKept: Readonly<Record<Effort, number>> = { least: 3, few: 5, many: 20 };
const mostTried: Readonly<Record<Effort, number>> = { least: 60, few: 300, many: 3_000 };
/** UTF-8 bytes of a witness as JSON. */
const mostBytes = 65_536;

export interface Climbing {
  readonly judging: Judging;
  readonly effort: Effort;
  /** What values of a place are put into, made once for all that climb there. */
  readonly bases: Map<Around, readonly JsonValue[]>;
}

/** The smallest value of the whole schema that has one of the values at a place and tells the two sides apart. */
export function climb(
  place: Place,
  values: readonly JsonValue[],
  climbing: Climbing,
): JsonValue | undefined {
  const seen = new Set<Place>();
  const go = (at: Place, kept: readonly JsonValue[]): JsonValue | undefined => {
    if (kept.length === 0 || seen.has(at)) return undefined;
    if (at.isWhole) {
      const found = smallest(kept.filter((value) => isTaken(at, value, climbing)));
      if (found !== undefined) return found;
    }
    seen.add(at);
    for (const around of at.around) {
      const found = go(around.place, lifted(kept, { at, around, climbing }));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return go(place, values);
}

/** Also by the schema as it is, and not only by what is left of it where described members alone count. */
function isTaken(root: Place, value: JsonValue, { judging }: Climbing): boolean {
  return fits(root[judging.from], value, judging.fromModel);
}

function smallest(values: readonly JsonValue[]): JsonValue | undefined {
  const texts = values.map((value) => ({ value, text: JSON.stringify(value) }));
  const [first] = texts.toSorted((left, right) => left.text.length - right.text.length);
  if (first === undefined) return undefined;
  return new TextEncoder().encode(first.text).length > mostBytes ? undefined : first.value;
}

/** One step outwards. */
interface Lift {
  readonly at: Place;
  readonly around: Around;
  readonly climbing: Climbing;
}

/** The values inside values of the place around them, those that still tell. */
function lifted(values: readonly JsonValue[], lift: Lift): readonly JsonValue[] {
  const { around, climbing } = lift;
  const { effort, judging } = climbing;
  const kept: JsonValue[] = [];
  const isNew = createDistinct();
  let left = mostTried[effort];
  for (const value of surrounded(values, lift)) {
    left -= 1;
    if (kept.length === mostKept[effort] || left < 0 || !judging.spend(value)) break;
    if (isTelling(around.place, value, judging) && isNew(value)) kept.push(value);
  }
  return kept;
}

function* surrounded(values: readonly JsonValue[], lift: Lift): Iterable<JsonValue> {
  const isSame = lift.around.step.kind === "same";
  if (isSame) yield* values;
  for (const base of basesOf(lift)) for (const value of values) yield* put(value, base, lift);
  if (isSame && lift.climbing.effort !== "least") yield* besideOthers(values, lift);
}

/** What one alternative takes, made wrong for the others that would take it as well. */
function* besideOthers(
  values: readonly JsonValue[],
  { around, climbing }: Lift,
): Iterable<JsonValue> {
  const { effort, judging } = climbing;
  const asked = around.place[judging.to];
  const { broken, others } = madeFor(judging, effort);
  for (const value of values.slice(0, 4)) {
    const mixed = others(asked).flatMap((other) => blended(other, value));
    yield* mixed;
    yield* broken(asked, [value, ...mixed]);
  }
}

function* put(value: JsonValue, base: JsonValue, { around, climbing }: Lift): Iterable<JsonValue> {
  const { from, makers } = climbing.judging;
  const { step } = around;
  switch (step.kind) {
    case "same":
      return yield* blended(base, value);
    case "member":
      for (const name of step.names)
        yield* placed(base, { kind: "member", name }, value, makers.few);
      return;
    case "item": {
      const facet = step.facets[from];
      yield* placed(base, { kind: "item", index: step.index, facet }, value, makers.few);
    }
  }
}

/** What others are put into: first what both sides take but for those, so that nothing else tells them apart. */
function basesOf(lift: Lift): readonly JsonValue[] {
  const { around, climbing } = lift;
  const known = climbing.bases.get(around);
  if (known !== undefined) return known;
  const { effort, judging } = climbing;
  const { fromAt, makers, to, toModel } = judging;
  const good = valuesOf(fromAt(lift.at), effort, makers).find((value) =>
    fits(lift.at[to], value, toModel),
  );
  const isPlain = (base: JsonValue): boolean => {
    const mended = good === undefined ? [base] : [base, ...put(good, base, lift)];
    return mended.some((value) => fits(around.place[to], value, toModel));
  };
  const sorted = valuesOf(fromAt(around.place), effort, makers)
    .map((value) => ({ value, rank: isPlain(value) ? 0 : 1, size: sizeOf(value) }))
    .toSorted((left, right) => left.rank - right.rank || left.size - right.size);
  // What the other side takes may be known where values of this one are hard to make.
  const others = effort === "least" ? [] : madeFor(judging, effort).others(around.place[to]);
  const bases = [...sorted.map((one) => one.value), {}, [], ...others];
  climbing.bases.set(around, bases);
  return bases;
}
