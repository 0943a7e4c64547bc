// Generated from schemas/errors. Do not edit.
// Edit the schema, then run: npm run generate

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
  const issues: Issue[] = [];
  collectApplicationError(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectKnownApplicationErrorCode(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectBillingModeMismatchDetails(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectErrorCode(value, "", issues);
  return issues;
}

function isApplicationErrorDetails(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectApplicationError(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { code, message, details } = value;
  if (code === undefined) {
    missing(issues, path, "code");
  } else if (typeof code !== "string") {
    wrongType(issues, `${path}/code`, "a string", code);
  }
  if (message !== undefined) {
    if (typeof message !== "string") {
      wrongType(issues, `${path}/message`, "a string", message);
    }
  }
  if (details !== undefined) {
    collectApplicationErrorDetails(details, `${path}/details`, issues);
  }
}

function collectKnownApplicationErrorCode(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "InvalidArgument" ||
    value === "BillingModeMismatch" ||
    value === "BillingModeInvalid" ||
    value === "EMBEDDED_JWT_REVOKED" ||
    value === "EMBEDDED_JWT_LOGOUT" ||
    value === "EMBEDDED_JWT_KILLED" ||
    value === "EMBEDDED_JWT_SCOPE_DRIFT" ||
    value === "AGENT_OUT_OF_SCOPE" ||
    value === "AGENT_FORCED_OFFLINE" ||
    value === "CSRF_INVALID" ||
    value === "REFRESH_TOKEN_INVALID" ||
    value === "API_KEY_INVALID" ||
    value === "InsufficientBalance"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "InvalidArgument", "BillingModeMismatch", "BillingModeInvalid", "EMBEDDED_JWT_REVOKED", "EMBEDDED_JWT_LOGOUT", "EMBEDDED_JWT_KILLED", "EMBEDDED_JWT_SCOPE_DRIFT", "AGENT_OUT_OF_SCOPE", "AGENT_FORCED_OFFLINE", "CSRF_INVALID", "REFRESH_TOKEN_INVALID", "API_KEY_INVALID" or one of 1 more',
      value,
    );
  }
}

function collectBillingModeMismatchDetails(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { expected, got } = value;
  if (expected === undefined) {
    missing(issues, path, "expected");
  } else if (!(expected === "free" || expected === "paid")) {
    refuseValue(
      issues,
      `${path}/expected`,
      "enum",
      'must be "free" or "paid"',
      expected,
    );
  }
  if (got === undefined) {
    missing(issues, path, "got");
  } else if (!(got === "free" || got === "paid")) {
    refuseValue(issues, `${path}/got`, "enum", 'must be "free" or "paid"', got);
  }
}

function collectErrorCode(value: unknown, path: string, issues: Issue[]): void {
  if (!(
    value === "usage" ||
    value === "node-only" ||
    value === "node-version" ||
    value === "invalid-option" ||
    value === "input-contract" ||
    value === "output-contract" ||
    value === "event-contract" ||
    value === "contract-drift" ||
    value === "task-failed" ||
    value === "timeout" ||
    value === "aborted" ||
    value === "agent-mismatch" ||
    value === "agent-not-found" ||
    value === "agent-offline" ||
    value === "billing-mode-mismatch" ||
    value === "stream-unavailable" ||
    value === "stream-overflow" ||
    value === "stream-closed" ||
    value === "stream-not-negotiated" ||
    value === "stream-option" ||
    value === "stream-crashed" ||
    value === "publish-failed" ||
    value === "auth-refresh-failed" ||
    value === "auth-failed" ||
    value === "agent-auth-fatal" ||
    value === "anon-access-denied" ||
    value === "cdm-unavailable" ||
    value === "cdm-invalid" ||
    value === "backend-unreachable" ||
    value === "backend-error" ||
    value === "response-invalid" ||
    value === "message-invalid" ||
    value === "realtime-error" ||
    value === "access-denied" ||
    value === "upload-failed" ||
    value === "upload-too-large" ||
    value === "download-failed" ||
    value === "artifact-invalid" ||
    value === "session-closed" ||
    value === "task-not-found" ||
    value === "instance-stopped" ||
    value === "port-in-use" ||
    value === "message-too-large" ||
    value === "store-locked" ||
    value === "store-failed" ||
    value === "store-too-new" ||
    value === "card-invalid" ||
    value === "card-unreadable" ||
    value === "handler-missing" ||
    value === "file-exists" ||
    value === "file-unreadable" ||
    value === "lock-invalid" ||
    value === "config-invalid" ||
    value === "tool-missing" ||
    value === "internal"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "usage", "node-only", "node-version", "invalid-option", "input-contract", "output-contract", "event-contract", "contract-drift", "task-failed", "timeout", "aborted", "agent-mismatch" or one of 43 more',
      value,
    );
  }
}

function collectApplicationErrorDetails(
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
