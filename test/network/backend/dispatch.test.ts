import { expect, test } from "vitest";
import { createManualClock } from "../../support/manual-clock.ts";
import {
  agent,
  call,
  card,
  connectBody,
  consumer,
  history,
  network,
  publish,
  send,
  stateOf,
} from "./kit.ts";

const running = { type: "progress", progress: 0, state: "running" };
const completed = { type: "terminal", state: "completed" };

test("what exceeds the capacity waits, in order, and starts when the instance reports room", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  const tasks = [];
  for (let index = 0; index < 3; index += 1) tasks.push((await send(buyer)).result);
  expect(tasks.map(({ queued }) => queued)).toEqual([false, true, true]);

  for (const [index, { taskId }] of tasks.entries()) {
    const start = await worker.next("StartTask", taskId);
    expect(worker.messages("StartTask")).toHaveLength(index + 1);
    await worker.report({ activeTasks: 1 });
    await worker.publishOn(start, running);
    await worker.publishOn(start, completed);
    // The instance counts the task until its handler is cleared away.
    expect(worker.messages("StartTask")).toHaveLength(index + 1);
    await worker.report({ activeTasks: 0 });
  }
});

test("open streams count against the capacity", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 2 });
  const buyer = await consumer(net);
  const first = (await send(buyer)).result;
  await worker.publishOn(await worker.next("StartTask", first.taskId), running);
  await worker.report({ activeTasks: 1, activeStreams: 1 });
  expect((await send(buyer)).result.queued).toBe(true);
});

test("a full queue refuses, and says that the agent is busy", async () => {
  const net = await network();
  await publish(net);
  await agent(net, { maxPendingBacklog: 1 });
  const buyer = await consumer(net);
  await send(buyer);
  expect((await send(buyer)).result.queued).toBe(true);
  expect((await send(buyer)).error.data.code).toBe("AgentAtCapacity");
});

test("each task goes to one instance, the one with most room", async () => {
  const net = await network();
  await publish(net);
  const [small, large] = [await agent(net), await agent(net, { concurrency: 3 })];
  const buyer = await consumer(net);
  const ids: string[] = [];
  for (let index = 0; index < 4; index += 1) ids.push((await send(buyer)).result.taskId);
  for (const id of ids) {
    await expect
      .poll(() => [...small.messages("StartTask", id), ...large.messages("StartTask", id)].length)
      .toBe(1);
  }
  expect(small.messages("StartTask")).toHaveLength(1);
  expect(large.messages("StartTask")).toHaveLength(3);
});

test("a new instance takes up what waits", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const buyer = await consumer(net);
  await send(buyer);
  const { taskId } = (await send(buyer)).result;
  const second = await agent(net);
  expect(await second.next("StartTask")).toMatchObject({ taskId });
});

test("a task for an instance that has connected and is on its way waits for it", async () => {
  const net = await network();
  await publish(net);
  const body = connectBody("AG-demo-coming");
  await call(net, "/api/v1/auth/agent/connect", { bearer: net.apiKey, body });
  const { result } = await send(await consumer(net));
  expect(result.queued).toBe(true);
  const worker = await agent(net, { instanceId: "AG-demo-coming" });
  expect(await worker.next("StartTask")).toMatchObject({ taskId: result.taskId });
});

test("agents that expect no instances are addressed by broadcast", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { expectedInstances: 0 });
  const buyer = await consumer(net);
  const { taskId } = (await send(buyer)).result;
  const start = await worker.next("StartTask");
  const [heard] = worker.inbox.messages;
  expect(heard?.userMetadata).toEqual({ broadcast: "true" });
  expect(start.controlToken).toBeUndefined();
  await worker.publishOn(start, running);
  expect(await stateOf(buyer, taskId)).toBe("running");
});

test("a refusal for lack of capacity is kept from the consumer, and the task starts later", async () => {
  const clock = createManualClock(Date.now());
  const net = await network({ clock });
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  const { result } = await send(buyer);
  const start = await worker.next("StartTask");
  const refusal = { type: "terminal", state: "failed", error: "agent_at_capacity" };
  await worker.publishOn(start, refusal).catch(() => {});

  expect(await stateOf(buyer, result.taskId)).toBe("pending");
  expect((await history(net, result)).map(({ type }) => type)).toEqual(["request"]);
  expect((await send(buyer)).result.queued).toBe(true);
  await clock.advance(2_000);
  await expect.poll(() => worker.messages("StartTask", result.taskId).length).toBe(2);
  await worker.publishOn(await worker.next("StartTask"), completed);
  expect(await stateOf(buyer, result.taskId)).toBe("completed");
});

test("a closed network does nothing more", async () => {
  const clock = createManualClock(Date.now());
  const net = await network({ clock });
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  await send(buyer);
  await worker.publishOn(await worker.next("StartTask"), completed);
  await send(buyer);
  await net.close();
  await clock.advance(120_000);
});

test("a lost report does not keep an idle instance from working", async () => {
  const clock = createManualClock(Date.now());
  const net = await network({ clock });
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  const first = await send(buyer);
  const second = (await send(buyer)).result;
  const start = await worker.next("StartTask", first.result.taskId);
  await worker.report({ activeTasks: 1 });
  await worker.publishOn(start, completed);
  expect(worker.messages("StartTask")).toHaveLength(1);
  await clock.advance(2_000);
  expect(await worker.next("StartTask", second.taskId)).toBeDefined();
});

test("the first terminal counts, whoever sends another", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const buyer = await consumer(net);
  const { taskId } = (await send(buyer)).result;
  const start = await worker.next("StartTask");
  await worker.publishOn(start, completed);
  await worker.publishOn(start, { type: "terminal", state: "failed", error: "late" });
  expect(await stateOf(buyer, taskId)).toBe("completed");
  await worker.publishOn(start, { type: "terminal", state: "nonsense" });
  expect(await stateOf(buyer, taskId)).toBe("completed");
});

test("an agent that becomes paid takes its instances along", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  await publish(net, { card: card(), billingMode: "paid", pricePerTask: "1" });
  expect(await worker.next("SwitchEnvironment")).toMatchObject({
    environment: "network",
    pamToken: expect.any(String),
  });
});

test("what an instance has not begun when it leaves goes to another, and it cannot begin late", async () => {
  const net = await network();
  await publish(net);
  const first = await agent(net);
  const buyer = await consumer(net);
  const { taskId } = (await send(buyer)).result;
  const start = await first.next("StartTask");
  const second = await agent(net);
  first.leave();
  expect(await second.next("StartTask")).toMatchObject({ taskId });
  await expect(first.publishOn(start, running)).rejects.toThrow();
  expect(await stateOf(buyer, taskId)).toBe("pending");
});

test("of instances with equal room the newest is taken", async () => {
  const net = await network();
  await publish(net);
  const [old, fresh] = [await agent(net), await agent(net)];
  await send(await consumer(net));
  await fresh.next("StartTask");
  expect(old.messages("StartTask")).toEqual([]);
});
