import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startNetwork } from "../../src/network/index.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { blocks } from "../cli/run-blocks.ts";
import { createManualClock } from "../support/manual-clock.ts";
import { Processes, type Running } from "./processes.ts";
import { loadWaiter, type Waiter } from "./waiter-client.ts";
import { type WaiterProject, writeWaiter } from "./waiter-project.ts";
import { createWorkspace } from "./workspace.ts";

const workspace = createWorkspace();
const dataDir = join(workspace.folder, "data");
const processes = new Processes();
const clients: TaskClient[] = [];
const photo = new File([new Uint8Array(60_000).fill(7)], "photo.png", { type: "image/png" });

let project: WaiterProject;
let network: Running;
let agent: Running;
let env: Readonly<Record<string, string>>;
/** Made before the network died. */
let waiter: Waiter;
let finishedId: string;
let running: Awaited<ReturnType<Waiter["start"]>>;
let abandonedId: string;

beforeAll(async () => {
  project = writeWaiter(workspace.folder);
  await startNetworkProcess("0");
  const options = { cwd: project.folder, env };
  for (const commandLine of [["gen", "--handler"], ["publish"], ["gen", "waiter"]]) {
    expect(await blocks(commandLine, options)).toMatchObject({ exitCode: 0 });
  }
  agent = processes.blocks(["run", "--json"], options);
  await agent.ready();
  waiter = await loadWaiter(project.folder, await newClient());

  project.letGo("finished");
  const finished = await waiter.start({ name: "finished", photo });
  finishedId = finished.id;
  await finished.output();
  await finished.close();
  running = await waiter.start({ name: "running" });
  const abandoned = await waiter.start({ name: "abandoned" });
  abandonedId = abandoned.id;
  await abandoned.close();
  await vi.waitUntil(() => project.hasBegun("running") && project.hasBegun("abandoned"), {
    timeout: 10_000,
  });

  await network.stop("SIGKILL");
  await startNetworkProcess(new URL(env.BLOCKS_BACKEND_URL ?? "").port);
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await processes.endAll();
  workspace.remove();
});

async function startNetworkProcess(port: string): Promise<void> {
  const commandLine = ["network", "--port", port, "--data", dataDir, "--json"];
  network = processes.blocks(commandLine, { cwd: workspace.folder });
  const { environment } = await network.ready();
  if (env !== undefined) expect(environment).toEqual(env);
  env = environment as Record<string, string>;
}

async function newClient(): Promise<TaskClient> {
  const apiKey = env.BLOCKS_API_KEY ?? "";
  const baseUrl = env.BLOCKS_BACKEND_URL ?? "";
  const cdmUrl = `${baseUrl}/api/v1/cdm`;
  const client = await TaskClient.create({ billingMode: "free", apiKey, baseUrl, cdmUrl });
  clients.push(client);
  return client;
}

test("the key and the published agent are there", async () => {
  const { exitCode, stdout, stderr } = await blocks(["gen", "waiter", "--out", "again"], {
    cwd: project.folder,
    env,
  });

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain("wrote again/waiter.ts");
});

test("a new client finds a finished task, its events, its output and its file", async () => {
  const task = await (await loadWaiter(project.folder, await newClient())).attach(finishedId);
  const types: string[] = [];
  for await (const event of task.events()) types.push(event.type);
  const { answer, copy } = await task.output();

  expect(types).toEqual(expect.arrayContaining(["request", "progress", "artifact"]));
  expect(types.at(-1)).toBe("terminal");
  expect(answer).toBe("hello finished");
  expect(await copy?.bytes()).toEqual(new Uint8Array(await photo.arrayBuffer()));
  await task.close();
});

test("a task that ran while the network died ends for the consumer that waits for it", async () => {
  project.letGo("running");

  expect(await running.output()).toEqual({ answer: "hello running" });
  await running.close();
});

test("the running agent comes back by itself and takes a new task", async () => {
  project.letGo("next");

  const output = await vi.waitUntil(
    async () => await waiter.request({ name: "next" }).catch(() => undefined),
    { timeout: 15_000, interval: 200 },
  );

  expect(output).toEqual({ answer: "hello next" });
  expect(agent.isAlive).toBe(true);
});

// Last: it ends what the others use.
test("a task whose agent died with the network fails instead of waiting for ever", async () => {
  await Promise.all([agent.stop("SIGKILL"), network.stop("SIGKILL")]);
  const clock = createManualClock(Date.now());
  const port = Number(new URL(env.BLOCKS_BACKEND_URL ?? "").port);
  const revived = await startNetwork({ port, dataDir, clock });
  try {
    await clock.advance(60_000);
    const task = await (await loadWaiter(project.folder, await newClient())).attach(abandonedId);

    await expect(task.output()).rejects.toMatchObject({
      name: "TaskFailedError",
      state: "failed",
      error: expect.stringContaining("provider_gone"),
    });
    await task.close();
  } finally {
    await revived.close();
  }
});
