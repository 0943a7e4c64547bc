import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { AgentCard } from "../../../generated/types/agent-card.ts";
import type { HandlerFn } from "../../../src/agents/handler.ts";
import { startAgentInstance } from "../../../src/agents/start-agent-instance.ts";
import type { LocalNetwork } from "../../../src/network/index.ts";
import { TaskClient } from "../../../src/sessions/task-client.ts";
import { silentLog } from "../../../src/support/log.ts";
import { card, network, publish } from "./kit.ts";

async function instanceOf(net: LocalNetwork, handler: HandlerFn) {
  const instance = await startAgentInstance({
    agentName: "demo",
    card: card() as unknown as AgentCard,
    handler,
    apiKey: net.apiKey,
    cdmUrl: net.cdmUrl,
    log: silentLog,
  });
  onTestFinished(() => instance.close());
  await instance.ready;
  return instance;
}

async function clientOf(net: LocalNetwork): Promise<TaskClient> {
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: net.apiKey,
    cdmUrl: net.cdmUrl,
  });
  onTestFinished(() => client.destroy());
  return client;
}

const message = { agentName: "demo", requestParts: [{ partId: "text", text: "hello" }] };

test("ten tasks at once for one instance that takes one at a time all complete, each once", async () => {
  const net = await network();
  await publish(net);
  const runs: string[] = [];
  let active = 0;
  await instanceOf(net, async (task) => {
    active += 1;
    expect(active).toBe(1);
    runs.push(task.taskId);
    await new Promise((resolve) => setImmediate(resolve));
    active -= 1;
    return {};
  });
  const client = await clientOf(net);

  const sessions = await Promise.all(Array.from({ length: 10 }, () => client.sendMessage(message)));
  const ends = await Promise.all(sessions.map((session) => session.waitForTerminal()));
  expect(ends.map(({ state }) => state)).toEqual(Array(10).fill("completed"));
  expect(runs.sort()).toEqual(sessions.map(({ taskId }) => taskId).sort());
});

test("two instances share the work and never a task", async () => {
  const net = await network();
  await publish(net);
  const runs: string[] = [];
  const handler: HandlerFn = async (task) => {
    runs.push(task.taskId);
    return {};
  };
  await instanceOf(net, handler);
  await instanceOf(net, handler);
  const client = await clientOf(net);
  const sessions = await Promise.all(Array.from({ length: 10 }, () => client.sendMessage(message)));
  await Promise.all(sessions.map((session) => session.waitForTerminal()));
  expect(new Set(runs).size).toBe(10);
  expect(runs).toHaveLength(10);
});

test("a task outlives a restart of the network that runs it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "network-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, "data");
  const first = await network({ dataDir });
  await publish(first);
  let finish = (): void => {};
  const begun = new Promise<void>((begin) => {
    void instanceOf(first, async () => {
      begin();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return {};
    });
  });
  await expect
    .poll(async () => (await (await fetch(statusUrl(first))).json()).agents.demo.onlineCount)
    .toBe(1);
  const client = await clientOf(first);
  const session = await client.sendMessage(message);
  await begun;

  await first.close();
  const second = await network({ dataDir, port: Number(new URL(first.origin).port) });
  await expect
    .poll(async () => (await (await fetch(statusUrl(second))).json()).agents.demo.onlineCount, {
      timeout: 15_000,
    })
    .toBe(1);
  finish();
  expect((await session.waitForTerminal()).state).toBe("completed");
  expect((await client.getTask(session.taskId)).state).toBe("completed");
});

function statusUrl(net: LocalNetwork): string {
  return `${net.origin}/api/v1/agent-status?agentNames=demo`;
}
