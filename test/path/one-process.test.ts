import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import calculatorHandler from "../../examples/calculator/handler.ts";
import imageHandler from "../../examples/image_converter/handler.ts";
import storyHandler from "../../examples/storyteller/handler.ts";
import type { AgentCard } from "../../generated/types/agent-card.ts";
import type { HandlerFn } from "../../src/agents/handler.ts";
import type { AgentInstanceHandle } from "../../src/agents/instance-options.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import { filePartFromPath } from "../../src/artifacts/file-part-from-path.ts";
import { type LocalNetwork, startNetwork } from "../../src/network/index.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { silentLog } from "../../src/support/log.ts";
import { blocks } from "../cli/run-blocks.ts";
import { createWorkspace, type Example, root } from "./workspace.ts";

type Calculator = typeof import("../../examples/calculator/agents/calculator.ts");
type Storyteller = typeof import("../../examples/storyteller/agents/storyteller.ts");
type ImageConverter = typeof import("../../examples/image_converter/agents/image_converter.ts");

const handlers: Readonly<Record<Example, HandlerFn>> = {
  calculator: calculatorHandler,
  storyteller: storyHandler,
  image_converter: imageHandler,
};
const bitmapFile = join(root, "examples/image_converter/fractal.bmp");
const sum = { calculation: { operation: "add", operands: [1, 2, 3] } } as const;

const workspace = createWorkspace();
const instances: AgentInstanceHandle[] = [];
let network: LocalNetwork;
let client: TaskClient;
let calculator: ReturnType<Calculator["calculator"]>;
let storyteller: ReturnType<Storyteller["storyteller"]>;
let imageConverter: ReturnType<ImageConverter["imageConverter"]>;

beforeAll(async () => {
  network = await startNetwork({ port: 0, memory: true });
  const { apiKey, cdmUrl } = network;
  client = await TaskClient.create({ billingMode: "free", apiKey, cdmUrl });
  calculator = (await publishRunAndGenerate<Calculator>("calculator")).calculator(client);
  storyteller = (await publishRunAndGenerate<Storyteller>("storyteller")).storyteller(client);
  imageConverter = (await publishRunAndGenerate<ImageConverter>("image_converter")).imageConverter(
    client,
  );
});

afterAll(async () => {
  client?.destroy();
  await Promise.all(instances.map((instance) => instance.close()));
  await network?.close();
  workspace.remove();
});

/** The generated client of an example, after its card was published and its agent takes tasks. */
async function publishRunAndGenerate<Module>(agentName: Example): Promise<Module> {
  const options = { cwd: workspace.project(agentName), env: network.environment };
  expect(await blocks(["publish"], options)).toMatchObject({ exitCode: 0 });

  const cardText = readFileSync(join(options.cwd, "agent-card.json"), "utf8");
  const instance = await startAgentInstance({
    agentName,
    card: JSON.parse(cardText) as AgentCard,
    handler: handlers[agentName],
    apiKey: network.apiKey,
    cdmUrl: network.cdmUrl,
    log: silentLog,
  });
  instances.push(instance);
  await instance.ready;

  expect(await blocks(["gen", agentName], options)).toMatchObject({ exitCode: 0 });
  const file = join(options.cwd, "agents", `${agentName}.ts`);
  return (await import(pathToFileURL(file).href)) as Module;
}

test("a form goes in and the typed result comes out", async () => {
  const { result } = await calculator.request({
    calculation: { operation: "divide", operands: [22, 7], decimals: 6 },
  });

  expect(result).toEqual({ value: 3.142857, steps: ["22 ÷ 7 = 3.142857"] });
});

test("the client that was made from the registry agrees with the live card", async () => {
  expect(await calculator.contract.verify()).toMatchObject({ matches: true });
});

test.concurrent("typed events arrive while the agent works, and then its output", async () => {
  const task = await storyteller.start({ subject: "a fox" });
  const words: string[] = [];
  let ended = false;
  void task.output().then(() => (ended = true));

  for await (const { word, index, last } of task.stream().events()) {
    if (index === 0) expect(ended).toBe(false);
    words.push(word);
    expect(last).toBe(word === "friend.");
  }
  const { story } = await task.output();
  await task.close();

  expect(words.join(" ")).toBe(story);
  expect(story).toContain("Once there was a fox");
});

test("a file of 57 KB is uploaded, converted and saved", async () => {
  const bitmap = await filePartFromPath(bitmapFile, { contentType: "image/bmp" });
  const { image, facts } = await imageConverter.request({ bitmap, options: { greyscale: true } });

  const path = await image.saveTo(join(workspace.folder, "picture.png"));

  expect(facts.widthPx).toBeGreaterThan(0);
  expect(image.mimeType).toBe("image/png");
  const saved = readFileSync(path);
  expect(saved.subarray(1, 4).toString()).toBe("PNG");
  expect(saved.readUInt32BE(16)).toBe(facts.widthPx);
  expect(new Uint8Array(saved)).toEqual(await image.bytes());
});

test("a file that the card does not accept is refused before anything is sent", async () => {
  const before = await taskCount("image_converter");
  const bitmap = new File([new Uint8Array(10)], "a.gif", { type: "image/gif" });

  await expect(imageConverter.request({ bitmap })).rejects.toMatchObject({
    name: "InputContractError",
    issues: [{ path: "/bitmap" }],
  });

  expect(await taskCount("image_converter")).toBe(before);
});

test("an input that does not fit the card is refused before anything is sent", async () => {
  const before = await taskCount("calculator");
  const wrong = { calculation: { operation: "power", operands: [2] } } as unknown as typeof sum;

  await expect(calculator.request(wrong)).rejects.toMatchObject({
    name: "InputContractError",
    issues: [{ path: "/calculation/operation" }, { path: "/calculation/operands" }],
  });

  expect(await taskCount("calculator")).toBe(before);
});

test("a handler that throws fails its task with the message, and the agent goes on", async () => {
  const nothing = { calculation: { operation: "divide", operands: [1, 0] } } as const;

  await expect(calculator.request(nothing)).rejects.toMatchObject({
    name: "TaskFailedError",
    state: "failed",
    error: "1 ÷ 0 is not a number",
  });

  expect((await calculator.request(sum)).result.value).toBe(6);
});

test("the same idempotency key gives the same task and one more output of it", async () => {
  const before = await taskCount("calculator");
  const options = { idempotencyKey: "the-same" };
  const first = await calculator.request(sum, options);

  expect(await calculator.request(sum, options)).toEqual(first);

  expect(await taskCount("calculator")).toBe(before + 1);
});

test.concurrent("a cancelled task ends as canceled for its consumer, and its stream ends", async () => {
  const task = await storyteller.start({ subject: "x" });
  const words = task.stream().events()[Symbol.asyncIterator]();
  await words.next();

  await task.cancel();

  await expect(task.output()).rejects.toMatchObject({ name: "TaskFailedError", state: "canceled" });
  for (let next = await words.next(); next.done !== true; ) next = await words.next();
  await task.close();
});

test.concurrent("a request that takes longer than its time-out is cancelled", async () => {
  const error = await storyteller
    .request({ subject: "x" }, { timeoutMs: 400 })
    .catch((reason: unknown) => reason as { taskId: string });

  expect(error).toMatchObject({ name: "TimeoutError", taskId: expect.any(String) });
  const task = await storyteller.attach((error as { taskId: string }).taskId);
  await expect(task.output()).rejects.toMatchObject({ state: "canceled" });
  await task.close();
});

test.concurrent("attach reads the stream of a running task from its first event on", async () => {
  const first = await storyteller.start({ subject: "a bear" });
  await first.stream().events()[Symbol.asyncIterator]().next();

  const second = await storyteller.attach(first.id);
  const words: string[] = [];
  for await (const { word } of second.stream().events()) words.push(word);

  expect(await second.output()).toEqual({ story: words.join(" ") });
  await Promise.all([first.close(), second.close()]);
});

async function taskCount(agentName: string): Promise<number> {
  return (await client.listTasks({ agentName })).tasks.length;
}
