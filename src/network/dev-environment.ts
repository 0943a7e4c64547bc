import { randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BlocksError } from "../support/errors.ts";
import { makePrivateFolder } from "./store/make-folder.ts";

/** What a shell or a project's `.env` needs to use the network. */
export type NetworkEnvironment = Readonly<
  Record<"BLOCKS_API_KEY" | "BLOCKS_BACKEND_URL" | "BLOCKS_CDM_URL", string>
>;

/** Name of the file in the data folder that holds the development key. */
export const devEnvironmentFile = "dev.env";

/**
 * Makes the data folder and, in it, the store's file with the rights that secrets need: SQLite gives
 * its other files the same. Version control leaves a folder out that is
 * ours alone.
 */
export function prepareDataFolder(dataDir: string, storeFile: string): void {
  const made = makePrivateFolder(dataDir);
  closeSync(openSync(join(dataDir, storeFile), "a", 0o600));
  if (made) writeFileSync(join(dataDir, ".gitignore"), "*\n");
}

/** The key that an earlier start wrote, undefined when the file is gone or has none. */
export function readDevelopmentKey(dataDir: string): string | undefined {
  try {
    const text = readFileSync(join(dataDir, devEnvironmentFile), "utf8");
    return /^BLOCKS_API_KEY=([\w-]+)\s*$/m.exec(text)?.[1];
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(dataDir, cause);
  }
}

/** Writes the whole file or nothing, readable by its owner only from the first byte on. */
export function writeDevEnvironment(dataDir: string, environment: NetworkEnvironment): void {
  const path = join(dataDir, devEnvironmentFile);
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  try {
    writeFileSync(draft, lines.join(""), { mode: 0o600, flag: "wx" });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw unusable(dataDir, cause);
  }
}

function unusable(dataDir: string, cause: unknown): BlocksError {
  return new BlocksError(
    "store-failed",
    `The data folder ${dataDir} cannot be used for ${devEnvironmentFile}: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  );
}
