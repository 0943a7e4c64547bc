import {
  between,
  type CodePointSet,
  complement,
  digits,
  propertySet,
  spaces,
  wordCharacters,
} from "./code-point-set.ts";
import type { SetNode } from "./pattern-nodes.ts";
import { PatternFault, type PatternReader } from "./pattern-reader.ts";

const controls: Readonly<Record<string, number>> = { f: 12, n: 10, r: 13, t: 9, v: 11 };
const named: Readonly<Record<string, CodePointSet>> = {
  d: digits,
  D: complement(digits),
  s: spaces,
  S: complement(spaces),
  w: wordCharacters,
  W: complement(wordCharacters),
};
const hints: Readonly<Record<string, string>> = {
  A: "; the begin is ^",
  Z: "; the end is $",
  z: "; the end is $",
};

/** What follows a backslash, where it stands for one code point out of a set. */
export function parseEscape(reader: PatternReader): SetNode {
  const name = reader.next();
  const set = named[name];
  if (set !== undefined) return { kind: "set", source: `\\${name}`, set };
  if (name === "p" || name === "P") return parseProperty(name, reader);
  return literal(escapedPoint(name, reader));
}

/** A code point by itself, written so that nobody is deceived. */
export function literal(point: number): SetNode {
  return { kind: "set", source: printPoint(point), set: between(point, point) };
}

/** The code point of a set that has one alone. */
export function onlyPoint({ set }: SetNode): number | undefined {
  const [range, other] = set.ranges;
  return set.exact && range !== undefined && other === undefined && range[0] === range[1]
    ? range[0]
    : undefined;
}

function escapedPoint(name: string, reader: PatternReader): number {
  const control = controls[name];
  if (control !== undefined) return control;
  if (name === "0" && !/\d/.test(reader.peek())) return 0;
  if (name === "x") return hexadecimal(reader, 2, "\\x");
  if (name === "u") return unicodePoint(reader);
  if (name === "c" && /[A-Za-z]/.test(reader.peek()))
    return (reader.next().codePointAt(0) ?? 0) % 32;
  if (name === "") throw new PatternFault("ends in a backslash");
  if (/[\p{L}\p{N}_]/u.test(name) && name !== "_") throw unknown(name);
  // The flag u allows fewer of these, but nobody can mean anything else.
  if (!/[\^$\\.*+?()[\]{}|/]/.test(name)) reader.lenient = true;
  return name.codePointAt(0) ?? 0;
}

function unknown(name: string): PatternFault {
  return new PatternFault(`uses \\${name}, which JavaScript does not have${hints[name] ?? ""}`);
}

function hexadecimal(reader: PatternReader, length: number, name: string): number {
  const text = reader.run(/[0-9A-Fa-f]/, length);
  if (text.length < length) throw new PatternFault(`has ${name} without ${length} hex digits`);
  return Number.parseInt(text, 16);
}

function unicodePoint(reader: PatternReader): number {
  if (reader.takes("{")) {
    const text = reader.until("}") ?? "";
    const point = /^[0-9A-Fa-f]+$/.test(text) ? Number.parseInt(text, 16) : Infinity;
    if (point > 0x10ffff) throw new PatternFault("has \\u{…} without a code point");
    return point;
  }
  const first = hexadecimal(reader, 4, "\\u");
  const start = reader.position;
  if (first >= 0xd800 && first <= 0xdbff && reader.takes("\\u")) {
    const text = reader.run(/[0-9A-Fa-f]/, 4);
    const second = Number.parseInt(text, 16);
    if (text.length === 4 && second >= 0xdc00 && second <= 0xdfff)
      return (first - 0xd800) * 0x400 + (second - 0xdc00) + 0x10000;
    reader.back(start);
  }
  return first;
}

function parseProperty(letter: "p" | "P", reader: PatternReader): SetNode {
  const name = reader.takes("{") ? reader.until("}") : undefined;
  const set = name === undefined || !/^[\w=]+$/.test(name) ? undefined : propertySet(name);
  if (set === undefined)
    throw new PatternFault(`uses \\${letter}{${name ?? ""}}, which is no property of Unicode`);
  return {
    kind: "set",
    source: `\\${letter}{${name}}`,
    set: letter === "p" ? set : complement(set),
  };
}

function printPoint(point: number): string {
  const text = String.fromCodePoint(point);
  if (/[\^$\\.*+?()[\]{}|/]/.test(text)) return `\\${text}`;
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(text) && !/^[\u0590-\u08ff]$/.test(text)
    ? text
    : `\\u{${point.toString(16)}}`;
}
