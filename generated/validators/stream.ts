// Generated from schemas/stream. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list, longer } from "../helpers.ts";
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
  if (isStreamData(value)) return [];
  return examine(ruleStreamData, value);
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
  if (isStreamEnd(value)) return [];
  return examine(ruleStreamEnd, value);
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
  if (isStreamEvents(value)) return [];
  return examine(ruleStreamEvents, value);
}

export function isBinaryValue(value: unknown): value is BinaryValue {
  if (!fields(value)) return false;
  const { $binary } = value;
  return typeof $binary === "string";
}

export function checkBinaryValue(value: unknown): Issue[] {
  if (isBinaryValue(value)) return [];
  return examine(ruleBinaryValue, value);
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
  if (isStreamMessage(value)) return [];
  return examine(ruleStreamMessage, value);
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
  if (isStreamMeta(value)) return [];
  return examine(ruleStreamMeta, value);
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
  if (isStreamPart(value)) return [];
  return examine(ruleStreamPart, value);
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
  if (isMultipart(value)) return [];
  return examine(ruleMultipart, value);
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
  if (isStreamSetupAnswer(value)) return [];
  return examine(ruleStreamSetupAnswer, value);
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
  if (isStreamSetupAccepted(value)) return [];
  return examine(ruleStreamSetupAccepted, value);
}

export function isStreamSetupGrant(value: unknown): value is StreamSetupGrant {
  return isStreamSetupGrantPart1(value) && isStreamSetupGrantPart2(value);
}

export function checkStreamSetupGrant(value: unknown): Issue[] {
  if (isStreamSetupGrant(value)) return [];
  return examine(ruleStreamSetupGrant, value);
}

export function isStreamSetupRefused(
  value: unknown,
): value is StreamSetupRefused {
  if (!fields(value)) return false;
  const { ok, error } = value;
  return ok === false && error !== undefined && isStreamSetupError(error);
}

export function checkStreamSetupRefused(value: unknown): Issue[] {
  if (isStreamSetupRefused(value)) return [];
  return examine(ruleStreamSetupRefused, value);
}

export function isStreamSetupError(value: unknown): value is StreamSetupError {
  if (!fields(value)) return false;
  const { code, message } = value;
  return typeof code === "string" && typeof message === "string";
}

export function checkStreamSetupError(value: unknown): Issue[] {
  if (isStreamSetupError(value)) return [];
  return examine(ruleStreamSetupError, value);
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
  if (isStreamSetupRequest(value)) return [];
  return examine(ruleStreamSetupRequest, value);
}

export function isStreamSetupPhase(value: unknown): value is StreamSetupPhase {
  return (
    value === "embedded" || value === "token_request" || value === "activate"
  );
}

export function checkStreamSetupPhase(value: unknown): Issue[] {
  if (isStreamSetupPhase(value)) return [];
  return examine(ruleStreamSetupPhase, value);
}

function isStreamDataChunks(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isStreamEventsEvents(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  return true;
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

function isStreamSetupRequestMetadata(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
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

const ruleStreamData: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["stream_data"] },
    "streamId!": { type: "a string", minLength: 1 },
    "seq!": { type: "an integer", minimum: 0 },
    "ts!": "a number",
    "encoding?": { enum: ["utf8", "base64"] },
    "chunks!": { type: "an array", minItems: 1, items: "a string" },
    "protocolVersion?": "a string",
  },
};

const ruleStreamEnd: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["stream_end"] },
    "streamId!": { type: "a string", minLength: 1 },
    "seq!": { type: "an integer", minimum: 0 },
    "ts!": "a number",
    "protocolVersion?": "a string",
  },
};

const ruleStreamEvents: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["stream_events"] },
    "streamId!": { type: "a string", minLength: 1 },
    "seq!": { type: "an integer", minimum: 0 },
    "ts!": "a number",
    "encoding?": { enum: ["utf8"] },
    "events!": { type: "an array", minItems: 1 },
    "protocolVersion?": "a string",
  },
};

const ruleBinaryValue: ValueRule = {
  type: "an object",
  members: { "$binary!": "a string" },
};

const ruleStreamMessage: ValueRule = {
  tag: "type",
  arms: [
    [["stream_data"], ruleStreamData],
    [["stream_events"], ruleStreamEvents],
    [["stream_end"], ruleStreamEnd],
  ],
};

const ruleStreamMeta: ValueRule = {
  type: "an object",
  members: {
    "sender!": { type: "a string", minLength: 1 },
    "protocolVersion?": "a string",
  },
};

const ruleMultipart: ValueRule = {
  type: "an object",
  members: {
    "id!": { type: "a string", minLength: 1 },
    "part!": { type: "an integer", minimum: 1 },
    "total!": { type: "an integer", minimum: 2 },
  },
};

const ruleStreamPart: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["stream_data", "stream_events"] },
    "streamId!": { type: "a string", minLength: 1 },
    "seq!": { type: "an integer", minimum: 0 },
    "ts!": "a number",
    "multipart!": ruleMultipart,
    "data!": "a string",
    "protocolVersion?": "a string",
  },
};

const ruleStreamSetupError: ValueRule = {
  type: "an object",
  members: { "code!": "a string", "message!": "a string" },
};

const ruleStreamSetupRefused: ValueRule = {
  type: "an object",
  members: { "ok!": { enum: [false] }, "error!": ruleStreamSetupError },
};

const ruleStreamSetupPhase: ValueRule = {
  enum: ["embedded", "token_request", "activate"],
};

const ruleStreamSetupGrant: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "taskId!": { type: "a string", minLength: 1 },
        "streamId!": { type: "a string", minLength: 1 },
        "channel!": { type: "a string", minLength: 1 },
        "direction!": { check: checkStreamDirection },
        "phase!": ruleStreamSetupPhase,
        "token?": { type: "a string", minLength: 1 },
        "tokenTtlMinutes!": { type: "a number", exclusiveMinimum: 0 },
      },
    },
    {
      tag: "phase",
      arms: [
        [
          ["embedded", "token_request"],
          {
            type: "an object",
            members: { "phase!": { enum: ["embedded", "token_request"] } },
            required: ["token"],
          },
        ],
        [
          ["activate"],
          {
            type: "an object",
            members: {
              "phase!": { enum: ["activate"] },
              "token?": {
                refuse: [
                  "not",
                  "An answer to phase activate carries no token.",
                ],
              },
            },
          },
        ],
      ],
    },
  ],
};

const ruleStreamSetupAccepted: ValueRule = {
  type: "an object",
  members: {
    "ok!": { enum: [true] },
    "streamSetupResponse!": ruleStreamSetupGrant,
  },
};

const ruleStreamSetupAnswer: ValueRule = {
  tag: "ok",
  arms: [
    [[true], ruleStreamSetupAccepted],
    [[false], ruleStreamSetupRefused],
  ],
};

const ruleStreamSetupRequest: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["stream_setup"] },
    "taskId!": { type: "a string", minLength: 1 },
    "orgId!": { type: "a string", minLength: 1 },
    "agentName!": { type: "a string", minLength: 1 },
    "streamId!": {
      type: "a string",
      maxLength: 92,
      pattern: [
        [
          "must match ^[A-Za-z0-9_-]+$",
          (text: string) => pattern_2f959eb57901.test(text),
        ],
      ],
    },
    "channel!": { type: "a string", minLength: 1 },
    "direction!": { check: checkStreamDirection },
    "format!": { check: checkStreamFormat },
    "affinity!": { check: checkStreamAffinity },
    "taskKind!": { check: checkTaskKind },
    "durationMinutes!": { type: "a number", exclusiveMinimum: 0 },
    "declaredStream!": "a string",
    "phase!": ruleStreamSetupPhase,
    "metadata?": "an object",
    "protocolVersion!": "a string",
  },
};
