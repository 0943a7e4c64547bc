import type { DiagnosticCode } from "./catalogue.ts";

/** A fault in somebody's schema or card: data, never an exception. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Stable, kebab-case: `dangling-ref`. `blocks explain <code>` says what it means. */
  readonly code: DiagnosticCode;
  readonly message: string;
  /** As the user named it; `<stdin>` for standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly hint?: string;
}
