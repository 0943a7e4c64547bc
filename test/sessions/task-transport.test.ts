import { expect, onTestFinished, test } from "vitest";
import type { HandlerFn } from "../../src/agents/handler.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import type { ContractDefinition } from "../../src/gen/contract.ts";
import type { AgentTask } from "../../src/sessions/agent-client/agent-task.ts";
import { createAgentClient } from "../../src/sessions/agent-client/create-agent-client.ts";
import { silentLog } from "../../src/support/log.ts";
import { card, network, publish } from "../network/backend/kit.ts";
import { createClient } from "./kit.ts";

const contract: ContractDefinition = {
  name: "demo",
  version: "1.0.0",
  digest: "sha256:0",
  taskKinds: ["request"],
  billingMode: "free",
  inputs: [
    { id: "text", contentType: "text/plain", required: true, class: "text" },
    { id: "file", contentType: "text/csv", required: false, class: "file" },
  ],
  outputs: [{ id: "echo", contentType: "text/plain", guaranteed: true, class: "text" }],
  streams: [{ key: "_default", direction: "outbound", format: "events", affinity: "dedicated" }],
};

interface Output {
  readonly echo: string;
}

interface Demo {
  request(input: object, options?: object): Promise<Output>;
  start(input: object): Promise<AgentTask<Output, Record<string, never>>>;
  attach(taskId: string): Promise<AgentTask<Output, Record<string, never>>>;
}

async function setUp(handler: HandlerFn) {
  const net = await network();
  const published = card({ streams: { _default: { direction: "outbound", format: "events" } } });
  await publish(net, { card: published });
  const handle = await startAgentInstance({
    agentName: "demo",
    card: published as never,
    handler,
    apiKey: net.apiKey,
    baseUrl: net.origin,
    cdmUrl: net.cdmUrl,
    log: silentLog,
  });
  onTestFinished(() => handle.close());
  await handle.ready;
  const client = await createClient(net);
  return { client, demo: createAgentClient(client, contract) as unknown as Demo };
}

const echo = (data: string) => ({
  artifacts: [{ data, mimeType: "text/plain", outputId: "echo" }],
});

test("a generated client sends, waits and gets its output, inline or as a file", async () => {
  const { demo } = await setUp(async (task, context) => {
    const [text, file] = task.requestParts ?? [];
    const content = file === undefined ? undefined : await context.downloadInputArtifact(file);
    return echo(content === undefined ? (text?.text ?? "") : `${content.length}`);
  });
  expect(await demo.request({ text: "hi" })).toEqual({ echo: "hi" });
  const long = "x".repeat(50_000);
  expect(await demo.request({ text: long.slice(0, 20_000) })).toEqual({
    echo: long.slice(0, 20_000),
  });
  expect(await demo.request({ text: "f", file: new TextEncoder().encode(long) })).toEqual({
    echo: "50000",
  });
});

test("a started call shows its events and stream, and can be attached to when it is over", async () => {
  const { demo } = await setUp(async (_, context) => {
    const stream = await context.createStream({ subscribeGraceMs: 100 });
    await stream.write({ step: 1 });
    await stream.write({ step: 2 });
    await stream.end();
    return echo("done");
  });
  const task = await demo.start({ text: "x" });
  const steps: unknown[] = [];
  const reader = task.stream("_default" as never) as unknown as {
    events(): AsyncIterable<unknown>;
  };
  for await (const step of reader.events()) steps.push(step);
  expect(steps).toEqual([{ step: 1 }, { step: 2 }]);
  expect(await task.output()).toEqual({ echo: "done" });
  await task.close();

  const again = await demo.attach(task.id);
  expect(await again.output()).toEqual({ echo: "done" });
  await again.close();
});

test("an abort cancels the task and rejects with its id", async () => {
  let canceled = false;
  const started = new AbortController();
  const { demo, client } = await setUp(async (_, context) => {
    started.abort();
    await new Promise<void>((resolve) => {
      context.cancelSignal.addEventListener("abort", () => resolve());
    });
    canceled = true;
  });
  const controller = new AbortController();
  started.signal.addEventListener("abort", () => controller.abort("enough"));
  const failure = await demo
    .request({ text: "x" }, { signal: controller.signal })
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "aborted", cause: "enough" });
  const { tasks } = await client.listTasks();
  expect((failure as { taskId?: string }).taskId).toBe(tasks[0]?.taskId);
  await expect.poll(() => canceled).toBe(true);
});

test("a handler that throws is one error with its reason", async () => {
  const { demo } = await setUp(async () => {
    throw new Error("no such route");
  });
  await expect(demo.request({ text: "x" })).rejects.toMatchObject({
    name: "TaskFailedError",
    state: "failed",
    error: "no such route",
  });
});
