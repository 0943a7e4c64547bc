import { createDistinct } from "../../fixtures/distinct-values.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { ArrayFacet } from "../../model/nodes.ts";
import { asksList, shapeAt } from "./asks.ts";
import { limitChange } from "./limits.ts";
import {
  type IsSame,
  type LocalChange,
  type Made,
  otherSide,
  type Place,
  type Side,
} from "./place.ts";
import { pointBoth } from "./pointed.ts";

type Facet = Readonly<Record<Side, ArrayFacet>>;

/** Longest list that is tried. */
const longestList = 30_000;

/** What is asked of lists as a whole in another way. */
export function* listChanges(place: Place, facets: Facet, isSame: IsSame): Iterable<LocalChange> {
  yield* lengthChanges(place, facets);
  yield* uniqueChanges(place, facets);
  yield* containsChanges(place, facets, isSame);
}

/** Most items that a list can have, also where what follows the prefix is refused. */
export function mostItems({ maxItems = Infinity, prefix, rest }: ArrayFacet): number {
  const refused = prefix.findIndex((node) => node.kind === "never");
  const ends = refused !== -1 ? refused : rest.kind === "never" ? prefix.length : Infinity;
  return Math.min(maxItems, ends);
}

function* lengthChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  const { after, before } = facets;
  yield* limitChange(place, {
    keyword: "minItems",
    values: { before: before.minItems ?? 0, after: after.minItems ?? 0 },
    none: 0,
    rules: ["min-items-lowered", "min-items-raised"],
    ask: (node, minItems) => asksList(node, { minItems }),
    tries: (from, bound, made) => {
      const most = Math.min(bound - 1, facets[from].maxItems ?? Infinity);
      return listsLike(place, { ...facets[from], maxItems: most }, { from, made });
    },
  });
  yield* limitChange(place, {
    keyword: "maxItems",
    values: { before: mostItems(before), after: mostItems(after) },
    none: Infinity,
    rules: ["max-items-lowered", "max-items-raised"],
    ask: (node, maxItems) => asksList(node, { maxItems }),
    tries: (from, bound, made) => {
      if (bound >= longestList) return [];
      const least = Math.max(bound + 1, facets[from].minItems ?? 0);
      const facet = { ...facets[from], minItems: least };
      return [...longer(facet, least, made), ...listsLike(place, facet, { from, made })];
    },
  });
}

function listsLike(
  place: Place,
  array: ArrayFacet,
  { from, made }: { readonly from: Side; readonly made: Made },
): readonly JsonValue[] {
  return made.some(shapeAt(place[from], { array }));
}

/** The same item again and again, others in turn, and numbers of which no two are equal, as far as they may be. */
function longer({ prefix, rest }: ArrayFacet, length: number, made: Made): readonly JsonValue[] {
  const heads = prefix.map((node) => made.some(node)[0]);
  const items = made.some(rest).toSorted((left, right) => lengthOf(left) - lengthOf(right));
  const [first] = items;
  if (heads.includes(undefined) || first === undefined) return [];
  const amount = length - heads.length;
  if (amount * (lengthOf(first) + 1) > mostBytes) return [];
  const make = (item: (index: number) => JsonValue): JsonValue[] =>
    [...heads, ...Array.from({ length: amount }, (_, index) => item(index))] as JsonValue[];
  return [
    make(() => first),
    make((index) => items[index % items.length] ?? null),
    make((index) => index),
    make((index) => `${index}`),
  ];
}

/** Of a list that could be a witness, as JSON. */
const mostBytes = 65_536;

function lengthOf(value: JsonValue): number {
  return JSON.stringify(value).length;
}

function* uniqueChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  const { after, before } = facets;
  if (before.uniqueItems !== after.uniqueItems)
    yield {
      rule: after.uniqueItems ? "unique-items-required" : "unique-items-dropped",
      place,
      subject: place.subject,
      message: after.uniqueItems ? "no two items may be equal now" : "items may be equal now",
      said: { before: before.uniqueItems, after: after.uniqueItems },
      at: pointBoth(place, "uniqueItems"),
      asks: {
        before: asksList(place.before, { uniqueItems: before.uniqueItems }),
        after: asksList(place.after, { uniqueItems: after.uniqueItems }),
      },
      tries: (from, made) => twice(facets[from], made),
    };
  const [was, is] = [before.uniqueBy.toSorted(), after.uniqueBy.toSorted()];
  if (was.join("\n") === is.join("\n")) return;
  const isRequired = is.some((name) => !was.includes(name));
  yield {
    rule: isRequired ? "unique-items-required" : "unique-items-dropped",
    place,
    subject: place.subject,
    message: isRequired
      ? `no two items may have the same ${is.join(" or ")} now`
      : `items may have the same ${was.join(" or ")} now`,
    said: { before: was, after: is },
    at: pointBoth(place, "x-unique-by"),
    asks: {
      before: asksList(place.before, { uniqueBy: was }),
      after: asksList(place.after, { uniqueBy: is }),
    },
    tries: (from, made) => twice(facets[from], made),
  };
}

/** Lists with an item twice, at the end of as many others as there have to be. */
function* twice(facet: ArrayFacet, made: Made): Iterable<JsonValue> {
  const values = made.some(facet.rest);
  const heads = facet.prefix.map((node) => made.some(node)[0] ?? null);
  for (const value of values) {
    yield [...heads, value, value];
    yield Array.from(
      { length: Math.max(2, Math.min(longestList, facet.minItems ?? 0)) },
      () => value,
    );
  }
}

function* containsChanges(
  place: Place,
  { after, before }: Facet,
  isSame: IsSame,
): Iterable<LocalChange> {
  const [was, is] = [before.contains, after.contains];
  if (was === is) return;
  const isKept =
    was !== undefined &&
    is !== undefined &&
    was.minimum === is.minimum &&
    was.maximum === is.maximum &&
    isSame({ before: was.node, after: is.node });
  if (isKept) return;
  const asked = { before, after };
  yield {
    rule: "contains-changed",
    place,
    subject: place.subject,
    message:
      was === undefined
        ? "lists have to contain items of a kind now"
        : is === undefined
          ? "lists no longer have to contain items of a kind"
          : "lists have to contain other items, more or fewer of them",
    said: { before: containedText(was), after: containedText(is) },
    at: pointBoth(place, "contains", "minContains", "maxContains"),
    asks: {
      before: asksList(place.before, was === undefined ? {} : { contains: was }),
      after: asksList(place.after, is === undefined ? {} : { contains: is }),
    },
    tries: (from, made) => containing(asked[from], asked[otherSide(from)], made),
  };
}

type Contains = ArrayFacet["contains"];

function containedText(contains: Contains): JsonValue | undefined {
  return contains && [contains.minimum, contains.maximum ?? null];
}

/** Lists of the items that have to be contained, of others, and of both. */
function* containing(
  { contains, rest }: ArrayFacet,
  other: ArrayFacet,
  made: Made,
): Iterable<JsonValue> {
  const isNew = createDistinct();
  const taken = contains === undefined ? [] : made.some(contains.node);
  // What one side counts and the other one does not.
  const asked = other.contains?.node;
  const apart =
    asked === undefined
      ? []
      : [...made.broken(asked, taken), ...made.broken(asked, made.others(asked))];
  const wanted = [...taken, ...apart].filter(isNew).slice(0, 60);
  const items = [...wanted.slice(0, 6), ...made.some(rest)].slice(0, 8);
  for (const item of wanted) yield [item];
  yield [];
  for (const item of items) {
    yield [item];
    for (const other of items) yield [item, other];
  }
  const least = contains?.minimum ?? 1;
  for (const item of wanted.slice(0, 2))
    for (const length of [least, least + 1, least + 2, contains?.maximum ?? 1])
      if (length < longestList) yield Array.from({ length }, () => item);
}
