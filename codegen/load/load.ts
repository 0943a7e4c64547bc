import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { diagnosticAtOffset, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import { createSource, type Source } from "./source.ts";

/**
 * Parses one document that somebody already has as text: a card from a registry, standard input.
 *
 * @param document.file What diagnostics call it.
 * @returns Undefined when the text is not JSON; the report says where and why.
 */
export function loadText(
  document: { readonly file: string; readonly text: string },
  report: Report,
): Source | undefined {
  const { value, faults } = parseJson(document.text);
  for (const fault of faults) report.add(diagnosticAtOffset(fault, document));
  return value === undefined ? undefined : createSource(document.file, document.text, value);
}

/**
 * Reads every file under a folder whose name ends in `suffix`, by code-unit order of their names.
 *
 * @param folder.name What diagnostics call the folder: `schemas`.
 */
export async function loadFolder(
  folder: { readonly path: string; readonly name: string; readonly suffix: string },
  report: Report,
): Promise<readonly Source[]> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(folder.suffix))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.path.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort(compareCodeUnits);
  const texts = await Promise.all(files.map((file) => readFile(join(folder.path, file), "utf8")));
  const sources = files.map((file, index) => {
    return loadText({ file: `${folder.name}/${file}`, text: texts[index] ?? "" }, report);
  });
  return sources.filter((source) => source !== undefined);
}
