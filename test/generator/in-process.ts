import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");

/** The sources of this repository under the published name, so that Node itself finds them. */
export function linkSdk(cwd: string): void {
  const sdk = join(cwd, "node_modules/@blocks-network/sdk");
  mkdirSync(sdk, { recursive: true });
  const manifest = { type: "module", exports: { "./codegen": "./index.js" } };
  writeFileSync(join(sdk, "package.json"), JSON.stringify(manifest));
  const entry = JSON.stringify(pathToFileURL(join(root, "codegen/index.ts")).href);
  writeFileSync(join(sdk, "index.js"), `export * from ${entry};`);
}

/** The command in a process of its own: the test runner would load a config in another way. */
export function runInProcess(commandLine: readonly string[], cwd: string): string {
  const main = JSON.stringify(pathToFileURL(join(root, "src/cli/main.ts")).href);
  const program = `import { main } from ${main}; await main();`;
  const line = ["--input-type=module", "-e", program, "blocks", ...commandLine];
  return execFileSync(process.execPath, line, { cwd, encoding: "utf8" });
}
