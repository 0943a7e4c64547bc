import type { JsonValue } from "../../load/json-value.ts";

/**
 * What could steer a terminal, hide or reorder text, or is no character at all; and the sign by which logs of GitHub
 * Actions take a line for a command, wherever it stands.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]|##(?=\[)/gu;
const unsafeLines = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]|##(?=\[)/gu;

/** Text of a document, a file name or a server on one line, each unsafe character as `\uXXXX`. */
export function inert(text: string): string {
  return text.replaceAll(unsafe, escaped);
}

/** The same for lines that we laid out: line breaks stay. JSON is still JSON of the same value. */
export function inertLines(text: string): string {
  return text.replaceAll(unsafeLines, escaped);
}

function escaped(characters: string): string {
  return Array.from(
    { length: characters.length },
    (_, at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** A witness as one line of JSON. */
export function witnessLine(witness: JsonValue): string {
  return inert(JSON.stringify(witness));
}

/** A witness as lines of JSON. */
export function witnessLines(witness: JsonValue): readonly string[] {
  return inertLines(JSON.stringify(witness, null, 2)).split("\n");
}

/** At most so many UTF-16 units, `…` for what is left out. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** Text of anybody's on one line: a few of thousands of characters are enough to know it by. */
export function shortened(text: string): string {
  return cut(inert(text.slice(0, longestText + 1)), longestText);
}

const longestText = 1_000;
const longestFile = 500;

/** `file:line:column`. */
export function placeText(place: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}): string {
  return `${cut(inert(place.file), longestFile)}:${place.line}:${place.column}`;
}
