import { matches } from "../../evaluate/scalars.ts";
import { textsOfPattern } from "../../fixtures/pattern-texts.ts";
import { compareCodeUnits } from "../../load/json-value.ts";
import type { ObjectFacet } from "../../model/nodes.ts";
import type { DriftDirection } from "../finding.ts";
import { neverAt } from "./asks.ts";
import { describedNames, isNamed, isOpenRecord, isRequired, nodeOfName } from "./effective.ts";
import { innerPlace, untold } from "./inner-place.ts";
import type { IsSame, LocalChange, NodePair, Place, Side } from "./place.ts";
import { pointBoth, pointInto } from "./pointed.ts";
import { schemaText } from "./schema-text.ts";
import { memberSubject, nameIn, otherSubject, patternSubject } from "./subject.ts";

export type ObjectFacets = Readonly<Record<Side, ObjectFacet>>;

/** Members that both sides describe, in one way or another: places to go on at. */
export function* memberPlaces(place: Place, facets: ObjectFacets): Iterable<Place> {
  const { after, before } = facets;
  for (const name of describedNames(before, after))
    if (isNamed(before, name) && isNamed(after, name)) yield memberPlace(place, facets, name);
  for (const { node, pattern } of before.patterns.toSorted(byPattern)) {
    const other = after.patterns.find((one) => one.pattern === pattern);
    const names = namesLike(pattern, facets);
    if (other === undefined || names.length === 0) continue;
    const subject = patternSubject(place.subject, pattern);
    yield innerPlace(
      place,
      { kind: "member", names },
      { before: node, after: other.node, subject },
    );
  }
  // Where one of the two refuses them, that is told of the object.
  if (before.additional.kind === "never" || after.additional.kind === "never") return;
  const pair = { before: before.additional, after: after.additional };
  const step = { kind: "member", names: freeNames(facets) } as const;
  const subject = otherSubject(place.subject);
  yield innerPlace(place, step, { ...pair, ...declaredAs(facets, {}), ...untold(pair), subject });
}

/** Members that one side alone describes. */
export function* memberChanges(
  place: Place,
  facets: ObjectFacets,
  { direction, isSame }: { readonly direction: DriftDirection; readonly isSame: IsSame },
): Iterable<LocalChange> {
  for (const name of describedNames(facets.before, facets.after)) {
    const isKnown = { before: isNamed(facets.before, name), after: isNamed(facets.after, name) };
    if (isKnown.before === isKnown.after) continue;
    const isAdded = isKnown.after;
    const needs = {
      before: isRequired(facets.before, name),
      after: isRequired(facets.after, name),
    };
    // A new member that has to be there is told by that, where that is what refuses.
    if (isAdded && direction === "input" && needs.after && !needs.before) continue;
    if (!isAdded && direction === "output" && needs.before && !needs.after) continue;
    const inner = memberPlace(place, facets, name);
    // What is described as anything may be anything, as it might before.
    if (!isSame(inner)) yield describedChange(inner, { name, isAdded, place, facets });
  }
  yield* patternChanges(place, facets);
}

function describedChange(
  inner: Place,
  context: {
    readonly name: string;
    readonly isAdded: boolean;
    readonly place: Place;
    readonly facets: ObjectFacets;
  },
): LocalChange {
  const { isAdded, name, place } = context;
  const [side, other]: readonly [Side, Side] = isAdded ? ["after", "before"] : ["before", "after"];
  const isRefused = inner[other].kind === "never";
  const text = schemaText(inner[side]);
  const added = isRefused ? "is a new member" : "is described now";
  const removed = isRefused ? "may not be there now" : "is no longer described";
  return {
    rule: isAdded ? "property-added" : "property-removed",
    place: inner,
    subject: inner.subject,
    message: `${nameIn(name)} ${isAdded ? added : removed}`,
    said: { before: isAdded ? undefined : text, after: isAdded ? text : undefined },
    at: {
      before: pointInto(place.before, "properties", name),
      after: pointInto(place.after, "properties", name),
    },
    asks: { before: inner.before, after: inner.after },
  };
}

/** Patterns that one side alone has, shown by a name that they take. */
function* patternChanges(place: Place, facets: ObjectFacets): Iterable<LocalChange> {
  const has = (side: Side, pattern: string): boolean =>
    facets[side].patterns.some((one) => one.pattern === pattern);
  const patterns = [...facets.before.patterns, ...facets.after.patterns]
    .map((one) => one.pattern)
    .filter((pattern) => !has("before", pattern) || !has("after", pattern))
    .toSorted(compareCodeUnits);
  for (const pattern of patterns) {
    const isAdded = has("after", pattern);
    const [name] = namesLike(pattern, facets);
    const inner = memberPlace(place, facets, name ?? "");
    const words = JSON.stringify(pattern);
    yield {
      rule: "pattern-properties-changed",
      place: name === undefined ? place : inner,
      subject: patternSubject(place.subject, pattern),
      message: isAdded
        ? `members whose names match ${words} are described now`
        : `members whose names match ${words} are no longer described`,
      said: { before: isAdded ? undefined : pattern, after: isAdded ? pattern : undefined },
      at: pointBoth(place, "patternProperties"),
      asks: name === undefined ? place : inner,
    };
  }
}

function memberPlace(place: Place, facets: ObjectFacets, name: string): Place {
  const nodes: NodePair = {
    before: nodeOfName(facets.before, name),
    after: nodeOfName(facets.after, name),
  };
  const isKnown = { before: isNamed(facets.before, name), after: isNamed(facets.after, name) };
  const subject = memberSubject(place.subject, name);
  const step = { kind: "member", names: [name] } as const;
  return innerPlace(place, step, { ...nodes, ...declaredAs(facets, isKnown), subject });
}

/** Nobody who writes described members alone writes one that an open record does not describe. */
function declaredAs(
  { after, before }: ObjectFacets,
  isKnown: Partial<Record<Side, boolean>>,
): Pick<Place, "declared"> {
  const declared = {
    ...(isKnown.before !== true && isOpenRecord(before)
      ? { before: neverAt(before.additional) }
      : {}),
    ...(isKnown.after !== true && isOpenRecord(after) ? { after: neverAt(after.additional) } : {}),
  };
  return Object.keys(declared).length === 0 ? {} : { declared };
}

function namesLike(pattern: string, facets: ObjectFacets): readonly string[] {
  const taken = new Set(describedNames(facets.before, facets.after));
  const texts = [...textsOfPattern(pattern), "x", "extra", "a", "x-a", "0"];
  return texts.filter((text) => matches(pattern, text) && !taken.has(text)).slice(0, 4);
}

/** Names that nothing claims on either side. */
export function freeNames({ after, before }: ObjectFacets): readonly string[] {
  const texts = ["extra", "other", "x", "$extra", "0", "~", "a", "key", "ab", "X_1"];
  return texts.filter((name) => !isNamed(before, name) && !isNamed(after, name)).slice(0, 5);
}

function byPattern(
  left: { readonly pattern: string },
  right: { readonly pattern: string },
): number {
  return compareCodeUnits(left.pattern, right.pattern);
}
