import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** The only names that a project's `.env` may set for the command itself (CLI sheet, section 4). */
const importable = ["BLOCKS_API_KEY", "BLOCKS_BACKEND_URL", "BLOCKS_CDM_URL"] as const;

export interface ProjectEnv {
  /** The process environment with what `.env` adds; names that the shell set keep their value. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Everything of `.env`, for the agent that `blocks run` starts. */
  readonly forAgent: Readonly<Record<string, string | undefined>>;
  /** What was declined, and why. */
  readonly notes: readonly string[];
}

/**
 * Reads `./.env`. A cloned repository's file must not send the shell's key elsewhere: it may name
 * another deployment only on this machine, or when it brings that deployment's key itself.
 */
export async function loadProjectEnv(
  folder: string,
  shell: Readonly<Record<string, string | undefined>>,
): Promise<ProjectEnv> {
  const file = await readDotEnv(join(folder, ".env"));
  const env: Record<string, string | undefined> = { ...shell };
  const notes: string[] = [];
  const bringsItsKey = isSet(file.BLOCKS_API_KEY) && !isSet(shell.BLOCKS_API_KEY);

  for (const name of importable) {
    const value = file[name];
    if (!isSet(value) || isSet(shell[name])) continue;
    if (name !== "BLOCKS_API_KEY" && !bringsItsKey && !isLoopbackUrl(value)) {
      notes.push(
        `${name} of ./.env is ignored: it would send a key of your shell to another deployment. Export it in the shell to use it.`,
      );
      continue;
    }
    env[name] = value;
  }
  const declined = importable.filter((name) => isSet(file[name]) && env[name] !== file[name]);
  const forAgent = { ...file, ...withoutEmpty(env) };
  for (const name of declined) if (!isSet(env[name])) delete forAgent[name];
  return { env, forAgent, notes };
}

async function readDotEnv(path: string): Promise<Record<string, string | undefined>> {
  try {
    const entries = Object.entries(parseEnv(await readFile(path, "utf8")));
    return Object.fromEntries(entries.map(([name, value]) => [canonicalName(name), value]));
  } catch {
    // Most projects have none, and one that cannot be read has nothing to say.
    return {};
  }
}

/** Some systems do not tell `blocks_api_key` from the name that is meant. */
function canonicalName(name: string): string {
  return importable.find((known) => known === name.toUpperCase()) ?? name;
}

function withoutEmpty(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => isSet(value)));
}

/** An empty placeholder, `BLOCKS_API_KEY=`, counts as absent. */
function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

// Stricter than what the backend takes for this machine: here a key of the shell is at stake, and
// names below .localhost may be looked up elsewhere.
function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
