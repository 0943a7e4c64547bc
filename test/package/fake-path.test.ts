import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { packPackage, root } from "./packed-package.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const section = /^### Without an agent[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? "";

/** The first fence of a language, in that section or in the whole text. */
function fence(text: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";
}

test("from a card to a compiled, running call in the four commands of the README", {
  timeout: 120_000,
}, () => {
  const { project } = packPackage();
  cpSync(join(root, "examples/calculator/agent-card.json"), join(project, "agent-card.json"));
  writeFileSync(join(project, "try.ts"), fence(section, "ts"));
  const [, tsconfig = ""] =
    /^```json\n(\{\n {2}"compilerOptions"[\s\S]*?)^```$/m.exec(readme) ?? [];
  writeFileSync(join(project, "tsconfig.json"), tsconfig);

  const commands = fence(section, "sh").trim().split("\n");
  expect(commands).toHaveLength(4);
  const [install = "", ...others] = commands;
  // The package is not in a registry yet, so the tarball that would be is unpacked instead.
  expect(install).toMatch(/^npm install @blocks-network\/sdk typescript @types\/node$/);
  const bin = join(project, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(
    join(root, "node_modules/typescript"),
    join(project, "node_modules/typescript"),
    "junction",
  );
  symlinkSync(join(project, "node_modules/@blocks-network/sdk/bin/blocks.js"), join(bin, "blocks"));
  symlinkSync(join(root, "node_modules/typescript/bin/tsc"), join(bin, "tsc"));

  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const outputs = others.map((command) =>
    execFileSync(command, {
      cwd: project,
      encoding: "utf8",
      shell: true,
      // Nobody has an account here.
      env: { PATH: path, HOME: project, npm_config_offline: "true" },
    }),
  );
  expect(outputs[0]).toContain("wrote agents/calculator.fake.ts");
  expect(outputs[1]).toBe("");
  // A value that the card allows, whatever was asked.
  expect(outputs[2]).toMatch(/^\d/);
});
