import type { Language } from "./languages.ts";

/** Texts that are in every language, and have so many code points. */
export interface Texts {
  readonly languages: readonly Language[];
  readonly low: number;
  readonly high: number;
}

/** States that are looked at. */
const mostStates = 2_000;
/** Kinds of code points that are told apart. */
const mostKinds = 120;
/** So many moves between states take as long as a step of any other proof. */
const movesAtOnce = 8;
/** Lengths up to this are counted. */
const longest = 100;

/** Whether every text of `part` is one of some claim: no way to read a text ends in `part` and in none of them. */
export function coversLanguages(
  part: Texts,
  claims: readonly Texts[],
  spend: (amount: number) => boolean,
): boolean {
  const all = [part, ...claims];
  const points = pointsOf(all.flatMap(({ languages }) => languages));
  const cap = longestOf(all) + 1;
  if (points.length > mostKinds || cap > longest) return false;
  const cost = Math.ceil((points.length * all.length) / movesAtOnce);
  const start: Reading = {
    at: all.map(({ languages }) => languages.map((language) => language.start)),
    length: 0,
  };
  const seen = new Set([keyOf(start)]);
  const pending = [start];
  // The shortest texts first: what tells the two apart is mostly short.
  for (const reading of pending) {
    if (seen.size > mostStates || !spend(cost)) return false;
    const isIn = (texts: Texts, index: number): boolean => isEnd(texts, reading, index);
    if (isIn(part, 0) && !claims.some((claim, index) => isIn(claim, index + 1))) return false;
    if (reading.length >= part.high) continue;
    if (claims.some((claim, index) => isAll(claim, reading, index + 1))) continue;
    for (const point of points) {
      const next = after(all, reading, point, cap);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      pending.push(next);
    }
  }
  return true;
}

interface Reading {
  /** For each set of texts, the state of each of its languages. */
  readonly at: readonly (readonly number[])[];
  /** Code points so far; lengths that nobody asks about are one. */
  readonly length: number;
}

function keyOf({ at, length }: Reading): string {
  return `${length};${at.map((states) => states.join()).join(";")}`;
}

function after(
  all: readonly Texts[],
  { at, length }: Reading,
  point: number,
  cap: number,
): Reading {
  return {
    at: all.map(({ languages }, index) =>
      languages.map((language, inner) => language.after(at[index]?.[inner] ?? 0, point)),
    ),
    length: Math.min(length + 1, cap),
  };
}

function isEnd({ high, languages, low }: Texts, { at, length }: Reading, index: number): boolean {
  if (length < low || length > high) return false;
  return languages.every((language, inner) => language.isEnd(at[index]?.[inner] ?? 0));
}

function isAll({ high, languages, low }: Texts, { at, length }: Reading, index: number): boolean {
  if (high !== Infinity || length < low) return false;
  return languages.every((language, inner) => language.isAll(at[index]?.[inner] ?? 0));
}

/** The last length that makes a difference. */
function longestOf(all: readonly Texts[]): number {
  return Math.max(0, ...all.flatMap(({ high, low }) => [low, high === Infinity ? 0 : high]));
}

/** One code point of each kind that is told apart. */
function pointsOf(languages: readonly Language[]): readonly number[] {
  const bounds = new Set([0, ...languages.flatMap((language) => language.bounds)]);
  return [...bounds].filter((point) => point <= 0x10ffff).sort((left, right) => left - right);
}
