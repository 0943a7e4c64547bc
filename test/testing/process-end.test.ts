import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { expect, onTestFinished, test } from "vitest";
import card from "../../examples/calculator/agent-card.json" with { type: "json" };
import { startTestNetwork } from "../../src/testing.ts";
import { Running } from "../path/processes.ts";

const script = join(import.meta.dirname, "closes.ts");
/** A heartbeat's timer used to hold the process for nine seconds. */
const patienceMs = 6_000;

/** Milliseconds between the last thing that the program did and its end. */
async function lingering(args: readonly string[]): Promise<number> {
  const program = new Running(["--disable-warning=ExperimentalWarning", script, ...args], {
    cwd: import.meta.dirname,
  });
  onTestFinished(() => void program.child.kill());
  await program.until(({ stdout }) => stdout.includes("closed") || undefined);
  const closedAt = performance.now();
  expect(await program.ended).toMatchObject({ exitCode: 0, stderr: "" });
  return performance.now() - closedAt;
}

test("a program that closed its test network ends by itself, at once", async () => {
  expect(await lingering(["network"])).toBeLessThan(patienceMs);
});

test("so does one that closed its instance and its client, while the network goes on", async () => {
  const network = await startTestNetwork();
  onTestFinished(() => network.close());
  // Publishes the card.
  await (await network.serve(card, async () => ({}))).close();
  expect(await lingering(["instance", network.cdmUrl, network.apiKey])).toBeLessThan(patienceMs);
});
