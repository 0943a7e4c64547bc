import { readFileSync } from "node:fs";

/** Beside the built code; the sources have none, and leave no stamps. */
const buildFile = new URL("../../build-id", import.meta.url);

/** A hash of the whole generator, made when it was built. */
export function generatorBuild(): string | undefined {
  try {
    return readFileSync(buildFile, "utf8");
  } catch {
    return undefined;
  }
}
