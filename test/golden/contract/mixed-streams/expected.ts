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
  type Issue,
  type PipeOptions,
  type RequestOptions,
  type StartOptions,
  createAgentClient,
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
  return createAgentClient<RoutePlanner>(client, contract);
}

const contract: ContractDefinition = {
  name: "route_planner",
  version: "1.0.0",
  digest:
    "sha256:e8708552e879b5870136f6973eacce70552a407288abffa83a43369dc451e6c2",
  taskKinds: ["request", "pipe"],
  inputs: [
    {
      id: "trip",
      contentType: "application/json",
      required: true,
      class: "form",
      check: checkRoutePlannerTripInput,
    },
    {
      id: "notes",
      contentType: "text/plain",
      required: false,
      class: "text",
    },
  ],
  outputs: [
    {
      id: "route",
      contentType: "application/json",
      guaranteed: true,
      class: "form",
      check: checkRoutePlannerRouteOutput,
    },
    {
      id: "map",
      contentType: "image/png",
      guaranteed: false,
      class: "file",
    },
  ],
  streams: [
    {
      key: "steps",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      checkOutbound: checkRoutePlannerStepsEvent,
    },
  ],
};

function checkRoutePlannerTripInput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRoutePlannerTripInput(value, "", issues);
  return issues;
}

function checkRoutePlannerRouteOutput(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRoutePlannerRouteOutput(value, "", issues);
  return issues;
}

function checkRoutePlannerStepsEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRoutePlannerStepsEvent(value, "", issues);
  return issues;
}

function collectRoutePlannerTripInput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { from: from_, to, via, vehicle } = value;
  if (from_ === undefined) {
    missing(issues, path, "from");
  } else if (typeof from_ !== "string") {
    wrongType(issues, `${path}/from`, "a string", from_);
  }
  if (to === undefined) {
    missing(issues, path, "to");
  } else if (typeof to !== "string") {
    wrongType(issues, `${path}/to`, "a string", to);
  }
  if (via !== undefined) {
    collectRoutePlannerTripInputVia(via, `${path}/via`, issues);
  }
  if (vehicle !== undefined) {
    collectRoutePlannerTripInputVehicle(vehicle, `${path}/vehicle`, issues);
  }
}

function collectRoutePlannerRouteOutput(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { km, via } = value;
  if (km === undefined) {
    missing(issues, path, "km");
  } else if (!(typeof km === "number" && Number.isFinite(km))) {
    wrongType(issues, `${path}/km`, "a number", km);
  } else if (km < 0) {
    refuse(issues, `${path}/km`, "minimum", "must be at least 0");
  }
  if (via === undefined) {
    missing(issues, path, "via");
  } else {
    collectRoutePlannerRouteOutputVia(via, `${path}/via`, issues);
  }
}

function collectRoutePlannerStepsEvent(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { label, km } = value;
  if (label === undefined) {
    missing(issues, path, "label");
  } else if (typeof label !== "string") {
    wrongType(issues, `${path}/label`, "a string", label);
  }
  if (km !== undefined) {
    if (!(typeof km === "number" && Number.isFinite(km))) {
      wrongType(issues, `${path}/km`, "a number", km);
    }
  }
}

function collectRoutePlannerTripInputVia(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 8) {
    refuse(issues, path, "maxItems", "must have at most 8 items");
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectRoutePlannerTripInputVehicle(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kind, heightM } = value;
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (!(kind === "car" || kind === "truck")) {
    refuseValue(
      issues,
      `${path}/kind`,
      "enum",
      'must be "car" or "truck"',
      kind,
    );
  }
  if (heightM !== undefined) {
    if (!(typeof heightM === "number" && Number.isFinite(heightM))) {
      wrongType(issues, `${path}/heightM`, "a number", heightM);
    } else if (heightM < 0) {
      refuse(issues, `${path}/heightM`, "minimum", "must be at least 0");
    } else if (heightM > 5) {
      refuse(issues, `${path}/heightM`, "maximum", "must be at most 5");
    }
  }
}

function collectRoutePlannerRouteOutputVia(
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
