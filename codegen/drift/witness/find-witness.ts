import { fits } from "../../evaluate/fits.ts";
import { createDistinct, sizeOf } from "../../fixtures/distinct-values.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { LocalChange } from "../changes/place.ts";
import { type Climbing, climb } from "./climb.ts";
import { type Effort, madeFor, valuesOf } from "./judging.ts";

/** A value of the whole schema that one side takes, and that the other refuses for what changed. */
export function findWitness(change: LocalChange, climbing: Climbing): JsonValue | undefined {
  return climb(change.place, localsOf(change, climbing), climbing);
}

const mostKept: Readonly<Record<Effort, number>> = { least: 3, few: 6, many: 24 };
const mostTried: Readonly<Record<Effort, number>> = { least: 100, few: 400, many: 4_000 };

/** Values at the place of the change that show it. */
function localsOf(change: LocalChange, { effort, judging }: Climbing): readonly JsonValue[] {
  const { fromAt, makers, to, toModel } = judging;
  const from = fromAt(change.place);
  const asked = change.asks[to];
  const isNew = createDistinct();
  const kept: JsonValue[] = [];
  let left = mostTried[effort];
  for (const value of candidates(change, { judging, effort })) {
    left -= 1;
    if (kept.length === mostKept[effort] || left < 0 || !judging.spend(value)) break;
    const shows = fits(from, value, makers.model) && !fits(asked, value, toModel);
    if (shows && isNew(value)) kept.push(value);
  }
  return kept.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

function* candidates(
  { asks, place, tries }: LocalChange,
  { effort, judging }: Pick<Climbing, "effort" | "judging">,
): Iterable<JsonValue> {
  const made = madeFor(judging, effort);
  if (tries !== undefined) yield* tries(judging.from, made);
  const own = valuesOf(judging.fromAt(place), effort, judging.makers);
  yield* own;
  yield* made.broken(asks[judging.to], own);
  // What has all that the other side looks at can be wrong in more ways.
  if (effort !== "least") yield* made.broken(asks[judging.to], made.others(asks[judging.to]));
}
