import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { type PackedPackage, packPackage, root } from "./packed-package.ts";
import { compile } from "./scratch-compiler.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const generator = readFileSync(join(root, "docs/generator.md"), "utf8");
const driftPage = readFileSync(join(root, "docs/drift.md"), "utf8");
const cardPage = readFileSync(join(root, "docs/agent-card.md"), "utf8");

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
  const made = join(packed.project, "made");
  mkdirSync(made);
  writeFileSync(join(made, "package.json"), '{ "type": "module" }');
  cpSync(join(root, "examples/calculator/agent-card.json"), join(made, "agent-card.json"));
  const blocks = join(packed.project, "node_modules/@blocks-network/sdk/bin/blocks.js");
  const gen = ["gen", "./agent-card.json", "--fake", "--fixtures"];
  execFileSync(process.execPath, [blocks, ...gen], { cwd: made });
  const cards = fences(cardPage, "json").map((card, index) => {
    writeFileSync(join(made, `${index}.json`), card);
    return `./${index}.json`;
  });
  execFileSync(process.execPath, [blocks, "gen", ...cards], { cwd: made });
});

const snippets = [
  ...fences(readme, "ts").map((text, index) => ({ text, name: `readme-${index}` })),
  ...fences(generator, "ts").map((text, index) => ({ text, name: `generator-${index}` })),
  ...fences(driftPage, "ts").map((text, index) => ({ text, name: `drift-${index}` })),
  ...fences(cardPage, "ts").map((text, index) => ({ text, name: `agent-card-${index}` })),
];

test.for(snippets)("TypeScript snippet $name compiles", ({ text, name: folder }) => {
  const storyteller = join(root, "examples/storyteller/agents");
  for (const agents of [storyteller, join(packed.project, "made/agents")])
    cpSync(agents, join(packed.project, folder, "agents"), { recursive: true });
  for (const file of ["agent-card.json", "agent.gen.ts", "handler.ts"]) {
    cpSync(join(root, "examples/calculator", file), join(packed.project, folder, file));
  }
  const compilation = { project: packed.project, folder, compiler: "typescript" };
  const sources = { "snippet.ts": text, "peers.d.ts": peers };
  expect(compile({ ...compilation, sources })).toBe("");
});

test("the emitter of the README runs as a config", () => {
  const config = fences(readme, "ts").find((text) => text.includes("defineEmitter")) ?? "";
  expect(config.split("\n").length).toBeLessThan(31);
  const folder = join(packed.project, "emitter");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "blocks.config.ts"), config);
  cpSync(join(root, "examples/calculator/agent-card.json"), join(folder, "agent-card.json"));
  const peer = "node_modules/json-schema-to-typescript";
  symlinkSync(join(root, peer), join(packed.project, peer), "junction");
  const blocks = join(packed.project, "node_modules/@blocks-network/sdk/bin/blocks.js");
  execFileSync(process.execPath, [blocks, "gen"], { cwd: folder });
  const text = readFileSync(join(folder, "agents/calculator.interfaces.ts"), "utf8");
  expect(text).toContain("export interface CalculatorResultOutput {");
  execFileSync(process.execPath, [blocks, "gen", "--check"], { cwd: folder });
});

test("every npm script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run )?(test|demo|generate|check|build|bench)\b/g)];
  expect(named.length).toBeGreaterThan(1);
  for (const [, name = ""] of named) expect(scripts).toHaveProperty(name);
});

test("every command and option that the README names exists", () => {
  const lines = [
    ...`${readme}\n${generator}\n${cardPage}`.matchAll(/\bblocks (network|\w+)([^`\n#|)]*)/g),
  ]
    .map(([, name = "", rest = ""]) => ({ name, flags: rest.match(/--[a-z-]+/g) ?? [] }))
    .filter(({ name }) => !["has", "needs"].includes(name));
  for (const { name, flags } of lines) {
    const command = commands.find((candidate) => candidate.name === name);
    expect(command, `blocks ${name}`).toBeDefined();
    const known = [...(command?.options ?? []).map((option) => option.flags), "--json", "--help"];
    for (const flag of flags) {
      expect(
        known.some((flags_) => flags_.split(" ").includes(flag)),
        `${name} ${flag}`,
      ).toBe(true);
    }
  }
  expect(lines.length).toBeGreaterThan(5);
});

test("the README lists every command", () => {
  for (const { name } of commands) expect(readme).toContain(`| \`blocks ${name}`);
});

/** Its own types do not compile under skipLibCheck: false. */
const peers = `declare module "json-schema-to-typescript" {
  export function compile(schema: object, name: string, options?: object): Promise<string>;
}
`;

function fences(text: string, language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...text.matchAll(pattern)].map(([, inner = ""]) => inner);
}
