import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { brokenCardOf, cardOf, published, registry, shellFor } from "./drift-scene.ts";
import { type BlocksOptions, blocks, type Finished } from "./run-blocks.ts";
import { calculatorProject, emptyProject, freshNetwork, readCard, writeCard } from "./scene.ts";

/** A folder with these files, as JSON unless they are texts. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const cwd = emptyProject();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return cwd;
}

const diff = (cwd: string, line: string, options: BlocksOptions = {}): Promise<Finished> =>
  blocks(["diff", ...line.split(" ")], { cwd, ...options });

const narrow = { type: "object", properties: { unit: { enum: ["km"] } }, required: ["unit"] };
const wide = { type: "object", properties: { unit: { enum: ["km", "mi"] } }, required: ["unit"] };
const schemas = (): string => folderWith({ "narrow.json": narrow, "wide.json": wide });

test.for([
  { line: "./wide.json ./narrow.json --direction input", exitCode: 1, rule: "enum-value-removed" },
  { line: "./wide.json ./narrow.json --direction output", exitCode: 0, rule: "enum-value-removed" },
  { line: "./narrow.json ./wide.json --direction input", exitCode: 0, rule: "enum-value-added" },
  { line: "./narrow.json ./wide.json --direction output", exitCode: 1, rule: "enum-value-added" },
])("of schemas the direction decides: $line", async ({ line, exitCode, rule }) => {
  const { stdout, ...rest } = await diff(schemas(), line);
  expect(rest).toEqual({ exitCode, stderr: "" });
  expect(stdout).toContain(rule);
  expect(stdout.includes('witness  {"unit":"mi"}')).toBe(exitCode === 1);
});

test.for([
  { line: "./wide.json ./narrow.json", told: "input", other: "output" },
  { line: "./narrow.json ./wide.json", told: "output", other: "input" },
])("without a direction the worse one is told, and said: $line", async ({ line, told, other }) => {
  const { exitCode, stdout, stderr } = await diff(schemas(), line);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(new RegExp(`^(?:wide|narrow)\\.json \\(as ${told}\\)\\n {2}breaking`));
  expect(stderr).toBe(
    `Told as ${told}; as ${other} it is compatible: --direction ${other} tells that.\n`,
  );
});

test("two spellings of one schema are no change, in either direction", async () => {
  const cwd = folderWith({ "a.json": { const: 1 }, "b.json": { enum: [1.0] } });
  expect(await diff(cwd, "./a.json ./b.json --fail-on any")).toEqual({
    exitCode: 0,
    stdout: "No changes in 1 schema.\n",
    stderr: "",
  });
});

test("a card as Git has it is compared with the one on disk", async () => {
  const cwd = calculatorProject();
  const committed = readFileSync(join(cwd, "agent-card.json"), "utf8");
  writeCard(cwd, { ...readCard(cwd), capabilities: { taskKinds: ["pipe"] } });

  const { exitCode, stdout } = await diff(cwd, "- agent-card.json", { stdin: committed });

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^calculator\n {2}breaking/);
  expect(stdout).toMatch(/<stdin>:\d+:\d+ → agent-card\.json:\d+:\d+\n/);
});

test("a published agent is compared with a card, also by what the registry says beside it", async () => {
  const { environment: env } = await freshNetwork();
  const cwd = calculatorProject();
  await blocks(["publish"], { cwd, env });
  expect(await diff(cwd, "calculator ./agent-card.json", { env })).toMatchObject({ exitCode: 0 });
  writeCard(cwd, { ...readCard(cwd), capabilities: { taskKinds: ["pipe"] } });
  const { exitCode, stdout } = await diff(cwd, "calculator ./agent-card.json", { env });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/registry:calculator:\d+:\d+ → agent-card\.json:\d+:\d+\n/);
});

test("two published agents are compared as they are published", async () => {
  const agents = new Map([
    ["one", published(cardOf("one"))],
    ["two", { ...published(cardOf("one")), billingMode: "paid" }],
  ]);
  const instead = ({ query }: { readonly query: URLSearchParams }) => {
    const found = agents.get(query.get("agentName") ?? "");
    return found && { json: { agent: { agentName: query.get("agentName"), ...found } } };
  };
  const server = await registry({ agents, instead });
  const { exitCode, stdout } = await diff(emptyProject(), "one two", { env: shellFor(server) });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("billing-mode-changed");
  const before = server.requests.length;
  await diff(emptyProject(), "one one", { env: shellFor(server) });
  expect(server.requests.length - before).toBe(1);
});

test("a card and a schema come from URLs", async () => {
  const answers = new Map<string, unknown>([
    ["/one.json", cardOf("one")],
    ["/broken.json", brokenCardOf("one")],
  ]);
  const server = await startLoopbackServer(({ path }) => ({ json: answers.get(path) }));
  try {
    const [before, after] = [`${server.origin}/one.json`, `${server.origin}/broken.json`];
    expect(await diff(emptyProject(), `${before} ${after}`)).toMatchObject({ exitCode: 1 });
    expect(await diff(emptyProject(), `${before} ${before}`)).toMatchObject({ exitCode: 0 });
  } finally {
    await server.close();
  }
});

test("other words are no reason to speak of directions", async () => {
  const documented = { ...wide, description: "Something to read" };
  const cwd = folderWith({ "a.json": wide, "b.json": documented });
  const { exitCode, stdout, stderr } = await diff(cwd, "./a.json ./b.json");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^b\.json {2}1 description, title or example differs\n/);
});

test("definitions that a schema does not refer to itself are said to be left out", async () => {
  const library = (values: readonly string[]): object => ({
    $defs: { Used: { enum: values }, "a/b": { enum: values }, Lone: { enum: values }, Same: true },
    type: "object",
    properties: { unit: { $ref: "#/$defs/Used" }, other: { $ref: "#/$defs/a~1b" } },
  });
  const cwd = folderWith({ "a.json": library(["km", "mi"]), "b.json": library(["km"]) });
  const { exitCode, stderr } = await diff(cwd, "./a.json ./b.json --direction input");
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr:
      "warning  definitions of b.json that changed and that it does not refer to itself were not compared: Lone. Compare the folders of all that use them.\n",
  });
});

test("folders are compared by paths, with what came and what went", async () => {
  const cwd = folderWith({
    "old/same.json": wide,
    "old/orders/order.json": wide,
    "old/gone.json": narrow,
    "old/agent-card.json": cardOf("one"),
    "old/package.json": { name: "x", version: "1.0.0", type: "module", description: "x" },
    "old/node_modules/x/schema.json": narrow,
    "new/same.json": wide,
    "new/orders/order.json": narrow,
    "new/added.json": narrow,
    "new/agent-card.json": brokenCardOf("one"),
    "new/package.json": { name: "x", version: "2.0.0", type: "module", description: "y" },
  });

  const { exitCode, stdout, stderr } = await diff(cwd, "./old ./new --json");

  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const { entries } = JSON.parse(stdout);
  type Entry = { name: string; verdict: string; findings: { rule: string }[] };
  const told = entries.map(({ name, verdict, findings }: Entry) => [
    name,
    verdict,
    findings.map(({ rule }) => rule),
  ]);
  expect(told).toEqual([
    ["agent-card.json", "breaking", ["task-kind-removed", "task-kind-added"]],
    ["gone.json", "breaking", ["document-removed"]],
    ["orders/order.json (as input)", "breaking", ["enum-value-removed"]],
    ["added.json", "compatible", ["document-added"]],
    ["same.json", "none", []],
  ]);
});

test("references lead to the files of their own folder", async () => {
  const order = {
    type: "object",
    properties: { unit: { $ref: "../parts/unit.json#/$defs/Unit" } },
  };
  const byId = {
    type: "object",
    properties: { unit: { $ref: "https://e.example/unit#/$defs/Unit" } },
  };
  const unit = (values: readonly string[]): object => ({
    $id: "https://e.example/unit",
    $defs: { Unit: { enum: values } },
  });
  const files = { "orders/order.json": order, "orders/by-id.json": byId };
  const cwd = folderWith({
    ...Object.fromEntries(Object.entries(files).map(([path, one]) => [`old/${path}`, one])),
    ...Object.fromEntries(Object.entries(files).map(([path, one]) => [`new/${path}`, one])),
    "old/parts/unit.json": unit(["km", "mi"]),
    "new/parts/unit.json": unit(["km"]),
  });

  const { exitCode, stdout } = await diff(cwd, "./old ./new --direction input");

  expect(exitCode).toBe(1);
  for (const name of ["orders/order.json", "orders/by-id.json"]) {
    expect(stdout).toMatch(
      new RegExp(
        `${name} \\(as input\\)\\n {2}breaking {4}.*enum-value-removed\\n.*"mi".*\\n.*old/parts/unit\\.json:1:\\d+ → new/parts/unit\\.json:1:\\d+\\n`,
      ),
    );
  }
});

// A proof that went through every text of every pattern together did not end.
test("a bound in the largest of our own schemas is told", { timeout: 120_000 }, async () => {
  const own = join(import.meta.dirname, "../../schemas");
  const cwd = emptyProject();
  for (const folder of ["old/agent-card", "old/task-event", "new/agent-card", "new/task-event"]) {
    cpSync(join(own, folder.slice(4)), join(cwd, folder), { recursive: true });
  }
  for (const name of readdirSync(join(cwd, "new/agent-card"))) {
    const file = join(cwd, "new/agent-card", name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll('"minimum": 0', '"minimum": 3'));
  }
  const { exitCode, stdout } = await diff(cwd, "./old ./new --direction output");
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/ {2}compatible {2}runtime\.\w+ {2}.* {2}minimum-raised\n/);
});

test.for<{
  readonly name: string;
  readonly line: string;
  readonly exitCode: number;
  readonly says: RegExp;
  readonly options?: BlocksOptions;
}>([
  {
    name: "a file that is not there",
    line: "./nowhere.json ./wide.json",
    exitCode: 1,
    says: /^\.\/nowhere\.json\n {2}unknown {5}there is no file or folder at nowhere\.json\n/,
  },
  {
    name: "a file that is neither card nor schema",
    line: "./package.json ./wide.json",
    exitCode: 1,
    says: /unknown {5}package\.json is neither an agent card nor a JSON Schema\n {2}hint {8}a card has "identity" and "io"/,
  },
  {
    name: "a list",
    line: "./list.json ./wide.json",
    exitCode: 1,
    says: /unknown {5}list\.json is neither an agent card nor a JSON Schema\n/,
  },
  {
    name: "a card and a schema",
    line: "./card.json ./wide.json",
    exitCode: 1,
    says: /unknown {5}card\.json is an agent card, and wide\.json is a JSON Schema\n/,
  },
  {
    name: "a text that is no JSON",
    line: "./broken.json ./wide.json",
    exitCode: 1,
    says: /unknown {5}broken\.json:1:2 {2}/,
  },
  {
    name: "a schema with errors",
    line: "./wide.json ./dangling.json",
    exitCode: 1,
    says: /^dangling\.json\n {2}unknown {5}dangling\.json:1:\d+ {2}.*Nowhere/,
  },
  {
    name: "a name that is a folder here, with no network",
    line: "schemas ./wide.json",
    exitCode: 3,
    says: /unknown {5}.*cannot reach .*\n {2}hint {8}names without \. and \/ are published agents: for what is here, write \.\/schemas\n/,
    options: { env: { BLOCKS_BACKEND_URL: "http://127.0.0.1:9" } },
  },
])("$name is told, with exit $exitCode", async ({ line, exitCode, says, options }) => {
  const cwd = folderWith({
    "wide.json": wide,
    "list.json": [1],
    "card.json": cardOf("one"),
    "broken.json": "{",
    "dangling.json": { type: "object", properties: { a: { $ref: "#/$defs/Nowhere" } } },
    "schemas/a.json": wide,
  });
  const result = await diff(cwd, line, options);
  expect(result).toMatchObject({ exitCode, stdout: expect.stringMatching(says) });
  expect(result.stderr).not.toContain("Told as");
});

test.for([
  ["- -", "standard input can be read once: give - for one of the two"],
  ["./old ./wide.json", "old is a folder, and wide.json is not: name two of a kind"],
  [
    "./card.json ./card.json --direction input",
    "--direction is for schemas: a card says itself which of its values go in and which come out",
  ],
  [
    "ftp://e.example/a ./wide.json",
    "ftp://e.example/a must be an https URL, or one of this machine",
  ],
  [
    "http://e.example/a ./wide.json",
    "http://e.example/a must be an https URL, or one of this machine",
  ],
])("blocks diff %s is refused", async ([line = "", says]) => {
  const cwd = folderWith({ "wide.json": wide, "card.json": cardOf("one"), "old/a.json": wide });
  expect(await diff(cwd, line)).toEqual({ exitCode: 2, stdout: "", stderr: `error  ${says}\n` });
});

test("an agent that is not visible ends as drift does: 1 for a key that was taken, else 3", async () => {
  const server = await registry({ agents: new Map() });
  const cwd = folderWith({ "card.json": cardOf("one") });
  const run = (key: string): Promise<Finished> =>
    diff(cwd, "one ./card.json", { env: shellFor(server, key) });
  expect(await run("good")).toMatchObject({ exitCode: 1 });
  expect(await run("")).toMatchObject({ exitCode: 3 });
  expect(await run("bad")).toMatchObject({ exitCode: 3 });
});

test("folders without a card or a schema are no comparison", async () => {
  const cwd = folderWith({ "old/a.txt": "x", "new/package.json": { name: "x" } });
  expect(await diff(cwd, "./old ./new")).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: "error  there is no agent card and no JSON Schema in old or new\n",
  });
});

test("settings and baseline of the project hold for diff, too", async () => {
  const cwd = schemas();
  const config = { drift: { severities: { "enum-value-removed": "docs" } } };
  writeFileSync(join(cwd, "blocks.config.json"), JSON.stringify(config));
  expect(await diff(cwd, "./wide.json ./narrow.json")).toMatchObject({ exitCode: 0 });
  const line = "./wide.json ./narrow.json --no-config --baseline accepted.json";
  expect(await diff(cwd, `${line} --update-baseline`)).toMatchObject({ exitCode: 0 });
  expect(await diff(cwd, line)).toMatchObject({ exitCode: 0 });
});
