import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { type PackedPackage, packPackage, root } from "./packed-package.ts";
import { compile } from "./scratch-compiler.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
});

test.for(fences("ts").map((text, index) => ({ text, index })))(
  "TypeScript snippet $index compiles",
  ({ text, index }) => {
    const folder = `readme-${index}`;
    for (const example of ["calculator", "storyteller"]) {
      const agents = join(root, "examples", example, "agents");
      cpSync(agents, join(packed.project, folder, "agents"), { recursive: true });
    }
    for (const file of ["agent-card.json", "agent.gen.ts", "handler.ts"]) {
      cpSync(join(root, "examples/calculator", file), join(packed.project, folder, file));
    }
    const compilation = { project: packed.project, folder, compiler: "typescript" };
    expect(compile({ ...compilation, sources: { "snippet.ts": text } })).toBe("");
  },
);

test("every npm script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run )?(test|demo|generate|check|build|bench)\b/g)];
  expect(named.length).toBeGreaterThan(1);
  for (const [, name = ""] of named) expect(scripts).toHaveProperty(name);
});

test("every command and option that the README names exists", () => {
  const lines = [...readme.matchAll(/\bblocks (network|\w+)([^`\n#|)]*)/g)]
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

function fences(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...readme.matchAll(pattern)].map(([, text = ""]) => text);
}
