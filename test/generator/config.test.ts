import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../codegen/formats/formats.ts";
import { type BlocksConfig, defineConfig } from "../../codegen/index.ts";
import { examine } from "../../generated/helpers.ts";
import { blocks } from "../cli/run-blocks.ts";
import { cardRegistry } from "./card-registry.ts";
import { linkSdk, runInProcess } from "./in-process.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

const root = resolve(import.meta.dirname, "../..");
const config = "blocks.config.json";

/** A project with two cards and this config. */
function configured(settings: unknown): ScratchProject {
  return scratchProject({
    "cards/hello.json": smallCard("hello"),
    "cards/world.json": smallCard("world"),
    [config]: settings,
  });
}

describe("config", () => {
  test("agents: names, paths, globs, and entries with settings of their own", async () => {
    const { cwd } = configured({
      agents: ["./cards/h*.json", { source: "./cards/world.json", out: "own", targets: ["fake"] }],
    });
    expect(await blocks(["gen"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(existsSync(join(cwd, "agents/hello.ts"))).toBe(true);
    expect(existsSync(join(cwd, "own/world.fake.ts"))).toBe(true);
    expect(existsSync(join(cwd, "own/world.ts"))).toBe(false);
  });

  test("output folder and targets: for all agents, and the command line wins", async () => {
    const settings = { agents: ["./cards/hello.json"], out: "src/gen", targets: ["fixtures"] };
    const { cwd } = configured(settings);
    await blocks(["gen"], { cwd });
    expect(existsSync(join(cwd, "src/gen/hello.fixtures.ts"))).toBe(true);
    await blocks(["gen", "./cards/world.json", "--out", "there"], { cwd });
    expect(existsSync(join(cwd, "there/world.fixtures.ts"))).toBe(true);
  });

  test("validated by one of our own schemas: every fault at its place, with what was meant", async () => {
    const { cwd } = configured({ agent: [], targets: ["cleint"] });
    const { exitCode, stderr } = await blocks(["gen"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^blocks\.config\.json:2:3 {2}error {2}config-member .*"agent"/m);
    expect(stderr).toMatch(/^blocks\.config\.json:4:5 {2}error {2}config-file /m);
    expect(stderr).toMatch(/did you mean "agents"\?[\s\S]*did you mean "client"\?/);
  });

  test("$schema for editors leads to the schema that the package has", async () => {
    const { cwd } = configured({
      $schema: "./node_modules/@blocks-network/sdk/schemas/file/config.schema.json",
      agents: ["./cards/hello.json"],
    });
    expect(await blocks(["gen"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(root, "schemas/file/config.schema.json"))).toBe(true);
  });

  test("typed: defineConfig gives back the object that it checks", () => {
    // @ts-expect-error A config has no such target.
    const wrong: BlocksConfig = { targets: ["clients"] };
    expect(defineConfig(wrong)).toBe(wrong);
  });

  test("severities: a warning is raised or silenced, an error stays one", async () => {
    const schema = { type: "object", properties: { a: { $ref: "#/no" } } };
    const project = scratchProject({ "card.json": smallCard("hello", schema) });
    const run = async (severity: string): Promise<unknown> => {
      project.write(config, { severities: { "dangling-ref": severity, "card-unreadable": "off" } });
      return await blocks(["gen", "./card.json", "./none.json"], project);
    };
    expect(await run("off")).toMatchObject({
      exitCode: 1,
      stderr: expect.not.stringContaining("dangling-ref"),
    });
    expect(await run("error")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(/error {2}card-unreadable[\s\S]*|error {2}dangling-ref/),
    });
    expect(existsSync(join(project.cwd, "agents/hello.ts"))).toBe(true);
  });

  test("severities that change nothing are told, with what was meant", async () => {
    const severities = { "pipe-without-stream": "off", "card-unreadable": "off" };
    const { cwd } = configured({ agents: ["./cards/hello.json"], severities });
    const { exitCode, stderr } = await blocks(["gen"], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^blocks\.config\.json:6:28 {2}warning {2}severity-idle .*"pipe-without-stream"$/m,
    );
    expect(stderr).toContain('did you mean "pipe-without-streams"?');
    expect(stderr).toMatch(/7:24 {2}warning {2}severity-idle .*"card-unreadable" is an error/);
    expect(stderr).toContain('  6 |     "pipe-without-stream": "off",');
  });

  test("own emitters: a config in code brings them, and runs by type stripping", {
    timeout: 60_000,
  }, () => {
    const { cwd } = scratchProject({
      "card.json": smallCard("hello"),
      "blocks.config.ts": `import { defineConfig, defineEmitter } from "@blocks-network/sdk/codegen";
        const names = defineEmitter({ name: "names", emit: (agent: { name: string }) =>
          [{ path: agent.name + ".txt", text: agent.name }] });
        export default defineConfig({ agents: ["./card.json"], emitters: [names] });`,
    });
    linkSdk(cwd);
    expect(runInProcess(["gen"], cwd)).toContain("wrote agents/hello.txt\n");
  });

  test("own emitters: --handler leaves clients, their files and the lock alone", async () => {
    const project = scratchProject({
      "agent-card.json": smallCard("hello"),
      "other.json": smallCard("other"),
      "blocks.config.mjs": `const names = { name: "names", emit: ({ name }) => [{ path: name + ".txt", text: name }] };
        export default { agents: ["./*.json"], emitters: [names] };`,
    });
    await blocks(["gen", "./agent-card.json", "./other.json"], project);
    const lock = project.read("blocks.lock.json");
    expect(lock).toContain('"agents/hello.txt"');
    const { stdout } = await blocks(["gen", "--handler"], project);
    expect(stdout).toBe("wrote agent.gen.ts\n");
    expect(project.read("blocks.lock.json")).toBe(lock);
  });

  test("code configs run for gen alone, and --no-config keeps them from running", async () => {
    const { cwd } = scratchProject({
      "agent-card.json": smallCard("hello"),
      "blocks.config.mjs": "globalThis.configRuns += 1; export default {};",
    });
    const runs = Object.assign(globalThis, { configRuns: 0 });
    await blocks(["gen", "./agent-card.json", "--no-config"], { cwd });
    await blocks(["check"], { cwd });
    await blocks(["explain", "config-file"], { cwd });
    await blocks(["gen", "--schema", "./agent-card.json", "--no-config"], { cwd });
    expect(runs.configRuns).toBe(0);
    await blocks(["gen", "./agent-card.json"], { cwd });
    expect(runs.configRuns).toBe(1);
  });

  test("no output folder outside the project", async () => {
    const { cwd } = configured({ agents: ["./cards/hello.json"], out: "../elsewhere" });
    const { exitCode, stderr } = await blocks(["gen"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('"../elsewhere" is not inside the project');
  });
});

describe("config: formats", () => {
  const schema = { type: "object", properties: { to: { type: "string", format: "email" } } };

  async function checks({ read }: ScratchProject): Promise<readonly boolean[]> {
    const text = read("agents/hello.ts").replace('"@blocks-network/sdk/gen/v1"', '"./stand-in.ts"');
    const folder = scratchProject({
      "stand-in.ts": `
        export * from ${JSON.stringify(resolve("generated/helpers.ts"))};
        export const agentClient = (host, contract) => contract;`,
      "module.ts": text,
    });
    const path = join(folder.cwd, "module.ts");
    const { hello } = await import(/* @vite-ignore */ path);
    const [{ check }] = hello().outputs;
    return ["a@b.example", "nobody"].map((to) => examine(check, { to }).length === 0);
  }

  test("annotate reaches agents: nothing is refused, the comment says so, the lock records it", async () => {
    const project = scratchProject({ "card.json": smallCard("hello", schema) });
    await blocks(["gen", "./card.json"], project);
    expect(await checks(project)).toEqual([true, false]);

    project.write(config, { formats: "annotate" });
    await blocks(["gen"], project);
    expect(await checks(project)).toEqual([true, true]);
    expect(project.read("agents/hello.ts")).toMatch(
      /The format is not checked\.[^/]*@format email/,
    );
    expect(JSON.parse(project.read("blocks.lock.json")).options).toEqual({ formats: "annotate" });
    expect(await blocks(["gen", "--check"], project)).toMatchObject({ exitCode: 0 });
    expect(await blocks(["gen", "--check", "--no-config"], project)).toMatchObject({ exitCode: 0 });
  });

  test("the guide lists every format that is checked, and no other", () => {
    const guide = readFileSync(join(root, "docs/generator.md"), "utf8");
    const [, list = ""] = /\*\*Formats\*\*([\s\S]*?)Any other/.exec(guide) ?? [];
    expect(list.match(/(?<=`)[a-z][a-z\d-]+(?=`)/g)?.sort()).toEqual([...formats.keys()].sort());
  });

  test("assert again is what the lock says once more", async () => {
    const project = scratchProject({
      "card.json": smallCard("hello", schema),
      [config]: { agents: ["./card.json"], formats: "annotate" },
    });
    await blocks(["gen"], project);
    project.write(config, { agents: ["./card.json"], formats: "assert" });
    await blocks(["gen"], project);
    expect(await checks(project)).toEqual([true, false]);
    expect(JSON.parse(project.read("blocks.lock.json")).options).toBeUndefined();
  });
});

describe("config: format", () => {
  const settings = { agents: ["./card.json"], format: "prettier" };
  const withPrettier = (more: Readonly<Record<string, unknown>>): ScratchProject => {
    const project = scratchProject({
      "card.json": smallCard("hello"),
      [config]: settings,
      ...more,
    });
    mkdirSync(join(project.cwd, "node_modules"));
    symlinkSync(
      join(root, "node_modules/prettier"),
      join(project.cwd, "node_modules/prettier"),
      "dir",
    );
    return project;
  };

  test("prettier: the project's own options lay the modules out, and the lock remembers", async () => {
    const project = withPrettier({ ".prettierrc": { semi: false, singleQuote: true } });
    expect(await blocks(["gen"], project)).toMatchObject({ exitCode: 0, stderr: "" });
    const text = project.read("agents/hello.ts");
    expect(text).toContain("from '@blocks-network/sdk/gen/v1'\n");
    expect(JSON.parse(project.read("blocks.lock.json")).options).toEqual({ format: "prettier" });

    expect(await blocks(["gen", "--check", "--no-config"], project)).toMatchObject({ exitCode: 0 });
    expect(await blocks(["gen", "--no-config"], project)).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
    project.write(".prettierrc", { semi: true });
    expect(await blocks(["gen", "--check"], project)).toMatchObject({ exitCode: 1 });
    project.write(config, { ...settings, format: "builtin" });
    await blocks(["gen"], project);
    expect(project.read("agents/hello.ts")).toContain('from "@blocks-network/sdk/gen/v1";\n');
  });

  test.for([
    { what: "options that cannot be read", prettierrc: "{ semi: [" },
    { what: "a plugin that is not there", prettierrc: '{ "plugins": ["not-installed"] }' },
  ])("$what are told in a sentence, for agents, handlers and schemas", async ({ prettierrc }) => {
    const project = withPrettier({ ".prettierrc": prettierrc, "s.json": { type: "string" } });
    for (const line of [
      ["gen"],
      ["gen", "--handler", "card.json"],
      ["gen", "--schema", "s.json"],
    ]) {
      const { exitCode, stdout, stderr } = await blocks(line, project);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^\S+:1:1 {2}error {2}prettier-failed {2}Prettier cannot lay out /);
      expect(stderr).not.toContain("    at ");
    }
  });

  test("a missing Prettier is told with how to install it, and nothing is written", async () => {
    const { cwd } = scratchProject({ "card.json": smallCard("hello"), [config]: settings });
    const { exitCode, stderr } = await blocks(["gen"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error {2}prettier-missing[\s\S]*npm install --save-dev prettier/);
    expect(existsSync(join(cwd, "agents"))).toBe(false);
  });
});

describe("config: sources", () => {
  test("a registry that the config alone names gets names, and no credential", async () => {
    const { origin, seen } = await cardRegistry(["hello"]);
    const { cwd } = configured({ agents: ["hello"], sources: { registry: origin } });
    const env = { BLOCKS_API_KEY: "secret-of-the-shell", BLOCKS_BACKEND_URL: "http://127.0.0.1:9" };
    for (const shell of [env, { BLOCKS_API_KEY: env.BLOCKS_API_KEY }]) {
      expect(await blocks(["gen"], { cwd, env: shell })).toMatchObject({ exitCode: 0 });
    }
    const missing = await blocks(["gen", "nobody"], { cwd, env });
    expect(missing.stderr).toContain("if it is private, pass --api-key");
    expect(seen.length).toBeGreaterThan(2);
    for (const { authorization } of seen) expect(authorization).toBeUndefined();
  });

  test("a key goes where the shell leads, or where --api-key sends it", async () => {
    const { origin, seen } = await cardRegistry(["hello"]);
    const { cwd } = configured({ agents: ["hello"], sources: { registry: `${origin}/` } });
    const env = { BLOCKS_API_KEY: "of-the-shell", BLOCKS_BACKEND_URL: origin };
    await blocks(["gen"], { cwd, env });
    await blocks(["gen", "--api-key", "given"], { cwd });
    expect(seen.map(({ authorization }) => authorization)).toEqual([
      "Bearer of-the-shell",
      "Bearer given",
    ]);
  });

  test("roots: a reference of a plain schema leads into the folders that are named", async () => {
    const project = scratchProject({
      "schemas/order.json": { $ref: "../shared/id.json" },
      "shared/id.json": { type: "integer" },
      [config]: { schemas: [{ source: "./schemas/order.json" }] },
    });
    expect((await blocks(["gen"], project)).stderr).toContain("dangling-ref");
    project.write(config, {
      schemas: [{ source: "./schemas/order.json" }],
      sources: { roots: ["./shared"] },
    });
    expect(await blocks(["gen"], project)).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("config: the file of a webapp", () => {
  const webapp = {
    templateVersion: "1.2.3",
    agents: ["hello"],
    backendBaseUrl: "https://b.example",
  };

  test("is told apart in one sentence", async () => {
    const { cwd } = configured(webapp);
    const { exitCode, stderr } = await blocks(["gen"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("config-file  This is the config of a webapp");
    expect(stderr).toMatch(/\n1 error\n$/);
    const named = await blocks(["gen", "./cards/hello.json", "--no-config"], { cwd });
    expect(named).toMatchObject({ exitCode: 0 });
  });

  test("and stands beside a config in code", async () => {
    const project = configured(webapp);
    project.write("blocks.config.mjs", 'export default { agents: ["./cards/world.json"] };');
    expect(await blocks(["gen"], project)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(existsSync(join(project.cwd, "agents/world.ts"))).toBe(true);
  });
});
