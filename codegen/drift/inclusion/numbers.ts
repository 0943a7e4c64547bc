import { multiple } from "../../../templates/validator/multiple.ts";
import type { NumberFacet } from "../../model/nodes.ts";

/** What is asked of a number by one side of an alternative: every facet, and one of the points where there are any. */
export interface NumberClaim {
  readonly facets: readonly NumberFacet[];
  /** The only numbers, where they are known. */
  readonly points: readonly number[] | undefined;
}

/** More whole numbers than this are not tried one by one. */
const mostTried = 2_000;

interface Interval {
  readonly low: number;
  readonly isAboveLow: boolean;
  readonly high: number;
  readonly isBelowHigh: boolean;
}

const everything: Interval = {
  low: -Infinity,
  isAboveLow: false,
  high: Infinity,
  isBelowHigh: false,
};

/** Whether every number that has all that `part` asks is taken by one of the claims. */
export function coversNumbers(
  part: readonly NumberFacet[],
  claims: readonly NumberClaim[],
  takes: (value: number) => boolean,
): boolean {
  const step = stepOf(part);
  const range = within(intervalOf(part), step);
  if (isVoid(range)) return true;
  const tried = fewOf(range, step);
  if (tried !== undefined) return tried.every((value) => !isOf(part, value) || takes(value));
  const points: number[] = [];
  const parts: Interval[] = [];
  for (const claim of claims) {
    if (claim.points !== undefined) points.push(...claim.points.filter((one) => takes(one)));
    else if (claim.facets.every((facet) => isStepImplied(facet, part, step)))
      parts.push(within(intervalOf(claim.facets), step));
  }
  for (const point of points)
    parts.push({ low: point, isAboveLow: false, high: point, isBelowHigh: false });
  return joins(range, parts, step);
}

function isOf(facets: readonly NumberFacet[], value: number): boolean {
  return facets.every(
    (facet) =>
      (!facet.integer || Number.isInteger(value)) &&
      isInside(value, intervalOf([facet])) &&
      (facet.multipleOf === undefined || multiple(value, facet.multipleOf)),
  );
}

function isInside(value: number, { high, isAboveLow, isBelowHigh, low }: Interval): boolean {
  return (isAboveLow ? value > low : value >= low) && (isBelowHigh ? value < high : value <= high);
}

function intervalOf(facets: readonly NumberFacet[]): Interval {
  return facets.reduce((range, facet) => {
    const { exclusiveMaximum, exclusiveMinimum, maximum, minimum } = facet;
    let next = range;
    if (minimum !== undefined && minimum > next.low)
      next = { ...next, low: minimum, isAboveLow: false };
    if (exclusiveMinimum !== undefined && exclusiveMinimum >= next.low)
      next = { ...next, low: exclusiveMinimum, isAboveLow: true };
    if (maximum !== undefined && maximum < next.high)
      next = { ...next, high: maximum, isBelowHigh: false };
    if (exclusiveMaximum !== undefined && exclusiveMaximum <= next.high)
      next = { ...next, high: exclusiveMaximum, isBelowHigh: true };
    return next;
  }, everything);
}

/** The whole number that every number of the facets is a multiple of; undefined where fractions are among them. */
function stepOf(facets: readonly NumberFacet[]): number | undefined {
  let step: number | undefined;
  for (const { integer, multipleOf } of facets) {
    if (integer) step ??= 1;
    if (multipleOf !== undefined && Number.isSafeInteger(multipleOf))
      step = Math.max(step ?? 1, multipleOf);
  }
  return step;
}

/** Bounds that whole numbers cannot be are moved inwards, as far as numbers are exact. */
function within(range: Interval, step: number | undefined): Interval {
  if (step === undefined) return range;
  let { high, isAboveLow, isBelowHigh, low } = range;
  if (isExact(low, step)) {
    const near = Math.ceil(low / step) * step;
    const next = near < low ? near + step : near;
    low = isAboveLow && next === low ? next + step : next;
    isAboveLow = false;
  }
  if (isExact(high, step)) {
    const near = Math.floor(high / step) * step;
    const next = near > high ? near - step : near;
    high = isBelowHigh && next === high ? next - step : next;
    isBelowHigh = false;
  }
  return { low, isAboveLow, high, isBelowHigh };
}

function isExact(bound: number, step: number): boolean {
  return Math.abs(bound) + 2 * step < 2 ** 52;
}

function isVoid({ high, isAboveLow, isBelowHigh, low }: Interval): boolean {
  return low > high || (low === high && (isAboveLow || isBelowHigh));
}

/** Every number of a range that has few; undefined when it has many. */
function fewOf({ high, low }: Interval, step: number | undefined): readonly number[] | undefined {
  if (low === high) return [low];
  if (step === undefined || !isExact(low, step) || !isExact(high, step)) return undefined;
  const amount = (high - low) / step + 1;
  if (amount > mostTried) return undefined;
  return Array.from({ length: amount }, (_, index) => low + index * step);
}

/** Whether a facet takes each multiple of the step that `part` takes, but for its bounds. */
function isStepImplied(
  { integer, multipleOf }: NumberFacet,
  part: readonly NumberFacet[],
  step: number | undefined,
): boolean {
  if (integer && step === undefined) return false;
  if (multipleOf === undefined) return true;
  return part.some((facet) => {
    if (facet.multipleOf !== undefined && isFactor(multipleOf, facet.multipleOf)) return true;
    // A whole number is written without a fraction, however large it is.
    return (facet.integer || Number.isSafeInteger(facet.multipleOf)) && multiple(1, multipleOf);
  });
}

/** Whether each multiple of `step` is one of `factor`, as validators reckon: by remainders, and by decimal digits. */
function isFactor(factor: number, step: number): boolean {
  if (factor === step) return true;
  if (isShort(factor) && isShort(step)) return step % factor === 0;
  const isPowerOfTen = /^1e-\d+$/.test(factor.toExponential());
  return isPowerOfTen && decimalsOf(step) <= decimalsOf(factor) && isOdd(step);
}

/** Its binary and its decimal digits say the same number. */
function isShort(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isInteger(value * 64) && value < 2 ** 20);
}

/** Digits after the point. */
function decimalsOf(value: number): number {
  const [digits = "", exponent] = value.toExponential().split("e");
  return Math.max(0, digits.replace(/^\d+\.?/, "").length - Number(exponent));
}

/** No multiple of it has an exact remainder of 0 but what doubling gives, which has its decimal digits. */
function isOdd(value: number): boolean {
  let digits = value;
  while (!Number.isInteger(digits)) digits *= 2;
  while (digits % 2 === 0) digits /= 2;
  return digits * 3 > 2 ** 53;
}

/** Whether the parts leave no number of the range out. */
function joins(range: Interval, parts: readonly Interval[], step: number | undefined): boolean {
  const sorted = parts
    .filter((part) => !isVoid(part))
    .sort((a, b) => a.low - b.low || Number(a.isAboveLow) - Number(b.isAboveLow));
  let edge: Edge = { at: range.low, isDone: range.isAboveLow };
  for (const part of sorted) {
    if (isBeyond(part, edge, step)) return false;
    if (part.high > edge.at || (part.high === edge.at && !part.isBelowHigh))
      edge = { at: part.high, isDone: !part.isBelowHigh };
    if (edge.at > range.high) return true;
    if (edge.at === range.high && (edge.isDone || range.isBelowHigh)) return true;
  }
  return false;
}

/** Everything below is covered, and the number itself where it is done. */
interface Edge {
  readonly at: number;
  readonly isDone: boolean;
}

/** Whether a number between what is covered and the part is left out. */
function isBeyond(part: Interval, { at, isDone }: Edge, step: number | undefined): boolean {
  if (part.low < at) return false;
  if (part.low === at) return part.isAboveLow && !isDone;
  if (step === undefined || !isDone || part.isAboveLow) return true;
  return !isExact(at, step) || !isExact(part.low, step) || part.low - at !== step;
}
