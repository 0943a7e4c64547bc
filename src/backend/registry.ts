import {
  deleteAgent,
  getAgent as getAgentRoute,
  listAgents,
} from "../../generated/routes/backend.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { AgentListQuery, ServerAgent } from "../../generated/types/backend.ts";
import type { BillingMode } from "../../generated/types/task-event.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { preflight } from "../auth/preflight.ts";
import type { Backend } from "./backend.ts";
import { BackendError } from "./backend-errors.ts";

/** An agent as the registry shows it. */
export interface AgentEntry {
  readonly agentName: string;
  readonly displayName: string;
  readonly description?: string | undefined;
  readonly tags?: ServerAgent["tags"];
  readonly scaling?: ServerAgent["scaling"];
  /** Not checked against the card's schema: a registry may hold older cards. */
  readonly card?: AgentCard | undefined;
  readonly cardRef?: ServerAgent["cardRef"];
  readonly cardSummary?: ServerAgent["cardSummary"];
  readonly billingMode?: BillingMode | undefined;
  /** Default `public`. */
  readonly listing: "public" | "private";
  readonly createdAt?: ServerAgent["registeredAt"];
}

/** One page of the registry. */
export interface AgentRegistryResult {
  readonly agents: readonly AgentEntry[];
  /** Pass back as `cursor`; absent on the last page. */
  readonly next?: string | undefined;
  readonly totalCount?: number | undefined;
}

export interface RegistryRead {
  readonly backend: Backend;
  /** API key or JSON web token; wins over the backend's own credentials. */
  readonly bearer?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One agent, or null when it does not exist or the caller may not see it. */
export async function readAgent(agentName: string, read: RegistryRead): Promise<AgentEntry | null> {
  try {
    const { agent } = await read.backend.call(getAgentRoute, {
      query: { agentName },
      ...callOptions(read),
    });
    return toAgentEntry(agent);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/**
 * One agent, for a caller whose credentials may have expired: the registry answers those as if they
 * were absent, so that an own private agent looks gone. Refreshes once before it believes that.
 *
 * @throws {AuthRefreshFailedError} Not found, and the credentials are known to be broken.
 */
export async function readAgentWithRefresh(
  agentName: string,
  read: RegistryRead & { readonly auth: AuthProvider | undefined },
): Promise<AgentEntry | null> {
  const { auth } = read;
  if (auth !== undefined) await preflight(auth);
  const found = await readAgent(agentName, read);
  if (found !== null || auth === undefined) return found;
  if (await auth.onAuthFailure()) return readAgent(agentName, read);
  const error = auth.getLastAuthError?.();
  if (error != null) throw error;
  return null;
}

/** One page of agents; empty when the registry knows none. */
export async function readAgents(
  query: AgentListQuery,
  read: RegistryRead,
): Promise<AgentRegistryResult> {
  try {
    const answer = await read.backend.call(listAgents, {
      query: { include: "full", ...query },
      ...callOptions(read),
    });
    return {
      agents: answer.agents.map(toAgentEntry),
      ...(answer.next == null ? {} : { next: answer.next }),
      ...(answer.totalCount === undefined ? {} : { totalCount: answer.totalCount }),
    };
  } catch (error) {
    if (isNotFound(error)) return { agents: [] };
    throw error;
  }
}

/** Takes an agent out of the registry. False when it was not there. */
export async function deleteAgentEntry(agentName: string, read: RegistryRead): Promise<boolean> {
  try {
    await read.backend.call(deleteAgent, { query: { agentName }, ...callOptions(read) });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

function callOptions({ bearer, signal }: RegistryRead): { bearer?: string; signal?: AbortSignal } {
  return {
    ...(bearer === undefined ? {} : { bearer }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof BackendError && error.status === 404;
}

function toAgentEntry(agent: ServerAgent): AgentEntry {
  const { agentName, name, displayName, registeredAt, listing, card, ...others } = agent;
  const { description, tags, scaling, cardRef, cardSummary, billingMode } = others;
  return withoutUndefined({
    agentName,
    displayName: name ?? displayName ?? agentName,
    description,
    tags,
    scaling,
    card: card as unknown as AgentCard | undefined,
    cardRef,
    cardSummary,
    billingMode: billingMode as BillingMode | undefined,
    listing: listing === "private" ? "private" : "public",
    createdAt: registeredAt,
  });
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
