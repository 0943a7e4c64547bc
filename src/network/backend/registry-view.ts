import type { AgentScaling, ServerAgent } from "../../../generated/types/backend.ts";
import { isObject, type JsonObject } from "../../support/json.ts";
import type { AgentRecord } from "../store/agents.ts";
import { type Caller, organizationOf } from "./callers.ts";
import type { BackendContext } from "./context.ts";
import { presentInstances } from "./presence.ts";

/** An agent as the registry shows it (card sheet 13.1). Only its owner sees `runtime`. */
export function serverAgent(
  context: BackendContext,
  caller: Caller,
  agent: AgentRecord,
  options: { readonly withCard: boolean },
): ServerAgent {
  const identity = identityOf(agent);
  const owned = organizationOf(caller)?.id === agent.organizationId;
  const organization = context.organizations.get(agent.organizationId);
  return {
    agentName: agent.agentName,
    name: identity.displayName,
    displayName: identity.displayName,
    description: identity.description,
    tags: tagsOf(agent),
    listing: agent.listing,
    billingMode: agent.billingMode,
    scaling: scalingOf(context, agent),
    orgId: agent.organizationId,
    ...(organization && { orgName: organization.name }),
    ...agent.pricing,
    registeredAt: new Date(agent.registeredMs).toISOString(),
    updatedAt: new Date(agent.updatedMs).toISOString(),
    onlineCount: presentInstances(context, agent).length,
    ...(options.withCard && { card: owned ? agent.card : withoutRuntime(agent.card) }),
  } as ServerAgent;
}

export function identityOf(agent: AgentRecord): { displayName: string; description: string } {
  const identity = isObject(agent.card.identity) ? agent.card.identity : {};
  const text = (value: unknown, otherwise: string): string =>
    typeof value === "string" ? value : otherwise;
  return {
    displayName: text(identity.displayName, agent.agentName),
    description: text(identity.description, ""),
  };
}

export function tagsOf(agent: AgentRecord): readonly JsonObject[] {
  return Array.isArray(agent.card.tags) ? (agent.card.tags as readonly JsonObject[]) : [];
}

/** What the newest instance connected with, else what the card says, else the defaults of the protocol. */
function scalingOf(context: BackendContext, agent: AgentRecord): AgentScaling {
  const runtime = (isObject(agent.card.runtime) ? agent.card.runtime : {}) as Partial<AgentScaling>;
  const stated = context.instances.latestOf(agent.agentName) ?? runtime;
  const { maxPendingBacklog, maxRunningTimeSec } = stated;
  return {
    expectedInstances: stated.expectedInstances ?? 1,
    concurrency: stated.concurrency ?? 1,
    ...(maxPendingBacklog !== undefined && { maxPendingBacklog }),
    ...(maxRunningTimeSec !== undefined && { maxRunningTimeSec }),
  };
}

function withoutRuntime(card: JsonObject): JsonObject {
  const { runtime: _, ...rest } = card;
  return rest;
}
