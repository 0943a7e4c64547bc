import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder that only its owner may enter, and those above it. False when it is there already.
 *
 * Not `mkdirSync` with `recursive`: where a folder takes no entries, as in /proc, that never ends.
 */
export function makePrivateFolder(path: string): boolean {
  if (existsSync(path)) return false;
  makePrivateFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
  return true;
}
