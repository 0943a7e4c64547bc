import type { StartTask } from "../../generated/types/control.ts";
import { BlocksError } from "../support/errors.ts";
import type { StartTaskMessage } from "./handler.ts";

/** What a StartTask says about the task, with its defaults. */
export interface TaskIdentity {
  readonly taskId: string;
  readonly ownerId: string;
  /** Names the task's channel. */
  readonly orgId: string;
  readonly kind: "request" | "pipe";
}

// Channel names separate by comma and dot and know wildcards; an id with them would name other channels.
const channelPart = /^[^\s,.*:/\\\p{Cc}]+$/u;

/** @throws {BlocksError} `message-invalid` when an id cannot be part of a channel name. */
export function identifyTask(message: StartTask): TaskIdentity {
  const { taskId, taskKind = "request", callerClaims } = message;
  const ownerId = message.ownerId || callerClaims?.sub || "anonymous";
  const orgId = message.orgId || ownerId;
  for (const id of [taskId, orgId]) {
    if (channelPart.test(id)) continue;
    throw new BlocksError(
      "message-invalid",
      `a task was handed over under an id that no channel can have: ${JSON.stringify(id.slice(0, 100))}`,
    );
  }
  return { taskId, ownerId, orgId, kind: taskKind };
}

/** The message as the handler may see it. */
export function withoutTokens(message: StartTask): StartTaskMessage {
  const { writeToken: _writeToken, controlToken: _controlToken, ...rest } = message;
  return rest;
}

/** Minutes that the tokens of a task's streams are asked for (provider sheet 18.4). */
export function streamMinutes(message: StartTask, maxRunningTimeSec: number | undefined): number {
  if (typeof message.duration === "number" && message.duration > 0) return message.duration;
  return message.taskKind === "pipe" ? 60 : Math.ceil((maxRunningTimeSec ?? 3_600) / 60);
}
