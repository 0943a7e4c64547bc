import { escapeDeceiving } from "./deceiving-text.ts";
import type { Diagnostic } from "./diagnostic.ts";

export interface RenderOptions {
  /** Text of a file by its name in the diagnostic, for the code frame. Absent: no frame. */
  readonly textOf?: (file: string) => string | undefined;
}

/** One diagnostic as the terminal shows it: place, severity, code, message, then frame and hint. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const place = `${escapeDeceiving(file)}:${line}:${column}`;
  const head = `${place}  ${severity}  ${code}  ${escapeDeceiving(message)}`;
  const lines = [head, ...frame(diagnostic, options)];
  if (hint !== undefined)
    lines.push(`${" ".repeat(Math.min(place.length, 36))}hint   ${escapeDeceiving(hint)}`);
  return lines.join("\n");
}

export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: RenderOptions = {},
): string {
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
  const indent = " ".repeat(Math.max(diagnostic.column - 1 - start, 0));
  return [
    `  ${number} | ${escapeDeceiving(shown)}`,
    `  ${gutter} | ${indent}^ ${escapeDeceiving(diagnostic.pointer)}`.trimEnd(),
  ];
}
