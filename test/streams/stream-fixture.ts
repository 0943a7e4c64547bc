import type { StreamDescriptor } from "../../src/streams/descriptor.ts";
import { type OpenStreamOptions, openStream } from "../../src/streams/open-stream.ts";
import type { StreamClient } from "../../src/streams/stream-client.ts";
import { silentLog } from "../../src/support/log.ts";
import { createManualClock, type ManualClock } from "../support/manual-clock.ts";
import { createMemoryRealtime, type MemoryRealtime } from "./memory-realtime.ts";

export const channel = "stream.demo.t1-1";

export const descriptor: StreamDescriptor = {
  taskId: "t1",
  streamId: "t1-1",
  agentName: "demo",
  channel,
  token: "opaque",
  agentDirection: "outbound",
  localDirection: "inbound",
  format: "events",
  affinity: "dedicated",
};

export interface StreamFixture {
  readonly clock: ManualClock;
  readonly service: MemoryRealtime;
  /** Opens one side; `descriptor` members replace those above. */
  open(
    role: "agent" | "consumer",
    changes?: Partial<StreamDescriptor>,
    options?: Partial<OpenStreamOptions>,
  ): StreamClient;
}

export function createStreamFixture(): StreamFixture {
  const clock = createManualClock();
  const service = createMemoryRealtime();
  return {
    clock,
    service,
    open: (role, changes = {}, options = {}) =>
      openStream({
        descriptor: { ...descriptor, ...changes },
        role,
        userId: role === "agent" ? "demo" : "user-1",
        keys: { publishKey: "pub", subscribeKey: "sub" },
        connect: service.connect,
        clock,
        log: silentLog,
        ...options,
      }),
  };
}

/** What a foreign writer sends. */
export function eventsMessage(seq: number, events: readonly unknown[], ts = seq * 1_000): object {
  return { type: "stream_events", streamId: "t1-1", seq, ts, encoding: "utf8", events };
}

export function dataMessage(seq: number, chunks: readonly string[], encoding = "utf8"): object {
  return { type: "stream_data", streamId: "t1-1", seq, ts: seq * 1_000, encoding, chunks };
}

export function endMessage(seq: number): object {
  return { type: "stream_end", streamId: "t1-1", seq, ts: seq * 1_000 };
}

/** Reads until the stream ends, and says what has come at any moment. */
export function collect<T>(source: AsyncIterable<T>): {
  readonly seen: T[];
  readonly done: Promise<T[]>;
} {
  const seen: T[] = [];
  const done = (async () => {
    for await (const item of source) seen.push(item);
    return seen;
  })();
  done.catch(() => {});
  return { seen, done };
}
