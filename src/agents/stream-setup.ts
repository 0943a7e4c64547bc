import type {
  StreamSetupGrant,
  StreamSetupPhase,
  StreamSetupRequest,
} from "../../generated/types/stream.ts";
import { isStreamSetupAnswer } from "../../generated/validators/stream.ts";
import type { Realtime } from "../realtime/realtime.ts";
import { RealtimeError } from "../realtime/realtime-error.ts";
import { BlocksError } from "../support/errors.ts";
import { isObject, type JsonObject } from "../support/json.ts";
import { protocolVersion } from "../support/protocol-version.ts";
import type { StreamPlan } from "./stream-plan.ts";

export interface StreamSetup {
  readonly realtime: Realtime;
  readonly taskId: string;
  readonly orgId: string;
  readonly taskKind: "request" | "pipe";
  readonly durationMinutes: number;
  readonly agentName: string;
  readonly streamId: string;
  readonly channel: string;
  readonly plan: StreamPlan;
  readonly phase: StreamSetupPhase;
  readonly metadata?: JsonObject | undefined;
}

/**
 * Asks the realtime service for a stream (provider sheet 18.4). The request is a publish that the
 * service always aborts; the answer travels in the refusal.
 *
 * @throws {BlocksError} `stream-unavailable` when it was refused or answered with nonsense;
 *   `RealtimeError` when the publish itself was.
 */
export async function requestStreamSetup(setup: StreamSetup): Promise<StreamSetupGrant> {
  const { realtime, orgId, taskId } = setup;
  try {
    await realtime.publish({
      channel: `setup.${orgId}.${taskId}`,
      message: toRequest(setup),
      store: false,
    });
  } catch (error) {
    return readAnswer(setup, error);
  }
  throw failed(setup, "the set-up request went through instead of being answered");
}

function toRequest(setup: StreamSetup): StreamSetupRequest & JsonObject {
  const { taskId, orgId, agentName, streamId, channel, plan, phase, metadata } = setup;
  const { direction, format, affinity, declaredStream } = plan;
  return {
    type: "stream_setup",
    taskId,
    orgId,
    agentName,
    streamId,
    channel,
    direction,
    format,
    affinity,
    taskKind: setup.taskKind,
    durationMinutes: setup.durationMinutes,
    declaredStream,
    phase,
    ...(metadata === undefined ? {} : { metadata }),
    protocolVersion,
  };
}

function readAnswer(setup: StreamSetup, error: unknown): StreamSetupGrant {
  const answer = error instanceof RealtimeError ? findAnswer(error.body) : undefined;
  // Not an answer, so it is what it looks like: no access, or no connection.
  if (!isStreamSetupAnswer(answer)) throw error;
  if (!answer.ok) {
    throw failed(setup, `${answer.error.code}: ${answer.error.message}`, error);
  }
  const grant = answer.streamSetupResponse;
  const wanted = { taskId: setup.taskId, streamId: setup.streamId, phase: setup.phase };
  for (const [member, value] of Object.entries(wanted)) {
    if (grant[member as keyof typeof wanted] !== value) {
      throw failed(setup, `the answer is for another ${member}`, error);
    }
  }
  return grant;
}

function findAnswer(body: unknown): unknown {
  if (!isObject(body)) return undefined;
  if (Object.hasOwn(body, "ok")) return body;
  const { message } = body;
  if (typeof message !== "string") return message;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

function failed(setup: StreamSetup, why: string, cause?: unknown): BlocksError {
  return new BlocksError(
    "stream-unavailable",
    `stream ${setup.streamId} of task ${setup.taskId} could not be set up: ${why}`,
    { cause },
  );
}
