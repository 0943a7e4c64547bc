import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, emptyProject, readCard, writeCard } from "./scene.ts";

test("a card that is in order is said to be", async () => {
  const cwd = calculatorProject();
  expect(await blocks(["check"], { cwd })).toEqual({
    exitCode: 0,
    stdout: "agent-card.json is in order\n",
    stderr: "",
  });
});

test("the card may be named by its folder or its file", async () => {
  const folder = calculatorProject();
  const cwd = dirname(folder);
  for (const path of [basename(folder), join(basename(folder), "agent-card.json")]) {
    const { exitCode, stdout } = await blocks(["check", path], { cwd });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `${join(basename(folder), "agent-card.json")} is in order\n`,
    });
  }
});

test("--json prints one document and nothing else", async () => {
  const cwd = calculatorProject();
  const { exitCode, stdout, stderr } = await blocks(["check", "--json"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({ card: "agent-card.json", ok: true, diagnostics: [] });
});

test("every violation is told at once, each with its place", async () => {
  const cwd = calculatorProject();
  const card = readCard(cwd);
  card.identity.agentName = "not-a-name";
  card.capabilities.taskKinds = ["chat"];
  card.io.inputs.push(card.io.inputs[0]);
  card.tags = [];
  writeCard(cwd, card);

  const { exitCode, stdout, stderr } = await blocks(["check"], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr.match(/^agent-card\.json:\d+:\d+ {2}error {2}[a-z-]+/gm)).toEqual([
    expect.stringContaining("agent-name"),
    expect.stringContaining("wrong-value"),
    expect.stringContaining("duplicate-id"),
    expect.stringContaining("card-shape"),
  ]);
  expect(stderr).toMatch(/hint {3}use letters, digits and underscores: "not_a_name"/);
  expect(stderr).toMatch(/^4 errors in agent-card\.json$/m);

  const json = await blocks(["check", "--json"], { cwd });
  expect(json.exitCode).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    diagnostics: [
      { pointer: "/identity/agentName", hint: expect.any(String) },
      { pointer: "/capabilities/taskKinds/0" },
      { pointer: "/io/inputs/1" },
      { pointer: "/tags" },
    ],
  });
});

test("a handler file that is missing is a violation with its pointer", async () => {
  const cwd = calculatorProject();
  rmSync(join(cwd, "handler.ts"));

  const { exitCode, stdout } = await blocks(["check", "--json"], { cwd });

  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { code: "handler-missing", pointer: "/runtime/handler", hint: expect.any(String) },
  ]);
});

test.for(["../handler.ts", "/etc/hostname"])(
  "a handler outside of the agent's folder is refused: %s",
  async (handler) => {
    const cwd = calculatorProject();
    const card = readCard(cwd);
    card.runtime.handler = handler;
    writeCard(cwd, card);

    const { exitCode, stderr } = await blocks(["check"], { cwd });

    expect(exitCode).toBe(1);
    expect(stderr).toContain(handler);
  },
);

test("a folder without a card is named", async () => {
  const cwd = emptyProject();
  expect(await blocks(["check", "nowhere"], { cwd })).toEqual({
    exitCode: 1,
    stdout: "",
    stderr:
      "error  there is no agent card at nowhere: run this in the agent's folder, or name the folder\n",
  });
});

test("a handler module made from another card is told, and renewed by gen --handler", async () => {
  const cwd = calculatorProject();
  const card = readCard(cwd);
  card.io.inputs[0].schema.properties.operation.enum.push("power");
  writeCard(cwd, card);

  const stale = await blocks(["check"], { cwd });
  expect(stale.stderr).toMatch(
    /warning {2}handler-stale .*\n.*\n.*\n +hint {3}run blocks gen --handler/,
  );
  expect(stale.exitCode).toBe(0);

  await blocks(["gen", "--handler"], { cwd });
  const renewed = await blocks(["check"], { cwd });
  expect(renewed).toMatchObject({ exitCode: 0, stderr: "" });
});
