// Generated from agent-card.json by `blocks gen --handler`. Do not edit.
// When the card has changed, run: blocks gen --handler

import {
  type ContractDefinition,
  type EventWriter,
  type HandlerContext,
  type HandlerFn,
  type Issue,
  type TypedHandler,
  createHandler,
} from "@blocks-network/sdk/gen/v1";

export type LevelsEvent = { readonly cm?: number };

/** Outputs of tide_feed by id; optional unless guaranteed. */
export type Output = Readonly<Record<never, never>>;

/** Streams of tide_feed by key, as the agent sees them. */
export interface Streams {
  /** One stream for all tasks of the agent. */
  readonly levels: EventWriter<LevelsEvent>;
}

/** tide_feed has no inputs. */
export type Input = Readonly<Record<never, never>>;

/** What a handler gets beside its input. */
export type Context = HandlerContext<Streams>;

/** An ordinary handler made of a typed one: inputs and outputs are checked. */
export function defineHandler(
  handler: TypedHandler<Input, Output | void, Context>,
): HandlerFn {
  return createHandler(contract, handler);
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
      checkOutbound: checkLevelsEvent,
    },
  ],
};

function checkLevelsEvent(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLevelsEvent(value, "", issues);
  return issues;
}

function collectLevelsEvent(
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
