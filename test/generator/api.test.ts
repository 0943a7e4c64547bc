import { existsSync, globSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript-5.9";
import { describe, expect, test } from "vitest";
import * as entry from "../../codegen/index.ts";
import { blocks } from "../cli/run-blocks.ts";
import { linkSdk, runInProcess } from "./in-process.ts";
import { type ScratchProject, scratchProject, smallCard } from "./scratch-project.ts";

const { defineEmitter, generate, generateProject, renderDiagnostics } = entry;
const root = resolve(import.meta.dirname, "../..");

const card = (name: string): entry.CardInput => ({
  text: JSON.stringify(smallCard(name)),
  file: `${name}.json`,
});

/** Where `generate` writes in a project. */
const places = ({ cwd }: ScratchProject) => ({
  outDir: join(cwd, "agents"),
  lockFile: join(cwd, "blocks.lock.json"),
});

describe("API", () => {
  test("generate and defineEmitter come from @blocks-network/sdk/codegen", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(exports["./codegen"].default).toBe("./dist/codegen/index.js");
    expect(Object.keys(entry)).toEqual(expect.arrayContaining(["generate", "defineEmitter"]));
  });

  test("the command line is a thin user: it imports the entry alone, and gives the same bytes", async () => {
    for (const file of globSync("src/cli/*.ts", { cwd: root })) {
      const imports =
        readFileSync(join(root, file), "utf8").match(/"[./]+\/codegen\/[^"]+"/g) ?? [];
      // What says that there is nothing to do is asked before the generator is loaded.
      const others = imports.filter((one) => !/codegen\/(?:index|stamp\/recall)\.ts"$/.test(one));
      expect([file, others]).toEqual([file, []]);
    }
    const files = { "hello.json": smallCard("hello") };
    const [byShell, byProject, byCards] = [1, 2, 3].map(() => scratchProject(files));
    if (byShell === undefined || byProject === undefined || byCards === undefined) return;
    await blocks(["gen", "./hello.json"], byShell);
    await generateProject({ cwd: byProject.cwd, agents: ["./hello.json"] });
    await generate({ agents: [{ ...card("hello"), source: "hello.json" }], ...places(byCards) });
    for (const file of ["agents/hello.ts", "blocks.lock.json"]) {
      expect(byProject.read(file)).toBe(byShell.read(file));
      expect(byCards.read(file).replaceAll(/"source".*|"sha.*/g, "")).toBe(
        byShell.read(file).replaceAll(/"source".*|"sha.*/g, ""),
      );
    }
  });

  test("bad input is data: every fault with its place, and the others are written", async () => {
    const project = scratchProject();
    const bad = { text: '{ "identity": {} }', file: "bad.json" };
    const result = await generate({ agents: [bad, card("hello")], ...places(project) });
    expect(result.diagnostics.length).toBeGreaterThan(3);
    for (const one of result.diagnostics) expect(one).toMatchObject({ file: "bad.json", line: 1 });
    expect(
      renderDiagnostics(result.diagnostics, { textOf: (file) => result.sources.get(file) }),
    ).toContain('  1 | { "identity": {} }');
    expect(existsSync(join(project.cwd, "agents/hello.ts"))).toBe(true);
  });

  test("agents come from any iterable, progress is told, and a signal ends the run in order", async () => {
    const project = scratchProject();
    const ending = new AbortController();
    async function* agents(): AsyncGenerator<entry.CardInput> {
      for (const name of ["a", "b", "c"]) yield card(name);
    }
    const told: entry.Progress[] = [];
    const { signal } = ending;
    const onProgress = (progress: entry.Progress): void => {
      told.push(progress);
      ending.abort();
    };
    await generate({ agents: agents(), ...places(project), signal, onProgress });
    expect(told).toEqual([{ done: 1, total: 3, agent: "a" }]);
    expect(Object.keys(JSON.parse(project.read("blocks.lock.json")).agents)).toEqual(["a"]);
  });

  test("onFile takes the files instead of the disk", async () => {
    const project = scratchProject();
    const texts = new Map<string, string>();
    const onFile = ({ path, text }: entry.GeneratedText): void => void texts.set(path, text);
    await generate({ agents: [card("hello")], ...places(project), onFile });
    expect(texts.get(join(project.cwd, "agents/hello.ts"))).toContain("export function hello(");
    expect(existsSync(join(project.cwd, "agents"))).toBe(false);
  });

  test("an emitter adds a target: data in, files out", async () => {
    const project = scratchProject();
    const names = defineEmitter({
      name: "names",
      emit: (agent) => [{ path: `${agent.fileStem}.txt`, text: `${Object.keys(agent.schemas)}` }],
    });
    await generate({ agents: [card("hello")], ...places(project), targets: [names] });
    expect(project.read("agents/hello.txt")).toBe("HelloAnswerOutput");
    expect(existsSync(join(project.cwd, "agents/hello.ts"))).toBe(false);
  });
});

describe("API: the emitter of the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [config = ""] = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
    .map(([, text = ""]) => text)
    .filter((text) => text.includes("defineEmitter"));

  test("has at most 30 lines, and adds a target that the lock knows", { timeout: 60_000 }, () => {
    expect(config.split("\n").filter((line) => line !== "").length).toBeLessThan(31);
    const schema = { type: "object", properties: { day: { type: "string" } } };
    const project = scratchProject({
      "agent-card.json": smallCard("hello", schema),
      "blocks.config.ts": config,
    });
    linkSdk(project.cwd);
    symlinkSync(
      join(root, "node_modules/json-schema-to-typescript"),
      join(project.cwd, "node_modules/json-schema-to-typescript"),
      "dir",
    );
    runInProcess(["gen"], project.cwd);
    expect(project.read("agents/hello.interfaces.ts")).toMatch(
      /^export interface HelloAnswerOutput \{\s+day\?: string;/m,
    );
    expect(project.read("blocks.lock.json")).toContain('"agents/hello.interfaces.ts"');
  });
});

describe("API: types", () => {
  test.for([
    "contract/generate-options.ts",
    "contract/emitter.ts",
    "diagnostics/diagnostic.ts",
    "diagnostics/render.ts",
    "pipeline.ts",
    "project/config.ts",
    "project/project-options.ts",
    "project/project-schemas.ts",
    "project/watch-project.ts",
    "schema/compile-schema.ts",
    "schema/model-schema.ts",
    "vite.ts",
    "write/write.ts",
  ])("every export of %s, and each of its members, has a docstring", (file) => {
    const text = readFileSync(join(root, "codegen", file), "utf8");
    expect(withoutDoc(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))).toEqual([]);
  });
});

/** Exported declarations and members of exported interfaces that no comment says anything about. */
function withoutDoc(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node, name: string): void => {
    if (ts.getJSDocCommentsAndTags(node).length === 0) found.push(name);
  };
  for (const statement of file.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) continue;
    if (ts.isFunctionDeclaration(statement)) look(statement, statement.name?.text ?? "");
    if (!ts.isInterfaceDeclaration(statement)) continue;
    look(statement, statement.name.text);
    // Vite says what its hooks are.
    if (statement.name.text === "BlocksPlugin") continue;
    for (const member of statement.members) {
      look(member, `${statement.name.text}.${member.name?.getText()}`);
    }
  }
  return found;
}
