import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TaskClient } from "../../src/sessions/task-client.ts";
import { blocks, staying } from "./run-blocks.ts";
import { calculatorProject, freshNetwork } from "./scene.ts";

const calculation = { operation: "add", operands: [1, 2] };

test("a running agent takes tasks until Ctrl-C, and then nobody is there", async () => {
  const { environment: env, apiKey, cdmUrl } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env });
  const agent = await staying(["run"], { cwd, env, says: "takes tasks as" });
  const client = await TaskClient.create({ billingMode: "free", apiKey, cdmUrl });
  try {
    const send = () =>
      client.sendMessage({
        agentName: "calculator",
        requestParts: [
          {
            partId: "calculation",
            text: JSON.stringify(calculation),
            contentType: "application/json",
          },
        ],
      });
    const session = await send();
    expect(await session.waitForTerminal()).toMatchObject({ state: "completed" });
    await session.close();

    const { exitCode, stderr } = await agent.stop();
    expect(exitCode).toBe(0);
    expect(stderr.replace(/ in \d+ ms/, " in 1 ms").split("\n")).toEqual([
      "Ctrl-C stops it.",
      `calculator  task ${session.taskId} started (request)`,
      `calculator  task ${session.taskId} completed in 1 ms`,
      "",
    ]);
    await expect(send()).rejects.toThrow(
      'Agent "calculator" is offline: no instance of it is running. Start one with "blocks run" in its folder.',
    );
  } finally {
    client.destroy();
  }
});

test("--json prints who it is when it is ready", async () => {
  const { environment: env } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env });
  const agent = await staying(["run", "--json"], { cwd, env, says: "}\n" });
  await agent.stop();
  expect(JSON.parse(agent.stdout)).toEqual({
    agentName: "calculator",
    instanceId: expect.stringMatching(/^AG-calculator-/),
  });
});

test("the handler gets the whole .env, the command only the names that are its own", async () => {
  const { environment, cdmUrl, apiKey } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env: environment });
  writeFileSync(
    join(cwd, ".env"),
    `BLOCKS_API_KEY=${apiKey}\nBLOCKS_CDM_URL=${cdmUrl}\nMODEL=small\nNODE_OPTIONS=--inspect\n`,
  );
  const filled: Record<string, string | undefined> = {};
  const fillEnvironment = (values: typeof filled): void => void Object.assign(filled, values);

  const agent = await staying(["run"], { cwd, env: {}, fillEnvironment, says: "takes tasks as" });
  await agent.stop();

  expect(filled).toMatchObject({ MODEL: "small", BLOCKS_API_KEY: apiKey });
});

test.for([
  {
    options: [],
    lines: [
      /^calculator {2}task \S+ started \(request\)$/,
      /^calculator {2}task \S+ failed in \d+ ms$/,
      /^warning {2}task \S+ failed: no such operation/,
    ],
  },
  { options: ["--quiet"], lines: [/^warning {2}task \S+ failed: no such operation/] },
])("a task that fails is told with its place: run $options", async ({ options, lines }) => {
  const { environment: env, apiKey, cdmUrl } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env });
  writeFileSync(
    join(cwd, "handler.ts"),
    'export default () => { throw new Error("no such operation"); };',
  );
  const agent = await staying(["run", ...options], { cwd, env, says: "takes tasks as" });
  const client = await TaskClient.create({ billingMode: "free", apiKey, cdmUrl });
  try {
    const session = await client.sendMessage({ agentName: "calculator", requestParts: [] });
    expect(await session.waitForTerminal()).toMatchObject({ state: "failed" });
    await session.close();
  } finally {
    client.destroy();
  }
  const { stderr } = await agent.stop();
  const told = stderr.split("\n").filter((line) => line.includes("task "));
  expect(told).toHaveLength(lines.length);
  for (const [index, line] of lines.entries()) expect(told[index]).toMatch(line);
});

test.for([
  {
    name: "does not load",
    source: "export default (",
    says: "the handler ./handler.ts cannot be loaded",
  },
  { name: "throws", source: "throw new Error('no model');", says: "cannot be loaded: no model" },
  { name: "exports nothing", source: "export const answer = 42;", says: "exports no function" },
])("a handler that $name is named and no instance starts", async ({ source, says }) => {
  const { environment: env } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env });
  writeFileSync(join(cwd, "handler.ts"), source);

  const { exitCode, stdout, stderr } = await blocks(["run"], { cwd, env });

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain(says);
  expect(stderr).not.toContain("    at ");
});
