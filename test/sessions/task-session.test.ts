import { expect, test } from "vitest";
import type { JsonObject } from "../../src/support/json.ts";
import { type Agent, agent, network, publish } from "../network/backend/kit.ts";
import { createClient, recordingLog, spiedConnector, until } from "./kit.ts";

const request = [{ partId: "text", text: "hello" }];
const inline = (text: string): JsonObject => ({
  kind: "inline",
  mimeType: "text/plain",
  size: text.length,
  data: Buffer.from(text).toString("base64"),
});
const progress = (message: string): JsonObject => ({ type: "progress", message });

async function setUp() {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 0 });
  const client = await createClient(net);
  const send = async (worked: (start: JsonObject) => Promise<unknown> = async () => {}) => {
    const session = await client.sendMessage({ agentName: "demo", requestParts: request });
    const start = await worker.next("StartTask", session.taskId);
    await worked(start);
    return { session, start };
  };
  return { net, worker, client, send };
}

async function publishAll(worker: Agent, start: JsonObject, events: readonly JsonObject[]) {
  for (const event of events) await worker.publishOn(start, event);
}

test("a task is followed from its first event to its end", async () => {
  const { worker, client, send } = await setUp();
  const { session } = await send((start) =>
    publishAll(worker, start, [
      { type: "progress", progress: 0, state: "running" },
      { type: "artifact", artifactRef: inline("hi"), outputId: "echo" },
      { type: "terminal", state: "completed" },
    ]),
  );
  expect(session.ownerId).toBe(client.getUserId());
  expect(session.idempotent).toBe(undefined);

  const types: string[] = [];
  for await (const event of session.events()) types.push(event.type);
  expect(types).toEqual(["request", "progress", "artifact", "terminal"]);
  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  expect(session.state).toBe("completed");
  const [ref] = session.listArtifacts();
  if (ref === undefined) throw new Error("no artifact");
  const { data } = await session.downloadArtifact(ref);
  expect(new TextDecoder().decode(data)).toBe("hi");
});

test("an artifact that comes after the terminal is still delivered, then the session closes", async () => {
  const { worker, send } = await setUp();
  const { session, start } = await send();
  const artifacts: unknown[] = [];
  session.onArtifact((event) => artifacts.push(event.outputId));
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  await session.waitForTerminal();
  await worker.publishOn(start, {
    type: "artifact",
    artifactRef: inline("late"),
    outputId: "echo",
  });
  await until(() => session.isClosed);
  expect(artifacts).toEqual(["echo"]);
  expect(session.listArtifacts()).toHaveLength(1);
  expect(session.connection).toBe("closed");
});

test("an artifact that never came live is found before the session closes", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const spied = spiedConnector();
  const client = await createClient(net, { connect: spied.connect });
  const session = await client.sendMessage({ agentName: "demo", requestParts: request });
  spied.loses = ({ message }) => (message as JsonObject).type === "artifact";
  const start = await worker.next("StartTask", session.taskId);
  await worker.publishOn(start, { type: "artifact", artifactRef: inline("x") });
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  await session.waitForTerminal();
  expect(session.listArtifacts()).toEqual([]);
  await until(() => session.isClosed);
  expect(session.listArtifacts()).toHaveLength(1);
});

test("of two terminals the first by timetoken counts, live and in history", async () => {
  const { worker, client, send } = await setUp();
  const { session } = await send((start) =>
    publishAll(worker, start, [
      { type: "terminal", state: "failed", error: "first", reason: "because" },
      { type: "terminal", state: "canceled" },
    ]),
  );
  const terminals: unknown[] = [];
  session.onTerminal((event) => terminals.push(event));
  const first = { state: "failed", error: "first", reason: "because" };
  expect(await session.waitForTerminal()).toMatchObject(first);
  await until(() => session.isClosed);
  expect(terminals).toEqual([expect.objectContaining(first)]);

  const viewer = await client.connect({ taskId: session.taskId });
  expect(viewer.state).toBe("failed");
  expect(await viewer.waitForTerminal()).toMatchObject(first);
  viewer.close();
});

test("callbacks that throw are reported and stop nothing", async () => {
  const { worker, send } = await setUp();
  const { session, start } = await send();
  const seen: string[] = [];
  const reported: unknown[] = [];
  session.onError((error, context) =>
    reported.push([(error as Error).message, context.callbackType]),
  );
  session.onError(() => {
    throw new Error("ignored");
  });
  session.onEvent(() => {
    throw new Error("one");
  });
  session.onProgress(() => {
    throw new Error("two");
  });
  session.onProgress((event) => seen.push(event.message ?? ""));
  await worker.publishOn(start, progress("x"));
  await until(() => seen.length === 1);
  expect(reported).toEqual([
    ["one", "onEvent"],
    ["two", "onProgress"],
  ]);
  session.close();
});

test("late callbacks get artifacts, end and cancel request again, but no old progress", async () => {
  const { worker, send } = await setUp();
  const { session } = await send((start) =>
    publishAll(worker, start, [
      progress("early"),
      {
        type: "artifact",
        artifactRef: inline("a"),
        outputId: "echo",
        protocolVersion: "2026-05-01",
      },
      { type: "cancel_requested", ts: 1 },
    ]),
  );
  await until(() => session.listEvents().length === 4);
  const replayed: string[] = [];
  session.onProgress(() => replayed.push("progress"));
  session.onArtifact((event) =>
    replayed.push(`artifact ${event.outputId} ${event.protocolVersion}`),
  );
  session.onCancelRequested(() => replayed.push("cancel"));
  expect(replayed).toEqual(["artifact echo 2026-05-01", "cancel"]);
  session.close();
});

test("waits end at their time-out, with their signal, and when the session closes", async () => {
  const { send } = await setUp();
  const { session } = await send();
  await expect(session.waitForTerminal(10)).rejects.toMatchObject({ code: "timeout" });
  const signal = AbortSignal.abort("enough");
  await expect(session.waitForTerminal({ signal })).rejects.toMatchObject({ code: "aborted" });
  await expect(session.waitForStream("x", { timeoutMs: 10 })).rejects.toMatchObject({
    code: "timeout",
  });
  const waits = [
    session.waitForTerminal(),
    session.waitForStream(),
    session.waitForStreamWhere(() => true),
  ];
  session.close();
  for (const wait of waits) await expect(wait).rejects.toMatchObject({ code: "session-closed" });
  await expect(session.waitForTerminal()).rejects.toMatchObject({ code: "session-closed" });
});

test("a wait for a stream says that the task ended without it", async () => {
  const { worker, send } = await setUp();
  const { session } = await send((start) =>
    worker.publishOn(start, { type: "terminal", state: "completed" }),
  );
  const unavailable = { name: "StreamUnavailableError", terminalState: "completed" };
  await expect(session.waitForStream("steps")).rejects.toMatchObject({
    ...unavailable,
    declaredStream: "steps",
  });
  await until(() => session.isClosed);
  await expect(session.waitForStream()).rejects.toMatchObject({
    ...unavailable,
    message: `no stream of task ${session.taskId} was announced, and it is completed`,
  });
});

test("any number of loops read all events, and end when the session is closed", async () => {
  const { worker, send } = await setUp();
  const { session, start } = await send();
  const read = async () => {
    const types: string[] = [];
    for await (const event of session.events()) types.push(event.type);
    return types;
  };
  const early = read();
  await worker.publishOn(start, progress("x"));
  await until(() => session.listEvents().length === 2);
  const late = read();
  session.close();
  expect(await early).toEqual(["request", "progress"]);
  expect(await late).toEqual(["request", "progress"]);
});

test("an event of an unknown type is data, one that breaks its schema is kept as it is", async () => {
  const { worker, send } = await setUp();
  const { session, start } = await send();
  await publishAll(worker, start, [
    { type: "weather", sunny: true },
    { type: "progress", message: 7 },
    { type: "terminal", state: "failed", error: "kept", reason: 7 },
  ]);
  expect(await session.waitForTerminal()).toMatchObject({ state: "failed", error: "kept" });
  const events = session.listEvents().slice(1);
  expect(events[0]).toMatchObject({ type: "$unknown", raw: { type: "weather", sunny: true } });
  expect(events[1]).toMatchObject({ type: "$unknown", raw: { type: "progress", message: 7 } });
});

test("cancel reaches the agent", async () => {
  const { worker, send } = await setUp();
  const { session } = await send((start) => worker.publishOn(start, progress("at work")));
  const requested = new Promise((resolve) => session.onCancelRequested(resolve));
  await session.cancel();
  expect(await worker.next("CancelTask", session.taskId)).toMatchObject({ taskId: session.taskId });
  expect(await requested).toMatchObject({ type: "cancel_requested" });
  session.close();
});

test("no token reaches the log", async () => {
  const { log, lines } = recordingLog();
  const net = await network();
  await publish(net);
  await agent(net);
  const client = await createClient(net, { log });
  const session = await client.sendMessage({ agentName: "demo", requestParts: request });
  session.close();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("\n")).not.toContain(session.readToken ?? "?");
  expect(lines.join("\n")).not.toContain(net.apiKey);
});
