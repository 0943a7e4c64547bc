import type {
  StreamAffinity,
  StreamDirection,
  StreamFormat,
} from "../../generated/types/task-event.ts";
import type { JsonObject } from "../support/json.ts";

export type { StreamAffinity, StreamDirection, StreamFormat };

/** An announced stream, as its consumer holds it. Can be handed to another process to open. */
export interface StreamDescriptor {
  readonly taskId: string;
  readonly streamId: string;
  readonly agentName: string;
  readonly channel: string;
  /** Grants this side's use of the channel: opaque, short-lived, secret. */
  readonly token: string;
  /** As the agent's card says it. */
  readonly agentDirection: StreamDirection;
  /** What the consumer may do: `inbound` reads, `outbound` writes. */
  readonly localDirection: StreamDirection;
  readonly format: StreamFormat;
  readonly affinity: StreamAffinity;
  readonly metadata?: JsonObject;
  /** The key in the card, when the announcement names it. */
  readonly declaredStream?: string;
}

/** The same stream seen from its other end. */
export function invertDirection(direction: StreamDirection): StreamDirection {
  if (direction === "outbound") return "inbound";
  return direction === "inbound" ? "outbound" : "bidirectional";
}
