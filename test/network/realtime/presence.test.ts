import { expect, test } from "vitest";
import type { PresenceChange } from "../../../src/network/realtime/realtime-keyset.ts";
import { createManualClock } from "../../support/manual-clock.ts";
import {
  connect,
  keys,
  listen,
  type Running,
  request,
  type StartOptions,
  startService,
  tokenForAll,
} from "./kit.ts";

const presence = `/v2/presence/sub-key/${keys.playground.subscribeKey}`;

interface Watched extends Running {
  readonly changes: PresenceChange[];
  /** One raw call as `uuid`. */
  call(path: string, uuid?: string): ReturnType<typeof request>;
  /** Resolves when the last change is a `action` of `uuid`. */
  change(action: string, uuid: string): Promise<void>;
}

async function watch(options?: StartOptions): Promise<Watched> {
  const running = await startService(options);
  const changes: PresenceChange[] = [];
  const waiting = new Set<() => void>();
  running.keyset.onPresence((change) => {
    changes.push(change);
    for (const check of [...waiting]) check();
  });
  const token = tokenForAll(running);
  return {
    ...running,
    changes,
    call: (path, uuid = "bob") =>
      request(running, `${path}${path.includes("?") ? "&" : "?"}uuid=${uuid}&auth=${token}`),
    change: (action, uuid) =>
      new Promise((resolve) => {
        const check = () => {
          const last = changes.at(-1);
          if (last?.action === action && last.uuid === uuid) resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

test("a client sees its own join, because it comes after the answer to its handshake", async () => {
  const running = await startService();
  const inbox = await listen(connect(running), { channels: ["a"], withPresence: true });
  await inbox.until(({ presence }) => presence.length === 1);
  expect(inbox.presence[0]).toMatchObject({
    channel: "a",
    action: "join",
    uuid: "alice",
    occupancy: 1,
    timestamp: expect.closeTo(Date.now() / 1_000, -1),
  });
});

test("others see join, state change and leave, with occupancy and state", async () => {
  const running = await watch();
  const inbox = await listen(connect(running), { channels: ["a"], withPresence: true });
  await running.change("join", "alice");
  const bob = connect(running, { userId: "bob" });
  await listen(bob, { channels: ["a"] });
  await running.change("join", "bob");
  await bob.setState({ channels: ["a"], state: { activeTasks: 2 } });
  bob.unsubscribe({ channels: ["a"] });
  await inbox.until(({ presence }) => presence.length === 4);
  expect(inbox.presence.slice(1)).toMatchObject([
    { action: "join", uuid: "bob", occupancy: 2 },
    { action: "state-change", uuid: "bob", state: { activeTasks: 2 } },
    { action: "leave", uuid: "bob", occupancy: 1 },
  ]);
  expect(running.changes).toEqual([
    { channel: "a", action: "join", uuid: "alice" },
    { channel: "a", action: "join", uuid: "bob" },
    { channel: "a", action: "state-change", uuid: "bob", state: { activeTasks: 2 } },
    { channel: "a", action: "leave", uuid: "bob", state: { activeTasks: 2 } },
  ]);
  expect(running.keyset.occupants("a")).toEqual([{ uuid: "alice", state: undefined }]);
});

test("a client that vanishes times out after the presence timeout that it announced", async () => {
  const clock = createManualClock();
  const running = await watch({ clock });
  const client = connect(running, { presenceTimeout: 20 });
  await listen(client, { channels: ["a"] });
  await running.change("join", "alice");
  client.destroy(true);
  await clock.advance(21_000);
  expect(running.changes.at(-1)).toEqual({ channel: "a", action: "timeout", uuid: "alice" });
  expect(running.keyset.occupants("a")).toEqual([]);
});

test("a poll without a heartbeat value keeps the one that was announced", async () => {
  const clock = createManualClock();
  const running = await watch({ clock });
  await running.call(`${presence}/channel/a/heartbeat?heartbeat=20`);
  await clock.advance(15_000);
  await running.call(`/v2/subscribe/${keys.playground.subscribeKey}/a/0?ee=`);
  await clock.advance(19_999);
  expect(running.changes.map(({ action }) => action)).toEqual(["join"]);
  await clock.advance(1);
  expect(running.changes.at(-1)).toMatchObject({ action: "timeout", uuid: "bob" });
});

test("an answered poll refreshes, and an open one does not", async () => {
  const clock = createManualClock(Date.now());
  const running = await watch({ clock });
  await running.call(`${presence}/channel/a/heartbeat?heartbeat=20`);
  const poll = running.call(
    `/v2/subscribe/${keys.playground.subscribeKey}/a/0?tt=${Date.now()}9999`,
  );
  while (clock.pending.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
  await clock.advance(15_000);
  running.keyset.publish({ channel: "a", message: 1, publisher: "p", store: false });
  await poll;
  await clock.advance(19_999);
  expect(running.keyset.occupants("a")).toHaveLength(1);
  await clock.advance(1);
  expect(running.keyset.occupants("a")).toEqual([]);
});

test("without an announced value presence lasts 300 s", async () => {
  const clock = createManualClock();
  const running = await watch({ clock });
  await running.call(`/v2/subscribe/${keys.playground.subscribeKey}/a/0`);
  await running.change("join", "bob");
  await clock.advance(299_999);
  expect(running.keyset.occupants("a")).toHaveLength(1);
  await clock.advance(1);
  expect(running.keyset.occupants("a")).toEqual([]);
});

test("state that is set before the join belongs to the join", async () => {
  const running = await watch();
  await connect(running).setState({ channels: ["a"], state: { ready: true } });
  expect(running.changes).toEqual([]);
  await running.call(`${presence}/channel/a/heartbeat`, "alice");
  expect(running.changes).toEqual([
    { channel: "a", action: "join", uuid: "alice", state: { ready: true } },
  ]);
});

test("a heartbeat brings state once, and an empty map changes nothing", async () => {
  const running = await watch();
  const state = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  for (const value of [{ a: { n: 1 } }, { a: { n: 1 } }, {}, { b: { n: 9 } }, { a: { n: 2 } }]) {
    await running.call(`${presence}/channel/a/heartbeat?state=${state(value)}`);
  }
  expect(running.changes.map(({ action, state: given }) => [action, given])).toEqual([
    ["join", { n: 1 }],
    ["state-change", { n: 2 }],
  ]);
});

test("a late poll of a client that left is not present for longer than it announced", async () => {
  const clock = createManualClock();
  const running = await watch({ clock });
  await running.call(`${presence}/channel/a/heartbeat?heartbeat=20`);
  await running.call(`${presence}/channel/a/leave`);
  await running.call(`/v2/subscribe/${keys.playground.subscribeKey}/a/0`);
  await running.change("join", "bob");
  await clock.advance(20_000);
  expect(running.keyset.occupants("a")).toEqual([]);
});

test("hereNow lists one channel, several, and with state", async () => {
  const running = await watch();
  const client = connect(running);
  await running.call(`${presence}/channel/a,b/heartbeat`);
  await running.call(`${presence}/channel/a/heartbeat`, "carol");
  await running.call(
    `${presence}/channel/a/uuid/carol/data?state=${encodeURIComponent(`{"k":1}`)}`,
  );
  expect(await client.hereNow({ channels: ["a"], includeState: true })).toMatchObject({
    totalOccupancy: 2,
    channels: {
      a: { occupants: [{ uuid: "bob" }, { uuid: "carol", state: { k: 1 } }] },
    },
  });
  expect(await client.hereNow({ channels: ["a", "b", "c"] })).toMatchObject({
    totalOccupancy: 3,
    channels: { a: { occupancy: 2 }, b: { occupancy: 1 }, c: { occupancy: 0, occupants: [] } },
  });
  expect(await client.hereNow({ channels: [] })).toMatchObject({ totalOccupancy: 3 });
  expect(await client.whereNow({ uuid: "bob" })).toEqual({ channels: ["a", "b"] });
  expect(await client.getState({ channels: ["a"], uuid: "carol" })).toEqual({
    channels: { a: { k: 1 } },
  });
});

test("uuids are left out of hereNow only when that was asked for, and pages have an offset", async () => {
  const running = await watch();
  const here = async (query: string) =>
    (await running.call(`${presence}/channel/a${query}`)).json();
  expect(await here("")).toMatchObject({ occupancy: 0, uuids: [] });
  for (const uuid of ["u1", "u2", "u3"]) {
    await running.call(`${presence}/channel/a/heartbeat`, uuid);
  }
  expect(await here("?disable_uuids=1")).not.toHaveProperty("uuids");
  expect(await here("?limit=1&offset=1")).toMatchObject({ occupancy: 3, uuids: ["u2"] });
  expect(await here("?limit=x&offset=-5")).toMatchObject({ uuids: ["u1", "u2", "u3"] });
});

test("presence of everybody shows only channels that the token can read", async () => {
  const running = await watch();
  await running.call(`${presence}/channel/a,b/heartbeat`);
  const token = running.keyset.grantToken({ ttlMinutes: 1, channels: { b: 1 } });
  const { json } = await request(running, `${presence}?uuid=x&auth=${token}`);
  expect(json()).toMatchObject({
    payload: {
      channels: { b: { occupancy: 1, uuids: ["bob"] } },
      total_channels: 1,
      total_occupancy: 1,
    },
  });
});

test("presence channels and wildcards have no occupants", async () => {
  const running = await watch();
  await running.call(`/v2/subscribe/${keys.playground.subscribeKey}/a-pnpres,b.%2A,c/0`);
  await running.change("join", "bob");
  expect(running.changes.map(({ channel }) => channel)).toEqual(["c"]);
});

test.for([
  { name: "no number as heartbeat", query: "?heartbeat=soon" },
  { name: "state that is no JSON", query: "?state=%7B" },
  { name: "state that is no object", query: "?state=5" },
])("$name is a 400", async ({ query }) => {
  const running = await watch();
  expect((await running.call(`${presence}/channel/a/heartbeat${query}`)).status).toBe(400);
  expect(running.changes).toEqual([]);
});
