import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { GenerateOptions } from "../../codegen/index.ts";
import { BlocksError } from "../support/errors.ts";

export interface AgentProject {
  /** Absolute. */
  readonly folder: string;
  /** The card's path as the user would write it from the working directory. */
  readonly cardFile: string;
  readonly cardText: string;
}

/** What writes or checks the module of the project's handler. */
export function handlerOptions(
  project: AgentProject,
): Pick<GenerateOptions, "agents" | "outDir" | "lockFile" | "targets"> {
  const { folder, cardFile, cardText } = project;
  const path = join(folder, basename(cardFile));
  return {
    agents: [{ text: cardText, file: cardFile, path }],
    outDir: folder,
    lockFile: join(folder, "blocks.lock.json"),
    targets: ["handler"],
  };
}

/** Reads the card that a command's `[path]` names: a card file, or the folder of `agent-card.json`. */
export async function readAgentProject(
  cwd: string,
  path: string | undefined,
): Promise<AgentProject> {
  const named = resolve(cwd, path ?? ".");
  const card = (await isFolder(named)) ? join(named, "agent-card.json") : named;
  const cardFile = relative(cwd, card) || basename(card);
  try {
    const cardText = await readFile(card, "utf8");
    return { folder: dirname(card), cardFile, cardText };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new BlocksError(
      "card-unreadable",
      missing
        ? `there is no agent card at ${cardFile}: run this in the agent's folder, or name the folder`
        : `the agent card ${cardFile} cannot be read: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
