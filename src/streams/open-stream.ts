import type { RealtimeKeys } from "../backend/deployment.ts";
import type { ConnectRealtime } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import type { StreamDescriptor } from "./descriptor.ts";
import { StreamClient } from "./stream-client.ts";
import type { StreamBundleConfig } from "./stream-limits.ts";

export interface OpenStreamOptions extends StreamBundleConfig {
  readonly descriptor: StreamDescriptor;
  /** Decides which of the two directions is meant. */
  readonly role: "consumer" | "agent";
  /** Owner of the connection: the consumer's user id, or the agent's name. */
  readonly userId: string;
  readonly keys: RealtimeKeys;
  readonly connect: ConnectRealtime;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens one side of a stream; subscribes at once when this side reads. */
export function openStream(options: OpenStreamOptions): StreamClient {
  const { descriptor, role, userId, keys, ...rest } = options;
  const { agentName, streamId, channel, token, format, affinity } = descriptor;
  return new StreamClient({
    ...rest,
    ...keys,
    agentName,
    streamId,
    channel,
    token,
    format,
    affinity,
    direction: role === "agent" ? descriptor.agentDirection : descriptor.localDirection,
    owner: userId,
  });
}
