import { expect, onTestFinished, test } from "vitest";
import { createPubNubConnector } from "../../src/realtime/pubnub-realtime.ts";
import type { Realtime } from "../../src/realtime/realtime.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { type ReceivedRequest, startLoopbackServer } from "../support/loopback-server.ts";
import { createManualClock, type ManualClock } from "../support/manual-clock.ts";

const channel = "agent.1.control";

interface Scene {
  readonly realtime: Realtime;
  readonly clock: ManualClock;
  /** Resolves when the service was asked for the `count`th heartbeat or good-bye, with its answer on the way. */
  until(call: "heartbeat" | "leave" | "data", count: number): Promise<ReceivedRequest>;
  count(call: "heartbeat" | "leave"): number;
  /** What heartbeats are answered from now on. */
  refuse(refused: boolean): void;
}

/** An instance's connection to a service that answers everything, and remembers it. */
async function connect(): Promise<Scene> {
  const calls: ReceivedRequest[] = [];
  const waiting = new Set<() => void>();
  let refused = false;
  const server = await startLoopbackServer((request) => {
    calls.push(request);
    for (const look of [...waiting]) look();
    if (request.path.startsWith("/v2/subscribe/")) {
      // The first is answered at once, and a poll never.
      return request.query.get("tt") === "0" || request.path.endsWith("/0")
        ? { json: { t: { t: "17", r: 1 }, m: [] } }
        : { silent: true };
    }
    if (refused && request.path.endsWith("/heartbeat")) return { status: 500, json: {} };
    return { json: { status: 200, message: "OK", service: "Presence", payload: {} } };
  });
  onTestFinished(() => server.close());
  const clock = createManualClock();
  const realtime = createPubNubConnector({ clock })({
    publishKey: "pub-c-local",
    subscribeKey: "sub-c-local",
    userId: "AG-demo-1",
    origins: [server.origin.replace("http://", "")],
    ssl: false,
    presenceTimeoutSeconds: 20,
    retry: "unbounded",
  });
  onTestFinished(() => realtime.destroy());
  const of = (call: string): ReceivedRequest[] =>
    calls.filter(({ path }) => path.endsWith(`/${call}`));
  return {
    realtime,
    clock,
    count: (call) => of(call).length,
    refuse: (next) => {
      refused = next;
    },
    until: (call, count) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = of(call)[count - 1];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

function statesOf({ query }: ReceivedRequest): JsonObject {
  return JSON.parse(query.get("state") ?? "null") as JsonObject;
}

/** Lets the answer to a heartbeat arrive, after which the next one is due. */
async function scheduled(clock: ManualClock): Promise<void> {
  while (clock.pending.length === 0) await new Promise((resolve) => setImmediate(resolve));
}

test("a joined channel gets a heartbeat twice within the timeout, with the state of the instance", async () => {
  const { realtime, clock, until } = await connect();
  realtime.subscribe({ channels: [channel] });
  await until("heartbeat", 1);
  await realtime.setPresence(channel, { activeTasks: 1 });
  for (const number of [2, 3, 4]) {
    await clock.advance(9_000);
    const beat = await until("heartbeat", number);
    expect(beat.query.get("heartbeat")).toBe("20");
    expect(beat.path).toContain(`/channel/${channel}/`);
    expect(statesOf(beat)).toEqual({ [channel]: { activeTasks: 1 } });
    await scheduled(clock);
  }
});

test("a channel that is joined later brings the states that heartbeats told", async () => {
  const { realtime, clock, until } = await connect();
  realtime.subscribe({ channels: [channel] });
  await realtime.setPresence(channel, { activeTasks: 1 });
  await clock.advance(9_000);
  await until("heartbeat", 2);
  await scheduled(clock);
  realtime.subscribe({ channels: ["other"] });
  // The package writes this one.
  const joining = await until("heartbeat", 3);
  expect(statesOf(joining)).toEqual({ [channel]: { activeTasks: 1 } });
});

test("a heartbeat that failed is followed by another after two seconds", async () => {
  const { realtime, clock, until, refuse } = await connect();
  realtime.subscribe({ channels: [channel] });
  await until("heartbeat", 1);
  refuse(true);
  await clock.advance(9_000);
  await until("heartbeat", 2);
  await scheduled(clock);
  expect(clock.pending).toEqual([2_000]);
  await clock.advance(2_000);
  await until("heartbeat", 3);
  refuse(false);
  await scheduled(clock);
  await clock.advance(2_000);
  await until("heartbeat", 4);
  await scheduled(clock);
  expect(clock.pending).toEqual([9_000]);
});

test("so is the package's own that failed, with which a channel is joined", async () => {
  const { realtime, clock, until, refuse } = await connect();
  refuse(true);
  realtime.subscribe({ channels: [channel] });
  expect(clock.pending).toEqual([9_000]);
  await until("heartbeat", 1);
  while (clock.pending[0] !== 2_000) await new Promise((resolve) => setImmediate(resolve));
  refuse(false);
  await clock.advance(2_000);
  await until("heartbeat", 2);
});

test("whoever left says good-bye and sends no heartbeat any more", async () => {
  const { realtime, clock, until, count } = await connect();
  realtime.subscribe({ channels: [channel] });
  await until("heartbeat", 1);
  realtime.unsubscribe([channel]);
  await until("leave", 1);
  expect(clock.pending).toEqual([]);
  await clock.advance(60_000);
  expect(count("heartbeat")).toBe(1);
});

test("a destroyed connection leaves nothing that waits", async () => {
  const { realtime, clock, until } = await connect();
  realtime.subscribe({ channels: [channel] });
  await until("heartbeat", 1);
  realtime.destroy();
  await until("leave", 1);
  expect(clock.pending).toEqual([]);
});
