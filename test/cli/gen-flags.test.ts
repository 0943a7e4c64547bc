import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createReporter } from "../../src/cli/reporter.ts";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, emptyProject, readCard, writeCard } from "./scene.ts";

const files = ["agents/calculator.ts", "agents/calculator.card.json", "blocks.lock.json"];

function writeConfig(cwd: string, config: unknown): void {
  writeFileSync(join(cwd, "blocks.config.json"), JSON.stringify(config, null, 2));
}

test("--dry-run prints a diff, writes nothing and succeeds", async () => {
  const cwd = calculatorProject();
  const { exitCode, stdout, stderr } = await blocks(["gen", "./agent-card.json", "--dry-run"], {
    cwd,
  });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /^--- \/dev\/null\n\+\+\+ b\/agents\/calculator\.ts\n@@ -0,0 \+1,\d+ @@\n\+\/\/ Gen/,
  );
  expect(stderr).toBe("3 files would change. Nothing was written.\n");
  for (const file of files) expect(existsSync(join(cwd, file))).toBe(false);
});

test("--dry-run of a bad card fails", async () => {
  const cwd = emptyProject();
  writeCard(cwd, {});
  const { exitCode } = await blocks(["gen", "./agent-card.json", "--dry-run"], { cwd });
  expect(exitCode).toBe(1);
});

test("--stdout prints one module alone, and several each under its name", async () => {
  const cwd = calculatorProject();
  const one = await blocks(["gen", "./agent-card.json", "--stdout"], { cwd });
  expect(one).toMatchObject({ exitCode: 0, stderr: "" });
  expect(one.stdout).toMatch(/^\/\/ Generated from calculator\.card\.json by `blocks gen`\./);
  expect(existsSync(join(cwd, "blocks.lock.json"))).toBe(false);

  const card = readCard(cwd);
  card.identity.agentName = "other";
  writeFileSync(join(cwd, "other.json"), JSON.stringify(card));
  const two = await blocks(["gen", "./*.json", "--stdout", "--no-config"], { cwd });
  expect(two.stdout).toMatch(/^\/\/ agents\/calculator\.ts\n\n\/\/ Generated/);
  expect(two.stdout).toMatch(/^\/\/ agents\/other\.ts\n\n\/\/ Generated/m);

  const json = await blocks(["gen", "./agent-card.json", "--stdout", "--json"], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: true,
    files: [{ path: "agents/calculator.ts", text: one.stdout }],
  });
});

test("--frozen names the files that differ, without their diff", async () => {
  const cwd = calculatorProject();
  await blocks(["gen", "./agent-card.json"], { cwd });
  expect(await blocks(["gen", "--frozen"], { cwd })).toMatchObject({ exitCode: 0 });
  appendFileSync(join(cwd, "agents/calculator.ts"), "// mine\n");
  const { exitCode, stdout, stderr } = await blocks(["gen", "--frozen"], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^agents\/calculator\.ts:1:1 {2}error {2}module-edited /);
});

test("--check tells of a lock that another tool has laid out", async () => {
  const cwd = calculatorProject();
  await blocks(["gen", "./agent-card.json"], { cwd });
  const lock = join(cwd, "blocks.lock.json");
  writeFileSync(lock, JSON.stringify(JSON.parse(readFileSync(lock, "utf8"))));
  const { exitCode, stdout } = await blocks(["gen", "--check"], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^--- a\/blocks\.lock\.json\n\+\+\+ b\/blocks\.lock\.json\n/);
});

test.for([
  ["--check --out x", "--check does not go with --out: "],
  ["--frozen --force", "--frozen does not go with --force: "],
  ["--check --dry-run", "--check does not go with --dry-run: "],
  ["--stdout --dry-run ./agent-card.json", "--stdout does not go with --dry-run: "],
  ["--handler --out x", "--handler does not go with --out: "],
  [
    "--check calculator",
    "--check looks at everything that blocks.lock.json names: leave out calculator",
  ],
  ["- -", "standard input can be read once"],
  ["--handler -", "--handler needs a file, and - is standard input"],
] as const)("gen %s is a usage error", async ([line, says]) => {
  const result = await blocks(["gen", ...line.split(" ")], { cwd: calculatorProject() });
  expect(result).toMatchObject({ exitCode: 2, stdout: "" });
  expect(result.stderr).toContain(`error  ${says}`);
});

test("a folder stands for the agent-card.json in it", async () => {
  const cwd = calculatorProject();
  mkdirSync(join(cwd, "sub"));
  writeFileSync(join(cwd, "sub/agent-card.json"), readFileSync(join(cwd, "agent-card.json")));
  const { exitCode } = await blocks(["gen", "./sub"], { cwd });
  expect(exitCode).toBe(0);
  const lock = JSON.parse(readFileSync(join(cwd, "blocks.lock.json"), "utf8"));
  expect(lock.agents.calculator.source).toBe("sub/agent-card.json");
});

test("a quoted ** reaches into folders, and leaves out node_modules and our own snapshots", async () => {
  const cwd = calculatorProject();
  const card = readCard(cwd);
  for (const [folder, agentName] of [
    ["cards/deep", "one"],
    ["node_modules/other", "two"],
  ] as const) {
    mkdirSync(join(cwd, folder), { recursive: true });
    const copy = { ...card, identity: { ...card.identity, agentName } };
    writeFileSync(join(cwd, folder, "a.card.json"), JSON.stringify(copy));
  }
  const first = await blocks(["gen", "**/*.card.json"], { cwd });
  expect(first.stdout).toBe(
    "wrote agents/one.ts\nwrote agents/one.card.json\nwrote blocks.lock.json\n",
  );
  const second = await blocks(["gen", "**/*.card.json"], { cwd });
  expect(second).toMatchObject({ exitCode: 0, stdout: "" });
});

test("a card from standard input is regenerated from its snapshot, and stays what it was", async () => {
  const cwd = calculatorProject();
  const stdin = readFileSync(join(cwd, "agent-card.json"), "utf8");
  await blocks(["gen", "-"], { cwd, stdin });
  const lock = readFileSync(join(cwd, "blocks.lock.json"), "utf8");
  expect(await blocks(["gen"], { cwd })).toMatchObject({ exitCode: 0, stdout: "" });
  expect(readFileSync(join(cwd, "blocks.lock.json"), "utf8")).toBe(lock);
});

test("the config says what is generated and where, and the command line wins", async () => {
  const cwd = calculatorProject();
  writeConfig(cwd, { agents: ["./agent-card.json"], out: "src/agents" });
  mkdirSync(join(cwd, "deep/er"), { recursive: true });
  const inside = await blocks(["gen"], { cwd: join(cwd, "deep/er") });
  expect(inside).toMatchObject({ exitCode: 0, stderr: "" });
  expect(inside.stdout).toContain("wrote ../../src/agents/calculator.ts\n");
  const other = await blocks(["gen", "--out", "out"], { cwd });
  expect(other.stdout).toContain("wrote out/calculator.ts\n");
});

test("an entry of the config has its own targets and folder", async () => {
  const cwd = calculatorProject();
  writeConfig(cwd, {
    agents: [{ source: "./agent-card.json", out: "src", targets: ["client", "handler"] }],
  });
  const { exitCode, stdout } = await blocks(["gen"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("wrote src/calculator.ts\n");
  expect(stdout).toContain("wrote src/agent.gen.ts\n");
  writeFileSync(
    join(cwd, "src/agent.gen.ts"),
    "// Generated from x by `blocks gen --handler`. Do not edit.\n",
  );
  const check = await blocks(["gen", "--check"], { cwd });
  expect(check.exitCode).toBe(1);
  expect(check.stdout).toContain("+++ b/src/agent.gen.ts");
});

test("--no-config and --config choose the config", async () => {
  const cwd = calculatorProject();
  writeConfig(cwd, { agents: ["./missing.json"] });
  writeFileSync(join(cwd, "other.json"), JSON.stringify({ agents: ["./agent-card.json"] }));
  expect(await blocks(["gen"], { cwd })).toMatchObject({ exitCode: 1 });
  expect(await blocks(["gen", "--no-config"], { cwd })).toMatchObject({ exitCode: 2 });
  expect(await blocks(["gen", "--config", "other.json"], { cwd })).toMatchObject({ exitCode: 0 });
});

test("a wrong member of the config is told with its place and what was meant", async () => {
  const cwd = calculatorProject();
  writeConfig(cwd, { agent: ["./agent-card.json"], targets: ["cleint"] });
  const { exitCode, stdout, stderr } = await blocks(["gen"], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("blocks.config.json:2:3  error  config-member");
  expect(stderr).toContain('did you mean "agents"?');
  expect(stderr).toContain("blocks.config.json:6:5  error  config-file");
  expect(stderr).toContain('did you mean "client"?');
  expect(stderr).toContain('  2 |   "agent": [');
});

test("severities raise and silence warnings", async () => {
  const cwd = calculatorProject();
  const card = readCard(cwd);
  card.io.outputs[0].schema = { type: "object", format: 1, properties: { a: { $ref: "#/no" } } };
  writeCard(cwd, card);
  const plain = await blocks(["gen", "./agent-card.json", "--json"], { cwd });
  const codes: string[] = JSON.parse(plain.stdout).diagnostics.map(
    (one: { code: string }) => one.code,
  );
  expect(plain.exitCode).toBe(0);
  expect(codes).toContain("dangling-ref");
  writeConfig(cwd, { severities: Object.fromEntries(codes.map((code) => [code, "off"])) });
  expect(await blocks(["gen", "./agent-card.json"], { cwd })).toMatchObject({
    exitCode: 0,
    stderr: expect.not.stringContaining("warning"),
  });
  writeConfig(cwd, { severities: { "dangling-ref": "error" } });
  expect(await blocks(["gen", "./agent-card.json"], { cwd })).toMatchObject({ exitCode: 1 });
});

test("progress is one line that the result replaces, on a terminal and after a second", () => {
  let printed = "";
  let now = 0;
  const stderr = { write: (text: string) => (printed += text) };
  const reporter = createReporter({
    stdout: stderr,
    stderr,
    json: false,
    colour: false,
    terminal: true,
    now: () => now,
  });
  reporter.progress("1 of 3  a");
  expect(printed).toBe("");
  now = 1_000;
  reporter.progress("2 of 3  b");
  reporter.result("wrote c");
  expect(printed).toBe("\r\u001b[K2 of 3  b\r\u001b[Kwrote c\n");
});
