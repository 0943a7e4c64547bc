import { readEnvironment } from "../support/environment.ts";
import { BlocksError } from "../support/errors.ts";

/** Times in milliseconds, sizes in bytes (consumer sheet 6.6, 6.7 and 6.9; provider sheet 26). */
export const streamDefaults = {
  /** Serialised messages above this are split. */
  maxMessageSize: 16_384,
  bundleSizeBytes: 4_096,
  maxLatencyMs: 250,
  reorderTimeoutMs: 750,
  /** Unread messages that one stream keeps before its reader gets an overflow error. */
  maxBufferedMessages: 10_000,
  maxBufferedBytes: 64 * 1024 * 1024,
} as const;

/** Room that a part's own members take beside its payload. */
export const envelopeReserveBytes = 512;
/** Publishes that one writer has under way at a time, parts of a split message included. */
export const maxPublishesInFlight = 4;
export const publishAttempts = 3;
/** Waits before the second and the third attempt. */
export const publishRetryBaseMs = 100;
/** Unsent bytes above which `write` waits. */
export const highWaterBytes = 256 * 1024;
export const multipartMaxAgeMs = 30_000;
export const multipartMaxGroups = 64;
/** About 45 MiB: more parts are a mistake or an attack on the reader's memory. */
export const multipartMaxParts = 4_096;
/** Writers that one reader keeps apart. A sender is foreign text, so the number must be bounded. */
export const maxSenders = 256;

/** How a stream bundles, splits and reorders. Absent members: environment, then default. */
export interface StreamBundleConfig {
  /** Longest serialised message in bytes before it is split. Default 16 384, above 512. `STREAM_MAX_MESSAGE_SIZE`. */
  readonly maxMessageSize?: number | undefined;
  /** Buffered bytes that are published at once. Default 4 096. `STREAM_BUNDLE_SIZE`. */
  readonly bundleSizeBytes?: number | undefined;
  /** Longest wait of an unpublished write in milliseconds. Default 250. `STREAM_MAX_LATENCY_MS`. */
  readonly maxLatencyMs?: number | undefined;
  /** Longest wait for a missing message in milliseconds. Default 750; 0 delivers in order of arrival. */
  readonly reorderTimeoutMs?: number | undefined;
  /** Accepted for compatibility. Streams never wait for a subscriber. */
  readonly gating?: boolean | undefined;
  /** Unread messages after which the reader fails. Default 10 000. */
  readonly maxBufferedMessages?: number | undefined;
  /** Unread bytes after which the reader fails. Default 64 MiB. */
  readonly maxBufferedBytes?: number | undefined;
}

export interface StreamLimits {
  readonly maxMessageSize: number;
  readonly bundleSizeBytes: number;
  readonly maxLatencyMs: number;
  readonly reorderTimeoutMs: number;
  readonly maxBufferedMessages: number;
  readonly maxBufferedBytes: number;
}

/** @throws {BlocksError} `stream-option` */
export function resolveStreamLimits(config: StreamBundleConfig): StreamLimits {
  const limits = {
    maxMessageSize: pick(config.maxMessageSize, "STREAM_MAX_MESSAGE_SIZE", "maxMessageSize"),
    bundleSizeBytes: pick(config.bundleSizeBytes, "STREAM_BUNDLE_SIZE", "bundleSizeBytes"),
    maxLatencyMs: pick(config.maxLatencyMs, "STREAM_MAX_LATENCY_MS", "maxLatencyMs"),
    reorderTimeoutMs: config.reorderTimeoutMs ?? streamDefaults.reorderTimeoutMs,
    maxBufferedMessages: config.maxBufferedMessages ?? streamDefaults.maxBufferedMessages,
    maxBufferedBytes: config.maxBufferedBytes ?? streamDefaults.maxBufferedBytes,
  };
  for (const [name, value] of Object.entries(limits)) {
    if (Number.isFinite(value) && (value >= 0 || name === "reorderTimeoutMs")) continue;
    throw new BlocksError("stream-option", `${name} must be a number >= 0, not ${value}`);
  }
  if (limits.maxMessageSize <= envelopeReserveBytes) {
    throw new BlocksError(
      "stream-option",
      `maxMessageSize must be above ${envelopeReserveBytes} bytes, not ${limits.maxMessageSize}`,
    );
  }
  return limits;
}

function pick(
  option: number | undefined,
  variable: string,
  name: "maxMessageSize" | "bundleSizeBytes" | "maxLatencyMs",
): number {
  if (option !== undefined) return option;
  const text = readEnvironment(variable);
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 ? value : streamDefaults[name];
}
