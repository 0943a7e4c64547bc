// Generated from route_planner.card.json by `blocks gen`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentHost,
  type AgentPipe,
  type AgentTask,
  type AttachOptions,
  type ClientContract,
  type ContractDefinition,
  type EventReader,
  type FileOutput,
  type InputContract,
  type OutputContract,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  type StreamContract,
  type ValueRule,
  agentClient,
} from "@blocks-network/sdk/gen/v1";

export type RoutePlannerTripInput = {
  /** Place of departure. */
  readonly from: string;
  /** Place of arrival. */
  readonly to: string;
  /** @maxItems 8 */
  readonly via?: readonly string[];
  readonly vehicle?: {
    /** @default "car" */
    readonly kind: "car" | "truck";
    /**
     * @minimum 0
     * @maximum 5
     */
    readonly heightM?: number;
  };
};

export type RoutePlannerRouteOutput = {
  /** @minimum 0 */
  readonly km: number;
  readonly via: readonly string[];
};

export type RoutePlannerStepsEvent = {
  readonly label: string;
  readonly km?: number;
};

/** Inputs of route_planner by id. */
export interface RoutePlannerInput {
  /**
   * Where the trip begins and ends.
   *
   * @example {"from":"Oslo","to":"Bergen"}
   */
  readonly trip: RoutePlannerTripInput;
  /**
   * Wishes in free text.
   * Content type: text/plain.
   *
   * @example "No ferries."
   */
  readonly notes?: string;
}

/** Outputs of route_planner by id; optional unless guaranteed. */
export interface RoutePlannerOutput {
  /**
   * The planned route.
   *
   * @example {"km":463,"via":["Voss"]}
   */
  readonly route: RoutePlannerRouteOutput;
  /**
   * A picture of the route.
   * Content type: image/png.
   */
  readonly map?: FileOutput;
}

/** Streams of route_planner by key, as the consumer sees them. */
export interface RoutePlannerStreams {
  /** Each step as it is found. */
  readonly steps: EventReader<RoutePlannerStepsEvent>;
}

/** A task of route_planner. */
export interface RoutePlannerTask extends AgentTask<
  RoutePlannerOutput,
  RoutePlannerStreams
> {}

/** A pipe of route_planner: a task that runs for a given time. */
export interface RoutePlannerPipe extends AgentPipe<
  RoutePlannerOutput,
  RoutePlannerStreams
> {}

/** Plans a trip by road, and tells each step while it plans. */
export interface RoutePlanner {
  /** What this client was made from. */
  readonly contract: ClientContract;
  /** Sends a request, waits, and gives its outputs. An abort or a time-out cancels the task. */
  request(
    input: RoutePlannerInput,
    options?: RequestOptions,
  ): Promise<RoutePlannerOutput>;
  /** Sends a request and gives its task at once: events, streams, outputs, `cancel()`. */
  start(
    input: RoutePlannerInput,
    options?: StartOptions,
  ): Promise<RoutePlannerTask>;
  /** Opens a pipe: a task that runs for `durationMinutes` and answers as it goes. */
  pipe(
    input: RoutePlannerInput,
    options: PipeOptions,
  ): Promise<RoutePlannerPipe>;
  /** Joins a task that this agent has already. */
  attach(taskId: string, options?: AttachOptions): Promise<RoutePlannerTask>;
}

/**
 * The typed client of route_planner.
 * Plans a trip by road, and tells each step while it plans.
 */
export function routePlanner(client: AgentHost): RoutePlanner {
  return agentClient(client, contract) as RoutePlanner;
}

const ruleRoutePlannerTripInput: ValueRule = {
  type: "an object",
  members: {
    "from!": "a string",
    "to!": "a string",
    "via?": { type: "an array", maxItems: 8, items: "a string" },
    "vehicle?": {
      type: "an object",
      members: {
        "kind!": { enum: ["car", "truck"] },
        "heightM?": { type: "a number", minimum: 0, maximum: 5 },
      },
    },
  },
};

const ruleRoutePlannerRouteOutput: ValueRule = {
  type: "an object",
  members: {
    "km!": { type: "a number", minimum: 0 },
    "via!": { type: "an array", items: "a string" },
  },
};

const ruleRoutePlannerStepsEvent: ValueRule = {
  type: "an object",
  members: { "label!": "a string", "km?": "a number" },
};

const input1: InputContract = {
  id: "trip",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleRoutePlannerTripInput,
};

const input2: InputContract = {
  id: "notes",
  contentType: "text/plain",
  required: false,
  class: "text",
};

const output1: OutputContract = {
  id: "route",
  contentType: "application/json",
  guaranteed: true,
  class: "form",
  check: ruleRoutePlannerRouteOutput,
};

const output2: OutputContract = {
  id: "map",
  contentType: "image/png",
  guaranteed: false,
  class: "file",
};

const stream1: StreamContract = {
  key: "steps",
  direction: "outbound",
  format: "events",
  affinity: "dedicated",
  checkOutbound: ruleRoutePlannerStepsEvent,
};

const contract: ContractDefinition = {
  name: "route_planner",
  version: "1.0.0",
  digest:
    "sha256:e8708552e879b5870136f6973eacce70552a407288abffa83a43369dc451e6c2",
  contractDigest:
    "sha256:e7c4fd7eb446cde9082c20800cb5165e6fd6a6cfe318da0796813e4856f26752",
  taskKinds: ["request", "pipe"],
  inputs: [input1, input2],
  outputs: [output1, output2],
  streams: [stream1],
};
