// Generated from schemas/task-event. Do not edit.
// Edit the schema, then run: npm run generate

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
  const issues: Issue[] = [];
  collectArtifactRef(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectInlineArtifactRef(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectFileArtifactRef(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectArtifactEvent(value, "", issues);
  return issues;
}

export function isBillingMode(value: unknown): value is BillingMode {
  return value === "free" || value === "paid";
}

export function checkBillingMode(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectBillingMode(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectCancelRequestedEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectLogEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectProgressEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectStreamStartedEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRequestPart(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRequestEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectStreamAnnouncement(value, "", issues);
  return issues;
}

export function isStreamDirection(value: unknown): value is StreamDirection {
  return (
    value === "outbound" || value === "inbound" || value === "bidirectional"
  );
}

export function checkStreamDirection(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamDirection(value, "", issues);
  return issues;
}

export function isStreamFormat(value: unknown): value is StreamFormat {
  return value === "events" || value === "bytes";
}

export function checkStreamFormat(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamFormat(value, "", issues);
  return issues;
}

export function isStreamAffinity(value: unknown): value is StreamAffinity {
  return value === "dedicated" || value === "shared";
}

export function checkStreamAffinity(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamAffinity(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSystemEvent(value, "", issues);
  return issues;
}

export function isKnownSystemStatus(
  value: unknown,
): value is KnownSystemStatus {
  return value === "paused" || value === "resumed" || value === "heartbeat";
}

export function checkKnownSystemStatus(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectKnownSystemStatus(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskEventMeta(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTaskInfo(value, "", issues);
  return issues;
}

export function isTaskState(value: unknown): value is TaskState {
  return typeof value === "string";
}

export function checkTaskState(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTaskState(value, "", issues);
  return issues;
}

export function isTerminalState(value: unknown): value is TerminalState {
  return value === "completed" || value === "failed" || value === "canceled";
}

export function checkTerminalState(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTerminalState(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectKnownTaskState(value, "", issues);
  return issues;
}

export function isTaskKind(value: unknown): value is TaskKind {
  return value === "request" || value === "pipe";
}

export function checkTaskKind(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTaskKind(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTerminalEvent(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectKnownTaskError(value, "", issues);
  return issues;
}

export function isKnownTerminalReason(
  value: unknown,
): value is KnownTerminalReason {
  return value === "terminated";
}

export function checkKnownTerminalReason(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectKnownTerminalReason(value, "", issues);
  return issues;
}

export function isKnownCompletionReason(
  value: unknown,
): value is KnownCompletionReason {
  return value === "duration_expired";
}

export function checkKnownCompletionReason(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectKnownCompletionReason(value, "", issues);
  return issues;
}

function collectArtifactRef(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { kind: tag } = value;
  switch (tag) {
    case "inline":
      collectInlineArtifactRef(value, path, issues);
      inArm(issues, from, 'kind "inline"');
      break;
    case "file":
      collectFileArtifactRef(value, path, issues);
      inArm(issues, from, 'kind "file"');
      break;
    case undefined:
      missing(issues, path, "kind");
      break;
    default:
      refuseValue(
        issues,
        `${path}/kind`,
        "enum",
        'must be "inline" or "file"',
        tag,
      );
  }
}

function collectInlineArtifactRef(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kind, mimeType, size: size_, data, fileName, hash } = value;
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (kind !== "inline") {
    refuseValue(issues, `${path}/kind`, "const", 'must be "inline"', kind);
  }
  if (mimeType === undefined) {
    missing(issues, path, "mimeType");
  } else if (typeof mimeType !== "string") {
    wrongType(issues, `${path}/mimeType`, "a string", mimeType);
  }
  if (size_ === undefined) {
    missing(issues, path, "size");
  } else if (!(typeof size_ === "number" && Number.isInteger(size_))) {
    wrongType(issues, `${path}/size`, "an integer", size_);
  } else if (size_ < 0) {
    refuse(issues, `${path}/size`, "minimum", "must be at least 0");
  }
  if (data === undefined) {
    missing(issues, path, "data");
  } else if (typeof data !== "string") {
    wrongType(issues, `${path}/data`, "a string", data);
  }
  if (fileName !== undefined) {
    if (typeof fileName !== "string") {
      wrongType(issues, `${path}/fileName`, "a string", fileName);
    }
  }
  if (hash !== undefined) {
    if (typeof hash !== "string") {
      wrongType(issues, `${path}/hash`, "a string", hash);
    }
  }
}

function collectFileArtifactRef(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (kind !== "file") {
    refuseValue(issues, `${path}/kind`, "const", 'must be "file"', kind);
  }
  if (mimeType === undefined) {
    missing(issues, path, "mimeType");
  } else if (typeof mimeType !== "string") {
    wrongType(issues, `${path}/mimeType`, "a string", mimeType);
  }
  if (size_ === undefined) {
    missing(issues, path, "size");
  } else if (!(typeof size_ === "number" && Number.isInteger(size_))) {
    wrongType(issues, `${path}/size`, "an integer", size_);
  } else if (size_ < 0) {
    refuse(issues, `${path}/size`, "minimum", "must be at least 0");
  }
  if (fileId === undefined) {
    missing(issues, path, "fileId");
  } else if (typeof fileId !== "string") {
    wrongType(issues, `${path}/fileId`, "a string", fileId);
  } else if (fileId === "") {
    refuse(issues, `${path}/fileId`, "minLength", "must not be empty");
  }
  if (fileName === undefined) {
    missing(issues, path, "fileName");
  } else if (typeof fileName !== "string") {
    wrongType(issues, `${path}/fileName`, "a string", fileName);
  } else if (fileName === "") {
    refuse(issues, `${path}/fileName`, "minLength", "must not be empty");
  }
  if (channel === undefined) {
    missing(issues, path, "channel");
  } else if (typeof channel !== "string") {
    wrongType(issues, `${path}/channel`, "a string", channel);
  } else if (channel === "") {
    refuse(issues, `${path}/channel`, "minLength", "must not be empty");
  }
  if (hash !== undefined) {
    if (typeof hash !== "string") {
      wrongType(issues, `${path}/hash`, "a string", hash);
    }
  }
  if (expiresAt !== undefined) {
    if (typeof expiresAt !== "string") {
      wrongType(issues, `${path}/expiresAt`, "a string", expiresAt);
    }
  }
}

function collectArtifactEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, artifactRef, outputId, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "artifact") {
    refuseValue(issues, `${path}/type`, "const", 'must be "artifact"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (artifactRef === undefined) {
    missing(issues, path, "artifactRef");
  } else {
    collectArtifactRef(artifactRef, `${path}/artifactRef`, issues);
  }
  if (outputId !== undefined) {
    if (typeof outputId !== "string") {
      wrongType(issues, `${path}/outputId`, "a string", outputId);
    }
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectBillingMode(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "free" || value === "paid")) {
    refuseValue(issues, path, "enum", 'must be "free" or "paid"', value);
  }
}

function collectCancelRequestedEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, ts, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "cancel_requested") {
    refuseValue(
      issues,
      `${path}/type`,
      "const",
      'must be "cancel_requested"',
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
  if (ts === undefined) {
    missing(issues, path, "ts");
  } else if (!(typeof ts === "number" && Number.isFinite(ts))) {
    wrongType(issues, `${path}/ts`, "a number", ts);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectLogEvent(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, message, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "log") {
    refuseValue(issues, `${path}/type`, "const", 'must be "log"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (message === undefined) {
    missing(issues, path, "message");
  } else if (typeof message !== "string") {
    wrongType(issues, `${path}/message`, "a string", message);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function isProgressEventStreams(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectProgressEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "progress") {
    refuseValue(issues, `${path}/type`, "const", 'must be "progress"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (message !== undefined) {
    if (typeof message !== "string") {
      wrongType(issues, `${path}/message`, "a string", message);
    }
  }
  if (progress !== undefined) {
    if (!(typeof progress === "number" && Number.isFinite(progress))) {
      wrongType(issues, `${path}/progress`, "a number", progress);
    }
  }
  if (state !== undefined) {
    collectTaskState(state, `${path}/state`, issues);
  }
  if (streamEvent !== undefined) {
    if (typeof streamEvent !== "string") {
      wrongType(issues, `${path}/streamEvent`, "a string", streamEvent);
    }
  }
  if (declaredStream !== undefined) {
    if (typeof declaredStream !== "string") {
      wrongType(issues, `${path}/declaredStream`, "a string", declaredStream);
    }
  }
  if (streams !== undefined) {
    collectProgressEventStreams(streams, `${path}/streams`, issues);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
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

function collectStreamStartedEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    type,
    taskId,
    streamEvent,
    declaredStream,
    streams,
    protocolVersion,
  } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "progress") {
    refuseValue(issues, `${path}/type`, "const", 'must be "progress"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (streamEvent === undefined) {
    missing(issues, path, "streamEvent");
  } else if (streamEvent !== "stream_started") {
    refuseValue(
      issues,
      `${path}/streamEvent`,
      "const",
      'must be "stream_started"',
      streamEvent,
    );
  }
  if (declaredStream !== undefined) {
    if (typeof declaredStream !== "string") {
      wrongType(issues, `${path}/declaredStream`, "a string", declaredStream);
    }
  }
  if (streams === undefined) {
    missing(issues, path, "streams");
  } else {
    collectStreamStartedEventStreams(streams, `${path}/streams`, issues);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectRequestPart(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { partId, text, contentType, artifactRef } = value;
  if (partId !== undefined) {
    if (typeof partId !== "string") {
      wrongType(issues, `${path}/partId`, "a string", partId);
    }
  }
  if (text !== undefined) {
    if (typeof text !== "string") {
      wrongType(issues, `${path}/text`, "a string", text);
    }
  }
  if (contentType !== undefined) {
    if (typeof contentType !== "string") {
      wrongType(issues, `${path}/contentType`, "a string", contentType);
    }
  }
  if (artifactRef !== undefined) {
    collectArtifactRef(artifactRef, `${path}/artifactRef`, issues);
  }
}

function isRequestEventRequestParts(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isRequestPart(item)) return false;
  }
  return true;
}

function collectRequestEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, requestParts, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "request") {
    refuseValue(issues, `${path}/type`, "const", 'must be "request"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (requestParts === undefined) {
    missing(issues, path, "requestParts");
  } else {
    collectRequestEventRequestParts(
      requestParts,
      `${path}/requestParts`,
      issues,
    );
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function isStreamAnnouncementMetadata(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectStreamAnnouncement(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    channel,
    direction,
    format,
    affinity,
    token,
    tokenTtlMinutes,
    metadata,
  } = value;
  if (channel === undefined) {
    missing(issues, path, "channel");
  } else if (typeof channel !== "string") {
    wrongType(issues, `${path}/channel`, "a string", channel);
  } else if (channel === "") {
    refuse(issues, `${path}/channel`, "minLength", "must not be empty");
  }
  if (direction === undefined) {
    missing(issues, path, "direction");
  } else {
    collectStreamDirection(direction, `${path}/direction`, issues);
  }
  if (format === undefined) {
    missing(issues, path, "format");
  } else {
    collectStreamFormat(format, `${path}/format`, issues);
  }
  if (affinity === undefined) {
    missing(issues, path, "affinity");
  } else {
    collectStreamAffinity(affinity, `${path}/affinity`, issues);
  }
  if (token === undefined) {
    missing(issues, path, "token");
  } else if (typeof token !== "string") {
    wrongType(issues, `${path}/token`, "a string", token);
  } else if (token === "") {
    refuse(issues, `${path}/token`, "minLength", "must not be empty");
  }
  if (tokenTtlMinutes === undefined) {
    missing(issues, path, "tokenTtlMinutes");
  } else if (!(
    typeof tokenTtlMinutes === "number" && Number.isFinite(tokenTtlMinutes)
  )) {
    wrongType(issues, `${path}/tokenTtlMinutes`, "a number", tokenTtlMinutes);
  } else if (tokenTtlMinutes <= 0) {
    refuse(
      issues,
      `${path}/tokenTtlMinutes`,
      "exclusiveMinimum",
      "must be more than 0",
    );
  }
  if (metadata !== undefined) {
    collectStreamAnnouncementMetadata(metadata, `${path}/metadata`, issues);
  }
}

function collectStreamDirection(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "outbound" ||
    value === "inbound" ||
    value === "bidirectional"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "outbound", "inbound" or "bidirectional"',
      value,
    );
  }
}

function collectStreamFormat(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "events" || value === "bytes")) {
    refuseValue(issues, path, "enum", 'must be "events" or "bytes"', value);
  }
}

function collectStreamAffinity(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "dedicated" || value === "shared")) {
    refuseValue(issues, path, "enum", 'must be "dedicated" or "shared"', value);
  }
}

function collectSystemEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, taskId, status, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "system") {
    refuseValue(issues, `${path}/type`, "const", 'must be "system"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (status === undefined) {
    missing(issues, path, "status");
  } else if (typeof status !== "string") {
    wrongType(issues, `${path}/status`, "a string", status);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectKnownSystemStatus(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "paused" || value === "resumed" || value === "heartbeat")) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "paused", "resumed" or "heartbeat"',
      value,
    );
  }
}

function collectTaskEvent(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { type: tag } = value;
  switch (tag) {
    case "request":
      collectRequestEvent(value, path, issues);
      inArm(issues, from, 'type "request"');
      break;
    case "progress":
      collectProgressEvent(value, path, issues);
      inArm(issues, from, 'type "progress"');
      break;
    case "artifact":
      collectArtifactEvent(value, path, issues);
      inArm(issues, from, 'type "artifact"');
      break;
    case "cancel_requested":
      collectCancelRequestedEvent(value, path, issues);
      inArm(issues, from, 'type "cancel_requested"');
      break;
    case "system":
      collectSystemEvent(value, path, issues);
      inArm(issues, from, 'type "system"');
      break;
    case "log":
      collectLogEvent(value, path, issues);
      inArm(issues, from, 'type "log"');
      break;
    case "terminal":
      collectTerminalEvent(value, path, issues);
      inArm(issues, from, 'type "terminal"');
      break;
    case undefined:
      missing(issues, path, "type");
      break;
    default:
      refuseValue(
        issues,
        `${path}/type`,
        "enum",
        'must be "request", "progress", "artifact", "cancel_requested", "system", "log" or "terminal"',
        tag,
      );
  }
}

function collectTaskEventMeta(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, taskId, protocolVersion } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  }
  if (protocolVersion === undefined) {
    missing(issues, path, "protocolVersion");
  } else if (typeof protocolVersion !== "string") {
    wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
  }
}

function collectTaskInfo(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, agentName, owner, state, createdTime, updatedTime } = value;
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
  if (owner !== undefined) {
    if (typeof owner !== "string") {
      wrongType(issues, `${path}/owner`, "a string", owner);
    }
  }
  if (state !== undefined) {
    collectTaskState(state, `${path}/state`, issues);
  }
  if (createdTime !== undefined) {
    if (typeof createdTime !== "string") {
      wrongType(issues, `${path}/createdTime`, "a string", createdTime);
    }
  }
  if (updatedTime !== undefined) {
    if (typeof updatedTime !== "string") {
      wrongType(issues, `${path}/updatedTime`, "a string", updatedTime);
    }
  }
}

function collectTaskState(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
}

function collectTerminalState(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === "completed" || value === "failed" || value === "canceled")) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "completed", "failed" or "canceled"',
      value,
    );
  }
}

function collectKnownTaskState(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "pending" ||
    value === "running" ||
    value === "completed" ||
    value === "failed" ||
    value === "canceled"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "pending", "running", "completed", "failed" or "canceled"',
      value,
    );
  }
}

function collectTaskKind(value: unknown, path: string, issues: Issue[]): void {
  if (!(value === "request" || value === "pipe")) {
    refuseValue(issues, path, "enum", 'must be "request" or "pipe"', value);
  }
}

function collectTerminalEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    type,
    taskId,
    state,
    error,
    reason,
    completionReason,
    protocolVersion,
  } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "terminal") {
    refuseValue(issues, `${path}/type`, "const", 'must be "terminal"', type);
  }
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (state === undefined) {
    missing(issues, path, "state");
  } else {
    collectTerminalState(state, `${path}/state`, issues);
  }
  if (error !== undefined) {
    if (typeof error !== "string") {
      wrongType(issues, `${path}/error`, "a string", error);
    }
  }
  if (reason !== undefined) {
    if (typeof reason !== "string") {
      wrongType(issues, `${path}/reason`, "a string", reason);
    }
  }
  if (completionReason !== undefined) {
    if (typeof completionReason !== "string") {
      wrongType(
        issues,
        `${path}/completionReason`,
        "a string",
        completionReason,
      );
    }
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectKnownTaskError(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "unsupported_protocol_version" ||
    value === "invalid_start_task" ||
    value === "agent_at_capacity" ||
    value === "stream_crashed"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "unsupported_protocol_version", "invalid_start_task", "agent_at_capacity" or "stream_crashed"',
      value,
    );
  }
}

function collectKnownTerminalReason(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (value !== "terminated") {
    refuseValue(issues, path, "const", 'must be "terminated"', value);
  }
}

function collectKnownCompletionReason(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (value !== "duration_expired") {
    refuseValue(issues, path, "const", 'must be "duration_expired"', value);
  }
}

function collectProgressEventStreams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
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

function collectStreamStartedEventStreams(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const size = Object.keys(value).length;
  if (size < 1) {
    refuse(issues, path, "minProperties", "must have at least 1 member");
  }
  for (const key of Object.keys(value)) {
    collectStreamStartedEventStreamsName(key, pointer(path, key), issues);
    collectStreamAnnouncement(value[key], pointer(path, key), issues);
  }
}

function collectRequestEventRequestParts(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectRequestPart(item, `${path}/${index}`, issues);
  }
}

function collectStreamAnnouncementMetadata(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectStreamStartedEventStreamsName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && longer(value, 92)) {
    refuse(issues, path, "maxLength", "must have at most 92 characters");
  } else if (typeof value === "string" && !pattern_2f959eb57901.test(value)) {
    refuse(issues, path, "pattern", "must match ^[A-Za-z0-9_-]+$");
  } else if (list(value)) {
    collectStreamStartedEventStreamsNameList(value, path, issues);
  } else if (fields(value)) {
    collectStreamStartedEventStreamsNameFields(value, path, issues);
  }
}

function collectStreamStartedEventStreamsNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectStreamStartedEventStreamsNameFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
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

/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
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

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
