// Generated from tide_feed.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type Issue,
  type PipeOptions,
  createAgentClient,
} from "@blocks-network/sdk/gen/v1";

export type TideFeedLevelsEvent = { readonly cm?: number };

/** Outputs of tide_feed by id; optional unless guaranteed. */
export type TideFeedOutput = Readonly<Record<never, never>>;

/** Streams of tide_feed by key, as the consumer sees them. */
export interface TideFeedStreams {
  /** One stream for all tasks of the agent. */
  readonly levels: EventReader<TideFeedLevelsEvent>;
}

/** A task of tide_feed. */
export interface TideFeedTask extends AgentTask<
  TideFeedOutput,
  TideFeedStreams
> {}

/** A pipe of tide_feed: a task that runs for a given time. */
export interface TideFeedPipe extends AgentPipe<
  TideFeedOutput,
  TideFeedStreams
> {}

/** Broadcasts tide levels. */
export interface TideFeed {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Opens a pipe: a task that runs for `durationMinutes` and answers as it goes. */
  pipe(options: PipeOptions): Promise<TideFeedPipe>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<TideFeedTask>;
}

/**
 * The typed client of tide_feed.
 * Broadcasts tide levels.
 */
export function tideFeed(client: AgentHost): TideFeed {
  return createAgentClient<TideFeed>(client, contract);
}

const contract: ContractDefinition = {
  name: "tide_feed",
  version: "1.0.0",
  digest:
    "sha256:2cf835c899c3b91ac740ca6fc21058672275ce2c5104ba557dd104f31199a95a",
  taskKinds: ["pipe"],
  inputs: [],
  outputs: [],
  streams: [
    {
      key: "levels",
      direction: "outbound",
      format: "events",
      affinity: "shared",
      checkOutbound: checkTideFeedLevelsEvent,
    },
  ],
};

function checkTideFeedLevelsEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTideFeedLevelsEvent(value, "", issues);
  return issues;
}

function collectTideFeedLevelsEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { cm } = value;
  if (cm !== undefined) {
    if (!(typeof cm === "number" && Number.isFinite(cm))) {
      wrongType(issues, `${path}/cm`, "a number", cm);
    }
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
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
