import { literal } from "../../pattern/parse-escape.ts";
import { parsePattern } from "../../pattern/parse-pattern.ts";
import { itemsOf, type LookNode, type PatternNode, sequence } from "../../pattern/pattern-nodes.ts";
import { PatternFault } from "../../pattern/pattern-reader.ts";
import { type Automaton, makeAutomaton, matched } from "./automaton.ts";

/** A set of texts, read code point by code point. States are numbers; equal numbers go on alike. */
export interface Language {
  readonly start: number;
  after(state: number, point: number): number;
  /** Whether a text that ends here is one. */
  isEnd(state: number): boolean;
  /** Whether every text that begins like this is one. */
  isAll(state: number): boolean;
  /** Between two of these, all code points are alike. */
  readonly bounds: readonly number[];
}

const known = new Map<string, Language | undefined>();

/** The texts in which a pattern is found; undefined where that cannot be told by states. */
export function languageOf(pattern: string): Language | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const made = read(pattern);
  if (known.size > 2_000) known.clear();
  known.set(pattern, made);
  return made;
}

/** These texts alone. */
export function languageOfTexts(texts: readonly string[]): Language | undefined {
  const arms = texts.map((text) =>
    sequence([
      { kind: "edge", source: "^" },
      ...[...text].map((point) => literal(point.codePointAt(0) ?? 0)),
      { kind: "edge", source: "$" },
    ]),
  );
  return searching({ kind: "choice", arms });
}

function read(pattern: string): Language | undefined {
  try {
    const { node } = parsePattern(pattern);
    return withLooks(node);
  } catch (error) {
    if (error instanceof PatternFault) return undefined;
    throw error;
  }
}

/** Lookahead behind `^` is a condition beside the rest, as for validators. */
function withLooks(node: PatternNode): Language | undefined {
  const items = itemsOf(node);
  const start = items.findIndex(({ kind }) => kind !== "edge");
  const isAnchored = items
    .slice(0, start)
    .some((item) => item.kind === "edge" && item.source === "^");
  const looks = start === -1 || !isAnchored ? [] : leadingLooks(items.slice(start));
  if (looks.length === 0) return searching(node);
  const edges = items.slice(0, start);
  const parts = looks.map((look) => {
    const language = searching(sequence([...edges, look.node]));
    return language && { language, isNegated: look.opening === "(?!" };
  });
  const rest = searching(sequence([...edges, ...items.slice(start + looks.length)]));
  const every = [...parts, rest && { language: rest, isNegated: false }];
  const found = every.filter((part) => part !== undefined);
  return found.length === every.length ? together(found) : undefined;
}

function leadingLooks(items: readonly PatternNode[]): readonly LookNode[] {
  const looks: LookNode[] = [];
  for (const item of items) {
    if (item.kind !== "look" || item.opening.startsWith("(?<")) break;
    looks.push(item);
  }
  return looks;
}

interface Part {
  readonly language: Language;
  readonly isNegated: boolean;
}

/** The texts of all parts. */
function together(parts: readonly Part[]): Language {
  const states: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (state: readonly number[]): number => {
    const key = state.join();
    const number = numbers.get(key) ?? states.push(state) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    start: numberOf(parts.map(({ language }) => language.start)),
    after: (state, point) =>
      numberOf(
        parts.map(({ language }, index) => language.after(states[state]?.[index] ?? 0, point)),
      ),
    isEnd: (state) =>
      parts.every(({ isNegated, language }, index) => {
        return language.isEnd(states[state]?.[index] ?? 0) !== isNegated;
      }),
    isAll: (state) =>
      parts.every(({ isNegated, language }, index) => {
        return !isNegated && language.isAll(states[state]?.[index] ?? 0);
      }),
    bounds: parts.flatMap(({ language }) => language.bounds),
  };
}

type Before = "start" | "word" | "other";
type After = "end" | "word" | "other";

interface Reading {
  /** States of the automaton before places are looked at. */
  readonly at: readonly number[];
  readonly before: Before;
  readonly next: Map<number, number>;
}

/** Number of the state in which the pattern was found. */
const found = 0;

/** The texts in which the expression is somewhere: its states together, as far as they are met. */
function searching(node: PatternNode): Language | undefined {
  const automaton = makeAutomaton(node);
  if (automaton === undefined) return undefined;
  const { first } = automaton;
  const edges = new Set(automaton.states.map((state) => (state.kind === "edge" ? state.edge : "")));
  const seesWords = edges.has("\\b") || edges.has("\\B");
  const seesStart = seesWords || edges.has("^");
  const readings: Reading[] = [{ at: [], before: "other", next: new Map() }];
  const numbers = new Map<string, number>();

  function numberOf(at: readonly number[], place: Before): number {
    const isSeen = place === "start" ? seesStart : seesWords;
    const before = isSeen ? place : "other";
    const sorted = [...new Set([...at, first])].sort((left, right) => left - right);
    const key = `${before}${sorted.join()}`;
    const number = numbers.get(key) ?? readings.push({ at: sorted, before, next: new Map() }) - 1;
    numbers.set(key, number);
    return number;
  }

  function after(state: number, point: number): number {
    const reading = readings[state];
    if (state === found || reading === undefined) return found;
    const known = reading.next.get(point);
    if (known !== undefined) return known;
    const kind = isWord(point) ? "word" : "other";
    const moved = moves(automaton as Automaton, reading, { point, kind });
    const next = moved === undefined ? found : numberOf(moved, kind);
    reading.next.set(point, next);
    return next;
  }

  const bounds = automaton.states.flatMap((state) =>
    state.kind === "set" ? state.ranges.flatMap(([from, to]) => [from, to + 1]) : [],
  );
  return {
    start: numberOf([], "start"),
    after,
    isEnd(state) {
      const reading = readings[state];
      if (state === found || reading === undefined) return true;
      return moves(automaton, reading, { point: -1, kind: "end" }) === undefined;
    },
    isAll: (state) => state === found,
    bounds: seesWords ? [...bounds, ...wordBounds] : bounds,
  };
}

const wordBounds = [0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b];

function isWord(point: number): boolean {
  return /^\w$/.test(String.fromCodePoint(point));
}

/** Where the automaton goes with a code point; undefined once it has a match before it. */
function moves(
  { states }: Automaton,
  { at, before }: Reading,
  next: { readonly point: number; readonly kind: After },
): readonly number[] | undefined {
  const moved: number[] = [];
  const seen = new Set<number>();
  const pending = [...at];
  for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
    if (number === matched) return undefined;
    if (seen.has(number)) continue;
    seen.add(number);
    const state = states[number];
    if (state?.kind === "fork") pending.push(...state.to);
    else if (state?.kind === "edge") {
      if (isPlace(state.edge, before, next.kind)) pending.push(state.to);
    } else if (state?.ranges.some(([from, to]) => from <= next.point && next.point <= to))
      moved.push(state.to);
  }
  return moved;
}

function isPlace(edge: string, before: Before, after: After): boolean {
  if (edge === "^") return before === "start";
  if (edge === "$") return after === "end";
  return ((before === "word") !== (after === "word")) === (edge === "\\b");
}
