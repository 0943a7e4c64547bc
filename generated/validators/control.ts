// Generated from schemas/control. Do not edit.
// Edit the schema, then run: npm run generate

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
  const issues: Issue[] = [];
  collectCancelTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectControlMessage(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectControlMeta(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectExpireTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPauseTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectResumeTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRetryTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectStartTask(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectPipeTerms(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSwitchEnvironment(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTerminateTask(value, "", issues);
  return issues;
}

function collectCancelTask(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, reason, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "CancelTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "CancelTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (reason !== undefined) {
    if (typeof reason !== "string") {
      wrongType(issues, `${path}/reason`, "a string", reason);
    }
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectControlMessage(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { type: tag } = value;
  switch (tag) {
    case "StartTask":
      collectStartTask(value, path, issues);
      inArm(issues, from, 'type "StartTask"');
      break;
    case "CancelTask":
      collectCancelTask(value, path, issues);
      inArm(issues, from, 'type "CancelTask"');
      break;
    case "ExpireTask":
      collectExpireTask(value, path, issues);
      inArm(issues, from, 'type "ExpireTask"');
      break;
    case "TerminateTask":
      collectTerminateTask(value, path, issues);
      inArm(issues, from, 'type "TerminateTask"');
      break;
    case "PauseTask":
      collectPauseTask(value, path, issues);
      inArm(issues, from, 'type "PauseTask"');
      break;
    case "ResumeTask":
      collectResumeTask(value, path, issues);
      inArm(issues, from, 'type "ResumeTask"');
      break;
    case "RetryTask":
      collectRetryTask(value, path, issues);
      inArm(issues, from, 'type "RetryTask"');
      break;
    case "SwitchEnvironment":
      collectSwitchEnvironment(value, path, issues);
      inArm(issues, from, 'type "SwitchEnvironment"');
      break;
    case undefined:
      missing(issues, path, "type");
      break;
    default:
      refuseValue(
        issues,
        `${path}/type`,
        "enum",
        'must be "StartTask", "CancelTask", "ExpireTask", "TerminateTask", "PauseTask", "ResumeTask", "RetryTask" or "SwitchEnvironment"',
        tag,
      );
  }
}

function collectControlMeta(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { instance, broadcast } = value;
  if (instance !== undefined) {
    if (typeof instance !== "string") {
      wrongType(issues, `${path}/instance`, "a string", instance);
    }
  }
  if (broadcast !== undefined) {
    if (!(typeof broadcast === "boolean" || typeof broadcast === "string")) {
      wrongType(
        issues,
        `${path}/broadcast`,
        "a string or true or false",
        broadcast,
      );
    }
  }
}

function collectExpireTask(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, agentName, reason, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "ExpireTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "ExpireTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (agentName !== undefined) {
    if (typeof agentName !== "string") {
      wrongType(issues, `${path}/agentName`, "a string", agentName);
    }
  }
  if (reason !== undefined) {
    if (typeof reason !== "string") {
      wrongType(issues, `${path}/reason`, "a string", reason);
    }
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectPauseTask(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "PauseTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "PauseTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectResumeTask(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "ResumeTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "ResumeTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectRetryTask(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "RetryTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "RetryTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
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

function collectStartTask(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "StartTask") {
    refuseValue(issues, `${path}/type`, "const", 'must be "StartTask"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (agentName !== undefined) {
    if (typeof agentName !== "string") {
      wrongType(issues, `${path}/agentName`, "a string", agentName);
    }
  }
  if (ownerId !== undefined) {
    if (typeof ownerId !== "string") {
      wrongType(issues, `${path}/ownerId`, "a string", ownerId);
    }
  }
  if (orgId !== undefined) {
    if (typeof orgId !== "string") {
      wrongType(issues, `${path}/orgId`, "a string", orgId);
    }
  }
  if (taskKind !== undefined) {
    within(issues, `${path}/taskKind`, checkTaskKind(taskKind));
  }
  if (duration !== undefined) {
    if (!(typeof duration === "number" && Number.isFinite(duration))) {
      wrongType(issues, `${path}/duration`, "a number", duration);
    }
  }
  if (durationExpiresAtMs !== undefined) {
    if (!(
      typeof durationExpiresAtMs === "number" &&
      Number.isFinite(durationExpiresAtMs)
    )) {
      wrongType(
        issues,
        `${path}/durationExpiresAtMs`,
        "a number",
        durationExpiresAtMs,
      );
    }
  }
  if (requestParts !== undefined) {
    collectStartTaskRequestParts(requestParts, `${path}/requestParts`, issues);
  }
  if (callerClaims !== undefined) {
    collectStartTaskCallerClaims(callerClaims, `${path}/callerClaims`, issues);
  }
  if (requestSummary !== undefined) {
    collectStartTaskRequestSummary(
      requestSummary,
      `${path}/requestSummary`,
      issues,
    );
  }
  if (hasStream !== undefined) {
    if (typeof hasStream !== "boolean") {
      wrongType(issues, `${path}/hasStream`, "true or false", hasStream);
    }
  }
  if (consumerPublicKey !== undefined) {
    if (typeof consumerPublicKey !== "string") {
      wrongType(
        issues,
        `${path}/consumerPublicKey`,
        "a string",
        consumerPublicKey,
      );
    }
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
  if (writeToken !== undefined) {
    if (typeof writeToken !== "string") {
      wrongType(issues, `${path}/writeToken`, "a string", writeToken);
    }
  }
  if (controlToken !== undefined) {
    if (typeof controlToken !== "string") {
      wrongType(issues, `${path}/controlToken`, "a string", controlToken);
    }
  }
}

function collectPipeTerms(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { duration, durationExpiresAtMs } = value;
  if (duration === undefined) {
    missing(issues, path, "duration");
  } else if (!(typeof duration === "number" && Number.isInteger(duration))) {
    wrongType(issues, `${path}/duration`, "an integer", duration);
  } else if (duration < 1) {
    refuse(issues, `${path}/duration`, "minimum", "must be at least 1");
  } else if (duration > 43200) {
    refuse(issues, `${path}/duration`, "maximum", "must be at most 43200");
  }
  if (durationExpiresAtMs === undefined) {
    missing(issues, path, "durationExpiresAtMs");
  } else if (!(
    typeof durationExpiresAtMs === "number" &&
    Number.isFinite(durationExpiresAtMs)
  )) {
    wrongType(
      issues,
      `${path}/durationExpiresAtMs`,
      "a number",
      durationExpiresAtMs,
    );
  } else if (durationExpiresAtMs <= 0) {
    refuse(
      issues,
      `${path}/durationExpiresAtMs`,
      "exclusiveMinimum",
      "must be more than 0",
    );
  }
}

function collectSwitchEnvironment(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, environment, pamToken } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "SwitchEnvironment") {
    refuseValue(
      issues,
      `${path}/type`,
      "const",
      'must be "SwitchEnvironment"',
      type,
    );
  }
  if (environment === undefined) {
    missing(issues, path, "environment");
  } else if (!(environment === "playground" || environment === "network")) {
    refuseValue(
      issues,
      `${path}/environment`,
      "enum",
      'must be "playground" or "network"',
      environment,
    );
  }
  if (pamToken === undefined) {
    missing(issues, path, "pamToken");
  } else if (typeof pamToken !== "string") {
    wrongType(issues, `${path}/pamToken`, "a string", pamToken);
  } else if (pamToken === "") {
    refuse(issues, `${path}/pamToken`, "minLength", "must not be empty");
  }
}

function collectTerminateTask(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "TerminateTask") {
    refuseValue(
      issues,
      `${path}/type`,
      "const",
      'must be "TerminateTask"',
      type,
    );
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectStartTaskRequestParts(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    within(issues, `${path}/${index}`, checkRequestPart(item));
  }
}

function collectStartTaskCallerClaims(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { sub } = value;
  if (sub !== undefined) {
    if (typeof sub !== "string") {
      wrongType(issues, `${path}/sub`, "a string", sub);
    }
  }
}

function collectStartTaskRequestSummary(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says of every issue since `from` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
