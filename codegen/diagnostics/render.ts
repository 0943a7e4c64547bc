import { escapeDeceiving } from "./deceiving-text.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { excerpt } from "./excerpt.ts";

/** How diagnostics are shown. */
export interface RenderOptions {
  /** Text of a file by its name in the diagnostic, for the code frame. Absent: no frame. */
  readonly textOf?: (file: string) => string | undefined;
  /** Columns of the terminal, so that no line of a frame is wrapped away from its caret. Default: 110. */
  readonly width?: number | undefined;
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

/** All of them, one below the other, as `renderDiagnostic` shows each. */
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

function frame(diagnostic: Diagnostic, options: RenderOptions): string[] {
  const text = lineOf(diagnostic, options);
  if (text === undefined || text.trim() === "") return [];
  const number = String(diagnostic.line);
  const gutter = " ".repeat(number.length);
  const { shown, indent } = excerpt(text, {
    at: diagnostic.column - 1,
    width: (options.width ?? 110) - number.length - 5,
  });
  return [
    `  ${number} | ${shown}`,
    `  ${gutter} | ${" ".repeat(indent)}^ ${escapeDeceiving(diagnostic.pointer)}`.trimEnd(),
  ];
}

function lineOf({ file, line }: Diagnostic, { textOf }: RenderOptions): string | undefined {
  return textOf?.(file)
    ?.replace(/^\uFEFF/, "")
    .split("\n")
    [line - 1]?.replace(/\r$/, "");
}
