import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import type { LocalNetwork } from "../../../src/network/index.ts";
import { agent, call, consumer, history, network, publish, send, stateOf } from "./kit.ts";

const entry = join(import.meta.dirname, "../../../src/network/index.ts");

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "network-")), "data");
});
afterEach(() => rmSync(join(dataDir, ".."), { recursive: true, force: true }));

const devEnv = (): string => readFileSync(join(dataDir, "dev.env"), "utf8");

test("the first start writes dev.env for its owner only, and the key works", async () => {
  const net = await network({ dataDir });
  expect(devEnv()).toBe(
    `BLOCKS_API_KEY=${net.apiKey}\nBLOCKS_BACKEND_URL=${net.origin}\nBLOCKS_CDM_URL=${net.cdmUrl}\n`,
  );
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  for (const file of ["dev.env", "network.db", "network.db-wal"]) {
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  }
  expect(readFileSync(join(dataDir, ".gitignore"), "utf8")).toBe("*\n");
  expect((await consumer(net)).userId).toMatch(/^user-/);
  await net.close();
  expect(readFileSync(join(dataDir, "network.db")).includes(net.apiKey)).toBe(false);
});

test("a later start uses the same key, and rewrites dev.env for its own port", async () => {
  const first = await network({ dataDir });
  await publish(first);
  await first.close();
  const second = await network({ dataDir });
  expect(second.apiKey).toBe(first.apiKey);
  expect(second.organization).toEqual(first.organization);
  expect(devEnv()).toContain(`BLOCKS_BACKEND_URL=${second.origin}\n`);
  expect((await call(second, "/api/v1/registry/agents?agentName=demo")).status).toBe(200);
});

test.for([
  { name: "is gone", spoil: () => rmSync(join(dataDir, "dev.env")) },
  {
    name: "has no good key",
    spoil: () => writeFileSync(join(dataDir, "dev.env"), "BLOCKS_API_KEY=x\n"),
  },
])("when dev.env $name a new key replaces the old one", async ({ spoil }) => {
  const first = await network({ dataDir });
  const { accessToken } = await consumer(first);
  await first.close();
  spoil();
  const second = await network({ dataDir });
  expect(second.apiKey).not.toBe(first.apiKey);
  expect(second.organization).toEqual(first.organization);
  expect(devEnv()).toContain(second.apiKey);
  const old = await call(second, "/api/v1/auth/agent/consumer-token", {
    body: { apiKey: first.apiKey },
  });
  expect(old.status).toBe(401);
  expect((await call(second, "/api/v1/orgs", { bearer: accessToken })).status).toBe(401);
});

test("a network in memory writes nothing", async () => {
  const net = await network({ dataDir, memory: true });
  expect((await consumer(net)).userId).toMatch(/^user-/);
  expect(existsSync(dataDir)).toBe(false);
});

test("a port in use is named, and nothing is left behind", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await expect(network({ port, dataDir })).rejects.toMatchObject({
    code: "port-in-use",
    message: expect.stringContaining(`${port}`),
  });
  expect(existsSync(dataDir)).toBe(false);
});

test("a data folder in use is refused, and the port is free again", async () => {
  const first = await network({ dataDir });
  const second = network({ dataDir, memory: false });
  await expect(second).rejects.toMatchObject({ code: "store-locked" });
  expect((await consumer(first)).userId).toBeTruthy();
});

test("a data folder that is a file is refused with its name", async () => {
  mkdtempSync(`${dataDir}-`);
  writeFileSync(dataDir, "");
  await expect(network({ dataDir })).rejects.toMatchObject({
    code: "store-failed",
    message: expect.stringContaining(dataDir),
  });
});

test("closing ends long polls at once and leaves nothing that keeps a process alive", async () => {
  const script = `
    import { startNetwork } from ${JSON.stringify(entry)};
    const net = await startNetwork({ port: 0, memory: true });
    const cdm = await (await fetch(net.cdmUrl)).json();
    const poll = fetch(net.origin + "/v2/subscribe/" + cdm.playground.subscribeKey + "/a/0?uuid=u&tt=1");
    poll.catch(() => {});
    await net.close();
    await net.close();
    console.log("closed");
  `;
  const started = Date.now();
  const child = run(script);
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("after kill -9 agents, tasks and events are there, and open tasks are followed on", async () => {
  const first = await killable();
  await publish(first.net);
  const worker = await agent(first.net, { concurrency: 0 });
  const buyer = await consumer(first.net);
  const { result: done } = await send(buyer, { idempotencyKey: "k" });
  const start = await worker.next("StartTask", done.taskId);
  await worker.publishOn(start, { type: "progress", progress: 0, state: "running" });
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  const { result: open } = await send(buyer);
  const openStart = await worker.next("StartTask", open.taskId);
  await worker.publishOn(openStart, { type: "progress", progress: 0, state: "running" });
  worker.client.destroy(true);
  first.child.kill("SIGKILL");
  await once(first.child, "exit");

  const net = await network({ dataDir });
  expect(net.apiKey).toBe(first.net.apiKey);
  const same = await consumer(net);
  expect((await call(net, "/api/v1/registry/agents?agentName=demo")).status).toBe(200);
  expect(await stateOf(same, done.taskId)).toBe("completed");
  expect(await stateOf(same, open.taskId)).toBe("running");
  expect((await history(net, done)).map(({ type }) => type)).toEqual([
    "request",
    "progress",
    "terminal",
  ]);
  expect((await send(same, { idempotencyKey: "k" })).result.taskId).toBe(done.taskId);

  // Tokens of before still work, so the instance can finish what it runs.
  const back = await agent(net, { instanceId: worker.instanceId });
  await back.publishOn(openStart, { type: "terminal", state: "completed" });
  expect(await stateOf(same, open.taskId)).toBe("completed");
});

test("what a task lived through while nobody watched is learnt at the next start", async () => {
  const { createManualClock } = await import("../../support/manual-clock.ts");
  const first = await network({ dataDir });
  await publish(first);
  const worker = await agent(first);
  const buyer = await consumer(first);
  const { result } = await send(buyer);
  await worker.publishOn(await worker.next("StartTask"), { type: "progress", state: "running" });
  await first.close();

  const clock = createManualClock(Date.now());
  const net = await network({ dataDir, clock });
  const same = await consumer(net);
  await clock.advance(29_000);
  expect(await stateOf(same, result.taskId)).toBe("running");
  await clock.advance(1_000);
  expect((await history(net, result)).at(-1)).toMatchObject({
    type: "terminal",
    state: "failed",
    error: expect.stringContaining("provider_gone"),
  });
});

function run(script: string): ChildProcess {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** A network in a process of its own, which can be killed. */
async function killable(): Promise<{ child: ChildProcess; net: LocalNetwork }> {
  const child = run(`
    import { startNetwork } from ${JSON.stringify(entry)};
    const net = await startNetwork({ port: 0, dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify(net));
  `);
  const [line] = await once(child.stdout ?? child, "data");
  return { child, net: JSON.parse(String(line)) as LocalNetwork };
}
