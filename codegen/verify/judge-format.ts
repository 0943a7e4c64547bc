import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FormattedFile } from "../format/format.ts";
import { type Engines, installedEngines, loadEngine } from "./engines.ts";
import { generatorFault } from "./generator-fault.ts";

/** Asks Prettier with its default options: each file has to be its own fixpoint. */
export async function judgeFormat(
  files: readonly FormattedFile[],
  engines: Engines = installedEngines,
): Promise<readonly Diagnostic[]> {
  const loaded = await loadEngine("prettier", engines);
  if ("missing" in loaded) return loaded.missing;
  const opinions: Diagnostic[] = [];
  for (const file of files) {
    const opinion = await judgeFile(file, loaded.engine);
    if (opinion !== undefined) opinions.push(opinion);
  }
  return opinions;
}

async function judgeFile(
  file: FormattedFile,
  prettier: Awaited<ReturnType<Engines["prettier"]>>,
): Promise<Diagnostic | undefined> {
  try {
    const wanted = await prettier.format(file.text, { parser: "typescript" });
    return wanted === file.text ? undefined : difference(file, wanted);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    return generatorFault({
      code: "verify-syntax",
      message: `Prettier cannot read the file: ${reason}`,
      file: file.path,
    });
  }
}

function difference(file: FormattedFile, wanted: string): Diagnostic {
  const ours = file.text.split("\n");
  const theirs = wanted.split("\n");
  const index = ours.findIndex((line, at) => line !== theirs[at]);
  const at = index === -1 ? ours.length : index;
  return generatorFault({
    code: "verify-format",
    message: `Prettier writes this line as ${quoted(theirs[at])}, not as ${quoted(ours[at])}`,
    file: file.path,
    line: at + 1,
  });
}

function quoted(line: string | undefined): string {
  return line === undefined ? "nothing" : JSON.stringify(line);
}
