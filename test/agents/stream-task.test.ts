import { expect, test } from "vitest";
import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { StreamAnnouncement } from "../../generated/types/task-event.ts";
import type { StreamObject } from "../../src/agents/stream-object.ts";
import type { LocalNetwork } from "../../src/network/index.ts";
import { connectPubNub } from "../../src/realtime/pubnub-realtime.ts";
import { invertDirection } from "../../src/streams/descriptor.ts";
import { openStream } from "../../src/streams/open-stream.ts";
import type { StreamClient } from "../../src/streams/stream-client.ts";
import { systemClock } from "../../src/support/clock.ts";
import { silentLog } from "../../src/support/log.ts";
import { collect } from "../streams/stream-fixture.ts";
import { runAgent, type WatchedTask } from "./agent-fixture.ts";

const outbound: StreamDeclaration = { direction: "outbound", format: "events" };
const chat: StreamDeclaration = {
  direction: "bidirectional",
  format: "events",
  outboundSchema: {},
  inboundSchema: {},
};
const feed: StreamDeclaration = { ...outbound, affinity: "shared" };
const noGrace = { subscribeGraceMs: 0 };
const wanted = { extensions: { blocks: { stream: true } } };
const pipe = { extensions: { blocks: { taskKind: "pipe", duration: 5 } } };

/** The consumer's side of the first stream that a task announces. */
async function openAnnounced(net: LocalNetwork, task: WatchedTask): Promise<StreamClient> {
  const event = await task.until(({ streamEvent }) => streamEvent === "stream_started");
  const [entry] = Object.entries(event.streams as Record<string, StreamAnnouncement>);
  const [streamId, announced] = entry as [string, StreamAnnouncement];
  const { channel, token, direction, format, affinity } = announced;
  return openStream({
    descriptor: {
      taskId: task.taskId,
      streamId,
      agentName: "demo",
      channel,
      token,
      agentDirection: direction,
      localDirection: invertDirection(direction),
      format,
      affinity,
    },
    role: "consumer",
    userId: "user-1",
    keys: {
      publishKey: "pub-c-local-free",
      subscribeKey: "sub-c-local-free",
      origins: [new URL(net.origin).host],
      ssl: false,
    },
    connect: connectPubNub,
    clock: systemClock,
    log: silentLog,
  });
}

test("a request streams events to a consumer that asked for them, and ends the stream", async () => {
  const { net, send } = await runAgent({
    streams: { _default: outbound },
    handler: async (_, context) => {
      const stream = await context.createStream({ metadata: { title: "Steps" } });
      expect(stream).toMatchObject({ isActive: true, external: false, format: "events" });
      for (let n = 1; n <= 3; n += 1) await stream.write({ n });
      await stream.write({ text: "x".repeat(40_000) });
    },
  });
  const task = await send(wanted);
  const reader = await openAnnounced(net, task);
  const { done } = collect(reader.events());
  expect(await done).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { text: "x".repeat(40_000) }]);
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  expect(task.events.find(({ streamEvent }) => streamEvent === "stream_started")).toMatchObject({
    declaredStream: "_default",
    streams: { [`${task.taskId}-1`]: { metadata: { title: "Steps" }, direction: "outbound" } },
  });
  await reader.end();
});

test("bytes of text and binary come through as they were written", async () => {
  const { net, send } = await runAgent({
    streams: { _default: { direction: "outbound", format: "bytes" } },
    handler: async (_, context) => {
      const stream = await context.createStream(noGrace);
      for (const chunk of ["grüße", Uint8Array.of(0, 255), "end"]) await stream.write(chunk);
      await stream.end();
      expect(stream.isActive).toBe(false);
      expect(() => stream.write("late")).toThrow(/has ended for this task/);
    },
  });
  const task = await send(wanted);
  const reader = await openAnnounced(net, task);
  const chunks = await collect(reader.bytes()).done;
  expect(Buffer.concat(chunks).toString("hex")).toBe(
    Buffer.concat([Buffer.from("grüße"), Buffer.of(0, 255), Buffer.from("end")]).toString("hex"),
  );
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  await reader.end();
});

test("a request whose consumer did not ask for streams gets none", async () => {
  const { send } = await runAgent({
    streams: { _default: outbound },
    handler: async (_, context) => {
      expect(context.hasStream).toBe(false);
      await context.createStream();
    },
  });
  const task = await send();
  expect(await task.terminal()).toMatchObject({
    state: "failed",
    error: expect.stringMatching(/has no streams: its consumer did not ask/),
  });
});

test("a handler that throws after it opened a stream fails the task and ends the stream", async () => {
  const { net, send } = await runAgent({
    streams: { _default: outbound },
    handler: async (_, context) => {
      const stream = await context.createStream(noGrace);
      void stream.write({ n: 1 });
      throw new Error("broken");
    },
  });
  const task = await send(wanted);
  const reader = await openAnnounced(net, task);
  expect(await collect(reader.events()).done).toEqual([{ n: 1 }]);
  expect(await task.terminal()).toMatchObject({ state: "failed", error: "broken" });
  await reader.end();
});

test("a cancel during createStream cuts the grace short", async () => {
  const opened: boolean[] = [];
  const { send, rpc } = await runAgent({
    streams: { _default: outbound },
    handler: async (_, context) => {
      const stream = await context.createStream({ subscribeGraceMs: 60_000 });
      opened.push(stream.isActive, context.isCancelled);
    },
  });
  const task = await send(wanted);
  await task.until(({ streamEvent }) => streamEvent === "stream_started");
  await rpc("CancelTask", { taskId: task.taskId });
  expect(await task.terminal()).toMatchObject({ state: "canceled" });
  expect(opened).toEqual([true, true]);
});

test("a stream whose task ended while it was opened is not left open", async () => {
  const failures: unknown[] = [];
  const { agent, send } = await runAgent({
    streams: { _default: outbound },
    handler: (_, context) => {
      context.createStream({ subscribeGraceMs: 50 }).catch((error) => failures.push(error));
    },
  });
  const task = await send(wanted);
  await task.terminal();
  await expect.poll(() => failures).toMatchObject([{ code: "stream-unavailable" }]);
  await agent.close();
});

test("a pipe talks both ways and outlives its handler until it is finished", async () => {
  let finish = (): void => {};
  const { net, send } = await runAgent({
    taskKinds: ["pipe"],
    streams: { chat },
    handler: async (_, context) => {
      const stream = await context.createStream({
        ...noGrace,
        onActivate: async (active: StreamObject) => {
          for await (const event of active.events()) await active.write({ echo: event });
        },
      });
      expect(stream.declaredStream).toBe("chat");
      finish = () => context.finish();
    },
  });
  const task = await send(pipe);
  const peer = await openAnnounced(net, task);
  const { seen } = collect(peer.events());
  await peer.write({ n: 1 });
  await peer.write({ n: 2 });
  await expect.poll(() => seen).toEqual([{ echo: { n: 1 } }, { echo: { n: 2 } }]);
  expect(task.events.some(({ type }) => type === "terminal")).toBe(false);
  finish();
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  await peer.end();
});

test("a pipe whose handler returned ends by cancel, and by the instance", async () => {
  const { agent, send, rpc } = await runAgent({
    taskKinds: ["pipe"],
    handler: () => {},
    streams: { chat },
  });
  const canceled = await send(pipe);
  await canceled.until(({ state }) => state === "running");
  await rpc("CancelTask", { taskId: canceled.taskId });
  expect(await canceled.terminal()).toMatchObject({ state: "canceled" });

  const published = await send(pipe);
  await published.until(({ state }) => state === "running");
  const { taskId } = published;
  const end = { state: "completed", completionReason: "all said" } as const;
  await agent.publishTerminal(taskId, { ...end, taskId: "other", type: "progress" } as never);
  expect(await published.terminal()).toEqual({
    type: "terminal",
    taskId,
    ...end,
    protocolVersion: "2026-05-01",
  });
  await expect(agent.publishTerminal(taskId, end)).rejects.toMatchObject({
    code: "task-not-found",
  });
});

test("code behind a stream that throws fails the stream and its task", async () => {
  const { send } = await runAgent({
    taskKinds: ["pipe"],
    streams: { chat },
    handler: async (_, context) => {
      await context.createStream({
        ...noGrace,
        onActivate: () => {
          throw new Error("crash");
        },
      });
    },
  });
  const task = await send(pipe);
  expect(await task.terminal()).toMatchObject({ state: "failed", error: "stream_crashed" });
});

test("a shared stream is one connection for many tasks, announced to each", async () => {
  const streams: StreamObject[] = [];
  const { net, agent, send } = await runAgent({
    taskKinds: ["pipe"],
    streams: { feed },
    options: { concurrency: 10 },
    handler: async (_, context) => {
      const [first, second] = await Promise.all([
        context.createStream(noGrace),
        context.createStream(noGrace),
      ]);
      expect(first).toBe(second);
      streams.push(first);
    },
  });
  const tasks = [await send(pipe), await send(pipe)];
  const readers = await Promise.all(tasks.map((task) => openAnnounced(net, task)));
  const collected = readers.map((reader) => collect(reader.events()));
  await expect.poll(() => streams.length).toBe(2);
  const [one, two] = streams as [StreamObject, StreamObject];
  expect(one.uuid).toBe(two.uuid);
  for (const task of tasks) {
    expect(task.events.filter(({ streamEvent }) => streamEvent !== undefined)).toHaveLength(1);
  }

  await one.write({ n: 1 });
  await one.end();
  expect([one.isActive, two.isActive]).toEqual([false, true]);
  await two.write({ n: 2 });
  for (const { seen } of collected) await expect.poll(() => seen).toEqual([{ n: 1 }, { n: 2 }]);

  await agent.failStream("feed", "gone");
  expect(two.isActive).toBe(false);
  expect(await tasks[1]?.terminal()).toMatchObject({ state: "failed", error: "gone" });
  expect(tasks[0]?.events.some(({ type }) => type === "terminal")).toBe(false);
  for (const reader of readers) await reader.end();
});

test("an external stream hands out a token and is announced when it is activated", async () => {
  const { net, send } = await runAgent({
    taskKinds: ["pipe"],
    streams: { feed: outbound },
    handler: async (_, context) => {
      const external = await context.createStream({ external: true });
      expect(external).toMatchObject({ external: true, isActive: true });
      expect(() => external.write({})).toThrow(/is external/);
      expect(() => external.uuid).toThrow(/is external/);
      const elsewhere = openStream({
        descriptor: {
          taskId: context.taskId,
          streamId: external.streamId,
          agentName: "demo",
          channel: external.channel,
          token: external.token,
          agentDirection: "outbound",
          localDirection: "inbound",
          format: "events",
          affinity: "dedicated",
        },
        role: "agent",
        userId: "demo",
        keys: {
          publishKey: "pub-c-local-free",
          subscribeKey: "sub-c-local-free",
          origins: [new URL(net.origin).host],
          ssl: false,
        },
        connect: connectPubNub,
        clock: systemClock,
        log: silentLog,
      });
      await external.activate();
      void elsewhere.write({ from: "elsewhere" });
      await elsewhere.end();
      await external.end();
      expect(() => external.activate()).toThrow(/has ended/);
      context.finish();
    },
  });
  const task = await send(pipe);
  const reader = await openAnnounced(net, task);
  expect(await collect(reader.events()).done).toEqual([{ from: "elsewhere" }]);
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  await reader.end();
});
