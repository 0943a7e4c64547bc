import { expect, onTestFinished, test } from "vitest";
import type { HandlerFn } from "../../src/agents/handler.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { silentLog } from "../../src/support/log.ts";
import { card, network, publish } from "../network/backend/kit.ts";
import { createClient, until } from "./kit.ts";

const request = [{ partId: "text", text: "hello" }];

/** A running agent with these streams, and a consumer of it. */
async function setUp(
  streams: JsonObject,
  handler: HandlerFn,
  taskKinds: readonly string[] = ["request"],
) {
  const net = await network();
  const published = card({ streams, capabilities: { taskKinds } });
  const { status, body } = await publish(net, { card: published });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const handle = await startAgentInstance({
    agentName: "demo",
    card: published as never,
    handler,
    apiKey: net.apiKey,
    baseUrl: net.origin,
    cdmUrl: net.cdmUrl,
    log: silentLog,
    concurrency: 0,
  });
  onTestFinished(() => handle.close());
  await handle.ready;
  const client = await createClient(net);
  const send = (options: object = {}) =>
    client.sendMessage({ agentName: "demo", requestParts: request, stream: true, ...options });
  return { client, send };
}

const quick = { subscribeGraceMs: 0, maxLatencyMs: 5 };
const events = { direction: "outbound", format: "events" };

test("a stream of events is announced, read to its end, and closes with the task", async () => {
  const { send } = await setUp({ _default: events }, async (_, context) => {
    const stream = await context.createStream({ ...quick, subscribeGraceMs: 200 });
    for (const word of ["one", "two", "three"]) await stream.write({ word });
    await stream.end();
  });
  const session = await send();
  const ref = await session.waitForStream("_default", { timeoutMs: 5_000 });
  const client = ref.open();
  expect(ref.open()).toBe(client);
  const read: unknown[] = [];
  for await (const event of client.events()) read.push(event);
  expect(read).toEqual([{ word: "one" }, { word: "two" }, { word: "three" }]);
  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  await until(() => session.isClosed);
  expect(() => ref.open()).toThrow(expect.objectContaining({ code: "stream-closed" }));
});

test("bytes arrive as they were written, also when they are more than a message holds", async () => {
  const chunk = new Uint8Array(40_000).map((_, index) => index % 251);
  const { send } = await setUp(
    {
      _default: { direction: "outbound", format: "bytes", contentType: "application/octet-stream" },
    },
    async (_, context) => {
      const stream = await context.createStream({ ...quick, subscribeGraceMs: 200 });
      await stream.write(chunk);
      await stream.write("text");
      await stream.end();
    },
  );
  const session = await send();
  const [client] = await session.waitForStream().then(() => session.openAllStreams());
  const chunks: Uint8Array[] = [];
  for await (const part of client?.bytes() ?? []) chunks.push(part);
  expect(Buffer.concat(chunks)).toEqual(Buffer.concat([chunk, Buffer.from("text")]));
  await session.asyncClose();
});

test("a stream that was never opened is gone with its task", async () => {
  const { send } = await setUp({ _default: events }, async (_, context) => {
    await (await context.createStream(quick)).end();
  });
  const session = await send();
  const ref = await session.waitForStream();
  await session.waitForTerminal();
  await until(() => session.isClosed);
  const open = () => ref.open();
  expect(open).toThrow(
    expect.objectContaining({
      name: "StreamUnavailableError",
      taskId: session.taskId,
      streamId: ref.descriptor.streamId,
      declaredStream: "_default",
      terminalState: "completed",
    }),
  );
  expect(session.openAllStreams()).toEqual([]);
});

test("a consumer writes to its agent, and its writer ends with the task at once", async () => {
  const heard: unknown[] = [];
  const { send } = await setUp(
    { up: { direction: "inbound", format: "events" } },
    async (_, context) => {
      const stream = await context.createStream({ declaredStream: "up" });
      for await (const event of stream.events()) {
        heard.push(event);
        break;
      }
      context.finish();
    },
    ["pipe"],
  );
  const session = await send({ taskKind: "pipe", duration: 1, stream: undefined });
  const ref = await session.waitForStreamWhere((one) => one.descriptor.declaredStream === "up");
  expect(ref.descriptor.localDirection).toBe("outbound");
  const writer = ref.open();
  let closedBefore: boolean | undefined;
  writer.onEnd(() => {
    closedBefore = session.isClosed;
  });
  await writer.write({ n: 1 });
  await session.waitForTerminal();
  await until(() => session.isClosed);
  expect(heard).toEqual([{ n: 1 }]);
  expect(closedBefore).toBe(false);
});

test("without autoDrain the session leaves its streams open until the caller closes it", async () => {
  const { send } = await setUp(
    {
      chat: { direction: "bidirectional", format: "events", outboundSchema: {}, inboundSchema: {} },
    },
    async (_, context) => {
      await context.createStream({ declaredStream: "chat", ...quick });
      context.finish();
    },
    ["pipe"],
  );
  const session = await send({
    taskKind: "pipe",
    duration: 1,
    stream: undefined,
    autoDrain: false,
  });
  const client = (await session.waitForStream("chat")).open();
  await until(() => session.isClosed);
  expect(client.isActive).toBe(true);
  await session.asyncClose();
  expect(client.isActive).toBe(false);
});

test("several streams need a name", async () => {
  const { send } = await setUp(
    { a: events, b: events },
    async (_, context) => {
      await context.createStream({ declaredStream: "a", ...quick });
      await context.createStream({ declaredStream: "b", ...quick });
    },
    ["pipe"],
  );
  const session = await send({ taskKind: "pipe", duration: 1, stream: undefined });
  await session.waitForStream("b");
  await expect(session.waitForStream()).rejects.toMatchObject({ code: "usage" });
  expect((await session.waitForStream("a")).descriptor.declaredStream).toBe("a");
  expect(session.listStreams()).toHaveLength(2);
  await session.cancel();
  session.close();
});
