import type {
  StreamSetupAnswer,
  StreamSetupGrant,
  StreamSetupRequest,
} from "../../../generated/types/stream.ts";
import { checkStreamSetupRequest } from "../../../generated/validators/stream.ts";
import { BlocksError } from "../../support/errors.ts";
import { isObject, type JsonObject } from "../../support/json.ts";
import { isTerminal, type TaskRecord } from "../store/tasks.ts";
import { parseTaskChannel, streamChannel } from "./channels.ts";
import { type BackendContext, keysetOf } from "./context.ts";
import { invalidArgument, Refusal } from "./http/refusal.ts";
import { grantStream, taskMinutes } from "./realtime-grants.ts";
import type { BackendEvent, TaskLifecycle } from "./task-lifecycle.ts";

/** Tokens outlive the stream's time by this much (consumer sheet 4.7). */
const spareMinutes = 2;

/** Tokens handed out for the streams of open tasks, so that a forced end can take them back. */
export interface StreamGrants {
  add(taskId: string, token: string): void;
  revoke(context: BackendContext, task: TaskRecord): void;
  forget(taskId: string): void;
}

export function createStreamGrants(): StreamGrants {
  const tokens = new Map<string, string[]>();
  return {
    add(taskId, token) {
      const known = tokens.get(taskId);
      if (known === undefined) tokens.set(taskId, [token]);
      else known.push(token);
    },
    revoke(context, task) {
      const keyset = keysetOf(context, task.billingMode);
      for (const token of tokens.get(task.taskId) ?? []) keyset.revokeToken(token);
      tokens.delete(task.taskId);
    },
    forget: (taskId) => void tokens.delete(taskId),
  };
}

/**
 * The edge function of stream set-up (provider sheet 18.4): announces the stream to the consumer
 * where the phase says so, and answers with the writer's token. The announcement is on its way
 * before the answer is.
 */
export function answerStreamSetup(
  services: { context: BackendContext; lifecycle: TaskLifecycle; streamGrants: StreamGrants },
  publish: { readonly channel: string; readonly message: unknown },
): StreamSetupAnswer {
  try {
    return { ok: true, streamSetupResponse: setUp(services, publish) };
  } catch (cause) {
    // Metadata of the largest message a client can send may not fit beside the token.
    const tooLarge = cause instanceof BlocksError && cause.code === "message-too-large";
    if (!(cause instanceof Refusal) && !tooLarge) throw cause;
    services.context.log.warn(`stream set-up refused: ${cause.message}`);
    const code = cause instanceof Refusal ? cause.code : "InvalidArgument";
    return { ok: false, error: { code, message: cause.message } };
  }
}

function setUp(
  services: { context: BackendContext; lifecycle: TaskLifecycle; streamGrants: StreamGrants },
  publish: { readonly channel: string; readonly message: unknown },
): StreamSetupGrant {
  const { context, lifecycle, streamGrants } = services;
  const issues = checkStreamSetupRequest(publish.message);
  if (issues.length > 0) throw invalidArgument("The stream set-up", issues);
  const request = publish.message as StreamSetupRequest;
  const task = taskOf(context, publish.channel, request);
  assertDeclared(context, task, request);
  assertIdentity(task, request);

  const ttlMinutes = Math.min(Math.ceil(request.durationMinutes), taskMinutes(task)) + spareMinutes;
  const { channel, direction } = request;
  const grant = (side: "agent" | "consumer"): string => {
    const token = grantStream(context, { task, channel, direction, side, ttlMinutes });
    streamGrants.add(task.taskId, token);
    return token;
  };
  const { taskId, streamId, phase } = request;
  if (phase !== "token_request") {
    lifecycle.publish(task, announcement(request, { token: grant("consumer"), ttlMinutes }));
  }
  return {
    taskId,
    streamId,
    channel,
    direction,
    phase,
    ...(phase !== "activate" && { token: grant("agent") }),
    tokenTtlMinutes: ttlMinutes,
  };
}

function taskOf(context: BackendContext, channel: string, request: StreamSetupRequest): TaskRecord {
  const place = parseTaskChannel(channel);
  const task = place && context.tasks.get(place.taskId);
  if (task === undefined || task.organizationId !== place?.organizationId) {
    throw refuse(`There is no task behind ${channel}`);
  }
  if (request.taskId !== task.taskId || request.orgId !== task.organizationId) {
    throw refuse("taskId and orgId must be those of the channel");
  }
  if (request.agentName !== task.agentName || request.taskKind !== task.kind) {
    throw refuse(`The task is a ${task.kind} task of agent "${task.agentName}"`);
  }
  if (isTerminal(task.state)) throw refuse(`The task is ${task.state} already`);
  if (!task.hasStream) throw refuse("No streaming was negotiated for this task");
  return task;
}

/** The card decides direction, format and affinity; the request may only repeat them. */
function assertDeclared(
  context: BackendContext,
  task: TaskRecord,
  request: StreamSetupRequest,
): void {
  const streams = context.agents.get(task.agentName)?.card.streams;
  const declared =
    isObject(streams) && Object.hasOwn(streams, request.declaredStream)
      ? streams[request.declaredStream]
      : undefined;
  if (!isObject(declared)) {
    throw refuse(`The card of "${task.agentName}" declares no stream "${request.declaredStream}"`);
  }
  const want = { ...declared, affinity: declared.affinity ?? "dedicated" } as JsonObject;
  for (const name of ["direction", "format", "affinity"] as const) {
    if (request[name] === want[name]) continue;
    throw refuse(
      `${name} is "${request[name]}", the card declares "${String(want[name])}" for stream "${request.declaredStream}"`,
    );
  }
  if (
    task.kind === "request" &&
    (request.direction !== "outbound" || request.affinity === "shared")
  ) {
    throw refuse("A request task may open outbound, dedicated streams only");
  }
}

/** A stream id is made from the task or from the card, so no agent can reach another one's channel. */
function assertIdentity(task: TaskRecord, request: StreamSetupRequest): void {
  const { streamId, affinity, declaredStream, phase } = request;
  const fits =
    affinity === "shared"
      ? streamId === declaredStream
      : streamId.startsWith(`${task.taskId}-`) &&
        /^[1-9][0-9]{0,8}$/.test(streamId.slice(task.taskId.length + 1));
  if (!fits || !/^[a-zA-Z0-9_-]{1,92}$/.test(streamId)) {
    throw refuse(
      `streamId "${streamId}" must be ${affinity === "shared" ? "the declared key" : "<taskId>-<n>"}`,
    );
  }
  if (request.channel !== streamChannel(task.agentName, streamId)) {
    throw refuse(`channel must be ${streamChannel(task.agentName, streamId)}`);
  }
  if (phase === "token_request" && (affinity === "shared" || task.kind === "request")) {
    throw refuse("External streams need a pipe task and dedicated affinity");
  }
}

function announcement(
  request: StreamSetupRequest,
  access: { token: string; ttlMinutes: number },
): BackendEvent {
  const { channel, direction, format, affinity, metadata, streamId, declaredStream } = request;
  return {
    type: "progress",
    streamEvent: "stream_started",
    declaredStream,
    streams: {
      [streamId]: {
        channel,
        direction,
        format,
        affinity,
        token: access.token,
        tokenTtlMinutes: access.ttlMinutes,
        ...(metadata !== undefined && { metadata }),
      },
    },
  };
}

function refuse(message: string): Refusal {
  return new Refusal(400, "InvalidArgument", message);
}
