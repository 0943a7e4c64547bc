// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type EventWriter,
  type FileInput,
  type HandlerContext,
  type HandlerFn,
  type InputContract,
  type OutputContract,
  type StreamContract,
  type TypedHandler,
  type ValueRule,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type TripInput = {
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

export type RouteOutput = {
  /** @minimum 0 */
  readonly km: number;
  readonly via: readonly string[];
};

export type StepsEvent = { readonly label: string; readonly km?: number };

/** Inputs of route_planner by id. */
export interface Input {
  /**
   * Where the trip begins and ends.
   *
   * @example {"from":"Oslo","to":"Bergen"}
   */
  readonly trip: TripInput;
  /**
   * Wishes in free text.
   * Content type: text/plain.
   *
   * @example "No ferries."
   */
  readonly notes?: string;
}

/** Outputs of route_planner by id; optional unless guaranteed. */
export interface Output {
  /**
   * The planned route.
   *
   * @example {"km":463,"via":["Voss"]}
   */
  readonly route: RouteOutput;
  /**
   * A picture of the route.
   * Content type: image/png.
   */
  readonly map?: FileInput;
}

/** Streams of route_planner by key, as the agent sees them. */
export interface Streams {
  /** Each step as it is found. */
  readonly steps: EventWriter<StepsEvent>;
}

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
}

const ruleTripInput: ValueRule = {
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

const ruleRouteOutput: ValueRule = {
  type: "an object",
  members: {
    "km!": { type: "a number", minimum: 0 },
    "via!": { type: "an array", items: "a string" },
  },
};

const ruleStepsEvent: ValueRule = {
  type: "an object",
  members: { "label!": "a string", "km?": "a number" },
};

const input1: InputContract = {
  id: "trip",
  contentType: "application/json",
  required: true,
  class: "form",
  check: ruleTripInput,
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
  check: ruleRouteOutput,
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
  checkOutbound: ruleStepsEvent,
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
