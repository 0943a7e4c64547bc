// Projects whose runs leave stamps, for the tests of what a stamp may hide.
import { globSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { recallGen } from "../../src/cli/gen-recall.ts";
import { blocks } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

export const build = "this build";
export const stampFolder = "node_modules/.cache/@blocks-network/sdk";

/** Two agents, a JSON config and a folder for packages. */
export function project(config: object = { agents: ["cards/*.json"] }): string {
  const cwd = realpathSync(emptyProject());
  for (const folder of ["cards", "node_modules"]) mkdirSync(join(cwd, folder));
  for (const name of ["adder", "counter"])
    writeFileSync(join(cwd, `cards/${name}.json`), card(name));
  writeFileSync(join(cwd, "blocks.config.json"), JSON.stringify(config));
  return cwd;
}

export function card(name: string, description = "Adds."): string {
  return JSON.stringify({
    identity: {
      agentName: name,
      displayName: name,
      description,
      version: "1.0.0",
      provider: { organization: "Works" },
    },
    capabilities: { taskKinds: ["request"] },
    io: {
      inputs: [{ id: "text", description: "A text", contentType: "text/plain", required: true }],
      outputs: [{ id: "sum", description: "The sum", contentType: "text/plain", guaranteed: true }],
    },
    tags: [{ id: "sums", name: "Sums" }],
  });
}

export async function generated(config?: object): Promise<string> {
  const cwd = project(config);
  expect(await blocks(["gen"], { cwd, build })).toMatchObject({ exitCode: 0, stderr: "" });
  return cwd;
}

export function isRecalled(commandLine: readonly string[], cwd: string, env = {}): boolean {
  return recallGen({ arguments: commandLine, cwd, env, build }) !== undefined;
}

/** Everything that a project has but for stamps: texts, and where links lead. */
export function contents(cwd: string): ReadonlyMap<string, string> {
  const names = globSync("**", { cwd }).filter((name) => !name.startsWith("node_modules"));
  return new Map(
    names.sort().map((name) => {
      const stats = lstatSync(join(cwd, name));
      return [name, stats.isFile() ? readFileSync(join(cwd, name), "utf8") : `${stats.mode}`];
    }),
  );
}

export function times(cwd: string): readonly unknown[] {
  return globSync("**", { cwd })
    .sort()
    .map((name) => [name, lstatSync(join(cwd, name)).mtimeMs, lstatSync(join(cwd, name)).ctimeMs]);
}
