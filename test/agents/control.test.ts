import { expect, test } from "vitest";
import type { TaskContext } from "../../src/agents/handler.ts";
import { AgentAuthFatalError } from "../../src/auth/auth-errors.ts";
import type { ConnectRealtime } from "../../src/realtime/realtime.ts";
import { RealtimeError } from "../../src/realtime/realtime-error.ts";
import { createMemoryRealtime } from "../streams/memory-realtime.ts";
import { settle } from "../support/manual-clock.ts";
import { startMemoryAgent, startPipe, startTask } from "./memory-agent.ts";

const running = { type: "progress", progress: 0, state: "running" };

/** A handler that waits for the test, and counts how often it was called. */
function patient() {
  const calls: string[] = [];
  const contexts: TaskContext[] = [];
  let release = (): void => {};
  return {
    calls,
    contexts,
    release: () => release(),
    handler: (task: { readonly taskId: string }, context: TaskContext) => {
      calls.push(task.taskId);
      contexts.push(context);
      return new Promise<void>((resolve) => {
        release = resolve;
        context.cancelSignal.addEventListener("abort", () => resolve());
      });
    },
  };
}

test("the control connection filters, asks for presence, and hears what is for it", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.instance.ready;
  expect(agent.control().options).toMatchObject({
    userId: "AG-demo-1",
    presenceTimeoutSeconds: 20,
    retry: "unbounded",
    filter: `meta.instance == 'AG-demo-1' || meta.broadcast == "true"`,
  });

  await agent.tell(startTask({ taskId: "t2" }), { instance: "AG-demo-2" });
  await agent.tell(startTask());
  await agent.tell(startTask({ taskId: "t3" }), { broadcast: "true" });
  expect(work.calls).toEqual(["t1", "t3"]);
});

test("a task that is handed over twice is started once", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  await agent.tell(startTask());
  expect(work.calls).toEqual(["t1"]);
  work.release();
  await settle();
  expect(agent.events().map(({ type }) => type)).toEqual(["progress", "terminal"]);
});

test("a control message that the service delivers twice counts once", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  work.release();
  await settle();
  const again = {
    channel: "agent.a1.control",
    message: startTask(),
    timetoken: "17000000000000001",
  };
  agent.control().deliver(again);
  await settle();
  expect(work.calls).toEqual(["t1"]);
});

test.for([
  { name: "an unknown type", message: { type: "Surprise", taskId: "t1" } },
  { name: "a task without an id", message: { type: "StartTask" } },
  { name: "an id that would name other channels", message: startTask({ taskId: "a,b.*" }) },
  { name: "text", message: "StartTask" as never },
  { name: "a cancel of a task that nobody knows", message: { type: "CancelTask", taskId: "t9" } },
  { name: "a retry", message: { type: "RetryTask", taskId: "t1" } },
])("$name changes nothing", async ({ message }) => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(message);
  expect(work.calls).toEqual([]);
  expect(agent.service.published).toEqual([]);
  await agent.tell(startTask());
  expect(work.calls).toEqual(["t1"]);
});

test("refusals are published by the control connection, with the version of the message", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler, { concurrency: 1 });
  await agent.tell(startTask({ taskId: "t1", protocolVersion: "1999-01-01" }));
  expect(agent.events()).toEqual([
    {
      type: "terminal",
      taskId: "t1",
      state: "failed",
      error: "unsupported_protocol_version",
      protocolVersion: "1999-01-01",
    },
  ]);

  await agent.tell(startTask({ taskId: "t2" }));
  await agent.tell(startTask({ taskId: "t3" }));
  await agent.tell(startTask({ taskId: "t4" }), { broadcast: "true" });
  expect(agent.events("t3")).toMatchObject([{ state: "failed", error: "agent_at_capacity" }]);
  expect(agent.events("t4")).toEqual([]);
  expect(work.calls).toEqual(["t2"]);
});

test("presence tells of the work, and of its end", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  expect(agent.control().presence).toMatchObject({ activeTasks: 1, activeStreams: 0 });
  work.release();
  await settle();
  expect(agent.control().presence).toMatchObject({ activeTasks: 0, concurrency: 5 });
});

test("pausing and resuming are announced and stop nothing", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  await agent.tell({ type: "PauseTask", taskId: "t1" });
  await agent.tell({ type: "ResumeTask", taskId: "t1" });
  expect(agent.events()).toMatchObject([
    running,
    { type: "system", status: "paused" },
    { type: "system", status: "resumed" },
  ]);
  expect(work.contexts[0]?.isCancelled).toBe(false);
});

test("a pipe ends by this process's clock, also after its handler returned", async () => {
  const agent = await startMemoryAgent(() => {});
  await agent.tell(startPipe(agent));
  expect(agent.events()).toMatchObject([running]);
  await agent.clock.advance(59_999);
  expect(agent.events()).toHaveLength(1);
  await agent.clock.advance(1);
  expect(agent.events().at(-1)).toMatchObject({
    type: "terminal",
    state: "completed",
    completionReason: "duration_expired",
  });
  expect(agent.clock.pending).toEqual([]);
});

test("a pipe whose time is over while its handler works is told so", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startPipe(agent));
  await agent.clock.advance(60_000);
  expect(work.contexts[0]).toMatchObject({ isExpired: true, isCancelled: true });
  expect(agent.events().at(-1)).toMatchObject({ completionReason: "duration_expired" });
});

test.for([
  { type: "CancelTask", want: { state: "canceled" } },
  { type: "TerminateTask", want: { state: "canceled", reason: "terminated" } },
  { type: "ExpireTask", want: { state: "completed", completionReason: "duration_expired" } },
])("$type ends a pipe whose handler has returned", async ({ type, want }) => {
  const agent = await startMemoryAgent(() => {});
  await agent.tell(startPipe(agent));
  await agent.tell({ type, taskId: "t1" });
  await agent.tell({ type: "CancelTask", taskId: "t1" });
  expect(agent.events().slice(1)).toEqual([
    { type: "terminal", taskId: "t1", protocolVersion: "2026-05-01", ...want },
  ]);
});

test("a terminal that cannot be published is tried again until it can", async () => {
  let failures = 5;
  const agent = await startMemoryAgent(() => {});
  agent.service.beforePublish = ({ message }) => {
    if ((message as { type?: string }).type !== "terminal" || failures === 0) return;
    failures -= 1;
    throw new RealtimeError("publish", { category: "network_issues" });
  };
  await agent.tell(startTask());
  expect(agent.events()).toMatchObject([running]);
  await agent.clock.advance(10_000);
  expect(agent.events()).toMatchObject([running, { type: "terminal", state: "completed" }]);
});

test("a task token that ran out is replaced by the control connection's", async () => {
  const agent = await startMemoryAgent(() => {});
  const denied: string[] = [];
  const publishedBy = () => agent.service.connections.filter(({ destroyed }) => !destroyed).length;
  agent.service.beforePublish = (_, publisher, options) => {
    if (options.token !== "write-token") return;
    denied.push(publisher);
    throw new RealtimeError("publish", { category: "access_denied", statusCode: 403 });
  };
  await agent.tell(startTask());
  expect(denied).toHaveLength(2);
  expect(agent.events()).toMatchObject([running, { state: "completed" }]);
  expect(publishedBy()).toBe(1);
});

test("access denied on the control channel brings a new token, not silence", async () => {
  const agent = await startMemoryAgent(() => {});
  agent.answers.splice(0, 1, { pamToken: "second" }, { pamToken: "third" });
  agent.control().emitStatus({ category: "access_denied", fatal: true });
  await settle();
  expect(agent.control()).toMatchObject({ token: "second", reconnects: 1 });

  // Denied again at once: not in a hurry this time.
  agent.control().emitStatus({ category: "access_denied", fatal: true });
  await settle();
  expect(agent.control().token).toBe("second");
  await agent.clock.advance(1_500);
  expect(agent.control()).toMatchObject({ token: "third", reconnects: 2 });
});

test("an agent that is forced offline ends its tasks and stops", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  const forced = new AgentAuthFatalError({
    message: "forced offline",
    reason: "AGENT_FORCED_OFFLINE",
    status: 403,
    cause: undefined,
  });
  agent.answers.splice(0, 1, forced);
  agent.control().emitStatus({ category: "access_denied", fatal: true });
  expect(await agent.instance.closed).toBe(forced);
  expect(agent.events().at(-1)).toMatchObject({ state: "failed", error: "the agent was stopped" });
  expect(agent.control().destroyed).toBe(true);
});

test("a backend that is down at the start is tried again until it is up", async () => {
  const agent = await startMemoryAgent(() => {}, {
    settings: { auth: failingAuth(3) as never },
  });
  await agent.clock.advance(10_000);
  agent.control().emitStatus({ category: "connected", fatal: false });
  await agent.instance.ready;
  expect(agent.instance.controlChannel).toBe("agent.a1.control");
});

test("a presence state that could not be published is tried again until it is there", async () => {
  const service = createMemoryRealtime();
  let failures = 3;
  const connect: ConnectRealtime = (options) => {
    const connection = service.connect(options);
    const setPresence = connection.setPresence.bind(connection);
    connection.setPresence = async (channel, state) => {
      failures -= 1;
      if (failures >= 0) throw new RealtimeError("presence", { category: "network_issues" });
      await setPresence(channel, state);
    };
    return connection;
  };
  const agent = await startMemoryAgent(() => {}, { service, settings: { connect } });
  await settle();
  expect(agent.control().presence).toBeUndefined();
  await agent.clock.advance(30_000);
  await agent.instance.ready;
  expect(agent.control().presence).toMatchObject({ instanceId: "AG-demo-1" });
  agent.instance.stop();
  expect(agent.clock.pending).toEqual([]);
});

test("an agent whose control channel will not come back says so and closes", async () => {
  const agent = await startMemoryAgent(() => {});
  agent.control().emitStatus({ category: "bad_request", fatal: true });
  expect(await agent.instance.closed).toMatchObject({
    name: "RealtimeError",
    category: "bad_request",
  });
  expect(agent.control().destroyed).toBe(true);
});

test("the control token of a task is used at once", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask({ controlToken: "fresh" }));
  expect(agent.control().token).toBe("fresh");
});

test("switching the environment moves the control channel; tasks stay where they came from", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  const before = agent.control();
  await agent.tell(startTask());
  await agent.tell({ type: "SwitchEnvironment", environment: "playground", pamToken: "x" });
  expect(agent.control()).toBe(before);
  await agent.tell({ type: "SwitchEnvironment", environment: "network", pamToken: "other" });
  expect(before.destroyed).toBe(true);
  expect(agent.control()).toMatchObject({ token: "other", destroyed: false });
  expect(agent.control().options.subscribeKey).toBe("sub-2");
  expect(agent.instance.subscribeKey).toBe("sub-2");
  agent.control().emitStatus({ category: "connected", fatal: false });
  await agent.tell(startTask({ taskId: "t2" }));
  expect(work.calls).toEqual(["t1", "t2"]);
  const keys = agent.service.connections
    .filter(({ options }) => options.token === "write-token")
    .map(({ options }) => options.subscribeKey);
  expect(keys).toEqual(["sub-1", "sub-2"]);
});

test("stop leaves tasks to the backend and closes every connection", async () => {
  const work = patient();
  const agent = await startMemoryAgent(work.handler);
  await agent.tell(startTask());
  agent.instance.stop();
  await settle();
  expect(agent.events()).toMatchObject([running]);
  expect(agent.service.connections.every(({ destroyed }) => destroyed)).toBe(true);
});

function failingAuth(times: number) {
  let left = times;
  return {
    async connect() {
      if (left === 0) return { controlChannel: "agent.a1.control" };
      left -= 1;
      throw new Error("connection refused");
    },
  };
}
