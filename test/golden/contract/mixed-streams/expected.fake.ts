// Generated from route_planner.card.json by `blocks gen --fake`. Do not edit.
// When the agent has a new card, run: blocks gen

import {
  type AgentFake,
  type ContractDefinition,
  type FakeDefinition,
  type FakeOptions,
  type FileInput,
  type InputContract,
  type OutputContract,
  type StreamContract,
  type ValueRule,
  createFake,
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
  readonly map?: FileInput;
}

/** What the fake of route_planner sends, by stream. */
export interface RoutePlannerEvents {
  /** Each step as it is found. */
  readonly steps: readonly RoutePlannerStepsEvent[];
}

/** An agent for tests that answers as route_planner may. */
export interface RoutePlannerFake extends AgentFake<
  RoutePlannerInput,
  RoutePlannerOutput,
  RoutePlannerEvents
> {}

/** A fake of route_planner, which answers with the examples of its card. */
export function routePlannerFake(
  options?: FakeOptions<
    RoutePlannerInput,
    RoutePlannerOutput,
    RoutePlannerEvents
  >,
): RoutePlannerFake {
  return createFake(contract, samples, options);
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

const samples: FakeDefinition = {
  card: {
    identity: {
      agentName: "route_planner",
      displayName: "Route planner",
      description: "Plans a trip by road, and tells each step while it plans.",
      version: "1.0.0",
      provider: { organization: "Example Works" },
    },
    capabilities: { taskKinds: ["request", "pipe"] },
    io: {
      inputs: [
        {
          id: "trip",
          description: "Where the trip begins and ends.",
          contentType: "application/json",
          required: true,
          example: { from: "Oslo", to: "Bergen" },
          schema: {
            type: "object",
            required: ["from", "to"],
            properties: {
              from: { type: "string", description: "Place of departure." },
              to: { type: "string", description: "Place of arrival." },
              via: { type: "array", items: { type: "string" }, maxItems: 8 },
              vehicle: {
                type: "object",
                required: ["kind"],
                properties: {
                  kind: {
                    type: "string",
                    enum: ["car", "truck"],
                    default: "car",
                  },
                  heightM: { type: "number", minimum: 0, maximum: 5 },
                },
              },
            },
          },
        },
        {
          id: "notes",
          description: "Wishes in free text.",
          contentType: "text/plain",
          required: false,
          example: "No ferries.",
        },
      ],
      outputs: [
        {
          id: "route",
          description: "The planned route.",
          contentType: "application/json",
          guaranteed: true,
          example: { km: 463, via: ["Voss"] },
          schema: {
            type: "object",
            required: ["km", "via"],
            properties: {
              km: { type: "number", minimum: 0 },
              via: { type: "array", items: { type: "string" } },
            },
          },
        },
        {
          id: "map",
          description: "A picture of the route.",
          contentType: "image/png",
          guaranteed: false,
        },
      ],
    },
    streams: {
      steps: {
        direction: "outbound",
        format: "events",
        description: "Each step as it is found.",
        schema: {
          type: "object",
          required: ["label"],
          properties: { label: { type: "string" }, km: { type: "number" } },
        },
      },
    },
    tags: [{ id: "sample", name: "Sample" }],
    runtime: { handler: "./handler.ts", concurrency: 4, maxRunningTimeSec: 60 },
  },
  outputs: [
    {
      id: "route",
      values: [
        { km: 463, via: ["Voss"] },
        { km: 0, via: ["text"] },
        { km: 0.5, via: [] },
        { km: 1, via: ["another text"] },
      ],
    },
  ],
  events: [
    {
      key: "steps",
      values: [
        { label: "text", km: 1.5 },
        { label: "text" },
        { label: "another text", km: 0 },
      ],
    },
  ],
};
