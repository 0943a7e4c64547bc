import { relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import type { FileResult, GenerateResult } from "./generate-options.ts";
import { slashPath, type WrittenFile } from "./write-files.ts";

/** Where the messages of a run name files from. */
export interface RunPlace {
  readonly root: string;
  readonly report: Report;
}

/** Says of each file that was left alone why, and what to do. */
export function reportRefusals(files: readonly WrittenFile[], place: RunPlace): void {
  for (const { path, refusal } of files) {
    if (refusal === undefined) continue;
    const isLink = refusal === "unsafe-path";
    addFileError(place, path, {
      code: refusal,
      message: isLink
        ? "This is a link or a folder, or a link on the way to it leads out of the project"
        : "This file was not generated here, or was changed by hand, and is not replaced",
      hint: isLink ? "remove the link or the folder" : "move it away, or replace it with --force",
    });
  }
}

/** Says of each file that a check found different that it has to be generated again. */
export function reportStale(files: readonly WrittenFile[], place: RunPlace): void {
  for (const { path, status } of files) {
    if (status !== "differs") continue;
    const message = "This is not what the card gives";
    addFileError(place, path, { code: "module-stale", message, hint: "run blocks gen --handler" });
  }
}

type FileFault = Pick<Diagnostic, "code" | "message" | "hint">;

/** An error about a file as a whole. */
export function addFileError(place: RunPlace, path: string, fault: FileFault): void {
  add(place, path, { severity: "error", ...fault });
}

/** A warning about a file as a whole. */
export function addFileWarning(place: RunPlace, path: string, fault: FileFault): void {
  add(place, path, { severity: "warning", ...fault });
}

function add(
  { root, report }: RunPlace,
  path: string,
  fault: FileFault & Pick<Diagnostic, "severity">,
): void {
  const file = slashPath(relative(root, path));
  report.add({ ...fault, file, line: 1, column: 1, pointer: "" });
}

/** The result of a run. `sources` may have more texts than are needed. */
export function summary(
  diagnostics: readonly Diagnostic[],
  files: readonly (FileResult & { readonly diff: string })[],
  sources: ReadonlyMap<string, string> = new Map(),
): GenerateResult {
  const diff = files.map((file) => file.diff).join("");
  const named = new Set(diagnostics.map(({ file }) => file));
  return {
    diagnostics,
    files: files.map(({ path, status }) => ({ path, status })),
    ...(diff === "" ? {} : { diff }),
    sources: new Map([...sources].filter(([file]) => named.has(file))),
  };
}
