import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { StreamAffinity, StreamDirection, StreamFormat } from "../streams/descriptor.ts";
import { validateStreamId } from "../streams/stream-id.ts";
import { BlocksError } from "../support/errors.ts";
import type { CreateStreamOptions } from "./stream-object.ts";

/** What `createStream` is about to open. */
export interface StreamPlan {
  readonly declaredStream: string;
  readonly direction: StreamDirection;
  readonly format: StreamFormat;
  readonly affinity: StreamAffinity;
  readonly external: boolean;
}

export interface PlanningTask {
  readonly taskId: string;
  readonly kind: "request" | "pipe";
  readonly hasStream: boolean;
}

export type DeclaredStreams = Readonly<Record<string, StreamDeclaration>>;

/**
 * Holds the options against the card and the task (provider sheet 18.2, in its order).
 *
 * @throws {BlocksError} `usage`, `stream-not-negotiated`, `stream-option`.
 */
export function planStream(
  task: PlanningTask,
  options: CreateStreamOptions,
  declared: DeclaredStreams | undefined,
): StreamPlan {
  if (typeof options !== "object" || options === null) {
    throw new BlocksError("usage", "createStream takes an object of options");
  }
  if (!task.hasStream) throw notNegotiated(task);
  const { key, declaration } = findDeclaration(options.declaredStream, declared ?? {});
  const { direction, format, affinity = "dedicated" } = declaration;
  const external = options.external ?? false;
  const plan = { declaredStream: key, direction, format, affinity, external };

  const refusal = conflictWithCard(options, plan) ?? forbiddenBy(task, plan);
  if (refusal === undefined) return plan;
  throw new BlocksError("stream-option", `stream "${key}" of task ${task.taskId}: ${refusal}`);
}

/**
 * `<taskId>-<n>`, or the card's key when it is shared. @throws {BlocksError} `stream-option`
 */
export function streamIdOf(plan: StreamPlan, taskId: string, number: number): string {
  const streamId = plan.affinity === "shared" ? plan.declaredStream : `${taskId}-${number}`;
  validateStreamId(streamId);
  return streamId;
}

function notNegotiated({ taskId, kind }: PlanningTask): BlocksError {
  const why =
    kind === "request"
      ? "its consumer did not ask for streaming, or the card declares no streams"
      : "the backend did not grant it any";
  return new BlocksError("stream-not-negotiated", `task ${taskId} has no streams: ${why}`);
}

function findDeclaration(
  wanted: string | undefined,
  declared: DeclaredStreams,
): { readonly key: string; readonly declaration: StreamDeclaration } {
  const keys = Object.keys(declared);
  const list = keys.map((key) => `"${key}"`).join(", ");
  const [only] = keys;
  if (only === undefined) throw new BlocksError("stream-option", "the card declares no streams");
  if (wanted === undefined && keys.length > 1) {
    throw new BlocksError(
      "stream-option",
      `the card declares several streams, so declaredStream has to name one of ${list}`,
    );
  }
  const key = wanted ?? only;
  const declaration = Object.hasOwn(declared, key) ? declared[key] : undefined;
  if (declaration !== undefined) return { key, declaration };
  throw new BlocksError("stream-option", `the card declares no stream "${key}", only ${list}`);
}

function conflictWithCard(options: CreateStreamOptions, plan: StreamPlan): string | undefined {
  for (const member of ["direction", "format"] as const) {
    const wanted = options[member];
    if (wanted !== undefined && wanted !== plan[member]) {
      return `the card says ${member} "${plan[member]}", not "${wanted}"`;
    }
  }
  return undefined;
}

function forbiddenBy(task: PlanningTask, plan: StreamPlan): string | undefined {
  const { affinity, external, direction } = plan;
  if (affinity === "shared" && external) return "a shared stream cannot be external";
  if (task.kind === "pipe") return undefined;
  if (affinity === "shared") return "only pipe tasks can open a shared stream";
  if (direction !== "outbound") return `only pipe tasks can open ${direction} streams`;
  return external ? "only pipe tasks can open an external stream" : undefined;
}
