// Writes, or with --check compares, what `blocks gen` makes of the cards under examples/.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCli } from "../src/cli/main.ts";

const root = resolve(import.meta.dirname, "../examples");
const isCheck = process.argv.includes("--check");
const runs = isCheck
  ? [["--check"], ["--handler", "--check"]]
  : [["./agent-card.json"], ["--handler"]];

for (const agent of readdirSync(root)) {
  for (const run of runs) {
    const exitCode = await runCli({
      arguments: ["gen", ...run],
      cwd: join(root, agent),
      env: {},
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
      signal: new AbortController().signal,
    });
    if (exitCode !== 0) process.exitCode = exitCode;
  }
}
