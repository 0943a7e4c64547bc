import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallCard } from "../generator/scratch-project.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { brokenCardOf, cardOf, lockedProject, lockState } from "./drift-scene.ts";
import { blocks, type Finished } from "./run-blocks.ts";
import { calculatorProject, emptyProject, freshNetwork, readCard, writeCard } from "./scene.ts";

/** Puts a card into the registry past what `blocks publish` asks about changes that break callers. */
async function publishCard(
  card: { readonly identity: { readonly agentName: string } },
  env: Readonly<Record<string, string>>,
  terms: object = { listing: "private", billingMode: "free" },
): Promise<void> {
  const { agentName } = card.identity;
  const answer = await fetch(`${env.BLOCKS_BACKEND_URL}/api/v1/registry/agents`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${env.BLOCKS_API_KEY}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ agentName, card, ...terms }),
  });
  expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 200 });
}

test("a card that is published as it was has not drifted", async () => {
  const { environment: env } = await freshNetwork();
  await blocks(["publish"], { cwd: calculatorProject(), env });
  const cwd = await lockedProject(["calculator"], env);

  expect(await blocks(["drift"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: "No changes in 1 agent.\n",
    stderr: "",
  });
});

test("a card that breaks callers fails, with each change and how to accept it", async () => {
  const { environment: env } = await freshNetwork();
  const provider = calculatorProject();
  await blocks(["publish"], { cwd: provider, env });
  const cwd = await lockedProject(["calculator"], env);
  const before = lockState(cwd);
  const card = readCard(provider);
  card.capabilities.taskKinds = ["pipe"];
  card.io.outputs[0].guaranteed = false;
  card.io.inputs[0].schema.properties.operation.enum.pop();
  await publishCard(card, env);

  const { exitCode, stdout, stderr } = await blocks(["drift"], { cwd, env });

  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(/^calculator\n {2}breaking {4}/);
  expect(stdout).toMatch(/task-kind-removed\n {14}refused {2}request\(\{ … \}\)\n/);
  expect(stdout).toMatch(/output-guaranteed-dropped\n/);
  expect(stdout).toMatch(
    / {2}breaking {4}input calculation: operation {2}"divide" is no longer one of the values {2}enum-value-removed\n {14}witness {2}\{"operation":"divide","operands":\[.*\]\}\n/,
  );
  expect(stdout).toMatch(
    /at {7}agents\/calculator\.card\.json:\d+:\d+ → registry:calculator:\d+:\d+\n/,
  );
  expect(stdout).toContain("  accept      blocks gen calculator\n");
  expect(lockState(cwd)).toEqual(before);

  await blocks(["gen", "calculator"], { cwd, env });
  expect(await blocks(["drift"], { cwd, env })).toMatchObject({ exitCode: 0 });
});

test("what the registry says beside the card is compared, too", async () => {
  const { environment: env } = await freshNetwork();
  const provider = calculatorProject();
  await blocks(["publish", "--listing", "public"], { cwd: provider, env });
  const cwd = await lockedProject(["calculator"], env);
  const tcAcceptedAt = new Date().toISOString();
  const paid = { billingMode: "paid", pricePerTask: "1", tcAcceptedAt };
  await publishCard(readCard(provider), env, { ...paid, listing: "private" });

  const { exitCode, stdout } = await blocks(["drift"], { cwd, env });

  expect(exitCode).toBe(1);
  expect(stdout).toContain("billing-mode-changed");
  expect(stdout).toContain("listing-narrowed");
});

test("an agent that a registry does not show to a key that it took is gone", async () => {
  const { environment: env, origin } = await freshNetwork();
  await blocks(["publish"], { cwd: calculatorProject(), env });
  const cwd = await lockedProject(["calculator"], env);
  const authorization = `Bearer ${env.BLOCKS_API_KEY}`;
  await fetch(`${origin}/api/v1/registry/agents?agentName=calculator`, {
    method: "DELETE",
    headers: { authorization },
  });

  const { exitCode, stdout } = await blocks(["drift"], { cwd, env });

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^calculator {2}1\.0\.0\n {2}breaking {4}.* {2}agent-not-visible\n/);
  expect(stdout).toContain(`${origin} took the API key and shows it no agent calculator`);
  expect(stdout).toMatch(/at {7}blocks\.lock\.json:\d+:\d+ → /);
});

test("agents made from files are held against the files, offline", async () => {
  const cwd = calculatorProject();
  await blocks(["gen", "./agent-card.json"], { cwd });
  writeCard(cwd, { ...readCard(cwd), capabilities: { taskKinds: ["pipe"] } });

  const { exitCode, stdout } = await blocks(["drift"], { cwd });

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/agents\/calculator\.card\.json:\d+:\d+ → agent-card\.json:\d+:\d+\n/);
});

test("a card from a URL is asked for there", async () => {
  let card = cardOf("one");
  const server = await startLoopbackServer(() => ({ text: JSON.stringify(card) }));
  try {
    const cwd = await lockedProject([`${server.origin}/one.json`], {});
    expect(await blocks(["drift"], { cwd })).toMatchObject({ exitCode: 0 });
    card = brokenCardOf("one");
    const { exitCode, stdout } = await blocks(["drift"], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(` → ${server.origin}/one.json:1:`);
  } finally {
    await server.close();
  }
});

test("a card from standard input is left out, and named it cannot be told", async () => {
  const cwd = emptyProject();
  await blocks(["gen", "-"], { cwd, stdin: JSON.stringify(cardOf("one")) });

  expect(await blocks(["drift"], { cwd })).toEqual({
    exitCode: 0,
    stdout: "Nothing was compared.\n",
    stderr: "one was made from standard input, and left out.\n",
  });
  const named = await blocks(["drift", "one"], { cwd });
  expect(named.exitCode).toBe(3);
  expect(named.stdout).toContain("it was made from standard input, which cannot be read again");
  expect(named.stdout).toContain("blocks diff agents/one.card.json -");
});

/** A project with clients of two card files. */
async function twoAgents(): Promise<string> {
  const cwd = emptyProject();
  for (const name of ["route_planner", "tide_feed"]) {
    writeFileSync(join(cwd, `${name}.json`), JSON.stringify(smallCard(name)));
  }
  await blocks(["gen", "./route_planner.json", "./tide_feed.json"], { cwd });
  writeFileSync(join(cwd, "route_planner.json"), JSON.stringify(brokenCardOf("route_planner")));
  writeFileSync(join(cwd, "tide_feed.json"), JSON.stringify(brokenCardOf("tide_feed")));
  return cwd;
}

test("a named agent is compared alone", async () => {
  const { exitCode, stdout } = await blocks(["drift", "tide_feed"], { cwd: await twoAgents() });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^tide_feed\n/);
  expect(stdout).not.toContain("route_planner");
});

test.for([
  ["rout_planner", 'has no agent "rout_planner"; did you mean "route_planner"?'],
  ["./tide_feed.json", 'has no agent "./tide_feed.json"; did you mean "tide_feed"?'],
  ["something_else", 'has no agent "something_else"'],
  ["__proto__", 'has no agent "__proto__"'],
])("the name %s, which the lock does not have, is refused", async ([name = "", says]) => {
  expect(await blocks(["drift", name], { cwd: await twoAgents() })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `error  blocks.lock.json ${says}\n`,
  });
});

test("a card file that is gone is told, and the others are compared", async () => {
  const cwd = await twoAgents();
  rmSync(join(cwd, "tide_feed.json"));
  writeFileSync(join(cwd, "route_planner.json"), JSON.stringify(smallCard("route_planner")));

  expect(await blocks(["drift", "--verbose"], { cwd })).toEqual({
    exitCode: 1,
    stdout: [
      "route_planner",
      "  none        no changes",
      "",
      "tide_feed",
      "  unknown     its card is gone: tide_feed.json",
      "  hint        restore the card, or remove what was made from it: blocks gen --prune",
      "",
      "No changes in 1 agent. 1 comparison could not be made.",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("a live card with errors is told with its places, whatever level fails", async () => {
  const cwd = await twoAgents();
  writeFileSync(join(cwd, "route_planner.json"), "{");
  const run = (flags: readonly string[]): Promise<Finished> =>
    blocks(["drift", "route_planner", ...flags], { cwd });

  const { exitCode, stdout, stderr } = await run([]);

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^route_planner\n {2}unknown {5}route_planner\.json:1:2 {2}/);
  expect(stderr).toMatch(
    /^route_planner\.json:1:2 {2}error {2}invalid-json {2}.*\n(?:.*\n)*1 error\n$/,
  );
  expect(await run(["--fail-on", "any"])).toMatchObject({ exitCode: 1 });
});
