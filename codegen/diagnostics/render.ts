import type { Diagnostic } from "./diagnostic.ts";

export interface RenderOptions {
  /** Text of a file by its name in the diagnostic, for the code frame. Absent: no frame. */
  readonly textOf?: (file: string) => string | undefined;
}

/** One diagnostic as the terminal shows it: place, severity, code, message, then frame and hint. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const place = `${printable(file)}:${line}:${column}`;
  const head = `${place}  ${severity}  ${code}  ${printable(message)}`;
  const lines = [head, ...frame(diagnostic, options)];
  if (hint !== undefined) lines.push(`${" ".repeat(Math.min(place.length, 36))}hint   ${printable(hint)}`);
  return lines.join("\n");
}

export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, options)).join("\n");
}

/** `2 errors and 1 warning`, or `no errors`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [count(errors, "error"), count(warnings, "warning")].filter((part) => part !== "");
  return parts.length === 0 ? "no errors" : parts.join(" and ");
}

function count(amount: number, noun: string): string {
  if (amount === 0) return "";
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

const longestFrame = 100;

function frame(diagnostic: Diagnostic, options: RenderOptions): string[] {
  const text = options.textOf?.(diagnostic.file)?.split("\n")[diagnostic.line - 1];
  if (text === undefined || text.trim() === "") return [];
  // A minified file is one line: show what surrounds the column.
  const start = diagnostic.column > longestFrame ? diagnostic.column - longestFrame / 2 : 0;
  const shown = text.slice(start, start + longestFrame).replaceAll("\t", " ");
  const number = String(diagnostic.line);
  const gutter = " ".repeat(number.length);
  return [
    `  ${number} | ${printable(shown)}`,
    `  ${gutter} | ${" ".repeat(Math.max(diagnostic.column - 1 - start, 0))}^`,
  ];
}

/** Text from a card must not steer the terminal: control and direction characters are written as escapes. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
