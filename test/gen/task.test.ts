import { expect, test } from "vitest";
import { AgentMismatchError } from "../../src/sessions/agent-client/errors.ts";
import { settle } from "../support/manual-clock.ts";
import { demo, outputs as demoOutputs, input } from "./demo-contract.ts";
import { artifact, InMemoryTransport } from "./in-memory-transport.ts";

const route = (name: string) => artifact(JSON.stringify({ name }), { outputId: "route" });

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("a started task has its id, session, events, artifacts and output", async () => {
  const transport = new InMemoryTransport();
  transport.call.idempotent = true;
  transport.call
    .emit({ type: "progress" })
    .deliver(route("E16"), artifact("?", { mimeType: "x/y" }));
  transport.call.complete();

  const task = await demo(transport).start(input);

  expect(task).toMatchObject({ id: "t1", idempotent: true, session: { kind: "session" } });
  expect((await all(task.events())).map(({ type }) => type)).toEqual(["progress", "terminal"]);
  expect(await task.output()).toEqual({ route: { name: "E16" } });
  expect(task.artifacts()).toMatchObject([{ outputId: "route" }, { mimeType: "x/y" }]);
});

test("the output of a started task has a time-out that cancels nothing", async () => {
  const transport = new InMemoryTransport();
  const task = await demo(transport).start(input, { timeoutMs: 100 });
  const failed = task.output().catch((e: unknown) => e);

  await transport.clock.advance(100);

  expect(await failed).toMatchObject({ name: "TimeoutError", taskId: "t1" });
  expect(transport.call.canceled).toBe(0);
});

test("disposing of a started task closes it once and cancels nothing", async () => {
  const transport = new InMemoryTransport();
  const task = await demo(transport).start(input);

  await task[Symbol.asyncDispose]();
  await task.close();
  task[Symbol.dispose]();

  expect(transport.call).toMatchObject({ canceled: 0, closed: 1 });
});

test("an aborted start ends only the wait", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  let open: () => void = () => {};
  transport.gate = new Promise((resolve) => {
    open = resolve;
  });
  const starting = demo(transport).start(input, { signal: controller.signal });
  await settle();

  controller.abort();
  open();

  await expect(starting).rejects.toMatchObject({ name: "AbortedError", taskId: "t1" });
  expect(transport.call).toMatchObject({ canceled: 0, closed: 1 });
});

test("a pipe has its output as soon as every guaranteed one is there", async () => {
  const transport = new InMemoryTransport();
  const pipe = await demo(transport).pipe(input, { durationMinutes: 5 });
  const output = pipe.output();
  transport.call.deliver(artifact("# hi", { outputId: "story", mimeType: "text/markdown" }));
  await settle();

  transport.call.deliver(route("E16"));

  expect(await output).toEqual({ route: { name: "E16" }, story: "# hi" });
  expect(transport.sent[0]).toMatchObject({ kind: "pipe", durationMinutes: 5, stream: true });
});

test("a pipe without guaranteed outputs has its output at the end", async () => {
  const transport = new InMemoryTransport();
  const outputs = demoOutputs.filter((output) => !output.guaranteed);
  const pipe = await demo(transport, { outputs }).pipe(input, { durationMinutes: 5 });
  let done = false;
  const output = pipe.output().finally(() => {
    done = true;
  });
  transport.call.deliver(artifact("# hi", { outputId: "story" }));
  await settle();
  expect(done).toBe(false);

  transport.call.complete();

  expect(await output).toEqual({ story: "# hi" });
});

test("a pipe that ends without its guaranteed output is a broken contract", async () => {
  const transport = new InMemoryTransport();
  const pipe = await demo(transport).pipe(input, { durationMinutes: 5 });
  const failed = pipe.output().catch((e: unknown) => e);
  transport.call.complete();

  await transport.clock.advance(1_000);

  expect(await failed).toMatchObject({ name: "OutputContractError" });
});

test("outputs come one by one, and again when the agent replaces them", async () => {
  const transport = new InMemoryTransport();
  const pipe = await demo(transport).pipe(input, { durationMinutes: 5 });
  const found = all(pipe.outputs());
  const twice = route("E16");

  transport.call.deliver(twice, twice, artifact("?", { mimeType: "x/y" }));
  await settle();
  transport.call.deliver(route("E39")).complete();

  expect(await found).toEqual([
    { id: "route", value: { name: "E16" } },
    { id: "route", value: { name: "E39" } },
  ]);
});

test("an output that only the stored record shows, after the end, still comes", async () => {
  const transport = new InMemoryTransport();
  const task = await demo(transport).start(input);
  const found = all(task.outputs());
  transport.call.stored.push([], [], [route("E16")]);
  transport.call.complete();
  await transport.clock.advance(1_000);

  expect(await found).toEqual([{ id: "route", value: { name: "E16" } }]);
});

test("outputs end with the failure of their task", async () => {
  const transport = new InMemoryTransport();
  const task = await demo(transport).start(input);
  transport.call.deliver(route("E16")).end({ state: "failed", error: "no fuel" });

  await expect(all(task.outputs())).rejects.toThrow("no fuel");
});

test("outputs end with an error when a guaranteed one never came", async () => {
  const transport = new InMemoryTransport();
  const task = await demo(transport).start(input);
  const failed = all(task.outputs()).catch((e: unknown) => e);
  transport.call.complete();

  await transport.clock.advance(1_000);

  expect(await failed).toMatchObject({ issues: [{ path: "/route", keyword: "required" }] });
});

test.for([
  { name: "cancels it", prepare: "nothing", canceled: 1 },
  { name: "cancels nothing after detach", prepare: "detach", canceled: 0 },
  { name: "cancels nothing after the end", prepare: "complete", canceled: 0 },
  { name: "cancels nothing after close", prepare: "close", canceled: 0 },
])("disposing of a pipe $name", async ({ prepare, canceled }) => {
  const transport = new InMemoryTransport();
  const pipe = await demo(transport).pipe(input, { durationMinutes: 5 });
  if (prepare === "detach") pipe.detach();
  if (prepare === "complete") transport.call.complete();
  if (prepare === "close") await pipe.close();
  await settle();

  await pipe[Symbol.asyncDispose]();

  expect(transport.call).toMatchObject({ canceled, closed: 1 });
});

test("a pipe that is aborted before it has a handle is canceled", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  let open: () => void = () => {};
  transport.gate = new Promise((resolve) => {
    open = resolve;
  });
  const options = { durationMinutes: 5, signal: controller.signal };
  const starting = demo(transport).pipe(input, options);
  await settle();

  controller.abort();
  open();

  await expect(starting).rejects.toMatchObject({ taskId: "t1" });
  expect(transport.call.canceled).toBe(1);
});

test.for([0, 1.5, 43_201, "5", undefined])("a pipe of %s minutes is refused", async (minutes) => {
  const transport = new InMemoryTransport();

  const answer = demo(transport).pipe(input, { durationMinutes: minutes as number });

  await expect(answer).rejects.toMatchObject({ code: "invalid-option" });
  expect(transport.sent).toEqual([]);
});

test("a client has the members that its card has", () => {
  const transport = new InMemoryTransport();

  expect(Object.keys(demo(transport, { taskKinds: ["request"] }))).toEqual([
    "contract",
    "attach",
    "request",
    "start",
  ]);
  expect(Object.keys(demo(transport, { taskKinds: ["pipe"] }))).toEqual([
    "contract",
    "attach",
    "pipe",
  ]);
});

test("attach gives the task of a known id", async () => {
  const transport = new InMemoryTransport();
  transport.call.deliver(route("E16")).complete();

  const task = await demo(transport).attach("t1");

  expect(await task.output()).toEqual({ route: { name: "E16" } });
  expect(transport.attached).toMatchObject([{ taskId: "t1" }]);
});

test.for(["other", undefined])("attach refuses a task of the agent %s", async (agentName) => {
  const transport = new InMemoryTransport();
  transport.call.agentName = agentName;

  const error = await demo(transport)
    .attach("t1")
    .catch((e: unknown) => e);

  expect(error).toBeInstanceOf(AgentMismatchError);
  expect(error).toMatchObject({ expected: "demo", actual: agentName, taskId: "t1" });
  expect(transport.call.closed).toBe(1);
});
