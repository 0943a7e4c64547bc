import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalNetwork, startNetwork } from "../../src/network/index.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { type BlocksOptions, blocks, staying } from "./run-blocks.ts";
import { calculatorProject, emptyProject, readCard, writeCard } from "./scene.ts";

let network: LocalNetwork;
/** A port that refuses connections. */
let closedPort: number;

beforeAll(async () => {
  network = await startNetwork({ port: 0, memory: true });
  closedPort = await freePort();
});

afterAll(() => network.close());

interface Given extends BlocksOptions {
  readonly cwd: string;
}

interface Case {
  readonly name: string;
  readonly commandLine: readonly string[];
  readonly exitCode: number;
  /** The whole of stderr, or what it has to say. */
  readonly says: string | RegExp;
  /** Default: nothing. */
  readonly stdout?: string;
  /** Default: the calculator's folder, in the shell of the network. */
  readonly given?: () => Promise<Given> | Given;
}

const calculator = (env: Given["env"] = network.environment): Given => ({
  cwd: calculatorProject(),
  env,
});
const withKey = (BLOCKS_API_KEY: string): Given =>
  calculator({ ...network.environment, BLOCKS_API_KEY });
const unreachable = (): Given => {
  const origin = `http://127.0.0.1:${closedPort}`;
  return calculator({ BLOCKS_API_KEY: "key", BLOCKS_BACKEND_URL: origin, BLOCKS_CDM_URL: origin });
};

const cases: readonly Case[] = [
  // Elsewhere the folder above it is missing, which ends in the same sentence.
  {
    name: "gen into a folder that takes no entries",
    commandLine: ["gen", "./agent-card.json", "--out", "/proc/blocks"],
    exitCode: 1,
    says: /^error {2}\/proc(?:\/blocks)? cannot be read or written: .+\n$/,
  },
  {
    name: "network with a data folder that cannot be made",
    commandLine: ["network", "--port", "0", "--data", "/proc/blocks"],
    exitCode: 1,
    says: /^error {2}\S.*\/proc\/blocks.*\n$/,
  },
  {
    name: "gen of an agent that is not published",
    commandLine: ["gen", "nobody"],
    exitCode: 1,
    says: /^registry:nobody:1:1 {2}error {2}card-unreadable {2}no agent named nobody is visible on http:\S+\n {2,}hint {3}publish it first, or use the API key of its organisation if it is private\n1 error\n$/,
  },
  {
    name: "run of an agent that is not published",
    commandLine: ["run"],
    exitCode: 1,
    says: /^error {2}agent "calculator" is not published under this API key at http:\S+: publish it first \(blocks publish\)\n$/,
  },
  ...["publish", "run", "gen nobody"].map((line) => ({
    name: `${line} with a wrong key`,
    commandLine: line.split(" "),
    exitCode: 3,
    says: /^error {2}http:\S+ refused the API key: check BLOCKS_API_KEY\n$/,
    given: () => withKey("wrong-secret"),
  })),
  ...["publish", "run"].map((command) => ({
    name: `${command} without a key`,
    commandLine: [command],
    exitCode: 3,
    says: `error  blocks ${command} needs an API key: set BLOCKS_API_KEY, or pass --api-key. For a local network: eval "$(blocks network --print-env)"\n`,
    given: () => withKey(""),
  })),
  ...["publish", "run", "gen calculator"].map((line) => ({
    name: `${line} while no network runs`,
    commandLine: line.split(" "),
    exitCode: 3,
    says: /^error {2}.*cannot reach http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\); start the local network with `blocks network`, or correct the address\n$/,
    given: unreachable,
  })),
  {
    name: "a data folder that is a file",
    commandLine: ["network", "--port", "0", "--data", "handler.ts"],
    exitCode: 1,
    says: /^error {2}The data folder .*handler\.ts cannot be opened: .* Choose another one with --data\.\n$/,
  },
  ...["99999", "x", "-1", ""].map((port) => ({
    name: `port "${port}"`,
    commandLine: ["network", "--memory", `--port=${port}`],
    exitCode: 2,
    says: `error  --port takes a number from 0 to 65535, not ${port}\n`,
  })),
  {
    name: "the environment of a network that never was",
    commandLine: ["network", "--print-env"],
    exitCode: 2,
    says: /^error {2}no network has been started with this data folder .*: start one with blocks network\n$/,
  },
  ...["network", "check", "publish", "run", "gen", "drift", "diff"].map((command) => ({
    name: `${command} with an unknown flag`,
    commandLine: [command, "--jsn"],
    exitCode: 2,
    says: `error  unknown option '--jsn'\n(Did you mean --json?)\n(blocks ${command} --help shows what it takes)\n`,
  })),
  {
    name: "more arguments than a command takes",
    commandLine: ["check", "a", "b"],
    exitCode: 2,
    says: /too many arguments/,
  },
  {
    name: "gen without a name, and nothing locked",
    commandLine: ["gen"],
    exitCode: 2,
    says: /^error {2}name the agents to generate for: /,
  },
  {
    name: "gen --check, and nothing locked",
    commandLine: ["gen", "--check"],
    exitCode: 1,
    says: /^blocks\.lock\.json:1:1 {2}error {2}lock-file {2}There is no blocks\.lock\.json to check against\n {2,}hint {3}run blocks gen with the names of agents first\n1 error\n$/,
  },
  ...["gen", "gen --check", "gen ./agent-card.json"].map((line) => ({
    name: `${line} with a damaged lock`,
    commandLine: line.split(" "),
    exitCode: 1,
    says: /^blocks\.lock\.json:1:2 {2}error {2}invalid-json [\s\S]*\n1 error\n$/,
    given: () => withFile("blocks.lock.json", "{"),
  })),
  {
    name: "a card file that is not there",
    commandLine: ["gen", "./missing.json"],
    exitCode: 1,
    says: /^missing\.json:1:1 {2}error {2}card-unreadable {2}There is no agent card at this path\n {2,}hint .*\n1 error\n$/,
  },
  {
    name: "a name that no agent can have",
    commandLine: ["gen", "my-agent"],
    exitCode: 1,
    says: /^my-agent:1:1 {2}error {2}card-unreadable .*\n {2,}hint {3}names of published agents have letters, digits and _ alone\n/,
  },
  {
    name: "a folder without a card",
    commandLine: ["gen", "./"],
    exitCode: 1,
    says: /^agent-card\.json:1:1 {2}error {2}card-unreadable /,
    given: () => ({ cwd: emptyProject(), env: network.environment }),
  },
  {
    name: "a folder in place of a card",
    commandLine: ["gen", "./"],
    exitCode: 1,
    says: /^agent-card\.json:1:1 {2}error {2}card-unreadable {2}The card cannot be read: EISDIR/,
    given: () => {
      const cwd = emptyProject();
      mkdirSync(join(cwd, "agent-card.json"));
      return { cwd, env: network.environment };
    },
  },
  {
    name: "a glob without a match",
    commandLine: ["gen", "*.nothing"],
    exitCode: 1,
    says: /^\*\.nothing:1:1 {2}error {2}card-unreadable {2}No file matches \*\.nothing\n/,
  },
  ...["http://example.com/card.json", "ftp://127.0.0.1/card.json", "file:///etc/passwd"].map(
    (url) => ({
      name: `the URL ${url}`,
      commandLine: ["gen", url],
      exitCode: 2,
      says: `error  ${url} must be an https URL, or one of this machine\n`,
    }),
  ),
  {
    name: "nothing on standard input",
    commandLine: ["gen", "-"],
    exitCode: 1,
    says: /^<stdin>:1:1 {2}error {2}invalid-json .*\n +hint {3}the document is empty\n1 error\n$/,
  },
  {
    name: "garbage on standard input",
    commandLine: ["gen", "-"],
    exitCode: 1,
    says: /^<stdin>:1:1 {2}error {2}invalid-json [\s\S]*\n1 error\n$/,
    given: () => ({ ...calculator(), stdin: garbage() }),
  },
  {
    name: "an output folder that is a file",
    commandLine: ["gen", "./agent-card.json", "--out", "handler.ts"],
    exitCode: 1,
    says: /^error {2}\S+\/handler\.ts\/\S+ cannot be read or written: not a directory\n$/,
  },
  {
    name: "a folder in the way of a module",
    commandLine: ["gen", "./agent-card.json"],
    exitCode: 1,
    says: /^agents\/calculator\.ts:1:1 {2}error /,
    given: () => {
      const given = calculator();
      mkdirSync(join(given.cwd, "agents/calculator.ts"), { recursive: true });
      return given;
    },
  },
  ...["check", "publish", "run"].map((command) => ({
    name: `${command} of a card whose handler is missing`,
    commandLine: [command],
    exitCode: 1,
    says: /^agent-card\.json:\d+:\d+ {2}error {2}handler-missing {2}the handler \.\/handler\.ts does not exist\n[\s\S]*hint /,
    given: () => {
      const given = calculator();
      rmSync(join(given.cwd, "handler.ts"));
      return given;
    },
  })),
  {
    name: "gen --handler where no card is",
    commandLine: ["gen", "--handler"],
    exitCode: 1,
    says: /^agent-card\.json:1:1 {2}error {2}card-unreadable /,
    given: () => ({ cwd: emptyProject(), env: network.environment }),
  },
  ...["check", "publish", "run"].map((line) => ({
    name: `${line} where no card is`,
    commandLine: line.split(" "),
    exitCode: 1,
    says: "error  there is no agent card at agent-card.json: run this in the agent's folder, or name the folder\n",
    given: () => ({ cwd: emptyProject(), env: network.environment }),
  })),
  ...["check", "publish", "run", "gen ./agent-card.json"].map((line) => ({
    name: `${line} of a card that breaks several rules`,
    commandLine: line.split(" "),
    exitCode: 1,
    says: /^agent-card\.json:\d+:\d+ {2}error {2}agent-name [\s\S]*hint [\s\S]*^agent-card\.json:\d+:\d+ {2}error {2}wrong-value [\s\S]*^agent-card\.json:\d+:\d+ {2}error {2}card-shape [\s\S]*^3 errors/m,
    given: () => {
      const given = calculator();
      const card = readCard(given.cwd);
      card.identity.agentName = "not-a-name";
      card.capabilities.taskKinds = ["chat"];
      card.tags = [];
      writeCard(given.cwd, card);
      return given;
    },
  })),
];

test.for(cases)("$name ends with $exitCode", async ({ given, ...wanted }) => {
  const started = performance.now();
  const options = await (given ?? calculator)();

  const { exitCode, stdout, stderr } = await blocks(wanted.commandLine, options);

  if (typeof wanted.says === "string") expect(stderr).toBe(wanted.says);
  else expect(stderr).toMatch(wanted.says);
  expect({ exitCode, stdout }).toEqual({ exitCode: wanted.exitCode, stdout: wanted.stdout ?? "" });
  expectCalm(stderr);
  expect(stderr).not.toContain("wrong-secret");
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("gen of somebody's private agent does not show it, and a wrong key is named", async () => {
  const other = await network.createApiKey({ organizationName: "Others" });
  const { cwd } = calculator();
  const env = { ...network.environment, BLOCKS_API_KEY: other.apiKey };
  await blocks(["publish", "--listing", "private"], { cwd, env });

  const stranger = await blocks(["gen", "calculator"], calculator());
  expect(stranger).toMatchObject({ exitCode: 1, stdout: "" });
  expect(stranger.stderr).toContain("no agent named calculator is visible");

  const wrong = await blocks(["gen", "calculator"], withKey("wrong-secret"));
  expect(wrong).toMatchObject({ exitCode: 3, stdout: "" });
});

test("a port and a data folder in use are named, with what to do", async () => {
  const { cwd } = calculator();
  const first = await staying(["network", "--port", "0"], { cwd, says: "dev.env" });
  try {
    const port = /:(\d+)\n/.exec(first.stdout)?.[1] ?? "";
    expect(await blocks(["network", "--memory", "--port", port], { cwd })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: `error  Port ${port} on 127.0.0.1 is in use by another program. Stop it, or choose another port with --port.\n`,
    });
    const folder = await blocks(["network", "--port", "0"], { cwd });
    expect(folder).toMatchObject({ exitCode: 1, stdout: "" });
    expect(folder.stderr).toMatch(/\.blocks\/network\.db is in use by .* Stop it, or choose/);
  } finally {
    await first.stop();
  }
});

test("text of a hostile card cannot steer the terminal", async () => {
  const { cwd } = calculator();
  const card = readCard(cwd);
  card.runtime.handler = "./\u001b[31mred\u202e\u009b2J.ts";
  card["\u001b]0;title\u0007"] = 1;
  writeCard(cwd, card);

  for (const line of ["check", "publish", "run", "gen ./agent-card.json", "gen -"]) {
    const stdin = JSON.stringify(card);
    const options = { cwd, env: network.environment, stdin };
    const { exitCode, stdout, stderr } = await blocks(line.split(" "), options);
    expect(exitCode).toBe(1);
    expect(stdout + stderr).not.toMatch(/[^\P{C}\n\t]/u);
    expect(stderr).toContain("]0;title");
  }
});

test("neither can the text of a server, of a file's name or of a handler", async () => {
  const hostile = "\u001b[31mred\u202e\u009b2J";
  const server = await startLoopbackServer(() => ({ status: 400, json: { error: hostile } }));
  const { cwd } = calculator();
  writeFileSync(join(cwd, "handler.ts"), `throw new Error(${JSON.stringify(hostile)});`);
  const elsewhere = { BLOCKS_API_KEY: "key", BLOCKS_BACKEND_URL: server.origin };
  try {
    for (const [commandLine, env] of [
      [["publish"], elsewhere],
      [["gen", "calculator"], elsewhere],
      [["gen", `./${hostile}.json`], elsewhere],
      [["run"], network.environment],
    ] as const) {
      const { exitCode, stderr } = await blocks(commandLine, { cwd, env });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/\[31mred\\u(?:\{202e\}|202e)/);
      expect(stderr).not.toMatch(/[^\P{C}\n\t]/u);
    }
  } finally {
    await server.close();
  }
});

function withFile(name: string, text: string): Given {
  const given = calculator();
  writeFileSync(join(given.cwd, name), text);
  return given;
}

/** Bytes of every kind, the same each time. */
function garbage(): Uint8Array {
  const hash = (index: number) => createHash("sha256").update(String(index)).digest();
  return Buffer.concat(Array.from({ length: 100 }, (_, index) => hash(index)));
}

function expectCalm(stderr: string): void {
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(stderr).not.toContain("please report this");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("with --json a fault is a document as well", async () => {
  const { exitCode, stdout } = await blocks(["gen", "nobody", "--json"], calculator());
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    files: [],
    diagnostics: [
      expect.objectContaining({
        code: "card-unreadable",
        message: expect.stringContaining("nobody"),
      }),
    ],
  });
});
