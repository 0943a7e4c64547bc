import { systemClock } from "../support/clock.ts";
import { readEnvironment } from "../support/environment.ts";
import { silentLog } from "../support/log.ts";
import { createBackend } from "./backend.ts";
import { resolveBaseUrl } from "./deployment.ts";
import {
  type AgentEntry,
  type AgentRegistryResult,
  deleteAgentEntry,
  type RegistryRead,
  readAgent,
  readAgents,
} from "./registry.ts";

/** Which registry is read, and as whom. */
export interface RegistryOptions {
  /** Default: `BLOCKS_BACKEND_URL`, else the configuration document. */
  readonly baseUrl?: string;
  readonly cdmUrl?: string;
  /** API key or JSON web token. Without one only public agents are seen. */
  readonly apiKey?: string;
  readonly signal?: AbortSignal;
}

/** Which page of a listing is read. Default: the first, as long as the service makes it. */
export interface RegistryPage extends RegistryOptions {
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** One agent of the registry; null when it does not exist or the caller may not see it. */
export async function getAgent(
  agentName: string,
  options: RegistryOptions = {},
): Promise<AgentEntry | null> {
  return readAgent(agentName, await registryRead(options));
}

/** All agents that the caller may see, a page at a time. */
export async function fetchAgentRegistry(options: RegistryPage = {}): Promise<AgentRegistryResult> {
  return readAgents(pageQuery(options), await registryRead(options));
}

/** Agents that carry `tag`. */
export async function fetchAgentsByTag(
  tag: string,
  options: RegistryPage = {},
): Promise<AgentRegistryResult> {
  return readAgents({ ...pageQuery(options), tag }, await registryRead(options));
}

/** Agents with this listing. Private ones need the API key of their organization. */
export async function fetchAgentsByListing(
  listing: "public" | "private",
  options: RegistryPage = {},
): Promise<AgentRegistryResult> {
  return readAgents({ ...pageQuery(options), listing }, await registryRead(options));
}

/**
 * Takes an agent of the caller's organization out of the registry. False when it was not there.
 *
 * @param options.apiKey Default `BLOCKS_API_KEY`.
 * @throws {BackendError} The key is missing, wrong, or another organization's.
 */
export async function removeAgent(
  agentName: string,
  options: RegistryOptions = {},
): Promise<boolean> {
  const apiKey = options.apiKey ?? readEnvironment("BLOCKS_API_KEY");
  return deleteAgentEntry(
    agentName,
    await registryRead({ ...options, ...(apiKey === undefined ? {} : { apiKey }) }),
  );
}

function pageQuery({ limit, cursor }: RegistryPage): { limit?: string; cursor?: string } {
  return {
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

async function registryRead(options: RegistryOptions): Promise<RegistryRead> {
  const { baseUrl, cdmUrl, apiKey, signal } = options;
  const clock = systemClock;
  const resolved = await resolveBaseUrl({ baseUrl, cdmUrl, clock, signal });
  const backend = createBackend({ baseUrl: resolved, clock, log: silentLog });
  return { backend, bearer: apiKey, signal };
}
