import { listAgents } from "../../generated/routes/backend.ts";
import type { AgentListAnswer } from "../../generated/types/backend.ts";
import { BackendError, ResponseInvalidError } from "../backend/backend-errors.ts";
import { type PublishedAgent, type PublishedAgents, publishedAgent } from "./published-agents.ts";

/** Agents in one page, the most that a registry gives. */
const pageSize = 100;
/** So many names are asked one by one: a page of a registry that has many others would be a request for nothing. */
const fewNames = 32;

/**
 * Gets many agents in pages, where that takes fewer turns than asking for each.
 *
 * @param options.atOnce How many could be asked for one by one at the same time.
 * @returns Those of the names that the pages had. What is missing has to be asked for.
 * @throws {BlocksError} No answer from the registry.
 */
export async function agentsInPages(
  names: ReadonlySet<string>,
  { agents, atOnce }: { readonly agents: PublishedAgents; readonly atOnce: number },
): Promise<ReadonlyMap<string, PublishedAgent>> {
  const found = new Map<string, PublishedAgent>();
  if (names.size <= fewNames) return found;
  const first = await pageAt(undefined, agents);
  take(first, { names, found });
  const pages = pagesAfter(first);
  if (pages > Math.ceil((names.size - found.size) / atOnce)) return found;
  let page = first;
  // A list may lead in a circle: no more pages are read than it has.
  for (let left = pages; left > 0 && found.size < names.size; left -= 1) {
    const cursor = page?.next ?? undefined;
    if (cursor === undefined) break;
    page = await pageAt(cursor, agents);
    take(page, { names, found });
  }
  return found;
}

function take(
  page: AgentListAnswer | undefined,
  {
    names,
    found,
  }: { readonly names: ReadonlySet<string>; readonly found: Map<string, PublishedAgent> },
): void {
  for (const agent of page?.agents ?? []) {
    const { agentName } = agent;
    // A page may leave cards out; who asks for the agent itself is told more.
    const answer = names.has(agentName) ? publishedAgent(agentName, agent) : undefined;
    if (answer?.kind === "card") found.set(agentName, answer);
  }
}

/** How many pages follow the first one; without a total nobody knows. */
function pagesAfter(first: AgentListAnswer | undefined): number {
  const total = first?.totalCount;
  return total === undefined ? Number.POSITIVE_INFINITY : Math.ceil(total / pageSize) - 1;
}

/** Undefined for a page that is of no use: each agent can still be asked for by its name. */
async function pageAt(
  cursor: string | undefined,
  { connection, callOptions }: PublishedAgents,
): Promise<AgentListAnswer | undefined> {
  const { apiKey, backend } = connection;
  const query = {
    include: "full",
    limit: String(pageSize),
    status: "all",
    ...(apiKey === undefined ? {} : { listing: "public,private" }),
    ...(cursor === undefined ? {} : { cursor }),
  } as const;
  try {
    return await backend.call(listAgents, { query, ...callOptions });
  } catch (error) {
    if (error instanceof ResponseInvalidError || error instanceof BackendError) return undefined;
    throw error;
  }
}
