import { escapeDeceiving } from "../../../diagnostics/deceiving-text.ts";
import type { JsonValue } from "../../../load/json-value.ts";
import { type Code, concat, lines, raw, separate } from "../../code.ts";

// Markdown as GitHub reads it. Text from schemas gets in through these printers alone, and each of them gives one line
// that is safe in a table.

const longestList = 72;

/** What a word of a text leads to; undefined for every word that is just a word. */
export type LinkOf = (word: string) => Code | undefined;

/** A description: words as they are, `code` as code, and names of types as links. */
export function prose(text: string, linkOf: LinkOf = () => undefined): Code {
  const pieces = oneLine(text).split(/(`[^`]+`)/);
  return concat(
    ...pieces.map((piece) => {
      return piece.length > 2 && piece.startsWith("`") && piece.endsWith("`")
        ? codeSpan(piece.slice(1, -1))
        : words(piece, linkOf);
    }),
  );
}

/** Text in code type, whatever is in it. */
export function codeSpan(text: string): Code {
  const line = oneLine(text);
  // Blanks alone are no span, and after an odd backslash nothing keeps a table from ending its cell at the bar.
  if (/^\s*$|(?<!\\)(?:\\\\)*\\\|/.test(line))
    return raw(`<code>${line.replace(/[^\w .,:/-]/gu, entity)}</code>`);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  return raw(fence + padding + line + padding + fence);
}

export function jsonSpan(value: JsonValue): Code {
  return codeSpan(JSON.stringify(value));
}

export function link(text: Code, target: string): Code {
  return concat(raw("["), text, raw(`](${encodeURI(target).replace(/[()]/g, entity)})`));
}

export function heading(level: number, text: string): Code {
  return concat(raw(`${"#".repeat(level)} `), escaped(oneLine(text)));
}

/** How GitHub and editors call a heading of one word. */
export function anchorOf(name: string): string {
  return name.toLowerCase();
}

/** Cells may hold anything that the printers here give. */
export function table(head: readonly string[], rows: readonly (readonly Code[])[]): Code {
  const row = (cells: readonly Code[]): Code => {
    return concat(raw("| "), separate(cells.map(escapeBars), raw(" | ")), raw(" |"));
  };
  return lines(
    row(head.map((cell) => escaped(oneLine(cell)))),
    row(head.map(() => raw("---"))),
    ...rows.map(row),
  );
}

/** A bar ends a cell, in code too, unless a backslash says otherwise. */
function escapeBars(content: Code): Code {
  if (content.kind === "text") return raw(content.text.replaceAll("|", "\\|"));
  return content.kind === "concat" ? concat(...content.parts.map(escapeBars)) : content;
}

export function bullets(items: readonly Code[]): Code {
  return lines(...items.map((item) => concat(raw("- "), item)));
}

/** JSON for people, in a fence that nothing in it can close: each of its lines begins with JSON. */
export function jsonBlock(value: JsonValue): Code {
  return lines(raw("```json"), ...jsonLines(value), raw("```"));
}

/** JSON on several lines; lists of short values stay on one. */
export function jsonLines(value: JsonValue): readonly Code[] {
  return printJson(value, "")
    .split("\n")
    .map((text) => raw(escapeDeceiving(text)));
}

function printJson(value: JsonValue, margin: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue) => printJson(item, inner));
    const flat = `[${items.join(", ")}]`;
    const isShort = !flat.includes("\n") && inner.length + flat.length <= longestList;
    return isShort ? flat : `[\n${inner}${items.join(`,\n${inner}`)}\n${margin}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    return `${JSON.stringify(name)}: ${printJson(member, inner)}`;
  });
  return members.length === 0 ? "{}" : `{\n${inner}${members.join(`,\n${inner}`)}\n${margin}}`;
}

function words(text: string, linkOf: LinkOf): Code {
  // Only names of several words: a single one is more often a word than a type.
  const pieces = text.split(/\b([A-Z][a-z0-9]+[A-Z]\w*)\b/);
  return concat(...pieces.map((piece) => linkOf(piece) ?? escaped(piece)));
}

function escaped(text: string): Code {
  const safe = text
    .replace(/[\\*[\]<>~`]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/^(\s*)(?=[#+-](?:\s|$))/, "$1\\")
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, "$1\\");
  return raw(safe);
}

function oneLine(text: string): string {
  return escapeDeceiving(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " "));
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
