// Generated from schemas/errors. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields } from "../helpers.ts";
import type {
  ApplicationError,
  BillingModeMismatchDetails,
  ErrorCode,
  KnownApplicationErrorCode,
} from "../types/errors.ts";
import type { Issue } from "../types/issue.ts";

export type { Issue } from "../types/issue.ts";

export function isApplicationError(value: unknown): value is ApplicationError {
  if (!fields(value)) return false;
  const { code, message, details } = value;
  return (
    typeof code === "string" &&
    (message === undefined || typeof message === "string") &&
    (details === undefined || isApplicationErrorDetails(details))
  );
}

export function checkApplicationError(value: unknown): Issue[] {
  if (isApplicationError(value)) return [];
  return examine(ruleApplicationError, value);
}

export function isKnownApplicationErrorCode(
  value: unknown,
): value is KnownApplicationErrorCode {
  switch (value) {
    case "InvalidArgument":
    case "BillingModeMismatch":
    case "BillingModeInvalid":
    case "EMBEDDED_JWT_REVOKED":
    case "EMBEDDED_JWT_LOGOUT":
    case "EMBEDDED_JWT_KILLED":
    case "EMBEDDED_JWT_SCOPE_DRIFT":
    case "AGENT_OUT_OF_SCOPE":
    case "AGENT_FORCED_OFFLINE":
    case "CSRF_INVALID":
    case "REFRESH_TOKEN_INVALID":
    case "API_KEY_INVALID":
    case "InsufficientBalance":
      return true;
    default:
      return false;
  }
}

export function checkKnownApplicationErrorCode(value: unknown): Issue[] {
  if (isKnownApplicationErrorCode(value)) return [];
  return examine(ruleKnownApplicationErrorCode, value);
}

export function isBillingModeMismatchDetails(
  value: unknown,
): value is BillingModeMismatchDetails {
  if (!fields(value)) return false;
  const { expected, got } = value;
  return (
    (expected === "free" || expected === "paid") &&
    (got === "free" || got === "paid")
  );
}

export function checkBillingModeMismatchDetails(value: unknown): Issue[] {
  if (isBillingModeMismatchDetails(value)) return [];
  return examine(ruleBillingModeMismatchDetails, value);
}

export function isErrorCode(value: unknown): value is ErrorCode {
  switch (value) {
    case "usage":
    case "node-only":
    case "node-version":
    case "invalid-option":
    case "input-contract":
    case "output-contract":
    case "event-contract":
    case "contract-drift":
    case "task-failed":
    case "timeout":
    case "aborted":
    case "agent-mismatch":
    case "agent-not-found":
    case "agent-offline":
    case "billing-mode-mismatch":
    case "stream-unavailable":
    case "stream-overflow":
    case "stream-closed":
    case "stream-not-negotiated":
    case "stream-option":
    case "stream-crashed":
    case "publish-failed":
    case "auth-refresh-failed":
    case "auth-failed":
    case "agent-auth-fatal":
    case "anon-access-denied":
    case "cdm-unavailable":
    case "cdm-invalid":
    case "backend-unreachable":
    case "backend-error":
    case "response-invalid":
    case "message-invalid":
    case "realtime-error":
    case "access-denied":
    case "upload-failed":
    case "upload-too-large":
    case "download-failed":
    case "artifact-invalid":
    case "session-closed":
    case "task-not-found":
    case "instance-stopped":
    case "port-in-use":
    case "message-too-large":
    case "store-locked":
    case "store-failed":
    case "store-too-new":
    case "card-invalid":
    case "card-unreadable":
    case "handler-missing":
    case "file-exists":
    case "file-unreadable":
    case "lock-invalid":
    case "config-invalid":
    case "tool-missing":
    case "internal":
      return true;
    default:
      return false;
  }
}

export function checkErrorCode(value: unknown): Issue[] {
  if (isErrorCode(value)) return [];
  return examine(ruleErrorCode, value);
}

function isApplicationErrorDetails(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

const ruleApplicationError: ValueRule = {
  type: "an object",
  members: {
    "code!": "a string",
    "message?": "a string",
    "details?": "an object",
  },
};

const ruleKnownApplicationErrorCode: ValueRule = {
  enum: [
    "InvalidArgument",
    "BillingModeMismatch",
    "BillingModeInvalid",
    "EMBEDDED_JWT_REVOKED",
    "EMBEDDED_JWT_LOGOUT",
    "EMBEDDED_JWT_KILLED",
    "EMBEDDED_JWT_SCOPE_DRIFT",
    "AGENT_OUT_OF_SCOPE",
    "AGENT_FORCED_OFFLINE",
    "CSRF_INVALID",
    "REFRESH_TOKEN_INVALID",
    "API_KEY_INVALID",
    "InsufficientBalance",
  ],
};

const ruleBillingModeMismatchDetails: ValueRule = {
  type: "an object",
  members: {
    "expected!": { enum: ["free", "paid"] },
    "got!": { enum: ["free", "paid"] },
  },
};

const ruleErrorCode: ValueRule = {
  enum: [
    "usage",
    "node-only",
    "node-version",
    "invalid-option",
    "input-contract",
    "output-contract",
    "event-contract",
    "contract-drift",
    "task-failed",
    "timeout",
    "aborted",
    "agent-mismatch",
    "agent-not-found",
    "agent-offline",
    "billing-mode-mismatch",
    "stream-unavailable",
    "stream-overflow",
    "stream-closed",
    "stream-not-negotiated",
    "stream-option",
    "stream-crashed",
    "publish-failed",
    "auth-refresh-failed",
    "auth-failed",
    "agent-auth-fatal",
    "anon-access-denied",
    "cdm-unavailable",
    "cdm-invalid",
    "backend-unreachable",
    "backend-error",
    "response-invalid",
    "message-invalid",
    "realtime-error",
    "access-denied",
    "upload-failed",
    "upload-too-large",
    "download-failed",
    "artifact-invalid",
    "session-closed",
    "task-not-found",
    "instance-stopped",
    "port-in-use",
    "message-too-large",
    "store-locked",
    "store-failed",
    "store-too-new",
    "card-invalid",
    "card-unreadable",
    "handler-missing",
    "file-exists",
    "file-unreadable",
    "lock-invalid",
    "config-invalid",
    "tool-missing",
    "internal",
  ],
};
