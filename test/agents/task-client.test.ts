import { expect, onTestFinished, test } from "vitest";
import type { LocalNetwork } from "../../src/network/index.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { card, network, publish } from "../network/backend/kit.ts";
import { collect } from "../streams/stream-fixture.ts";
import { runAgent, startAgent } from "./agent-fixture.ts";

const parts = [{ partId: "text", text: "hello" }];

async function createClient(net: LocalNetwork): Promise<TaskClient> {
  const { apiKey, origin: baseUrl, cdmUrl } = net;
  const client = await TaskClient.create({ billingMode: "free", apiKey, baseUrl, cdmUrl });
  onTestFinished(() => client.destroy());
  return client;
}

test("a consumer gets status, stream, artifacts of both kinds and the terminal", async () => {
  const large = new Uint8Array(20_000).map((_, index) => index % 251);
  const { net } = await runAgent({
    streams: { _default: { direction: "outbound", format: "events" } },
    handler: async (_, context) => {
      context.reportStatus("working");
      const stream = await context.createStream({ subscribeGraceMs: 0 });
      for (let n = 1; n <= 100; n += 1) await stream.write({ n, bytes: "x".repeat(n) });
      await stream.write(Uint8Array.of(1, 2, 3));
      await stream.flush();
      await context.publishArtifact(new Uint8Array(0), { fileName: "empty.bin" });
      return { artifacts: [{ data: large, mimeType: "image/png", fileName: "large.png" }] };
    },
  });
  const client = await createClient(net);
  const session = await client.sendMessage({
    agentName: "demo",
    requestParts: parts,
    stream: true,
  });
  const reader = (await session.waitForStream()).open();
  const events = await collect(reader.events()).done;
  expect(events).toHaveLength(101);
  expect(events[99]).toEqual({ n: 100, bytes: "x".repeat(100) });
  expect(events[100]).toEqual(Uint8Array.of(1, 2, 3));

  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  const artifacts = await Promise.all(
    session.listArtifacts().map((ref) => session.downloadArtifact(ref)),
  );
  expect(artifacts.map(({ data, fileName }) => [fileName, data.length])).toEqual([
    ["empty.bin", 0],
    ["large.png", 20_000],
  ]);
  expect(artifacts[1]?.data).toEqual(large);
  await session.asyncClose();
});

test("a handler calls another agent as the owner of its key, and passes its cancel on", async () => {
  const { net } = await runAgent({
    handler: (_, context) => ({
      artifacts: [{ data: `${context.requestParts[0]?.text}!`, mimeType: "text/plain" }],
    }),
  });
  const identity = { ...(card().identity as object), agentName: "caller" };
  await publish(net, { card: card({ identity }) });
  const caller = await startAgent(net, {
    agentName: "caller",
    handler: async (_, context) => {
      expect(context.taskClient).toBe(caller.taskClient);
      const session = await context.taskClient.sendMessage({
        agentName: "demo",
        requestParts: [{ partId: "text", text: "from the caller" }],
        signal: context.cancelSignal,
      });
      await session.waitForTerminal();
      const [ref] = session.listArtifacts();
      if (ref === undefined) throw new Error("no artifact");
      const { data, mimeType } = await session.downloadArtifact(ref);
      await session.asyncClose();
      return { artifacts: [{ data, mimeType }] };
    },
  });
  await caller.ready;

  const client = await createClient(net);
  const session = await client.sendMessage({ agentName: "caller", requestParts: parts });
  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  const [ref] = session.listArtifacts();
  if (ref === undefined) throw new Error("no artifact");
  const { data } = await session.downloadArtifact(ref);
  expect(new TextDecoder().decode(data)).toBe("from the caller!");
  await session.asyncClose();
});

test("two instances share the tasks, and each ends its own", async () => {
  const net = await network();
  const done: string[] = [];
  const handler =
    (name: string) => async (_: unknown, context: { readonly cancelSignal: AbortSignal }) => {
      done.push(name);
      await new Promise((resolve) => context.cancelSignal.addEventListener("abort", resolve));
    };
  await publish(net);
  const options = { expectedInstances: 2 };
  const first = await startAgent(net, { ...options, handler: handler("first") });
  const second = await startAgent(net, { ...options, handler: handler("second") });
  await Promise.all([first.ready, second.ready]);
  const client = await createClient(net);
  const send = () => client.sendMessage({ agentName: "demo", requestParts: parts });
  const sessions = [await send(), await send()];
  await expect.poll(() => [...done].sort()).toEqual(["first", "second"]);
  for (const session of sessions) await session.cancel();
  for (const session of sessions) {
    expect(await session.waitForTerminal()).toMatchObject({ state: "canceled" });
    await session.asyncClose();
  }
});
