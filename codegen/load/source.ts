import { createOffsets, type JsonOffset } from "./json-offsets.ts";
import type { JsonValue } from "./json-value.ts";

/** Lines and columns count from 1; a column is a UTF-16 unit, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One document that was read: its value, and where each part of it stands in the text. */
export interface Source {
  /** As the user wrote it, with forward slashes: `schemas/control/ping.schema.json`, `<stdin>`. */
  readonly file: string;
  /** Base of relative references before any `$id`. Never fetched. */
  readonly uri: string;
  readonly text: string;
  readonly value: JsonValue;
  /**
   * Where the value at a JSON pointer begins; the nearest known ancestor for one that is not there.
   *
   * @param part `key` for the name of the member instead. Default `value`.
   */
  locate(pointer: string, part?: "key" | "value"): Position;
}

/** A place inside a source, for diagnostics. */
export interface Place {
  readonly source: Source;
  readonly pointer: string;
}

/** @param value What `text` parses to. Its positions are looked for when they are asked for. */
export function createSource(file: string, text: string, value: JsonValue): Source {
  let offsetOf: ((pointer: string) => JsonOffset) | undefined;
  let lines: readonly number[] | undefined;

  return {
    file,
    uri: sourceUri(file),
    text,
    value,
    locate(pointer, part = "value") {
      offsetOf ??= createOffsets(text);
      lines ??= lineStarts(text);
      const found = offsetOf(pointer);
      return positionAt(lines, part === "key" ? (found.key ?? found.value) : found.value);
    },
  };
}

/** The base URI that references of a file resolve against: a made-up scheme, so that nothing fetches it. */
export function sourceUri(file: string): string {
  return `schema:///${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** Offsets at which lines begin. Editors do not count a byte order mark. */
export function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
