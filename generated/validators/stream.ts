// Generated from schemas/stream. Do not edit.
// Edit the schema, then run: npm run generate

import type { Issue } from "../types/issue.ts";
import type {
  BinaryValue,
  KnownStreamMessage,
  Multipart,
  StreamData,
  StreamEnd,
  StreamEvents,
  StreamMeta,
  StreamPart,
  StreamSetupAccepted,
  StreamSetupAnswer,
  StreamSetupError,
  StreamSetupGrant,
  StreamSetupPhase,
  StreamSetupRefused,
  StreamSetupRequest,
} from "../types/stream.ts";
import {
  checkStreamAffinity,
  checkStreamDirection,
  checkStreamFormat,
  checkTaskKind,
  isStreamAffinity,
  isStreamDirection,
  isStreamFormat,
  isTaskKind,
} from "./task-event.ts";

const pattern_2f959eb57901 = /^[A-Za-z0-9_-]+$/u;

export type { Issue } from "../types/issue.ts";

export function isStreamData(value: unknown): value is StreamData {
  if (!fields(value)) return false;
  const { type, streamId, seq, ts, encoding, chunks, protocolVersion } = value;
  return (
    type === "stream_data" &&
    typeof streamId === "string" &&
    streamId !== "" &&
    typeof seq === "number" &&
    Number.isInteger(seq) &&
    seq >= 0 &&
    typeof ts === "number" &&
    Number.isFinite(ts) &&
    (encoding === undefined || encoding === "utf8" || encoding === "base64") &&
    isStreamDataChunks(chunks) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamData(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamData(value, "", issues);
  return issues;
}

export function isStreamEnd(value: unknown): value is StreamEnd {
  if (!fields(value)) return false;
  const { type, streamId, seq, ts, protocolVersion } = value;
  return (
    type === "stream_end" &&
    typeof streamId === "string" &&
    streamId !== "" &&
    typeof seq === "number" &&
    Number.isInteger(seq) &&
    seq >= 0 &&
    typeof ts === "number" &&
    Number.isFinite(ts) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamEnd(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamEnd(value, "", issues);
  return issues;
}

export function isStreamEvents(value: unknown): value is StreamEvents {
  if (!fields(value)) return false;
  const { type, streamId, seq, ts, encoding, events, protocolVersion } = value;
  return (
    type === "stream_events" &&
    typeof streamId === "string" &&
    streamId !== "" &&
    typeof seq === "number" &&
    Number.isInteger(seq) &&
    seq >= 0 &&
    typeof ts === "number" &&
    Number.isFinite(ts) &&
    (encoding === undefined || encoding === "utf8") &&
    isStreamEventsEvents(events) &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamEvents(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamEvents(value, "", issues);
  return issues;
}

export function isBinaryValue(value: unknown): value is BinaryValue {
  if (!fields(value)) return false;
  const { $binary } = value;
  return typeof $binary === "string";
}

export function checkBinaryValue(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectBinaryValue(value, "", issues);
  return issues;
}

export function isStreamMessage(value: unknown): value is KnownStreamMessage {
  if (!fields(value)) return false;
  const { type: tag } = value;
  switch (tag) {
    case "stream_data":
      return isStreamData(value);
    case "stream_events":
      return isStreamEvents(value);
    case "stream_end":
      return isStreamEnd(value);
    default:
      return false;
  }
}

export function checkStreamMessage(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamMessage(value, "", issues);
  return issues;
}

export function isStreamMeta(value: unknown): value is StreamMeta {
  if (!fields(value)) return false;
  const { sender, protocolVersion } = value;
  return (
    typeof sender === "string" &&
    sender !== "" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamMeta(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamMeta(value, "", issues);
  return issues;
}

export function isStreamPart(value: unknown): value is StreamPart {
  if (!fields(value)) return false;
  const { type, streamId, seq, ts, multipart, data, protocolVersion } = value;
  return (
    (type === "stream_data" || type === "stream_events") &&
    typeof streamId === "string" &&
    streamId !== "" &&
    typeof seq === "number" &&
    Number.isInteger(seq) &&
    seq >= 0 &&
    typeof ts === "number" &&
    Number.isFinite(ts) &&
    multipart !== undefined &&
    isMultipart(multipart) &&
    typeof data === "string" &&
    (protocolVersion === undefined || typeof protocolVersion === "string")
  );
}

export function checkStreamPart(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamPart(value, "", issues);
  return issues;
}

export function isMultipart(value: unknown): value is Multipart {
  if (!fields(value)) return false;
  const { id, part, total } = value;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof part === "number" &&
    Number.isInteger(part) &&
    part >= 1 &&
    typeof total === "number" &&
    Number.isInteger(total) &&
    total >= 2
  );
}

export function checkMultipart(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectMultipart(value, "", issues);
  return issues;
}

export function isStreamSetupAnswer(
  value: unknown,
): value is StreamSetupAnswer {
  if (!fields(value)) return false;
  const { ok: tag } = value;
  switch (tag) {
    case true:
      return isStreamSetupAccepted(value);
    case false:
      return isStreamSetupRefused(value);
    default:
      return false;
  }
}

export function checkStreamSetupAnswer(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupAnswer(value, "", issues);
  return issues;
}

export function isStreamSetupAccepted(
  value: unknown,
): value is StreamSetupAccepted {
  if (!fields(value)) return false;
  const { ok, streamSetupResponse } = value;
  return (
    ok === true &&
    streamSetupResponse !== undefined &&
    isStreamSetupGrant(streamSetupResponse)
  );
}

export function checkStreamSetupAccepted(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupAccepted(value, "", issues);
  return issues;
}

export function isStreamSetupGrant(value: unknown): value is StreamSetupGrant {
  return isStreamSetupGrantPart1(value) && isStreamSetupGrantPart2(value);
}

export function checkStreamSetupGrant(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupGrant(value, "", issues);
  return issues;
}

export function isStreamSetupRefused(
  value: unknown,
): value is StreamSetupRefused {
  if (!fields(value)) return false;
  const { ok, error } = value;
  return ok === false && error !== undefined && isStreamSetupError(error);
}

export function checkStreamSetupRefused(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupRefused(value, "", issues);
  return issues;
}

export function isStreamSetupError(value: unknown): value is StreamSetupError {
  if (!fields(value)) return false;
  const { code, message } = value;
  return typeof code === "string" && typeof message === "string";
}

export function checkStreamSetupError(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupError(value, "", issues);
  return issues;
}

export function isStreamSetupRequest(
  value: unknown,
): value is StreamSetupRequest {
  if (!fields(value)) return false;
  const {
    type,
    taskId,
    orgId,
    agentName,
    streamId,
    channel,
    direction,
    format,
    affinity,
    taskKind,
    durationMinutes,
    declaredStream,
    phase,
    metadata,
    protocolVersion,
  } = value;
  return (
    type === "stream_setup" &&
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof orgId === "string" &&
    orgId !== "" &&
    typeof agentName === "string" &&
    agentName !== "" &&
    typeof streamId === "string" &&
    !longer(streamId, 92) &&
    pattern_2f959eb57901.test(streamId) &&
    typeof channel === "string" &&
    channel !== "" &&
    direction !== undefined &&
    isStreamDirection(direction) &&
    format !== undefined &&
    isStreamFormat(format) &&
    affinity !== undefined &&
    isStreamAffinity(affinity) &&
    taskKind !== undefined &&
    isTaskKind(taskKind) &&
    typeof durationMinutes === "number" &&
    Number.isFinite(durationMinutes) &&
    durationMinutes > 0 &&
    typeof declaredStream === "string" &&
    phase !== undefined &&
    isStreamSetupPhase(phase) &&
    (metadata === undefined || isStreamSetupRequestMetadata(metadata)) &&
    typeof protocolVersion === "string"
  );
}

export function checkStreamSetupRequest(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupRequest(value, "", issues);
  return issues;
}

export function isStreamSetupPhase(value: unknown): value is StreamSetupPhase {
  return (
    value === "embedded" || value === "token_request" || value === "activate"
  );
}

export function checkStreamSetupPhase(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectStreamSetupPhase(value, "", issues);
  return issues;
}

function isStreamDataChunks(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectStreamData(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, streamId, seq, ts, encoding, chunks, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "stream_data") {
    refuseValue(issues, `${path}/type`, "const", 'must be "stream_data"', type);
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (streamId === "") {
    refuse(issues, `${path}/streamId`, "minLength", "must not be empty");
  }
  if (seq === undefined) {
    missing(issues, path, "seq");
  } else if (!(typeof seq === "number" && Number.isInteger(seq))) {
    wrongType(issues, `${path}/seq`, "an integer", seq);
  } else if (seq < 0) {
    refuse(issues, `${path}/seq`, "minimum", "must be at least 0");
  }
  if (ts === undefined) {
    missing(issues, path, "ts");
  } else if (!(typeof ts === "number" && Number.isFinite(ts))) {
    wrongType(issues, `${path}/ts`, "a number", ts);
  }
  if (encoding !== undefined) {
    if (!(encoding === "utf8" || encoding === "base64")) {
      refuseValue(
        issues,
        `${path}/encoding`,
        "enum",
        'must be "utf8" or "base64"',
        encoding,
      );
    }
  }
  if (chunks === undefined) {
    missing(issues, path, "chunks");
  } else {
    collectStreamDataChunks(chunks, `${path}/chunks`, issues);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectStreamEnd(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, streamId, seq, ts, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "stream_end") {
    refuseValue(issues, `${path}/type`, "const", 'must be "stream_end"', type);
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (streamId === "") {
    refuse(issues, `${path}/streamId`, "minLength", "must not be empty");
  }
  if (seq === undefined) {
    missing(issues, path, "seq");
  } else if (!(typeof seq === "number" && Number.isInteger(seq))) {
    wrongType(issues, `${path}/seq`, "an integer", seq);
  } else if (seq < 0) {
    refuse(issues, `${path}/seq`, "minimum", "must be at least 0");
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

function isStreamEventsEvents(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  return true;
}

function collectStreamEvents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, streamId, seq, ts, encoding, events, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "stream_events") {
    refuseValue(
      issues,
      `${path}/type`,
      "const",
      'must be "stream_events"',
      type,
    );
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (streamId === "") {
    refuse(issues, `${path}/streamId`, "minLength", "must not be empty");
  }
  if (seq === undefined) {
    missing(issues, path, "seq");
  } else if (!(typeof seq === "number" && Number.isInteger(seq))) {
    wrongType(issues, `${path}/seq`, "an integer", seq);
  } else if (seq < 0) {
    refuse(issues, `${path}/seq`, "minimum", "must be at least 0");
  }
  if (ts === undefined) {
    missing(issues, path, "ts");
  } else if (!(typeof ts === "number" && Number.isFinite(ts))) {
    wrongType(issues, `${path}/ts`, "a number", ts);
  }
  if (encoding !== undefined) {
    if (encoding !== "utf8") {
      refuseValue(
        issues,
        `${path}/encoding`,
        "const",
        'must be "utf8"',
        encoding,
      );
    }
  }
  if (events === undefined) {
    missing(issues, path, "events");
  } else {
    collectStreamEventsEvents(events, `${path}/events`, issues);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectBinaryValue(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { $binary } = value;
  if ($binary === undefined) {
    missing(issues, path, "$binary");
  } else if (typeof $binary !== "string") {
    wrongType(issues, `${path}/$binary`, "a string", $binary);
  }
}

function collectStreamMessage(
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
    case "stream_data":
      collectStreamData(value, path, issues);
      inArm(issues, from, 'type "stream_data"');
      break;
    case "stream_events":
      collectStreamEvents(value, path, issues);
      inArm(issues, from, 'type "stream_events"');
      break;
    case "stream_end":
      collectStreamEnd(value, path, issues);
      inArm(issues, from, 'type "stream_end"');
      break;
    case undefined:
      missing(issues, path, "type");
      break;
    default:
      refuseValue(
        issues,
        `${path}/type`,
        "enum",
        'must be "stream_data", "stream_events" or "stream_end"',
        tag,
      );
  }
}

function collectStreamMeta(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { sender, protocolVersion } = value;
  if (sender === undefined) {
    missing(issues, path, "sender");
  } else if (typeof sender !== "string") {
    wrongType(issues, `${path}/sender`, "a string", sender);
  } else if (sender === "") {
    refuse(issues, `${path}/sender`, "minLength", "must not be empty");
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectStreamPart(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, streamId, seq, ts, multipart, data, protocolVersion } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (!(type === "stream_data" || type === "stream_events")) {
    refuseValue(
      issues,
      `${path}/type`,
      "enum",
      'must be "stream_data" or "stream_events"',
      type,
    );
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (streamId === "") {
    refuse(issues, `${path}/streamId`, "minLength", "must not be empty");
  }
  if (seq === undefined) {
    missing(issues, path, "seq");
  } else if (!(typeof seq === "number" && Number.isInteger(seq))) {
    wrongType(issues, `${path}/seq`, "an integer", seq);
  } else if (seq < 0) {
    refuse(issues, `${path}/seq`, "minimum", "must be at least 0");
  }
  if (ts === undefined) {
    missing(issues, path, "ts");
  } else if (!(typeof ts === "number" && Number.isFinite(ts))) {
    wrongType(issues, `${path}/ts`, "a number", ts);
  }
  if (multipart === undefined) {
    missing(issues, path, "multipart");
  } else {
    collectMultipart(multipart, `${path}/multipart`, issues);
  }
  if (data === undefined) {
    missing(issues, path, "data");
  } else if (typeof data !== "string") {
    wrongType(issues, `${path}/data`, "a string", data);
  }
  if (protocolVersion !== undefined) {
    if (typeof protocolVersion !== "string") {
      wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
    }
  }
}

function collectMultipart(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, part, total } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
  if (part === undefined) {
    missing(issues, path, "part");
  } else if (!(typeof part === "number" && Number.isInteger(part))) {
    wrongType(issues, `${path}/part`, "an integer", part);
  } else if (part < 1) {
    refuse(issues, `${path}/part`, "minimum", "must be at least 1");
  }
  if (total === undefined) {
    missing(issues, path, "total");
  } else if (!(typeof total === "number" && Number.isInteger(total))) {
    wrongType(issues, `${path}/total`, "an integer", total);
  } else if (total < 2) {
    refuse(issues, `${path}/total`, "minimum", "must be at least 2");
  }
}

function collectStreamSetupAnswer(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { ok: tag } = value;
  switch (tag) {
    case true:
      collectStreamSetupAccepted(value, path, issues);
      inArm(issues, from, "ok true");
      break;
    case false:
      collectStreamSetupRefused(value, path, issues);
      inArm(issues, from, "ok false");
      break;
    case undefined:
      missing(issues, path, "ok");
      break;
    default:
      refuseValue(issues, `${path}/ok`, "enum", "must be true or false", tag);
  }
}

function collectStreamSetupAccepted(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { ok, streamSetupResponse } = value;
  if (ok === undefined) {
    missing(issues, path, "ok");
  } else if (ok !== true) {
    refuseValue(issues, `${path}/ok`, "const", "must be true", ok);
  }
  if (streamSetupResponse === undefined) {
    missing(issues, path, "streamSetupResponse");
  } else {
    collectStreamSetupGrant(
      streamSetupResponse,
      `${path}/streamSetupResponse`,
      issues,
    );
  }
}

function isStreamSetupGrantPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const {
    taskId,
    streamId,
    channel,
    direction,
    phase,
    token,
    tokenTtlMinutes,
  } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof streamId === "string" &&
    streamId !== "" &&
    typeof channel === "string" &&
    channel !== "" &&
    direction !== undefined &&
    isStreamDirection(direction) &&
    phase !== undefined &&
    isStreamSetupPhase(phase) &&
    (token === undefined || (typeof token === "string" && token !== "")) &&
    typeof tokenTtlMinutes === "number" &&
    Number.isFinite(tokenTtlMinutes) &&
    tokenTtlMinutes > 0
  );
}

function isStreamSetupGrantPart2(value: unknown): boolean {
  if (!fields(value)) return false;
  const { phase: tag } = value;
  switch (tag) {
    case "embedded":
    case "token_request":
      return isStreamSetupGrantPart2Arm1(value);
    case "activate":
      return isStreamSetupGrantPart2Arm2(value);
    default:
      return false;
  }
}

function collectStreamSetupGrant(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectStreamSetupGrantPart1(value, path, issues);
  collectStreamSetupGrantPart2(value, path, issues);
  distinct(issues, start);
}

function collectStreamSetupRefused(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { ok, error } = value;
  if (ok === undefined) {
    missing(issues, path, "ok");
  } else if (ok !== false) {
    refuseValue(issues, `${path}/ok`, "const", "must be false", ok);
  }
  if (error === undefined) {
    missing(issues, path, "error");
  } else {
    collectStreamSetupError(error, `${path}/error`, issues);
  }
}

function collectStreamSetupError(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { code, message } = value;
  if (code === undefined) {
    missing(issues, path, "code");
  } else if (typeof code !== "string") {
    wrongType(issues, `${path}/code`, "a string", code);
  }
  if (message === undefined) {
    missing(issues, path, "message");
  } else if (typeof message !== "string") {
    wrongType(issues, `${path}/message`, "a string", message);
  }
}

function isStreamSetupRequestMetadata(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectStreamSetupRequest(
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
    orgId,
    agentName,
    streamId,
    channel,
    direction,
    format,
    affinity,
    taskKind,
    durationMinutes,
    declaredStream,
    phase,
    metadata,
    protocolVersion,
  } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (type !== "stream_setup") {
    refuseValue(
      issues,
      `${path}/type`,
      "const",
      'must be "stream_setup"',
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
  if (orgId === undefined) {
    missing(issues, path, "orgId");
  } else if (typeof orgId !== "string") {
    wrongType(issues, `${path}/orgId`, "a string", orgId);
  } else if (orgId === "") {
    refuse(issues, `${path}/orgId`, "minLength", "must not be empty");
  }
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (agentName === "") {
    refuse(issues, `${path}/agentName`, "minLength", "must not be empty");
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (longer(streamId, 92)) {
    refuse(
      issues,
      `${path}/streamId`,
      "maxLength",
      "must have at most 92 characters",
    );
  } else if (!pattern_2f959eb57901.test(streamId)) {
    refuse(
      issues,
      `${path}/streamId`,
      "pattern",
      "must match ^[A-Za-z0-9_-]+$",
    );
  }
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
    within(issues, `${path}/direction`, checkStreamDirection(direction));
  }
  if (format === undefined) {
    missing(issues, path, "format");
  } else {
    within(issues, `${path}/format`, checkStreamFormat(format));
  }
  if (affinity === undefined) {
    missing(issues, path, "affinity");
  } else {
    within(issues, `${path}/affinity`, checkStreamAffinity(affinity));
  }
  if (taskKind === undefined) {
    missing(issues, path, "taskKind");
  } else {
    within(issues, `${path}/taskKind`, checkTaskKind(taskKind));
  }
  if (durationMinutes === undefined) {
    missing(issues, path, "durationMinutes");
  } else if (!(
    typeof durationMinutes === "number" && Number.isFinite(durationMinutes)
  )) {
    wrongType(issues, `${path}/durationMinutes`, "a number", durationMinutes);
  } else if (durationMinutes <= 0) {
    refuse(
      issues,
      `${path}/durationMinutes`,
      "exclusiveMinimum",
      "must be more than 0",
    );
  }
  if (declaredStream === undefined) {
    missing(issues, path, "declaredStream");
  } else if (typeof declaredStream !== "string") {
    wrongType(issues, `${path}/declaredStream`, "a string", declaredStream);
  }
  if (phase === undefined) {
    missing(issues, path, "phase");
  } else {
    collectStreamSetupPhase(phase, `${path}/phase`, issues);
  }
  if (metadata !== undefined) {
    collectStreamSetupRequestMetadata(metadata, `${path}/metadata`, issues);
  }
  if (protocolVersion === undefined) {
    missing(issues, path, "protocolVersion");
  } else if (typeof protocolVersion !== "string") {
    wrongType(issues, `${path}/protocolVersion`, "a string", protocolVersion);
  }
}

function collectStreamSetupPhase(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "embedded" ||
    value === "token_request" ||
    value === "activate"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "embedded", "token_request" or "activate"',
      value,
    );
  }
}

function collectStreamDataChunks(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectStreamEventsEvents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
}

function isStreamSetupGrantPart2Arm1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { phase, token } = value;
  return (
    (phase === "embedded" || phase === "token_request") && token !== undefined
  );
}

function isStreamSetupGrantPart2Arm2(value: unknown): boolean {
  if (!fields(value)) return false;
  const { phase, token } = value;
  return phase === "activate" && token === undefined;
}

function collectStreamSetupGrantPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    taskId,
    streamId,
    channel,
    direction,
    phase,
    token,
    tokenTtlMinutes,
  } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (streamId === undefined) {
    missing(issues, path, "streamId");
  } else if (typeof streamId !== "string") {
    wrongType(issues, `${path}/streamId`, "a string", streamId);
  } else if (streamId === "") {
    refuse(issues, `${path}/streamId`, "minLength", "must not be empty");
  }
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
    within(issues, `${path}/direction`, checkStreamDirection(direction));
  }
  if (phase === undefined) {
    missing(issues, path, "phase");
  } else {
    collectStreamSetupPhase(phase, `${path}/phase`, issues);
  }
  if (token !== undefined) {
    if (typeof token !== "string") {
      wrongType(issues, `${path}/token`, "a string", token);
    } else if (token === "") {
      refuse(issues, `${path}/token`, "minLength", "must not be empty");
    }
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
}

function collectStreamSetupGrantPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { phase: tag } = value;
  switch (tag) {
    case "embedded":
    case "token_request":
      collectStreamSetupGrantPart2Arm1(value, path, issues);
      inArm(issues, from, 'phase "embedded" or "token_request"');
      break;
    case "activate":
      collectStreamSetupGrantPart2Arm2(value, path, issues);
      inArm(issues, from, 'phase "activate"');
      break;
    case undefined:
      missing(issues, path, "phase");
      break;
    default:
      refuseValue(
        issues,
        `${path}/phase`,
        "enum",
        'must be "embedded", "token_request" or "activate"',
        tag,
      );
  }
}

function collectStreamSetupRequestMetadata(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectStreamSetupGrantPart2Arm1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { phase, token } = value;
  if (phase === undefined) {
    missing(issues, path, "phase");
  } else if (!(phase === "embedded" || phase === "token_request")) {
    refuseValue(
      issues,
      `${path}/phase`,
      "enum",
      'must be "embedded" or "token_request"',
      phase,
    );
  }
  if (token === undefined) {
    missing(issues, path, "token");
  }
}

function collectStreamSetupGrantPart2Arm2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { phase, token } = value;
  if (phase === undefined) {
    missing(issues, path, "phase");
  } else if (phase !== "activate") {
    refuseValue(issues, `${path}/phase`, "const", 'must be "activate"', phase);
  }
  if (token !== undefined) {
    refuse(
      issues,
      `${path}/token`,
      "not",
      "An answer to phase activate carries no token.",
    );
  }
}

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Drops issues since `from` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
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
