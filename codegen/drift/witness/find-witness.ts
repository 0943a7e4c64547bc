import { fits } from "../../evaluate/fits.ts";
import { createDistinct, sizeOf } from "../../fixtures/distinct-values.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { LocalChange } from "../changes/place.ts";
import { type Climbing, climb } from "./climb.ts";
import { madeFor } from "./judging.ts";

/** A value of the whole schema that one side takes, and that the other refuses for what changed. */
export function findWitness(change: LocalChange, climbing: Climbing): JsonValue | undefined {
  return climb(change.place, localsOf(change, climbing), climbing);
}

/** Values at the place of the change that show it. */
function localsOf(change: LocalChange, { isThorough, judging }: Climbing): readonly JsonValue[] {
  const { few, fromAt, to, toModel } = judging;
  const from = fromAt(change.place);
  const asked = change.asks[to];
  const most = isThorough ? 24 : 6;
  const isNew = createDistinct();
  const kept: JsonValue[] = [];
  let left = isThorough ? 4_000 : 400;
  for (const value of candidates(change, { judging, isThorough })) {
    left -= 1;
    if (kept.length === most || left < 0) break;
    if (isNew(value) && fits(from, value, few.model) && !fits(asked, value, toModel))
      kept.push(value);
  }
  return kept.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

function* candidates(
  { asks, place, tries }: LocalChange,
  { isThorough, judging }: Pick<Climbing, "isThorough" | "judging">,
): Iterable<JsonValue> {
  const made = madeFor(judging, isThorough);
  if (tries !== undefined) yield* tries(judging.from, made);
  const own = (isThorough ? judging.many : judging.few).valuesOf(judging.fromAt(place), 1);
  yield* own;
  yield* made.broken(asks[judging.to], own);
}
