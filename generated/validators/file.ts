// Generated from schemas/file. Do not edit.
// Edit the schema, then run: npm run generate

import type {
  LockFile,
  LockOptions,
  LockedAgent,
  Sha256,
} from "../types/file.ts";
import type { Issue } from "../types/issue.ts";
import { checkListing, isListing } from "./backend.ts";
import { checkBillingMode, isBillingMode } from "./task-event.ts";

export type { Issue } from "../types/issue.ts";

export function isLockFile(value: unknown): value is LockFile {
  if (!fields(value)) return false;
  const { lockVersion, options, agents } = value;
  if (!(
    lockVersion === 1 &&
    (options === undefined || isLockOptions(options)) &&
    isLockFileAgents(agents)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "lockVersion":
      case "options":
      case "agents":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockFile(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockFile(value, "", issues);
  return issues;
}

export function isLockOptions(value: unknown): value is LockOptions {
  if (!fields(value)) return false;
  const { format, formats } = value;
  if (!(
    (format === undefined || format === "builtin" || format === "prettier") &&
    (formats === undefined || formats === "assert" || formats === "annotate")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "format":
      case "formats":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockOptions(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockOptions(value, "", issues);
  return issues;
}

export function isLockedAgent(value: unknown): value is LockedAgent {
  if (!fields(value)) return false;
  const {
    source,
    version,
    billingMode,
    listing,
    files,
    digest,
    contractDigest,
  } = value;
  if (!(
    typeof source === "string" &&
    source !== "" &&
    typeof version === "string" &&
    (billingMode === undefined || isBillingMode(billingMode)) &&
    (listing === undefined || isListing(listing)) &&
    isLockedAgentFiles(files) &&
    digest !== undefined &&
    isSha256(digest) &&
    contractDigest !== undefined &&
    isSha256(contractDigest)
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "version":
      case "billingMode":
      case "listing":
      case "files":
      case "digest":
      case "contractDigest":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkLockedAgent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLockedAgent(value, "", issues);
  return issues;
}

export function isSha256(value: unknown): value is Sha256 {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/u.test(value);
}

export function checkSha256(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSha256(value, "", issues);
  return issues;
}

function isLockFileAgents(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isLockFileAgentsName(key)) return false;
    if (!isLockedAgent(value[key])) return false;
  }
  return true;
}

function collectLockFile(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { lockVersion, options, agents } = value;
  if (lockVersion === undefined) {
    missing(issues, path, "lockVersion");
  } else if (lockVersion !== 1) {
    refuseValue(
      issues,
      `${path}/lockVersion`,
      "const",
      "must be 1",
      lockVersion,
    );
  }
  if (options !== undefined) {
    collectLockOptions(options, `${path}/options`, issues);
  }
  if (agents === undefined) {
    missing(issues, path, "agents");
  } else {
    collectLockFileAgents(agents, `${path}/agents`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "lockVersion":
      case "options":
      case "agents":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectLockOptions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { format, formats } = value;
  if (format !== undefined) {
    if (!(format === "builtin" || format === "prettier")) {
      refuseValue(
        issues,
        `${path}/format`,
        "enum",
        'must be "builtin" or "prettier"',
        format,
      );
    }
  }
  if (formats !== undefined) {
    if (!(formats === "assert" || formats === "annotate")) {
      refuseValue(
        issues,
        `${path}/formats`,
        "enum",
        'must be "assert" or "annotate"',
        formats,
      );
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "format":
      case "formats":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function isLockedAgentFiles(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isSha256(value[key])) return false;
  }
  return true;
}

function collectLockedAgent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    source,
    version,
    billingMode,
    listing,
    files,
    digest,
    contractDigest,
  } = value;
  if (source === undefined) {
    missing(issues, path, "source");
  } else if (typeof source !== "string") {
    wrongType(issues, `${path}/source`, "a string", source);
  } else if (source === "") {
    refuse(issues, `${path}/source`, "minLength", "must not be empty");
  }
  if (version === undefined) {
    missing(issues, path, "version");
  } else if (typeof version !== "string") {
    wrongType(issues, `${path}/version`, "a string", version);
  }
  if (billingMode !== undefined) {
    within(issues, `${path}/billingMode`, checkBillingMode(billingMode));
  }
  if (listing !== undefined) {
    within(issues, `${path}/listing`, checkListing(listing));
  }
  if (files === undefined) {
    missing(issues, path, "files");
  } else {
    collectLockedAgentFiles(files, `${path}/files`, issues);
  }
  if (digest === undefined) {
    missing(issues, path, "digest");
  } else {
    collectSha256(digest, `${path}/digest`, issues);
  }
  if (contractDigest === undefined) {
    missing(issues, path, "contractDigest");
  } else {
    collectSha256(contractDigest, `${path}/contractDigest`, issues);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "source":
      case "version":
      case "billingMode":
      case "listing":
      case "files":
      case "digest":
      case "contractDigest":
        break;
      default:
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectSha256(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  } else if (!/^sha256:[0-9a-f]{64}$/u.test(value)) {
    refuse(issues, path, "pattern", "must match ^sha256:[0-9a-f]{64}$");
  }
}

function isLockFileAgentsName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && /^[a-zA-Z0-9_]+$/u.test(value)) ||
    list(value) ||
    fields(value)
  );
}

function collectLockFileAgents(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectLockFileAgentsName(key, pointer(path, key), issues);
    collectLockedAgent(value[key], pointer(path, key), issues);
  }
}

function collectLockedAgentFiles(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectSha256(value[key], pointer(path, key), issues);
  }
}

function collectLockFileAgentsName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !/^[a-zA-Z0-9_]+$/u.test(value)) {
    refuse(issues, path, "pattern", "must match ^[a-zA-Z0-9_]+$");
  } else if (list(value)) {
    collectLockFileAgentsNameList(value, path, issues);
  } else if (fields(value)) {
    collectLockFileAgentsNameFields(value, path, issues);
  }
}

function collectLockFileAgentsNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectLockFileAgentsNameFields(
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
