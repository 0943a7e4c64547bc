import type { ArrayFacet } from "../../model/nodes.ts";
import { innerPlace, untold } from "./inner-place.ts";
import { mostItems } from "./list-changes.ts";
import type { Place, Side } from "./place.ts";
import { itemSubject } from "./subject.ts";

/** Items that both sides may have: each of a prefix, and whatever follows. */
export function* itemPlaces(
  place: Place,
  facets: Readonly<Record<Side, ArrayFacet>>,
): Iterable<Place> {
  const { after, before } = facets;
  const length = Math.max(before.prefix.length, after.prefix.length);
  const most = Math.min(mostItems(before), mostItems(after));
  for (let index = 0; index <= length && index < most; index += 1) {
    const pair = {
      before: before.prefix[index] ?? before.rest,
      after: after.prefix[index] ?? after.rest,
    };
    const subject = itemSubject(place.subject, index === length ? undefined : index);
    yield innerPlace(place, { kind: "item", index, facets }, { ...pair, ...untold(pair), subject });
  }
}
