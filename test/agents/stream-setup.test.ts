import { expect, test } from "vitest";
import type { StreamDeclaration } from "../../generated/types/agent-card.ts";
import type { StreamSetupRequest } from "../../generated/types/stream.ts";
import type { TaskContext } from "../../src/agents/handler.ts";
import type { StreamObject } from "../../src/agents/stream-object.ts";
import type { OutgoingMessage } from "../../src/realtime/realtime.ts";
import { RealtimeError } from "../../src/realtime/realtime-error.ts";
import { collect } from "../streams/stream-fixture.ts";
import { settle } from "../support/manual-clock.ts";
import { type MemoryAgent, startMemoryAgent, startPipe, startTask } from "./memory-agent.ts";

const feed: StreamDeclaration = { direction: "outbound", format: "events", affinity: "shared" };
const steps: StreamDeclaration = { direction: "outbound", format: "events" };
const room: StreamDeclaration = { ...feed, direction: "inbound" };
const noGrace = { subscribeGraceMs: 0 };

const refusal = (body: unknown): RealtimeError =>
  new RealtimeError("publish", { category: "access_denied", statusCode: 403, body });

/** The answer of the service, as the realtime client shows it. */
function granted({
  taskId,
  streamId,
  channel,
  direction,
  phase,
}: StreamSetupRequest): RealtimeError {
  const token = phase === "activate" ? {} : { token: `writer-${taskId}` };
  const grant = { taskId, streamId, channel, direction, phase, tokenTtlMinutes: 61, ...token };
  return refusal({ message: { ok: true, streamSetupResponse: grant }, error: true, status: 403 });
}

/** Answers set-up requests with `answer`, and returns them as they come. */
function answerSetUps(
  agent: MemoryAgent,
  answer: (request: StreamSetupRequest) => unknown = granted,
): StreamSetupRequest[] {
  const requests: StreamSetupRequest[] = [];
  agent.service.beforePublish = async ({ channel, message }: OutgoingMessage) => {
    if (!channel.startsWith("setup.")) return;
    const request = message as unknown as StreamSetupRequest;
    requests.push(request);
    const refused = await answer(request);
    if (refused !== undefined) throw refused;
  };
  return requests;
}

async function openInTask(
  streams: Readonly<Record<string, StreamDeclaration>>,
  start: (agent: MemoryAgent) => Promise<void>,
) {
  const contexts = new Map<string, TaskContext>();
  const agent = await startMemoryAgent(
    (task, context) => {
      contexts.set(task.taskId, context);
      return new Promise((resolve) =>
        context.cancelSignal.addEventListener("abort", () => resolve()),
      );
    },
    { streams, concurrency: 0 },
  );
  await start(agent);
  const context = (taskId = "t1"): TaskContext => contexts.get(taskId) as TaskContext;
  return { agent, context };
}

test("the request says everything about the stream, and the token goes to its connection", async () => {
  const { agent, context } = await openInTask({ steps }, (agent) =>
    agent.tell(startTask({ hasStream: true })),
  );
  const requests = answerSetUps(agent);
  const stream = await context().createStream({ ...noGrace, metadata: { title: "x" } });
  expect(requests).toEqual([
    {
      type: "stream_setup",
      taskId: "t1",
      orgId: "org-1",
      agentName: "demo",
      streamId: "t1-1",
      channel: "stream.demo.t1-1",
      direction: "outbound",
      format: "events",
      affinity: "dedicated",
      taskKind: "request",
      durationMinutes: 60,
      declaredStream: "steps",
      phase: "embedded",
      metadata: { title: "x" },
      protocolVersion: "2026-05-01",
    },
  ]);
  const connection = agent.service.connections.at(-1);
  expect(connection?.options).toMatchObject({ token: "writer-t1", userId: stream.uuid });
  expect(stream.uuid).toMatch(/^demo-stream-/);
  expect(agent.control().presence).toMatchObject({ activeTasks: 1, activeStreams: 1 });

  expect((await context().createStream(noGrace)).streamId).toBe("t1-2");
  await stream.end();
  await settle();
  expect(agent.control().presence).toMatchObject({ activeStreams: 1 });
});

test.for<{ name: string; answer: (request: StreamSetupRequest) => unknown; want: object }>([
  {
    name: "is refused",
    answer: () =>
      refusal({ message: { ok: false, error: { code: "InvalidArgument", message: "no" } } }),
    want: { code: "stream-unavailable", message: expect.stringMatching(/InvalidArgument: no/) },
  },
  {
    name: "goes through",
    answer: () => undefined,
    want: { code: "stream-unavailable", message: expect.stringMatching(/went through/) },
  },
  {
    name: "is answered for another stream",
    answer: (request) => granted({ ...request, streamId: "t1-9" }),
    want: { code: "stream-unavailable", message: expect.stringMatching(/another streamId/) },
  },
  {
    name: "is answered without a token",
    answer: ({ taskId, streamId, channel, direction, phase }) =>
      refusal({
        message: {
          ok: true,
          streamSetupResponse: { taskId, streamId, channel, direction, phase, tokenTtlMinutes: 1 },
        },
      }),
    want: { category: "access_denied" },
  },
  {
    name: "has no access",
    answer: () => refusal({ message: "Forbidden", error: true, status: 403 }),
    want: { category: "access_denied", statusCode: 403 },
  },
])("a set-up that $name fails, and holds nothing", async ({ answer, want }) => {
  const { agent, context } = await openInTask({ steps }, (agent) =>
    agent.tell(startTask({ hasStream: true })),
  );
  answerSetUps(agent, answer);
  await expect(context().createStream(noGrace)).rejects.toMatchObject(want);
  await settle();
  expect(agent.control().presence).toMatchObject({ activeStreams: 0 });
  answerSetUps(agent);
  expect((await context().createStream(noGrace)).isActive).toBe(true);
});

test("an answer as plain text is understood too", async () => {
  const { agent, context } = await openInTask({ steps }, (agent) =>
    agent.tell(startTask({ hasStream: true })),
  );
  answerSetUps(agent, (request) => {
    const { message } = granted(request).body as { message: object };
    return refusal({ message: JSON.stringify(message) });
  });
  expect((await context().createStream(noGrace)).streamId).toBe("t1-1");
});

test("whoever waited for a failed first opener of a shared stream opens it", async () => {
  const { agent, context } = await openInTask({ feed }, async (agent) => {
    await agent.tell(startPipe(agent));
    await agent.tell(startPipe(agent, { taskId: "t2" }));
    await agent.tell(startPipe(agent, { taskId: "t3" }));
  });
  const requests = answerSetUps(agent, async (request) => {
    await settle();
    return request.taskId === "t1" ? refusal({ message: "Forbidden" }) : granted(request);
  });
  const opened = ["t1", "t2", "t3"].map((taskId) => context(taskId).createStream(noGrace));
  const [first, second, third] = await Promise.allSettled(opened);
  expect(first?.status).toBe("rejected");
  expect([second?.status, third?.status]).toEqual(["fulfilled", "fulfilled"]);
  expect(requests.map(({ taskId, phase }) => [taskId, phase])).toEqual([
    ["t1", "embedded"],
    ["t2", "embedded"],
    ["t3", "activate"],
  ]);
});

test("a connection that ends by itself ends the handles and frees its unit", async () => {
  const { agent, context } = await openInTask({ feed }, async (agent) => {
    await agent.tell(startPipe(agent));
    await agent.tell(startPipe(agent, { taskId: "t2" }));
  });
  answerSetUps(agent);
  const ended: string[] = [];
  const streams: StreamObject[] = [];
  for (const taskId of ["t1", "t2"]) {
    const stream = await context(taskId).createStream(noGrace);
    stream.onEnd(() => ended.push(taskId));
    streams.push(stream);
  }
  agent.service.beforePublish = () => {
    throw refusal({ message: "Forbidden" });
  };
  void streams[0]?.write({ n: 1 });
  await agent.clock.advance(250);
  expect(ended).toEqual(["t1", "t2"]);
  expect(streams.map(({ isActive }) => isActive)).toEqual([false, false]);
  expect(agent.control().presence).toMatchObject({ activeStreams: 0 });
});

test("a cancel while the set-up is under way leaves no stream behind", async () => {
  const { agent, context } = await openInTask({ steps }, (agent) =>
    agent.tell(startTask({ hasStream: true })),
  );
  let answer = (): void => {};
  answerSetUps(agent, async (request) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return granted(request);
  });
  const opening = context().createStream(noGrace);
  opening.catch(() => {});
  await settle();
  const before = agent.service.connections.length;
  await agent.tell({ type: "CancelTask", taskId: "t1" });
  // The end of the task does not wait for the answer.
  expect(agent.events().at(-1)).toMatchObject({ type: "terminal", state: "canceled" });
  answer();
  await expect(opening).rejects.toMatchObject({ code: "stream-unavailable" });
  expect(agent.service.connections.length).toBe(before);
  expect(agent.control().presence).toMatchObject({ activeTasks: 0, activeStreams: 0 });
});

test("a shared stream that fails while it is set up is not opened behind the caller's back", async () => {
  const { agent, context } = await openInTask({ feed }, (agent) => agent.tell(startPipe(agent)));
  let answer = (): void => {};
  answerSetUps(agent, async (request) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return granted(request);
  });
  const opening = context().createStream(noGrace);
  opening.catch(() => {});
  await settle();
  const before = agent.service.connections.length;
  await agent.instance.failStream("feed", "gone");
  answer();
  await expect(opening).rejects.toMatchObject({ code: "stream-unavailable" });
  expect(agent.service.connections.length).toBe(before);
  expect(agent.events().at(-1)).toMatchObject({ state: "failed", error: "gone" });
});

test("a task that joins a shared stream while it breaks is told so", async () => {
  const { agent, context } = await openInTask({ room }, async (agent) => {
    await agent.tell(startPipe(agent));
    await agent.tell(startPipe(agent, { taskId: "t2" }));
  });
  answerSetUps(agent);
  await context().createStream();
  const connection = agent.service.connections.at(-1);
  answerSetUps(agent, async (request) => {
    connection?.emitStatus({ category: "access_denied", fatal: true });
    await settle();
    return granted(request);
  });
  const joining = context("t2").createStream(noGrace);
  await expect(joining).rejects.toMatchObject({ code: "stream-unavailable" });
  answerSetUps(agent);
  expect((await context("t2").createStream(noGrace)).isActive).toBe(true);
});

test("a task that gives up a shared stream ends its own loops and nobody else's", async () => {
  const { agent, context } = await openInTask({ room }, async (agent) => {
    await agent.tell(startPipe(agent));
    await agent.tell(startPipe(agent, { taskId: "t2" }));
  });
  answerSetUps(agent);
  const first = await context().createStream();
  const second = await context("t2").createStream();
  const atFirst = collect(first.events());
  const atSecond = collect(second.events());
  await settle();
  await first.end();
  expect(await atFirst.done).toEqual([]);
  expect(await collect(first.events()).done).toEqual([]);

  const message = { type: "stream_events", streamId: "room", seq: 1, ts: 1, events: ["hi"] };
  agent.service.inject({ channel: "stream.demo.room", message, meta: { sender: "user-1" } });
  await settle();
  expect(atSecond.seen).toEqual(["hi"]);
});
