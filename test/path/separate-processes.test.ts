import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, Processes, type Running } from "./processes.ts";
import { createWorkspace, type Example, root } from "./workspace.ts";

const workspace = createWorkspace();
const processes = new Processes();
const dataDir = join(workspace.folder, "data");
const examples: readonly Example[] = ["calculator", "storyteller", "image_converter"];
const agents = new Map<Example, Running>();
let network: Running;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  network = processes.blocks(["network", "--port", "0", "--data", dataDir, "--json"], {
    cwd: workspace.folder,
  });
  env = (await network.ready()).environment as Record<string, string>;
  await Promise.all(examples.map(bringUp));
});

afterAll(async () => {
  await processes.endAll();
  workspace.remove();
});

async function bringUp(example: Example): Promise<void> {
  expect(await blocks(example, ["publish"])).toMatchObject({ exitCode: 0, stderr: "" });
  const agent = processes.blocks(["run", "--json"], { cwd: workspace.project(example), env });
  agents.set(example, agent);
  expect(await agent.ready()).toMatchObject({ agentName: example });
  expect(await blocks(example, ["gen", example])).toMatchObject({ exitCode: 0, stderr: "" });
}

function blocks(example: Example, commandLine: readonly string[]): Promise<Ended> {
  return processes.blocks(commandLine, { cwd: workspace.project(example), env }).ended;
}

/** Runs a program that uses the generated client, in the example's folder. */
async function consumer(example: Example, source: string): Promise<Ended> {
  const file = join(workspace.project(example), `${crypto.randomUUID()}.ts`);
  writeFileSync(file, source);
  return await processes.node([file], { cwd: workspace.project(example), env }).ended;
}

const calling = (body: string): string => `
  import { TaskClient } from "@blocks-network/sdk";
  import { calculator } from "./agents/calculator.ts";
  const apiKey = process.env.BLOCKS_API_KEY ?? "";
  const client = await TaskClient.create({ billingMode: "free", apiKey });
  try { ${body} } finally { client.destroy(); }`;

test.concurrent.for([
  { example: "calculator", prints: /^result: 3\.141593$/m },
  {
    example: "storyteller",
    prints: /^Once there was a lighthouse keeper, .*\n\d+ words, \d+ char/,
  },
  { example: "image_converter", prints: /^fractal\.png: \d+ × \d+ pixels, \d+ bytes$/m },
] as const)("the consumer of $example prints its typed output", async ({ example, prints }) => {
  const { ended } = processes.node(["consumer.ts"], { cwd: workspace.project(example), env });

  const { exitCode, stdout, stderr } = await ended;

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(prints);
});

test("the card that was fetched is byte for byte the committed one", () => {
  for (const example of examples) {
    const file = `agents/${example}.card.json`;
    const made = readFileSync(join(workspace.project(example), file), "utf8");
    expect(made).toBe(readFileSync(join(root, "examples", example, file), "utf8"));
  }
});

test("a wrong input fails in the consumer's process and sends nothing", async () => {
  const { exitCode, stdout } = await consumer(
    "calculator",
    calling(`
      const count = async () => (await client.listTasks({ agentName: "calculator" })).tasks.length;
      const before = await count();
      const calculation = { operation: "power", operands: [1, 2] } as never;
      const error = await calculator(client).request({ calculation }).catch((e) => e);
      console.log(error.name, error.issues[0].path, (await count()) - before);`),
  );

  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: "InputContractError /calculation/operation 0\n",
  });
});

test("a handler that throws reaches the consumer, and the agent goes on", async () => {
  const { exitCode, stdout } = await consumer(
    "calculator",
    calling(`
      const request = (operands) => calculator(client).request({ calculation: { operation: "divide", operands } });
      const error = await request([1, 0]).catch((e) => e);
      console.log(error.name, error.error);
      console.log((await request([1, 4])).result.value);`),
  );

  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: "TaskFailedError 1 ÷ 0 is not a number\n0.25\n",
  });
  const agent = agents.get("calculator");
  expect(agent?.stderr).toMatch(
    /^warning {2}task \S+ failed: 1 ÷ 0 is not a number \(handler\.ts:\d+:\d+\)$/m,
  );
  expect(agent?.stderr).not.toContain("    at ");
});

test("the key of the data folder is for its owner alone", () => {
  expect(statSync(join(dataDir, "dev.env")).mode & 0o777).toBe(0o600);
});

test("an agent that was stopped with Ctrl-C is offline for the next call", async () => {
  const agent = agents.get("calculator");
  agents.delete("calculator");
  expect(await agent?.stop("SIGINT")).toMatchObject({ exitCode: 130 });

  const { ended } = processes.node(["consumer.ts"], { cwd: workspace.project("calculator"), env });
  const { exitCode, stderr } = await ended;
  expect(stderr).toMatch(/^\[RPC\] Agent "calculator" is offline: .*\n$/);
  expect(exitCode).toBe(1);
});

// Last: it ends what the others use.
test("Ctrl-C ends agents and network within three seconds, with 130 and without a word", async () => {
  const [agent, other] = [...agents.values()];
  for (const running of [agent, network, other]) {
    const { exitCode, tookMs, stderr } = (await running?.stop("SIGINT")) ?? {};
    expect(exitCode).toBe(130);
    expect(tookMs).toBeLessThan(3_000);
    expect(stderr).not.toContain("    at ");
  }
  // A second network can have the folder: nothing of the first is left.
  const again = processes.blocks(["network", "--port", "0", "--data", dataDir, "--json"], {
    cwd: workspace.folder,
  });
  expect(await again.ready()).toMatchObject({
    environment: { BLOCKS_API_KEY: env.BLOCKS_API_KEY },
  });
  expect(await again.stop("SIGTERM")).toMatchObject({ exitCode: 0 });
  expect(existsSync(join(dataDir, "network.db"))).toBe(true);
});
