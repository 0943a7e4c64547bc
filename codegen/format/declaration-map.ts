import type { Code, DeclaredSymbol } from "../emit/code.ts";
import { lineStarts, type Position, positionAt, type Source } from "../load/source.ts";
import { layout } from "./layout.ts";

/** A name in a laid out text. */
interface DeclaredName {
  readonly symbol: DeclaredSymbol;
  /** Where it begins, quotes included. */
  readonly offset: number;
}

/** The document that an editor opens for places of a source. */
export interface MapTarget {
  /** Relative to the declaration file, with forward slashes. */
  readonly path: string;
  /** Has the same value as the source, perhaps in another layout. */
  readonly shown: Source;
}

/** A declaration file in our layout, before its map. */
export interface LaidOutDeclarations {
  readonly text: string;
  readonly names: readonly DeclaredName[];
}

export function layOutDeclarations(content: Code): LaidOutDeclarations {
  const names: DeclaredName[] = [];
  const text = layout(content, {
    onDeclared: (symbol, offset) => names.push({ symbol, offset }),
  });
  return { text, names };
}

export interface MapOptions {
  /** Name of the declaration file. */
  readonly file: string;
  readonly laidOut: LaidOutDeclarations;
  /** What an editor opens for places of a source; names from elsewhere are not mapped. */
  readonly targetOf: (source: Source) => MapTarget | undefined;
}

/**
 * A declaration file with its map as a comment at the end: from each declared name to the place that it comes from.
 * A comment, because a `.map` beside it could be lost, or taken for somebody else's; editors follow both, and this one
 * only with its charset.
 *
 * @param text The laid out text, perhaps as the project's own formatter has it.
 */
function withDeclarationMap(text: string, { file, laidOut, targetOf }: MapOptions): string {
  const names = text === laidOut.text ? laidOut.names : movedNames(laidOut, text);
  const { segments, sources } = segmentsOf(text, names, targetOf);
  const map = { version: 3, file, sources, names: [], mappings: encodeSegments(segments) };
  const encoded = Buffer.from(JSON.stringify(map)).toString("base64");
  return `${text}//# sourceMappingURL=data:application/json;charset=utf-8;base64,${encoded}\n`;
}

/** The files, of which the one at `path` is the declaration file, with its map in it. */
export function withMapAt<File extends { readonly path: string; readonly text: string }>(
  path: string,
  files: readonly File[],
  map: MapOptions,
): readonly File[] {
  return files.map((file) =>
    file.path === path ? { ...file, text: withDeclarationMap(file.text, map) } : file,
  );
}

/** Line, column in the declaration file, then number, line, column of the source; all from 0. */
type Segment = readonly [number, number, number, number, number];

function segmentsOf(
  text: string,
  names: readonly DeclaredName[],
  targetOf: MapOptions["targetOf"],
): { readonly segments: readonly Segment[]; readonly sources: readonly string[] } {
  const starts = lineStarts(text);
  const readers = new Map<Source, SpanReader | undefined>();
  const sources: string[] = [];
  const segments = names.flatMap((name): readonly Segment[] => {
    const { pointer, source } = name.symbol.at;
    if (!readers.has(source)) {
      const target = targetOf(source);
      readers.set(source, target && spanReader(target.shown, sources.length));
      if (target !== undefined) sources.push(target.path);
    }
    const reader = readers.get(source);
    if (reader === undefined) return [];
    const { offset, symbol } = name;
    // An editor takes the quotes of a name for a part of it.
    const { begin, end } = reader.read(pointer, isQuoted(symbol.name));
    const segment = (offset: number, { line, column }: Position): Segment => {
      const place = positionAt(starts, offset);
      return [place.line - 1, place.column - 1, reader.number, line - 1, column - 1];
    };
    // The end too: an editor selects what lies between the two.
    return [segment(offset, begin), segment(offset + symbol.name.length, end)];
  });
  return { segments, sources };
}

interface SpanReader {
  /** Of the source in the map. */
  readonly number: number;
  /** Begin and end of a member's name, with or without its quotes; of a whole document, its begin. */
  read(pointer: string, quoted: boolean): { readonly begin: Position; readonly end: Position };
}

function spanReader(source: Source, number: number): SpanReader {
  const starts = lineStarts(source.text);
  return {
    number,
    read(pointer, quoted) {
      const { line, column } = source.locate(pointer, "key");
      const key = /"(?:\\.|[^"\\\n])*"/y;
      key.lastIndex = (starts[line - 1] ?? 0) + column - 1;
      const length = key.exec(source.text)?.[0].length ?? 0;
      const margin = quoted || length === 0 ? 0 : 1;
      return {
        begin: { line, column: column + margin },
        end: { line, column: column + length - margin },
      };
    },
  };
}

function isQuoted(name: string): boolean {
  return /^\[?["']/.test(name);
}

function encodeSegments(segments: readonly Segment[]): string {
  let text = "";
  let last: Segment = [0, 0, 0, 0, 0];
  for (const segment of segments) {
    const [line] = segment;
    const isSameLine = line === last[0] && text !== "";
    text += isSameLine ? "," : ";".repeat(line - last[0]);
    if (line !== last[0]) last = [line, 0, last[2], last[3], last[4]];
    for (const index of [1, 2, 3, 4] as const) text += variableLength(segment[index] - last[index]);
    last = segment;
  }
  return text;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base 64 VLQ of source maps: the sign in the lowest bit, then five bits a digit, the lowest first. */
function variableLength(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let text = "";
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += digits[rest > 0 ? digit + 32 : digit];
  } while (rest > 0);
  return text;
}

/** Words, numbers and quoted texts, comments left out: what no formatter adds, removes or reorders. */
const tokens =
  /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[\w$.\u0080-\uffff]+/g;

/**
 * Finds names again after somebody laid the text out anew, by the tokens in front of them.
 *
 * @returns None when the texts differ in more than their layout.
 */
function movedNames(laidOut: LaidOutDeclarations, text: string): readonly DeclaredName[] {
  const before = [...tokensOf(laidOut.text)];
  const after = [...tokensOf(text)];
  if (before.length !== after.length) return [];
  const places = new Map(before.map(([offset], index) => [offset, after[index]]));
  return laidOut.names.flatMap(({ offset, symbol }) => {
    const found = places.get(offset);
    if (found === undefined) return [];
    const [moved, name] = found;
    return [{ offset: moved, symbol: { ...symbol, name } }];
  });
}

function* tokensOf(text: string): Iterable<readonly [number, string]> {
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    if (!token.startsWith("/")) yield [match.index, token];
  }
}
