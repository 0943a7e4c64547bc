// Generated from schemas/presence. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list } from "../helpers.ts";
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
  if (isInstanceState(value)) return [];
  return examine(ruleInstanceState, value);
}

function isInstanceStateProtocolVersions(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

const ruleInstanceState: ValueRule = {
  type: "an object",
  members: {
    "instanceId!": { type: "a string", minLength: 1 },
    "activeTasks!": { type: "an integer", minimum: 0 },
    "activeStreams!": { type: "an integer", minimum: 0 },
    "concurrency!": { type: "an integer", minimum: 0 },
    "startedAt!": "a number",
    "preferredProtocolVersion!": "a string",
    "protocolVersions!": { type: "an array", items: "a string" },
  },
};
