import { expect, test } from "vitest";
import { agent, call, card, consumer, history, network, publish, send, stateOf } from "./kit.ts";

test("a task goes from its consumer to a running instance and back", async () => {
  const net = await network();
  expect((await publish(net)).body).toMatchObject({ agentName: "demo", status: "published" });
  const worker = await agent(net);
  const buyer = await consumer(net);

  const { result } = await send(buyer);
  expect(result).toMatchObject({ state: "pending", queued: false });
  const start = await worker.next("StartTask");
  expect(start).toMatchObject({
    taskId: result.taskId,
    taskKind: "request",
    hasStream: false,
    ownerId: buyer.userId,
    requestParts: [{ partId: "text", text: "hello" }],
    protocolVersion: "2026-05-01",
  });
  expect(await stateOf(buyer, result.taskId)).toBe("pending");

  await worker.publishOn(start, { type: "progress", progress: 0, state: "running" });
  expect(await stateOf(buyer, result.taskId)).toBe("running");
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  expect(await stateOf(buyer, result.taskId)).toBe("completed");
  expect((await history(net, result)).map(({ type }) => type)).toEqual([
    "request",
    "progress",
    "terminal",
  ]);
});

test("the log tells what happens and no secret", async () => {
  const lines: string[] = [];
  const net = await network({ log: (line) => lines.push(line) });
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  const { result } = await send(buyer);
  const start = await worker.next("StartTask");
  await fetch(net.cdmUrl, { headers: { "Blocks-Protocol-Version": "2020-01-01" } });
  await call(net, "/api/v1/auth/agent/consumer-token", { body: { apiKey: "wrong-key" } });

  const log = lines.join("\n");
  expect(log).toContain(worker.instanceId);
  expect(log).toContain(result.taskId);
  expect(log).toContain("2020-01-01");
  const secrets = [net.apiKey, "wrong-key", buyer.accessToken, buyer.refreshToken];
  for (const secret of [...secrets, result.extensions.blocks.readToken, start.writeToken]) {
    expect(log).not.toContain(String(secret));
  }
});

test("the configuration document names this network and its realtime origin", async () => {
  const net = await network();
  const { body } = await call(net, "/api/v1/cdm");
  expect(body.api.baseUrl).toBe(net.origin);
  expect(body.realtime).toEqual({ origins: [new URL(net.origin).host], ssl: false });
  expect(body.playground.subscribeKey).not.toBe(body.network.subscribeKey);
  expect(net.environment).toEqual({
    BLOCKS_API_KEY: net.apiKey,
    BLOCKS_BACKEND_URL: net.origin,
    BLOCKS_CDM_URL: net.cdmUrl,
  });
});

test("only the owner reads the runtime of a published card", async () => {
  const net = await network();
  await publish(net);
  const path = "/api/v1/registry/agents?agentName=demo";
  const { runtime, ...shown } = card();
  expect((await call(net, path)).body.agent.card).toEqual(shown);
  expect((await call(net, path, { bearer: net.apiKey })).body.agent.card).toEqual({
    ...shown,
    runtime,
  });
});
