import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { StreamClient } from "../../src/streams/stream-client.ts";
import { StreamLostError, StreamOverflowError } from "../../src/streams/stream-errors.ts";
import { streamChannel, validateStreamId } from "../../src/streams/stream-id.ts";
import { AbortedError, BlocksError } from "../../src/support/errors.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { settle } from "../support/manual-clock.ts";
import {
  channel,
  collect,
  createStreamFixture,
  dataMessage,
  descriptor,
  endMessage,
  eventsMessage,
  type StreamFixture,
} from "./stream-fixture.ts";

function send(fixture: StreamFixture, message: object): void {
  fixture.service.inject({ channel, message: message as JsonObject, meta: { sender: "w" } });
}

test("a loop that is left early loses nothing: the next one goes on behind it", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  send(fixture, eventsMessage(1, ["a", "b", "c"]));
  for await (const event of reader.events()) {
    expect(event).toBe("a");
    break;
  }
  const { done } = collect(reader.events());
  send(fixture, endMessage(2));
  expect(await done).toEqual(["b", "c"]);
});

test("leaving a loop ends its pending read", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const events = reader.events();
  const pending = events.next();
  await events.return?.();
  expect(await pending).toEqual({ value: undefined, done: true });
  send(fixture, eventsMessage(1, ["a"]));
  expect((await reader.events().next()).value).toBe("a");
});

test("an aborted signal ends the loop with an error", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const controller = new AbortController();
  const { done } = collect(reader.events({ signal: controller.signal }));
  await settle();
  controller.abort(new Error("enough"));
  await expect(done).rejects.toThrow(AbortedError);
  await expect(reader.events({ signal: controller.signal }).next()).rejects.toThrow(AbortedError);
});

test("a reader that is too slow gets what did fit, then an overflow error", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", {}, { maxBufferedMessages: 2 });
  for (let seq = 1; seq <= 4; seq += 1) send(fixture, eventsMessage(seq, [seq]));
  const { seen, done } = collect(reader.events());
  await expect(done).rejects.toThrow(StreamOverflowError);
  expect(seen).toEqual([1, 2]);
});

test("unread bytes are bounded too", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { format: "bytes" }, { maxBufferedBytes: 10 });
  send(fixture, dataMessage(0, ["x".repeat(8)]));
  send(fixture, dataMessage(1, ["x".repeat(8)]));
  const { seen, done } = collect(reader.bytes());
  await expect(done).rejects.toThrow(/10 bytes unread/);
  expect(seen).toHaveLength(1);
});

test("what was read makes room for more", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { format: "bytes" }, { maxBufferedBytes: 10 });
  const chunks = reader.bytes();
  for (let seq = 0; seq < 5; seq += 1) {
    send(fixture, dataMessage(seq, ["x".repeat(8)]));
    expect((await chunks.next()).value).toHaveLength(8);
  }
});

test("a fatal status ends the stream: callbacks first, and a cut-off loop throws", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const order: string[] = [];
  reader.onError(({ category, fatal }) => order.push(`${category} ${fatal} ${reader.isActive}`));
  reader.onEnd(() => order.push("end"));
  const { seen, done } = collect(reader.events());
  send(fixture, eventsMessage(1, ["a"]));
  fixture.service.connections[0]?.emitStatus({ category: "access_denied", fatal: true });
  await expect(done).rejects.toThrow(StreamLostError);
  expect(seen).toEqual(["a"]);
  expect(order).toEqual(["access_denied true true", "end"]);
  expect(fixture.service.connections[0]?.destroyed).toBe(true);
});

test("a stream that has no end marker ends quietly when its access ends", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { affinity: "shared" });
  const { done } = collect(reader.events());
  fixture.service.connections[0]?.emitStatus({ category: "access_denied", fatal: true });
  expect(await done).toEqual([]);
});

test("a passing fault is told and ends nothing; a callback that throws disturbs nobody", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const seen: string[] = [];
  reader.onError(() => {
    throw new Error("mine");
  });
  reader.onError(({ category }) => seen.push(category));
  fixture.service.connections[0]?.emitStatus({ category: "network_issues", fatal: false });
  fixture.service.connections[0]?.emitStatus({ category: "reconnected", fatal: false });
  expect(seen).toEqual(["network_issues"]);
  expect(reader.isActive).toBe(true);
});

test("callbacks that register late are called at once", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  send(fixture, endMessage(1));
  const calls: string[] = [];
  reader.onInboundDone(() => calls.push("done"));
  await reader.end();
  reader.onEnd(() => calls.push("end"));
  expect(calls).toEqual(["done", "end"]);
});

test("readable() is the same data as a Node stream", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { format: "bytes" });
  send(fixture, dataMessage(0, ["hello ", "world"]));
  send(fixture, endMessage(1));
  const readable = await reader.readable();
  const chunks = await (readable.pipe(new PassThrough()) as Readable).toArray();
  expect(readable as Readable).toBeInstanceOf(Readable);
  expect(Buffer.concat(chunks).toString()).toBe("hello world");
});

test.for([
  {
    name: "writing to a stream that this side reads",
    act: (f: StreamFixture) => f.open("consumer").write({}),
    message: /can only be read/,
  },
  {
    name: "reading a stream that this side writes",
    act: (f: StreamFixture) => f.open("agent").events(),
    message: /can only be written/,
  },
  {
    name: "reading events as bytes",
    act: (f: StreamFixture) => f.open("consumer").bytes(),
    message: /carries events: read it with events\(\)/,
  },
])("$name is refused", ({ act, message }) => {
  expect(() => act(createStreamFixture())).toThrow(message);
});

test("every connection has its own safe identity, whatever its owner is called", () => {
  const fixture = createStreamFixture();
  const both = { agentDirection: "bidirectional", localDirection: "bidirectional" } as const;
  fixture.open("consumer", both, { userId: "o'neil\" || true" });
  fixture.open("consumer", both, { userId: "o'neil\" || true" });
  const [first, second] = fixture.service.connections;
  expect(first?.userId).toMatch(/^o_neil_+true-stream-\d{4}-[0-9a-z]{8}$/);
  expect(first?.options.filter).toBe(`meta.sender != '${first?.userId}'`);
  expect(second?.userId).not.toBe(first?.userId);
});

test("StreamClient opens a descriptor from its consumer's side", () => {
  const fixture = createStreamFixture();
  const client = StreamClient.fromDescriptor(descriptor, {
    publishKey: "p",
    subscribeKey: "s",
    consumerUserId: "user-1",
    connect: fixture.service.connect,
  });
  expect(client.direction).toBe("inbound");
  expect(client.channel).toBe(channel);
  expect(client.uuid).toMatch(/^user-1-stream-/);
});

test("unknown kinds fall back to the defaults; sizes that cannot work are refused", () => {
  const { service } = createStreamFixture();
  const options = {
    publishKey: "p",
    subscribeKey: "s",
    token: "t",
    agentName: "demo",
    streamId: "s1",
    connect: service.connect,
  };
  const client = new StreamClient({ ...options, direction: "sideways" as "inbound" });
  expect([client.direction, client.format, client.affinity]).toEqual([
    "outbound",
    "bytes",
    "dedicated",
  ]);
  expect(() => new StreamClient({ ...options, maxMessageSize: 512 })).toThrow(/above 512 bytes/);
  expect(() => new StreamClient({ ...options, maxLatencyMs: Number.NaN })).toThrow(/maxLatencyMs/);
});

test.for(["", "a.b", "a b", "ä", "x".repeat(93), "a/../b"])("stream id %j is refused", (id) => {
  expect(() => validateStreamId(id)).toThrow(BlocksError);
  expect(() => streamChannel("demo", id)).toThrow(BlocksError);
});

test("an agent name that is no channel level is refused", () => {
  expect(() => streamChannel("a.b", "s1")).toThrow(/agent name "a\.b"/);
  expect(streamChannel("demo", "x".repeat(92))).toBe(`stream.demo.${"x".repeat(92)}`);
});
