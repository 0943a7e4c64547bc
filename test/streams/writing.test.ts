import { expect, test } from "vitest";
import { RealtimeError } from "../../src/realtime/realtime-error.ts";
import { StreamWriteError } from "../../src/streams/stream-errors.ts";
import { settle } from "../support/manual-clock.ts";
import { channel, collect, createStreamFixture, type StreamFixture } from "./stream-fixture.ts";

const unreachable = () =>
  Promise.reject(new RealtimeError("publish", { category: "network_issues" }));

function bodies({ service }: StreamFixture): unknown[] {
  return service.published.map(({ message }) => message);
}

test("writes are bundled until the latency is over", async () => {
  const fixture = createStreamFixture();
  const writer = fixture.open("agent");
  await writer.write({ n: 1 });
  await fixture.clock.advance(249);
  await writer.write({ n: 2 });
  expect(bodies(fixture)).toEqual([]);
  await fixture.clock.advance(1);
  expect(fixture.service.published).toEqual([
    {
      channel,
      publisher: writer.uuid,
      store: false,
      meta: { sender: writer.uuid, protocolVersion: "2026-05-01" },
      message: {
        type: "stream_events",
        streamId: "t1-1",
        seq: 1,
        ts: fixture.clock.now(),
        encoding: "utf8",
        events: [{ n: 1 }, { n: 2 }],
        protocolVersion: "2026-05-01",
      },
    },
  ]);
});

test("a full bundle is published at once", async () => {
  const fixture = createStreamFixture();
  const writer = fixture.open("agent", { format: "bytes" });
  void writer.write("a".repeat(4_095));
  await settle();
  expect(bodies(fixture)).toEqual([]);
  void writer.write("b");
  await settle();
  expect(bodies(fixture)).toMatchObject([{ type: "stream_data", seq: 0, encoding: "utf8" }]);
});

test("text and bytes never share a bundle, and both come out as they went in", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { format: "bytes" });
  const writer = fixture.open("agent", { format: "bytes" });
  const { done } = collect(reader.bytes());
  for (const chunk of ["one", "two", Uint8Array.of(1, 2), "three", Uint8Array.of()]) {
    void writer.write(chunk);
  }
  await writer.end();
  expect(bodies(fixture)).toMatchObject([
    { encoding: "utf8", chunks: ["one", "two"], seq: 0 },
    { encoding: "base64", chunks: ["AQI="], seq: 1 },
    { encoding: "utf8", chunks: ["three"], seq: 2 },
    { encoding: "base64", chunks: [""], seq: 3 },
    { type: "stream_end", seq: 4 },
  ]);
  const decoder = new TextDecoder();
  expect((await done).map((chunk) => decoder.decode(chunk))).toEqual([
    "one",
    "two",
    "\u0001\u0002",
    "three",
    "",
  ]);
});

test.for([
  { name: "text", data: "hello", message: /not bare text/ },
  { name: "nothing", data: undefined, message: /undefined cannot be written/ },
  { name: "a function", data: () => 1, message: /function cannot be written/ },
  { name: "a bigint", data: 1n, message: /cannot be written as JSON/ },
])("$name is refused by a stream of events at once", ({ data, message }) => {
  const writer = createStreamFixture().open("agent");
  expect(() => writer.write(data)).toThrow(message);
});

test("a value that changes after the write is sent as it was", async () => {
  const fixture = createStreamFixture();
  const writer = fixture.open("agent");
  const event = { n: 1 };
  void writer.write(event);
  event.n = 2;
  await writer.flush();
  expect(bodies(fixture)).toMatchObject([{ events: [{ n: 1 }] }]);
});

test("a publish that fails twice is tried a third time", async () => {
  const fixture = createStreamFixture();
  let failures = 2;
  fixture.service.beforePublish = () => (failures-- > 0 ? unreachable() : undefined);
  const writer = fixture.open("agent");
  void writer.write({ n: 1 });
  const flushed = writer.flush();
  await fixture.clock.advance(99);
  expect(fixture.clock.pending).toEqual([1]);
  await fixture.clock.advance(1);
  expect(fixture.clock.pending).toEqual([200]);
  await fixture.clock.advance(200);
  await flushed;
  expect(bodies(fixture)).toHaveLength(1);
});

test("a publish that fails three times rejects the flush and is told as an error", async () => {
  const fixture = createStreamFixture();
  fixture.service.beforePublish = unreachable;
  const writer = fixture.open("agent");
  const errors: unknown[] = [];
  writer.onError((error) => errors.push(error));
  void writer.write({ n: 1 });
  const flushed = writer.flush();
  await fixture.clock.advance(300);
  await expect(flushed).rejects.toThrow(StreamWriteError);
  await expect(flushed).rejects.toThrow(/message 1 of stream\.demo\.t1-1/);
  expect(errors).toMatchObject([{ category: "network_issues", channel, fatal: false }]);
  expect(writer.isActive).toBe(true);
});

test("a loss that nobody waited for rejects the next write, once; the gap stays in the numbers", async () => {
  const fixture = createStreamFixture();
  fixture.service.beforePublish = unreachable;
  const writer = fixture.open("agent");
  await writer.write({ n: 1 });
  await fixture.clock.advance(550);
  await expect(writer.write({ n: 2 })).rejects.toThrow(StreamWriteError);
  fixture.service.beforePublish = () => undefined;
  await writer.write({ n: 3 });
  await writer.end();
  expect(bodies(fixture)).toMatchObject([
    { seq: 2, events: [{ n: 2 }, { n: 3 }] },
    { type: "stream_end", seq: 3 },
  ]);
});

test("the end closes everything, then tells of the loss", async () => {
  const fixture = createStreamFixture();
  fixture.service.beforePublish = unreachable;
  const writer = fixture.open("agent");
  const ends: string[] = [];
  writer.onEnd(() => ends.push("ended"));
  void writer.write({ n: 1 });
  const ended = writer.end();
  await fixture.clock.advance(600);
  await expect(ended).rejects.toThrow(StreamWriteError);
  expect(ends).toEqual(["ended"]);
  expect(fixture.service.connections[0]?.destroyed).toBe(true);
  expect(fixture.clock.pending).toEqual([]);
});

test("a refused publish is not tried again and ends the stream", async () => {
  const fixture = createStreamFixture();
  let attempts = 0;
  fixture.service.beforePublish = () => {
    attempts += 1;
    throw new RealtimeError("publish", { category: "access_denied", statusCode: 403 });
  };
  const writer = fixture.open("agent");
  const errors: unknown[] = [];
  writer.onError((error) => errors.push(error));
  void writer.write({ n: 1 });
  await fixture.clock.advance(250);
  expect(errors).toMatchObject([{ category: "access_denied", fatal: true }]);
  expect(writer.isActive).toBe(false);
  expect(() => writer.write({ n: 2 })).toThrow(/has ended/);
  // One for the data, one for the end marker.
  expect(attempts).toBe(2);
});

test("at most four publishes are under way at a time", async () => {
  const fixture = createStreamFixture();
  let running = 0;
  let most = 0;
  fixture.service.beforePublish = async () => {
    running += 1;
    most = Math.max(most, running);
    await settle();
    running -= 1;
  };
  const reader = fixture.open("consumer", { format: "bytes" });
  const writer = fixture.open("agent", { format: "bytes" });
  const { done } = collect(reader.bytes());
  void writer.write("x".repeat(200_000));
  for (let n = 0; n < 10; n += 1) void writer.write("y".repeat(5_000));
  await writer.end();
  expect(most).toBe(4);
  expect((await done).map((chunk) => chunk.length)).toEqual([
    200_000,
    ...Array.from({ length: 10 }, () => 5_000),
  ]);
});

test("a writer that is faster than the service is made to wait", async () => {
  const fixture = createStreamFixture();
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  fixture.service.beforePublish = () => gate;
  const writer = fixture.open("agent", { format: "bytes" });
  await writer.write("x".repeat(200_000));
  let resumed = false;
  const write = writer.write("x".repeat(200_000)).then(() => {
    resumed = true;
  });
  await settle();
  expect(resumed).toBe(false);
  open();
  await write;
  expect(resumed).toBe(true);
});

test.for([
  { name: "a one-way dedicated stream", changes: {}, marker: true },
  { name: "a shared stream", changes: { affinity: "shared" as const }, marker: false },
  {
    name: "a two-way stream",
    changes: { agentDirection: "bidirectional" as const, localDirection: "bidirectional" as const },
    marker: false,
  },
])("the end of $name carries a marker: $marker", async ({ changes, marker }) => {
  const fixture = createStreamFixture();
  const writer = fixture.open("agent", changes);
  const [first, second] = [writer.end(), writer.end()];
  expect(first).toBe(second);
  await first;
  expect(bodies(fixture).length).toBe(marker ? 1 : 0);
});
