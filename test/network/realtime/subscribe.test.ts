import { expect, test } from "vitest";
import { createManualClock, type ManualClock } from "../../support/manual-clock.ts";
import { connect, Inbox, keys, listen, request, startService, tokenForAll } from "./kit.ts";

const subscribeKey = keys.playground.subscribeKey;

interface Answer {
  readonly t: { readonly t: string; readonly r: number };
  readonly m: readonly Record<string, unknown>[];
}

function pollPath(channels: string, query: string, token: string): string {
  return `/v2/subscribe/${subscribeKey}/${channels}/0?auth=${token}&${query}`;
}

test("the real client receives what another publishes, with metadata and publisher", async () => {
  const running = await startService();
  const inbox = await listen(connect(running), { channels: ["room.a"] });
  const { timetoken } = await connect(running, { userId: "bob" }).publish({
    channel: "room.a",
    message: { hi: 1 },
    meta: { k: "v" },
  });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.messages[0]).toMatchObject({
    channel: "room.a",
    message: { hi: 1 },
    userMetadata: { k: "v" },
    publisher: "bob",
    timetoken,
  });
});

test("a client of the older subscribe loop is served as well", async () => {
  const running = await startService();
  const inbox = await listen(connect(running, { enableEventEngine: false }), { channels: ["a"] });
  running.keyset.publish({ channel: "a", message: "hello", publisher: "p", store: false });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.texts).toEqual(["hello"]);
});

test("a subscription from 1000 replays what was published before it, once and in order", async () => {
  const running = await startService();
  for (const message of ["one", "two"]) {
    running.keyset.publish({ channel: "a", message, publisher: "p", store: false });
  }
  const inbox = await listen(connect(running), { channels: ["a"], timetoken: "1000" });
  running.keyset.publish({ channel: "a", message: "three", publisher: "p", store: false });
  await inbox.until(({ messages }) => messages.length >= 3);
  expect(inbox.texts).toEqual(["one", "two", "three"]);
});

test("a subscription from a timetoken does not repeat the message at it", async () => {
  const running = await startService();
  const publish = (message: string) =>
    running.keyset.publish({ channel: "a", message, publisher: "p", store: false });
  const first = publish("one");
  publish("two");
  const inbox = await listen(connect(running), { channels: ["a"], timetoken: first });
  await inbox.until(({ messages }) => messages.length >= 1);
  expect(inbox.texts).toEqual(["two"]);
});

test.for([
  { name: "stream readers do not hear themselves", filter: "meta.sender != 'alice'", want: [2, 3] },
  {
    name: "an instance hears what is for it or for all",
    filter: `meta.instance == 'AG-1' || meta.broadcast == "true"`,
    want: [3, 4],
  },
])("$name", async ({ filter, want }) => {
  const clock = createManualClock(Date.now());
  const running = await startService({ clock });
  const client = connect(running, { filterExpression: filter });
  const metas = [
    { sender: "alice" },
    { sender: "bob" },
    { instance: "AG-1" },
    { broadcast: "true", sender: "alice" },
  ];
  const publish = (index: number) =>
    running.keyset.publish({
      channel: "a",
      message: index + 1,
      meta: metas[index] ?? {},
      publisher: "p",
      store: false,
    });
  for (const index of metas.keys()) publish(index);
  const inbox = await listen(client, { channels: ["a"], timetoken: "1000" });
  await inbox.until(({ messages }) => messages.length === want.length);
  for (const index of metas.keys()) {
    await heldPoll(clock);
    publish(index);
  }
  await inbox.until(({ messages }) => messages.length === 2 * want.length);
  expect(inbox.texts).toEqual([...want, ...want]);
});

test("a filter does not keep presence away", async () => {
  const running = await startService();
  const client = connect(running, { filterExpression: "meta.a == 'b'" });
  const inbox = await listen(client, { channels: ["a"], withPresence: true });
  await inbox.until(({ presence }) => presence.length === 1);
});

test("a wildcard subscription names the concrete channel and itself", async () => {
  const running = await startService();
  const inbox = await listen(connect(running), { channels: ["foo.*"] });
  running.keyset.publish({ channel: "foo.bar.baz", message: "deep", publisher: "p", store: false });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.messages[0]).toMatchObject({ channel: "foo.bar.baz", subscription: "foo.*" });
});

test.for(["foo.%2A,foo.bar", "foo.bar,foo.%2A"])(
  "of %s, the message arrives once and under its own name",
  async (channels) => {
    const running = await startService();
    running.keyset.publish({ channel: "foo.bar", message: 1, publisher: "p", store: false });
    const path = pollPath(channels, "tt=1000", tokenForAll(running));
    const answer = (await request(running, path)).json() as Answer;
    expect(answer.m).toHaveLength(1);
    expect(answer.m[0]).not.toHaveProperty("b");
  },
);

test("channels that join a running subscription are caught up from its cursor", async () => {
  const running = await startService();
  const client = connect(running);
  const inbox = await listen(client, { channels: ["a"] });
  running.keyset.publish({ channel: "b", message: "early", publisher: "p", store: false });
  client.subscribe({ channels: ["b"] });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.texts).toEqual(["early"]);
});

test("nothing is lost when the subscription changes all the time", async () => {
  const running = await startService();
  const client = connect(running);
  const inbox = await listen(client, { channels: ["a"] });
  const sent: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    client.subscribe({ channels: [`extra.${round}`] });
    for (let step = 0; step < 5; step += 1) {
      sent.push(sent.length + 1);
      running.keyset.publish({ channel: "a", message: sent.length, publisher: "p", store: false });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await inbox.until(({ messages }) => messages.some(({ message }) => message === sent.length));
  await inbox.until(({ texts }) => new Set(texts).size === sent.length);
});

test("after a disconnect the client catches up from its cursor", async () => {
  const running = await startService();
  const client = connect(running);
  const inbox = await listen(client, { channels: ["a"] });
  client.disconnect();
  await inbox.status("PNDisconnectedCategory");
  running.keyset.publish({ channel: "a", message: "missed", publisher: "p", store: false });
  client.reconnect();
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.texts).toEqual(["missed"]);
});

test.for([{ query: "" }, { query: "tt=0" }, { query: "tt=" }])(
  "a poll with '$query' is answered at once with a cursor and region 1",
  async ({ query }) => {
    const running = await startService();
    running.keyset.publish({ channel: "a", message: 1, publisher: "p", store: false });
    const { json, headers } = await request(running, pollPath("a", query, tokenForAll(running)));
    expect(json()).toEqual({ t: { t: expect.stringMatching(/^\d{17}$/), r: 1 }, m: [] });
    expect(headers.get("content-type")).toBe('text/javascript; charset="UTF-8"');
  },
);

test("a plain message carries no `e`, a signal 1, and presence names its subscription", async () => {
  const running = await startService();
  const client = connect(running);
  await client.publish({ channel: "a", message: "m", customMessageType: "text-msg" });
  await client.signal({ channel: "a", message: "s" });
  await listen(client, { channels: ["a"], withPresence: true });
  await new Promise((resolve) => setImmediate(resolve));
  const path = pollPath("a,a-pnpres", "tt=1000", tokenForAll(running));
  const [message, signal, join] = ((await request(running, path)).json() as Answer).m;
  expect(message).toEqual({
    a: "1",
    f: 0,
    i: "alice",
    s: 1,
    p: { t: expect.any(String), r: 1 },
    k: subscribeKey,
    c: "a",
    cmt: "text-msg",
    d: "m",
  });
  expect(signal).toMatchObject({ e: 1, d: "s" });
  expect(join).toMatchObject({ c: "a-pnpres", b: "a-pnpres", d: { action: "join" } });
  expect(join).not.toHaveProperty("i");
  expect(join).not.toHaveProperty("e");
});

test("a poll is held for 280 s and then answered with its own cursor and no message", async () => {
  const clock = createManualClock(Date.now());
  const running = await startService({ clock });
  const path = pollPath("a", "tt=17000000000000000", tokenForAll(running));
  const poll = request(running, path);
  await heldPolls(clock, 1);
  await clock.advance(279_999);
  expect(clock.pending).toEqual([1]);
  await clock.advance(1);
  expect((await poll).json()).toEqual({ t: { t: "17000000000000000", r: 1 }, m: [] });
});

test("a poll that the client takes back leaves nothing behind", async () => {
  const clock = createManualClock(Date.now());
  const running = await startService({ clock });
  const stop = new AbortController();
  const path = pollPath("a", "tt=17000000000000000", tokenForAll(running));
  const poll = fetch(`http://${running.origin}${path}`, { signal: stop.signal });
  await heldPolls(clock, 1);
  stop.abort();
  await expect(poll).rejects.toThrow(/abort/);
  await heldPolls(clock, 0);
});

test("an answer is bounded, and the next poll goes on where it ended", async () => {
  const running = await startService({ cachedMessagesPerChannel: 3_000 });
  for (let number = 1; number <= 2_500; number += 1) {
    running.keyset.publish({ channel: "a", message: number, publisher: "p", store: false });
  }
  const token = tokenForAll(running);
  const first = (await request(running, pollPath("a", "tt=1000", token))).json() as Answer;
  const rest = (await request(running, pollPath("a", `tt=${first.t.t}`, token))).json() as Answer;
  expect([...first.m, ...rest.m].map(({ d }) => d)).toEqual(
    Array.from({ length: 2_500 }, (_, index) => index + 1),
  );
});

test("closing the service answers the polls that are held", async () => {
  const clock = createManualClock(Date.now());
  const running = await startService({ clock });
  const poll = request(running, pollPath("a", "tt=17000000000000000", tokenForAll(running)));
  await heldPolls(clock, 1);
  await running.service.close();
  expect((await poll).json()).toMatchObject({ m: [] });
});

test("listeners of two clients with one user id both hear a message", async () => {
  const running = await startService();
  const inboxes = await Promise.all(
    [1, 2].map(() => listen(connect(running), { channels: ["a"] })),
  );
  running.keyset.publish({ channel: "a", message: "both", publisher: "p", store: false });
  await Promise.all(inboxes.map((inbox) => inbox.until(({ messages }) => messages.length === 1)));
});

test("a subscription of hundreds of channels with awkward names works", async () => {
  const running = await startService();
  const channels = Array.from({ length: 600 }, (_, index) => `room ${index}, é/ü`);
  const client = connect(running);
  const inbox = new Inbox(client);
  client.subscribe({ channels });
  await inbox.connected();
  running.keyset.publish({ channel: "room 599, é/ü", message: 1, publisher: "p", store: false });
  await inbox.until(({ messages }) => messages.length === 1);
  expect(inbox.messages[0]?.channel).toBe("room 599, é/ü");
});

/** Waits until the service has `count` timers: with no user present, these are the held polls. */
async function heldPolls(clock: ManualClock, count: number): Promise<void> {
  while (clock.pending.length !== count) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Waits until a poll has just begun to wait. */
async function heldPoll(clock: ManualClock): Promise<void> {
  while (!clock.pending.includes(280_000)) await new Promise((resolve) => setTimeout(resolve, 2));
}
