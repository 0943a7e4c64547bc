import { lstatSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { sha256 } from "../load/sha256.ts";
import { makeUserCache } from "./user-cache.ts";

/** One command line, as a stamp is kept for it. */
export interface StampRequest {
  /** What follows `blocks`. */
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Identifies the code of the generator. Default: as the build has recorded it. */
  readonly build?: string | undefined;
}

/** Where the stamp of a command line is. */
export interface StampPlace {
  /** A folder that exists, and the folders below it that the stamp is in. */
  readonly base: string;
  readonly steps: readonly string[];
  readonly file: string;
  /** The command line, in the stamp itself. */
  readonly key: string;
}

/** Flags that change what is generated, or how it is told, and nothing else about the run. */
const flags = new Set(["--check", "--frozen", "--json", "--fake", "--fixtures"]);

/** True for a command line whose work may be recalled; any other is always done in full. */
export function isRecallable([command, ...rest]: readonly string[]): boolean {
  return command === "gen" && rest.every((text, index) => isPlain(text, rest[index - 1]));
}

function isPlain(text: string, before: string | undefined): boolean {
  if (before === "--out") return !text.startsWith("-");
  return flags.has(text) || text === "--out" || (text !== "" && !text.startsWith("-"));
}

/** The stamp of a command line; `root` is the folder of the lock. Undefined where none can be kept. */
export function stampPlace(
  { arguments: given, env }: StampRequest,
  { cwd, root }: { readonly cwd: string; readonly root: string },
): StampPlace | undefined {
  const from = relative(root, cwd).split(sep).join("/");
  // How it is told is no matter of the stamp: a check that is frozen is a check.
  const words = given
    .filter((text) => text !== "--json")
    .map((text) => text.replace(/^--frozen$/, "--check"));
  const key = JSON.stringify([from, ...words]);
  const folder = cacheFolder(root, env);
  return folder && { ...folder, key, file: `${nameOf(words, from) ?? hashed(key)}.json` };
}

function nameOf(words: readonly string[], from: string): string | undefined {
  const isUsual = from === "" && words.slice(1).every((text) => text === "--check");
  return isUsual && words.length <= 2 ? words.join("").replace("--", "-") : undefined;
}

/** Beside the packages of the project; the user's own cache where the project has none. */
function cacheFolder(
  root: string,
  env: StampRequest["env"],
): Pick<StampPlace, "base" | "steps"> | undefined {
  const packages = join(root, "node_modules");
  const stats = lstatSync(packages, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    return { base: packages, steps: [".cache", "@blocks-network", "sdk"] };
  }
  if (stats !== undefined) return undefined;
  const base = makeUserCache(env);
  return base === undefined ? undefined : { base, steps: ["gen", hashed(root)] };
}

function hashed(text: string): string {
  return `gen-${sha256(text).slice(-16)}`;
}
