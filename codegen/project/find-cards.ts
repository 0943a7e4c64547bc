import { type Dirent, globSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { compareCodeUnits } from "../load/json-value.ts";

/** What a glob matched, so that it can be asked again. */
export interface Listing {
  readonly pattern: string;
  /** Absolute; the pattern is relative to it. */
  readonly folder: string;
  /** Absolute, in code-unit order. */
  readonly paths: readonly string[];
}

export interface FoundCards {
  /** Absolute. */
  readonly paths: readonly string[];
  /** Where they come from, if not from their own name. */
  readonly listing?: Listing;
}

/** True for what only the registry, the network or a pipe has. */
export function isRemote(name: string): boolean {
  return name === "-" || /^\w+$/.test(name) || isUrl(name);
}

export function isUrl(name: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name);
}

export function isGlob(name: string): boolean {
  return /[*?[\]{}]/.test(name);
}

/**
 * The card files that a path, a folder or a glob names.
 *
 * @param folder Absolute; the name is relative to it.
 * @param snapshots Absolute paths that a glob leaves out.
 */
export function findCards(
  { name, folder }: { readonly name: string; readonly folder: string },
  snapshots: ReadonlySet<string> = new Set(),
): FoundCards {
  const path = resolve(folder, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return { paths: [join(path, "agent-card.json")] };
  if (stats !== undefined || !isGlob(name)) return { paths: [path] };
  const paths = listGlob(name, folder);
  return {
    paths: paths.filter((found) => !snapshots.has(found)),
    listing: { pattern: name, folder, paths },
  };
}

/** Absolute paths of the regular files that a glob matches, in code-unit order. */
export function listGlob(pattern: string, folder: string): readonly string[] {
  const entries = listFolder(pattern, folder) ?? globEntries(pattern, folder);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareCodeUnits);
}

/** What nearly everybody writes, `cards/*.json`, needs one folder, and is read in a tenth of the time. */
function listFolder(pattern: string, folder: string): readonly Dirent[] | undefined {
  const [, steps = "", ending = ""] = /^((?:[^/\\]*\/)*)\*((?:\.[\w-]+)+)$/.exec(pattern) ?? [];
  if (ending === "" || isGlob(steps)) return undefined;
  try {
    const entries = readdirSync(resolve(folder, steps), { withFileTypes: true });
    const wanted = sameCase(ending);
    // A star stands for no name that is hidden.
    return entries.filter(({ name }) => !name.startsWith(".") && sameCase(name).endsWith(wanted));
  } catch {
    return [];
  }
}

/** Node's globs ignore case where file systems mostly do. */
function sameCase(name: string): string {
  return process.platform === "win32" || process.platform === "darwin" ? name.toLowerCase() : name;
}

function globEntries(pattern: string, folder: string): readonly Dirent[] {
  return globSync(pattern, { cwd: folder, withFileTypes: true, exclude: isLeftOut });
}

function isLeftOut(entry: Dirent): boolean {
  return entry.name === "node_modules" || entry.name === ".git";
}
