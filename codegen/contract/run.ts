import { dirname, relative, resolve } from "node:path";
import type { LockFile, LockOptions } from "../../generated/types/file.ts";
import type { Report } from "../diagnostics/report.ts";
import { withSeverities } from "../diagnostics/severities.ts";
import type { FinishText } from "../format/project-format.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { addFileError } from "./run-summary.ts";
import { leadsOutside, slashPath } from "./write-files.ts";

/** One run of `generate`, as its steps see it. */
export interface Run {
  readonly options: GenerateOptions;
  readonly lock: LockFile;
  readonly report: Report;
  /** Gets the texts that diagnostics are about, by file. */
  readonly sources: Map<string, string>;
  readonly format: NonNullable<LockOptions["format"]>;
  readonly formats: NonNullable<LockOptions["formats"]>;
  readonly declarationMaps: boolean;
  readonly finish: FinishText | undefined;
  /** Locked agents whose cards are gone. */
  readonly gone: ReadonlySet<string>;
}

/** True when a report keeps its agent from being written: severities are the user's. */
export function isFailed(report: Report, { severities }: GenerateOptions): boolean {
  return withSeverities(report.diagnostics, severities).some(
    ({ severity }) => severity === "error",
  );
}

/** Folder of the lock, from which diagnostics and diffs name files. */
export function rootOf({ options }: Pick<Run, "options">): string {
  return dirname(options.lockFile);
}

/** A path as the lock writes it: relative to itself, with forward slashes; empty for its own folder. */
export function lockRelative(run: Run, path: string): string {
  return slashPath(relative(resolve(rootOf(run)), resolve(path)));
}

/** The lock of somebody else's repository must not name what is removed elsewhere. */
export function isPlainPath(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((step) => !/^\.{0,2}$/.test(step));
}

/** True when a link leads a folder out of the project. */
export function leadsAway(folder: string, run: Pick<Run, "options">): boolean {
  return leadsOutside(rootOf(run), folder);
}

/** False when a link leads a folder out of the project, which the report tells. */
export function isSafeFolder(folder: string, run: Pick<Run, "options" | "report">): boolean {
  if (!leadsAway(folder, run)) return true;
  addFileError({ root: rootOf(run), report: run.report }, folder, {
    code: "unsafe-path",
    message: "The output folder is a link that leads out of the project",
    hint: "name the folder that it leads to, or remove the link",
  });
  return false;
}
