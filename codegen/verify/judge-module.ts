import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FormattedFile } from "../format/format.ts";
import { type Engines, installedEngines, loadEngine } from "./engines.ts";
import { compileErrors } from "./judge-compilation.ts";
import { createTypeProgram, type TypeProgram } from "./type-program.ts";

/** The module that generated clients and handlers import, as it stands beside this package's code. */
export interface ImportedModule {
  /** As it is imported: `@blocks-network/sdk/gen/v1`. */
  readonly name: string;
  /** File of its types. */
  readonly path: string;
}

/**
 * Asks the compiler of ts-morph: a generated client or handler compiles under the strict flags against the types of
 * the one module that it imports.
 *
 * @param beside Files in the same folder that it imports too, which are judged with it.
 */
export async function judgeModule(
  module: FormattedFile,
  beside: readonly FormattedFile[] = [],
  imported: ImportedModule = genModule(),
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  const morph = await loadEngine("morph", engines);
  if ("missing" in morph) return morph.missing;
  const files = [{ path: "module.ts", text: module.text }, ...beside];
  const known = programs.get(imported.path);
  const program = known ?? createTypeProgram(files, morph.engine, imported);
  programs.set(imported.path, program);
  for (const { path, text } of known === undefined ? [] : files) {
    program.project.createSourceFile(`/${path}`, text, replacing);
  }
  return files.flatMap(({ path }, index) => {
    const file = index === 0 ? module.path : path;
    return compileErrors(path, program).map((opinion) => ({ ...opinion, file }));
  });
}

/** Kept because what a module imports is read once for all modules of a run. */
const programs = new Map<string, TypeProgram>();
const replacing = { overwrite: true };

/** Sources run from the repository, declarations in the published package: each at the same place. */
function genModule(): ImportedModule {
  const source = fileURLToPath(new URL("../../src/gen/v1.ts", import.meta.url));
  const path = existsSync(source) ? source : source.replace(/\.ts$/, ".d.ts");
  return { name: "@blocks-network/sdk/gen/v1", path };
}
