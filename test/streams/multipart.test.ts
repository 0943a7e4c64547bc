import { expect, test } from "vitest";
import type { JsonObject } from "../../src/support/json.ts";
import { settle } from "../support/manual-clock.ts";
import {
  channel,
  collect,
  createStreamFixture,
  eventsMessage,
  type StreamFixture,
} from "./stream-fixture.ts";

interface Part extends JsonObject {
  readonly seq: number;
  readonly ts: number;
  readonly data: string;
  readonly multipart: { readonly id: string; readonly part: number; readonly total: number };
}

function inject(fixture: StreamFixture, message: object, sender = "writer-1"): void {
  fixture.service.inject({ channel, message: message as JsonObject, meta: { sender } });
}

/** The parts of one message whose only event is `{ text }`. */
function partsOf(text: string, options: { seq?: number; id?: string; size?: number } = {}): Part[] {
  const { seq = 1, id = `mp-0-${seq}`, size = 40 } = options;
  const bytes = Buffer.from(JSON.stringify(eventsMessage(seq, [{ text }])));
  const total = Math.ceil(bytes.length / size);
  return Array.from({ length: total }, (_, index) => ({
    type: "stream_events",
    streamId: "t1-1",
    seq,
    ts: seq * 1_000,
    multipart: { id, part: index + 1, total },
    data: bytes.subarray(index * size, (index + 1) * size).toString("base64"),
  }));
}

test("a long message is split by its bytes and comes out whole", async () => {
  const fixture = createStreamFixture();
  const reader = fixture.open("consumer");
  const writer = fixture.open("agent");
  const { done } = collect(reader.events());
  const text = "🙂é".repeat(5_000);
  void writer.write({ text });
  await writer.end();

  const parts = fixture.service.published.slice(0, -1).map(({ message }) => message as Part);
  expect(parts.map(({ multipart }) => [multipart.part, multipart.total])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(Buffer.from(parts[0]?.data ?? "", "base64").length).toBe(11_904);
  for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(16_384);
  expect(await done).toEqual([{ text }]);
});

test("the rest of a message whose part was lost is not sent", async () => {
  const fixture = createStreamFixture();
  let attempts = 0;
  fixture.service.beforePublish = () => {
    attempts += 1;
    throw new Error("no connection");
  };
  const writer = fixture.open("agent");
  void writer.write({ text: "x".repeat(200_000) });
  const flushed = writer.flush();
  await fixture.clock.advance(300);
  await expect(flushed).rejects.toThrow(/could not be published/);
  // Three attempts for each of the four that were under way.
  expect(attempts).toBe(12);
});

test("writers never choose the same name for a group of parts", async () => {
  const fixture = createStreamFixture();
  for (let n = 0; n < 2; n += 1) {
    const writer = fixture.open("agent");
    void writer.write({ text: "x".repeat(20_000) });
    await writer.flush();
  }
  const ids = fixture.service.published.map(({ message }) => (message as Part).multipart.id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^mp-\d+-1-[0-9a-z]{8}$/);
});

test("the order of parts does not matter, nor do repeated ones", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  const parts = partsOf("some text that is longer than a part");
  for (const part of [...parts, ...parts].reverse()) inject(fixture, part);
  await settle();
  expect(seen).toEqual([{ text: "some text that is longer than a part" }]);
});

test("parts that keep coming hold their place longer than the gap timer", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  const [first, ...others] = partsOf("slow");
  inject(fixture, first ?? {});
  inject(fixture, eventsMessage(2, ["after"]));
  await fixture.clock.advance(5_000);
  expect(seen).toEqual([]);
  for (const part of others) inject(fixture, part);
  await settle();
  expect(seen).toEqual([{ text: "slow" }, "after"]);
});

test("a group that stays incomplete for thirty seconds is given up", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  inject(fixture, partsOf("never whole")[0] ?? {});
  inject(fixture, eventsMessage(2, ["after"]));
  await fixture.clock.advance(31_000);
  expect(seen).toEqual(["after"]);
});

test.for([
  {
    name: "a part with other data",
    // Valid by itself, so that only the comparison can find it out.
    wrong: (part: Part) => ({ ...part, data: btoa(atob(part.data).replace("t1-1", "t1-2")) }),
  },
  {
    name: "a part with another total",
    wrong: (part: Part) => ({ ...part, multipart: { ...part.multipart, total: 9 } }),
  },
  {
    name: "a part with another type",
    wrong: (part: Part) => ({ ...part, type: "stream_data" }),
  },
])("$name makes the group worthless", async ({ wrong }) => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  const [first, second, ...others] = partsOf("tampered");
  inject(fixture, first ?? {});
  inject(fixture, wrong(first as Part));
  for (const part of [second, ...others]) inject(fixture, part ?? {});
  inject(fixture, eventsMessage(2, ["after"]));
  await fixture.clock.advance(31_000);
  expect(seen).toEqual(["after"]);
});

test("two writers may use the same name for their groups", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer", { affinity: "shared" }).events());
  const a = partsOf("of a", { id: "mp-1-1" });
  const b = partsOf("of b", { id: "mp-1-1" });
  for (const [index, part] of a.entries()) {
    inject(fixture, part, "a");
    inject(fixture, b[index] ?? {}, "b");
  }
  await settle();
  expect(seen).toEqual([{ text: "of a" }, { text: "of b" }]);
});

test("a flood of incomplete groups is bounded and does not stop the stream", async () => {
  const fixture = createStreamFixture();
  const { seen } = collect(fixture.open("consumer").events());
  const [first, ...others] = partsOf("oldest", { id: "oldest" });
  inject(fixture, first ?? {});
  for (let n = 0; n < 64; n += 1) inject(fixture, partsOf("x", { seq: 100, id: `g${n}` })[0] ?? {});
  for (const part of others) inject(fixture, part);
  await settle();
  expect(seen).toEqual([]);
  inject(fixture, eventsMessage(1, ["alive"]));
  await settle();
  expect(seen).toEqual(["alive"]);
});
