import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileState } from "./file-state.ts";
import type { StampPlace } from "./stamp-place.ts";

/** A file as a run saw it: its path from the folder of the lock, its state, and the hash of its bytes. */
export type StampedFile = readonly [path: string, ...state: FileState, hash: string];

/** What a run that ended without a diagnostic looked at and left behind: nothing of it, nothing to do. */
export interface Stamp {
  readonly format: typeof stampFormat;
  /** Of the generator. */
  readonly build: string;
  /** The command line, and the folder in which it was given. */
  readonly key: string;
  /** Names of the configs in the folder of the lock. */
  readonly configs: readonly string[];
  /** The config and the cards, which may be links. */
  readonly inputs: readonly StampedFile[];
  /** What the run wrote or left alone, in the order in which it tells them. Never links. */
  readonly outputs: readonly StampedFile[];
  /** The lock, when it is not among the outputs. */
  readonly lock?: StampedFile;
  /** Where the folders of the outputs really are, from where the folder of the lock really is. */
  readonly folders: readonly (readonly [folder: string, real: string])[];
  /** What every glob matched, from the folder of the lock like the folder of the glob itself. */
  readonly globs: readonly {
    readonly pattern: string;
    readonly folder: string;
    readonly paths: readonly string[];
  }[];
}

export const stampFormat = 1;
/** Larger ones are none of ours: 1,000 agents take half of a megabyte. */
const maxStampBytes = 2 ** 26;

/** A stamp and when it was written, by the clock of its own file system. */
export interface DatedStamp {
  readonly stamp: Stamp;
  readonly writtenMs: number;
}

/** @returns Undefined for whatever is no stamp of this build and command line. */
export function readStamp(
  { base, steps, file, key }: StampPlace,
  build: string,
): DatedStamp | undefined {
  const path = join(base, ...steps, file);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size > maxStampBytes) return undefined;
  const stamp: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isStamp(stamp) || stamp.build !== build || stamp.key !== key) return undefined;
  return { stamp, writtenMs: stats.mtimeMs };
}

/**
 * Writes a stamp, whole or not at all. A stamp is a matter of speed alone: where it cannot be written,
 * nothing is said.
 */
export function writeStamp({ base, steps, file }: StampPlace, stamp: Stamp): void {
  let folder = base;
  try {
    for (const step of steps) {
      folder = join(folder, step);
      const stats = lstatSync(folder, { throwIfNoEntry: false });
      if (stats === undefined) mkdirSync(folder);
      // Through a link it would land wherever the link leads.
      else if (!stats.isDirectory()) return;
    }
    const temporary = join(folder, `.${file}.${process.pid}.tmp`);
    rmSync(temporary, { force: true });
    writeFileSync(temporary, JSON.stringify(stamp), { flag: "wx" });
    renameSync(temporary, join(folder, file));
  } catch {}
}

function isStamp(value: unknown): value is Stamp {
  if (!isRecord(value)) return false;
  const { format, build, key, configs, inputs, outputs, lock, folders, globs } = value;
  return (
    format === stampFormat &&
    typeof build === "string" &&
    typeof key === "string" &&
    isListOf(configs, isText) &&
    isListOf(inputs, isStampedFile) &&
    isListOf(outputs, isStampedFile) &&
    (lock === undefined || isStampedFile(lock)) &&
    isListOf(folders, (pair) => isListOf(pair, isText) && pair.length === 2) &&
    isListOf(globs, isGlobOf)
  );
}

function isStampedFile(value: unknown): value is StampedFile {
  if (!Array.isArray(value) || value.length !== 6) return false;
  return isText(value[0]) && isText(value[5]) && value.slice(1, 5).every(Number.isFinite);
}

function isGlobOf(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.pattern) &&
    isText(value.folder) &&
    isListOf(value.paths, isText)
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
