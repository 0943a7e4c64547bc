import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./run.ts";

rmSync("dist", { recursive: true, force: true });
await run("node_modules/typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
writeFileSync("dist/build-id", buildId());

/** By which `blocks gen` knows whether an earlier run was that of the same code; the same on every machine. */
function buildId(): string {
  const hash = createHash("sha256");
  const names = globSync("dist/**/*.js").map((name) => name.replaceAll("\\", "/"));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(name)).update("\0");
  return hash.digest("hex");
}
