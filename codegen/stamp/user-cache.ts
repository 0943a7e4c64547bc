import { lstatSync, mkdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the folder for what this user can lose, and says where it is. Never below the shared folder for
 * temporary files, where another user could have put code or claims of his own.
 *
 * @returns Undefined when the environment names no such place, or the folder is not this user's alone.
 */
export function makeUserCache(env: Environment, platform = process.platform): string | undefined {
  const home = homeOfCaches(env, platform);
  if (home === undefined || !isAbsolute(home)) return undefined;
  const folder = join(home, "blocks-network");
  for (const path of [home, folder]) {
    try {
      mkdirSync(path, { mode: 0o700 });
    } catch {
      // It is there, or it cannot be made: the next line sees which.
    }
  }
  return isPrivate(folder) ? folder : undefined;
}

function homeOfCaches(env: Environment, platform: NodeJS.Platform): string | undefined {
  const { HOME: home, XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = env;
  if (platform === "win32") return local;
  if (platform === "darwin") return home && join(home, "Library", "Caches");
  return chosen || (home && join(home, ".cache"));
}

function isPrivate(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return false;
  const user = process.getuid?.();
  // Windows keeps these folders apart by itself, and tells neither owner nor mode.
  return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
}
