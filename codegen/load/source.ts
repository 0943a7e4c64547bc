import type { JsonValue } from "./json-value.ts";
import { indexJson, type JsonOffsets } from "./parse-json.ts";

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

/** @param value What `text` parses to. The index of positions is built on first use. */
export function createSource(file: string, text: string, value: JsonValue): Source {
  let index: JsonOffsets | undefined;
  let lines: readonly number[] | undefined;

  return {
    file,
    uri: sourceUri(file),
    text,
    value,
    locate(pointer, part = "value") {
      index ??= indexJson(text);
      lines ??= lineStarts(text);
      const key = part === "key" ? index.keys.get(pointer) : undefined;
      return positionAt(lines, key ?? nearestOffset(index.values, pointer));
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

function nearestOffset(index: ReadonlyMap<string, number>, pointer: string): number {
  for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const offset = index.get(path);
    if (offset !== undefined) return offset;
  }
  return index.get("") ?? 0;
}
