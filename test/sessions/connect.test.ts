import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fetchCdmConfig } from "../../src/backend/cdm.ts";
import { startNetwork } from "../../src/network/index.ts";
import type { JsonObject } from "../../src/support/json.ts";
import { agent, network, publish } from "../network/backend/kit.ts";
import { createClient, spiedConnector, until } from "./kit.ts";

const request = [{ partId: "text", text: "hello" }];
const toDemo = { agentName: "demo", requestParts: request };
const artifact = {
  type: "artifact",
  outputId: "echo",
  artifactRef: { kind: "inline", mimeType: "text/plain", size: 1, data: "YQ==" },
};

async function setUp(changes: JsonObject = {}) {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 0, ...changes });
  return { net, worker, client: await createClient(net) };
}

test("connecting to a task that runs shows what was and what comes", async () => {
  const { worker, client } = await setUp();
  const sent = await client.sendMessage(toDemo);
  const start = await worker.next("StartTask", sent.taskId);
  await worker.publishOn(start, { type: "progress", message: "one" });
  await worker.publishOn(start, artifact);

  const viewer = await client.connect({ taskId: sent.taskId });
  expect(viewer.agentName).toBe("demo");
  expect(viewer.listEvents().map((event) => event.type)).toEqual([
    "request",
    "progress",
    "artifact",
  ]);
  await worker.publishOn(start, { type: "progress", message: "two" });
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  expect(await viewer.waitForTerminal()).toMatchObject({ state: "completed" });
  const messages: unknown[] = [];
  for await (const event of viewer.events())
    if (event.type === "progress") messages.push(event.message);
  expect(messages).toEqual(["one", "two"]);
});

test("connecting to a task that is over reads its history and stays open", async () => {
  const { worker, client } = await setUp();
  const sent = await client.sendMessage(toDemo);
  const start = await worker.next("StartTask", sent.taskId);
  await worker.publishOn(start, artifact);
  await worker.publishOn(start, { type: "terminal", state: "failed", error: "broken" });
  await sent.waitForTerminal();

  const viewer = await client.connect({ taskId: sent.taskId });
  expect(viewer.state).toBe("failed");
  expect(viewer.isClosed).toBe(false);
  expect(await viewer.waitForTerminal()).toMatchObject({ state: "failed", error: "broken" });
  expect(viewer.listArtifacts()).toEqual([artifact.artifactRef]);
  await expect(viewer.waitForStream("steps")).rejects.toMatchObject({
    name: "StreamUnavailableError",
    terminalState: "failed",
  });
  viewer.close();
});

test("more events than one page of history holds arrive in order", async () => {
  const { net, worker, client } = await setUp();
  const sent = await client.sendMessage(toDemo);
  sent.close();
  const start = await worker.next("StartTask", sent.taskId);
  const spied = spiedConnector();
  const numbers = Array.from({ length: 230 }, (_, index) => index);
  const cdm = await fetchCdmConfig({ cdmUrl: net.cdmUrl });
  const writer = spied.connect({
    ...cdm.playground,
    ...cdm.realtime,
    userId: worker.instanceId,
    token: String(start.writeToken),
  });
  for (const number of numbers) {
    const message = { type: "progress", taskId: sent.taskId, progress: number };
    await writer.publish({ channel: sent.statusChannel, message, store: true });
  }
  writer.destroy();
  const viewer = await client.connect({ taskId: sent.taskId });
  const seen = viewer
    .listEvents()
    .flatMap((event) => (event.type === "progress" ? [event.progress] : []));
  expect(seen).toEqual(numbers);
  viewer.close();
});

test("the same idempotency key names the same task, also when it is over", async () => {
  const { net, worker } = await setUp();
  const spied = spiedConnector();
  const client = await createClient(net, { connect: spied.connect });
  const keyed = { ...toDemo, idempotencyKey: "key-1" };
  const first = await client.sendMessage(keyed);
  const again = await client.sendMessage(keyed);
  expect([first.taskId, first.idempotent ?? false, again.idempotent]).toEqual([
    again.taskId,
    false,
    true,
  ]);

  const start = await worker.next("StartTask", first.taskId);
  await worker.publishOn(start, artifact);
  await worker.publishOn(start, { type: "terminal", state: "failed", error: "why" });
  await Promise.all([first.waitForTerminal(), again.waitForTerminal()]);
  await until(() => first.isClosed);

  spied.subscribed.length = 0;
  const late = await client.sendMessage(keyed);
  expect(spied.subscribed).toEqual([]);
  expect(late.idempotent).toBe(true);
  expect(late.state).toBe("failed");
  expect(await late.waitForTerminal()).toMatchObject({ error: "why" });
  expect(late.listArtifacts()).toHaveLength(1);
  expect(worker.messages("StartTask")).toHaveLength(1);
  late.close();
});

test("a denied read token is replaced, and what happened meanwhile is read", async () => {
  const { net, worker } = await setUp();
  const spied = spiedConnector();
  const client = await createClient(net, { connect: spied.connect });
  const session = await client.sendMessage(toDemo);
  const states: string[] = [];
  session.onConnection((state) => states.push(state));
  const start = await worker.next("StartTask", session.taskId);
  await until(() => session.connection === "connected");

  // As if the outage had been longer than the service's cache.
  spied.loses = ({ message }) => (message as JsonObject).message === "meanwhile";
  const realtime = spied.connections.at(-1);
  const before = session.readToken;
  realtime?.setToken("no-token");
  realtime?.reconnect();
  await worker.publishOn(start, { type: "progress", message: "meanwhile" });
  await until(() => session.listEvents().some((event) => event.type === "progress"));
  await until(() => session.connection === "connected");
  expect(states).toContain("reconnecting");
  expect(session.readToken).not.toBe(before);
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  await session.waitForTerminal();
});

test("a session outlives a restart of the service", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "blocks-network-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const first = await startNetwork({ port: 0, dataDir });
  await publish(first);
  const worker = await agent(first);
  const client = await createClient(first);
  const session = await client.sendMessage(toDemo);
  const start = await worker.next("StartTask", session.taskId);
  await worker.publishOn(start, { type: "progress", message: "before" });
  await until(() => session.listEvents().length === 2);
  await first.close();
  await until(() => session.connection === "reconnecting");

  const port = Number(new URL(first.origin).port);
  const second = await startNetwork({ port, dataDir });
  onTestFinished(() => second.close());
  await worker.publishOn(start, { type: "progress", message: "after" });
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  const messages = session
    .listEvents()
    .flatMap((event) => (event.type === "progress" ? [event.message] : []));
  expect(messages).toEqual(["before", "after"]);
});

test("a task of an agent of the other billing mode is found on its keyset", async () => {
  const net = await network();
  await publish(net, { billingMode: "paid", pricePerTask: "1" });
  const worker = await agent(net, { billingMode: "paid" });
  const paid = await createClient(net, { billingMode: "paid" });
  const sent = await paid.sendMessage(toDemo);
  await worker.next("StartTask", sent.taskId);
  const free = await createClient(net);
  const viewer = await free.connect({ taskId: sent.taskId });
  expect(viewer.listEvents().map((event) => event.type)).toContain("request");
  viewer.close();
  sent.close();
});

test("a task that does not exist is one error with its id", async () => {
  const { client } = await setUp();
  await expect(client.connect({ taskId: "t-none" })).rejects.toMatchObject({
    name: "RpcError",
    message: expect.stringContaining("t-none"),
  });
});
