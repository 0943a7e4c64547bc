import { lstatSync, readFileSync, type Stats, statSync } from "node:fs";
import { sha256 } from "../load/sha256.ts";

/**
 * What a file system tells of a file without its bytes: size, mtime and ctime in milliseconds, inode.
 * Numbers and not bigints: they hold a quarter of a microsecond, and no system call is that short.
 */
export type FileState = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** A file whose bytes were looked at: its state before that, and their hash. */
export interface Seen {
  readonly state: FileState;
  /** `sha256:` and the hex digest. */
  readonly hash: string;
}

export function fileState({ size, mtimeMs, ctimeMs, ino }: Stats): FileState {
  return [size, mtimeMs, ctimeMs, ino];
}

export function isSameState(one: FileState, other: FileState): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}

/** When the file was last touched in any way. */
export function lastTouched([, mtimeMs, ctimeMs]: FileState): number {
  return Math.max(mtimeMs, ctimeMs);
}

/** The state of a regular file, undefined for everything else. */
export function stateAt(
  path: string,
  { follow }: { readonly follow: boolean },
): FileState | undefined {
  const stats = (follow ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? fileState(stats) : undefined;
}

/** Reads a regular file for its hash. Its state is that before the reading, so that a later change shows. */
export function seeFile(path: string, options: { readonly follow: boolean }): Seen | undefined {
  const state = stateAt(path, options);
  return state && { state, hash: sha256(readFileSync(path)) };
}
