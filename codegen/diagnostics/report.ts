import { compareCodeUnits } from "../load/json-value.ts";
import { lineStarts, type Place, positionAt } from "../load/source.ts";
import type { DiagnosticCode } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Collects every fault of one run. Stages go on after one, so that all are told at once. */
export interface Report {
  error(fault: Fault): void;
  warn(fault: Fault): void;
  /** For what has no place in a parsed document: a file that cannot be read, a fault of its syntax. */
  add(diagnostic: Diagnostic): void;
  readonly hasErrors: boolean;
  /** By file, line, column and code, each fault once. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Fault {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly at: Place;
  readonly hint?: string | undefined;
}

/** Faults of a member's name: they point at the key, not at what stands behind it. */
const toldAtKey: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "config-member",
  "forbidden-member",
  "idle-keyword",
  "keyword-not-allowed",
  "misspelt-keyword",
  "name-changed",
  "skills-renamed",
  "stream-key-no-id",
  "unknown-keyword",
  "unknown-member",
  "unknown-stream-member",
  "unsafe-path",
  "unsupported-keyword",
]);

export function createReport(): Report {
  const found = new Map<string, Diagnostic>();

  const add = (diagnostic: Diagnostic): void => {
    const { file, line, column, code, pointer, message } = diagnostic;
    found.set(JSON.stringify([file, line, column, code, pointer, message]), diagnostic);
  };
  const record = (severity: Diagnostic["severity"], fault: Fault): void => {
    const { source, pointer } = fault.at;
    const { line, column } = source.locate(pointer, toldAtKey.has(fault.code) ? "key" : "value");
    const base = {
      severity,
      code: fault.code,
      message: fault.message,
      file: source.file,
      line,
      column,
      pointer,
    };
    add(fault.hint === undefined ? base : { ...base, hint: fault.hint });
  };

  return {
    add,
    error: (fault) => record("error", fault),
    warn: (fault) => record("warning", fault),
    get hasErrors() {
      return [...found.values()].some((diagnostic) => diagnostic.severity === "error");
    },
    get diagnostics() {
      return [...found.values()].sort(compareDiagnostics);
    },
  };
}

/** A diagnostic about the text at an offset, for documents that did not parse. */
export function diagnosticAtOffset(
  fault: {
    readonly code: DiagnosticCode;
    readonly message: string;
    readonly offset: number;
    readonly hint?: string | undefined;
  },
  document: { readonly file: string; readonly text: string },
): Diagnostic {
  const { line, column } = positionAt(lineStarts(document.text), fault.offset);
  return {
    severity: "error",
    code: fault.code,
    message: fault.message,
    file: document.file,
    line,
    column,
    pointer: "",
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
  };
}

function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compareCodeUnits(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compareCodeUnits(left.code, right.code) ||
    compareCodeUnits(left.message, right.message)
  );
}
