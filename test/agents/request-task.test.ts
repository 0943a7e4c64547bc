import { expect, test } from "vitest";
import type { TaskNotice } from "../../src/agents/instance-options.ts";
import { runAgent, type WatchedTask } from "./agent-fixture.ts";

const version = { protocolVersion: "2026-05-01" };

/** What came after the running event, without the members that all events have. */
function shortened({ events, taskId }: WatchedTask): unknown[] {
  return events.slice(1).map(({ protocolVersion, ...event }) => {
    expect(event.taskId).toBe(taskId);
    const { taskId: _, ...rest } = event;
    return rest;
  });
}

test("a request runs, publishes what its handler returns, and completes", async () => {
  const { send } = await runAgent({
    handler: (task, context) => {
      expect(Object.keys(task)).not.toContain("writeToken");
      expect(Object.keys(task)).not.toContain("controlToken");
      expect(context.requestParts).toMatchObject([{ partId: "text", text: "hello" }]);
      return { artifacts: [{ data: "hello", mimeType: "text/plain", outputId: "echo" }] };
    },
  });
  const task = await send();
  await task.terminal();
  const { taskId } = task;
  expect(task.events).toEqual([
    { type: "progress", taskId, progress: 0, state: "running", ...version },
    {
      type: "artifact",
      taskId,
      outputId: "echo",
      artifactRef: { kind: "inline", mimeType: "text/plain", size: 5, data: "aGVsbG8=" },
      ...version,
    },
    { type: "terminal", taskId, state: "completed", ...version },
  ]);
  for (const meta of task.metas) expect(meta).toEqual({ agentName: "demo", taskId, ...version });
});

test("a handler that returns nothing completes its task", async () => {
  const { send } = await runAgent({ handler: async () => {} });
  const task = await send();
  await task.terminal();
  expect(shortened(task)).toEqual([{ type: "terminal", state: "completed" }]);
});

test.for([
  { name: "completes", handler: async () => {}, end: { state: "completed" } },
  {
    name: "fails",
    handler: () => Promise.reject(new Error("no such city")),
    end: { state: "failed", error: "no such city" },
  },
])("onTask is told once that a task began and how it ended: it $name", async ({ handler, end }) => {
  const notices: TaskNotice[] = [];
  const { send } = await runAgent({ handler, options: { onTask: (one) => notices.push(one) } });
  const task = await send();
  await task.terminal();
  const { taskId } = task;
  expect(notices).toEqual([
    { type: "started", taskId, kind: "request" },
    { type: "ended", taskId, kind: "request", tookMs: expect.any(Number), ...end },
  ]);
});

test("an onTask that throws harms no task", async () => {
  const onTask = (): never => {
    throw new Error("no log");
  };
  const { send } = await runAgent({ handler: async () => {}, options: { onTask } });
  const task = await send();
  await task.terminal();
  expect(shortened(task)).toEqual([{ type: "terminal", state: "completed" }]);
});

test("a handler that throws fails its task with the message alone", async () => {
  const errors: unknown[] = [];
  const { send } = await runAgent({
    handler: () => {
      throw new Error("no such city, token Bearer abcdefghijkl");
    },
    options: { onError: (taskId, error) => errors.push(taskId, error) },
  });
  const task = await send();
  await task.terminal();
  expect(shortened(task)).toEqual([
    { type: "terminal", state: "failed", error: "no such city, token Bearer [redacted]" },
  ]);
  expect(errors).toEqual([task.taskId, expect.any(Error)]);
});

test.for([
  { name: "text instead of a result", result: "done", message: /returns nothing, or/ },
  { name: "artifacts that are no list", result: { artifacts: {} }, message: /returns nothing, or/ },
  {
    name: "an artifact without a type",
    result: { artifacts: [{ data: "x", mimeType: "text/plain" }, { data: "x" }] },
    message: /artifact 1 of the handler's result/,
  },
])("a handler that returns $name fails its task", async ({ result, message }) => {
  const { send } = await runAgent({ handler: () => result as never });
  const task = await send();
  expect(await task.terminal()).toMatchObject({
    state: "failed",
    error: expect.stringMatching(message),
  });
});

test("status texts come in order, the last one before the result", async () => {
  const { send } = await runAgent({
    handler: (_, context) => {
      for (const text of ["first", "second", "third"]) context.reportStatus(text);
      return { artifacts: [{ data: "", mimeType: "text/plain" }] };
    },
  });
  const task = await send();
  await task.terminal();
  expect(shortened(task)).toEqual([
    { type: "progress", message: "first" },
    { type: "progress", message: "third" },
    { type: "artifact", artifactRef: expect.objectContaining({ size: 0, data: "" }) },
    { type: "terminal", state: "completed" },
  ]);
});

test.for([
  { size: 0, kind: "inline" },
  { size: 16_384, kind: "inline" },
  { size: 16_385, kind: "file" },
])("an artifact of $size bytes goes as $kind", async ({ size, kind }) => {
  const data = new Uint8Array(size).fill(7);
  const { send } = await runAgent({
    handler: (_, context) => context.publishArtifact(data, { fileName: "a.bin", outputId: "echo" }),
  });
  const task = await send();
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  expect(task.events[1]).toMatchObject({
    type: "artifact",
    outputId: "echo",
    artifactRef: { kind, size, mimeType: "application/octet-stream", fileName: "a.bin" },
  });
});

test("an artifact above the ceiling fails the task, and nothing is uploaded", async () => {
  const { send } = await runAgent({
    handler: () => ({
      artifacts: [{ data: new Uint8Array(26_214_401), mimeType: "image/png", fileName: "big.png" }],
    }),
  });
  const task = await send();
  expect(await task.terminal()).toMatchObject({
    state: "failed",
    error: expect.stringContaining('"big.png" has 26214401 bytes'),
  });
});

test("a file input is downloaded; a part without a file says so", async () => {
  const { send } = await runAgent({
    handler: async (_, context) => {
      const [file, text] = context.requestParts;
      const data = await context.downloadInputArtifact(file ?? {});
      const refusal = context.downloadInputArtifact(text ?? {});
      await expect(refusal).rejects.toThrow(/part "text" of task .* carries no file/);
      return { artifacts: [{ data, mimeType: "text/plain" }] };
    },
  });
  const artifactRef = { kind: "inline", mimeType: "text/csv", size: 3, data: "YSxi" };
  const requestParts = [
    { partId: "table", contentType: "text/csv", artifactRef },
    { partId: "text", text: "x" },
  ];
  const task = await send({ requestParts });
  expect(await task.terminal()).toMatchObject({ state: "completed" });
  expect(task.events[1]).toMatchObject({ artifactRef: { data: "YSxi" } });
});

test.for([
  { name: "returns when it is canceled", end: () => {} },
  {
    name: "throws what the signal threw",
    end: (signal: AbortSignal) => signal.throwIfAborted(),
  },
])("a handler that $name ends as canceled", async ({ end }) => {
  const { send, rpc } = await runAgent({
    handler: async (_, context) => {
      context.reportStatus("waiting");
      await new Promise((resolve) => context.cancelSignal.addEventListener("abort", resolve));
      expect(context.isCancelled).toBe(true);
      end(context.cancelSignal);
    },
  });
  const task = await send();
  await task.until(({ message }) => message === "waiting");
  await rpc("CancelTask", { taskId: task.taskId });
  await task.terminal();
  expect(shortened(task).at(-1)).toEqual({ type: "terminal", state: "canceled" });
});

test("a task that is terminated says so", async () => {
  const { send, rpc } = await runAgent({
    handler: (_, context) =>
      new Promise((resolve) => context.cancelSignal.addEventListener("abort", () => resolve())),
  });
  const task = await send();
  await task.until(({ state }) => state === "running");
  await rpc("TerminateTask", { taskId: task.taskId });
  expect(await task.terminal()).toMatchObject({ state: "canceled", reason: "terminated" });
});

test("an instance that closes gives its handlers a moment, then fails their tasks", async () => {
  const { agent, send } = await runAgent({ handler: () => new Promise(() => {}) });
  const task = await send();
  await task.until(({ state }) => state === "running");
  await agent.close({ graceMs: 10 });
  expect(await task.terminal()).toMatchObject({ state: "failed", error: "the agent was stopped" });
  expect(await agent.closed).toBeUndefined();
});

test("an instance that drains lets its handlers end by themselves", async () => {
  let finish = (): void => {};
  const { agent, send } = await runAgent({
    handler: () =>
      new Promise((resolve) => {
        finish = () => resolve({ artifacts: [{ data: "x", mimeType: "text/plain" }] });
      }),
  });
  const task = await send();
  await task.until(({ state }) => state === "running");
  const closing = agent.close({ drainMs: 20_000 });
  finish();
  await closing;
  expect(await task.terminal()).toMatchObject({ state: "completed" });
});
