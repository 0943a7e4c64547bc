// Generated from schemas/mcp. Do not edit.
// Edit the schema, then run: npm run generate

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
  const issues: Issue[] = [];
  collectMcpToolCall(value, "", issues);
  return issues;
}

export function isSendTaskTool(value: unknown): value is SendTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "send_task" && isSendTaskToolArguments(arguments_);
}

export function checkSendTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectSendTaskTool(value, "", issues);
  return issues;
}

export function isGetTaskTool(value: unknown): value is GetTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "get_task" && isGetTaskToolArguments(arguments_);
}

export function checkGetTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectGetTaskTool(value, "", issues);
  return issues;
}

export function isListTasksTool(value: unknown): value is ListTasksTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "list_tasks" && isListTasksToolArguments(arguments_);
}

export function checkListTasksTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectListTasksTool(value, "", issues);
  return issues;
}

export function isCancelTaskTool(value: unknown): value is CancelTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "cancel_task" && isCancelTaskToolArguments(arguments_);
}

export function checkCancelTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCancelTaskTool(value, "", issues);
  return issues;
}

export function isPauseTaskTool(value: unknown): value is PauseTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "pause_task" && isPauseTaskToolArguments(arguments_);
}

export function checkPauseTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectPauseTaskTool(value, "", issues);
  return issues;
}

export function isResumeTaskTool(value: unknown): value is ResumeTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "resume_task" && isResumeTaskToolArguments(arguments_);
}

export function checkResumeTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectResumeTaskTool(value, "", issues);
  return issues;
}

export function isRetryTaskTool(value: unknown): value is RetryTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "retry_task" && isRetryTaskToolArguments(arguments_);
}

export function checkRetryTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRetryTaskTool(value, "", issues);
  return issues;
}

export function isListAgentsTool(value: unknown): value is ListAgentsTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "list_agents" && isListAgentsToolArguments(arguments_);
}

export function checkListAgentsTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectListAgentsTool(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSearchAgentTool(value, "", issues);
  return issues;
}

export function isGetAgentCardTool(value: unknown): value is GetAgentCardTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "get_agent_card" && isGetAgentCardToolArguments(arguments_);
}

export function checkGetAgentCardTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectGetAgentCardTool(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectGetAgentStatusTool(value, "", issues);
  return issues;
}

export function isConnectTaskTool(value: unknown): value is ConnectTaskTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "connect_task" && isConnectTaskToolArguments(arguments_);
}

export function checkConnectTaskTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConnectTaskTool(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectDownloadArtifactTool(value, "", issues);
  return issues;
}

export function isCheckBalanceTool(value: unknown): value is CheckBalanceTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "check_balance" && isCheckBalanceToolArguments(arguments_);
}

export function checkCheckBalanceTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCheckBalanceTool(value, "", issues);
  return issues;
}

export function isRequestTopupTool(value: unknown): value is RequestTopupTool {
  if (!fields(value)) return false;
  const { name, arguments: arguments_ } = value;
  return name === "request_topup" && isRequestTopupToolArguments(arguments_);
}

export function checkRequestTopupTool(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRequestTopupTool(value, "", issues);
  return issues;
}

function collectMcpToolCall(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { name: tag } = value;
  switch (tag) {
    case "send_task":
      collectSendTaskTool(value, path, issues);
      inArm(issues, from, 'name "send_task"');
      break;
    case "get_task":
      collectGetTaskTool(value, path, issues);
      inArm(issues, from, 'name "get_task"');
      break;
    case "list_tasks":
      collectListTasksTool(value, path, issues);
      inArm(issues, from, 'name "list_tasks"');
      break;
    case "cancel_task":
      collectCancelTaskTool(value, path, issues);
      inArm(issues, from, 'name "cancel_task"');
      break;
    case "pause_task":
      collectPauseTaskTool(value, path, issues);
      inArm(issues, from, 'name "pause_task"');
      break;
    case "resume_task":
      collectResumeTaskTool(value, path, issues);
      inArm(issues, from, 'name "resume_task"');
      break;
    case "retry_task":
      collectRetryTaskTool(value, path, issues);
      inArm(issues, from, 'name "retry_task"');
      break;
    case "list_agents":
      collectListAgentsTool(value, path, issues);
      inArm(issues, from, 'name "list_agents"');
      break;
    case "search_agent":
      collectSearchAgentTool(value, path, issues);
      inArm(issues, from, 'name "search_agent"');
      break;
    case "get_agent_card":
      collectGetAgentCardTool(value, path, issues);
      inArm(issues, from, 'name "get_agent_card"');
      break;
    case "get_agent_status":
      collectGetAgentStatusTool(value, path, issues);
      inArm(issues, from, 'name "get_agent_status"');
      break;
    case "connect_task":
      collectConnectTaskTool(value, path, issues);
      inArm(issues, from, 'name "connect_task"');
      break;
    case "download_artifact":
      collectDownloadArtifactTool(value, path, issues);
      inArm(issues, from, 'name "download_artifact"');
      break;
    case "check_balance":
      collectCheckBalanceTool(value, path, issues);
      inArm(issues, from, 'name "check_balance"');
      break;
    case "request_topup":
      collectRequestTopupTool(value, path, issues);
      inArm(issues, from, 'name "request_topup"');
      break;
    case undefined:
      missing(issues, path, "name");
      break;
    default:
      refuseValue(
        issues,
        `${path}/name`,
        "enum",
        'must be "send_task", "get_task", "list_tasks", "cancel_task", "pause_task", "resume_task", "retry_task", "list_agents", "search_agent", "get_agent_card", "get_agent_status", "connect_task" or one of 3 more',
        tag,
      );
  }
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

function collectSendTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "send_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "send_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectSendTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isGetTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function collectGetTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "get_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "get_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectGetTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
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

function collectListTasksTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "list_tasks") {
    refuseValue(issues, `${path}/name`, "const", 'must be "list_tasks"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectListTasksToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isCancelTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function collectCancelTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "cancel_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "cancel_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectCancelTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isPauseTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function collectPauseTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "pause_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "pause_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectPauseTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isResumeTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function collectResumeTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "resume_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "resume_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectResumeTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isRetryTaskToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { taskId } = value;
  return typeof taskId === "string" && taskId !== "";
}

function collectRetryTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "retry_task") {
    refuseValue(issues, `${path}/name`, "const", 'must be "retry_task"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectRetryTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
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

function collectListAgentsTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "list_agents") {
    refuseValue(issues, `${path}/name`, "const", 'must be "list_agents"', name);
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectListAgentsToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isSearchAgentToolArguments(value: unknown): boolean {
  return (
    isSearchAgentToolArgumentsPart1(value) &&
    isSearchAgentToolArgumentsPart2(value)
  );
}

function collectSearchAgentTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "search_agent") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "search_agent"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectSearchAgentToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isGetAgentCardToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { agentName } = value;
  return typeof agentName === "string" && pattern_6a31b7b6f6f7.test(agentName);
}

function collectGetAgentCardTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "get_agent_card") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "get_agent_card"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectGetAgentCardToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isGetAgentStatusToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  const { agentNames } = value;
  return isGetAgentStatusToolArgumentsAgentNames(agentNames);
}

function collectGetAgentStatusTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "get_agent_status") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "get_agent_status"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectGetAgentStatusToolArguments(arguments_, `${path}/arguments`, issues);
  }
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

function collectConnectTaskTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "connect_task") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "connect_task"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectConnectTaskToolArguments(arguments_, `${path}/arguments`, issues);
  }
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

function collectDownloadArtifactTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "download_artifact") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "download_artifact"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectDownloadArtifactToolArguments(
      arguments_,
      `${path}/arguments`,
      issues,
    );
  }
}

function isCheckBalanceToolArguments(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function collectCheckBalanceTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "check_balance") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "check_balance"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectCheckBalanceToolArguments(arguments_, `${path}/arguments`, issues);
  }
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

function collectRequestTopupTool(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { name, arguments: arguments_ } = value;
  if (name === undefined) {
    missing(issues, path, "name");
  } else if (name !== "request_topup") {
    refuseValue(
      issues,
      `${path}/name`,
      "const",
      'must be "request_topup"',
      name,
    );
  }
  if (arguments_ === undefined) {
    missing(issues, path, "arguments");
  } else {
    collectRequestTopupToolArguments(arguments_, `${path}/arguments`, issues);
  }
}

function isSendTaskToolArgumentsInputs(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") return false;
  }
  return true;
}

function collectSendTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const {
    agentName,
    message,
    filePath,
    inputs,
    taskKind,
    duration,
    timeoutMs,
  } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "must match ^[a-zA-Z0-9_]+$",
    );
  }
  if (message === undefined) {
    missing(issues, path, "message");
  } else if (typeof message !== "string") {
    wrongType(issues, `${path}/message`, "a string", message);
  }
  if (filePath !== undefined) {
    if (typeof filePath !== "string") {
      wrongType(issues, `${path}/filePath`, "a string", filePath);
    }
  }
  if (inputs !== undefined) {
    collectSendTaskToolArgumentsInputs(inputs, `${path}/inputs`, issues);
  }
  if (taskKind !== undefined) {
    within(issues, `${path}/taskKind`, checkTaskKind(taskKind));
  }
  if (duration !== undefined) {
    if (!(typeof duration === "number" && Number.isInteger(duration))) {
      wrongType(issues, `${path}/duration`, "an integer", duration);
    } else if (duration < 1) {
      refuse(issues, `${path}/duration`, "minimum", "must be at least 1");
    } else if (duration > 43200) {
      refuse(issues, `${path}/duration`, "maximum", "must be at most 43200");
    }
  }
  if (timeoutMs !== undefined) {
    if (!(typeof timeoutMs === "number" && Number.isInteger(timeoutMs))) {
      wrongType(issues, `${path}/timeoutMs`, "an integer", timeoutMs);
    } else if (timeoutMs < 1) {
      refuse(issues, `${path}/timeoutMs`, "minimum", "must be at least 1");
    }
  }
}

function collectGetTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectListTasksToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName, state, limit } = value;
  if (agentName !== undefined) {
    if (typeof agentName !== "string") {
      wrongType(issues, `${path}/agentName`, "a string", agentName);
    } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
      refuse(
        issues,
        `${path}/agentName`,
        "pattern",
        "must match ^[a-zA-Z0-9_]+$",
      );
    }
  }
  if (state !== undefined) {
    if (typeof state !== "string") {
      wrongType(issues, `${path}/state`, "a string", state);
    }
  }
  if (limit !== undefined) {
    if (!(typeof limit === "number" && Number.isInteger(limit))) {
      wrongType(issues, `${path}/limit`, "an integer", limit);
    } else if (limit < 1) {
      refuse(issues, `${path}/limit`, "minimum", "must be at least 1");
    }
  }
}

function collectCancelTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectPauseTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectResumeTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectRetryTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
}

function collectListAgentsToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { provider, tag, listing, limit, includeOffline } = value;
  if (provider !== undefined) {
    if (typeof provider !== "string") {
      wrongType(issues, `${path}/provider`, "a string", provider);
    }
  }
  if (tag !== undefined) {
    if (typeof tag !== "string") {
      wrongType(issues, `${path}/tag`, "a string", tag);
    }
  }
  if (listing !== undefined) {
    within(issues, `${path}/listing`, checkListing(listing));
  }
  if (limit !== undefined) {
    if (!(typeof limit === "number" && Number.isInteger(limit))) {
      wrongType(issues, `${path}/limit`, "an integer", limit);
    } else if (limit < 1) {
      refuse(issues, `${path}/limit`, "minimum", "must be at least 1");
    }
  }
  if (includeOffline !== undefined) {
    if (typeof includeOffline !== "boolean") {
      wrongType(
        issues,
        `${path}/includeOffline`,
        "true or false",
        includeOffline,
      );
    }
  }
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

function collectSearchAgentToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectSearchAgentToolArgumentsPart1(value, path, issues);
  collectSearchAgentToolArgumentsPart2(value, path, issues);
  distinct(issues, start);
}

function collectGetAgentCardToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentName } = value;
  if (agentName === undefined) {
    missing(issues, path, "agentName");
  } else if (typeof agentName !== "string") {
    wrongType(issues, `${path}/agentName`, "a string", agentName);
  } else if (!pattern_6a31b7b6f6f7.test(agentName)) {
    refuse(
      issues,
      `${path}/agentName`,
      "pattern",
      "must match ^[a-zA-Z0-9_]+$",
    );
  }
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

function collectGetAgentStatusToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { agentNames } = value;
  if (agentNames === undefined) {
    missing(issues, path, "agentNames");
  } else {
    collectGetAgentStatusToolArgumentsAgentNames(
      agentNames,
      `${path}/agentNames`,
      issues,
    );
  }
}

function collectConnectTaskToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, timeoutMs } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (timeoutMs !== undefined) {
    if (!(typeof timeoutMs === "number" && Number.isInteger(timeoutMs))) {
      wrongType(issues, `${path}/timeoutMs`, "an integer", timeoutMs);
    } else if (timeoutMs < 1) {
      refuse(issues, `${path}/timeoutMs`, "minimum", "must be at least 1");
    }
  }
}

function collectDownloadArtifactToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { taskId, fileName, savePath } = value;
  if (taskId === undefined) {
    missing(issues, path, "taskId");
  } else if (typeof taskId !== "string") {
    wrongType(issues, `${path}/taskId`, "a string", taskId);
  } else if (taskId === "") {
    refuse(issues, `${path}/taskId`, "minLength", "must not be empty");
  }
  if (fileName === undefined) {
    missing(issues, path, "fileName");
  } else if (typeof fileName !== "string") {
    wrongType(issues, `${path}/fileName`, "a string", fileName);
  } else if (fileName === "") {
    refuse(issues, `${path}/fileName`, "minLength", "must not be empty");
  }
  if (savePath !== undefined) {
    if (typeof savePath !== "string") {
      wrongType(issues, `${path}/savePath`, "a string", savePath);
    } else if (savePath === "") {
      refuse(issues, `${path}/savePath`, "minLength", "must not be empty");
    }
  }
}

function collectCheckBalanceToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectRequestTopupToolArguments(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { amountUsd } = value;
  if (amountUsd === undefined) {
    missing(issues, path, "amountUsd");
  } else if (!(typeof amountUsd === "number" && Number.isFinite(amountUsd))) {
    wrongType(issues, `${path}/amountUsd`, "a number", amountUsd);
  } else if (amountUsd < 5) {
    refuse(issues, `${path}/amountUsd`, "minimum", "must be at least 5");
  }
}

function collectSendTaskToolArgumentsInputs(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") {
      wrongType(issues, pointer(path, key), "a string", value[key]);
    }
  }
}

function isSearchAgentToolArgumentsPart2If(value: unknown): boolean {
  return !isSearchAgentToolArgumentsPart2IfNot(value);
}

function collectSearchAgentToolArgumentsPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { query, provider, tag, listing, limit, includeOffline } = value;
  if (query !== undefined) {
    if (typeof query !== "string") {
      wrongType(issues, `${path}/query`, "a string", query);
    }
  }
  if (provider !== undefined) {
    if (typeof provider !== "string") {
      wrongType(issues, `${path}/provider`, "a string", provider);
    }
  }
  if (tag !== undefined) {
    if (typeof tag !== "string") {
      wrongType(issues, `${path}/tag`, "a string", tag);
    }
  }
  if (listing !== undefined) {
    within(issues, `${path}/listing`, checkListing(listing));
  }
  if (limit !== undefined) {
    if (!(typeof limit === "number" && Number.isInteger(limit))) {
      wrongType(issues, `${path}/limit`, "an integer", limit);
    } else if (limit < 1) {
      refuse(issues, `${path}/limit`, "minimum", "must be at least 1");
    }
  }
  if (includeOffline !== undefined) {
    if (typeof includeOffline !== "boolean") {
      wrongType(
        issues,
        `${path}/includeOffline`,
        "true or false",
        includeOffline,
      );
    }
  }
}

function collectSearchAgentToolArgumentsPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isSearchAgentToolArgumentsPart2If(value)) {
    collectSearchAgentToolArgumentsPart2Then(value, path, issues);
  }
}

function collectGetAgentStatusToolArgumentsAgentNames(
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
  if (value.length > 50) {
    refuse(issues, path, "maxItems", "must have at most 50 items");
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    } else if (!pattern_6a31b7b6f6f7.test(item)) {
      refuse(
        issues,
        `${path}/${index}`,
        "pattern",
        "must match ^[a-zA-Z0-9_]+$",
      );
    }
  }
}

function isSearchAgentToolArgumentsPart2IfNot(value: unknown): boolean {
  return (
    isSearchAgentToolArgumentsPart2IfNotArm1(value) ||
    isSearchAgentToolArgumentsPart2IfNotArm2(value) ||
    isSearchAgentToolArgumentsPart2IfNotArm3(value)
  );
}

function collectSearchAgentToolArgumentsPart2Then(
  _value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  refuse(issues, path, "not", 'A search needs "query", "provider" or "tag".');
  instead(issues, from, path, 'A search needs "query", "provider" or "tag".');
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

/** Puts one message in the place of all issues since `from`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
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
