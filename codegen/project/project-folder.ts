import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export const jsonConfigName = "blocks.config.json";
/** Every name that a config can have. The first is data, the others are code. */
export const configNames: readonly string[] = [
  jsonConfigName,
  ...["blocks.config.ts", "blocks.config.js", "blocks.config.mjs"],
];

/** The nearest folder, upwards, with a `package.json` or, when they count, a config. */
export function nearestProject(cwd: string, withConfig = true): string | undefined {
  const names = ["package.json", ...(withConfig ? configNames : [])];
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The names of those configs that a folder has. */
export function configsIn(folder: string): readonly string[] {
  return configNames.filter((name) => existsSync(join(folder, name)));
}
