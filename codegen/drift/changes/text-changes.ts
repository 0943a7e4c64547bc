import { textsOf } from "../../fixtures/scalars.ts";
import { formats } from "../../formats/formats.ts";
import type { StringFacet } from "../../model/nodes.ts";
import { asksText, shapeAt } from "./asks.ts";
import { limitChange } from "./limits.ts";
import type { LocalChange, Place, Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";

type Facet = Readonly<Record<Side, StringFacet>>;

/** What is asked of texts in another way. */
export function* textChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  yield* limitChange(place, {
    keyword: "minLength",
    values: both(facets, ({ minLength = 0 }) => minLength),
    none: 0,
    rules: ["min-length-lowered", "min-length-raised"],
    ask: (node, minLength) => asksText(node, { minLength }),
    tries: (from, bound, { some }) => {
      const facet = {
        ...facets[from],
        maxLength: Math.min(bound - 1, facets[from].maxLength ?? Infinity),
      };
      const short = bound <= longestText ? ["x".repeat(bound - 1)] : [];
      return [...some(shapeAt(place[from], { string: facet })), ...short];
    },
  });
  yield* limitChange(place, {
    keyword: "maxLength",
    values: both(facets, ({ maxLength = Infinity }) => maxLength),
    none: Infinity,
    rules: ["max-length-lowered", "max-length-raised"],
    ask: (node, maxLength) => asksText(node, { maxLength }),
    tries: (from, bound, { some }) => {
      const facet = {
        ...facets[from],
        minLength: Math.max(bound + 1, facets[from].minLength ?? 0),
      };
      const long = bound < longestText ? ["x".repeat(bound + 1)] : [];
      return [...some(shapeAt(place[from], { string: facet })), ...long];
    },
  });
  yield* patternChanges(place, facets);
  yield* formatChanges(place, facets);
}

/** A witness has at most 64 kB. */
const longestText = 65_000;

function both<Result>(facets: Facet, read: (facet: StringFacet) => Result): Record<Side, Result> {
  return { before: read(facets.before), after: read(facets.after) };
}

function* patternChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  const { before, after } = both(facets, ({ patterns }) => patterns.toSorted());
  if (before.join("\n") === after.join("\n")) return;
  yield {
    rule: "pattern-changed",
    place,
    subject: place.subject,
    message: listMessage("texts have to match", before, after),
    said: { before, after },
    at: pointBoth(place, "pattern"),
    asks: {
      before: asksText(place.before, { patterns: before }),
      after: asksText(place.after, { patterns: after }),
    },
    tries: (from) => textsLike(facets[from]),
  };
}

function* formatChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  const { before, after } = both(facets, (facet) => facet.formats.toSorted());
  if (before.join("\n") === after.join("\n")) return;
  yield {
    rule: "format-changed",
    place,
    subject: place.subject,
    message: listMessage("texts have to be of the format", before, after),
    said: { before, after },
    at: pointBoth(place, "format"),
    asks: {
      before: asksText(place.before, { formats: before }),
      after: asksText(place.after, { formats: after }),
    },
    tries: (from) => [...textsLike(facets[from]), ...formatTexts()],
  };
}

/** Texts at the edges of a facet, and some of every kind, for what takes a lot. */
function textsLike(facet: StringFacet): readonly string[] {
  return [...textsOf(facet), ...ordinary];
}

const ordinary = [
  ...["text", "a", "A", "", "0", "1", "ab", "abc", "aB1", "a b", "a-b", "a_b", "-", "_", " ", "é"],
  ...["TEXT", "10", "a.b", "a/b", "a1", "1a", "x\n", "not like this", "\u{1f600}", "a@b", "!"],
];

let made: readonly string[] | undefined;

/** A text or two of every format that is checked. */
function formatTexts(): readonly string[] {
  made ??= [...formats.keys()].flatMap((format) =>
    textsOf({ patterns: [], formats: [format] }).slice(0, 2),
  );
  return made;
}

function listMessage(words: string, before: readonly string[], after: readonly string[]): string {
  const text = (list: readonly string[]): string =>
    list.length === 0 ? "none" : list.map((one) => JSON.stringify(one)).join(" and ");
  if (after.length === 0) return `${words} ${text(before)} no longer`;
  if (before.length === 0) return `${words} ${text(after)} now`;
  return `${words} ${text(after)} now, it was ${text(before)}`;
}
