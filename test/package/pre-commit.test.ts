import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { packPackage, root } from "./packed-package.ts";

// Starts npm and git several times, which takes long where all tests run at once.
const timeout = 60_000;

test("the hook of docs/drift.md keeps an edited client from being committed", { timeout }, () => {
  const project = projectWithHook();
  expect(commit(project)).toMatchObject({ status: 0 });

  appendFileSync(join(project, "agents/calculator.ts"), "export const mine = 1;\n");
  const refused = commit(project);
  expect(refused.status).toBe(1);
  expect(refused.output).toContain("agents/calculator.ts");
  expect(refused.output).toContain("-export const mine = 1;");

  execFileSync("git", ["checkout", "--quiet", "HEAD", "--", "agents"], { cwd: project });
  writeFileSync(join(project, "notes.txt"), "something else\n");
  expect(commit(project)).toMatchObject({ status: 0 });
});

/** A repository with the packed package, a client of the calculator, and the hook. */
function projectWithHook(): string {
  const { project } = packPackage();
  const run = (...args: readonly string[]) =>
    execFileSync(args[0] ?? "", args.slice(1), { cwd: project, env, stdio: "pipe" });
  const binary = join(project, "node_modules/.bin/blocks");
  mkdirSync(dirname(binary), { recursive: true });
  symlinkSync("../@blocks-network/sdk/bin/blocks.js", binary);
  chmodSync(join(project, "node_modules/@blocks-network/sdk/bin/blocks.js"), 0o755);
  writeFileSync(join(project, ".gitignore"), "node_modules\n");
  cpSync(join(root, "examples/calculator/agent-card.json"), join(project, "agent-card.json"));
  run(process.execPath, binary, "gen", "./agent-card.json");
  run("git", "init", "--quiet");
  const hook = join(project, ".git/hooks/pre-commit");
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, hookText(), { mode: 0o755 });
  return project;
}

function hookText(): string {
  const page = readFileSync(join(root, "docs/drift.md"), "utf8");
  return /^```sh\n(#!\/bin\/sh\n[\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
}

// Nothing of the machine's: no hooks path, no signing, and npm never asks a registry.
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  npm_config_offline: "true",
};

function commit(cwd: string): { readonly status: number | null; readonly output: string } {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@localhost"];
  spawnSync("git", ["add", "--all"], { cwd, env });
  const { status, stdout, stderr } = spawnSync("git", [...who, "commit", "--message", "change"], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}
