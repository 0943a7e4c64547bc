import { expect, test } from "vitest";
import { createManualClock, type ManualClock } from "../../support/manual-clock.ts";
import {
  type Agent,
  agent,
  type Consumer,
  consumer,
  history,
  network,
  publish,
  send,
  stateOf,
  streamingCard,
} from "./kit.ts";

const running = { type: "progress", progress: 0, state: "running" };

async function scene(connect: Record<string, number> = {}) {
  const clock = createManualClock(Date.now());
  const net = await network({ clock });
  await publish(net, { card: streamingCard(["request", "pipe"]) });
  const worker: Agent = await agent(net, connect);
  const buyer: Consumer = await consumer(net);
  const begin = async (params = {}) => {
    const { result } = await send(buyer, params);
    const start = await worker.next("StartTask", result.taskId);
    await worker.publishOn(start, running);
    return { task: result, start };
  };
  const last = async (task: never) => (await history(net, task)).at(-1);
  return { clock, net, worker, buyer, begin, last };
}

test("cancelling asks the agent, tells the consumer, and waits for the agent's terminal", async () => {
  const { net, worker, buyer, begin } = await scene();
  const { task, start } = await begin();
  expect((await buyer.rpc("CancelTask", { taskId: task.taskId })).error).toBeUndefined();
  await buyer.rpc("CancelTask", { taskId: task.taskId });

  expect(await worker.next("CancelTask")).toMatchObject({ taskId: task.taskId });
  expect(await stateOf(buyer, task.taskId)).toBe("running");
  await worker.publishOn(start, { type: "terminal", state: "canceled" });
  expect(await stateOf(buyer, task.taskId)).toBe("canceled");
  const events = await history(net, task);
  expect(events.map(({ type }) => type)).toEqual([
    "request",
    "progress",
    "cancel_requested",
    "terminal",
  ]);
  expect(events[2]).toMatchObject({ ts: expect.any(Number) });
  expect((await buyer.rpc("CancelTask", { taskId: task.taskId })).error).toBeUndefined();
  expect(await history(net, task)).toHaveLength(4);
});

test("a task that waits is canceled at once and never starts", async () => {
  const { worker, buyer, begin, last } = await scene();
  const first = await begin();
  const { result } = await send(buyer);
  await buyer.rpc("CancelTask", { taskId: result.taskId });
  expect(await stateOf(buyer, result.taskId)).toBe("canceled");
  expect(await last(result as never)).toMatchObject({ type: "terminal", state: "canceled" });
  await worker.publishOn(first.start, { type: "terminal", state: "completed" });
  await worker.report({ activeTasks: 0 });
  expect(worker.messages("StartTask", result.taskId)).toEqual([]);
});

test("pause, resume and retry are passed on", async () => {
  const { worker, buyer, begin } = await scene();
  const { task } = await begin();
  for (const method of ["PauseTask", "ResumeTask", "RetryTask"]) {
    await buyer.rpc(method, { taskId: task.taskId });
    expect(await worker.next(method)).toMatchObject({ taskId: task.taskId });
  }
  expect(await stateOf(buyer, task.taskId)).toBe("running");
});

test.for([
  {
    name: "a cancel that the agent ignores",
    after: 30_000,
    act: (buyer: Consumer, taskId: string) => buyer.rpc("CancelTask", { taskId }),
    want: { state: "canceled" },
  },
  {
    name: "a forced end that the agent ignores",
    after: 5_000,
    act: (buyer: Consumer, taskId: string) => buyer.rpc("TerminateTask", { taskId }),
    want: { state: "canceled", reason: "terminated" },
  },
  {
    name: "an agent that runs longer than it allows itself",
    connect: { maxRunningTimeSec: 60 },
    after: 60_000,
    act: async () => {},
    want: { state: "failed", error: expect.stringContaining("max_running_time_exceeded") },
  },
])("$name ends by the back-stop", async ({ connect, after, act, want }) => {
  const { clock, worker, buyer, begin, last } = await scene(connect);
  const { task } = await begin();
  await act(buyer, task.taskId);
  await pass(clock, worker, after - 1_000);
  expect(await stateOf(buyer, task.taskId)).toBe("running");
  await pass(clock, worker, 1_000);
  expect(await last(task as never)).toMatchObject({ type: "terminal", ...want });
  expect(await stateOf(buyer, task.taskId)).toBe(want.state);
});

test("a pipe whose time is over is asked to end, then ended", async () => {
  const { clock, worker, buyer, begin, last } = await scene();
  const { task } = await begin({ extensions: { blocks: { taskKind: "pipe", duration: 1 } } });
  await pass(clock, worker, 60_000);
  expect(await worker.next("ExpireTask")).toMatchObject({ taskId: task.taskId });
  expect(await stateOf(buyer, task.taskId)).toBe("running");
  await pass(clock, worker, 10_000);
  expect(await last(task as never)).toMatchObject({
    state: "completed",
    completionReason: "duration_expired",
  });
});

test("a task that its instance never begins fails", async () => {
  const { clock, worker, buyer, last } = await scene();
  const { result } = await send(buyer);
  await worker.next("StartTask");
  await pass(clock, worker, 30_000);
  expect(await last(result as never)).toMatchObject({ state: "failed", error: "start_timeout" });
});

test("the tasks of an instance that leaves fail after a grace", async () => {
  const { clock, net, worker, buyer, begin, last } = await scene();
  const { task } = await begin();
  const waiting = (await send(buyer)).result;
  await pass(clock, worker, 20_000);
  worker.leave();
  await expect.poll(async () => (await send(buyer)).error?.data.code).toBe("AgentOffline");
  await clock.advance(9_000);
  expect(await stateOf(buyer, task.taskId)).toBe("running");
  await clock.advance(1_000);
  expect(await last(task as never)).toMatchObject({
    state: "failed",
    error: expect.stringContaining("provider_gone"),
  });
  expect(await stateOf(buyer, waiting.taskId)).toBe("pending");
  await clock.advance(20_000);
  expect((await history(net, waiting)).at(-1)).toMatchObject({
    state: "failed",
    error: "agent_offline",
  });
});

test("an instance that is silent for longer than it said has left", async () => {
  const { clock, buyer, begin, last } = await scene();
  const { task } = await begin();
  await clock.advance(20_000 + 10_000);
  expect(await stateOf(buyer, task.taskId)).toBe("failed");
  expect(await last(task as never)).toMatchObject({ state: "failed" });
});

test("an instance that comes back in time keeps its task", async () => {
  const { clock, net, worker, buyer, begin } = await scene();
  const { task, start } = await begin();
  worker.leave();
  await expect.poll(async () => (await send(buyer)).error?.data.code).toBe("AgentOffline");
  await clock.advance(5_000);
  await agent(net, { instanceId: worker.instanceId });
  await clock.advance(15_000);
  expect(await stateOf(buyer, task.taskId)).toBe("running");
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  expect(await stateOf(buyer, task.taskId)).toBe("completed");
});

/** The network's time runs ahead of the client's, which would look silent without signs of life. */
async function pass(clock: ManualClock, worker: Agent, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10_000) {
    await worker.beat();
    await clock.advance(Math.min(left, 10_000));
  }
}
