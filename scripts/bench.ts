// Prints the tables of docs/benchmarks.md; with a name, the ones of that file. Absolute times are this
// machine's; the ratios travel. The peers are installed here, from a lock of their own.

import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { run } from "./run.ts";

installPeers();
await run("scripts/build.ts", []);
const only = process.argv[2] ?? "";
for (const file of globSync("test/bench/*.bench.ts").sort()) {
  if (file.includes(only)) await run(file, []);
}

function installPeers(): void {
  const wanted = readFileSync("test/bench/package-lock.json", "utf8");
  const installed = "test/bench/node_modules/.package-lock.json";
  const { packages } = JSON.parse(wanted) as { packages: Record<string, { version: string }> };
  const known = existsSync(installed)
    ? (JSON.parse(readFileSync(installed, "utf8")) as { packages: typeof packages }).packages
    : {};
  const peers = ["ajv", "esbuild", "zod", "typescript", "openapi-typescript", "json-schema-diff"];
  const isComplete = peers.every((name) => {
    const path = `node_modules/${name}`;
    return known[path]?.version === packages[path]?.version;
  });
  if (isComplete) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: "test/bench",
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(1);
}
