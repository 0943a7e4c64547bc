// Generated from schemas/control. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list } from "../helpers.ts";
import type {
  CancelTask,
  ControlMeta,
  ExpireTask,
  KnownControlMessage,
  PauseTask,
  PipeTerms,
  ResumeTask,
  RetryTask,
  StartTask,
  SwitchEnvironment,
  TerminateTask,
} from "../types/control.ts";
import type { Issue } from "../types/issue.ts";
import {
  checkRequestPart,
  checkTaskKind,
  isRequestPart,
  isTaskKind,
} from "./task-event.ts";

export type { Issue } from "../types/issue.ts";

export function isCancelTask(value: unknown): value is CancelTask {
  if (!fields(value)) return false;
  const { type, taskId, reason, protocolVersion } = value;
  return (
    type === "CancelTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (reason === undefined || typeof reason === "string") &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkCancelTask(value: unknown): Issue[] {
  if (isCancelTask(value)) return [];
  return examine(ruleCancelTask, value);
}

export function isControlMessage(value: unknown): value is KnownControlMessage {
  if (!fields(value)) return false;
  const { type: tag } = value;
  switch (tag) {
    case "StartTask":
      return isStartTask(value);
    case "CancelTask":
      return isCancelTask(value);
    case "ExpireTask":
      return isExpireTask(value);
    case "TerminateTask":
      return isTerminateTask(value);
    case "PauseTask":
      return isPauseTask(value);
    case "ResumeTask":
      return isResumeTask(value);
    case "RetryTask":
      return isRetryTask(value);
    case "SwitchEnvironment":
      return isSwitchEnvironment(value);
    default:
      return false;
  }
}

export function checkControlMessage(value: unknown): Issue[] {
  if (isControlMessage(value)) return [];
  return examine(ruleControlMessage, value);
}

export function isControlMeta(value: unknown): value is ControlMeta {
  if (!fields(value)) return false;
  const { instance, broadcast } = value;
  return (
    (instance === undefined || typeof instance === "string") &&
    (broadcast === undefined ||
      typeof broadcast === "boolean" ||
      typeof broadcast === "string")
  );
}

export function checkControlMeta(value: unknown): Issue[] {
  if (isControlMeta(value)) return [];
  return examine(ruleControlMeta, value);
}

export function isExpireTask(value: unknown): value is ExpireTask {
  if (!fields(value)) return false;
  const { type, taskId, agentName, reason, protocolVersion } = value;
  return (
    type === "ExpireTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (agentName === undefined || typeof agentName === "string") &&
    (reason === undefined || typeof reason === "string") &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkExpireTask(value: unknown): Issue[] {
  if (isExpireTask(value)) return [];
  return examine(ruleExpireTask, value);
}

export function isPauseTask(value: unknown): value is PauseTask {
  if (!fields(value)) return false;
  const { type, taskId, protocolVersion } = value;
  return (
    type === "PauseTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkPauseTask(value: unknown): Issue[] {
  if (isPauseTask(value)) return [];
  return examine(rulePauseTask, value);
}

export function isResumeTask(value: unknown): value is ResumeTask {
  if (!fields(value)) return false;
  const { type, taskId, protocolVersion } = value;
  return (
    type === "ResumeTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkResumeTask(value: unknown): Issue[] {
  if (isResumeTask(value)) return [];
  return examine(ruleResumeTask, value);
}

export function isRetryTask(value: unknown): value is RetryTask {
  if (!fields(value)) return false;
  const { type, taskId, protocolVersion } = value;
  return (
    type === "RetryTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkRetryTask(value: unknown): Issue[] {
  if (isRetryTask(value)) return [];
  return examine(ruleRetryTask, value);
}

export function isStartTask(value: unknown): value is StartTask {
  if (!fields(value)) return false;
  const {
    type,
    taskId,
    agentName,
    ownerId,
    orgId,
    taskKind,
    duration,
    durationExpiresAtMs,
    requestParts,
    callerClaims,
    requestSummary,
    hasStream,
    consumerPublicKey,
    protocolVersion,
    writeToken,
    controlToken,
  } = value;
  return (
    type === "StartTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (agentName === undefined || typeof agentName === "string") &&
    (ownerId === undefined || typeof ownerId === "string") &&
    (orgId === undefined || typeof orgId === "string") &&
    (taskKind === undefined || isTaskKind(taskKind)) &&
    (duration === undefined ||
      (typeof duration === "number" && Number.isFinite(duration))) &&
    (durationExpiresAtMs === undefined ||
      (typeof durationExpiresAtMs === "number" &&
        Number.isFinite(durationExpiresAtMs))) &&
    (requestParts === undefined || isStartTaskRequestParts(requestParts)) &&
    (callerClaims === undefined || isStartTaskCallerClaims(callerClaims)) &&
    (requestSummary === undefined ||
      isStartTaskRequestSummary(requestSummary)) &&
    (hasStream === undefined || typeof hasStream === "boolean") &&
    (consumerPublicKey === undefined ||
      typeof consumerPublicKey === "string") &&
    (protocolVersion === undefined || typeof protocolVersion === "string") &&
    (writeToken === undefined || typeof writeToken === "string") &&
    (controlToken === undefined || typeof controlToken === "string")
  );
}

export function checkStartTask(value: unknown): Issue[] {
  if (isStartTask(value)) return [];
  return examine(ruleStartTask, value);
}

export function isPipeTerms(value: unknown): value is PipeTerms {
  if (!fields(value)) return false;
  const { duration, durationExpiresAtMs } = value;
  return (
    typeof duration === "number" &&
    Number.isInteger(duration) &&
    duration >= 1 &&
    duration <= 43200 &&
    typeof durationExpiresAtMs === "number" &&
    Number.isFinite(durationExpiresAtMs) &&
    durationExpiresAtMs > 0
  );
}

export function checkPipeTerms(value: unknown): Issue[] {
  if (isPipeTerms(value)) return [];
  return examine(rulePipeTerms, value);
}

export function isSwitchEnvironment(
  value: unknown,
): value is SwitchEnvironment {
  if (!fields(value)) return false;
  const { type, environment, pamToken } = value;
  return (
    type === "SwitchEnvironment" &&
    (environment === "playground" || environment === "network") &&
    typeof pamToken === "string" &&
    pamToken !== ""
  );
}

export function checkSwitchEnvironment(value: unknown): Issue[] {
  if (isSwitchEnvironment(value)) return [];
  return examine(ruleSwitchEnvironment, value);
}

export function isTerminateTask(value: unknown): value is TerminateTask {
  if (!fields(value)) return false;
  const { type, taskId, protocolVersion } = value;
  return (
    type === "TerminateTask" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkTerminateTask(value: unknown): Issue[] {
  if (isTerminateTask(value)) return [];
  return examine(ruleTerminateTask, value);
}

function isStartTaskRequestParts(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRequestPart(item)) return false;
  }
  return true;
}

function isStartTaskCallerClaims(value: unknown): boolean {
  if (!fields(value)) return false;
  const { sub } = value;
  return sub === undefined || typeof sub === "string";
}

function isStartTaskRequestSummary(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

const ruleCancelTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["CancelTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "reason?": "a string",
    "caller?": {},
    "protocolVersion?": "a string",
  },
};

const ruleSwitchEnvironment: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["SwitchEnvironment"] },
    "environment!": { enum: ["playground", "network"] },
    "pamToken!": { type: "a string", minLength: 1 },
  },
};

const ruleRetryTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["RetryTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "caller?": {},
    "protocolVersion?": "a string",
  },
};

const ruleResumeTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["ResumeTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "caller?": {},
    "protocolVersion?": "a string",
  },
};

const rulePauseTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["PauseTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "caller?": {},
    "protocolVersion?": "a string",
  },
};

const ruleTerminateTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["TerminateTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "caller?": {},
    "protocolVersion?": "a string",
  },
};

const ruleExpireTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["ExpireTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "agentName?": "a string",
    "reason?": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleStartTask: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["StartTask"] },
    "taskId!": { type: "a string", minLength: 1 },
    "agentName?": "a string",
    "ownerId?": "a string",
    "orgId?": "a string",
    "taskKind?": { check: checkTaskKind },
    "duration?": "a number",
    "durationExpiresAtMs?": "a number",
    "requestParts?": { type: "an array", items: { check: checkRequestPart } },
    "callerClaims?": { type: "an object", members: { "sub?": "a string" } },
    "requestSummary?": "an object",
    "hasStream?": "true or false",
    "consumerPublicKey?": "a string",
    "protocolVersion?": "a string",
    "writeToken?": "a string",
    "controlToken?": "a string",
  },
};

const ruleControlMessage: ValueRule = {
  tag: "type",
  arms: [
    [["StartTask"], ruleStartTask],
    [["CancelTask"], ruleCancelTask],
    [["ExpireTask"], ruleExpireTask],
    [["TerminateTask"], ruleTerminateTask],
    [["PauseTask"], rulePauseTask],
    [["ResumeTask"], ruleResumeTask],
    [["RetryTask"], ruleRetryTask],
    [["SwitchEnvironment"], ruleSwitchEnvironment],
  ],
};

const ruleControlMeta: ValueRule = {
  type: "an object",
  members: {
    "instance?": "a string",
    "broadcast?": "a string or true or false",
  },
};

const rulePipeTerms: ValueRule = {
  type: "an object",
  members: {
    "duration!": { type: "an integer", minimum: 1, maximum: 43200 },
    "durationExpiresAtMs!": { type: "a number", exclusiveMinimum: 0 },
  },
};
