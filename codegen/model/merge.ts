import { type Conjoin, mergeObjects } from "./merge-objects.ts";
import type { ArrayFacet, Facets, NumberFacet, StringFacet } from "./nodes.ts";
import { tighter } from "./tighter.ts";

/** Two shapes as one that takes the same values, or undefined when that cannot be said in one. */
export function mergeFacets(left: Facets, right: Facets, conjoin: Conjoin): Facets | undefined {
  if (left === right) return left;
  const object = both(left.object, right.object, (one, other) => mergeObjects(one, other, conjoin));
  const array = both(left.array, right.array, (one, other) => mergeArrays(one, other, conjoin));
  const number = both(left.number, right.number, mergeNumbers);
  if (object === "apart" || array === "apart" || number === "apart") return undefined;
  return withoutEmpty({
    ...(left.null && right.null ? { null: true as const } : {}),
    ...(left.boolean && right.boolean ? { boolean: true as const } : {}),
    ...(number === undefined ? {} : { number }),
    ...(left.string && right.string ? { string: mergeStrings(left.string, right.string) } : {}),
    ...(array === undefined ? {} : { array }),
    ...(object === undefined ? {} : { object }),
  });
}

/** The facets without an object that no value can be, because it needs a member that may not be there. */
export function withoutEmpty(facets: Facets): Facets {
  const { object, ...others } = facets;
  const isEmpty = object?.members.some(({ node, required }) => required && node.kind === "never");
  return isEmpty === true ? others : facets;
}

function both<Facet>(
  left: Facet | undefined,
  right: Facet | undefined,
  merge: (left: Facet, right: Facet) => Facet | "apart",
): Facet | "apart" | undefined {
  return left === undefined || right === undefined ? undefined : merge(left, right);
}

type Least = "minimum" | "exclusiveMinimum";
type Most = "maximum" | "exclusiveMaximum";

function mergeNumbers(left: NumberFacet, right: NumberFacet): NumberFacet | "apart" {
  const step = commonMultiple(left.multipleOf, right.multipleOf);
  if (step === "apart") return "apart";
  return {
    integer: left.integer || right.integer,
    ...tighter<Least>([left, right], ["minimum", "exclusiveMinimum"], Math.max),
    ...tighter<Most>([left, right], ["maximum", "exclusiveMaximum"], Math.min),
    ...(step === undefined ? {} : { multipleOf: step }),
  };
}

/** Fractions are left alone: their least common multiple may be none that a number can hold. */
function commonMultiple(
  left: number | undefined,
  right: number | undefined,
): number | "apart" | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return "apart";
  let [divisor, rest] = [left, right];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  const multiple = (left / divisor) * right;
  return Number.isSafeInteger(multiple) ? multiple : "apart";
}

function mergeStrings(left: StringFacet, right: StringFacet): StringFacet {
  return {
    ...tighter<"minLength">([left, right], ["minLength"], Math.max),
    ...tighter<"maxLength">([left, right], ["maxLength"], Math.min),
    patterns: [...new Set([...left.patterns, ...right.patterns])],
    formats: [...new Set([...left.formats, ...right.formats])],
  };
}

function mergeArrays(left: ArrayFacet, right: ArrayFacet, conjoin: Conjoin): ArrayFacet | "apart" {
  if (left.contains && right.contains) return "apart";
  const contains = left.contains ?? right.contains;
  const rest = conjoin(left.rest, right.rest);
  const isEvery = left.everyItem === true || right.everyItem === true;
  const length = Math.max(left.prefix.length, right.prefix.length);
  return {
    prefix: Array.from({ length }, (_, index) =>
      conjoin(left.prefix[index] ?? left.rest, right.prefix[index] ?? right.rest),
    ),
    rest,
    ...(isEvery && rest.kind === "any" ? { everyItem: true as const } : {}),
    ...tighter<"minItems">([left, right], ["minItems"], Math.max),
    ...tighter<"maxItems">([left, right], ["maxItems"], Math.min),
    uniqueItems: left.uniqueItems || right.uniqueItems,
    uniqueBy: [...new Set([...left.uniqueBy, ...right.uniqueBy])],
    ...(contains === undefined ? {} : { contains }),
  };
}
