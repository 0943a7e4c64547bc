// Run by process-end.test.ts: opens something, closes it, and has nothing more to do.
import card from "../../examples/calculator/agent-card.json" with { type: "json" };
import type { HandlerFn } from "../../src/agents/handler.ts";
import type { InstanceCard } from "../../src/agents/instance-options.ts";
import { startAgentInstance } from "../../src/agents/start-agent-instance.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { silentLog } from "../../src/support/log.ts";
import { startTestNetwork } from "../../src/testing.ts";

const calculate: HandlerFn = async () => ({
  artifacts: [{ data: '{ "value": 3, "steps": [] }', mimeType: "application/json" }],
});

const parts = [
  {
    partId: "calculation",
    text: JSON.stringify({ operation: "add", operands: [1, 2] }),
    contentType: "application/json",
  },
];

async function runTask(client: TaskClient): Promise<void> {
  const task = await client.sendMessage({ agentName: "calculator", requestParts: parts });
  const { state } = await task.waitForTerminal();
  if (state !== "completed") throw new Error(`the task is ${state}`);
}

async function network(): Promise<void> {
  const started = await startTestNetwork();
  await started.serve(card, calculate);
  await runTask(await started.connect());
  await started.close();
}

/** On a network that stays, in another process. */
async function instanceAndClient(cdmUrl: string, apiKey: string): Promise<void> {
  const handle = await startAgentInstance({
    agentName: "calculator",
    card: card as InstanceCard,
    handler: calculate,
    apiKey,
    cdmUrl,
    log: silentLog,
  });
  await handle.ready;
  const client = await TaskClient.create({ billingMode: "free", apiKey, cdmUrl });
  await runTask(client);
  client.destroy();
  await handle.close();
}

const [what, cdmUrl = "", apiKey = ""] = process.argv.slice(2);
await (what === "network" ? network() : instanceAndClient(cdmUrl, apiKey));
process.stdout.write("closed\n");
