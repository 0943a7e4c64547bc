// Generated from schemas/mcp. Do not edit.
// Edit the schema, then run: npm run generate

import { type ValueRule, examine, fields, list } from "../helpers.ts";
import type { Issue } from "../types/issue.ts";
import type {
  CancelTaskTool,
  CheckBalanceTool,
  ConnectTaskTool,
  DownloadArtifactTool,
  GetAgentCardTool,
  GetAgentStatusTool,
  GetTaskTool,
  KnownMcpToolCall,
  ListAgentsTool,
  ListTasksTool,
  PauseTaskTool,
  RequestTopupTool,
  ResumeTaskTool,
  RetryTaskTool,
  SearchAgentTool,
  SendTaskTool,
} from "../types/mcp.ts";
import { checkListing, isListing } from "./backend.ts";
import { checkTaskKind, isTaskKind } from "./task-event.ts";

const pattern_6a31b7b6f6f7 = /^[a-zA-Z0-9_]+$/u;

export type { Issue } from "../types/issue.ts";

export function isMcpToolCall(value: unknown): value is KnownMcpToolCall {
  if (!fields(value)) return false;
  const { name: tag } = value;
  switch (tag) {
    case "send_task":
      return isSendTaskTool(value);
    case "get_task":
      return isGetTaskTool(value);
    case "list_tasks":
      return isListTasksTool(value);
    case "cancel_task":
      return isCancelTaskTool(value);
    case "pause_task":
      return isPauseTaskTool(value);
    case "resume_task":
      return isResumeTaskTool(value);
    case "retry_task":
      return isRetryTaskTool(value);
    case "list_agents":
      return isListAgentsTool(value);
    case "search_agent":
      return isSearchAgentTool(value);
    case "get_agent_card":
      return isGetAgentCardTool(value);
    case "get_agent_status":
      return isGetAgentStatusTool(value);
    case "connect_task":
      return isConnectTaskTool(value);
    case "download_artifact":
      return isDownloadArtifactTool(value);
    case "check_balance":
      return isCheckBalanceTool(value);
    case "request_topup":
      return isRequestTopupTool(value);
    default:
      return false;
  }
}

export function checkMcpToolCall(value: unknown): Issue[] {
  if (isMcpToolCall(value)) return [];
  return examine(ruleMcpToolCall, value);
}

export function isSendTaskTool(value: unknown): value is SendTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "send_task" && isSendTaskToolArguments(arguments_);
}

export function checkSendTaskTool(value: unknown): Issue[] {
  if (isSendTaskTool(value)) return [];
  return examine(ruleSendTaskTool, value);
}

export function isGetTaskTool(value: unknown): value is GetTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "get_task" && isGetTaskToolArguments(arguments_);
}

export function checkGetTaskTool(value: unknown): Issue[] {
  if (isGetTaskTool(value)) return [];
  return examine(ruleGetTaskTool, value);
}

export function isListTasksTool(value: unknown): value is ListTasksTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "list_tasks" && isListTasksToolArguments(arguments_);
}

export function checkListTasksTool(value: unknown): Issue[] {
  if (isListTasksTool(value)) return [];
  return examine(ruleListTasksTool, value);
}

export function isCancelTaskTool(value: unknown): value is CancelTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "cancel_task" && isCancelTaskToolArguments(arguments_);
}

export function checkCancelTaskTool(value: unknown): Issue[] {
  if (isCancelTaskTool(value)) return [];
  return examine(ruleCancelTaskTool, value);
}

export function isPauseTaskTool(value: unknown): value is PauseTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "pause_task" && isPauseTaskToolArguments(arguments_);
}

export function checkPauseTaskTool(value: unknown): Issue[] {
  if (isPauseTaskTool(value)) return [];
  return examine(rulePauseTaskTool, value);
}

export function isResumeTaskTool(value: unknown): value is ResumeTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "resume_task" && isResumeTaskToolArguments(arguments_);
}

export function checkResumeTaskTool(value: unknown): Issue[] {
  if (isResumeTaskTool(value)) return [];
  return examine(ruleResumeTaskTool, value);
}

export function isRetryTaskTool(value: unknown): value is RetryTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "retry_task" && isRetryTaskToolArguments(arguments_);
}

export function checkRetryTaskTool(value: unknown): Issue[] {
  if (isRetryTaskTool(value)) return [];
  return examine(ruleRetryTaskTool, value);
}

export function isListAgentsTool(value: unknown): value is ListAgentsTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "list_agents" && isListAgentsToolArguments(arguments_);
}

export function checkListAgentsTool(value: unknown): Issue[] {
  if (isListAgentsTool(value)) return [];
  return examine(ruleListAgentsTool, value);
}

export function isSearchAgentTool(value: unknown): value is SearchAgentTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return (
    name === "search_agent" &&
    arguments_ !== undefined &&
    isSearchAgentToolArguments(arguments_)
  );
}

export function checkSearchAgentTool(value: unknown): Issue[] {
  if (isSearchAgentTool(value)) return [];
  return examine(ruleSearchAgentTool, value);
}

export function isGetAgentCardTool(value: unknown): value is GetAgentCardTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "get_agent_card" && isGetAgentCardToolArguments(arguments_);
}

export function checkGetAgentCardTool(value: unknown): Issue[] {
  if (isGetAgentCardTool(value)) return [];
  return examine(ruleGetAgentCardTool, value);
}

export function isGetAgentStatusTool(
  value: unknown,
): value is GetAgentStatusTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return (
    name === "get_agent_status" && isGetAgentStatusToolArguments(arguments_)
  );
}

export function checkGetAgentStatusTool(value: unknown): Issue[] {
  if (isGetAgentStatusTool(value)) return [];
  return examine(ruleGetAgentStatusTool, value);
}

export function isConnectTaskTool(value: unknown): value is ConnectTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "connect_task" && isConnectTaskToolArguments(arguments_);
}

export function checkConnectTaskTool(value: unknown): Issue[] {
  if (isConnectTaskTool(value)) return [];
  return examine(ruleConnectTaskTool, value);
}

export function isDownloadArtifactTool(
  value: unknown,
): value is DownloadArtifactTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return (
    name === "download_artifact" && isDownloadArtifactToolArguments(arguments_)
  );
}

export function checkDownloadArtifactTool(value: unknown): Issue[] {
  if (isDownloadArtifactTool(value)) return [];
  return examine(ruleDownloadArtifactTool, value);
}

export function isCheckBalanceTool(value: unknown): value is CheckBalanceTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "check_balance" && isCheckBalanceToolArguments(arguments_);
}

export function checkCheckBalanceTool(value: unknown): Issue[] {
  if (isCheckBalanceTool(value)) return [];
  return examine(ruleCheckBalanceTool, value);
}

export function isRequestTopupTool(value: unknown): value is RequestTopupTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "request_topup" && isRequestTopupToolArguments(arguments_);
}

export function checkRequestTopupTool(value: unknown): Issue[] {
  if (isRequestTopupTool(value)) return [];
  return examine(ruleRequestTopupTool, value);
}

function isSendTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const {
    agentName,
    message,
    filePath,
    inputs,
    taskKind,
    duration,
    timeoutMs,
  } = value;
  return (
    typeof agentName === "string" &&
    pattern_6a31b7b6f6f7.test(agentName) &&
    typeof message === "string" &&
    (filePath === undefined || typeof filePath === "string") &&
    (inputs === undefined || isSendTaskToolArgumentsInputs(inputs)) &&
    (taskKind === undefined || isTaskKind(taskKind)) &&
    (duration === undefined ||
      (typeof duration === "number" &&
        Number.isInteger(duration) &&
        duration >= 1 &&
        duration <= 43200)) &&
    (timeoutMs === undefined ||
      (typeof timeoutMs === "number" &&
        Number.isInteger(timeoutMs) &&
        timeoutMs >= 1))
  );
}

function isGetTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function isListTasksToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { agentName, state, limit } = value;
  return (
    (agentName === undefined ||
      (typeof agentName === "string" &&
        pattern_6a31b7b6f6f7.test(agentName))) &&
    (state === undefined || typeof state === "string") &&
    (limit === undefined ||
      (typeof limit === "number" && Number.isInteger(limit) && limit >= 1))
  );
}

function isCancelTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function isPauseTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function isResumeTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function isRetryTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function isListAgentsToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { provider, tag, listing, limit, includeOffline } = value;
  return (
    (provider === undefined || typeof provider === "string") &&
    (tag === undefined || typeof tag === "string") &&
    (listing === undefined || isListing(listing)) &&
    (limit === undefined ||
      (typeof limit === "number" && Number.isInteger(limit) && limit >= 1)) &&
    (includeOffline === undefined || typeof includeOffline === "boolean")
  );
}

function isSearchAgentToolArguments(value: unknown): boolean {
  return (
    isSearchAgentToolArgumentsPart1(value) &&
    isSearchAgentToolArgumentsPart2(value)
  );
}

function isGetAgentCardToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && pattern_6a31b7b6f6f7.test(agentName);
}

function isGetAgentStatusToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { agentNames } = value;
  return isGetAgentStatusToolArgumentsAgentNames(agentNames);
}

function isConnectTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId, timeoutMs } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    (timeoutMs === undefined ||
      (typeof timeoutMs === "number" &&
        Number.isInteger(timeoutMs) &&
        timeoutMs >= 1))
  );
}

function isDownloadArtifactToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId, fileName, savePath } = value;
  return (
    typeof taskId === "string" &&
    taskId !== "" &&
    typeof fileName === "string" &&
    fileName !== "" &&
    (savePath === undefined ||
      (typeof savePath === "string" && savePath !== ""))
  );
}

function isCheckBalanceToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isRequestTopupToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { amountUsd } = value;
  return (
    typeof amountUsd === "number" &&
    Number.isFinite(amountUsd) &&
    amountUsd >= 5
  );
}

function isSendTaskToolArgumentsInputs(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") return false;
  }
  return true;
}

function isSearchAgentToolArgumentsPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { query, provider, tag, listing, limit, includeOffline } = value;
  return (
    (query === undefined || typeof query === "string") &&
    (provider === undefined || typeof provider === "string") &&
    (tag === undefined || typeof tag === "string") &&
    (listing === undefined || isListing(listing)) &&
    (limit === undefined ||
      (typeof limit === "number" && Number.isInteger(limit) && limit >= 1)) &&
    (includeOffline === undefined || typeof includeOffline === "boolean")
  );
}

function isSearchAgentToolArgumentsPart2(value: unknown): boolean {
  return !isSearchAgentToolArgumentsPart2If(value);
}

function isGetAgentStatusToolArgumentsAgentNames(value: unknown): boolean {
  if (!list(value)) return false;
  if (!(value.length >= 1 && value.length <= 50)) return false;
  for (const item of value) {
    if (!(typeof item === "string" && pattern_6a31b7b6f6f7.test(item)))
      return false;
  }
  return true;
}

function isSearchAgentToolArgumentsPart2If(value: unknown): boolean {
  return !isSearchAgentToolArgumentsPart2IfNot(value);
}

function isSearchAgentToolArgumentsPart2IfNot(value: unknown): boolean {
  return (
    isSearchAgentToolArgumentsPart2IfNotArm1(value) ||
    isSearchAgentToolArgumentsPart2IfNotArm2(value) ||
    isSearchAgentToolArgumentsPart2IfNotArm3(value)
  );
}

function isSearchAgentToolArgumentsPart2IfNotArm1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { query } = value;
  return query !== undefined;
}

function isSearchAgentToolArgumentsPart2IfNotArm2(value: unknown): boolean {
  if (!fields(value)) return true;
  const { provider } = value;
  return provider !== undefined;
}

function isSearchAgentToolArgumentsPart2IfNotArm3(value: unknown): boolean {
  if (!fields(value)) return true;
  const { tag } = value;
  return tag !== undefined;
}

const ruleRequestTopupTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["request_topup"] },
    "arguments!": {
      type: "an object",
      members: { "amountUsd!": { type: "a number", minimum: 5 } },
    },
  },
};

const ruleCheckBalanceTool: ValueRule = {
  type: "an object",
  members: { "name!": { enum: ["check_balance"] }, "arguments!": "an object" },
};

const ruleDownloadArtifactTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["download_artifact"] },
    "arguments!": {
      type: "an object",
      members: {
        "taskId!": { type: "a string", minLength: 1 },
        "fileName!": { type: "a string", minLength: 1 },
        "savePath?": { type: "a string", minLength: 1 },
      },
    },
  },
};

const ruleConnectTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["connect_task"] },
    "arguments!": {
      type: "an object",
      members: {
        "taskId!": { type: "a string", minLength: 1 },
        "timeoutMs?": { type: "an integer", minimum: 1 },
      },
    },
  },
};

const ruleGetAgentStatusTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["get_agent_status"] },
    "arguments!": {
      type: "an object",
      members: {
        "agentNames!": {
          type: "an array",
          minItems: 1,
          maxItems: 50,
          items: {
            type: "a string",
            pattern: [
              [
                "must match ^[a-zA-Z0-9_]+$",
                (text: string) => pattern_6a31b7b6f6f7.test(text),
              ],
            ],
          },
        },
      },
    },
  },
};

const ruleGetAgentCardTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["get_agent_card"] },
    "arguments!": {
      type: "an object",
      members: {
        "agentName!": {
          type: "a string",
          pattern: [
            [
              "must match ^[a-zA-Z0-9_]+$",
              (text: string) => pattern_6a31b7b6f6f7.test(text),
            ],
          ],
        },
      },
    },
  },
};

const ruleSearchAgentTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["search_agent"] },
    "arguments!": {
      allOf: [
        {
          type: "an object",
          members: {
            "query?": "a string",
            "provider?": "a string",
            "tag?": "a string",
            "listing?": { check: checkListing },
            "limit?": { type: "an integer", minimum: 1 },
            "includeOffline?": "true or false",
          },
        },
        {
          if: {
            not: {
              anyOf: [
                { required: ["query"] },
                { required: ["provider"] },
                { required: ["tag"] },
              ],
              words:
                "a string, a number, true or false, an array, an object or null",
            },
          },
          then: {
            refuse: ["not", 'A search needs "query", "provider" or "tag".'],
          },
        },
      ],
    },
  },
};

const ruleListAgentsTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["list_agents"] },
    "arguments!": {
      type: "an object",
      members: {
        "provider?": "a string",
        "tag?": "a string",
        "listing?": { check: checkListing },
        "limit?": { type: "an integer", minimum: 1 },
        "includeOffline?": "true or false",
      },
    },
  },
};

const ruleRetryTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["retry_task"] },
    "arguments!": {
      type: "an object",
      members: { "taskId!": { type: "a string", minLength: 1 } },
    },
  },
};

const ruleResumeTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["resume_task"] },
    "arguments!": {
      type: "an object",
      members: { "taskId!": { type: "a string", minLength: 1 } },
    },
  },
};

const rulePauseTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["pause_task"] },
    "arguments!": {
      type: "an object",
      members: { "taskId!": { type: "a string", minLength: 1 } },
    },
  },
};

const ruleCancelTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["cancel_task"] },
    "arguments!": {
      type: "an object",
      members: { "taskId!": { type: "a string", minLength: 1 } },
    },
  },
};

const ruleListTasksTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["list_tasks"] },
    "arguments!": {
      type: "an object",
      members: {
        "agentName?": {
          type: "a string",
          pattern: [
            [
              "must match ^[a-zA-Z0-9_]+$",
              (text: string) => pattern_6a31b7b6f6f7.test(text),
            ],
          ],
        },
        "state?": "a string",
        "limit?": { type: "an integer", minimum: 1 },
      },
    },
  },
};

const ruleGetTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["get_task"] },
    "arguments!": {
      type: "an object",
      members: { "taskId!": { type: "a string", minLength: 1 } },
    },
  },
};

const ruleSendTaskTool: ValueRule = {
  type: "an object",
  members: {
    "name!": { enum: ["send_task"] },
    "arguments!": {
      type: "an object",
      members: {
        "agentName!": {
          type: "a string",
          pattern: [
            [
              "must match ^[a-zA-Z0-9_]+$",
              (text: string) => pattern_6a31b7b6f6f7.test(text),
            ],
          ],
        },
        "message!": "a string",
        "filePath?": "a string",
        "inputs?": { type: "an object", additionalProperties: "a string" },
        "taskKind?": { check: checkTaskKind },
        "duration?": { type: "an integer", minimum: 1, maximum: 43200 },
        "timeoutMs?": { type: "an integer", minimum: 1 },
      },
    },
  },
};

const ruleMcpToolCall: ValueRule = {
  tag: "name",
  arms: [
    [["send_task"], ruleSendTaskTool],
    [["get_task"], ruleGetTaskTool],
    [["list_tasks"], ruleListTasksTool],
    [["cancel_task"], ruleCancelTaskTool],
    [["pause_task"], rulePauseTaskTool],
    [["resume_task"], ruleResumeTaskTool],
    [["retry_task"], ruleRetryTaskTool],
    [["list_agents"], ruleListAgentsTool],
    [["search_agent"], ruleSearchAgentTool],
    [["get_agent_card"], ruleGetAgentCardTool],
    [["get_agent_status"], ruleGetAgentStatusTool],
    [["connect_task"], ruleConnectTaskTool],
    [["download_artifact"], ruleDownloadArtifactTool],
    [["check_balance"], ruleCheckBalanceTool],
    [["request_topup"], ruleRequestTopupTool],
  ],
};
