import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { unifiedDiff } from "./unified-diff.ts";

/** A file that a run wants to leave on disk. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** Whether the text found on disk is one that we wrote, and may therefore be replaced. */
  isOurs(onDisk: string): boolean;
}

export interface WrittenFile {
  readonly path: string;
  /** `differs` only when nothing is written: the file would have been. */
  readonly status: "written" | "unchanged" | "differs" | "refused";
  readonly refusal?: "file-exists" | "unsafe-path";
  /** What writing changes or would change, as `diff -u` tells it; empty when `unchanged`. */
  readonly diff: string;
}

/**
 * Writes the files whose bytes differ from what is on disk; the others keep their times.
 * Nothing is written through a symbolic link, and each file appears whole or not at all.
 *
 * @param options.root Folder that diffs name files from.
 * @param options.force Replaces files that are not ours, too.
 * @param options.dryRun Only says what would happen.
 */
export function writeFiles(
  files: readonly PlannedFile[],
  options: { readonly root: string; readonly force?: boolean; readonly dryRun?: boolean },
): readonly WrittenFile[] {
  return files.map((file) => {
    const path = file.path;
    const found = readRegularFile(path);
    if (found === "unsafe") return { path, status: "refused", refusal: "unsafe-path", diff: "" };
    const before = found?.text;
    if (before === file.text) return { path, status: "unchanged", diff: "" };
    if (before !== undefined && options.force !== true && !file.isOurs(before)) {
      return { path, status: "refused", refusal: "file-exists", diff: "" };
    }
    const name = slashPath(relative(options.root, path));
    const diff = (): string => unifiedDiff({ path: name, before, after: file.text });
    if (options.dryRun === true) return { path, status: "differs", diff: diff() };
    replaceFile(path, file.text, before !== undefined);
    return { path, status: "written", diff: "" };
  });
}

/** The file's text, undefined when there is no file, `unsafe` for a link, a folder or a device. */
export function readRegularFile(path: string): { readonly text: string } | "unsafe" | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isFile() ? { text: readFileSync(path, "utf8") } : "unsafe";
}

/** True when the folder lies in `root` by its name, but a link on the way leads out of `root`. */
export function leadsOutside(root: string, folder: string): boolean {
  const inside = (base: string, path: string): boolean => {
    const way = relative(base, path);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  if (!inside(resolve(root), resolve(folder))) return false;
  return !inside(realPathOfExisting(resolve(root)), realPathOfExisting(resolve(folder)));
}

/** The path with `/` between folders, the same on every system. */
export function slashPath(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

function realPathOfExisting(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return realpathSync(path);
  return join(realPathOfExisting(dirname(path)), basename(path));
}

function replaceFile(path: string, text: string, exists: boolean): void {
  makeFolder(dirname(path));
  // An exclusive write follows no link that somebody made since we looked.
  if (!exists) {
    writeFileSync(path, text, { flag: "wx" });
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { flag: "wx" });
  renameSync(temporary, path);
}

/** Not `mkdirSync` with `recursive`, which tries for ever where a folder takes no entries: /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
