import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import type { JsonObject } from "../../src/support/json.ts";
import { settle } from "../support/manual-clock.ts";
import {
  channel,
  collect,
  createStreamFixture,
  dataMessage,
  endMessage,
  eventsMessage,
  type StreamFixture,
} from "./stream-fixture.ts";

function send(fixture: StreamFixture, messages: readonly object[], sender = "writer-1"): void {
  for (const message of messages) {
    fixture.service.inject({ channel, message: message as JsonObject, meta: { sender } });
  }
}

test.for([
  {
    name: "messages in order are delivered as they come",
    messages: [eventsMessage(1, ["a", "b"]), eventsMessage(2, ["c"]), endMessage(3)],
    want: ["a", "b", "c"],
  },
  {
    name: "a message that arrives twice is delivered once",
    messages: [
      eventsMessage(1, ["a"]),
      eventsMessage(1, ["a"]),
      eventsMessage(2, ["b"]),
      eventsMessage(1, ["a"]),
    ],
    want: ["a", "b"],
  },
  {
    name: "messages out of order are put into order",
    messages: [eventsMessage(3, ["c"]), eventsMessage(2, ["b"]), eventsMessage(1, ["a"])],
    want: ["a", "b", "c"],
  },
  {
    name: "data that arrive after their end marker are still delivered",
    messages: [endMessage(3), eventsMessage(2, ["b"]), eventsMessage(1, ["a"])],
    want: ["a", "b"],
  },
  {
    name: "data at or above the end are dropped",
    messages: [
      eventsMessage(1, ["a"]),
      endMessage(3),
      eventsMessage(3, ["late"]),
      eventsMessage(2, ["b"]),
    ],
    want: ["a", "b"],
  },
  {
    name: "malformed messages are dropped",
    messages: [
      { ...eventsMessage(1, []), type: "stream_events" },
      { ...dataMessage(1, ["x"]), encoding: "latin1" },
      { type: "stream_events", seq: "1" },
      eventsMessage(1, ["a"]),
    ],
    want: ["a"],
  },
])("$name", async ({ messages, want }) => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const { seen } = collect(reader.events());
  send(fixture, messages);
  await fixture.clock.advance(0);
  expect(seen).toEqual(want);
  // Nothing comes of it later either.
  await fixture.clock.advance(2_000);
  expect(seen).toEqual(want);
  expect(fixture.clock.pending).toEqual([]);
});

test("a gap is waited for, then skipped; what comes too late is dropped", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());

  send(fixture, [eventsMessage(1, ["a"]), eventsMessage(3, ["c"])]);
  await fixture.clock.advance(749);
  expect(seen).toEqual(["a"]);
  await fixture.clock.advance(1);
  expect(seen).toEqual(["a", "c"]);

  send(fixture, [eventsMessage(2, ["b"]), eventsMessage(4, ["d"])]);
  await settle();
  expect(seen).toEqual(["a", "c", "d"]);
});

test("a later message does not prolong the wait for a missing one", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  send(fixture, [eventsMessage(2, ["b"])]);
  await fixture.clock.advance(700);
  send(fixture, [eventsMessage(3, ["c"])]);
  await fixture.clock.advance(50);
  expect(seen).toEqual(["b", "c"]);
});

test("without a gap timer messages are delivered in order of arrival", async () => {
  const fixture = createStreamFixture();
  const { seen, done } = collect(fixture.open("consumer", {}, { reorderTimeoutMs: 0 }).events());
  send(fixture, [eventsMessage(2, ["b"]), eventsMessage(1, ["a"]), endMessage(9)]);
  await done;
  expect(seen).toEqual(["b", "a"]);
});

test("an end marker whose data never come ends the stream after the gap", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const done: string[] = [];
  reader.onInboundDone(() => done.push("done"));
  const { seen } = collect(reader.events());
  send(fixture, [eventsMessage(1, ["a"]), endMessage(5)]);
  await fixture.clock.advance(750);
  expect(seen).toEqual(["a"]);
  expect(done).toEqual(["done"]);
  expect(reader.isActive).toBe(true);
});

test("two writers on one channel do not disturb each other", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("agent", {
    agentDirection: "inbound",
    localDirection: "outbound",
    affinity: "shared",
  });
  const { seen } = collect(reader.events());
  send(fixture, [eventsMessage(1, ["a1"]), eventsMessage(2, ["a2"])], "writer-a");
  send(fixture, [eventsMessage(1, ["b1"])], "writer-b");
  send(fixture, [eventsMessage(3, ["a3"])], "writer-a");
  await settle();
  expect(seen).toEqual(["a1", "a2", "b1", "a3"]);
});

test("nobody ends a shared stream for the others", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { affinity: "shared" });
  const { seen } = collect(reader.events());
  send(fixture, [eventsMessage(1, ["a"]), endMessage(2)], "writer-a");
  send(fixture, [eventsMessage(1, ["b"])], "writer-b");
  await settle();
  expect(seen).toEqual(["a", "b"]);
});

test("a late reader of a shared stream does not wait for what was before it", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer", { affinity: "shared" }).events());
  send(fixture, [eventsMessage(4_711, ["now"]), eventsMessage(4_712, ["next"])]);
  await settle();
  expect(seen).toEqual(["now", "next"]);
});

test("a writer that restarts under its old name is heard from its first number on", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  send(fixture, [
    eventsMessage(1, ["a"], 100),
    eventsMessage(2, ["b"], 101),
    eventsMessage(3, ["c"], 102),
  ]);
  send(fixture, [eventsMessage(1, ["x"], 900), eventsMessage(2, ["y"], 901)]);
  send(fixture, [eventsMessage(2, ["b"], 101)]);
  await settle();
  expect(seen).toEqual(["a", "b", "c", "x", "y"]);
});

test("messages of other channels and of the reader itself are not delivered", async () => {
  const fixture = createStreamFixture();
  const both = { agentDirection: "bidirectional", localDirection: "bidirectional" } as const;
  const agent = fixture.open("agent", both);
  const consumer = fixture.open("consumer", both);
  const atAgent = collect(agent.events());
  const atConsumer = collect(consumer.events());

  void agent.write({ from: "agent" });
  void consumer.write({ from: "consumer" });
  fixture.service.inject({
    channel: "stream.demo.other",
    message: eventsMessage(1, ["no"]) as JsonObject,
  });
  await fixture.clock.advance(250);
  expect(atAgent.seen).toEqual([{ from: "consumer" }]);
  expect(atConsumer.seen).toEqual([{ from: "agent" }]);
});

test("a reader does not hear itself, even if the service does not filter", async () => {
  const fixture = createStreamFixture();
  fixture.service.filters = false;
  const both = { agentDirection: "bidirectional", localDirection: "bidirectional" } as const;
  const consumer = fixture.open("consumer", both);
  const { seen } = collect(consumer.events());
  void consumer.write({ from: "consumer" });
  send(fixture, [eventsMessage(1, ["other"])]);
  await fixture.clock.advance(250);
  expect(seen).toEqual(["other"]);
});

test("bytes inside events come out as bytes, and in `inbound` as they are on the wire", async () => {
  const fixture = createStreamFixture();
  const first = fixture.open("consumer");
  const second = fixture.open("consumer");
  send(fixture, [
    eventsMessage(1, [{ $binary: "AQID" }, { $binary: "not base64!" }, { $binary: "", more: 1 }]),
  ]);
  const events = first.events();
  expect((await events.next()).value).toEqual(Uint8Array.of(1, 2, 3));
  expect((await events.next()).value).toEqual({ $binary: "not base64!" });
  expect((await events.next()).value).toEqual({ $binary: "", more: 1 });
  expect((await second.inbound.next()).value).toMatchObject({
    format: "events",
    seq: 1,
    data: [{ $binary: "AQID" }, { $binary: "not base64!" }, { $binary: "", more: 1 }],
  });
});

test("chunks of text and of base64 come out as bytes", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer", { format: "bytes" });
  const { done } = collect(reader.bytes());
  send(fixture, [dataMessage(0, ["hé"]), dataMessage(1, ["AQID", ""], "base64"), endMessage(2)]);
  expect(await done).toEqual([
    Uint8Array.of(104, 195, 169),
    Uint8Array.of(1, 2, 3),
    Uint8Array.of(),
  ]);
});

test("a message of an unknown type keeps its place and is seen as raw", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const { done } = collect(reader.inbound);
  const news = { type: "stream_news", seq: 2, ts: 5, text: "hi" };
  send(fixture, [eventsMessage(3, ["b"]), news, eventsMessage(1, ["a"]), endMessage(4)]);
  expect((await done).map(({ format, data }) => [format, data])).toEqual([
    ["events", ["a"]],
    ["raw", news],
    ["events", ["b"]],
  ]);
});

test("a loop that has ended leaves nothing on the caller's signal", async () => {
  const { open } = createStreamFixture();
  const reader = open("consumer");
  const { signal } = new AbortController();
  const events = reader.events({ signal });
  const before = getEventListeners(signal, "abort").length;
  await reader.end();
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect([before, getEventListeners(signal, "abort").length]).toEqual([1, 0]);
});
