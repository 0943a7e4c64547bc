import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type FileState, fileState, type Seen, stateAt } from "../stamp/file-state.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** A file that a run wants to leave on disk, or to be gone. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  /** Undefined for a file that nothing gives any more. */
  readonly text: string | undefined;
  /** Of the text's UTF-8 bytes, for those who want to know later whether the file is still the same. */
  readonly hash?: string;
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
  /** The file as it is now; undefined when it was not written and is not as it should be, or has no hash. */
  readonly seen?: Seen | undefined;
}

/**
 * Writes the files whose bytes differ from what is on disk; the others keep their times.
 * Nothing is written through a symbolic link, nor into a folder that a link leads out of `root`, and
 * each file appears whole or not at all. When one of them is refused, none is written.
 *
 * @param options.root Folder that diffs name files from.
 * @param options.looked A folder that links were looked for already.
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
    return file.status === "differs" ? apply() : file;
  });
}

interface WriteOptions {
  readonly root: string;
  readonly looked?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

interface Compared {
  readonly file: WrittenFile;
  apply(): WrittenFile;
}

function compare(planned: PlannedFile, options: WriteOptions): readonly Compared[] {
  const { path, text } = planned;
  const folder = dirname(path);
  const isOutside = folder !== options.looked && leadsOutside(options.root, folder);
  const found = isOutside ? "unsafe" : readRegularFile(path);
  const before = found === "unsafe" ? undefined : found?.text;
  const mayReplace = before === undefined || options.force === true || planned.isOurs(before);
  if (text === undefined) {
    // What somebody changed or replaced is theirs now.
    if (before === undefined || !planned.isOurs(before)) return [];
  } else if (found === "unsafe") return [untouched(refused(path, "unsafe-path"))];
  else if (before === text) return [untouched(unchanged(planned, found?.state))];
  else if (!mayReplace) return [untouched(refused(path, "file-exists"))];
  const name = slashPath(relative(options.root, path));
  const diff = options.dryRun === true ? unifiedDiff({ path: name, before, after: text }) : "";
  const file = { path, status: "differs", diff } as const;
  return [{ file, apply: () => replaceFile(planned) }];
}

function untouched(file: WrittenFile): Compared {
  return { file, apply: () => file };
}

function refused(path: string, refusal: NonNullable<WrittenFile["refusal"]>): WrittenFile {
  return { path, status: "refused", refusal, diff: "" };
}

function unchanged({ path, hash }: PlannedFile, state: FileState | undefined): WrittenFile {
  return { path, status: "unchanged", diff: "", seen: seen(state, hash) };
}

function seen(state: FileState | undefined, hash: string | undefined): Seen | undefined {
  return state === undefined || hash === undefined ? undefined : { state, hash };
}

/** A regular file. */
export interface FoundFile {
  readonly text: string;
  /** Before the text was read. */
  readonly state: FileState;
}

/** The file's text, undefined when there is no file, `unsafe` for a link, a folder or a device. */
export function readRegularFile(path: string): FoundFile | "unsafe" | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isFile() ? { text: readFileSync(path, "utf8"), state: fileState(stats) } : "unsafe";
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

function replaceFile({ path, text, hash }: PlannedFile): WrittenFile {
  if (text === undefined) {
    rmSync(path);
    return { path, status: "removed", diff: "" };
  }
  makeFolder(dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const written = writeNew(temporary, text);
    // A rename replaces a link that somebody made since we looked, and follows none.
    renameSync(temporary, path);
    return { path, status: "written", diff: "", seen: seen(renamed(path, written), hash) };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeNew(path: string, text: string): FileState {
  const file = openNew(path);
  try {
    writeFileSync(file, text);
    return fileState(fstatSync(file));
  } finally {
    closeSync(file);
  }
}

/** A file that is left from a process which was killed, and had our number, goes away. */
function openNew(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    rmSync(path);
    return openSync(path, "wx");
  }
}

/** The state of what was written, now that its name is another; undefined when somebody has changed it. */
function renamed(path: string, written: FileState): FileState | undefined {
  const now = stateAt(path, { follow: false });
  const isOurs = now?.[0] === written[0] && now[1] === written[1] && now[3] === written[3];
  return isOurs ? now : undefined;
}

/** Not `mkdirSync` with `recursive`, which tries for ever where a folder takes no entries: /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
