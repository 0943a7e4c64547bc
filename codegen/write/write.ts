import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FormattedFile } from "../format/format.ts";
import { compareCodeUnits } from "../load/json-value.ts";

/** Where files go, and what becomes of others there. */
export interface WriteOptions {
  /** Folder that every path is relative to. Nothing outside it is touched. */
  readonly folder: string;
  /** Compares and writes nothing. Default false. */
  readonly check?: boolean;
  /** A file in the folder that was not generated now, and whose text this takes for ours, is removed. */
  readonly isOurs?: (text: string) => boolean;
}

/** What became of one file, or with `check` what would become of it. */
export interface WrittenFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** `unchanged` files keep their times. */
  readonly change: "created" | "updated" | "removed" | "unchanged";
  /** Absent for files that are new. */
  readonly before?: string;
  /** Absent for files that went away. */
  readonly after?: string;
}

/** A path that leads out of the folder. The caller's fault, or somebody's symbolic link. */
export class OutsideFolderError extends Error {
  override readonly name = "OutsideFolderError";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`Refused to write ${JSON.stringify(path)}: ${reason}`);
    this.path = path;
  }
}

/**
 * Makes a folder hold these files: writes those whose bytes differ, each in one step, and leaves the others alone.
 *
 * @returns One entry per file, by code-unit order of the paths.
 * @throws {OutsideFolderError} A path leaves the folder, also through a symbolic link. Nothing was written then.
 */
export async function write(
  files: readonly FormattedFile[],
  options: WriteOptions,
): Promise<readonly WrittenFile[]> {
  const { folder, check = false } = options;
  for (const file of files) await refuseOutside(file.path, folder);
  const planned = [
    ...(await Promise.all(files.map((file) => compare(file, folder)))),
    ...(await findStale(files, options)),
  ].sort((left, right) => compareCodeUnits(left.path, right.path));
  if (!check) for (const file of planned) await apply(file, folder);
  return planned;
}

async function compare({ path, text }: FormattedFile, folder: string): Promise<WrittenFile> {
  const before = await readIfThere(join(folder, path));
  if (before === undefined) return { path, change: "created", after: text };
  return { path, change: before === text ? "unchanged" : "updated", before, after: text };
}

async function findStale(
  files: readonly FormattedFile[],
  { folder, isOurs }: WriteOptions,
): Promise<readonly WrittenFile[]> {
  if (isOurs === undefined) return [];
  const wanted = new Set(files.map((file) => file.path));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    onlyMissing(() => []),
  );
  const stale: WrittenFile[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (!entry.isFile() || wanted.has(path)) continue;
    const before = await readFile(join(folder, path), "utf8");
    if (isOurs(before)) stale.push({ path, change: "removed", before });
  }
  return stale;
}

async function apply({ path, change, after }: WrittenFile, folder: string): Promise<void> {
  const target = join(folder, path);
  if (change === "removed") await rm(target);
  if ((change !== "created" && change !== "updated") || after === undefined) return;
  await mkdir(dirname(target), { recursive: true });
  // A reader sees the old file or the new one, never half of it.
  const temporary = `${target}.${process.pid}.tmp`;
  await writeFile(temporary, after, { flag: "wx" });
  await rename(temporary, target);
}

async function refuseOutside(path: string, folder: string): Promise<void> {
  const steps = path.split("/");
  const isPlain = steps.every(
    (step) => step !== "" && step !== "." && step !== ".." && !step.includes("\\"),
  );
  if (!isPlain || path.includes("\0") || /^[a-z]:/i.test(path))
    throw new OutsideFolderError(path, "it leaves the folder");
  for (let length = 1; length <= steps.length; length += 1) {
    const part = join(folder, ...steps.slice(0, length));
    const status = await lstat(part).catch(onlyMissing(() => undefined));
    if (status?.isSymbolicLink())
      throw new OutsideFolderError(path, "a symbolic link is in the way");
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(onlyMissing(() => undefined));
}

function onlyMissing<Value>(otherwise: () => Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return otherwise();
    throw error;
  };
}
