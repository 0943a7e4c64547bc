import { escapeDeceiving } from "./deceiving-text.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { excerpt } from "./excerpt.ts";

/** How diagnostics are shown. */
export interface RenderOptions {
  /** Text of a file by its name in the diagnostic, for the code frame. Absent: no frame. */
  readonly textOf?: (file: string) => string | undefined;
  /** Columns of the terminal, so that carets stay in place and words whole. Default: lines as long as they are. */
  readonly width?: number | undefined;
}

/** One diagnostic as the terminal shows it: place, severity, code, message, then frame and hint. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const { width } = options;
  const place = `${escapeDeceiving(file)}:${line}:${column}`;
  const head = `${place}  ${severity}  ${code}  ${escapeDeceiving(message)}`;
  const lines = [...wrapped(head, { width, indent: 4 }), ...frame(diagnostic, options)];
  if (hint !== undefined) {
    // Where there is little room, hints stand further left.
    const margin = width !== undefined && width < usualWidth ? 4 : Math.min(place.length, 36);
    const text = `${" ".repeat(margin)}hint   ${escapeDeceiving(hint)}`;
    lines.push(...wrapped(text, { width, indent: margin + 7 }));
  }
  return lines.join("\n");
}

const usualWidth = 110;

/** Lines that break between words; one line where no width is known. */
function wrapped(
  text: string,
  { indent, width }: { readonly indent: number; readonly width: number | undefined },
): readonly string[] {
  if (width === undefined || text.length <= width) return [text];
  const at = text.lastIndexOf(" ", width);
  // A word that does not fit is left to the terminal.
  if (at <= indent + 1) return [text];
  const rest = `${" ".repeat(indent)}${text.slice(at).trimStart()}`;
  return [text.slice(0, at).trimEnd(), ...wrapped(rest, { indent, width })];
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
  const { width = usualWidth } = options;
  const number = String(diagnostic.line);
  const gutter = `  ${" ".repeat(number.length)} | `;
  const room = width - gutter.length;
  const { shown, indent } = excerpt(text, { at: diagnostic.column - 1, width: room });
  const pointer = escapeDeceiving(diagnostic.pointer);
  const caret = `${gutter}${" ".repeat(indent)}^`;
  const isBeside = options.width === undefined || indent + 2 + pointer.length <= room;
  return [
    `  ${number} | ${shown}`,
    ...(isBeside ? [`${caret} ${pointer}`.trimEnd()] : [caret, `${gutter}${pointer}`]),
  ];
}

function lineOf({ file, line }: Diagnostic, { textOf }: RenderOptions): string | undefined {
  return textOf?.(file)
    ?.replace(/^\uFEFF/, "")
    .split("\n")
    [line - 1]?.replace(/\r$/, "");
}
