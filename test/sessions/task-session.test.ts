import { expect, test } from "vitest";
import { agent, network, publish } from "../network/backend/kit.ts";
import { createClient } from "./kit.ts";

const request = [{ partId: "text", text: "hello" }];
const inline = (text: string) => ({
  kind: "inline",
  mimeType: "text/plain",
  size: text.length,
  data: Buffer.from(text).toString("base64"),
});

async function setUp() {
  const net = await network();
  await publish(net);
  const worker = await agent(net);
  const client = await createClient(net);
  return { net, worker, client };
}

test("a task is followed from its first event to its end", async () => {
  const { worker, client } = await setUp();
  const session = await client.sendMessage({ agentName: "demo", requestParts: request });
  expect(session.ownerId).toBe(client.getUserId());
  const start = await worker.next("StartTask", session.taskId);
  await worker.publishOn(start, { type: "progress", progress: 0, state: "running" });
  await worker.publishOn(start, { type: "artifact", artifactRef: inline("hi"), outputId: "echo" });
  await worker.publishOn(start, { type: "terminal", state: "completed" });

  const types: string[] = [];
  for await (const event of session.events()) types.push(event.type);
  expect(types).toEqual(["request", "progress", "artifact", "terminal"]);
  expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
  expect(session.state).toBe("completed");
  const [ref] = session.listArtifacts();
  if (ref === undefined) throw new Error("no artifact");
  const { data } = await session.downloadArtifact(ref);
  expect(new TextDecoder().decode(data)).toBe("hi");
  await session.asyncClose();
});
