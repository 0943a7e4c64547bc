import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { defineEmitter, generate, generateProject } from "../../codegen/index.ts";
import { blocks } from "../cli/run-blocks.ts";
import { compilerFaults } from "./compiler-faults.ts";
import { scratchProject, smallCard } from "./scratch-project.ts";

type Json = Record<string, unknown>;

/** What would run, hide or end something, were it printed as it is. */
const hostileTexts: Readonly<Record<string, string>> = {
  "a comment's end": "*/ globalThis.canary = 1; /*",
  "an escaped comment's end": "*\\/ */ globalThis.canary = 1 /**",
  "a template literal": `\`\${(globalThis.canary = 1)}\``,
  "a placeholder": `\${globalThis.canary = 1}`,
  "a double quote": '"); globalThis.canary = 1; ("',
  "a single quote": "'); globalThis.canary = 1; ('",
  "a backslash before a quote": '\\"); globalThis.canary = 1; //',
  "a backslash at the end": "\\",
  "line separators": "\u2028globalThis.canary = 1;\u2029",
  "line breaks": "\r\n}\r\nglobalThis.canary = 1;\r\n{",
  "a compiler's comment": "// @ts-nocheck\n// @ts-ignore",
  "a source map": "//# sourceMappingURL=data:application/json,{}",
  "a template's tags": "{{{globalThis.canary}}} {{#each x}}",
  "a script's end": "</script><script>globalThis.canary = 1</script><!--",
  "a path": "../../../../tmp/canary",
  "a path of Windows": "C:\\Windows\\system32",
  "control characters": "\u001b[2J\u0000\u0007\u0085",
  "direction marks": "\u202eevil\u2066x\u2069\u200f",
  "replacement patterns": "$&$1$`$'$$",
};

/** A card that says this text wherever somebody may say something. */
function cardSaying(text: string, index: number): object {
  const said = { title: text, description: text, $comment: text };
  const member = { type: "string", enum: [text], default: text, title: text, description: text };
  const form = { type: "object", title: text, description: text, properties: { [text]: member } };
  const free = {
    ...said,
    tsType: text,
    "x-type": text,
    errorMessage: text,
    $defs: { [text]: { ...said, const: text } },
    properties: {
      [text]: {
        $ref: `#/$defs/${encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"))}`,
      },
    },
    required: [text],
    examples: [{ [text]: text }],
    oneOf: [{ properties: { kind: { const: text } }, required: ["kind"] }, { required: ["none"] }],
  };
  const base = smallCard(`hostile_${index}`) as { readonly identity: Json };
  const input = { id: text, description: text, contentType: "application/json" };
  return {
    ...base,
    identity: {
      ...base.identity,
      displayName: text,
      description: text,
      version: text,
      provider: { organization: text },
    },
    io: {
      inputs: [{ ...input, required: true, example: { [text]: text }, schema: form }],
      outputs: [{ ...input, guaranteed: true, schema: free }],
    },
    streams: {
      _default: { direction: "outbound", format: "events", description: text, schema: free },
    },
    tags: [{ id: text, name: text, description: text, examples: [text] }],
  };
}

const nested = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((a) => ({ type: "object", properties: { a } }), {
    type: "string",
  });

/** Schemas of an output that are large, or look like something to be followed or run. */
const hostileSchemas: Readonly<Record<string, () => unknown>> = {
  "200 levels": () => nested(200),
  "10,000 properties": () => ({
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [`p${n}`, { type: "string" }]),
    ),
  }),
  "patterns that backtrack": () => ({
    type: "object",
    properties: { a: { type: "string", pattern: "^(?:(?:a+)+)+$" } },
    patternProperties: { "^(?:(?:b|bb)+)+$": { type: "string" } },
  }),
  tsType: () => ({
    tsType: "typeof import('node:fs')",
    tsEnumNames: ["process.exit()"],
    type: "string",
  }),
  "a reference to the network": () => ({ $ref: "https://127.0.0.1:1/canary.json" }),
  "a reference to a file": () => ({ $ref: "file:///etc/hostname" }),
  "a reference up the folders": () => ({ $ref: "../secret.json" }),
};

/** Code that finds out whether importing a module ran anything of its card. */
const tripwire = `
import { readdirSync } from "node:fs";
const before = Object.getOwnPropertyNames(globalThis).join();
const prototype = Object.getOwnPropertyNames(Object.prototype).join();
process.exit = () => { throw new Error("a module ended the process"); };
for (const file of readdirSync("agents").filter((name) => name.endsWith(".ts"))) {
  await import("./agents/" + file);
}
const same = Object.getOwnPropertyNames(globalThis).join() === before &&
  Object.getOwnPropertyNames(Object.prototype).join() === prototype;
console.log(same ? "nothing ran" : "something ran");
`;

describe("safety: hostile cards", () => {
  const cwd = mkdtempSync(join(tmpdir(), "safety-"));
  afterAll(() => rmSync(cwd, { recursive: true }));
  const names = [...Object.keys(hostileTexts), ...Object.keys(hostileSchemas)];
  let stderr = "";

  beforeAll(async () => {
    mkdirSync(join(cwd, "cards"));
    writeFileSync(join(cwd, "package.json"), '{ "type": "module" }');
    writeFileSync(join(cwd, "secret.json"), '{ "const": "the secret" }');
    const cards = [
      ...Object.values(hostileTexts).map(cardSaying),
      ...Object.values(hostileSchemas).map((schema, index) =>
        smallCard(`hostile_${index + Object.keys(hostileTexts).length}`, schema()),
      ),
    ];
    for (const [index, card] of cards.entries()) {
      writeFileSync(join(cwd, `cards/${index}.json`), JSON.stringify(card));
    }
    stderr = (await blocks(["gen", "./cards/*.json"], { cwd })).stderr;
  }, 60_000);

  test.for(names.map((name, index) => ({ name, index })))(
    "$name: a module or a diagnostic, and nothing that a reader does not see",
    ({ index }) => {
      const file = join(cwd, `agents/hostile_${index}.ts`);
      const isTold = stderr.includes(`cards/${index}.json:`);
      expect(existsSync(file) || isTold).toBe(true);
      if (!existsSync(file)) return;
      const text = readFileSync(file, "utf8");
      expect(text).not.toMatch(
        /[^\P{Cc}\n]|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/u,
      );
      expect(text).not.toContain("the secret");
    },
  );

  test("most of them are modules, which compile", { timeout: 60_000 }, () => {
    const modules = readdirSync(join(cwd, "agents")).filter((file) => file.endsWith(".ts"));
    expect(modules.length).toBe(names.length);
    expect(compilerFaults(cwd, { include: ["agents"] })).toEqual([]);
  });

  test("importing them runs nothing, under a policy that forbids code from strings", {
    timeout: 60_000,
  }, () => {
    const stub = join(cwd, "node_modules/@blocks-network/sdk");
    mkdirSync(stub, { recursive: true });
    const exported = { type: "module", exports: { "./gen/v1": "./v1.js" } };
    writeFileSync(join(stub, "package.json"), JSON.stringify(exported));
    const runtime = pathToFileURL(resolve(import.meta.dirname, "../../src/gen/v1.ts"));
    writeFileSync(
      join(stub, "v1.js"),
      `export * from "${runtime.href}";
`,
    );
    writeFileSync(join(cwd, "tripwire.mjs"), tripwire);
    const flags = [
      "--disallow-code-generation-from-strings",
      "--disable-warning=ExperimentalWarning",
    ];
    const run = spawnSync(process.execPath, [...flags, "tripwire.mjs"], { cwd, encoding: "utf8" });
    expect({ ...run, stderr: run.stderr.slice(0, 500) }).toMatchObject({
      stdout: "nothing ran\n",
      stderr: "",
    });
  });

  test("nothing is written beside the output folder and the lock", () => {
    expect(readdirSync(cwd).sort()).toEqual(
      expect.arrayContaining([
        "agents",
        "blocks.lock.json",
        "cards",
        "package.json",
        "secret.json",
      ]),
    );
    expect(readFileSync(join(cwd, "secret.json"), "utf8")).toBe('{ "const": "the secret" }');
  });
});

/** A folder beside the project, which nothing of a run may reach. */
function outside(): { readonly folder: string; untouched(): void } {
  const folder = mkdtempSync(join(tmpdir(), "outside-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "theirs.ts"), "theirs");
  return {
    folder,
    untouched: () => {
      expect(readdirSync(folder)).toEqual(["theirs.ts"]);
      expect(readFileSync(join(folder, "theirs.ts"), "utf8")).toBe("theirs");
    },
  };
}

const card = smallCard("hello");
const changed = smallCard("hello", { type: "object", properties: { a: { type: "string" } } });

describe("safety: links", () => {
  test.for([
    { what: "the output folder", link: "agents", to: "" },
    { what: "a folder above it", link: "src", to: "", args: ["--out", "src/agents"] },
    { what: "a module", link: "agents/hello.ts", to: "theirs.ts" },
    { what: "a snapshot", link: "agents/hello.card.json", to: "theirs.ts" },
    { what: "the lock", link: "blocks.lock.json", to: "theirs.ts" },
    { what: "a module of a name that leads nowhere", link: "agents/hello.ts", to: "none.ts" },
    { what: "a module, with --force", link: "agents/hello.ts", to: "theirs.ts", args: ["--force"] },
    { what: "the output folder, with --force", link: "agents", to: "", args: ["--force"] },
  ])("$what is not followed", async ({ args = [], link, to }) => {
    const { cwd } = scratchProject({ "card.json": card });
    const beside = outside();
    if (link.includes("/")) mkdirSync(join(cwd, "agents"));
    symlinkSync(join(beside.folder, to), join(cwd, link));
    const { exitCode, stderr } = await blocks(["gen", "./card.json", ...args], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error {2}(?:unsafe-path|lock-file) /);
    beside.untouched();
  });

  test("a temporary file is not followed", async () => {
    const project = scratchProject({ "card.json": card });
    const beside = outside();
    await blocks(["gen", "./card.json"], project);
    symlinkSync(
      join(beside.folder, "theirs.ts"),
      join(project.cwd, `agents/.hello.ts.${process.pid}.tmp`),
    );
    project.write("card.json", changed);
    expect(await blocks(["gen", "./card.json"], project)).toMatchObject({ exitCode: 0 });
    expect(project.read("agents/hello.ts")).toContain("readonly a?: string");
    beside.untouched();
  });

  test.for(["node_modules", "node_modules/.cache", "node_modules/.cache/@blocks-network"])(
    "the stamp of a run is not written through a link at %s",
    async (link) => {
      const { cwd } = scratchProject({ "card.json": card });
      const beside = outside();
      mkdirSync(dirname(join(cwd, link)), { recursive: true });
      symlinkSync(beside.folder, join(cwd, link));
      const stamp = { arguments: ["gen", "./card.json"], env: {}, build: "a build" };
      const agents = ["./card.json"];
      expect(await generateProject({ cwd, agents, stamp })).toMatchObject({ diagnostics: [] });
      beside.untouched();
      const plain = scratchProject({ "card.json": card, "node_modules/none": "" });
      await generateProject({ cwd: plain.cwd, agents, stamp });
      expect(readdirSync(join(plain.cwd, "node_modules/.cache/@blocks-network/sdk"))).toHaveLength(
        1,
      );
    },
  );

  test("the folder of a handler's card is not followed out of the project", async () => {
    const { cwd } = scratchProject();
    const beside = outside();
    const authored = { ...card, runtime: { handler: "./handler.ts" } };
    const away = mkdtempSync(join(tmpdir(), "card-"));
    onTestFinished(() => rmSync(away, { recursive: true }));
    writeFileSync(join(away, "agent-card.json"), JSON.stringify(authored));
    symlinkSync(away, join(cwd, "linked"));
    const { exitCode, stderr } = await blocks(["gen", "--handler", "linked/agent-card.json"], {
      cwd,
    });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("unsafe-path"),
    });
    expect(readdirSync(away)).toEqual(["agent-card.json"]);
    beside.untouched();
  });

  test("the folder of a plain schema is not followed out of the project", async () => {
    const { cwd } = scratchProject({ "order.json": { type: "object" } });
    const beside = outside();
    symlinkSync(beside.folder, join(cwd, "generated"));
    const run = await blocks(["gen", "--schema", "order.json", "--out", "generated"], { cwd });
    expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("unsafe-path") });
    beside.untouched();
  });

  test("the folder that an emitter writes to is not followed", async () => {
    const { cwd } = scratchProject();
    const beside = outside();
    mkdirSync(join(cwd, "agents"));
    symlinkSync(beside.folder, join(cwd, "agents/tables"));
    const emitter = defineEmitter({
      name: "table",
      emit: () => [{ path: "tables/hello.md", text: "a table" }],
    });
    const { diagnostics } = await generate({
      agents: [{ text: JSON.stringify(card), file: "card.json" }],
      outDir: join(cwd, "agents"),
      lockFile: join(cwd, "blocks.lock.json"),
      addTargets: [emitter],
    });
    expect(diagnostics).toMatchObject([{ code: "unsafe-path" }]);
    beside.untouched();
  });
});

test("safety: a card of 5 MB is a module or a diagnostic, in seconds", async () => {
  const example = { question: "x".repeat(5_000_000) };
  const { cwd } = scratchProject({
    "card.json": JSON.stringify({ ...card, extensions: example }),
    "deep.json": `${"[".repeat(100_000)}`,
  });
  const begun = process.cpuUsage();
  const { exitCode, stderr } = await blocks(["gen", "./card.json", "./deep.json"], { cwd });
  const { system, user } = process.cpuUsage(begun);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^deep\.json:1:\d+ {2}error {2}too-deep /m);
  expect(stderr).toMatch(/\n1 error\n$/);
  expect(existsSync(join(cwd, "agents/hello.ts"))).toBe(true);
  expect((user + system) / 1_000).toBeLessThan(10_000);
});

describe("safety: locks, configs and names that lead out", () => {
  async function locked(path: string) {
    const project = scratchProject({ "home/package.json": {}, "home/card.json": card });
    const cwd = join(project.cwd, "home");
    await blocks(["gen", "./card.json"], { cwd });
    const lock = JSON.parse(readFileSync(join(cwd, "blocks.lock.json"), "utf8"));
    const { files } = lock.agents.hello;
    lock.agents.hello.files = Object.fromEntries(
      Object.entries(files).map(([name, hash]) => [name.replace("agents", path), hash]),
    );
    writeFileSync(join(cwd, "blocks.lock.json"), JSON.stringify(lock));
    rmSync(join(cwd, "agents"), { recursive: true });
    return { cwd, above: project.cwd };
  }

  test.for(["..", "../elsewhere", "/elsewhere", "a/../../elsewhere", "..\\elsewhere"])(
    "a lock that names the folder %s: --out is asked for, and then taken",
    async (path) => {
      const { above, cwd } = await locked(path);
      for (const args of [[], ["./card.json"]]) {
        const { exitCode, stderr } = await blocks(["gen", ...args], { cwd });
        expect(exitCode).toBe(1);
        expect(stderr).toMatch(
          /^blocks\.lock\.json:\d+:\d+ {2}error {2}unsafe-path .* agent hello outside/,
        );
        expect(stderr).toContain("--out");
      }
      expect(readdirSync(above).sort()).toEqual(["home", "package.json"]);
      expect(readdirSync(cwd).sort()).toEqual(["blocks.lock.json", "card.json", "package.json"]);
      const asked = await blocks(["gen", "--out", "../there"], { cwd });
      expect(asked).toMatchObject({ exitCode: 0 });
      expect(existsSync(join(above, "there/hello.ts"))).toBe(true);
    },
  );

  test("a lock that names a file outside does not have it removed", async () => {
    const { above, cwd } = await locked("agents");
    const victim = "export const victim = 1;\n";
    writeFileSync(join(above, "victim.ts"), victim);
    const lock = JSON.parse(readFileSync(join(cwd, "blocks.lock.json"), "utf8"));
    const hash = createHash("sha256").update(victim).digest("hex");
    lock.agents.hello.files["agents/../../victim.ts"] = `sha256:${hash}`;
    writeFileSync(join(cwd, "blocks.lock.json"), JSON.stringify(lock));
    expect(await blocks(["gen", "--prune"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(above, "victim.ts"), "utf8")).toBe(victim);
  });

  test.for([
    { what: "for all", config: { out: "../elsewhere" } },
    {
      what: "of one agent",
      config: { agents: [{ source: "./card.json", out: "a/../../elsewhere" }] },
    },
    { what: "of a schema", config: { schemas: [{ source: "./order.json", out: "/elsewhere" }] } },
  ])("a JSON config whose output folder $what leads out is refused", async ({ config }) => {
    const { cwd } = scratchProject({
      "card.json": card,
      "order.json": {},
      "blocks.config.json": config,
    });
    const { exitCode, stderr } = await blocks(["gen", "./card.json"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^blocks\.config\.json:\d+:\d+ {2}error {2}config-file .*is not inside the project/,
    );
    expect(existsSync(join(cwd, "agents"))).toBe(false);
  });

  test.for(["../evil", "/etc/evil", "a/b", "a\\b", "..", ".", "a\0b", "", "a b", "a.b"])(
    "an agent called %j gets no file",
    async (agentName) => {
      const { cwd } = scratchProject({ "card.json": smallCard(agentName) });
      const { exitCode, stderr } = await blocks(["gen", "./card.json"], { cwd });
      expect({ exitCode, stderr }).toMatchObject({
        exitCode: 1,
        stderr: expect.stringMatching(/error {2}agent-name /),
      });
      expect(readdirSync(cwd).sort()).toEqual(["card.json", "package.json"]);
    },
  );
});

describe("safety: files that are not ours", () => {
  test.for(["agents/hello.ts", "agents/hello.card.json"])(
    "%s stays, unless --force says otherwise",
    async (file) => {
      const project = scratchProject({ "card.json": card, [file]: "mine" });
      const refused = await blocks(["gen", "./card.json"], project);
      expect(refused).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining("file-exists"),
      });
      expect(project.read(file)).toBe("mine");
      expect(readdirSync(join(project.cwd, "agents"))).toHaveLength(1);
      expect(await blocks(["gen", "./card.json", "--force"], project)).toMatchObject({
        exitCode: 0,
      });
      expect(project.read(file)).not.toBe("mine");
    },
  );

  test("a handler's module stays, unless --force says otherwise", async () => {
    const authored = { ...card, runtime: { handler: "./handler.ts" } };
    const project = scratchProject({ "agent-card.json": authored, "agent.gen.ts": "mine" });
    expect(await blocks(["gen", "--handler"], project)).toMatchObject({ exitCode: 1 });
    expect(project.read("agent.gen.ts")).toBe("mine");
    expect(await blocks(["gen", "--handler", "--force"], project)).toMatchObject({ exitCode: 0 });
  });

  test("a file with our header is ours; a snapshot is by the hash in the lock alone", async () => {
    const project = scratchProject({ "card.json": card });
    await blocks(["gen", "./card.json"], project);
    project.write("agents/hello.ts", `${project.read("agents/hello.ts")}// changed\n`);
    expect(await blocks(["gen"], project)).toMatchObject({ exitCode: 0 });
    expect(project.read("agents/hello.ts")).not.toContain("// changed");
    project.write("agents/hello.card.json", "{}");
    const { exitCode, stderr } = await blocks(["gen"], project);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("hello.card.json"),
    });
    expect(project.read("agents/hello.card.json")).toBe("{}");
  });
});
