import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/support/json.ts";
import { failureOf } from "../realtime/kit.ts";
import {
  type Answer,
  agent,
  type Client,
  card,
  consumer,
  history,
  network,
  publish,
  realtime,
  send,
  streamingCard,
} from "./kit.ts";

const pipeCard = card({
  capabilities: { taskKinds: ["pipe"] },
  streams: {
    out: { direction: "outbound", format: "events" },
    in: { direction: "inbound", format: "bytes" },
    both: { direction: "bidirectional", format: "events", outboundSchema: {}, inboundSchema: {} },
    feed: { direction: "outbound", format: "events", affinity: "shared" },
  },
});
const pipe = { extensions: { blocks: { taskKind: "pipe", duration: 5 } } };
const streaming = { extensions: { blocks: { stream: true } } };

async function scene(options: { card?: JsonObject; params?: JsonObject } = {}) {
  const net = await network();
  await publish(net, { card: options.card ?? pipeCard });
  const worker = await agent(net, { concurrency: 0 });
  const buyer = await consumer(net);
  const { result: task } = await send(buyer, options.params ?? pipe);
  const start = await worker.next("StartTask");
  const writer = await realtime(net, {
    userId: worker.instanceId,
    token: String(start.writeToken),
  });
  const request = (changes: JsonObject = {}): JsonObject => ({
    type: "stream_setup",
    taskId: task.taskId,
    orgId: task.orgId,
    agentName: "demo",
    streamId: `${task.taskId}-1`,
    channel: `stream.demo.${task.taskId}-1`,
    direction: "outbound",
    format: "events",
    affinity: "dedicated",
    taskKind: start.taskKind ?? "request",
    durationMinutes: 5,
    declaredStream: "out",
    phase: "embedded",
    protocolVersion: "2026-05-01",
    ...changes,
  });
  const setUp = async (changes: JsonObject = {}): Promise<Answer["body"]> => {
    const channel = `setup.${task.orgId}.${task.taskId}`;
    const publishing = writer.publish({
      channel,
      message: request(changes),
      sendByPost: true,
      storeInHistory: false,
    });
    const { status } = await failureOf(publishing);
    expect(status.statusCode).toBe(403);
    return status.errorData.message;
  };
  const announced = async (): Promise<Answer["body"][]> =>
    (await history(net, task)).filter(({ streamEvent }) => streamEvent === "stream_started");
  return { net, worker, buyer, task, start, setUp, announced };
}

async function rights(net: Parameters<typeof realtime>[0], token: string, channel: string) {
  const client: Client = await realtime(net, { userId: "someone", token });
  const may = (call: Promise<unknown>) => call.then(() => true).catch(() => false);
  return {
    read: await may(client.hereNow({ channels: [channel] })),
    write: await may(client.publish({ channel, message: { a: 1 }, sendByPost: true })),
  };
}

test("an embedded stream is announced to the consumer and its writer gets a token", async () => {
  const { net, task, setUp, announced } = await scene();
  const channel = `stream.demo.${task.taskId}-1`;
  const answer = await setUp({ metadata: { title: "steps" } });
  expect(answer).toEqual({
    ok: true,
    streamSetupResponse: {
      taskId: task.taskId,
      streamId: `${task.taskId}-1`,
      channel,
      direction: "outbound",
      phase: "embedded",
      token: expect.any(String),
      tokenTtlMinutes: 7,
    },
  });
  const [announcement] = await announced();
  expect(announcement).toMatchObject({
    type: "progress",
    declaredStream: "out",
    streams: {
      [`${task.taskId}-1`]: {
        channel,
        direction: "outbound",
        format: "events",
        affinity: "dedicated",
        tokenTtlMinutes: 7,
        metadata: { title: "steps" },
      },
    },
  });
  const { token } = announcement.streams[`${task.taskId}-1`];
  expect(await rights(net, token, channel)).toEqual({ read: true, write: false });
  const writer = answer.streamSetupResponse.token;
  expect(await rights(net, writer, channel)).toEqual({ read: false, write: true });
  expect(await rights(net, writer, `${channel}0`)).toEqual({ read: false, write: false });
});

test.for([
  { declaredStream: "in", direction: "inbound", format: "bytes", agent: [true, false] },
  { declaredStream: "both", direction: "bidirectional", format: "events", agent: [true, true] },
])("each side of an $direction stream may do its part", async (stream) => {
  const { agent: want, ...changes } = stream;
  const { net, task, setUp, announced } = await scene();
  const { token, channel } = (await setUp(changes)).streamSetupResponse;
  const [read, write] = want;
  expect(await rights(net, token, channel)).toEqual({ read, write });
  const [announcement] = await announced();
  const theirs = announcement.streams[`${task.taskId}-1`].token;
  expect(await rights(net, theirs, channel)).toEqual({
    read: changes.direction === "bidirectional",
    write: true,
  });
});

test("the phases of an external stream: first the token, then the announcement", async () => {
  const { setUp, announced } = await scene();
  const first = (await setUp({ phase: "token_request" })).streamSetupResponse;
  expect(first.token).toEqual(expect.any(String));
  expect(await announced()).toEqual([]);
  const second = (await setUp({ phase: "activate" })).streamSetupResponse;
  expect(second).not.toHaveProperty("token");
  expect(await announced()).toHaveLength(1);
});

test("a shared stream has its key as id", async () => {
  const { setUp } = await scene();
  const shared = { declaredStream: "feed", affinity: "shared", streamId: "feed" };
  const answer = await setUp({ ...shared, channel: "stream.demo.feed" });
  expect(answer).toMatchObject({ ok: true, streamSetupResponse: { streamId: "feed" } });
});

test.for([
  { name: "an undeclared key", changes: { declaredStream: "other" } },
  { name: "a key of every object", changes: { declaredStream: "constructor" } },
  { name: "another direction than the card's", changes: { direction: "inbound" } },
  { name: "another format than the card's", changes: { format: "bytes" } },
  { name: "another affinity than the card's", changes: { affinity: "shared" } },
  { name: "a stream id of another task", changes: { streamId: "t-1", channel: "stream.demo.t-1" } },
  { name: "another agent's channel", changes: { channel: "stream.other.x" } },
  { name: "another agent's name", changes: { agentName: "other" } },
  { name: "another task kind", changes: { taskKind: "request" } },
  { name: "another organization", changes: { orgId: "org" } },
  { name: "no affinity", changes: { affinity: null } },
  { name: "an unknown phase", changes: { phase: "later" } },
])("set-up with $name is refused", async ({ changes }) => {
  const { setUp, announced } = await scene();
  expect(await setUp(changes)).toMatchObject({
    ok: false,
    error: { code: "InvalidArgument", message: expect.any(String) },
  });
  expect(await announced()).toEqual([]);
});

test("a request without negotiated streaming gets none, with it only outbound ones", async () => {
  const key = { declaredStream: "_default" };
  const quiet = await scene({ card: streamingCard(), params: {} });
  expect((await quiet.setUp(key)).error.message).toContain("No streaming");
  const live = await scene({ card: streamingCard(), params: streaming });
  expect((await live.setUp(key)).ok).toBe(true);
  expect((await live.setUp({ ...key, phase: "token_request" })).ok).toBe(false);
});

test("a task that ended gets no streams, and a forced end takes the tokens back", async () => {
  const { net, worker, buyer, task, start, setUp } = await scene();
  const { token, channel } = (await setUp()).streamSetupResponse;
  expect((await rights(net, token, channel)).write).toBe(true);
  await buyer.rpc("TerminateTask", { taskId: task.taskId });
  expect((await rights(net, token, channel)).write).toBe(false);
  expect(await worker.next("TerminateTask")).toMatchObject({ taskId: task.taskId });
  await worker.publishOn(start, { type: "terminal", state: "canceled", reason: "terminated" });
  expect((await setUp()).error.message).toContain("canceled already");
});
