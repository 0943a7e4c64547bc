import { expect, test } from "vitest";
import type { StreamContract } from "../../src/gen/v1.ts";
import { EventContractError } from "../../src/sessions/agent-client/errors.ts";
import { StreamUnavailableError } from "../../src/sessions/stream-unavailable-error.ts";
import { StreamOverflowError } from "../../src/streams/stream-errors.ts";
import { settle } from "../support/manual-clock.ts";
import { chat, demo, input, orders, steps } from "./demo-contract.ts";
import { artifact, InMemoryStream, InMemoryTransport } from "./in-memory-transport.ts";

async function started(
  options: Parameters<ReturnType<typeof demo>["start"]>[1] = {},
  streams: readonly StreamContract[] = [steps, orders, chat],
) {
  const transport = new InMemoryTransport();
  const task = await demo(transport, { streams }).start(input, options);
  return { task, call: transport.call, transport };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const a = { name: "a" };
const b = { name: "b" };

test("a start asks for streams where the card declares some", async () => {
  expect((await started()).transport.sent[0]?.stream).toBe(true);
  expect((await started({}, [])).transport.sent[0]?.stream).toBe(false);
  expect((await started({ stream: false })).transport.sent[0]?.stream).toBe(false);
});

test("reading begins before the announcement and ends with the stream", async () => {
  const { task, call } = await started();
  const reading = all(task.stream("steps").events());
  await settle();

  call.announce(new InMemoryStream({ key: "steps" }).feed(a, b).finish());

  expect(await reading).toEqual([a, b]);
});

test("a stream can be read after the output and after the close", async () => {
  const { task, call } = await started();
  call.announce(new InMemoryStream({ key: "steps" }).feed(a, b).finish());
  call.deliver(artifact(`{"name":"E16"}`, { outputId: "route" })).complete();

  await task.output();
  await task.close();

  expect(await all(task.stream("steps"))).toEqual([a, b]);
});

test("a handle is no promise, so that an await of it is harmless", async () => {
  const { task, call } = await started();
  call.announce(new InMemoryStream({ key: "steps" }).feed(a).finish());

  const stream = await task.stream("steps");

  expect(stream).toBe(task.stream("steps"));
  expect(await all(stream)).toEqual([a]);
});

test("the direction decides the members", async () => {
  const { task } = await started();

  expect(Object.keys(task.stream("steps"))).toEqual(["key", "attached", "events"]);
  expect(Object.keys(task.stream("orders"))).toEqual(["key", "attached", "write", "end"]);
  expect(Object.keys(task.stream("chat"))).toEqual(["key", "attached", "events", "write", "end"]);
});

test("the only key may be left out, an unknown one names the declared ones", async () => {
  const one = await started({}, [steps]);
  const three = await started();

  expect((one.task.stream as () => unknown)()).toBe(one.task.stream("steps"));
  expect(() => (three.task.stream as () => unknown)()).toThrow(
    `stream() of task t1 needs a key; the card declares "steps", "orders", "chat"`,
  );
  expect(() => three.task.stream("__proto__" as never)).toThrow(`has no "__proto__"`);
});

test("a terminal without an announcement ends the wait with StreamUnavailableError", async () => {
  const { task, call } = await started();
  const reading = all(task.stream("steps")).catch((e: unknown) => e);
  const writing = task
    .stream("orders")
    .write(a)
    .catch((e: unknown) => e);

  call.complete();

  for (const error of [await reading, await writing]) {
    expect(error).toBeInstanceOf(StreamUnavailableError);
  }
  expect(await reading).toMatchObject({
    code: "stream-unavailable",
    taskId: "t1",
    declaredStream: "steps",
    terminalState: "completed",
  });
});

test("an announcement after the terminal changes nothing", async () => {
  const { task, call } = await started();
  call.complete();
  await settle();
  const late = new InMemoryStream({ key: "steps" }).feed(a);

  call.announce(late);

  await expect(all(task.stream("steps"))).rejects.toBeInstanceOf(StreamUnavailableError);
  expect(late.opened).toBe(0);
});

test("a stream that cannot be opened gives its reader the reason", async () => {
  const { task, call } = await started();
  const refused = new InMemoryStream({ key: "steps" });
  refused.refusal = new Error("over");

  call.announce(refused);

  await expect(all(task.stream("steps"))).rejects.toThrow("over");
});

test("eager opening buffers from the announcement, lazy waits for the reader", async () => {
  const eager = await started();
  const lazy = await started({ streams: "lazy" });
  const [first, second] = [
    new InMemoryStream({ key: "steps" }),
    new InMemoryStream({ key: "steps" }),
  ];
  eager.call.announce(first.feed(a).finish());
  lazy.call.announce(second.feed(a).finish());
  await settle();

  expect([first.opened, second.opened]).toEqual([1, 0]);
  expect(await all(lazy.task.stream("steps"))).toEqual([a]);
  expect(second.opened).toBe(1);
});

test("write-only streams are not opened before the first write", async () => {
  const { task, call } = await started();
  const stream = new InMemoryStream({ key: "orders", direction: "write" });
  call.announce(stream);
  await settle();
  expect(stream.opened).toBe(0);

  await task.stream("orders").write(a);
  await task.stream("orders").end();

  expect(stream.written).toEqual([a]);
  expect(stream.ended).toBe(1);
});

test("a write waits for the announcement", async () => {
  const { task, call } = await started();
  const writing = task.stream("chat").write("hello");
  expect(task.stream("chat").attached).toBe(false);
  const stream = new InMemoryStream({ key: "chat", direction: "both" });

  call.announce(stream);
  await writing;

  expect(stream.written).toEqual(["hello"]);
  expect(task.stream("chat").attached).toBe(true);
});

test("ending a stream that never came is no error", async () => {
  const { task, call } = await started();
  call.complete();

  await task.stream("orders").end();
});

test("an event to write that breaks the schema is not sent", async () => {
  const { task, call } = await started();
  const stream = new InMemoryStream({ key: "orders", direction: "write" });
  call.announce(stream);

  const answer = task.stream("orders").write({ name: 1 } as never);

  await expect(answer).rejects.toMatchObject({
    name: "EventContractError",
    streamKey: "orders",
    issues: [{ path: "/name" }],
  });
  expect(stream.written).toEqual([]);
});

test("an event that breaks the schema comes in its place, as an error", async () => {
  const { task, call } = await started();
  call.announce(new InMemoryStream({ key: "steps" }).feed(a, { name: 1 }, b).finish());
  const seen: unknown[] = [];

  const reading = (async () => {
    for await (const event of task.stream("steps")) seen.push(event);
  })();

  await expect(reading).rejects.toBeInstanceOf(EventContractError);
  expect(seen).toEqual([a]);
});

test.for([
  { mode: "warn", told: 1 },
  { mode: "off", told: 0 },
] as const)("in $mode mode such an event is yielded as it came", async ({ mode, told }) => {
  const issues: unknown[] = [];
  const { task, call } = await started({
    contract: { events: mode },
    onContractIssue: (issue) => issues.push(issue),
  });

  call.announce(new InMemoryStream({ key: "steps" }).feed(a, 7 as never, b).finish());

  expect(await all(task.stream("steps"))).toEqual([a, 7, b]);
  expect(issues).toHaveLength(told);
});

test.for([
  { name: "1,000 events", items: Array.from({ length: 1_001 }, () => a), kept: 1_000 },
  {
    name: "1 MiB",
    items: Array.from({ length: 3 }, () => ({ name: "x".repeat(500_000) })),
    kept: 2,
  },
])(
  "beyond $name unread the reader gets what fitted, then StreamOverflowError",
  async ({ items, kept }) => {
    const { task, call } = await started();
    call.announce(new InMemoryStream({ key: "steps" }).feed(...items));
    await settle();
    let read = 0;

    const reading = (async () => {
      for await (const _ of task.stream("steps")) read += 1;
    })();

    await expect(reading).rejects.toBeInstanceOf(StreamOverflowError);
    expect(read).toBe(kept);
  },
);

test("one reader's overflow leaves other streams and the output alone", async () => {
  const { task, call } = await started();
  call.announce(
    new InMemoryStream({ id: "t1-1", key: "steps" }).feed(
      ...Array.from({ length: 1_001 }, () => a),
    ),
  );
  call.announce(
    new InMemoryStream({ id: "t1-2", key: "chat", direction: "both" }).feed(b).finish(),
  );
  call.deliver(artifact(`{"name":"E16"}`, { outputId: "route" })).complete();

  expect(await task.output()).toEqual({ route: { name: "E16" } });
  expect(await all(task.stream("chat"))).toEqual([b]);
});

test("stream is the first of its key, streams are all of them until the end", async () => {
  const { task, call } = await started();
  const following = (async () => {
    const found: unknown[] = [];
    for await (const stream of task.streams("steps")) found.push(await all(stream));
    return found;
  })();
  call.announce(new InMemoryStream({ id: "t1-1", key: "steps" }).feed(a).finish());
  await settle();
  call.announce(new InMemoryStream({ id: "t1-2", key: "steps" }).feed(b).finish());
  await settle();

  call.complete();

  expect(await following).toEqual([[a], [b]]);
});

test.for([
  { name: "the only declared key", streams: [steps], key: "steps" },
  { name: "_default", streams: [orders, { ...steps, key: "_default" }], key: "_default" },
])("an announcement without a key belongs to $name", async ({ streams, key }) => {
  const { task, call } = await started({}, streams);

  call.announce(new InMemoryStream({}).feed(a).finish());

  expect(await all(task.stream(key as "steps"))).toEqual([a]);
});

test.for([
  { key: undefined, streams: [steps, orders] },
  { key: "newer", streams: [steps, orders] },
  { key: "newer", streams: [steps] },
  { key: "__proto__", streams: [steps] },
])("an announcement of $key belongs to the session alone", async ({ key, streams }) => {
  const { task, call } = await started({}, streams);
  const foreign = new InMemoryStream(key === undefined ? {} : { key }).feed(a);

  call.announce(foreign);
  await settle();

  expect(foreign.opened).toBe(0);
  expect(task.stream("steps").attached).toBe(false);
});

test("a stream of another format than the card's is a broken contract", async () => {
  const { task, call } = await started();

  call.announce(new InMemoryStream({ key: "steps", format: "bytes" }));

  await expect(all(task.stream("steps"))).rejects.toThrow(
    "the card says events, the agent announced bytes",
  );
});

test("byte streams have chunks", async () => {
  const bytes: StreamContract = {
    key: "steps",
    direction: "outbound",
    format: "bytes",
    affinity: "dedicated",
  };
  const { task, call } = await started({}, [bytes]);
  const stream = task.stream("steps") as unknown as { bytes(): AsyncIterable<Uint8Array> };

  call.announce(
    new InMemoryStream({ key: "steps", format: "bytes" }).feed(new Uint8Array([1])).finish(),
  );

  expect(await all(stream.bytes())).toEqual([new Uint8Array([1])]);
});

test("an abort ends the waits of a started task and leaves the task alone", async () => {
  const controller = new AbortController();
  const { task, call } = await started({ signal: controller.signal });
  const waits = [
    task.output(),
    all(task.stream("steps")),
    all(task.streams("steps")),
    all(task.events()),
    all(task.outputs()),
    task.stream("orders").write(a),
  ].map((wait) => wait.catch((e: unknown) => e));
  await settle();

  controller.abort(new Error("enough"));

  for (const error of await Promise.all(waits)) {
    expect(error).toMatchObject({ name: "AbortedError", taskId: "t1", cause: new Error("enough") });
  }
  expect(call.canceled).toBe(0);
});

test("closing ends the waits of streams that never came", async () => {
  const { task } = await started();
  const reading = all(task.stream("steps"));

  await task.close();

  await expect(reading).rejects.toBeInstanceOf(StreamUnavailableError);
});

test("a connection is opened once for all writes, and ended also when it is over", async () => {
  const { task, call } = await started();
  const stream = new InMemoryStream({ key: "orders", direction: "write" });
  call.announce(stream);

  await task.stream("orders").write(a);
  await task.stream("orders").write(b);
  stream.refusal = new Error("it has ended and cannot be opened again");
  await task.stream("orders").end();

  expect(stream.opened).toBe(1);
});
