import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonValue } from "../../../codegen/load/json-value.ts";

/** What a witness has to be like: a value, or what is true of each value that shows this change and not another. */
export interface Shown {
  readonly says: string;
  readonly holds: (value: JsonValue) => boolean;
}

function shown(says: string, holds: (value: JsonValue) => boolean): Shown {
  return { says, holds };
}

export const anything: Shown = shown("is whatever", () => true);

export function is(wanted: JsonValue): Shown {
  return shown(`is ${JSON.stringify(wanted)}`, (value) => isDeepStrictEqual(value, wanted));
}

export function isNot(wanted: JsonValue): Shown {
  return shown(`is not ${JSON.stringify(wanted)}`, (value) => !isDeepStrictEqual(value, wanted));
}

export function isA(type: string): Shown {
  return shown(`is of type ${type}`, (value) => typeOf(value) === type);
}

/** A number that is not whole. */
export const fraction: Shown = shown(
  "has a fraction",
  (value) => typeof value === "number" && !Number.isInteger(value),
);

export function below(limit: number): Shown {
  return shown(`is below ${limit}`, (value) => typeof value === "number" && value < limit);
}

export function above(limit: number): Shown {
  return shown(`is above ${limit}`, (value) => typeof value === "number" && value > limit);
}

/** Of a text its code points, of a list its items, of an object its members. */
export function shorter(than: number): Shown {
  return shown(`is shorter than ${than}`, (value) => lengthOf(value) < than);
}

export function longer(than: number): Shown {
  return shown(`is longer than ${than}`, (value) => lengthOf(value) > than);
}

export function matches(expression: RegExp): Shown {
  return shown(
    `matches ${expression}`,
    (value) => typeof value === "string" && expression.test(value),
  );
}

export function lacks(name: string): Shown {
  return shown(`lacks ${name}`, (value) => isObject(value) && !Object.hasOwn(value, name));
}

export function has(name: string): Shown {
  return shown(`has ${name}`, (value) => isObject(value) && Object.hasOwn(value, name));
}

/** An object with a member of another name than these. */
export function hasOtherThan(...names: readonly string[]): Shown {
  return shown(
    `has another member than ${names}`,
    (value) => isObject(value) && Object.keys(value).some((name) => !names.includes(name)),
  );
}

/** A list with the same item twice. */
export const repeats: Shown = shown(
  "has an item twice",
  (value) =>
    Array.isArray(value) &&
    value.some((one, index) =>
      value.slice(0, index).some((other) => isDeepStrictEqual(one, other)),
    ),
);

/** What stands at a place: names of members, indexes of items, `*` for any of either. */
export function at(path: readonly (string | number)[], inner: Shown): Shown {
  return shown(`at /${path.join("/")} ${inner.says}`, (value) =>
    valuesAt(value, path).some((one) => inner.holds(one)),
  );
}

export function all(...parts: readonly Shown[]): Shown {
  const says = parts.map((part) => part.says).join(" and ");
  return shown(says, (value) => parts.every((part) => part.holds(value)));
}

export function not(part: Shown): Shown {
  return shown(`not: ${part.says}`, (value) => !part.holds(value));
}

function valuesAt(value: JsonValue, path: readonly (string | number)[]): readonly JsonValue[] {
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value) as [string, JsonValue][];
  return entries
    .filter(([name]) => first === "*" || name === String(first))
    .flatMap(([, inner]) => valuesAt(inner, rest));
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function lengthOf(value: JsonValue): number {
  if (typeof value === "string") return [...value].length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : Number.NaN;
}
