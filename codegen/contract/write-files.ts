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

/** A file that a run wants to leave on disk, or to be gone. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  /** Undefined for a file that nothing gives any more. */
  readonly text: string | undefined;
  /** Whether the text found on disk is one that we wrote, and may therefore be replaced. */
  isOurs(onDisk: string): boolean;
}

export interface WrittenFile {
  readonly path: string;
  /** `differs` only when nothing is written: the file would have been. */
  readonly status: "written" | "unchanged" | "removed" | "differs" | "refused";
  readonly refusal?: "file-exists" | "unsafe-path";
  /** What writing changes or would change, as `diff -u` tells it; empty when `unchanged`. */
  readonly diff: string;
}

/**
 * Writes the files whose bytes differ from what is on disk; the others keep their times.
 * Nothing is written through a symbolic link, and each file appears whole or not at all. When one
 * of them is refused, none is written.
 *
 * @param options.root Folder that diffs name files from.
 * @param options.force Replaces files that are not ours, too.
 * @param options.dryRun Only says what would happen.
 */
export function writeFiles(
  files: readonly PlannedFile[],
  options: WriteOptions,
): readonly WrittenFile[] {
  const compared = files.flatMap((file) => compare(file, options));
  if (compared.some(({ file }) => file.status === "refused")) {
    return compared.map(({ file }) => file).filter(({ status }) => status !== "differs");
  }
  if (options.dryRun === true) return compared.map(({ file }) => file);
  return compared.map(({ file, apply }): WrittenFile => {
    if (file.status !== "differs") return file;
    return { path: file.path, status: apply(), diff: "" };
  });
}

interface WriteOptions {
  readonly root: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

interface Compared {
  readonly file: WrittenFile;
  apply(): "written" | "removed";
}

function compare(planned: PlannedFile, options: WriteOptions): readonly Compared[] {
  const { path, text } = planned;
  const found = readRegularFile(path);
  const before = found === "unsafe" ? undefined : found?.text;
  const mayReplace = before === undefined || options.force === true || planned.isOurs(before);
  if (text === undefined) {
    // What somebody changed or replaced is theirs now.
    if (before === undefined || !planned.isOurs(before)) return [];
  } else if (found === "unsafe") return [refused(path, "unsafe-path")];
  else if (before === text) return [unchanged(path)];
  else if (!mayReplace) return [refused(path, "file-exists")];
  const name = slashPath(relative(options.root, path));
  const diff = options.dryRun === true ? unifiedDiff({ path: name, before, after: text }) : "";
  const file = { path, status: "differs", diff } as const;
  return [{ file, apply: () => replaceFile(path, text, before !== undefined) }];
}

function refused(path: string, refusal: NonNullable<WrittenFile["refusal"]>): Compared {
  return { file: { path, status: "refused", refusal, diff: "" }, apply: () => "written" };
}

function unchanged(path: string): Compared {
  return { file: { path, status: "unchanged", diff: "" }, apply: () => "written" };
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

function replaceFile(
  path: string,
  text: string | undefined,
  exists: boolean,
): "written" | "removed" {
  if (text === undefined) {
    rmSync(path);
    return "removed";
  }
  makeFolder(dirname(path));
  // An exclusive write follows no link that somebody made since we looked.
  if (!exists) {
    writeFileSync(path, text, { flag: "wx" });
    return "written";
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { flag: "wx" });
  renameSync(temporary, path);
  return "written";
}

/** Not `mkdirSync` with `recursive`, which tries for ever where a folder takes no entries: /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
