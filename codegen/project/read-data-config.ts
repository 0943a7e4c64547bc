import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { slashPath } from "../contract/write-files.ts";
import type { Report } from "../diagnostics/report.ts";
import { configsIn, jsonConfigName, nearestProject } from "./project-folder.ts";
import {
  type ConfigPlace,
  isWebappConfig,
  type LoadedConfig,
  readJsonConfig,
  tellConfig,
} from "./read-config.ts";

/**
 * Reads the project's config as far as it is data: no code of a project is run.
 *
 * @returns Undefined when there is one that cannot be used, which the report tells.
 */
export async function readDataConfig(
  { cwd, config, sources }: ConfigPlace,
  report: Report,
): Promise<LoadedConfig | undefined> {
  if (typeof config === "string") {
    const path = resolve(cwd, config);
    if (!existsSync(path)) {
      tellConfig(report, config, { message: "There is no config at this path" });
      return undefined;
    }
    if (extname(path) !== ".json") {
      const message = "A config in code is not run by this command";
      tellConfig(report, config, { message, hint: "name a JSON config, or pass --no-config" });
      return undefined;
    }
    const file = slashPath(relative(cwd, path));
    return await readJsonConfig({ path, folder: dirname(path), file }, { report, sources });
  }
  // The lock is where `gen` puts it, which a config in code decides, too.
  const folder = nearestProject(cwd, config !== false) ?? cwd;
  const path = join(folder, jsonConfigName);
  if (config === false) return { config: {}, path: undefined, folder };
  tellCode({ cwd, folder }, report);
  if (!existsSync(path) || isWebappConfig(path)) return { config: {}, path: undefined, folder };
  const file = slashPath(relative(cwd, path));
  return await readJsonConfig({ path, folder, file }, { report, sources });
}

/** A config in code that speaks of what it would have decided here. */
function tellCode(
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
  report: Report,
): void {
  for (const name of configsIn(folder)) {
    if (name === jsonConfigName) continue;
    const path = join(folder, name);
    if (!/\b(?:drift|registry)\b/.test(readFileSync(path, "utf8"))) continue;
    const file = slashPath(relative(cwd, path));
    report.add({ severity: "warning", code: "config-not-run", file, ...nowhere, ...unread });
  }
}

const nowhere = { line: 1, column: 1, pointer: "" };
const unread = {
  message:
    "This config is code, which is not run here: what it says of drift and the registry is not read",
  hint: "pass --fail-on, --baseline and the like, or make it a blocks.config.json",
};
