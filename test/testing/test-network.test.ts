import { afterAll, beforeAll, expect, test } from "vitest";
import card from "../../examples/calculator/agent-card.json" with { type: "json" };
import { calculator } from "../../examples/calculator/agents/calculator.ts";
import calculate from "../../examples/calculator/handler.ts";
import { startTestNetwork, type TestNetwork } from "../../src/testing.ts";

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
  const broken = { ...card, tags: [] };
  await expect(network.serve(broken, calculate)).rejects.toThrow("/tags");
});
