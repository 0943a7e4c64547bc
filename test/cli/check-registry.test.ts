import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { otherDescription, publishedProject, requiredInput, version } from "./provider-scene.ts";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, freshNetwork, writeCard } from "./scene.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const inOrder = "agent-card.json is in order\n";

test("an agent that nobody has published is said to be", async () => {
  const { environment: env, origin } = await freshNetwork();
  const cwd = calculatorProject();
  expect(await blocks(["check"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: `${inOrder}calculator is not published on ${origin}\n`,
    stderr: "",
  });
  const json = await blocks(["check", "--json"], { cwd, env });
  expect(JSON.parse(json.stdout).registry).toEqual({ state: "unpublished", registry: origin });
});

test("a card that is published as it is, is said to be the same, whatever its runtime", async () => {
  const { cwd, env, origin, change } = await publishedProject();
  change((card) => {
    card.runtime.concurrency = 7;
  });
  expect(await blocks(["check"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: `${inOrder}calculator 1.0.0 is published on ${origin}, and is the same\n`,
    stderr: "",
  });
  const json = await blocks(["check", "--json"], { cwd, env });
  expect(JSON.parse(json.stdout).registry).toEqual({ state: "same", registry: origin });
});

test("a card that differs shows how, and does not fail the check", async () => {
  const { cwd, env, origin, change } = await publishedProject();
  change(requiredInput);
  const { exitCode, stdout } = await blocks(["check"], { cwd, env });
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`calculator is published on ${origin}, and this card differs:\n`);
  expect(stdout).toMatch(/^ {2}breaking {4}input unit .* input-required-added$/m);
  expect(stdout).toMatch(/^ {2}version .*1\.0\.0.* at least 2\.0\.0$/m);

  const json = await blocks(["check", "--json"], { cwd, env });
  expect(json.exitCode).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: true,
    registry: {
      state: "changed",
      registry: origin,
      drift: {
        verdict: "breaking",
        version: { before: "1.0.0", after: "1.0.0", least: "2.0.0", isMet: false },
        findings: [{ rule: "input-required-added" }],
      },
    },
  });
});

test("on a terminal the changes are coloured and fit it", async () => {
  const { cwd, env, change } = await publishedProject();
  change(requiredInput);
  const { stdout } = await blocks(["check"], { cwd, env, columns: 60 });
  expect(stdout).toContain("\u001b[31mbreaking\u001b[0m");
  const changes = stripVTControlCharacters(stdout.slice(stdout.indexOf("differs:")));
  for (const line of changes.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  const plain = await blocks(["check"], { cwd, env: { ...env, NO_COLOR: "1" }, columns: 60 });
  expect(plain.stdout).toContain("  breaking    input unit");
});

test("a version that is raised enough is asked nothing of", async () => {
  const { cwd, env, change } = await publishedProject();
  change(requiredInput, version("2.0.0"));
  const { stdout } = await blocks(["check"], { cwd, env });
  expect(stdout).toContain("1.0.0 → 2.0.0");
  expect(stdout).not.toContain("at least");
});

test("a description that differs is no change of the contract, and is told", async () => {
  const { cwd, env, change } = await publishedProject();
  change(otherDescription);
  const { exitCode, stdout } = await blocks(["check"], { cwd, env });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/calculator.* 1 description, title or example differs/);
});

test("the network that ./.env names is asked, with its key", async () => {
  const { cwd, env, origin } = await publishedProject();
  const { BLOCKS_API_KEY, BLOCKS_CDM_URL } = env;
  writeFileSync(
    join(cwd, ".env"),
    `BLOCKS_API_KEY=${BLOCKS_API_KEY}\nBLOCKS_CDM_URL=${BLOCKS_CDM_URL}\n`,
  );
  const { stdout } = await blocks(["check"], { cwd, env: {} });
  expect(stdout).toContain(`is published on ${origin}, and is the same`);
});

test("the key may come as an option", async () => {
  const { cwd, env, origin } = await publishedProject();
  const { BLOCKS_API_KEY: key = "", ...keyless } = env;
  const { stdout } = await blocks(["check", "--api-key", key], { cwd, env: keyless });
  expect(stdout).toContain(`is published on ${origin}, and is the same`);
});

test.for([
  { name: "nothing is configured", options: [], env: {}, change: () => {} },
  { name: "--offline says so", options: ["--offline"], env: undefined, change: () => {} },
  {
    name: "the card itself is not in order",
    options: [],
    env: undefined,
    change: (cwd: string) => writeCard(cwd, {}),
  },
])("nobody is asked when $name", async ({ options, env, change }) => {
  const { environment } = await freshNetwork();
  const cwd = calculatorProject();
  change(cwd);
  const ask = vi.fn(() => Promise.reject(new Error("asked")));
  vi.stubGlobal("fetch", ask);
  const finished = await blocks(["check", "--json", ...options], { cwd, env: env ?? environment });
  expect(JSON.parse(finished.stdout)).not.toHaveProperty("registry");
  expect(ask).not.toHaveBeenCalled();
});

test("a private agent and no key: nobody can tell", async () => {
  const { cwd, env } = await publishedProject();
  const { BLOCKS_API_KEY: _, ...keyless } = env;
  const finished = await blocks(["check"], { cwd, env: keyless });
  expect(finished).toMatchObject({ exitCode: 0, stdout: inOrder });
  expect(finished.stderr).toMatch(
    /^The card was not compared with the published one: no agent named calculator is visible on \S+; publish it, or set BLOCKS_API_KEY if it is private\n$/,
  );
});

const refusal = { status: 401, json: { error: { code: "Unauthorized", message: "no such key" } } };

test.for([
  { name: "refuses the key", answer: refusal, says: /BLOCKS_API_KEY/ },
  { name: "is broken", answer: { status: 500, json: {} }, says: /500/ },
  { name: "answers with something else", answer: { text: "<html>" }, says: /one: \S+/ },
])("a registry that $name fails no check: one note", async ({ answer, says }) => {
  const server = await startLoopbackServer(() => answer);
  onTestFinished(() => server.close());
  const env = { BLOCKS_BACKEND_URL: server.origin, BLOCKS_API_KEY: "bk_1" };
  const cwd = calculatorProject();
  const finished = await blocks(["check"], { cwd, env });
  expect(finished).toMatchObject({ exitCode: 0, stdout: inOrder });
  expect(finished.stderr).toMatch(/^The card was not compared with the published one: .*\n$/);
  expect(finished.stderr).toMatch(says);

  const json = await blocks(["check", "--json"], { cwd, env });
  expect(json).toMatchObject({ exitCode: 0, stderr: "" });
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: true,
    registry: { state: "unknown", message: expect.any(String) },
  });
});

test("a registry that is not there fails no check", async () => {
  const server = await startLoopbackServer(() => ({}));
  await server.close();
  const env = { BLOCKS_BACKEND_URL: server.origin };
  const finished = await blocks(["check"], { cwd: calculatorProject(), env });
  expect(finished).toMatchObject({ exitCode: 0, stdout: inOrder });
  expect(finished.stderr).toContain(server.origin);
});

test("a registry that does not answer is not waited for", async () => {
  const server = await startLoopbackServer(() => ({ silent: true }));
  onTestFinished(() => server.close());
  const waited: number[] = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    waited.push(ms);
    return AbortSignal.abort(new DOMException("late", "TimeoutError"));
  });
  const env = { BLOCKS_BACKEND_URL: server.origin };
  expect(await blocks(["check"], { cwd: calculatorProject(), env })).toEqual({
    exitCode: 0,
    stdout: inOrder,
    stderr:
      "The card was not compared with the published one: the registry did not answer within 5 seconds\n",
  });
  expect(waited).toEqual([5_000]);
});

test("Ctrl-C ends the check", async () => {
  const interruption = new AbortController();
  const server = await startLoopbackServer(() => {
    interruption.abort();
    return { silent: true };
  });
  onTestFinished(() => server.close());
  const env = { BLOCKS_BACKEND_URL: server.origin };
  const finished = await blocks(["check"], {
    cwd: calculatorProject(),
    env,
    signal: interruption.signal,
  });
  expect(finished.exitCode).toBe(130);
});
