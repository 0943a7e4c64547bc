import { columnsOfText } from "../../diagnostics/excerpt.ts";
import type { DriftSeverity } from "../severity.ts";

/** What a part of a line is, for whoever colours it. `aside`: what is read last. */
export type DriftStyle = DriftSeverity | "name" | "unknown" | "aside";

/** Gives a text its colour, without changing what it says. */
export type DriftPainter = (style: DriftStyle, text: string) => string;

/** One line, or several where it does not fit. All of its text is inert. */
export interface Row {
  /** Where it stands: a heading, something of it, something of that, or a sentence across. */
  readonly level: "head" | "row" | "below" | "across";
  readonly label?: string;
  readonly text: string;
  /** Follows the text, in the background. */
  readonly end?: string;
  /** Follows the text after an arrow; on a line of its own where both do not fit. */
  readonly to?: string;
  /** Stand as they are, whatever the width. */
  readonly lines?: readonly string[];
}

const indents = { head: 0, across: 0, row: 2, below: 14 } as const;
const labelWidths = { head: 0, across: 0, row: 12, below: 9 } as const;

/** Columns before the text of a row. */
export function textIndent(level: Row["level"]): number {
  return indents[level] + labelWidths[level];
}

/** The lines of a row. */
export function layRow(
  row: Row,
  {
    width,
    paint = plain,
  }: { readonly width?: number | undefined; readonly paint?: DriftPainter | undefined },
): readonly string[] {
  const { level, label = "" } = row;
  const margin = " ".repeat(indents[level]);
  const indent = textIndent(level);
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width - indent, leastRoom);
  const lines = bodyLines(row, room).map((line) => paintBody(row, line, paint));
  const padding = " ".repeat(Math.max(labelWidths[level] - label.length, 0));
  const head = label === "" ? padding : paint(labelStyle(label), label) + padding;
  return lines.map((line, index) =>
    (index === 0 ? `${margin}${head}${line}` : `${" ".repeat(indent)}${line}`).trimEnd(),
  );
}

/** Columns that a text gets in a terminal that has none. */
const leastRoom = 20;

function bodyLines({ text, end, to, lines }: Row, room: number): readonly string[] {
  if (lines !== undefined) return lines.map(harmless);
  if (to !== undefined) {
    const both = `${text} → ${to}`;
    return columnsOfText(both) <= room ? [both] : [text, `→ ${to}`];
  }
  return wrapped(end === undefined ? text : `${text}  ${end}`, room).map(harmless);
}

/** Lines that break between words. A word that does not fit is left to the terminal. */
function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(" ")) {
    const longer: string = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || columnsOfText(longer) <= room) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      // Of two spaces at which a line breaks, neither is left.
      line = word === "" ? undefined : word;
    }
  }
  return [...lines, line ?? ""];
}

/** In a log of GitHub Actions a line that begins with `::` is a command. */
function harmless(line: string): string {
  return line.replace(/^(\s*):(?=:)/, "$1\\u003a");
}

function paintBody({ level, end, to, label }: Row, line: string, paint: DriftPainter): string {
  if (to !== undefined || label === "note") return paint("aside", line);
  const hasEnd = end !== undefined && line.endsWith(end);
  const text = hasEnd ? line.slice(0, -end.length) : line;
  return (level === "head" ? paint("name", text) : text) + (hasEnd ? paint("aside", end) : "");
}

const styles: Readonly<Record<string, DriftStyle>> = {
  breaking: "breaking",
  error: "breaking",
  risky: "risky",
  warning: "risky",
  unknown: "unknown",
  compatible: "compatible",
  docs: "docs",
};

function labelStyle(label: string): DriftStyle {
  return styles[label] ?? "aside";
}

function plain(_style: DriftStyle, text: string): string {
  return text;
}

/** Colours for a terminal. */
export const terminalPainter: DriftPainter = (style, text) => {
  return text === "" ? "" : `\u001b[${codes[style]}m${text}\u001b[0m`;
};

const codes: Readonly<Record<DriftStyle, number>> = {
  breaking: 31,
  risky: 33,
  unknown: 33,
  compatible: 32,
  docs: 36,
  name: 1,
  aside: 2,
};
