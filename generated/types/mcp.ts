// Generated from schemas/mcp. Do not edit.
// Edit the schema, then run: npm run generate

import type { Listing } from "./backend.ts";
import type { JsonValue } from "./json.ts";
import type { TaskKind } from "./task-event.ts";

/**
 * A call of one of the MCP server's tools, told apart by `name`.
 * Only these may be written.
 *
 * @example {"name":"get_task","arguments":{"taskId":"t-7f3a"}}
 */
export type KnownMcpToolCall =
  | SendTaskTool
  | GetTaskTool
  | ListTasksTool
  | CancelTaskTool
  | PauseTaskTool
  | ResumeTaskTool
  | RetryTaskTool
  | ListAgentsTool
  | SearchAgentTool
  | GetAgentCardTool
  | GetAgentStatusTool
  | ConnectTaskTool
  | DownloadArtifactTool
  | CheckBalanceTool
  | RequestTopupTool;

/** A message of a kind that is newer than this code, as it came. */
export type UnknownMcpToolCall = {
  readonly name: "$unknown";
  readonly raw: unknown;
};

/**
 * A call of one of the MCP server's tools, told apart by `name`.
 * What a reader meets: one of these, or one that it does not know.
 */
export type McpToolCall = KnownMcpToolCall | UnknownMcpToolCall;

/**
 * Sends a task, waits for its end and tells its progress and artifacts.
 *
 * @example {"name":"send_task","arguments":{"agentName":"unit_converter","message":"12 km in miles"}}
 */
export type SendTaskTool = {
  /** Name of the tool. */
  readonly name: "send_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Name of the agent.
     *
     * @pattern ^[a-zA-Z0-9_]+$
     */
    readonly agentName: string;
    /** Fills the first input that takes text, unless `inputs` does. */
    readonly message: string;
    /** File for the first other input, at most 25 MiB, inside the folder that the server may read. */
    readonly filePath?: string;
    /** Further inputs by part id. */
    readonly inputs?: { readonly [name: string]: string };
    /** Kind of the task; request when absent. */
    readonly taskKind?: TaskKind;
    /**
     * Booked time of a pipe in whole minutes.
     *
     * @type integer
     * @minimum 1
     * @maximum 43200
     */
    readonly duration?: number;
    /**
     * Longest wait in milliseconds.
     *
     * @type integer
     * @minimum 1
     * @default 60000
     */
    readonly timeoutMs?: number;
  };
};

/**
 * Gives a task's record as JSON, with its artifacts once it has ended.
 *
 * @example {"name":"get_task","arguments":{"taskId":"t-7f3a"}}
 */
export type GetTaskTool = {
  /** Name of the tool. */
  readonly name: "get_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
  };
};

/**
 * Lists tasks, one a line.
 *
 * @example {"name":"list_tasks","arguments":{"limit":10}}
 */
export type ListTasksTool = {
  /** Name of the tool. */
  readonly name: "list_tasks";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Name of the agent.
     *
     * @pattern ^[a-zA-Z0-9_]+$
     */
    readonly agentName?: string;
    /** Only those in this state. */
    readonly state?: string;
    /**
     * Most rows.
     *
     * @type integer
     * @minimum 1
     */
    readonly limit?: number;
  };
};

/**
 * Asks a task to stop.
 *
 * @example {"name":"cancel_task","arguments":{"taskId":"t-7f3a"}}
 */
export type CancelTaskTool = {
  /** Name of the tool. */
  readonly name: "cancel_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
  };
};

/**
 * Asks a task to pause.
 *
 * @example {"name":"pause_task","arguments":{"taskId":"t-7f3a"}}
 */
export type PauseTaskTool = {
  /** Name of the tool. */
  readonly name: "pause_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
  };
};

/**
 * Ends a pause of a task.
 *
 * @example {"name":"resume_task","arguments":{"taskId":"t-7f3a"}}
 */
export type ResumeTaskTool = {
  /** Name of the tool. */
  readonly name: "resume_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
  };
};

/**
 * Asks for another try of a task.
 *
 * @example {"name":"retry_task","arguments":{"taskId":"t-7f3a"}}
 */
export type RetryTaskTool = {
  /** Name of the tool. */
  readonly name: "retry_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
  };
};

/**
 * Lists agents, one a line.
 *
 * @example {"name":"list_agents","arguments":{"tag":"math"}}
 */
export type ListAgentsTool = {
  /** Name of the tool. */
  readonly name: "list_agents";
  /** Input of the tool. */
  readonly arguments: {
    /** Only agents whose organization's name contains this. */
    readonly provider?: string;
    /** Only agents with this tag, as a slug. */
    readonly tag?: string;
    /** Only agents with this listing. */
    readonly listing?: Listing;
    /**
     * Most rows.
     *
     * @type integer
     * @minimum 1
     */
    readonly limit?: number;
    /**
     * Also agents without an instance online.
     *
     * @default false
     */
    readonly includeOffline?: boolean;
  };
};

/**
 * Searches agents. One of query, provider and tag is needed.
 *
 * @example {"name":"search_agent","arguments":{"query":"tides"}}
 */
export type SearchAgentTool = {
  /** Name of the tool. */
  readonly name: "search_agent";
  /**
   * Input of the tool.
   * Not in the type: conditions that the schema states.
   */
  readonly arguments: {
    /** Search text. */
    readonly query?: string;
    /** Only agents whose organization's name contains this. */
    readonly provider?: string;
    /** Only agents with this tag, as a slug. */
    readonly tag?: string;
    /** Only agents with this listing. */
    readonly listing?: Listing;
    /**
     * Most rows.
     *
     * @type integer
     * @minimum 1
     */
    readonly limit?: number;
    /**
     * Also agents without an instance online.
     *
     * @default false
     */
    readonly includeOffline?: boolean;
  };
};

/**
 * Gives an agent's card as JSON.
 *
 * @example {"name":"get_agent_card","arguments":{"agentName":"unit_converter"}}
 */
export type GetAgentCardTool = {
  /** Name of the tool. */
  readonly name: "get_agent_card";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Name of the agent.
     *
     * @pattern ^[a-zA-Z0-9_]+$
     */
    readonly agentName: string;
  };
};

/**
 * Tells which instances are online, as JSON.
 *
 * @example {"name":"get_agent_status","arguments":{"agentNames":["unit_converter"]}}
 */
export type GetAgentStatusTool = {
  /** Name of the tool. */
  readonly name: "get_agent_status";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Names of the agents.
     *
     * @minItems 1
     * @maxItems 50
     */
    readonly agentNames: readonly string[];
  };
};

/**
 * Follows a task and tells its state, progress, streams and artifacts.
 *
 * @example {"name":"connect_task","arguments":{"taskId":"t-7f3a"}}
 */
export type ConnectTaskTool = {
  /** Name of the tool. */
  readonly name: "connect_task";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
    /**
     * Longest wait in milliseconds.
     *
     * @type integer
     * @minimum 1
     */
    readonly timeoutMs?: number;
  };
};

/**
 * Saves an artifact, or gives its content as text or base64.
 *
 * @example {"name":"download_artifact","arguments":{"taskId":"t-7f3a","fileName":"report.pdf"}}
 */
export type DownloadArtifactTool = {
  /** Name of the tool. */
  readonly name: "download_artifact";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * Id of the task.
     *
     * @minLength 1
     */
    readonly taskId: string;
    /**
     * Name of the artifact's file.
     *
     * @minLength 1
     */
    readonly fileName: string;
    /**
     * Where to save it, inside the folder that the server may write.
     *
     * @minLength 1
     */
    readonly savePath?: string;
  };
};

/**
 * Gives the organization's balance as JSON.
 *
 * @example {"name":"check_balance","arguments":{}}
 */
export type CheckBalanceTool = {
  /** Name of the tool. */
  readonly name: "check_balance";
  /** Input of the tool. */
  readonly arguments: { readonly [name: string]: JsonValue };
};

/**
 * Gives the address of a payment page.
 *
 * @example {"name":"request_topup","arguments":{"amountUsd":25}}
 */
export type RequestTopupTool = {
  /** Name of the tool. */
  readonly name: "request_topup";
  /** Input of the tool. */
  readonly arguments: {
    /**
     * How much to pay in, in USD: whole cents, at least 5.
     *
     * @minimum 5
     */
    readonly amountUsd: number;
  };
};
