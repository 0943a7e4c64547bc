import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { type PreparedAnswer, startLoopbackServer } from "../support/loopback-server.ts";
import {
  brokenCardOf,
  cardOf,
  changeLock,
  lockedProject,
  lockState,
  type Published,
  published,
  registry,
  shellFor,
  wideProject,
} from "./drift-scene.ts";
import { blocks } from "./run-blocks.ts";
import { freshNetwork } from "./scene.ts";

const namesTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `agent_${String(at).padStart(3, "0")}`);

const agentsOf = (names: readonly string[]): Map<string, Published> =>
  new Map(names.map((name) => [name, published(cardOf(name))]));

test("each agent is asked for once, and at most eight at the same time", async () => {
  const names = namesTo(30);
  let open = 0;
  let most = 0;
  const around = async (answer: PreparedAnswer): Promise<PreparedAnswer> => {
    open += 1;
    most = Math.max(most, open);
    // Whoever asks for more at once has the time to.
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    open -= 1;
    return answer;
  };
  const server = await registry({ agents: agentsOf(names), around });
  const cwd = await wideProject(names);

  const result = await blocks(["drift"], { cwd, env: shellFor(server) });

  expect(result).toEqual({ exitCode: 0, stdout: "No changes in 30 agents.\n", stderr: "" });
  expect(most).toBe(8);
  const asked = server.requests.map(({ query }) => query.get("agentName"));
  expect(asked.toSorted()).toEqual(names);
});

test("300 agents come in three pages, and what a page lacks is asked for", async () => {
  const { environment: env, origin } = await freshNetwork();
  const names = namesTo(300);
  const authorization = `Bearer ${env.BLOCKS_API_KEY}`;
  const headers = { authorization, "content-type": "application/json" };
  const broken = new Set(["agent_007", "agent_250"]);
  for (const agentName of names.filter((name) => name !== "agent_123")) {
    const runtime = { handler: "./handler.ts" };
    const plain = broken.has(agentName) ? brokenCardOf(agentName) : cardOf(agentName);
    const card = { ...plain, runtime };
    const body = JSON.stringify({ agentName, card, listing: "private", billingMode: "free" });
    const url = `${origin}/api/v1/registry/agents`;
    expect((await fetch(url, { method: "POST", headers, body })).status).toBeLessThan(300);
  }
  // Between the command and the network, to count what is asked.
  const server = await startLoopbackServer(async ({ path, query, headers }) => {
    const asked = { authorization: headers.authorization ?? "" };
    const answer = await fetch(`${origin}${path}?${query}`, { headers: asked });
    return { status: answer.status, text: await answer.text() };
  });
  try {
    const cwd = await wideProject(names);
    const before = lockState(cwd);
    const shell = { ...env, BLOCKS_BACKEND_URL: server.origin };

    const { exitCode, stdout } = await blocks(["drift", "--json"], { cwd, env: shell });

    expect(exitCode).toBe(1);
    const { counts, entries } = JSON.parse(stdout);
    expect(counts).toMatchObject({ compared: 300, untold: 0 });
    const failing = entries.filter(({ verdict }: { verdict: string }) => verdict === "breaking");
    expect(failing.map(({ name }: { name: string }) => name)).toEqual([
      "agent_007",
      "agent_123",
      "agent_250",
    ]);
    const pages = server.requests.filter(({ query }) => query.has("include"));
    const singles = server.requests.filter(({ query }) => query.has("agentName"));
    expect(pages).toHaveLength(3);
    expect(singles.map(({ query }) => query.get("agentName"))).toEqual(["agent_123"]);
    expect(lockState(cwd)).toEqual(before);
  } finally {
    await server.close();
  }
});

const list = (agents: readonly object[], rest: object = {}): PreparedAnswer => ({
  json: { agents, next: "next", ...rest },
});

test.for<{ readonly name: string; readonly answer: PreparedAnswer; readonly pages: number }>([
  { name: "has too many others", answer: list([], { totalCount: 100_000 }), pages: 1 },
  { name: "does not say how many there are", answer: list([]), pages: 1 },
  { name: "leads in a circle", answer: list([], { totalCount: 300 }), pages: 3 },
  { name: "is refused", answer: { status: 400, json: { error: "no lists here" } }, pages: 1 },
  { name: "breaks its schema", answer: { json: { agents: "none" } }, pages: 1 },
  {
    name: "has no cards",
    answer: list([{ agentName: "agent_001" }], { totalCount: 1, next: null }),
    pages: 1,
  },
])("where a list $name, each agent is asked for", async ({ answer, pages }) => {
  const names = namesTo(40);
  const instead = ({ query }: { readonly query: URLSearchParams }) =>
    query.has("include") ? answer : undefined;
  const server = await registry({ agents: agentsOf(names), instead });
  const cwd = await wideProject(names);

  expect(await blocks(["drift"], { cwd, env: shellFor(server) })).toEqual({
    exitCode: 0,
    stdout: "No changes in 40 agents.\n",
    stderr: "",
  });

  expect(server.requests.filter(({ query }) => query.has("include"))).toHaveLength(pages);
  expect(server.requests.filter(({ query }) => query.has("agentName"))).toHaveLength(40);
});

test.for<{
  readonly name: string;
  readonly key?: string;
  readonly instead?: () => PreparedAnswer;
  readonly exitCode: number;
  readonly says: RegExp;
}>([
  {
    name: "does not know it and took the key",
    exitCode: 1,
    says: /breaking {4}.*took the API key and shows it no agent one: it is gone, or private to another organisation/,
  },
  {
    name: "does not know it without a key",
    key: "",
    exitCode: 3,
    says: /unknown {5}no agent named one is visible on http:\S+ without an API key: it may be gone or private\n {2}hint {8}set BLOCKS_API_KEY, or pass --api-key\n/,
  },
  {
    name: "refuses the key",
    key: "bad",
    exitCode: 3,
    says: /unknown {5}http:\S+ refused the API key: check BLOCKS_API_KEY\n/,
  },
  {
    name: "says nothing of the key",
    instead: () => ({ status: 404, json: { error: "not_found" } }),
    exitCode: 3,
    says: /unknown {5}no agent named one is visible on http:\S+, and it did not say whether it took the API key\n/,
  },
  {
    name: "refuses every call",
    instead: () => ({ status: 401, json: { error: "no" } }),
    exitCode: 3,
    says: /unknown {5}http:\S+ refused the API key: check BLOCKS_API_KEY\n/,
  },
  {
    name: "refuses every call without a key",
    key: "",
    instead: () => ({ status: 401, json: { error: "no" } }),
    exitCode: 3,
    says: /unknown {5}http:\S+ shows its agents to nobody without an API key: set BLOCKS_API_KEY, or pass --api-key\n/,
  },
  {
    name: "is out of order",
    instead: () => ({ status: 500, json: { error: "out of order" } }),
    exitCode: 3,
    says: /unknown {5}GET \/api\/v1\/registry\/agents failed with HTTP 500: out of order\n/,
  },
  {
    name: "gives an answer that breaks its schema",
    instead: () => ({ json: { agent: 1 } }),
    exitCode: 3,
    says: /unknown {5}GET \/api\/v1\/registry\/agents got an answer that breaks its schema: /,
  },
  {
    name: "gives another agent",
    instead: () => ({ json: { agent: { agentName: "two", card: {} } } }),
    exitCode: 3,
    says: /unknown {5}the registry's answer for one has no card of it\n {2}hint {8}publish the agent again\n/,
  },
  {
    name: "gives a card with errors",
    instead: () => ({ json: { agent: { agentName: "one", card: { identity: 1 } } } }),
    exitCode: 1,
    says: /unknown {5}registry:one:\d+:\d+ {2}/,
  },
])("of an agent whose registry $name", async ({ key, instead, exitCode, says }) => {
  const agents = agentsOf(["one"]);
  let change: (() => PreparedAnswer) | undefined;
  const server = await registry({ agents, instead: () => change?.() });
  const cwd = await lockedProject(["one"], shellFor(server));
  const before = lockState(cwd);
  agents.clear();
  change = instead;

  const result = await blocks(["drift"], { cwd, env: shellFor(server, key) });

  expect(result).toMatchObject({ exitCode, stdout: expect.stringMatching(says) });
  expect(lockState(cwd)).toEqual(before);
});

test("nobody there: the reason is told once, and files are still compared", async () => {
  const names = namesTo(20);
  const cwd = await wideProject(names);
  changeLock(cwd, (text) => text.replace('"source": "agent_019"', '"source": "agent_019.json"'));
  const env = shellFor({ origin: "http://127.0.0.1:9" });

  const { exitCode, stdout } = await blocks(["drift"], { cwd, env });

  expect(exitCode).toBe(3);
  expect(stdout).toMatch(/^agent_000, agent_001, .*, agent_009 and 9 more\n {2}unknown {5}/);
  expect(stdout.match(/cannot reach http:\/\/127\.0\.0\.1:9 /g)).toHaveLength(1);
  const { untold } = JSON.parse((await blocks(["drift", "--json"], { cwd, env })).stdout);
  expect(untold.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, 19));
  expect(stdout).toMatch(/No changes in 1 agent\. 19 comparisons could not be made\.\n$/);
});

test("a registry that stops answering is not asked for all the others", async () => {
  const server = await registry({ agents: new Map(), instead: () => ({ reset: true }) });
  const names = namesTo(30);
  const cwd = await wideProject(names);
  const { exitCode, stdout } = await blocks(["drift"], { cwd, env: shellFor(server) });
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(/30 comparisons could not be made\.\n$/);
  // Eight at once, each tried three times.
  expect(server.requests).toHaveLength(24);
});

test("a known break wins over what cannot be told: 1, with both listed", async () => {
  const agents = agentsOf(["one", "two"]);
  const broken = new Set<string>();
  const server = await registry({
    agents,
    instead: ({ query }) =>
      broken.has(query.get("agentName") ?? "") ? { status: 503, json: {} } : undefined,
  });
  const cwd = await lockedProject(["one", "two"], shellFor(server));
  agents.set("one", published(brokenCardOf("one")));
  broken.add("two");

  const { exitCode, stdout } = await blocks(["drift"], { cwd, env: shellFor(server) });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^one\n {2}breaking/);
  expect(stdout).toMatch(/\ntwo\n {2}unknown {5}.*HTTP 503/);

  agents.set("one", published(cardOf("one")));
  expect(await blocks(["drift"], { cwd, env: shellFor(server) })).toMatchObject({ exitCode: 3 });
});

test("a key of the environment is not sent where only the config leads", async () => {
  const agents = agentsOf(["one"]);
  const server = await registry({ agents });
  const cwd = await lockedProject(["one"], shellFor(server));
  const config = { sources: { registry: server.origin } };
  writeFileSync(join(cwd, "blocks.config.json"), JSON.stringify(config));
  agents.clear();
  const before = server.requests.length;

  const shell = { BLOCKS_BACKEND_URL: "https://elsewhere.example", BLOCKS_API_KEY: "good" };
  const { exitCode, stdout } = await blocks(["drift"], { cwd, env: shell });

  expect(exitCode).toBe(3);
  expect(stdout).toContain(
    `pass --api-key: a key of the environment is not sent to ${server.origin}`,
  );
  const asked = server.requests.slice(before);
  expect(asked).toHaveLength(1);
  for (const { headers } of asked) expect(headers.authorization).toBeUndefined();
  const withKey = await blocks(["drift", "--api-key", "good"], { cwd, env: shell });
  expect(withKey).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("it is gone") });
});

test.for([
  ["--api-key", ["--api-key", "bad"], {}],
  ["BLOCKS_API_KEY", [], { BLOCKS_API_KEY: "bad" }],
  ["BLOCKS_API_KEY in ./.env", [], {}],
] as const)("a refused key is named by where it came from: %s", async ([name, flags, env]) => {
  const agents = agentsOf(["one"]);
  const server = await registry({ agents });
  const cwd = await lockedProject(["one"], shellFor(server));
  agents.clear();
  writeFileSync(join(cwd, ".env"), "BLOCKS_API_KEY=bad\n");

  const shell = { BLOCKS_BACKEND_URL: server.origin, ...env };
  const { exitCode, stdout } = await blocks(["drift", ...flags], { cwd, env: shell });

  expect(exitCode).toBe(3);
  expect(stdout).toContain(`refused the API key: check ${name}\n`);
});

test("Ctrl-C ends it with 130 and prints no half of a report", async () => {
  const agents = agentsOf(["one", "two"]);
  const interruption = new AbortController();
  const silent = new Set<string>();
  const server = await registry({
    agents,
    instead: ({ query }) => {
      if (!silent.has(query.get("agentName") ?? "")) return undefined;
      queueMicrotask(() => interruption.abort());
      return { silent: true };
    },
  });
  const cwd = await lockedProject(["one", "two"], shellFor(server));
  agents.set("one", published(brokenCardOf("one")));
  silent.add("two");

  const env = shellFor(server);
  for (const flags of [[], ["--json"]]) {
    const { signal } = interruption;
    expect(await blocks(["drift", ...flags], { cwd, env, signal })).toMatchObject({
      exitCode: 130,
    });
  }
  const { stdout, stderr } = await blocks(["drift"], { cwd, env, signal: interruption.signal });
  expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "Interrupted.\n" });
});
