import { counted } from "../../templates/validator/counted.ts";
import { repeated } from "../../templates/validator/repeated.ts";
import { repeatedBy } from "../../templates/validator/repeated-by.ts";
import type { JsonValue } from "../load/json-value.ts";
import type { ArrayFacet } from "../model/nodes.ts";
import { holds } from "./fits.ts";
import { type Issues, inside, noIssues, type Place, refuse } from "./place.ts";
import { lengthFaults } from "./scalars.ts";

export function collectList(facet: ArrayFacet, list: readonly JsonValue[], place: Place): Issues {
  const { prefix, rest } = facet;
  const isClosed = rest.kind === "never";
  const isLong = isClosed && list.length > prefix.length;
  return [
    ...lengthFaults(facet, list.length).flatMap((one) => refuse(place, one.keyword, one.message)),
    ...(isLong
      ? refuse(place, "items", `must have at most ${counted(prefix.length, "item")}`)
      : []),
    ...list.flatMap((item, index) => {
      const node = prefix[index] ?? (isClosed ? undefined : rest);
      return node === undefined ? noIssues : place.collect(node, inside(place, index, item));
    }),
    ...collectContains(facet, list, place),
    ...collectRepeated(facet, list, place),
  ];
}

function collectContains(
  { contains }: ArrayFacet,
  list: readonly JsonValue[],
  place: Place,
): Issues {
  if (contains === undefined) return noIssues;
  const { maximum = Infinity, minimum, node } = contains;
  const found = list.filter((item) => holds(node, item, place.depth, place.evaluation)).length;
  const tell = (keyword: string, amount: string): Issues =>
    refuse(place, keyword, `must contain ${amount} of the kind that is asked for`);
  if (found < minimum) return tell("contains", `at least ${counted(minimum, "item")}`);
  return found > maximum ? tell("maxContains", `at most ${counted(maximum, "item")}`) : noIssues;
}

/** The first item that repeats another is told, at its own place. */
function collectRepeated(facet: ArrayFacet, list: readonly JsonValue[], place: Place): Issues {
  const tell = (index: number, keyword: string, message: string): Issues =>
    index === -1 ? noIssues : refuse(inside(place, index, null), keyword, message);
  const whole = facet.uniqueItems
    ? tell(repeated(list), "uniqueItems", "must not repeat an earlier item")
    : noIssues;
  const byMember = facet.uniqueBy.flatMap((name) => {
    const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
    return tell(repeatedBy(list, name), "x-unique-by", message);
  });
  return [...whole, ...byMember];
}
