import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calculator } from "../../examples/calculator/agents/calculator.ts";
import calculate from "../../examples/calculator/handler.ts";
import type { AuthoredAgentCard } from "../../generated/types/agent-card.ts";
import { startTestNetwork, type TestNetwork } from "../../src/testing.ts";

const example = join(import.meta.dirname, "../../examples/calculator");
const card = JSON.parse(
  readFileSync(join(example, "agent-card.json"), "utf8"),
) as AuthoredAgentCard;

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.close());

test("an agent served in this process answers a typed call", async () => {
  await network.serve(card, calculate);
  const client = await network.connect();
  const calculation = { operation: "multiply", operands: [6, 7] } as const;
  await expect(calculator(client).request({ calculation })).resolves.toEqual({
    result: { value: 42, steps: ["6 × 7 = 42"] },
  });
});

test("a card that breaks its rules is refused with the place of the fault", async () => {
  const broken = { ...card, tags: [] } as unknown as AuthoredAgentCard;
  await expect(network.serve(broken, calculate)).rejects.toThrow("/tags");
});
