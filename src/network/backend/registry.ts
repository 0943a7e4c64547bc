import type {
  AgentAnswer,
  AgentListAnswer,
  AgentListQuery,
  DeleteAgentAnswer,
  PublishContext,
} from "../../../generated/types/backend.ts";
import type { AgentRecord } from "../store/agents.ts";
import { findAgent, findOwnAgent, maySee } from "./agent-access.ts";
import { type Caller, organizationOf, requireKey } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { Refusal } from "./http/refusal.ts";
import { presentInstances } from "./presence.ts";
import { parseSearch, type Search } from "./registry-search.ts";
import { serverAgent, tagsOf } from "./registry-view.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

const defaultPage = 50;

export function readAgent(context: BackendContext, caller: Caller, agentName: string): AgentAnswer {
  const agent = findAgent(context, caller, agentName);
  return { agent: serverAgent(context, caller, agent, { withCard: true }) };
}

/** The agents that the caller may see, filtered and in pages (card sheet 14). */
export function listAgents(
  context: BackendContext,
  caller: Caller,
  query: AgentListQuery,
): AgentListAnswer {
  const search = query.q === undefined || query.q === "" ? undefined : parseSearch(query.q);
  const found = ordered(
    context.agents.all().filter((agent) => fits(context, caller, { agent, query, search })),
    query,
    search,
  );
  const start = query.cursor === undefined ? 0 : positionAfter(found, query.cursor);
  const page = found.slice(start, start + Number(query.limit ?? defaultPage));
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < found.length;
  const isOnline = (agent: AgentRecord): boolean => presentInstances(context, agent).length > 0;
  return {
    agents: page.map((agent) =>
      serverAgent(context, caller, agent, { withCard: query.include === "full" }),
    ),
    next: more ? Buffer.from(last.agentName).toString("base64url") : null,
    ...(query.includeTotals !== "false" && {
      totalCount: found.length,
      totalOnlineCount: found.filter(isOnline).length,
    }),
    ...(search?.parseError && { searchParseError: true }),
  };
}

/** Removes an agent. Tasks that wait for it fail; those that run are left to their instances. */
export function deleteAgent(
  services: { context: BackendContext; lifecycle: TaskLifecycle },
  caller: Caller,
  agentName: string,
): DeleteAgentAnswer {
  const { context, lifecycle } = services;
  const agent = findOwnAgent(context, requireKey(caller), agentName);
  context.agents.remove(agent.agentName);
  for (const task of context.tasks.open(agentName)) {
    if (task.dispatchedMs !== undefined) continue;
    lifecycle.conclude(task, { state: "failed", error: "agent_deleted" });
  }
  return { agentName, status: "deleted", ts: context.clock.now() };
}

export function publishContext(context: BackendContext, caller: Caller): PublishContext {
  const { organization } = requireKey(caller);
  return {
    orgId: organization.id,
    orgName: organization.name,
    agentCount: context.agents.countOf(organization.id),
  };
}

function fits(
  context: BackendContext,
  caller: Caller,
  test: { agent: AgentRecord; query: AgentListQuery; search: Search | undefined },
): boolean {
  const { agent, query, search } = test;
  const own = agent.organizationId === organizationOf(caller)?.id;
  if (!maySee(caller, agent)) return false;
  if (query.listing !== undefined && !query.listing.split(",").includes(agent.listing)) {
    return false;
  }
  if (query.scope === "owned" && !own) return false;
  if (query.tag !== undefined && !tagsOf(agent).some(({ id }) => tagSlug(id) === query.tag)) {
    return false;
  }
  if (query.provider !== undefined) {
    const name = context.organizations.get(agent.organizationId)?.name ?? "";
    if (!name.toLowerCase().includes(query.provider.toLowerCase())) return false;
  }
  if (query.status === "online" || query.status === "offline") {
    const online = presentInstances(context, agent).length > 0;
    if (online !== (query.status === "online")) return false;
  }
  return search === undefined || search.rank(agent) > 0;
}

function ordered(
  agents: readonly AgentRecord[],
  query: AgentListQuery,
  search: Search | undefined,
): readonly AgentRecord[] {
  if (search === undefined || query.sort === "name") return agents;
  return [...agents].sort((a, b) => search.rank(b) - search.rank(a));
}

/** Tag slugs are lower case, with `_` for what channels cannot have (consumer sheet 4.1). */
function tagSlug(id: unknown): string {
  return String(id)
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, "_")
    .replace(/_+/g, "_")
    .replace(/^_|_$/g, "");
}

function positionAfter(agents: readonly AgentRecord[], cursor: string): number {
  const name = Buffer.from(cursor, "base64url").toString();
  const index = agents.findIndex(({ agentName }) => agentName === name);
  if (index >= 0) return index + 1;
  throw new Refusal(
    400,
    "InvalidArgument",
    "The cursor is not one of this list, or its agent left",
  );
}
