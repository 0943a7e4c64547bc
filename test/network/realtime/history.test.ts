import { expect, test } from "vitest";
import {
  connect,
  failureOf,
  keys,
  type Running,
  request,
  startService,
  tokenForAll,
} from "./kit.ts";

/** Publishes 1 to `count` and returns their timetokens. */
function fill(running: Running, count: number, channel = "a"): string[] {
  return Array.from({ length: count }, (_, index) =>
    running.keyset.publish({ channel, message: index + 1, publisher: "p", store: true }),
  );
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

test("without bounds the newest page is returned, ascending", async () => {
  const running = await startService();
  fill(running, 120);
  const { channels } = await connect(running).fetchMessages({ channels: ["a"] });
  expect(channels.a?.map(({ message }) => message)).toEqual(numbers(21, 120));
});

test("paging back by the oldest timetoken reaches every message once", async () => {
  const running = await startService();
  const timetokens = fill(running, 250);
  const client = connect(running);
  const pages: unknown[][] = [];
  let start: string | undefined;
  for (;;) {
    const { channels } = await client.fetchMessages({ channels: ["a"], count: 100, start });
    const page = channels.a ?? [];
    if (page.length === 0) break;
    pages.unshift(page.map(({ message }) => message));
    start = page[0]?.timetoken;
  }
  expect(pages.map((page) => page.length)).toEqual([50, 100, 100]);
  expect(pages.flat()).toEqual(numbers(1, 250));
  expect(start).toBe(timetokens[0]);
});

test("start is exclusive and end inclusive, alone and together", async () => {
  const running = await startService();
  const [, second, , fourth] = fill(running, 5);
  const client = connect(running);
  const fetch = async (bounds: Record<string, string | undefined>) => {
    const { channels } = await client.fetchMessages({ channels: ["a"], ...bounds });
    return channels.a?.map(({ message }) => message);
  };
  expect(await fetch({ start: fourth })).toEqual([1, 2, 3]);
  expect(await fetch({ end: second })).toEqual([2, 3, 4, 5]);
  expect(await fetch({ start: fourth, end: second })).toEqual([2, 3]);
  expect(await fetch({ start: second, end: fourth })).toBeUndefined();
});

test("the older call reads both ways", async () => {
  const running = await startService();
  const timetokens = fill(running, 5);
  const client = connect(running);
  const read = async (query: Record<string, unknown>) =>
    (await client.history({ channel: "a", stringifiedTimeToken: true, ...query })).messages.map(
      ({ entry }) => entry,
    );
  expect(await read({ count: 2 })).toEqual([4, 5]);
  expect(await read({ count: 2, reverse: true })).toEqual([1, 2]);
  expect(await read({ count: 2, reverse: true, start: timetokens[1] })).toEqual([3, 4]);
  expect(await read({ start: timetokens[4], end: timetokens[2] })).toEqual([3, 4]);
  expect(await client.history({ channel: "empty" })).toMatchObject({ messages: [] });
});

test("items carry the publisher, metadata and type that were asked for", async () => {
  const running = await startService();
  const client = connect(running);
  await client.publish({
    channel: "a",
    message: { hi: 1 },
    meta: { k: "v" },
    customMessageType: "text-msg",
  });
  const { channels } = await client.fetchMessages({
    channels: ["a"],
    includeMeta: true,
    includeCustomMessageType: true,
  });
  expect(channels.a).toEqual([
    {
      channel: "a",
      message: { hi: 1 },
      timetoken: expect.stringMatching(/^\d{17}$/),
      uuid: "alice",
      messageType: -1,
      meta: { k: "v" },
      customMessageType: "text-msg",
    },
  ]);
});

test("several channels come in one answer, and one without messages is absent", async () => {
  const running = await startService();
  fill(running, 30, "a");
  fill(running, 2, "b");
  const { channels } = await connect(running).fetchMessages({ channels: ["a", "b", "c"] });
  expect(Object.keys(channels)).toEqual(["a", "b"]);
  expect(channels.a).toHaveLength(25);
});

test("messages are counted after a timetoken, one for all or one for each channel", async () => {
  const running = await startService();
  const [first] = fill(running, 3, "a");
  const [, other] = fill(running, 3, "b");
  const client = connect(running);
  const channels = ["a", "b"];
  const one = await client.messageCounts({ channels, channelTimetokens: [first] });
  expect(one.channels).toEqual({ a: 2, b: 3 });
  const each = await client.messageCounts({ channels, channelTimetokens: [first, other] });
  expect(each.channels).toEqual({ a: 2, b: 1 });
});

test("deleting removes what is after the smaller bound, up to the larger", async () => {
  const running = await startService();
  const [first, , third] = fill(running, 4);
  const client = connect(running);
  await client.deleteMessages({ channel: "a", start: first, end: third });
  expect(running.keyset.history("a").map(({ message }) => message)).toEqual([1, 4]);
  await client.deleteMessages({ channel: "a" });
  expect(running.keyset.history("a")).toEqual([]);
});

test("a token that cannot delete deletes nothing", async () => {
  const running = await startService();
  fill(running, 1);
  const token = running.keyset.grantToken({ ttlMinutes: 1, channels: { a: 3 } });
  const call = connect(running, { token }).deleteMessages({ channel: "a" });
  expect((await failureOf(call)).status.statusCode).toBe(403);
  expect(running.keyset.history("a")).toHaveLength(1);
});

test("the keyset pages back like the client", async () => {
  const running = await startService();
  const timetokens = fill(running, 5);
  const { keyset } = running;
  expect(keyset.history("a", { count: 2 }).map(({ message }) => message)).toEqual([4, 5]);
  const before = timetokens[3] ?? "";
  expect(keyset.history("a", { before, count: 2 })).toEqual([
    { timetoken: timetokens[1], message: 2, publisher: "p" },
    { timetoken: timetokens[2], message: 3, publisher: "p" },
  ]);
});

test("the keysets share nothing", async () => {
  const running = await startService();
  fill(running, 1);
  expect(running.service.keyset("network").history("a")).toEqual([]);
});

test.for(["x", "-1", "1e9", "123456789012345678", "%00"])(
  "a bound of '%s' is a 400",
  async (bound) => {
    const running = await startService();
    const path = `/v3/history/sub-key/${keys.playground.subscribeKey}/channel/a`;
    const query = `?start=${bound}&auth=${tokenForAll(running)}`;
    const { status, json } = await request(running, path + query);
    expect(status).toBe(400);
    expect(json()).toMatchObject({ error: true, message: "Invalid timetoken in start" });
  },
);
