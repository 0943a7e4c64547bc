import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError } from "../support/errors.ts";
import { isObject } from "../support/json.ts";
import type {
  AgentInstanceHandle,
  AgentInstanceOptions,
  InstanceCard,
} from "./instance-options.ts";
import { loadHandler } from "./load-handler.ts";
import { startAgentInstance } from "./start-agent-instance.ts";

/** An agent that lies in a folder. */
export interface RunAgentOptions
  extends Omit<AgentInstanceOptions, "agentName" | "card" | "handler"> {
  /** Absolute path of the agent's folder. */
  readonly folder: string;
  /** File name of the card within it. Default `agent-card.json`. */
  readonly cardFile?: string | undefined;
}

/**
 * Runs the agent of a folder: reads its card, imports its handler, starts an instance. Signals and
 * `.env` files are the caller's.
 *
 * @throws {BlocksError} `card-unreadable`, `card-invalid`, `handler-missing`, and what
 *   `startAgentInstance` throws.
 */
export async function runAgent(options: RunAgentOptions): Promise<AgentInstanceHandle> {
  const { folder, cardFile = "agent-card.json", ...others } = options;
  const { agentName, card } = readCard(await readCardFile(folder, cardFile), cardFile);
  const { handler: path, handlerExport } = card.runtime ?? {};
  const handler = await loadHandler({ folder, handler: path, handlerExport });
  return startAgentInstance({ ...others, agentName, card, handler });
}

async function readCardFile(folder: string, cardFile: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(join(folder, cardFile), "utf8");
  } catch (cause) {
    throw new BlocksError(
      "card-unreadable",
      `${cardFile} does not exist or cannot be read: run this in the agent's folder`,
      { cause },
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BlocksError("card-unreadable", `${cardFile} is not JSON: ${why}`, { cause });
  }
}

// What running needs, and no more: `blocks check` holds the whole card against its schema.
function readCard(
  value: unknown,
  cardFile: string,
): { readonly agentName: string; readonly card: InstanceCard } {
  const card = isObject(value) ? value : {};
  const { identity, runtime } = card;
  if (!isObject(runtime)) throw invalid(cardFile, "/runtime");
  if (!isObject(identity)) throw invalid(cardFile, "/identity");
  const { agentName } = identity;
  if (typeof agentName !== "string") throw invalid(cardFile, "/identity/agentName");
  for (const member of ["handler", "handlerExport"]) {
    const named = runtime[member];
    if (named !== undefined && typeof named !== "string") {
      throw invalid(cardFile, `/runtime/${member}`);
    }
  }
  return { agentName, card: card as InstanceCard };
}

function invalid(cardFile: string, pointer: string): BlocksError {
  return new BlocksError(
    "card-invalid",
    `${cardFile} has nothing usable at ${pointer}: run blocks check`,
  );
}
