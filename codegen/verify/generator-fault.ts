import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

export interface GeneratorFault {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** The generated file, as diagnostics call it. */
  readonly file: string;
  /** From 1. Default 1. */
  readonly line?: number;
  /** From 1. Default 1. */
  readonly column?: number;
}

/** A disagreement about a generated file: never the fault of who wrote the schema or the card. */
export function generatorFault(fault: GeneratorFault): Diagnostic {
  const { code, message, file, line = 1, column = 1 } = fault;
  const hint = "this is a fault of the generator: report it with what it was made from";
  return { severity: "error", code, message, file, line, column, pointer: "", hint };
}
