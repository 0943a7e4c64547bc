import type { NumberFacet, SchemaNode } from "../../model/nodes.ts";
import { asksNumber, asksWhole, shapeAt } from "./asks.ts";
import { limitMessage } from "./limits.ts";
import type { LocalChange, Place, Side } from "./place.ts";
import { pointBoth } from "./pointed.ts";

interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

type Facet = Readonly<Record<Side, NumberFacet>>;

/** What is asked of numbers in another way. Bounds are compared as they work: whole numbers above 0 begin at 1. */
export function* numberChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  yield* stepChanges(place, facets);
  yield* boundChanges(place, facets, "minimum");
  yield* boundChanges(place, facets, "maximum");
}

function* stepChanges(place: Place, facets: Facet): Iterable<LocalChange> {
  const before = stepOf(facets.before);
  const after = stepOf(facets.after);
  if (before === after) return;
  const isWhole = (before ?? 1) === 1 && (after ?? 1) === 1;
  const common = { place, subject: place.subject, said: { before, after } };
  if (isWhole)
    yield {
      ...common,
      rule: after === 1 ? "integer-required" : "integer-dropped",
      message: after === 1 ? "numbers have to be whole now" : "numbers may have a fraction now",
      at: pointBoth(place, "type"),
      asks: {
        before: asksWhole(place.before, before === 1),
        after: asksWhole(place.after, after === 1),
      },
      tries: () => [0.5, 1.5, -0.5, 2.5, 1e-3, 12.25, 100.5],
    };
  else
    yield {
      ...common,
      rule: "multiple-of-changed",
      message: `numbers have to be ${multiples(after)} now, they were ${multiples(before)}`,
      at: pointBoth(place, "multipleOf"),
      asks: { before: asksStep(place, "before", before), after: asksStep(place, "after", after) },
      tries: (from) => multiplesOf(facets[from]),
    };
}

function asksStep(place: Place, side: Side, step: number | undefined): SchemaNode {
  return asksNumber(place[side], step === undefined ? {} : { multipleOf: step });
}

function multiples(step: number | undefined): string {
  if (step === undefined) return "any";
  return step === 1 ? "whole" : `multiples of ${step}`;
}

/** The grid that the numbers are on; undefined for none. `integer` is the grid of 1. */
function stepOf({ integer, multipleOf }: NumberFacet): number | undefined {
  if (multipleOf === undefined) return integer ? 1 : undefined;
  // Every whole number is a multiple of a half.
  return integer && Number.isInteger(1 / multipleOf) ? 1 : multipleOf;
}

function multiplesOf(facet: NumberFacet): readonly number[] {
  const step = stepOf(facet) ?? 0.5;
  const low = boundOf(facet, "minimum")?.value ?? 0;
  const start = Math.ceil(low / step);
  return Array.from({ length: 24 }, (_, index) => Number(((start + index) * step).toPrecision(12)));
}

function* boundChanges(
  place: Place,
  facets: Facet,
  name: "minimum" | "maximum",
): Iterable<LocalChange> {
  const before = boundOf(facets.before, name);
  const after = boundOf(facets.after, name);
  const order = compareBounds(before, after, name);
  if (order === 0) return;
  const rules = {
    minimum: ["minimum-lowered", "minimum-raised"],
    maximum: ["maximum-lowered", "maximum-raised"],
  } as const;
  yield {
    rule: rules[name][order > 0 ? 0 : 1],
    place,
    subject: place.subject,
    message: limitMessage(name, worded(before), worded(after)),
    said: { before: boundText(before), after: boundText(after) },
    at: pointBoth(place, name, exclusiveOf[name]),
    asks: {
      before: asksNumber(place.before, keywordsOf(name, before)),
      after: asksNumber(place.after, keywordsOf(name, after)),
    },
    tries: (from, { some }) => {
      const to = from === "before" ? after : before;
      if (to === undefined) return [];
      const facet = { ...facets[from], ...beyond(name, to, facets[from]) };
      const own = (from === "before" ? before : after)?.value;
      return [
        ...near(to.value, name),
        ...between(own, to.value),
        ...some(shapeAt(place[from], { number: facet })),
      ];
    },
  };
}

const exclusiveOf = { minimum: "exclusiveMinimum", maximum: "exclusiveMaximum" } as const;

/** The stricter bound of a facet as its grid makes it. */
function boundOf(facet: NumberFacet, name: "minimum" | "maximum"): Bound | undefined {
  const sign = name === "minimum" ? 1 : -1;
  const inclusive = facet[name];
  const exclusive = facet[exclusiveOf[name]];
  if (inclusive === undefined && exclusive === undefined) return undefined;
  const isExclusive =
    exclusive !== undefined && (inclusive === undefined || sign * (exclusive - inclusive) >= 0);
  const bound: Bound = {
    value: (isExclusive ? exclusive : inclusive) ?? 0,
    exclusive: isExclusive,
  };
  const step = stepOf(facet);
  if (step === undefined || !Number.isSafeInteger(step)) return bound;
  const quotient = (sign * bound.value) / step;
  const next = bound.exclusive ? Math.floor(quotient) + 1 : Math.ceil(quotient);
  const value = sign * next * step;
  return Number.isSafeInteger(value) ? { value: value === 0 ? 0 : value, exclusive: false } : bound;
}

/** Below zero when the first is lower. */
function compareBounds(
  before: Bound | undefined,
  after: Bound | undefined,
  name: "minimum" | "maximum",
): number {
  const sign = name === "minimum" ? 1 : -1;
  const none = -sign * Infinity;
  const left = before?.value ?? none;
  const right = after?.value ?? none;
  if (left !== right) return left < right ? -1 : 1;
  const edge = Number(before?.exclusive ?? false) - Number(after?.exclusive ?? false);
  return sign * edge;
}

function keywordsOf(name: "minimum" | "maximum", bound: Bound | undefined): Partial<NumberFacet> {
  if (bound === undefined) return {};
  return { [bound.exclusive ? exclusiveOf[name] : name]: bound.value };
}

/** What numbers have to be so that the bound refuses them. */
function beyond(
  name: "minimum" | "maximum",
  bound: Bound,
  facet: NumberFacet,
): Partial<NumberFacet> {
  const opposite = name === "minimum" ? "maximum" : "minimum";
  const keyword = bound.exclusive ? opposite : exclusiveOf[opposite];
  const known = facet[keyword];
  const choose = opposite === "maximum" ? Math.min : Math.max;
  return { [keyword]: known === undefined ? bound.value : choose(known, bound.value) };
}

function near(bound: number, name: "minimum" | "maximum"): readonly number[] {
  const sign = name === "minimum" ? -1 : 1;
  return [bound, bound + sign, bound + sign / 2, bound + sign / 1000];
}

/** Where two bounds are close to each other, only what is between them shows it. */
function between(own: number | undefined, other: number): readonly number[] {
  return own === undefined ? [Number.MAX_VALUE, -Number.MAX_VALUE] : [own, (own + other) / 2];
}

function boundText(bound: Bound | undefined): string | number | undefined {
  if (bound === undefined) return undefined;
  return bound.exclusive ? `not ${bound.value}` : bound.value;
}

function worded(bound: Bound | undefined): string | undefined {
  return bound && `${bound.exclusive ? "exclusive " : ""}${bound.value}`;
}
