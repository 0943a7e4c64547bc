import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { PublishedMessage } from "../../../src/network/realtime/realtime-keyset.ts";
import { connect, failureOf, keys, listen, request, startService, tokenForAll } from "./kit.ts";

const { publishKey, subscribeKey } = keys.playground;
const base = `/publish/${publishKey}/${subscribeKey}/0`;
const json = { "content-type": "application/json" };

test.for([{ sendByPost: false }, { sendByPost: true }])(
  "awkward text survives the way (by POST: $sendByPost)",
  async ({ sendByPost }) => {
    const running = await startService();
    const message = { text: "a/b?c&d=e,f%20'(é)😀\u2028\u0000", __proto__x: [null, 1.5, false] };
    const inbox = await listen(connect(running), { channels: ["a"] });
    await connect(running).publish({ channel: "a", message, meta: { "ü/": "&" }, sendByPost });
    await inbox.until(({ messages }) => messages.length === 1);
    expect(inbox.messages[0]).toMatchObject({ message, userMetadata: { "ü/": "&" } });
    expect(running.keyset.history("a")).toMatchObject([{ message, publisher: "alice" }]);
  },
);

test("only what asks for it is kept, and fire reaches nobody but the hook", async () => {
  const running = await startService();
  const seen: unknown[] = [];
  running.keyset.onBeforePublish(({ message }) => void seen.push(message));
  const inbox = await listen(connect(running), { channels: ["a"] });
  const client = connect(running);
  await client.publish({ channel: "a", message: "fired", storeInHistory: false, replicate: false });
  await client.publish({ channel: "a", message: "live", storeInHistory: false });
  await client.publish({ channel: "a", message: "kept" });
  await inbox.until(({ messages }) => messages.length === 2);
  expect(inbox.texts).toEqual(["live", "kept"]);
  expect(running.keyset.history("a").map(({ message }) => message)).toEqual(["kept"]);
  expect(seen).toEqual(["fired", "live", "kept"]);
});

test("timetokens are strictly increasing and follow the wall clock", async () => {
  const running = await startService();
  const before = BigInt(Date.now()) * 10_000n;
  const publish = () =>
    running.keyset.publish({ channel: "a", message: 1, publisher: "p", store: false });
  const timetokens = Array.from({ length: 1_000 }, publish);
  expect(timetokens).toEqual([...new Set(timetokens)].sort());
  expect(timetokens.every((timetoken) => /^\d{17}$/.test(timetoken))).toBe(true);
  const drift = BigInt(timetokens[0] ?? 0) - before;
  expect(drift >= 0n && drift < 10_000_000n).toBe(true);
  const { timetoken } = await connect(running).time();
  expect(Math.abs(timetoken / 10_000 - Date.now())).toBeLessThan(1_000);
});

test("the backend's hook aborts a publish and its answer is the client's errorData.message", async () => {
  const running = await startService();
  const answer = { ok: true, streamSetupResponse: { streamId: "t1-1", token: "opaque" } };
  const published: PublishedMessage[] = [];
  running.keyset.onPublished((message) => void published.push(message));
  running.keyset.onBeforePublish((message) => {
    if (!message.channel.startsWith("setup.")) return undefined;
    expect(message).toEqual({
      channel: "setup.o1.t1",
      message: { type: "stream_setup" },
      meta: { v: "1" },
      publisher: "alice",
      token: expect.any(String),
    });
    return { status: 403, body: answer };
  });
  const client = connect(running);
  const failure = await failureOf(
    client.publish({
      channel: "setup.o1.t1",
      message: { type: "stream_setup" },
      meta: { v: "1" },
      sendByPost: true,
    }),
  );
  expect(failure.status.statusCode).toBe(403);
  expect(failure.status.errorData.message).toEqual(answer);
  await client.publish({ channel: "u.o1.t1", message: "passes" });
  expect(published.map(({ channel }) => channel)).toEqual(["u.o1.t1"]);
  expect(running.keyset.history("setup.o1.t1")).toEqual([]);
});

test("listeners hear accepted messages, until they stop, whatever another one does", async () => {
  const running = await startService();
  const heard: PublishedMessage[] = [];
  running.keyset.onPublished(() => {
    throw new Error("broken listener");
  });
  const stop = running.keyset.onPublished((message) => void heard.push(message));
  const client = connect(running);
  const { timetoken } = await client.publish({ channel: "a", message: 1, meta: { k: "v" } });
  stop();
  await client.publish({ channel: "a", message: 2 });
  expect(heard).toEqual([
    { channel: "a", message: 1, meta: { k: "v" }, publisher: "alice", timetoken },
  ]);
});

test("a function that listens twice is told twice, and once after it stopped once", async () => {
  const running = await startService();
  const heard: unknown[] = [];
  const listener = ({ message }: PublishedMessage): void => void heard.push(message);
  const stop = running.keyset.onPublished(listener);
  running.keyset.onPublished(listener);
  running.keyset.publish({ channel: "a", message: 1, publisher: "p", store: false });
  stop();
  running.keyset.publish({ channel: "a", message: 2, publisher: "p", store: false });
  expect(heard).toEqual([1, 1, 2]);
});

test("a hook that throws fails the publish instead of letting it through", async () => {
  const running = await startService();
  running.keyset.onBeforePublish(() => {
    throw new Error("broken hook");
  });
  const failure = await failureOf(connect(running).publish({ channel: "a", message: 1 }));
  expect(failure.status.statusCode).toBe(500);
  expect(running.keyset.history("a")).toEqual([]);
});

test.for([
  { name: "15 KiB in the path", length: 15_000, sendByPost: false, statusCode: 200 },
  { name: "30 KB of plain text in the path", length: 30_000, sendByPost: false, statusCode: 200 },
  { name: "a path above 32 KiB", length: 33_000, sendByPost: false, statusCode: 414 },
  { name: "32 KiB in the body", length: 32_766, sendByPost: true, statusCode: 200 },
  { name: "one byte more than 32 KiB", length: 32_767, sendByPost: true, statusCode: 413 },
  { name: "2 MB that deflate well", length: 2_000_000, sendByPost: true, statusCode: 413 },
])("a message of $name gives $statusCode", async ({ length, sendByPost, statusCode }) => {
  const running = await startService();
  const message = "x".repeat(length);
  const call = connect(running).publish({ channel: "a", message, sendByPost });
  if (statusCode === 200) {
    await call;
    expect(running.keyset.history("a")).toMatchObject([{ message }]);
  } else {
    expect((await failureOf(call)).status.statusCode).toBe(statusCode);
  }
});

test("the backend cannot publish what no client could", async () => {
  const { keyset } = await startService();
  const message = "x".repeat(32_767);
  expect(() => keyset.publish({ channel: "a", message, publisher: "p", store: true })).toThrow(
    expect.objectContaining({ code: "message-too-large" }),
  );
});

test.for([
  {
    name: "invalid JSON in the path",
    path: `${base}/a/0/%7Bbroken`,
    status: 400,
    body: "Invalid JSON",
  },
  { name: "bad percent-encoding", path: `${base}/a/0/%E0%A4%A`, status: 400, body: "Invalid JSON" },
  {
    name: "metadata that is no object",
    path: `${base}/a/0/1?meta=5`,
    status: 400,
    body: "Invalid Meta",
  },
  {
    name: "a channel of four levels",
    path: `${base}/a.b.c.d/0/1`,
    status: 400,
    body: "Invalid Channel",
  },
  { name: "a wildcard", path: `${base}/a.%2A/0/1`, status: 400, body: "Invalid Channel" },
  {
    name: "a presence channel",
    path: `${base}/a-pnpres/0/1`,
    status: 400,
    body: "Invalid Channel",
  },
  {
    name: "a foreign publish key",
    path: `/publish/other/${subscribeKey}/0/a/0/1`,
    status: 400,
    body: "Invalid Key",
  },
  {
    name: "a bad message type",
    path: `${base}/a/0/1?custom_message_type=%20`,
    status: 400,
    body: "Invalid Custom Message Type",
  },
])("$name is refused in the array form", async ({ path, status, body }) => {
  const running = await startService();
  const mark = path.includes("?") ? "&" : "?";
  const response = await request(running, `${path}${mark}auth=${tokenForAll(running)}`);
  expect(response.status).toBe(status);
  expect(response.json()).toEqual([0, body, expect.stringMatching(/^\d{17}$/)]);
  expect(running.keyset.history("a")).toEqual([]);
});

test.for([
  { name: "plain JSON", body: Buffer.from(`{"a":1}`), headers: json, status: 200 },
  {
    name: "deflated JSON",
    body: deflateSync(`{"a":1}`),
    headers: { ...json, "content-encoding": "deflate" },
    status: 200,
  },
  {
    name: "a bomb of 64 MiB",
    body: deflateSync(Buffer.alloc(67_108_864, 32)),
    headers: { ...json, "content-encoding": "deflate" },
    status: 413,
  },
  {
    name: "bytes that are not deflated",
    body: Buffer.from("junk"),
    headers: { ...json, "content-encoding": "deflate" },
    status: 400,
  },
  {
    name: "bytes that are not UTF-8",
    body: Buffer.from([0x22, 0xff, 0x22]),
    headers: json,
    status: 400,
  },
  { name: "nothing", body: Buffer.alloc(0), headers: json, status: 400 },
])("a body of $name gives $status", async ({ body, headers, status }) => {
  const running = await startService();
  const path = `${base}/a/0?auth=${tokenForAll(running)}&uuid=raw`;
  const response = await request(running, path, { method: "POST", body, headers });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("javascript");
  expect(running.keyset.history("a")).toHaveLength(status === 200 ? 1 : 0);
});
