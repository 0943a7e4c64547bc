import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import card from "../../examples/calculator/agent-card.json" with { type: "json" };
import { calculator } from "../../examples/calculator/agents/calculator.ts";
import calculate from "../../examples/calculator/handler.ts";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { startTestNetwork, type TestNetwork } from "../../src/testing.ts";

type Calculator = ReturnType<typeof calculator>;

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.close());

/** The generated client over a backend that counts how often somebody reads a card. */
async function countingClient(): Promise<{ agent: Calculator; looks(): number }> {
  let looks = 0;
  const proxy = createServer(async (incoming, outgoing) => {
    if (incoming.method === "GET" && incoming.url?.includes("agentName=calculator")) looks += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { host: _, connection: __, ...headers } = incoming.headers;
    const body = Buffer.concat(chunks);
    const answer = await fetch(`${network.origin}${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: headers as Record<string, string>,
      ...(body.length === 0 ? {} : { body }),
    });
    outgoing.writeHead(answer.status, { "content-type": "application/json" });
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const client = await TaskClient.create({
    billingMode: "free",
    apiKey: network.apiKey,
    baseUrl: `http://127.0.0.1:${port}`,
    cdmUrl: network.cdmUrl,
  });
  onTestFinished(async () => {
    client.destroy();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });
  return { agent: calculator(client), looks: () => looks };
}

const input = { calculation: { operation: "add", operands: [1, 2] } } as const;
const output = { result: { value: 3, steps: ["1 + 2 = 3"] } };

test("calls of the card that the client was made from read it once", async () => {
  await network.serve(card, calculate);
  const { agent, looks } = await countingClient();
  const call = () => agent.request(input, { contract: { drift: "error" } });
  expect(await Promise.all([call(), call()])).toEqual([output, output]);
  expect(await call()).toEqual(output);
  expect(looks()).toBe(1);
  expect(await agent.request(input)).toEqual(output);
  expect(looks()).toBe(1);
});

test("another description and another version are no drift", async () => {
  const identity = { ...card.identity, version: "1.0.1", description: "Calculates, too." };
  const renamed = { ...card, identity, tags: [{ id: "new", name: "New" }] };
  await network.serve(renamed, calculate);
  const { agent } = await countingClient();
  const verdict = await agent.contract.verify();
  expect(verdict).toEqual({
    matches: true,
    liveDigest: expect.stringMatching(/^sha256:/),
    liveContractDigest: agent.contract.contractDigest,
    liveVersion: "1.0.1",
  });
  expect(verdict.liveDigest).not.toBe(agent.contract.digest);
  expect(await agent.request(input, { contract: { drift: "error" } })).toEqual(output);
});

test("another input is drift: told before each call, asked for before the first", async () => {
  const changed = structuredClone(card);
  changed.identity.version = "2.0.0";
  changed.io.inputs[0]?.schema.properties.operation.enum.push("power");
  await network.serve(changed, calculate);
  const { agent, looks } = await countingClient();
  const told: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    await agent.request(input, {
      contract: { drift: "warn" },
      onContractIssue: ({ side, issues }) => told.push(`${side}: ${issues[0]?.message}`),
    });
  }
  expect(told).toHaveLength(3);
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toMatch(
    /^drift: has the contract digest sha256:\w+ \(version 2\.0\.0\), not sha256:\w+ \(version 1\.0\.0\); run `blocks drift calculator` /,
  );
  const refused = agent.request(input, { contract: { drift: "error" } });
  await expect(refused).rejects.toMatchObject({ code: "contract-drift", agentName: "calculator" });
  expect(looks()).toBe(1);
});
