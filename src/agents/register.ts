import { publishContext } from "../../generated/routes/backend.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError } from "../backend/backend-errors.ts";
import { type AgentEntry, readAgent } from "../backend/registry.ts";
import { readEnvironment } from "../support/environment.ts";
import { BlocksError } from "../support/errors.ts";
import type { AgentInstanceOptions } from "./instance-options.ts";

const agentNamePattern = /^[a-zA-Z0-9_]+$/;

/**
 * What can be said before anything is asked of the network.
 *
 * @throws {BlocksError} `invalid-option`, `auth-failed` without a key.
 * @returns The API key.
 */
export function checkOptions(options: AgentInstanceOptions): string {
  const { agentName, card, handler, instanceId } = options;
  if (typeof agentName !== "string" || !agentNamePattern.test(agentName)) {
    throw new BlocksError(
      "invalid-option",
      `agentName ${JSON.stringify(agentName)} must consist of letters, digits and "_"`,
    );
  }
  if (typeof card !== "object" || card === null) {
    throw new BlocksError("invalid-option", `the card of agent "${agentName}" must be an object`);
  }
  if (Object.hasOwn(card, "skills")) {
    throw new BlocksError(
      "invalid-option",
      `the card of agent "${agentName}" has "skills", which is called "tags" now`,
    );
  }
  if (typeof handler !== "function") {
    throw new BlocksError("invalid-option", `the handler of agent "${agentName}" is no function`);
  }
  if (instanceId !== undefined && !/^[A-Za-z0-9_-]{1,128}$/.test(instanceId)) {
    throw new BlocksError("invalid-option", 'instanceId must consist of letters, digits, "_", "-"');
  }
  const apiKey = options.apiKey ?? readEnvironment("BLOCKS_API_KEY");
  if (apiKey !== undefined) return apiKey;
  throw new BlocksError("auth-failed", `agent "${agentName}" needs an API key: set BLOCKS_API_KEY`);
}

/** A registry entry of which the billing mode is known. */
export type RunnableEntry = AgentEntry & { readonly billingMode: "free" | "paid" };

/**
 * Looks the agent up.
 *
 * @throws {BlocksError} `agent-not-found` when it is not published, `auth-failed` when that is only
 *   because the key is wrong, `response-invalid` without a billing mode.
 */
export async function lookUpAgent(
  agentName: string,
  { backend, apiKey }: { readonly backend: Backend; readonly apiKey: string },
): Promise<RunnableEntry> {
  const entry = await readAgent(agentName, { backend, bearer: apiKey });
  if (entry === null) {
    // The registry answers a wrong key as it answers none: private agents just seem to be missing.
    await refuseWrongKey(backend, apiKey);
    throw new BlocksError(
      "agent-not-found",
      `agent "${agentName}" is not published under this API key at ${backend.baseUrl}: publish it first (blocks publish)`,
    );
  }
  const { billingMode } = entry;
  if (billingMode !== undefined) return { ...entry, billingMode };
  throw new BlocksError(
    "response-invalid",
    `the registry names no billing mode for agent "${agentName}": publish it again`,
  );
}

async function refuseWrongKey(backend: Backend, apiKey: string): Promise<void> {
  try {
    await backend.call(publishContext, { bearer: apiKey });
  } catch (error) {
    if (!(error instanceof BackendError) || (error.status !== 401 && error.status !== 403)) return;
    throw new BlocksError(
      "auth-failed",
      `${backend.baseUrl} refused the API key: check BLOCKS_API_KEY`,
      { cause: error },
    );
  }
}
