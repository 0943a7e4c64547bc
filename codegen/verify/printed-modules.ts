import { stripTypeScriptTypes } from "node:module";
import { posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FormattedFile } from "../format/format.ts";
import { generatorFault } from "./generator-fault.ts";

/** A printed module as it runs. */
export type RunningModule = Readonly<Record<string, unknown>>;

export interface PrintedModules {
  /** By the path of their file. A module that does not load is missing here, and an opinion. */
  readonly modules: ReadonlyMap<string, RunningModule>;
  readonly opinions: readonly Diagnostic[];
}

const importPattern = /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)";/gm;

/**
 * Runs printed modules from memory: types are stripped, and each import of another printed module becomes a `data:`
 * URL of its own. Imports of anything else fail, which is an opinion too.
 *
 * @param wanted Paths of the modules that are asked for; what they import comes along.
 */
export async function runPrinted(
  files: readonly FormattedFile[],
  wanted: readonly string[],
): Promise<PrintedModules> {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const urls = new Map<string, string>();
  const modules = new Map<string, RunningModule>();
  const opinions: Diagnostic[] = [];
  for (const path of wanted) {
    try {
      modules.set(path, await import(urlOf(path, { texts, urls, above: [] })));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The printed module does not load: ${reason}`;
      opinions.push(generatorFault({ code: "verify-load", message, file: path }));
    }
  }
  return { modules, opinions };
}

interface Linking {
  readonly texts: ReadonlyMap<string, string>;
  readonly urls: Map<string, string>;
  readonly above: readonly string[];
}

function urlOf(path: string, linking: Linking): string {
  const { texts, urls, above } = linking;
  const known = urls.get(path);
  if (known !== undefined) return known;
  const text = texts.get(path);
  if (text === undefined) throw new Error(`${JSON.stringify(path)} is not among the files`);
  // One URL holds the other, so two modules cannot hold each other.
  if (above.includes(path)) throw new Error(`it imports itself through ${above.join(", ")}`);
  const source = stripTypes(text).replaceAll(importPattern, (statement, specifier: string) => {
    if (!specifier.startsWith(".")) return statement;
    const target = posix.join(posix.dirname(path), specifier);
    const url = urlOf(target, { texts, urls, above: [...above, path] });
    return statement.replace(JSON.stringify(specifier), JSON.stringify(url));
  });
  const url = `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`;
  urls.set(path, url);
  return url;
}

/** Node calls this function experimental on its first use: that warning alone is kept from the terminal. */
export function stripTypes(text: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
    if (String(warning).includes("stripTypeScriptTypes")) return;
    Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
