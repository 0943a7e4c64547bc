import {
  appendFileSync,
  existsSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { blocks } from "./run-blocks.ts";
import { calculatorProject, emptyProject, freshNetwork, readCard, writeCard } from "./scene.ts";

const wrote =
  "wrote agents/calculator.ts\nwrote agents/calculator.card.json\nwrote blocks.lock.json\n";
const upToDate = "Nothing to do: every file is up to date.\n";
const files = ["agents/calculator.ts", "agents/calculator.card.json", "blocks.lock.json"];

/** A project with the client of ./agent-card.json. */
async function generated(): Promise<string> {
  const cwd = calculatorProject();
  expect(await blocks(["gen", "./agent-card.json"], { cwd })).toMatchObject({ exitCode: 0 });
  return cwd;
}

test("a card file becomes a module, its card and a lock entry", async () => {
  const cwd = calculatorProject();
  expect(await blocks(["gen", "./agent-card.json"], { cwd })).toEqual({
    exitCode: 0,
    stdout: wrote,
    stderr: "",
  });
  for (const file of files) expect(existsSync(join(cwd, file))).toBe(true);
});

test("a published agent is fetched by its name", async () => {
  const { environment: env } = await freshNetwork();
  await blocks(["publish"], { cwd: calculatorProject(), env });
  const cwd = emptyProject();

  expect(await blocks(["gen", "calculator"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: wrote,
    stderr: "",
  });

  expect(await blocks(["gen"], { cwd, env })).toEqual({
    exitCode: 0,
    stdout: "",
    stderr: upToDate,
  });
});

test("a card comes from standard input, and from a URL", async () => {
  const text = readFileSync(join(calculatorProject(), "agent-card.json"), "utf8");
  const server = await startLoopbackServer(() => ({ text }));
  try {
    for (const source of ["-", `${server.origin}/card.json`]) {
      const result = await blocks(["gen", source], { cwd: emptyProject(), stdin: text });
      expect(result).toEqual({ exitCode: 0, stdout: wrote, stderr: "" });
    }
  } finally {
    await server.close();
  }
});

test("a glob takes every card that it matches", async () => {
  const cwd = calculatorProject();
  const card = readCard(cwd);
  for (const agentName of ["one", "two"]) {
    const copy = { ...card, identity: { ...card.identity, agentName } };
    writeFileSync(join(cwd, `${agentName}.card.json`), JSON.stringify(copy));
  }
  const { exitCode, stdout } = await blocks(["gen", "*.card.json", "--out", "out"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("wrote out/one.ts\n");
  expect(stdout).toContain("wrote out/two.ts\n");
});

test("--json tells each file and its status", async () => {
  const cwd = calculatorProject();
  const first = await blocks(["gen", "./agent-card.json", "--json"], { cwd });
  const second = await blocks(["gen", "--json"], { cwd });
  const statuses = (status: string) => files.map((path) => ({ path, status }));

  expect(JSON.parse(first.stdout)).toEqual({
    ok: true,
    files: expect.arrayContaining(statuses("written")),
    diagnostics: [],
  });
  expect(JSON.parse(second.stdout)).toMatchObject({
    ok: true,
    files: expect.arrayContaining(statuses("unchanged")),
  });
});

test.for([["gen"], ["gen", "--check"]])(
  "%j with nothing to do touches no file",
  async (commandLine) => {
    const cwd = await generated();
    const past = new Date(1_000_000_000_000);
    for (const file of files) utimesSync(join(cwd, file), past, past);

    expect(await blocks(commandLine, { cwd })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: upToDate,
    });

    for (const file of files) expect(statSync(join(cwd, file)).mtime).toEqual(past);
  },
);

test("--check of an edited module fails with a diff and writes nothing", async () => {
  const cwd = await generated();
  const module = join(cwd, "agents/calculator.ts");
  appendFileSync(module, "// mine\n");

  const { exitCode, stdout, stderr } = await blocks(["gen", "--check"], { cwd });

  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^--- a\/agents\/calculator\.ts\n\+\+\+ b\/agents\/calculator\.ts\n@@ /);
  expect(stdout).toMatch(/^-\/\/ mine$/m);
  expect(stderr).toContain("Run blocks gen to renew them.");
  expect(readFileSync(module, "utf8")).toMatch(/\/\/ mine\n$/);
});

test("--check works offline, whatever the agents come from", async () => {
  const network = await freshNetwork();
  const { environment: env } = network;
  await blocks(["publish"], { cwd: calculatorProject(), env });
  const cwd = emptyProject();
  await blocks(["gen", "calculator"], { cwd, env });
  await network.close();

  expect(await blocks(["gen", "--check"], { cwd, env })).toMatchObject({ exitCode: 0 });
});

test("--handler writes the provider's side beside its card", async () => {
  const cwd = calculatorProject();
  writeCard(cwd, { ...readCard(cwd), tags: [{ id: "new", name: "New" }] });
  expect(await blocks(["gen", "--handler", "--check"], { cwd })).toMatchObject({ exitCode: 1 });

  expect(await blocks(["gen", "--handler"], { cwd })).toEqual({
    exitCode: 0,
    stdout: "wrote agent.gen.ts\n",
    stderr: "",
  });
  expect(await blocks(["gen", "--handler", "--check"], { cwd })).toMatchObject({ exitCode: 0 });
});

test("a file in the way that is not ours stays, but for --force", async () => {
  const cwd = await generated();
  const module = join(cwd, "agents/calculator.ts");
  writeFileSync(module, "export const mine = 1;\n");

  const refused = await blocks(["gen", "./agent-card.json"], { cwd });
  expect(refused).toMatchObject({ exitCode: 1, stdout: "" });
  expect(refused.stderr).toMatch(/^agents\/calculator\.ts:1:1 {2}error {2}file-exists /);
  expect(refused.stderr).toContain("hint   move it away, or replace it with --force");
  expect(readFileSync(module, "utf8")).toBe("export const mine = 1;\n");

  const forced = await blocks(["gen", "./agent-card.json", "--force"], { cwd });
  expect(forced).toMatchObject({ exitCode: 0, stdout: "wrote agents/calculator.ts\n" });
});

test("a bad card does not keep the others from being written", async () => {
  const cwd = calculatorProject();
  writeFileSync(join(cwd, "bad.json"), "{}");

  const { exitCode, stdout, stderr } = await blocks(["gen", "./bad.json", "./agent-card.json"], {
    cwd,
  });

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: wrote });
  expect(stderr).toMatch(/^bad\.json:1:1 {2}error/);
});

test("without --out the clients are renewed where the lock has them", async () => {
  const cwd = calculatorProject();
  await blocks(["gen", "./agent-card.json", "--out", "src/clients"], { cwd });
  writeCard(cwd, { ...readCard(cwd), tags: [{ id: "other", name: "Other" }] });

  const { exitCode, stdout } = await blocks(["gen"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("wrote src/clients/calculator.card.json");
  expect(existsSync(join(cwd, "agents"))).toBe(false);
});
