import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runAgent } from "../../src/agents/runner.ts";
import { silentLog } from "../../src/support/log.ts";
import { card, consumer, network, publish, send } from "../network/backend/kit.ts";

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-runner-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test.for([
  {
    name: "no card",
    files: {},
    code: "card-unreadable",
    message: /agent-card\.json does not exist/,
  },
  {
    name: "a card that is no JSON",
    files: { "agent-card.json": "{" },
    code: "card-unreadable",
    message: /agent-card\.json is not JSON/,
  },
  ...[
    { pointer: "/runtime", value: { identity: { agentName: "demo" } } },
    { pointer: "/identity", value: { runtime: {} } },
    { pointer: "/identity/agentName", value: { runtime: {}, identity: {} } },
    {
      pointer: "/runtime/handler",
      value: { runtime: { handler: 1 }, identity: { agentName: "demo" } },
    },
  ].map(({ pointer, value }) => ({
    name: `a card without a usable ${pointer}`,
    files: { "agent-card.json": JSON.stringify(value) },
    code: "card-invalid",
    message: new RegExp(`at ${pointer}: run blocks check`),
  })),
  {
    name: "no handler",
    files: { "agent-card.json": JSON.stringify(card()) },
    code: "handler-missing",
    message: /\.\/handler\.ts, which does not exist/,
  },
])("a folder with $name is refused", async ({ files, code, message }) => {
  const folder = await folderWith(files as Readonly<Record<string, string>>);
  const running = runAgent({ folder, apiKey: "k", baseUrl: "http://127.0.0.1:1" });
  await expect(running).rejects.toThrow(message);
  await expect(running).rejects.toMatchObject({ code });
});

test("the agent of a folder runs", async () => {
  const net = await network();
  await publish(net);
  const folder = await folderWith({
    "agent-card.json": JSON.stringify(card()),
    "handler.ts": `
      export default async (task: { requestParts?: { text?: string }[] }) => ({
        artifacts: [{ data: \`\${task.requestParts?.[0]?.text}!\`, mimeType: "text/plain" }],
      });`,
  });
  const { apiKey, origin: baseUrl, cdmUrl } = net;
  const agent = await runAgent({ folder, apiKey, baseUrl, cdmUrl, log: silentLog });
  onTestFinished(() => agent.stop());
  await agent.ready;
  const caller = await consumer(net);
  const { result } = await send(caller);
  const state = async (): Promise<unknown> =>
    (await caller.rpc("GetTask", { taskId: result.taskId })).result.task.state;
  await expect.poll(state).toBe("completed");
});
