import type { ConnectRealtime } from "../realtime/realtime.ts";
import type { Clock } from "../support/clock.ts";
import type { Log } from "../support/log.ts";
import type { StreamAffinity, StreamDirection, StreamFormat } from "./descriptor.ts";
import type { StreamBundleConfig } from "./stream-limits.ts";

/** How a stream reaches its realtime service. */
export interface StreamConnectionOptions {
  readonly subscribeKey: string;
  readonly publishKey: string;
  /** `host[:port]`. Absent: the hosted service. */
  readonly origins?: readonly string[] | undefined;
  /** Default true. */
  readonly ssl?: boolean | undefined;
  /** Default: PubNub. */
  readonly connect?: ConnectRealtime | undefined;
  readonly clock?: Clock | undefined;
  /** Default: silent. */
  readonly log?: Log | undefined;
}

/** One side of a stream, given by its parts. */
export interface StreamClientOptions extends StreamConnectionOptions, StreamBundleConfig {
  readonly token: string;
  readonly agentName: string;
  readonly streamId: string;
  /** Default `stream.<agentName>.<streamId>`. */
  readonly channel?: string | undefined;
  /** Default `bytes`. */
  readonly format?: StreamFormat;
  /** What this side does: `outbound` writes, `inbound` reads. Default `outbound`. */
  readonly direction?: StreamDirection;
  /** Default `dedicated`. */
  readonly affinity?: StreamAffinity;
  /** Whose connection this is; a number and a random part are added. Default: the agent's name. */
  readonly owner?: string | undefined;
}

/** What a consumer adds to a descriptor to open its stream. */
export interface StreamClientFromDescriptorOptions
  extends StreamConnectionOptions,
    StreamBundleConfig {
  readonly consumerUserId: string;
}

export interface StreamKind {
  readonly direction: StreamDirection;
  readonly format: StreamFormat;
  readonly affinity: StreamAffinity;
}

/** Defaults for what is absent, and for unknown values, which plain JavaScript may pass. */
export function resolveStreamKind(options: Partial<StreamKind>, log: Log): StreamKind {
  return {
    direction: oneOf(options.direction, ["outbound", "inbound", "bidirectional"], log),
    format: oneOf(options.format, ["bytes", "events"], log),
    affinity: oneOf(options.affinity, ["dedicated", "shared"], log),
  };
}

/** The first allowed value is the default. */
function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly [T, ...T[]],
  log: Log,
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (value !== undefined && found === undefined) {
    log.warn("an unknown stream option was replaced", { value, by: allowed[0] });
  }
  return found ?? allowed[0];
}
