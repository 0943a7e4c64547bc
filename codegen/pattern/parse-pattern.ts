import { between, complement, noneOf, notLineEnds, unite } from "./code-point-set.ts";
import { literal, onlyPoint, parseEscape } from "./parse-escape.ts";
import {
  choice,
  type LookNode,
  type PatternNode,
  repeat,
  type SetNode,
  sequence,
} from "./pattern-nodes.ts";
import { PatternFault, PatternReader } from "./pattern-reader.ts";

/** An expression of schemas is shorter; a longer one is no reason to spend time on it. */
const longest = 10_000;
const deepest = 100;

export interface ParsedPattern {
  readonly node: PatternNode;
  /** The source itself is an expression that JavaScript takes with the flag `u`. */
  readonly isStrict: boolean;
}

/**
 * Reads a regular expression as ECMA-262 does with the flag `u`. Beyond that it takes what has one meaning only: escapes
 * of punctuation (`\-`), braces and brackets that close nothing, and a `-` beside a class (`[\w-.]`).
 *
 * @throws {PatternFault} Not an expression, or one beyond the limits.
 */
export function parsePattern(source: string): ParsedPattern {
  if (source.length > longest)
    throw new PatternFault(`is longer than ${longest} characters`, { isLimit: true });
  const reader = new PatternReader(source);
  const node = parseChoice(reader, 0);
  if (!reader.ended) throw new PatternFault("closes a group that it does not open");
  for (const reference of reader.references) {
    const isKnown =
      typeof reference === "number" ? reference <= reader.groups : reader.groupNames.has(reference);
    if (!isKnown) throw new PatternFault(`refers to group ${reference}, which it does not have`);
  }
  return { node, isStrict: !reader.lenient };
}

function parseChoice(reader: PatternReader, depth: number): PatternNode {
  if (depth > deepest)
    throw new PatternFault(`nests deeper than ${deepest} groups`, { isLimit: true });
  const arms = [parseSequence(reader, depth)];
  while (reader.takes("|")) arms.push(parseSequence(reader, depth));
  return choice(arms);
}

function parseSequence(reader: PatternReader, depth: number): PatternNode {
  const items: PatternNode[] = [];
  while (!reader.ended && reader.peek() !== "|" && reader.peek() !== ")")
    items.push(parseTerm(reader, depth));
  return sequence(items);
}

function parseTerm(reader: PatternReader, depth: number): PatternNode {
  const isPlace = isPlaceNext(reader);
  const atom = parseAtom(reader, depth);
  const amount = parseQuantifier(reader);
  if (amount === undefined) return atom;
  if (isPlace) throw new PatternFault("repeats what takes no character");
  const [minimum, maximum] = amount;
  if (minimum > maximum)
    throw new PatternFault(`has the numbers of {${minimum},${maximum}} out of order`);
  // Whether as much or as little as possible is taken does not change whether there is a match.
  reader.takes("?");
  if (parseQuantifier(reader) !== undefined) throw new PatternFault("repeats a repetition");
  return repeat(atom, minimum, maximum);
}

/** Whether an edge or a lookaround comes next, outside of a group. */
function isPlaceNext(reader: PatternReader): boolean {
  const text = [0, 1, 2, 3].map((offset) => reader.peek(offset)).join("");
  return /^(?:[$^]|\\[bB]|\(\?<?[=!])/.test(text);
}

function parseQuantifier(reader: PatternReader): readonly [number, number] | undefined {
  if (reader.takes("*")) return [0, Infinity];
  if (reader.takes("+")) return [1, Infinity];
  if (reader.takes("?")) return [0, 1];
  const start = reader.position;
  if (reader.takes("{")) {
    const [, from, comma, to] = /^(\d+)(,?)(\d*)$/.exec(reader.until("}") ?? "") ?? [];
    if (from !== undefined && (comma === "," || to === "")) {
      const most = to === "" ? Infinity : Number(to);
      return [Number(from), comma === "" ? Number(from) : most];
    }
    reader.back(start);
  }
  return undefined;
}

function parseAtom(reader: PatternReader, depth: number): PatternNode {
  const point = reader.next();
  if (point === "^" || point === "$") return { kind: "edge", source: point };
  if (point === ".") return { kind: "set", source: ".", set: notLineEnds };
  if (point === "[") return parseClass(reader);
  if (point === "(") return parseGroup(reader, depth);
  if (point === "\\") return parseBackslash(reader);
  reader.back(reader.position - 1);
  if (parseQuantifier(reader) !== undefined) throw new PatternFault("repeats nothing");
  if (/[{}\]]/.test(point)) reader.lenient = true;
  return literal(reader.next().codePointAt(0) ?? 0);
}

function parseBackslash(reader: PatternReader): PatternNode {
  if (reader.takes("b")) return { kind: "edge", source: "\\b" };
  if (reader.takes("B")) return { kind: "edge", source: "\\B" };
  if (/[1-9]/.test(reader.peek())) {
    const number = Number(reader.run(/\d/, 10));
    reader.references.push(number);
    return { kind: "reference", source: `\\${number}` };
  }
  if (reader.takes("k<")) {
    const name = reader.until(">") ?? "";
    reader.references.push(name);
    return { kind: "reference", source: `\\k<${name}>` };
  }
  return parseEscape(reader);
}

const lookarounds: readonly LookNode["opening"][] = ["(?=", "(?!", "(?<=", "(?<!"];

function parseGroup(reader: PatternReader, depth: number): PatternNode {
  const opening = lookarounds.find((one) => reader.takes(one.slice(1)));
  if (opening === undefined && !reader.takes("?:")) {
    if (reader.takes("?<")) nameGroup(reader);
    else if (reader.peek() === "?")
      throw new PatternFault(`has (?${reader.peek(1)}, which JavaScript does not have`);
    reader.groups += 1;
  }
  const node = parseChoice(reader, depth + 1);
  if (!reader.takes(")")) throw new PatternFault("does not close a group");
  return opening === undefined ? node : { kind: "look", opening, node };
}

function nameGroup(reader: PatternReader): void {
  const name = reader.until(">") ?? "";
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name))
    throw new PatternFault("has a group without a proper name");
  if (reader.groupNames.has(name)) throw new PatternFault(`has two groups of the name ${name}`);
  reader.groupNames.add(name);
}

function parseClass(reader: PatternReader): PatternNode {
  const isNegated = reader.takes("^");
  let set = noneOf;
  let source = "";
  while (!reader.takes("]")) {
    const from = parseClassAtom(reader);
    const start = reader.position;
    const to = reader.takes("-") && reader.peek() !== "]" ? parseClassAtom(reader) : undefined;
    const first = onlyPoint(from);
    const last = to === undefined ? undefined : onlyPoint(to);
    if (to === undefined) reader.back(start);
    if (to !== undefined && (first === undefined || last === undefined)) {
      // A `-` beside a class can only be itself, which the flag u wants to be told.
      reader.lenient = true;
      set = unite(set, from.set, between(0x2d, 0x2d), to.set);
      source += `${inClass(from)}\\-${inClass(to)}`;
    } else if (first !== undefined && last !== undefined && to !== undefined) {
      if (first > last) throw new PatternFault("has the ends of a range out of order");
      set = unite(set, between(first, last));
      source += `${inClass(from)}-${inClass(to)}`;
    } else {
      set = unite(set, from.set);
      source += inClass(from);
    }
  }
  return {
    kind: "set",
    source: `[${isNegated ? "^" : ""}${source}]`,
    set: isNegated ? complement(set) : set,
  };
}

function inClass(atom: SetNode): string {
  return atom.source === "-" ? "\\-" : atom.source;
}

function parseClassAtom(reader: PatternReader): SetNode {
  if (reader.ended) throw new PatternFault("does not close a class");
  if (!reader.takes("\\")) return literal(reader.next().codePointAt(0) ?? 0);
  if (reader.takes("b")) return literal(8);
  // This one escape is allowed with the flag u in a class, and nowhere else.
  if (reader.takes("-")) return literal(0x2d);
  return parseEscape(reader);
}
