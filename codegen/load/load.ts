import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { diagnosticAtOffset, type Report } from "../diagnostics/report.ts";
import { compareCodeUnits, type JsonValue } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import { createSource, type Source } from "./source.ts";

/**
 * Parses one document that somebody already has as text: a card from a registry, standard input.
 *
 * @param document.file What diagnostics call it.
 * @param document.parsed What `JSON.parse` gave for the text, where somebody has asked it already.
 * @returns Undefined when the text is not JSON; the report says where and why.
 */
export function loadText(
  document: {
    readonly file: string;
    readonly text: string;
    readonly parsed?: JsonValue | undefined;
  },
  report: Report,
): Source | undefined {
  const { value, faults } = parseJson(document.text, document.parsed);
  for (const fault of faults) report.add(diagnosticAtOffset(fault, document));
  return value === undefined ? undefined : createSource(document.file, document.text, value);
}

export interface Folder {
  readonly path: string;
  /** What diagnostics call the folder: `schemas`. */
  readonly name: string;
  /** What the names of its files end in. */
  readonly suffix: string;
}

/** Reads every JSON file under a folder, by code-unit order of their names. */
export async function loadFolder(folder: Folder, report: Report): Promise<readonly Source[]> {
  const texts = await loadTexts(folder);
  return texts
    .map((document) => loadText(document, report))
    .filter((source) => source !== undefined);
}

/** The text of every file under a folder, by code-unit order of their names; none when there is no folder. */
export async function loadTexts({
  path,
  name,
  suffix,
}: Folder): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    noneIfMissing,
  );
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareCodeUnits);
  return await Promise.all(
    files.map(async (file) => ({
      file: `${name}/${file}`,
      text: await readFile(join(path, file), "utf8"),
    })),
  );
}

function noneIfMissing(error: unknown): readonly Dirent[] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
  throw error;
}
