// Generated from schemas/presence. Do not edit.
// Edit the schema, then run: npm run generate

import type { Issue } from "../types/issue.ts";
import type { InstanceState } from "../types/presence.ts";

export type { Issue } from "../types/issue.ts";

export function isInstanceState(value: unknown): value is InstanceState {
  if (!fields(value)) return false;
  const {
    instanceId,
    activeTasks,
    activeStreams,
    concurrency,
    startedAt,
    preferredProtocolVersion,
    protocolVersions,
  } = value;
  return (
    typeof instanceId === "string" &&
    instanceId !== "" &&
    typeof activeTasks === "number" &&
    Number.isInteger(activeTasks) &&
    activeTasks >= 0 &&
    typeof activeStreams === "number" &&
    Number.isInteger(activeStreams) &&
    activeStreams >= 0 &&
    typeof concurrency === "number" &&
    Number.isInteger(concurrency) &&
    concurrency >= 0 &&
    typeof startedAt === "number" &&
    Number.isFinite(startedAt) &&
    typeof preferredProtocolVersion === "string" &&
    isInstanceStateProtocolVersions(protocolVersions)
  );
}

export function checkInstanceState(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectInstanceState(value, "", issues);
  return issues;
}

function isInstanceStateProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function collectInstanceState(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    instanceId,
    activeTasks,
    activeStreams,
    concurrency,
    startedAt,
    preferredProtocolVersion,
    protocolVersions,
  } = value;
  if (instanceId === undefined) {
    missing(issues, path, "instanceId");
  } else if (typeof instanceId !== "string") {
    wrongType(issues, `${path}/instanceId`, "a string", instanceId);
  } else if (instanceId === "") {
    refuse(issues, `${path}/instanceId`, "minLength", "must not be empty");
  }
  if (activeTasks === undefined) {
    missing(issues, path, "activeTasks");
  } else if (!(
    typeof activeTasks === "number" && Number.isInteger(activeTasks)
  )) {
    wrongType(issues, `${path}/activeTasks`, "an integer", activeTasks);
  } else if (activeTasks < 0) {
    refuse(issues, `${path}/activeTasks`, "minimum", "must be at least 0");
  }
  if (activeStreams === undefined) {
    missing(issues, path, "activeStreams");
  } else if (!(
    typeof activeStreams === "number" && Number.isInteger(activeStreams)
  )) {
    wrongType(issues, `${path}/activeStreams`, "an integer", activeStreams);
  } else if (activeStreams < 0) {
    refuse(issues, `${path}/activeStreams`, "minimum", "must be at least 0");
  }
  if (concurrency === undefined) {
    missing(issues, path, "concurrency");
  } else if (!(
    typeof concurrency === "number" && Number.isInteger(concurrency)
  )) {
    wrongType(issues, `${path}/concurrency`, "an integer", concurrency);
  } else if (concurrency < 0) {
    refuse(issues, `${path}/concurrency`, "minimum", "must be at least 0");
  }
  if (startedAt === undefined) {
    missing(issues, path, "startedAt");
  } else if (!(typeof startedAt === "number" && Number.isFinite(startedAt))) {
    wrongType(issues, `${path}/startedAt`, "a number", startedAt);
  }
  if (preferredProtocolVersion === undefined) {
    missing(issues, path, "preferredProtocolVersion");
  } else if (typeof preferredProtocolVersion !== "string") {
    wrongType(
      issues,
      `${path}/preferredProtocolVersion`,
      "a string",
      preferredProtocolVersion,
    );
  }
  if (protocolVersions === undefined) {
    missing(issues, path, "protocolVersions");
  } else {
    collectInstanceStateProtocolVersions(
      protocolVersions,
      `${path}/protocolVersions`,
      issues,
    );
  }
}

function collectInstanceStateProtocolVersions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
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

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
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
