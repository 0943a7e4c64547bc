import { escapeDeceiving } from "./deceiving-text.ts";

export interface Excerpt {
  /** What fits, inert in a terminal; `…` where something was left out. */
  readonly shown: string;
  /** Columns before the place. */
  readonly indent: number;
}

const shortest = 20;
/** Lines of a hostile file may be endless. */
const longest = 1_000;

/**
 * The part of a line that surrounds a place: a minified file is one line.
 *
 * @param options.at Offset of the place, in UTF-16 units.
 * @param options.width Columns that there are.
 */
export function excerpt(
  line: string,
  options: { readonly at: number; readonly width: number },
): Excerpt {
  const width = Math.min(Math.max(options.width, shortest), longest);
  const before = cells(line.slice(Math.max(options.at - 2 * longest, 0), options.at));
  const after = cells(line.slice(options.at, options.at + 2 * longest));
  if (sum(before) + sum(after) <= width) {
    return { shown: [...before, ...after].map(({ text }) => text).join(""), indent: sum(before) };
  }
  // Two columns for the marks; what one side does not need is the other's.
  const room = width - 2;
  const half = Math.floor(room / 2);
  const left = Math.max(half, room - sum(after));
  const head = fitting(before.toReversed(), left).toReversed();
  const tail = fitting(after, room - sum(head));
  const isCut = head.length < before.length;
  const shown = [...head, ...tail].map(({ text }) => text).join("");
  return {
    shown: `${isCut ? "…" : ""}${shown}${tail.length < after.length ? "…" : ""}`,
    indent: sum(head) + (isCut ? 1 : 0),
  };
}

/** One character as it is shown, and the columns that it takes. */
interface Cell {
  readonly text: string;
  readonly columns: number;
}

function cells(text: string): readonly Cell[] {
  return Array.from(text, (character) => {
    const shown = character === "\t" ? " " : escapeDeceiving(character.toWellFormed());
    return { text: shown, columns: shown === character ? columnsOf(shown) : shown.length };
  });
}

const combining = /^[\p{Mn}\p{Me}]/u;
/** East Asian letters and signs, and pictures, which terminals show twice as wide. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^[\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a terminal takes for a text without control characters. */
export function columnsOfText(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return Array.from(text, columnsOf).reduce((total, columns) => total + columns, 0);
}

function columnsOf(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

function sum(list: readonly Cell[]): number {
  return list.reduce((total, { columns }) => total + columns, 0);
}

/** As many from the beginning as there is room for. */
function fitting(list: readonly Cell[], room: number): readonly Cell[] {
  let used = 0;
  const end = list.findIndex(({ columns }) => {
    used += columns;
    return used > room;
  });
  return end === -1 ? list : list.slice(0, end);
}
