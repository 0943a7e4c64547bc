import type { DiagnosticCode } from "./catalogue.ts";

/** A fault in somebody's schema or card: data, never an exception. */
export interface Diagnostic {
  /** An error keeps its agent or schema from being written; a warning does not. */
  readonly severity: "error" | "warning";
  /** Stable, kebab-case: `dangling-ref`. `blocks explain <code>` says what it means. */
  readonly code: DiagnosticCode;
  /** One sentence for people; it may change. Has no control characters only once it is rendered. */
  readonly message: string;
  /** As the user named it; `<stdin>` for standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** JSON pointer into the file. */
  readonly pointer: string;
  /** What to do about it. */
  readonly hint?: string;
}
