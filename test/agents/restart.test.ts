import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startNetwork } from "../../src/network/index.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import type { TaskSession } from "../../src/sessions/task-session.ts";
import { publish } from "../network/backend/kit.ts";
import { startAgent } from "./agent-fixture.ts";

test("an agent takes tasks again after the network was restarted", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "blocks-restart-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await startNetwork({ port: 0, dataDir });
  await publish(before);
  const agent = await startAgent(before, {
    handler: () => ({ artifacts: [{ data: "still here", mimeType: "text/plain" }] }),
  });
  await agent.ready;
  await before.close();

  const port = Number(new URL(before.origin).port);
  const after = await startNetwork({ port, dataDir });
  onTestFinished(() => after.close());
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: after.apiKey,
    baseUrl: after.origin,
    cdmUrl: after.cdmUrl,
  });
  onTestFinished(() => client.destroy());
  const requestParts = [{ partId: "text", text: "hello" }];
  let session: TaskSession | undefined;
  // Until the agent has come back, the backend says that it is offline.
  const send = async (): Promise<string> => {
    session = await client.sendMessage({ agentName: "demo", requestParts });
    return session.taskId;
  };
  await expect.poll(send, { timeout: 15_000, interval: 100 }).toBeDefined();
  expect(await session?.waitForTerminal()).toMatchObject({ state: "completed" });
  expect(session?.listArtifacts()).toHaveLength(1);
  await session?.asyncClose();
});
