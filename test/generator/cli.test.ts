import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { runCli } from "../../src/cli/main.ts";
import { createReporter } from "../../src/cli/reporter.ts";
import { blocks, staying } from "../cli/run-blocks.ts";
import { cardRegistry } from "./card-registry.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

const twoCards = { "cards/hello.json": smallCard("hello"), "cards/world.json": smallCard("world") };

describe("CLI", () => {
  test("several names, each from the registry", async () => {
    const { origin } = await cardRegistry(["hello", "world"]);
    const { cwd } = scratchProject();
    const env = { BLOCKS_BACKEND_URL: origin };
    const { exitCode, stdout } = await blocks(["gen", "hello", "world"], { cwd, env });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/wrote agents\/hello\.ts\n(.*\n)*wrote agents\/world\.ts\n/);
  });

  test("one name that is not there keeps no other from being written", async () => {
    const { origin } = await cardRegistry(["hello"]);
    const { cwd } = scratchProject();
    const env = { BLOCKS_BACKEND_URL: origin };
    const { exitCode, stdout, stderr } = await blocks(["gen", "nobody", "hello"], { cwd, env });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("wrote agents/hello.ts\n");
    expect(stderr).toMatch(/^registry:nobody:1:1 {2}error {2}card-unreadable /);
    expect(existsSync(join(cwd, "agents/hello.ts"))).toBe(true);
  });

  test.for([
    { what: "a glob of files", names: ["cards/*.json"] },
    { what: "a glob with alternatives", names: ["cards/{hello,world}.json"] },
    { what: "paths", names: ["./cards/hello.json", "cards/world.json"] },
  ])("$what", async ({ names }) => {
    const { cwd } = scratchProject(twoCards);
    expect(await blocks(["gen", ...names], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    for (const name of ["hello", "world"]) {
      expect(existsSync(join(cwd, `agents/${name}.ts`))).toBe(true);
    }
  });

  test("a URL, which gets no credential", async () => {
    const { origin, seen } = await cardRegistry(["hello"]);
    const { cwd, read } = scratchProject();
    const env = { BLOCKS_API_KEY: "secret", BLOCKS_BACKEND_URL: origin };
    const url = `${origin}/hello.json`;
    expect(await blocks(["gen", url], { cwd, env })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(read("blocks.lock.json")).agents.hello.source).toBe(url);
    expect(await blocks(["gen"], { cwd, env })).toMatchObject({ exitCode: 0, stdout: "" });
    expect(seen.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  });

  test.for([
    { what: "a status other than 2xx", url: "/nobody.json", says: "answered with HTTP 404" },
    { what: "no https", url: "http://cards.example/a.json", says: "must be an https URL" },
  ])("a URL with $what is told in a sentence", async ({ url, says }) => {
    const { origin } = await cardRegistry([]);
    const whole = url.startsWith("/") ? origin + url : url;
    const { exitCode, stderr } = await blocks(["gen", whole], scratchProject());
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });

  test("- is standard input, and the lock says so", async () => {
    const { cwd, read } = scratchProject();
    const stdin = JSON.stringify(smallCard("hello"));
    expect(await blocks(["gen", "-"], { cwd, stdin })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(read("blocks.lock.json")).agents.hello.source).toBe("-");
  });

  test.for([
    { what: "nothing", stdin: "", code: "invalid-json" },
    { what: "no card", stdin: "[]", code: "" },
  ])("$what on standard input is a diagnostic", async ({ stdin, code }) => {
    const { exitCode, stderr } = await blocks(["gen", "-"], { ...scratchProject(), stdin });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^<stdin>:1:1 {2}error {2}${code}`));
  });

  test("--out names the folder, and the lock keeps to it", async () => {
    const { cwd } = scratchProject(twoCards);
    await blocks(["gen", "cards/hello.json", "--out", "src/clients"], { cwd });
    rmSync(join(cwd, "src"), { recursive: true });
    const again = await blocks(["gen"], { cwd });
    expect(again.stdout).toContain("wrote src/clients/hello.ts\n");
  });

  test("--watch generates on each save, until Ctrl-C", async () => {
    const { cwd, write, read } = scratchProject(twoCards);
    const watching = await staying(["gen", "cards/*.json", "--watch"], { cwd, says: "watching" });
    write("cards/hello.json", smallCard("hello", { type: "string" }));
    await expect
      .poll(() => read("agents/hello.card.json"), { timeout: 10_000 })
      .toContain("string");
    expect(await watching.stop()).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("--dry-run prints a diff and writes nothing", async () => {
    const { cwd } = scratchProject(twoCards);
    const dry = await blocks(["gen", "cards/hello.json", "--dry-run"], { cwd });
    expect(dry).toMatchObject({
      exitCode: 0,
      stderr: "3 files would change. Nothing was written.\n",
    });
    expect(dry.stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/agents\/hello\.ts\n@@ /);
    expect(existsSync(join(cwd, "agents"))).toBe(false);
  });

  test("--stdout prints the module, byte by byte what would be written", async () => {
    const { cwd, read } = scratchProject(twoCards);
    const { stdout } = await blocks(["gen", "cards/hello.json", "--stdout"], { cwd });
    expect(existsSync(join(cwd, "agents"))).toBe(false);
    await blocks(["gen", "cards/hello.json"], { cwd });
    expect(stdout).toBe(read("agents/hello.ts"));
  });

  test("--json prints one document with the same facts, and nothing else", async () => {
    const { cwd } = scratchProject({ ...twoCards, "cards/bad.json": "{" });
    const { exitCode, stdout, stderr } = await blocks(["gen", "cards/*.json", "--json"], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      files: expect.arrayContaining([{ path: "agents/hello.ts", status: "written" }]),
      diagnostics: [{ code: "invalid-json", file: "cards/bad.json", line: 1 }],
    });
  });

  test("--config reads another config, and none that is not there", async () => {
    const project = scratchProject({
      ...twoCards,
      "other.json": { agents: ["./cards/world.json"] },
    });
    expect(await blocks(["gen", "--config", "other.json"], project)).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(project.cwd, "agents/world.ts"))).toBe(true);
    const none = await blocks(["gen", "--config", "none.json"], project);
    expect(none).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("none.json:1:1") });
  });

  test("many files are told by their folders", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `agent_${at}`);
    const cards = names.map((name) => [`cards/${name}.json`, smallCard(name)] as const);
    const { cwd } = scratchProject(Object.fromEntries(cards));
    const { stdout } = await blocks(["gen", "cards/*.json"], { cwd });
    expect(stdout).toBe("wrote 24 files in agents\nwrote blocks.lock.json\n");
  });
});

describe("CLI: on a terminal", () => {
  interface TerminalRun {
    readonly stepMs: number;
    readonly isTTY: boolean;
    readonly line?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  }

  /** What a run prints to stderr when each look at the clock finds it this much later. */
  async function stderrOf(
    { cwd }: ScratchProject,
    { stepMs, isTTY, line = [], env = {} }: TerminalRun,
  ): Promise<string> {
    let printed = "";
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += stepMs));
    await runCli({
      arguments: ["gen", "cards/*.json", "--out", `out-${stepMs}-${isTTY}`, ...line],
      cwd,
      env,
      stdout: { write: () => {} },
      stderr: { isTTY, write: (text) => (printed += text) },
      stdin: [] as unknown as AsyncIterable<string>,
      signal: new AbortController().signal,
    });
    clock.mockRestore();
    return printed;
  }

  test("progress shows when work exceeds a second, and takes itself away", async () => {
    const printed = await stderrOf(scratchProject(twoCards), { stepMs: 700, isTTY: true });
    expect(printed).toContain("\r\u001b[K1 of 2  hello");
    expect(printed.endsWith("\r\u001b[K")).toBe(true);
  });

  test("progress is silent again for the next run of a watch, until that takes a second", () => {
    let printed = "";
    let now = 0;
    const sink = { write: (text: string) => (printed += text) };
    const reporter = createReporter({
      ...{ stdout: sink, stderr: sink, json: false, colour: false, terminal: true },
      now: () => now,
    });
    reporter.progress(undefined);
    now = 60_000;
    reporter.progress("1 of 2  hello");
    expect(printed).toBe("");
    now = 61_000;
    reporter.progress("2 of 2  world");
    reporter.progress(undefined);
    expect(printed).toBe("\r\u001b[K2 of 2  world\r\u001b[K");
  });

  test("severities are coloured, unless NO_COLOR says otherwise", async () => {
    const broken = { ...twoCards, "cards/hello.json": "{" };
    const red = "cards/hello.json:1:2  \u001b[31merror\u001b[0m  invalid-json";
    const run = async (env: Readonly<Record<string, string>>, isTTY: boolean): Promise<string> =>
      await stderrOf(scratchProject(broken), { stepMs: 1, isTTY, env });
    expect(await run({}, true)).toContain(red);
    expect(await run({ NO_COLOR: "1" }, true)).not.toContain("\u001b");
    expect(await run({}, false)).not.toContain("\u001b");
  });

  test.for([
    { what: "quick work", stepMs: 1, isTTY: true },
    { what: "a pipe or a file", stepMs: 700, isTTY: false },
    { what: "--json", stepMs: 700, isTTY: true, line: ["--json"] },
  ])("$what is silent", async ({ what: _, ...options }) => {
    expect(await stderrOf(scratchProject(twoCards), options)).toBe("");
  });
});

describe("CLI: stale output", () => {
  const generated = async (): Promise<ScratchProject> => {
    const project = scratchProject(twoCards);
    await blocks(["gen", "cards/*.json"], project);
    return project;
  };
  const remove = ({ cwd }: ScratchProject, name: string): void => rmSync(join(cwd, name));

  test("of a card that is gone is told, and stays", async () => {
    const project = await generated();
    remove(project, "cards/world.json");
    const { exitCode, stderr } = await blocks(["gen"], project);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^agents\/world\.ts:1:1 {2}warning {2}stale-output .*cards\/world\.json, the card of agent world, is gone\n.*--prune\n/,
    );
    expect(existsSync(join(project.cwd, "agents/world.ts"))).toBe(true);
  });

  test("of a renamed agent is told, and stays", async () => {
    const project = await generated();
    project.write("cards/world.json", smallCard("planet"));
    const { exitCode, stderr } = await blocks(["gen", "cards/*.json"], project);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("cards/world.json has agent planet now, not world");
    expect(existsSync(join(project.cwd, "agents/world.ts"))).toBe(true);
  });

  test("of a card that moved is none", async () => {
    const project = await generated();
    renameSync(join(project.cwd, "cards/world.json"), join(project.cwd, "cards/moved.json"));
    const { stderr } = await blocks(["gen", "cards/*.json"], project);
    expect(stderr).toBe("");
    expect(JSON.parse(project.read("blocks.lock.json")).agents.world.source).toBe(
      "cards/moved.json",
    );
  });

  test("goes with --prune, all of it, and the lock with the last agent", async () => {
    const project = await generated();
    remove(project, "cards/world.json");
    const dry = await blocks(["gen", "--prune", "--dry-run"], project);
    expect(dry.stdout).toContain("--- a/agents/world.ts\n+++ /dev/null\n");
    const { exitCode, stdout, stderr } = await blocks(["gen", "--prune"], project);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^removed agents\/world\.card\.json\nremoved agents\/world\.ts\n/);
    expect(Object.keys(JSON.parse(project.read("blocks.lock.json")).agents)).toEqual(["hello"]);
    expect(await blocks(["gen", "--check"], project)).toMatchObject({ exitCode: 0 });

    remove(project, "cards/hello.json");
    await blocks(["gen", "--prune"], project);
    expect(existsSync(join(project.cwd, "blocks.lock.json"))).toBe(false);
  });

  test("that somebody changed stays, unless forced", async () => {
    const project = await generated();
    project.write("agents/world.ts", "// mine\n");
    remove(project, "cards/world.json");
    const { exitCode, stdout, stderr } = await blocks(["gen", "--prune"], project);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("removed agents/world.ts\n");
    expect(stderr).toMatch(/^agents\/world\.ts:1:1 {2}warning {2}stale-output .*changed by hand/);
    expect(project.read("agents/world.ts")).toBe("// mine\n");
  });

  test("a lock cannot name what --prune removes elsewhere", async () => {
    const project = await generated();
    const lock = JSON.parse(project.read("blocks.lock.json"));
    const hash = lock.agents.world.files["agents/world.ts"];
    writeFileSync(join(project.cwd, "victim.ts"), project.read("agents/world.ts"));
    const inner = scratchProject({ "cards/hello.json": smallCard("hello") });
    lock.agents.world.files = { [`../${project.cwd.split("/").at(-1)}/victim.ts`]: hash };
    inner.write("blocks.lock.json", lock);
    await blocks(["gen", "--prune"], inner);
    expect(existsSync(join(project.cwd, "victim.ts"))).toBe(true);
    expect(Object.keys(JSON.parse(inner.read("blocks.lock.json")).agents)).toEqual(["hello"]);
  });
});

// A process starts slowly where many others do.
describe("CLI: as a process", { timeout: 60_000 }, () => {
  const main = JSON.stringify(resolve(import.meta.dirname, "../../src/cli/main.ts"));
  const start = (line: readonly string[], { cwd }: ScratchProject): ChildProcess => {
    const program = `import { main } from ${main}; await main();`;
    return spawn(process.execPath, ["--input-type=module", "-e", program, "blocks", ...line], {
      cwd,
    });
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((done) => child.on("close", done));

  test("a reader that has seen enough, as head has, ends nothing with a stack trace", async () => {
    const project = scratchProject(twoCards);
    const child = start(["gen", "cards/*.json", "--dry-run"], project);
    let stderr = "";
    child.stderr?.on("data", (chunk) => (stderr += chunk));
    child.stdout?.destroy();
    expect(await ended(child)).toBe(0);
    expect(stderr).toBe("5 files would change. Nothing was written.\n");
  });

  test("Ctrl-C while a registry is waited for ends with 130, and one word", async () => {
    const { origin, seen } = await cardRegistry(["hello"], { isSilent: true });
    const interruption = new AbortController();
    const env = { BLOCKS_BACKEND_URL: origin };
    const running = blocks(["gen", "hello"], {
      ...scratchProject(),
      env,
      signal: interruption.signal,
    });
    await expect.poll(() => seen.length, { timeout: 40_000 }).toBe(1);
    interruption.abort("SIGINT");
    expect(await running).toEqual({ exitCode: 130, stdout: "", stderr: "Interrupted.\n" });
  });

  test("Ctrl-C in the middle ends with 130, whole files and no temporary ones", async () => {
    const names = Array.from({ length: 400 }, (_, at) => `agent_${at}`);
    const cards = names.map((name) => [`cards/${name}.json`, smallCard(name)] as const);
    const project = scratchProject(Object.fromEntries(cards));
    const child = start(["gen", "cards/*.json"], project);
    const first = join(project.cwd, "agents/agent_0.ts");
    await expect.poll(() => existsSync(first), { timeout: 40_000, interval: 5 }).toBe(true);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    const check = await blocks(["gen", "--check"], project);
    expect(check).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining("error") });
  });
});
