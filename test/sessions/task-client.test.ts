import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { agent, card, network, publish } from "../network/backend/kit.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { createClient, spiedConnector, until } from "./kit.ts";

const request = [{ partId: "text", text: "hello" }];
const toDemo = { agentName: "demo", requestParts: request };

test("a wrong API key is refused when the client is made", async () => {
  const net = await network();
  await expect(createClient(net, { apiKey: "wrong" })).rejects.toMatchObject({
    code: "auth-failed",
    status: 401,
  });
});

test("a billing mode that is none is refused before anything is fetched", async () => {
  const options = { billingMode: "gold" as never, cdmUrl: "http://127.0.0.1:9/none" };
  await expect(TaskClient.create(options)).rejects.toThrow('must be "free" or "paid", not "gold"');
});

test("an unpublished agent is one error that names it", async () => {
  const client = await createClient(await network());
  await expect(client.sendMessage({ ...toDemo, agentName: "nobody" })).rejects.toMatchObject({
    name: "RpcError",
    message: expect.stringContaining("nobody"),
  });
});

test("the other billing mode is a typed error", async () => {
  const net = await network();
  await publish(net, { billingMode: "paid", pricePerTask: "1" });
  const other = await net.createApiKey({ organizationName: "Others" });
  const client = await createClient(net, { apiKey: other.apiKey });
  await expect(client.sendMessage(toDemo)).rejects.toMatchObject({
    name: "BillingModeMismatchError",
    expected: "paid",
    got: "free",
  });
});

test.for([
  { name: "a name with a hyphen", params: { agentName: "de-mo" }, text: "agentName" },
  { name: "parts that are no list", params: { requestParts: "x" }, text: "requestParts" },
  { name: "a request with a duration", params: { duration: 5 }, text: "pipe tasks only" },
  { name: "a pipe without a duration", params: { taskKind: "pipe" }, text: "duration" },
  { name: "a pipe of half a minute", params: { taskKind: "pipe", duration: 0.5 }, text: "0.5" },
  { name: "a pipe of 31 days", params: { taskKind: "pipe", duration: 44_640 }, text: "43200" },
])("$name is refused before anything is sent", async ({ params, text }) => {
  const server = await startLoopbackServer(() => ({ status: 500 }));
  onTestFinished(() => server.close());
  const client = new TaskClient({ billingMode: "free", subscribeKey: "s", baseUrl: server.origin });
  await expect(client.sendMessage({ ...toDemo, ...params } as never)).rejects.toMatchObject({
    code: "invalid-option",
    message: expect.stringContaining(text),
  });
  expect(server.requests).toEqual([]);
});

test("files travel to the agent, small ones inline and large ones uploaded", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const spied = spiedConnector();
  const client = await createClient(net, { connect: spied.connect });
  const large = new Uint8Array(40_000).fill(9);
  const session = await client.sendMessage({
    agentName: "demo",
    requestParts: [
      ...request,
      { partId: "small", file: new Uint8Array([1, 2]), fileName: "s.bin" },
      { partId: "large", file: new Blob([large], { type: "image/png" }), fileName: "l.png" },
    ],
  });
  const start = await worker.next("StartTask", session.taskId);
  expect(start.requestParts).toEqual([
    request[0],
    { partId: "small", artifactRef: expect.objectContaining({ kind: "inline", size: 2 }) },
    expect.objectContaining({
      partId: "large",
      artifactRef: expect.objectContaining({ kind: "file", size: 40_000, mimeType: "image/png" }),
    }),
  ]);
  const parts = start.requestParts as readonly { artifactRef?: never }[];
  const { data } = await session.downloadArtifact(parts[2]?.artifactRef as never);
  expect(data).toEqual(large);
  session.close();
  // A closed session still downloads, over a connection of its own.
  const again = await session.downloadArtifact(parts[2]?.artifactRef as never);
  expect(again.data).toEqual(large);
  for (const connection of spied.connections) await expect(connection.time()).rejects.toThrow();
});

test("artifacts are saved under harmless names", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blocks-saved-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const client = await createClient(net);
  const session = await client.sendMessage(toDemo);
  const start = await worker.next("StartTask", session.taskId);
  for (const fileName of ["../out.txt", "out.txt"]) {
    const artifactRef = { kind: "inline", mimeType: "text/plain", size: 1, data: "YQ==", fileName };
    await worker.publishOn(start, { type: "artifact", artifactRef });
  }
  await until(() => session.listArtifacts().length === 2);
  const written = await session.saveArtifacts(folder);
  expect(written).toEqual([join(folder, "out.txt"), join(folder, "out-2.txt")]);
  expect(await readFile(written[1] ?? "", "utf8")).toBe("a");
  session.close();
});

test("a lost answer to SendMessage does not make a second task", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const sent: string[] = [];
  // A proxy that loses the first answer after the backend has acted.
  const proxy = await startLoopbackServer(async (received) => {
    const response = await fetch(net.origin + received.path, {
      method: received.method,
      headers: {
        "content-type": "application/json",
        "blocks-protocol-version": "2026-05-01",
        ...(received.headers.authorization && { authorization: received.headers.authorization }),
      },
      body: received.body,
    });
    const json: unknown = await response.json();
    if (!received.body.includes("SendMessage")) return { status: response.status, json };
    sent.push(received.body);
    return sent.length === 1 ? { reset: true } : { status: response.status, json };
  });
  onTestFinished(() => proxy.close());
  const client = await createClient(net, { baseUrl: proxy.origin });
  const session = await client.sendMessage(toDemo);
  const [first, second] = sent.map((body) => JSON.parse(body).params.idempotencyKey);
  expect(first).toBe(second);
  expect(session.idempotent).toBe(undefined);
  const { tasks } = await client.listTasks();
  expect(tasks.map((task) => task.taskId)).toEqual([session.taskId]);
  session.close();
});

test("an abort before the call sends nothing", async () => {
  const net = await network();
  await publish(net);
  const client = await createClient(net);
  const signal = AbortSignal.abort("no");
  await expect(client.sendMessage({ ...toDemo, signal })).rejects.toMatchObject({
    code: "aborted",
  });
  expect((await client.listTasks()).tasks).toEqual([]);
});

test("tasks are read, listed and found by the registry", async () => {
  const net = await network();
  await publish(net, { card: card() });
  await agent(net);
  const client = await createClient(net);
  const session = await client.sendMessage(toDemo);
  expect(await client.getTask(session.taskId)).toMatchObject({
    taskId: session.taskId,
    agentName: "demo",
  });
  expect(await client.getAgentCard("demo")).toMatchObject({
    agentName: "demo",
    displayName: "Demo",
    listing: "public",
    billingMode: "free",
  });
  expect(await client.getAgentCard("nobody")).toBe(null);
  expect(await client.transport.fetchCard("nobody")).toBe(null);
  session.close();
});

test("the low-level subscription hears a task without a session", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const client = await createClient(net);
  const session = await client.sendMessage(toDemo);
  const start = await worker.next("StartTask", session.taskId);
  const heard: string[] = [];
  const subscription = client.subscribeToTask(session.taskId, session.orgId ?? "", {
    readToken: session.readToken ?? "",
    onEvent: (event) => heard.push(`event ${event.type}`),
    onTerminal: (event) => heard.push(event.state),
  });
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  await worker.publishOn(start, { type: "terminal", state: "failed" });
  await until(() => heard.filter((line) => line === "event terminal").length === 2);
  expect(heard.filter((line) => !line.startsWith("event"))).toEqual(["completed"]);
  subscription.unsubscribe();
});

test("connections are closed with what used them", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const spied = spiedConnector();
  const client = await createClient(net, { connect: spied.connect });
  const session = await client.sendMessage(toDemo);
  await session.asyncClose();
  expect(spied.connections.length).toBeGreaterThan(0);
  for (const connection of spied.connections) await expect(connection.time()).rejects.toThrow();
});

test("an anonymous viewer may look and not touch", async () => {
  const net = await network();
  const client = await createClient(net, { anonFingerprint: "f-1" });
  await expect(client.sendMessage(toDemo)).rejects.toMatchObject({ code: "usage" });
  await expect(createClient(net, { anonFingerprint: "f-1", billingMode: "paid" })).rejects.toThrow(
    "free",
  );
});

test("a program that only waits for an unreachable service is told, and not ended", async () => {
  const net = await network();
  const { origin } = net;
  await net.close();
  await expect(
    TaskClient.create({ billingMode: "free", cdmUrl: `${origin}/api/v1/cdm?gone`, apiKey: "k" }),
  ).rejects.toMatchObject({
    code: "cdm-unavailable",
    message: expect.stringMatching(/cannot reach http:\/\/127\.0\.0\.1:\d+ .*blocks network/),
  });
});
