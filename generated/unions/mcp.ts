// Generated from schemas/mcp. Do not edit.
// Edit the schema, then run: npm run generate

import type { ReadResult } from "../types/issue.ts";
import type {
  CancelTaskTool,
  CheckBalanceTool,
  ConnectTaskTool,
  DownloadArtifactTool,
  GetAgentCardTool,
  GetAgentStatusTool,
  GetTaskTool,
  ListAgentsTool,
  ListTasksTool,
  McpToolCall,
  PauseTaskTool,
  RequestTopupTool,
  ResumeTaskTool,
  RetryTaskTool,
  SearchAgentTool,
  SendTaskTool,
  UnknownMcpToolCall,
} from "../types/mcp.ts";
import { checkMcpToolCall, isMcpToolCall } from "../validators/mcp.ts";

/** Reads one message. One of an unknown kind is data; one of a known kind must be right. */
export function readMcpToolCall(message: unknown): ReadResult<McpToolCall> {
  if (isMcpToolCall(message)) return { ok: true, value: message };
  const tag = fields(message) ? own(message, "name") : undefined;
  const known: readonly string[] = [
    "send_task",
    "get_task",
    "list_tasks",
    "cancel_task",
    "pause_task",
    "resume_task",
    "retry_task",
    "list_agents",
    "search_agent",
    "get_agent_card",
    "get_agent_status",
    "connect_task",
    "download_artifact",
    "check_balance",
    "request_topup",
  ];
  if (typeof tag === "string" && !known.includes(tag)) {
    const value = { name: "$unknown", raw: message } as const;
    return { ok: true, value };
  }
  return { ok: false, issues: checkMcpToolCall(message) };
}

/** What to do with each kind of message. A kind that the schemas gain is missing here until it is handled. */
export interface McpToolCallCases<Result> {
  readonly send_task: (message: SendTaskTool) => Result;
  readonly get_task: (message: GetTaskTool) => Result;
  readonly list_tasks: (message: ListTasksTool) => Result;
  readonly cancel_task: (message: CancelTaskTool) => Result;
  readonly pause_task: (message: PauseTaskTool) => Result;
  readonly resume_task: (message: ResumeTaskTool) => Result;
  readonly retry_task: (message: RetryTaskTool) => Result;
  readonly list_agents: (message: ListAgentsTool) => Result;
  readonly search_agent: (message: SearchAgentTool) => Result;
  readonly get_agent_card: (message: GetAgentCardTool) => Result;
  readonly get_agent_status: (message: GetAgentStatusTool) => Result;
  readonly connect_task: (message: ConnectTaskTool) => Result;
  readonly download_artifact: (message: DownloadArtifactTool) => Result;
  readonly check_balance: (message: CheckBalanceTool) => Result;
  readonly request_topup: (message: RequestTopupTool) => Result;
  readonly $unknown: (message: UnknownMcpToolCall) => Result;
}

/** Calls the case that the message is of, and returns what it returns. */
export function matchMcpToolCall<Result>(
  message: McpToolCall,
  cases: McpToolCallCases<Result>,
): Result {
  switch (message.name) {
    case "send_task":
      return cases.send_task(message);
    case "get_task":
      return cases.get_task(message);
    case "list_tasks":
      return cases.list_tasks(message);
    case "cancel_task":
      return cases.cancel_task(message);
    case "pause_task":
      return cases.pause_task(message);
    case "resume_task":
      return cases.resume_task(message);
    case "retry_task":
      return cases.retry_task(message);
    case "list_agents":
      return cases.list_agents(message);
    case "search_agent":
      return cases.search_agent(message);
    case "get_agent_card":
      return cases.get_agent_card(message);
    case "get_agent_status":
      return cases.get_agent_status(message);
    case "connect_task":
      return cases.connect_task(message);
    case "download_artifact":
      return cases.download_artifact(message);
    case "check_balance":
      return cases.check_balance(message);
    case "request_topup":
      return cases.request_topup(message);
    case "$unknown":
      return cases.$unknown(message);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
