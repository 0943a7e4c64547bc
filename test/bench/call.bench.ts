import { startTestNetwork } from "../../src/testing.ts";
import { measure, table } from "./measure.ts";

const network = await startTestNetwork();
const card = {
  identity: {
    agentName: "echo",
    displayName: "Echo",
    description: "Says it again.",
    version: "1.0.0",
    provider: { organization: "Bench" },
  },
  capabilities: { taskKinds: ["request"] },
  tags: [{ id: "bench", name: "Bench" }],
  runtime: { handler: "./handler.ts", concurrency: 10 },
};
await network.serve(card, async () => ({}));
const client = await network.connect();

console.log(
  table(
    "On the local network, everything in one process",
    await measure(
      [
        { name: "one HTTP call (`ListTasks`)", run: () => client.listTasks({ limit: 1 }) },
        {
          name: "a task from send to its end",
          run: async () => {
            const session = await client.sendMessage({ agentName: "echo", requestParts: [] });
            await session.waitForTerminal(10_000);
            await session.asyncClose();
          },
        },
      ],
      { rounds: 7, roundMs: 300 },
    ),
  ),
);
await network.close();
