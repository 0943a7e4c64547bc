import { expect, test } from "vitest";
import {
  agent,
  call,
  card,
  consumer,
  history,
  network,
  publish,
  realtime,
  send,
  stateOf,
  streamingCard,
} from "./kit.ts";

test("an agent that is off is refused at once, with what to do", async () => {
  const net = await network();
  await publish(net);
  const buyer = await consumer(net);
  const { error } = await send(buyer);
  expect(error).toMatchObject({ code: -32_000, data: { code: "AgentOffline" } });
  expect(error.data.message).toContain('"demo"');
  expect(error.data.message).toContain("blocks run");

  const worker = await agent(net);
  expect((await send(buyer)).error).toBeUndefined();
  worker.leave();
  await expect
    .poll(async () => (await call(net, "/api/v1/agent-status?agentNames=demo")).body.agents.demo)
    .toMatchObject({ onlineCount: 0 });
});

test("an unpublished agent is refused by its name", async () => {
  const net = await network();
  const { error } = await send(await consumer(net), { agentName: "nobody" });
  expect(error.data).toMatchObject({
    code: "AgentNotFound",
    message: expect.stringContaining("nobody"),
  });
});

test("a client of the other billing mode is told both, and colleagues are exempt", async () => {
  const net = await network();
  await publish(net, { billingMode: "paid", pricePerTask: "1" });
  const worker = await agent(net, { billingMode: "paid" }).catch((error: unknown) => error);
  expect(worker).not.toBeInstanceOf(Error);
  const other = await net.createApiKey({ organizationName: "Other" });
  const stranger = await consumer(net, other.apiKey);
  expect((await send(stranger)).error.data).toMatchObject({
    code: "BillingModeMismatch",
    details: { expected: "paid", got: "free" },
  });
  const { result } = await send(await consumer(net));
  const { body: cdm } = await call(net, "/api/v1/cdm");
  expect(result.extensions.blocks.subscribeKey).toBe(cdm.network.subscribeKey);
});

test.for([
  { name: "a pipe of a request agent", params: pipe(5), says: "takes request tasks" },
  { name: "a pipe without a duration", params: pipe(undefined), says: "not valid" },
  { name: "a duration of a request", params: kind("request", 5), says: "not valid" },
  { name: "a duration of half a minute", params: pipe(0.5), says: "not valid" },
  { name: "a name with a hyphen", params: { agentName: "a-b" }, says: "/agentName" },
  { name: "parts that are no list", params: { requestParts: {} }, says: "/requestParts" },
  { name: "an unknown upload session", params: { uploadSessionId: "u" }, says: "upload session" },
  { name: "a webhook", params: { pushNotificationConfig: { url: "a" } }, says: "leave it out" },
  { name: "somebody else as owner", params: { ownerId: "user-2" }, says: "user-2" },
])("$name is refused", async ({ params, says }) => {
  const net = await network();
  await publish(net);
  await agent(net);
  const buyer = await consumer(net);
  const { error } = await send(buyer, params);
  expect(error.data.message).toContain(says);
  expect((await buyer.rpc("ListTasks", {})).result.tasks).toEqual([]);
});

function kind(taskKind: string, duration: number | undefined) {
  return { extensions: { blocks: { taskKind, ...(duration !== undefined && { duration }) } } };
}
function pipe(duration: number | undefined) {
  return kind("pipe", duration);
}

test.for([
  { name: "asked for", ask: true, streams: true, want: true },
  { name: "not asked for", ask: false, streams: true, want: false },
  { name: "asked for in vain", ask: true, streams: false, want: false },
])("streaming that is $name: hasStream is $want", async ({ ask, streams, want }) => {
  const net = await network();
  await publish(net, { card: streams ? streamingCard() : card() });
  const worker = await agent(net);
  await send(await consumer(net), { extensions: { blocks: { stream: ask } } });
  expect((await worker.next("StartTask")).hasStream).toBe(want);
});

test("a pipe starts with the end of its time", async () => {
  const net = await network();
  await publish(net, { card: streamingCard(["request", "pipe"]) });
  const worker = await agent(net);
  const before = Date.now();
  await send(await consumer(net), kind("pipe", 5));
  const start = await worker.next("StartTask");
  expect(start).toMatchObject({ taskKind: "pipe", duration: 5, hasStream: true });
  expect(Number(start.durationExpiresAtMs)).toBeGreaterThanOrEqual(before + 300_000);
});

test("one idempotency key makes one task, per caller", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 0 });
  const buyer = await consumer(net);
  const other = await consumer(net, (await net.createApiKey({ organizationName: "O" })).apiKey);
  const key = { idempotencyKey: "k" };

  const sent = await Promise.all([send(buyer, key), send(buyer, key), send(buyer, key)]);
  const ids = new Set(sent.map(({ result }) => result.taskId));
  expect(ids.size).toBe(1);
  expect(sent.filter(({ result }) => result.idempotent)).toHaveLength(2);
  expect((await send(other, key)).result.idempotent).toBeUndefined();

  const [taskId] = ids;
  const start = await worker.next("StartTask", taskId);
  expect(worker.messages("StartTask", taskId)).toHaveLength(1);
  await worker.publishOn(start, { type: "terminal", state: "completed" });
  expect((await send(buyer, key)).result).toMatchObject({
    taskId,
    idempotent: true,
    state: "completed",
    queued: false,
    extensions: { blocks: { readToken: expect.any(String) } },
  });
});

test("tasks are their owner's alone", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const buyer = await consumer(net);
  const other = await consumer(net, (await net.createApiKey({ organizationName: "O" })).apiKey);
  const { taskId } = (await send(buyer)).result;
  for (const method of ["GetTask", "CancelTask", "TerminateTask", "PauseTask", "RetryTask"]) {
    expect((await other.rpc(method, { taskId })).error.data.code).toBe("TaskNotFound");
  }
  expect((await other.rpc("ListTasks", {})).result.tasks).toEqual([]);
  expect((await other.rpc("ListTasks", { ownerId: buyer.userId })).error.data.code).toBe(
    "Forbidden",
  );
  expect(await stateOf(buyer, taskId)).toBe("pending");
});

test("lists of tasks are filtered, newest first, and end", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 0 });
  const buyer = await consumer(net);
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) ids.push((await send(buyer)).result.taskId);
  const start = await worker.next("StartTask", ids[0]);
  await worker.publishOn(start, { type: "terminal", state: "failed", error: "no" });

  const list = async (params: object) => (await buyer.rpc("ListTasks", params)).result;
  const idsOf = (page: { tasks: { taskId: string }[] }) => page.tasks.map(({ taskId }) => taskId);
  const first = await list({ limit: 2 });
  expect(idsOf(first)).toEqual([ids[2], ids[1]]);
  expect(first.totalCount).toBe(3);
  const rest = await list({ limit: 2, cursor: first.next });
  expect(idsOf(rest)).toEqual([ids[0]]);
  expect(rest.next).toBeUndefined();
  expect(idsOf(await list({ state: "failed" }))).toEqual([ids[0]]);
  expect(idsOf(await list({ agentName: "other" }))).toEqual([]);
  expect((await buyer.rpc("ListTasks", { cursor: "x" })).error.data.code).toBe("InvalidArgument");
});

test("the tokens of a task open that task and nothing more", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net, { concurrency: 0 });
  const buyer = await consumer(net);
  const [one, two] = [(await send(buyer)).result, (await send(buyer)).result];
  const channel = (task: typeof one): string => task.extensions.blocks.streamChannels.status;
  const token = one.extensions.blocks.readToken;
  const reader = await realtime(net, { userId: "r", token });
  const writer = await realtime(net, {
    userId: worker.instanceId,
    token: String((await worker.next("StartTask", one.taskId)).writeToken),
  });
  const message = { type: "progress" };

  await expect(reader.fetchMessages({ channels: [channel(one)], count: 1 })).resolves.toBeDefined();
  await expect(reader.publish({ channel: channel(one), message })).rejects.toThrow();
  await expect(reader.fetchMessages({ channels: [channel(two)], count: 1 })).rejects.toThrow();
  await expect(writer.publish({ channel: channel(one), message })).resolves.toBeDefined();
  await expect(writer.publish({ channel: channel(two), message })).rejects.toThrow();
  await expect(
    worker.client.publish({ channel: worker.controlChannel, message }),
  ).rejects.toThrow();
  const thief = await realtime(net, {
    userId: "thief",
    token: String((await worker.next("StartTask", one.taskId)).controlToken),
  });
  await expect(thief.hereNow({ channels: [worker.controlChannel] })).rejects.toThrow();
});

test("inline files that do not fit into one message together travel as files", async () => {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const data = Buffer.alloc(16_384, 7);
  const inline = (partId: string) => ({
    partId,
    artifactRef: {
      kind: "inline",
      mimeType: "image/png",
      size: data.length,
      data: data.toString("base64"),
    },
  });
  const { result } = await send(await consumer(net), { requestParts: [inline("a"), inline("b")] });
  const start = await worker.next("StartTask");
  const parts = start.requestParts as unknown as { artifactRef: Record<string, string> }[];
  expect(parts.map(({ artifactRef }) => artifactRef.kind).sort()).toEqual(["file", "inline"]);
  const ref = parts.find(({ artifactRef }) => artifactRef.kind === "file")?.artifactRef;
  const client = await realtime(net, { userId: "w", token: String(start.writeToken) });
  const file = await client.downloadFile({
    channel: ref?.channel,
    id: ref?.fileId,
    name: ref?.fileName,
  });
  expect((await file.toBuffer()).equals(data)).toBe(true);
  expect((await history(net, result))[0]).toMatchObject({ type: "request", requestParts: parts });
});

test("text that fits into no message is refused with its size", async () => {
  const net = await network();
  await publish(net);
  await agent(net);
  const { error } = await send(await consumer(net), {
    requestParts: [{ partId: "text", text: "x".repeat(40_000) }],
  });
  expect(error.data).toMatchObject({ code: "InvalidArgument" });
  expect(error.data.message).toContain("as files");
});
