import { randomUUID } from "node:crypto";
import type { SendMessageParams, SendMessageResult } from "../../../generated/types/backend.ts";
import type { AgentRecord } from "../store/agents.ts";
import { isTerminal, type TaskRecord } from "../store/tasks.ts";
import { findAgent } from "./agent-access.ts";
import type { TokenCaller } from "./callers.ts";
import { statusChannel } from "./channels.ts";
import { type BackendContext, keysetOf } from "./context.ts";
import type { Dispatcher } from "./dispatch.ts";
import { Refusal } from "./http/refusal.ts";
import { presentInstances } from "./presence.ts";
import { grantTaskRead } from "./realtime-grants.ts";
import { resolveParts } from "./request-parts.ts";
import type { TaskLifecycle } from "./task-lifecycle.ts";

/** An instance that connected this recently is on its way to the control channel. */
const joiningMs = 10_000;

/** Creates a task and hands it over, or queues it (consumer sheet 3.4.6 to 3.4.8). */
export function sendMessage(
  services: { context: BackendContext; lifecycle: TaskLifecycle; dispatcher: Dispatcher },
  caller: TokenCaller,
  params: SendMessageParams,
): SendMessageResult {
  const { context, lifecycle, dispatcher } = services;
  const { userId: ownerId } = caller.organization;
  assertSupported(params, ownerId);

  const existing = findByKey(context, ownerId, params);
  if (existing !== undefined) return { ...resultOf(context, existing), idempotent: true };

  const agent = findAgent(context, caller, params.agentName);
  assertBilling(agent, caller, params.billingMode);
  assertReachable(context, dispatcher, agent);

  const task = context.database.transaction(() =>
    lifecycle.create(taskRequest(context, { agent, caller, params })),
  );
  dispatcher.dispatch(agent.agentName);
  return resultOf(context, context.tasks.get(task.taskId) ?? task);
}

function assertSupported(params: SendMessageParams, ownerId: string): void {
  if (params.ownerId !== undefined && params.ownerId !== "" && params.ownerId !== ownerId) {
    throw new Refusal(
      403,
      "Forbidden",
      `ownerId "${params.ownerId}" is not the authenticated user "${ownerId}"`,
    );
  }
  for (const name of ["pushNotificationConfig", "retryPolicy"] as const) {
    if (params[name] === undefined) continue;
    throw new Refusal(400, "Unsupported", `The local network has no ${name}; leave it out`);
  }
}

function findByKey(
  context: BackendContext,
  ownerId: string,
  params: SendMessageParams,
): TaskRecord | undefined {
  if (params.idempotencyKey === undefined) return undefined;
  const task = context.tasks.byIdempotencyKey(ownerId, params.idempotencyKey);
  if (task === undefined || task.agentName === params.agentName) return task;
  throw new Refusal(
    400,
    "InvalidArgument",
    `The idempotency key was used for agent "${task.agentName}" already`,
  );
}

function assertBilling(
  agent: AgentRecord,
  caller: TokenCaller,
  got: SendMessageParams["billingMode"],
): void {
  const expected = agent.billingMode;
  if (got === expected || caller.organization.id === agent.organizationId) return;
  throw new Refusal(
    409,
    "BillingModeMismatch",
    `Agent "${agent.agentName}" is ${expected}, the client is ${got}. Create the client with billing mode "${expected}".`,
    { expected, got },
  );
}

/** Refuses at once what nobody would take up: the caller shall not wait for an agent that is off. */
function assertReachable(
  context: BackendContext,
  dispatcher: Dispatcher,
  agent: AgentRecord,
): void {
  const { agentName } = agent;
  if (presentInstances(context, agent).length === 0) {
    if (!isJoining(context, agentName)) {
      throw new Refusal(
        409,
        "AgentOffline",
        `Agent "${agentName}" is offline: no instance of it is running. Start one with "blocks run" in its folder.`,
        { agentName },
      );
    }
  }
  if (dispatcher.accepts(agent)) return;
  throw new Refusal(
    429,
    "AgentAtCapacity",
    `Agent "${agentName}" is busy and its queue is full. Try again later, or start another instance.`,
    { agentName },
  );
}

function isJoining(context: BackendContext, agentName: string): boolean {
  const latest = context.instances.latestOf(agentName);
  if (latest === undefined || latest.joinedMs !== undefined) return false;
  return context.clock.now() - latest.connectedMs <= joiningMs;
}

function taskRequest(
  context: BackendContext,
  input: { agent: AgentRecord; caller: TokenCaller; params: SendMessageParams },
) {
  const { agent, caller, params } = input;
  const { agentName, agentId, billingMode } = agent;
  const options = params.extensions?.blocks ?? {};
  const kind = options.taskKind === "pipe" ? "pipe" : "request";
  assertKind(agent, kind);

  const taskId = randomUUID();
  const { id: organizationId, userId: ownerId } = caller.organization;
  const channel = statusChannel(organizationId, taskId);
  const requestParts = resolveParts(
    context,
    {
      parts: params.requestParts,
      uploadSessionId: params.uploadSessionId,
      besideBytes: Buffer.byteLength(options.consumerPublicKey ?? ""),
    },
    { ownerId, agentName, billingMode, channel },
  );
  const maxRunningTimeSec = runningTimeOf(context, agent);
  const declaresStreams = Object.keys((agent.card.streams as object | undefined) ?? {}).length > 0;
  return {
    taskId,
    organizationId,
    ownerId,
    agentName,
    agentId,
    agentOrganizationId: agent.organizationId,
    billingMode,
    kind,
    ...(kind === "pipe" && { durationMinutes: Number(options.duration) }),
    ...(maxRunningTimeSec !== undefined && { maxRunningTimeSec }),
    hasStream: declaresStreams && (kind === "pipe" || options.stream === true),
    requestParts,
    ...(options.consumerPublicKey !== undefined && {
      consumerPublicKey: options.consumerPublicKey,
    }),
    ...(params.idempotencyKey !== undefined && { idempotencyKey: params.idempotencyKey }),
  } as const;
}

function assertKind(agent: AgentRecord, kind: "request" | "pipe"): void {
  const kinds = (agent.card.capabilities as { taskKinds?: readonly string[] }).taskKinds ?? [];
  if (kinds.includes(kind)) return;
  throw new Refusal(
    400,
    "InvalidArgument",
    `Agent "${agent.agentName}" takes ${kinds.join(" and ")} tasks, not ${kind} tasks`,
  );
}

function runningTimeOf(context: BackendContext, agent: AgentRecord): number | undefined {
  const runtime = agent.card.runtime as { maxRunningTimeSec?: number } | undefined;
  return (
    context.instances.latestOf(agent.agentName)?.maxRunningTimeSec ?? runtime?.maxRunningTimeSec
  );
}

function resultOf(context: BackendContext, task: TaskRecord): SendMessageResult {
  const keyset = keysetOf(context, task.billingMode);
  return {
    taskId: task.taskId,
    orgId: task.organizationId,
    state: task.state,
    queued: task.dispatchedMs === undefined && !isTerminal(task.state),
    extensions: {
      blocks: {
        readToken: grantTaskRead(context, task),
        streamChannels: { status: statusChannel(task.organizationId, task.taskId) },
        subscribeKey: keyset.subscribeKey,
        publishKey: keyset.publishKey,
      },
    },
  };
}
