// Generated from schemas/task-event. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list, longer } from "../helpers.ts";
import type { Issue } from "../types/issue.ts";
import type {
  ArtifactEvent,
  ArtifactRef,
  BillingMode,
  CancelRequestedEvent,
  FileArtifactRef,
  InlineArtifactRef,
  KnownCompletionReason,
  KnownSystemStatus,
  KnownTaskError,
  KnownTaskEvent,
  KnownTaskState,
  KnownTerminalReason,
  LogEvent,
  ProgressEvent,
  RequestEvent,
  RequestPart,
  StreamAffinity,
  StreamAnnouncement,
  StreamDirection,
  StreamFormat,
  StreamStartedEvent,
  SystemEvent,
  TaskEventMeta,
  TaskInfo,
  TaskKind,
  TaskState,
  TerminalEvent,
  TerminalState,
} from "../types/task-event.ts";

const pattern_2f959eb57901 = /^[A-Za-z0-9_-]+$/u;

export type { Issue } from "../types/issue.ts";

export function isArtifactRef(value: unknown): value is ArtifactRef {
  if (!fields(value)) return false;
  const { kind: tag } = value;
  switch (tag) {
    case "inline":
      return isInlineArtifactRef(value);
    case "file":
      return isFileArtifactRef(value);
    default:
      return false;
  }
}

export function checkArtifactRef(value: unknown): Issue[] {
  if (isArtifactRef(value)) return [];
  return examine(ruleArtifactRef, value);
}

export function isInlineArtifactRef(
  value: unknown,
): value is InlineArtifactRef {
  if (!fields(value)) return false;
  const { kind, mimeType, size: size_, data, fileName, hash } = value;
  return (
    kind === "inline" &&
    typeof mimeType === "string" &&
    typeof size_ === "number" &&
    Number.isInteger(size_) &&
    size_ >= 0 &&
    typeof data === "string" &&
    (fileName === undefined || typeof fileName === "string") &&
    (hash === undefined || typeof hash === "string")
  );
}

export function checkInlineArtifactRef(value: unknown): Issue[] {
  if (isInlineArtifactRef(value)) return [];
  return examine(ruleInlineArtifactRef, value);
}

export function isFileArtifactRef(value: unknown): value is FileArtifactRef {
  if (!fields(value)) return false;
  const {
    kind,
    mimeType,
    size: size_,
    fileId,
    fileName,
    channel,
    hash,
    expiresAt,
  } = value;
  return (
    kind === "file" &&
    typeof mimeType === "string" &&
    typeof size_ === "number" &&
    Number.isInteger(size_) &&
    size_ >= 0 &&
    typeof fileId === "string" &&
    fileId !== "" &&
    typeof fileName === "string" &&
    fileName !== "" &&
    typeof channel === "string" &&
    channel !== "" &&
    (hash === undefined || typeof hash === "string") &&
    (expiresAt === undefined || typeof expiresAt === "string")
  );
}

export function checkFileArtifactRef(value: unknown): Issue[] {
  if (isFileArtifactRef(value)) return [];
  return examine(ruleFileArtifactRef, value);
}

export function isArtifactEvent(value: unknown): value is ArtifactEvent {
  if (!fields(value)) return false;
  const { type, taskId, artifactRef, outputId, protocolVersion } = value;
  return (
    type === "artifact" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    artifactRef !== undefined &&
    isArtifactRef(artifactRef) &&
    (outputId === undefined || typeof outputId === "string") &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkArtifactEvent(value: unknown): Issue[] {
  if (isArtifactEvent(value)) return [];
  return examine(ruleArtifactEvent, value);
}

export function isBillingMode(value: unknown): value is BillingMode {
  return value === "free" || value === "paid";
}

export function checkBillingMode(value: unknown): Issue[] {
  if (isBillingMode(value)) return [];
  return examine(ruleBillingMode, value);
}

export function isCancelRequestedEvent(
  value: unknown,
): value is CancelRequestedEvent {
  if (!fields(value)) return false;
  const { type, taskId, ts, protocolVersion } = value;
  return (
    type === "cancel_requested" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof ts === "number" &&
    Number.isFinite(ts) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkCancelRequestedEvent(value: unknown): Issue[] {
  if (isCancelRequestedEvent(value)) return [];
  return examine(ruleCancelRequestedEvent, value);
}

export function isLogEvent(value: unknown): value is LogEvent {
  if (!fields(value)) return false;
  const { type, taskId, message, protocolVersion } = value;
  return (
    type === "log" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof message === "string" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkLogEvent(value: unknown): Issue[] {
  if (isLogEvent(value)) return [];
  return examine(ruleLogEvent, value);
}

export function isProgressEvent(value: unknown): value is ProgressEvent {
  if (!fields(value)) return false;
  const {
    type,
    taskId,
    message,
    progress,
    state,
    streamEvent,
    declaredStream,
    streams,
    protocolVersion,
  } = value;
  return (
    type === "progress" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    (message === undefined || typeof message === "string") &&
    (progress === undefined ||
      (typeof progress === "number" && Number.isFinite(progress))) &&
    (state === undefined || isTaskState(state)) &&
    (streamEvent === undefined || typeof streamEvent === "string") &&
    (declaredStream === undefined || typeof declaredStream === "string") &&
    (streams === undefined || isProgressEventStreams(streams)) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkProgressEvent(value: unknown): Issue[] {
  if (isProgressEvent(value)) return [];
  return examine(ruleProgressEvent, value);
}

export function isStreamStartedEvent(
  value: unknown,
): value is StreamStartedEvent {
  if (!fields(value)) return false;
  const {
    type,
    taskId,
    streamEvent,
    declaredStream,
    streams,
    protocolVersion,
  } = value;
  return (
    type === "progress" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    streamEvent === "stream_started" &&
    (declaredStream === undefined || typeof declaredStream === "string") &&
    isStreamStartedEventStreams(streams) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamStartedEvent(value: unknown): Issue[] {
  if (isStreamStartedEvent(value)) return [];
  return examine(ruleStreamStartedEvent, value);
}

export function isRequestPart(value: unknown): value is RequestPart {
  if (!fields(value)) return false;
  const { partId, text, contentType, artifactRef } = value;
  return (
    (partId === undefined || typeof partId === "string") &&
    (text === undefined || typeof text === "string") &&
    (contentType === undefined || typeof contentType === "string") &&
    (artifactRef === undefined || isArtifactRef(artifactRef))
  );
}

export function checkRequestPart(value: unknown): Issue[] {
  if (isRequestPart(value)) return [];
  return examine(ruleRequestPart, value);
}

export function isRequestEvent(value: unknown): value is RequestEvent {
  if (!fields(value)) return false;
  const { type, taskId, requestParts, protocolVersion } = value;
  return (
    type === "request" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    isRequestEventRequestParts(requestParts) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkRequestEvent(value: unknown): Issue[] {
  if (isRequestEvent(value)) return [];
  return examine(ruleRequestEvent, value);
}

export function isStreamAnnouncement(
  value: unknown,
): value is StreamAnnouncement {
  if (!fields(value)) return false;
  const {
    channel,
    direction,
    format,
    affinity,
    token,
    tokenTtlMinutes,
    metadata,
  } = value;
  return (
    typeof channel === "string" &&
    channel !== "" &&
    direction !== undefined &&
    isStreamDirection(direction) &&
    format !== undefined &&
    isStreamFormat(format) &&
    affinity !== undefined &&
    isStreamAffinity(affinity) &&
    typeof token === "string" &&
    token !== "" &&
    typeof tokenTtlMinutes === "number" &&
    Number.isFinite(tokenTtlMinutes) &&
    tokenTtlMinutes > 0 &&
    (metadata === undefined || isStreamAnnouncementMetadata(metadata))
  );
}

export function checkStreamAnnouncement(value: unknown): Issue[] {
  if (isStreamAnnouncement(value)) return [];
  return examine(ruleStreamAnnouncement, value);
}

export function isStreamDirection(value: unknown): value is StreamDirection {
  return (
    value === "outbound" || value === "inbound" || value === "bidirectional"
  );
}

export function checkStreamDirection(value: unknown): Issue[] {
  if (isStreamDirection(value)) return [];
  return examine(ruleStreamDirection, value);
}

export function isStreamFormat(value: unknown): value is StreamFormat {
  return value === "events" || value === "bytes";
}

export function checkStreamFormat(value: unknown): Issue[] {
  if (isStreamFormat(value)) return [];
  return examine(ruleStreamFormat, value);
}

export function isStreamAffinity(value: unknown): value is StreamAffinity {
  return value === "dedicated" || value === "shared";
}

export function checkStreamAffinity(value: unknown): Issue[] {
  if (isStreamAffinity(value)) return [];
  return examine(ruleStreamAffinity, value);
}

export function isSystemEvent(value: unknown): value is SystemEvent {
  if (!fields(value)) return false;
  const { type, taskId, status, protocolVersion } = value;
  return (
    type === "system" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof status === "string" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkSystemEvent(value: unknown): Issue[] {
  if (isSystemEvent(value)) return [];
  return examine(ruleSystemEvent, value);
}

export function isKnownSystemStatus(
  value: unknown,
): value is KnownSystemStatus {
  return value === "paused" || value === "resumed" || value === "heartbeat";
}

export function checkKnownSystemStatus(value: unknown): Issue[] {
  if (isKnownSystemStatus(value)) return [];
  return examine(ruleKnownSystemStatus, value);
}

export function isTaskEvent(value: unknown): value is KnownTaskEvent {
  if (!fields(value)) return false;
  const { type: tag } = value;
  switch (tag) {
    case "request":
      return isRequestEvent(value);
    case "progress":
      return isProgressEvent(value);
    case "artifact":
      return isArtifactEvent(value);
    case "cancel_requested":
      return isCancelRequestedEvent(value);
    case "system":
      return isSystemEvent(value);
    case "log":
      return isLogEvent(value);
    case "terminal":
      return isTerminalEvent(value);
    default:
      return false;
  }
}

export function checkTaskEvent(value: unknown): Issue[] {
  if (isTaskEvent(value)) return [];
  return examine(ruleTaskEvent, value);
}

export function isTaskEventMeta(value: unknown): value is TaskEventMeta {
  if (!fields(value)) return false;
  const { agentName, taskId, protocolVersion } = value;
  return (
    typeof agentName === "string" &&
    typeof taskId === "string" &&
    typeof protocolVersion === "string"
  );
}

export function checkTaskEventMeta(value: unknown): Issue[] {
  if (isTaskEventMeta(value)) return [];
  return examine(ruleTaskEventMeta, value);
}

export function isTaskInfo(value: unknown): value is TaskInfo {
  if (!fields(value)) return false;
  const { taskId, agentName, owner, state, createdTime, updatedTime } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    (agentName === undefined || typeof agentName === "string") &&
    (owner === undefined || typeof owner === "string") &&
    (state === undefined || isTaskState(state)) &&
    (createdTime === undefined || typeof createdTime === "string") &&
    (updatedTime === undefined || typeof updatedTime === "string")
  );
}

export function checkTaskInfo(value: unknown): Issue[] {
  if (isTaskInfo(value)) return [];
  return examine(ruleTaskInfo, value);
}

export function isTaskState(value: unknown): value is TaskState {
  return typeof value === "string";
}

export function checkTaskState(value: unknown): Issue[] {
  if (isTaskState(value)) return [];
  return examine(ruleTaskState, value);
}

export function isTerminalState(value: unknown): value is TerminalState {
  return value === "completed" || value === "failed" || value === "canceled";
}

export function checkTerminalState(value: unknown): Issue[] {
  if (isTerminalState(value)) return [];
  return examine(ruleTerminalState, value);
}

export function isKnownTaskState(value: unknown): value is KnownTaskState {
  return (
    value === "pending" ||
    value === "running" ||
    value === "completed" ||
    value === "failed" ||
    value === "canceled"
  );
}

export function checkKnownTaskState(value: unknown): Issue[] {
  if (isKnownTaskState(value)) return [];
  return examine(ruleKnownTaskState, value);
}

export function isTaskKind(value: unknown): value is TaskKind {
  return value === "request" || value === "pipe";
}

export function checkTaskKind(value: unknown): Issue[] {
  if (isTaskKind(value)) return [];
  return examine(ruleTaskKind, value);
}

export function isTerminalEvent(value: unknown): value is TerminalEvent {
  if (!fields(value)) return false;
  const {
    type,
    taskId,
    state,
    error,
    reason,
    completionReason,
    protocolVersion,
  } = value;
  return (
    type === "terminal" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    state !== undefined &&
    isTerminalState(state) &&
    (error === undefined || typeof error === "string") &&
    (reason === undefined || typeof reason === "string") &&
    (completionReason === undefined || typeof completionReason === "string") &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkTerminalEvent(value: unknown): Issue[] {
  if (isTerminalEvent(value)) return [];
  return examine(ruleTerminalEvent, value);
}

export function isKnownTaskError(value: unknown): value is KnownTaskError {
  return (
    value === "unsupported_protocol_version" ||
    value === "invalid_start_task" ||
    value === "agent_at_capacity" ||
    value === "stream_crashed"
  );
}

export function checkKnownTaskError(value: unknown): Issue[] {
  if (isKnownTaskError(value)) return [];
  return examine(ruleKnownTaskError, value);
}

export function isKnownTerminalReason(
  value: unknown,
): value is KnownTerminalReason {
  return value === "terminated";
}

export function checkKnownTerminalReason(value: unknown): Issue[] {
  if (isKnownTerminalReason(value)) return [];
  return examine(ruleKnownTerminalReason, value);
}

export function isKnownCompletionReason(
  value: unknown,
): value is KnownCompletionReason {
  return value === "duration_expired";
}

export function checkKnownCompletionReason(value: unknown): Issue[] {
  if (isKnownCompletionReason(value)) return [];
  return examine(ruleKnownCompletionReason, value);
}

function isProgressEventStreams(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isStreamStartedEventStreams(value: unknown): boolean {
  if (!fields(value)) return false;
  const size = Object.keys(value).length;
  if (size < 1) return false;
  for (const key of Object.keys(value)) {
    if (!isStreamStartedEventStreamsName(key)) return false;
    if (!isStreamAnnouncement(value[key])) return false;
  }
  return true;
}

function isRequestEventRequestParts(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRequestPart(item)) return false;
  }
  return true;
}

function isStreamAnnouncementMetadata(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isStreamStartedEventStreamsName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" &&
      !longer(value, 92) &&
      pattern_2f959eb57901.test(value)) ||
    list(value) ||
    fields(value)
  );
}

const ruleFileArtifactRef: ValueRule = {
  type: "an object",
  members: {
    "kind!": { enum: ["file"] },
    "mimeType!": "a string",
    "size!": { type: "an integer", minimum: 0 },
    "fileId!": { type: "a string", minLength: 1 },
    "fileName!": { type: "a string", minLength: 1 },
    "channel!": { type: "a string", minLength: 1 },
    "hash?": "a string",
    "expiresAt?": "a string",
  },
};

const ruleInlineArtifactRef: ValueRule = {
  type: "an object",
  members: {
    "kind!": { enum: ["inline"] },
    "mimeType!": "a string",
    "size!": { type: "an integer", minimum: 0 },
    "data!": "a string",
    "fileName?": "a string",
    "hash?": "a string",
  },
};

const ruleArtifactRef: ValueRule = {
  tag: "kind",
  arms: [
    [["inline"], ruleInlineArtifactRef],
    [["file"], ruleFileArtifactRef],
  ],
};

const ruleArtifactEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["artifact"] },
    "taskId!": { type: "a string", minLength: 1 },
    "artifactRef!": ruleArtifactRef,
    "outputId?": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleBillingMode: ValueRule = { enum: ["free", "paid"] };

const ruleCancelRequestedEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["cancel_requested"] },
    "taskId!": { type: "a string", minLength: 1 },
    "ts!": "a number",
    "protocolVersion?": "a string",
  },
};

const ruleLogEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["log"] },
    "taskId!": { type: "a string", minLength: 1 },
    "message!": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleTaskState: ValueRule = "a string";

const ruleProgressEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["progress"] },
    "taskId!": { type: "a string", minLength: 1 },
    "message?": "a string",
    "progress?": "a number",
    "state?": ruleTaskState,
    "streamEvent?": "a string",
    "declaredStream?": "a string",
    "streams?": "an object",
    "protocolVersion?": "a string",
  },
};

const ruleStreamAffinity: ValueRule = { enum: ["dedicated", "shared"] };

const ruleStreamFormat: ValueRule = { enum: ["events", "bytes"] };

const ruleStreamDirection: ValueRule = {
  enum: ["outbound", "inbound", "bidirectional"],
};

const ruleStreamAnnouncement: ValueRule = {
  type: "an object",
  members: {
    "channel!": { type: "a string", minLength: 1 },
    "direction!": ruleStreamDirection,
    "format!": ruleStreamFormat,
    "affinity!": ruleStreamAffinity,
    "token!": { type: "a string", minLength: 1 },
    "tokenTtlMinutes!": { type: "a number", exclusiveMinimum: 0 },
    "metadata?": "an object",
  },
};

const ruleStreamStartedEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["progress"] },
    "taskId!": { type: "a string", minLength: 1 },
    "streamEvent!": { enum: ["stream_started"] },
    "declaredStream?": "a string",
    "streams!": {
      type: "an object",
      minProperties: 1,
      propertyNames: {
        maxLength: 92,
        pattern: [
          [
            "must match ^[A-Za-z0-9_-]+$",
            (text: string) => pattern_2f959eb57901.test(text),
          ],
        ],
      },
      additionalProperties: ruleStreamAnnouncement,
    },
    "protocolVersion?": "a string",
  },
};

const ruleRequestPart: ValueRule = {
  type: "an object",
  members: {
    "partId?": "a string",
    "text?": "a string",
    "contentType?": "a string",
    "artifactRef?": ruleArtifactRef,
  },
};

const ruleRequestEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["request"] },
    "taskId!": { type: "a string", minLength: 1 },
    "requestParts!": { type: "an array", items: ruleRequestPart },
    "protocolVersion?": "a string",
  },
};

const ruleSystemEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["system"] },
    "taskId!": { type: "a string", minLength: 1 },
    "status!": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleKnownSystemStatus: ValueRule = {
  enum: ["paused", "resumed", "heartbeat"],
};

const ruleTerminalState: ValueRule = {
  enum: ["completed", "failed", "canceled"],
};

const ruleTerminalEvent: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["terminal"] },
    "taskId!": { type: "a string", minLength: 1 },
    "state!": ruleTerminalState,
    "error?": "a string",
    "reason?": "a string",
    "completionReason?": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleTaskEvent: ValueRule = {
  tag: "type",
  arms: [
    [["request"], ruleRequestEvent],
    [["progress"], ruleProgressEvent],
    [["artifact"], ruleArtifactEvent],
    [["cancel_requested"], ruleCancelRequestedEvent],
    [["system"], ruleSystemEvent],
    [["log"], ruleLogEvent],
    [["terminal"], ruleTerminalEvent],
  ],
};

const ruleTaskEventMeta: ValueRule = {
  type: "an object",
  members: {
    "agentName!": "a string",
    "taskId!": "a string",
    "protocolVersion!": "a string",
  },
};

const ruleTaskInfo: ValueRule = {
  type: "an object",
  members: {
    "taskId!": { type: "a string", minLength: 1 },
    "agentName?": "a string",
    "owner?": "a string",
    "state?": ruleTaskState,
    "createdTime?": "a string",
    "updatedTime?": "a string",
  },
};

const ruleKnownTaskState: ValueRule = {
  enum: ["pending", "running", "completed", "failed", "canceled"],
};

const ruleTaskKind: ValueRule = { enum: ["request", "pipe"] };

const ruleKnownTaskError: ValueRule = {
  enum: [
    "unsupported_protocol_version",
    "invalid_start_task",
    "agent_at_capacity",
    "stream_crashed",
  ],
};

const ruleKnownTerminalReason: ValueRule = { enum: ["terminated"] };

const ruleKnownCompletionReason: ValueRule = { enum: ["duration_expired"] };
