import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareCodeUnits } from "../load/json-value.ts";
import { generatorFault } from "./generator-fault.ts";
import type { TypeProgram } from "./type-program.ts";

/** The names that a generated module has to export, by its path. */
export type ExpectedExports = ReadonlyMap<string, readonly string[]>;

/**
 * Asks the compiler of ts-morph: the files compile under the strict flags, and modules of which the names are known
 * export exactly these.
 *
 * @param paths Files that are judged; others of the program are only there to be imported.
 */
export function judgeCompilation(
  program: TypeProgram,
  paths: readonly string[],
  expected: ExpectedExports,
): readonly Diagnostic[] {
  return [
    ...paths.flatMap((path) => compileErrors(path, program)),
    ...[...expected].flatMap(([path, names]) => exportFaults(path, names, program)),
  ];
}

/** What the compiler says about one file of a program. */
export function compileErrors(
  path: string,
  { project, compiler }: TypeProgram,
): readonly Diagnostic[] {
  const file = project.getSourceFile(`/${path}`);
  if (file === undefined) return [];
  const program = project.getProgram().compilerObject;
  const node = program.getSourceFile(file.getFilePath());
  const found = [
    ...program.getSyntacticDiagnostics(node),
    ...program.getSemanticDiagnostics(node),
    ...program.getDeclarationDiagnostics(node),
  ];
  const unique = new Map(found.map((one) => [`${one.code}:${one.start}`, one]));
  return [...unique.values()].map(({ code, messageText, start }) => {
    const text = compiler.flattenDiagnosticMessageText(messageText, " ");
    const { line, column } = file.getLineAndColumnAtPos(start ?? 0);
    return generatorFault({
      code: "verify-compile",
      message: `TypeScript refuses the file: TS${code} ${text}`,
      file: path,
      line,
      column,
    });
  });
}

function exportFaults(
  path: string,
  names: readonly string[],
  { project }: TypeProgram,
): readonly Diagnostic[] {
  const file = project.getSourceFile(`/${path}`);
  const fault = (message: string, line = 1): Diagnostic =>
    generatorFault({ code: "verify-api", message, file: path, line });
  if (file === undefined) return [fault("The file is missing: the schemas ask for it")];
  const exported = file.getExportedDeclarations();
  const missing = names.filter((name) => !exported.has(name)).sort(compareCodeUnits);
  const extra = [...exported.keys()].filter((name) => !names.includes(name));
  return [
    ...missing.map((name) =>
      fault(`The module does not export ${name}, which the schemas ask for`),
    ),
    ...extra.map((name) => {
      const line = exported.get(name)?.[0]?.getStartLineNumber() ?? 1;
      return fault(`The module exports ${name}, which no schema asks for`, line);
    }),
  ];
}
