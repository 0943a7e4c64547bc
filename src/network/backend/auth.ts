import type {
  AgentConnectAnswer,
  AgentConnectRequest,
  ConsumerTokenAnswer,
  RefreshAnswer,
  TaskReadTokenAnswer,
  TaskReadTokenRequest,
} from "../../../generated/types/backend.ts";
import type { RefreshGrant } from "../store/refresh-tokens.ts";
import { accessTokenTtlS } from "./access-tokens.ts";
import { findOwnAgent, findOwnTask, findProvidedTask } from "./agent-access.ts";
import { type Caller, type KeyCaller, requireKey, requireToken } from "./callers.ts";
import { controlChannel, statusChannel } from "./channels.ts";
import type { BackendContext } from "./context.ts";
import { Refusal, unauthorized } from "./http/refusal.ts";
import { grantControl, grantTaskRead, readTokenMinutes } from "./realtime-grants.ts";

/** A refresh token that was not used for 30 days is worth nothing. */
const refreshTokenTtlMs = 30 * 86_400_000;

/** Exchanges an API key for a consumer's tokens (consumer sheet 2.2). */
export async function consumerToken(
  context: BackendContext,
  apiKey: string,
): Promise<ConsumerTokenAnswer> {
  const holder = context.organizations.findKey(apiKey);
  if (holder === undefined) {
    throw unauthorized("The API key is unknown or revoked", "API_KEY_INVALID");
  }
  const tokens = await issueTokens(context, { kind: "key", ...holder });
  return { ...tokens, userId: holder.organization.userId };
}

/** Registers a process of an agent (provider sheet 5.1). Repeating it is harmless. */
export async function connectAgent(
  context: BackendContext,
  caller: Caller,
  request: AgentConnectRequest,
): Promise<AgentConnectAnswer> {
  const holder = requireKey(caller);
  const agent = findOwnAgent(context, holder, request.agentName);
  if (request.billingMode !== agent.billingMode) {
    throw new Refusal(
      409,
      "BillingModeMismatch",
      `Agent "${agent.agentName}" is published as ${agent.billingMode}, the instance connects as ${request.billingMode}`,
      { expected: agent.billingMode, got: request.billingMode },
    );
  }
  const { instanceId, agentName } = request;
  // The id becomes a realtime user id and part of filters, so nobody may take over another's.
  const known = context.instances.get(instanceId);
  if (known !== undefined && known.agentName !== agentName) {
    throw new Refusal(409, "InstanceIdTaken", `Instance id "${instanceId}" is another agent's`);
  }
  context.instances.connected({ ...request, connectedMs: context.clock.now() });

  const tokens = await issueTokens(context, holder, { instanceId, agentName });
  return {
    ...tokens,
    agentId: agent.agentId,
    controlChannel: controlChannel(agent.agentId),
    pamToken: grantControl(context, agent, instanceId),
  };
}

/** Trades a refresh token, which thereby ends, for new tokens of the same kind. */
export async function refreshTokens(
  context: BackendContext,
  caller: Caller,
  refreshToken: string,
): Promise<RefreshAnswer> {
  const holder = requireKey(caller);
  const grant = context.refreshTokens.redeem(refreshToken, {
    keyId: holder.keyId,
    nowMs: context.clock.now(),
  });
  if (grant === undefined) {
    throw unauthorized(
      "The refresh token was used already, has expired or belongs to another API key",
      "REFRESH_TOKEN_INVALID",
    );
  }
  return issueTokens(context, holder, grant.instance);
}

/** T4 for a task that exists already (consumer sheet 3.5). */
export function taskReadToken(
  context: BackendContext,
  caller: Caller,
  request: TaskReadTokenRequest,
): TaskReadTokenAnswer {
  const holder = requireToken(caller);
  const find = request.role === "provider" ? findProvidedTask : findOwnTask;
  const task = find(context, holder, request.taskId);
  return {
    pamToken: grantTaskRead(context, task, readTokenMinutes),
    channel: statusChannel(task.organizationId, task.taskId),
    ttlMinutes: readTokenMinutes,
  };
}

/**
 * T4 for an anonymous viewer (consumer sheet 2.9). Tasks with a fingerprint come from a hosted web
 * front end, which this network has none of, so every request is one for somebody else's task.
 */
export function anonTaskReadToken(): never {
  throw new Refusal(403, "Forbidden", "The task was not submitted by this anonymous viewer");
}

async function issueTokens(
  context: BackendContext,
  holder: KeyCaller,
  instance?: RefreshGrant["instance"],
): Promise<{ accessToken: string; refreshToken: string; expiresIn: number }> {
  const { keyId, organization } = holder;
  const grant: RefreshGrant = { keyId, ...(instance && { instance }) };
  const accessToken = await context.accessTokens.issue({
    ...grant,
    userId: organization.userId,
    organizationId: organization.id,
  });
  const refreshToken = context.refreshTokens.issue(grant, context.clock.now() + refreshTokenTtlMs);
  return { accessToken, refreshToken, expiresIn: accessTokenTtlS };
}
