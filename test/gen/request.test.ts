import { expect, test } from "vitest";
import {
  OutputContractError,
  TaskAbortedError,
  TaskFailedError,
  TaskTimeoutError,
} from "../../src/sessions/agent-client/errors.ts";
import { BlocksError } from "../../src/support/errors.ts";
import { settle } from "../support/manual-clock.ts";
import { demo, input } from "./demo-contract.ts";
import { artifact, InMemoryTransport } from "./in-memory-transport.ts";

const route = () => artifact(`{"name":"E16"}`, { outputId: "route" });

test("a request sends its inputs once, without streams, and closes the call", async () => {
  const transport = new InMemoryTransport();
  transport.call.deliver(route()).complete();

  const output = await demo(transport).request({ ...input, note: "hi" }, { idempotencyKey: "k1" });

  expect(output).toEqual({ route: { name: "E16" } });
  expect(transport.sent).toEqual([
    {
      agentName: "demo",
      kind: "request",
      inputs: [
        { id: "trip", contentType: "application/json", kind: "text", text: `{"name":"Oslo"}` },
        { id: "note", contentType: "text/plain", kind: "text", text: "hi" },
      ],
      stream: false,
      idempotencyKey: "k1",
      signal: expect.any(AbortSignal),
    },
  ]);
  expect(transport.call.closed).toBe(1);
  expect(transport.call.canceled).toBe(0);
});

test("a card without inputs has the options as first argument", async () => {
  const transport = new InMemoryTransport();
  transport.call.deliver(route()).complete();
  const client = demo(transport, { inputs: [] }) as unknown as {
    request(options: { idempotencyKey: string }): Promise<unknown>;
  };

  await client.request({ idempotencyKey: "k2" });

  expect(transport.sent[0]).toMatchObject({ inputs: [], idempotencyKey: "k2" });
});

test("a signal that is aborted already sends nothing", async () => {
  const transport = new InMemoryTransport();
  const signal = AbortSignal.abort(new Error("changed my mind"));

  const error = await demo(transport)
    .request(input, { signal })
    .catch((e: unknown) => e);

  expect(error).toBeInstanceOf(TaskAbortedError);
  expect(error).toMatchObject({ code: "aborted", cause: new Error("changed my mind") });
  expect(transport.sent).toEqual([]);
});

test("an abort during the wait cancels once and rejects with the task's id", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  const answer = demo(transport).request(input, { signal: controller.signal });
  await settle();

  controller.abort();
  controller.abort();

  await expect(answer).rejects.toMatchObject({ name: "AbortedError", taskId: "t1" });
  await settle();
  expect(transport.call.canceled).toBe(1);
  expect(transport.call.closed).toBe(1);
  expect(transport.clock.pending).toEqual([]);
});

test("onAbort detach leaves the task alone", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  const answer = demo(transport).request(input, {
    signal: controller.signal,
    onAbort: "detach",
  });
  await settle();

  controller.abort();

  await expect(answer).rejects.toMatchObject({ taskId: "t1" });
  expect(transport.call.canceled).toBe(0);
  expect(transport.call.closed).toBe(1);
});

test("an abort while the message is on its way waits for the id and cancels", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  let open: () => void = () => {};
  transport.gate = new Promise((resolve) => {
    open = resolve;
  });
  const answer = demo(transport).request(input, { signal: controller.signal });
  await settle();

  controller.abort();
  await settle();
  open();

  await expect(answer).rejects.toMatchObject({ taskId: "t1" });
  expect(transport.call.canceled).toBe(1);
});

test("a start that never answers does not hold an abort back", async () => {
  const transport = new InMemoryTransport();
  const controller = new AbortController();
  transport.gate = new Promise(() => {});
  const answer = demo(transport).request(input, { signal: controller.signal });
  await settle();

  controller.abort();
  const [error] = await Promise.all([
    answer.catch((e: unknown) => e),
    transport.clock.advance(2_000),
  ]);

  expect(error).toMatchObject({ name: "AbortedError", taskId: undefined });
});

test("a time-out cancels once and names task and time", async () => {
  const transport = new InMemoryTransport();
  const answer = demo(transport).request(input, { timeoutMs: 500 });
  const failed = answer.catch((e: unknown) => e);
  await settle();

  await transport.clock.advance(500);

  const error = await failed;
  expect(error).toBeInstanceOf(TaskTimeoutError);
  expect(error).toMatchObject({
    name: "TimeoutError",
    taskId: "t1",
    timeoutMs: 500,
    message: "request to demo (task t1) got no answer in 500 ms",
  });
  expect(transport.call.canceled).toBe(1);
});

test("a finished request leaves no timer and no listener behind", async () => {
  const transport = new InMemoryTransport();
  transport.call.deliver(route()).complete();
  const controller = new AbortController();

  await demo(transport).request(input, { timeoutMs: 500, signal: controller.signal });
  controller.abort();
  await settle();

  expect(transport.clock.pending).toEqual([]);
  expect(transport.call.canceled).toBe(0);
});

test.for([
  { end: { state: "failed", error: "no fuel" }, message: "task t1 failed: no fuel" },
  { end: { state: "canceled", reason: "terminated" }, message: "task t1 was canceled: terminated" },
  { end: { state: "failed", error: "\u001b[2J" }, message: "task t1 failed: \\u{1b}[2J" },
] as const)("$end.state is a TaskFailedError: $message", async ({ end, message }) => {
  const transport = new InMemoryTransport();
  transport.call.deliver(route()).end(end);

  const error = await demo(transport)
    .request(input)
    .catch((e: unknown) => e);

  expect(error).toBeInstanceOf(TaskFailedError);
  expect(error).toMatchObject({ ...end, message, taskId: "t1", code: "task-failed" });
  expect(transport.call.closed).toBe(1);
});

test("a terminal before its artifact waits for the stored record", async () => {
  const transport = new InMemoryTransport();
  transport.call.complete();
  transport.call.stored.push([], [route()]);
  const answer = demo(transport).request(input);
  await settle();
  expect(transport.call.refreshed).toBe(1);

  await transport.clock.advance(250);

  expect(await answer).toEqual({ route: { name: "E16" } });
  expect(transport.call.refreshed).toBe(2);
});

test("a guaranteed output that never comes is an error after three reads", async () => {
  const transport = new InMemoryTransport();
  transport.call.deliver(artifact("x", { mimeType: "audio/wav" })).complete();
  const answer = demo(transport).request(input);
  const failed = answer.catch((e: unknown) => e);

  await transport.clock.advance(999);
  expect(transport.call.refreshed).toBe(2);
  await transport.clock.advance(1);

  const error = await failed;
  expect(error).toBeInstanceOf(OutputContractError);
  expect(error).toMatchObject({
    taskId: "t1",
    issues: [{ path: "/route", keyword: "required" }],
    artifacts: [{ mimeType: "audio/wav", size: 1 }],
  });
  expect(transport.call.refreshed).toBe(3);
});

test("a call that can no longer be followed rejects with that reason", async () => {
  const transport = new InMemoryTransport();
  transport.call.lose(new BlocksError("access-denied", "gone"));

  await expect(demo(transport).request(input)).rejects.toThrow("gone");
  expect(transport.call.closed).toBe(1);
});

test("a billing mode that differs from the client's fails before sending", async () => {
  const transport = new InMemoryTransport();

  const answer = demo(transport, { billingMode: "paid" }).request(input);

  await expect(answer).rejects.toMatchObject({ code: "billing-mode-mismatch" });
  expect(transport.sent).toEqual([]);
});
