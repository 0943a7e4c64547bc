import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, Processes } from "./processes.ts";
import { createWorkspace, root } from "./workspace.ts";

// What somebody sees at a terminal whose agent changes under them: each step in a process of its own.
const workspace = createWorkspace();
const processes = new Processes();
const provider = workspace.project("calculator");
const consumer = workspace.project("storyteller");
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  const network = processes.blocks(["network", "--port", "0", "--memory", "--json"], {
    cwd: workspace.folder,
  });
  env = (await network.ready()).environment as Record<string, string>;
  const program = readFileSync(join(provider, "consumer.ts"), "utf8");
  writeFileSync(join(consumer, "consumer.ts"), program);
});

afterAll(async () => {
  await processes.endAll();
  workspace.remove();
});

function blocks(cwd: string, ...commandLine: readonly string[]): Promise<Ended> {
  return processes.blocks(commandLine, { cwd, env }).ended;
}

function tsc(): Promise<Ended> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const line = [compiler, "--noEmit", "--pretty", "false", "--project", "tsconfig.consumer.json"];
  return processes.node(line, { cwd: consumer }).ended;
}

/** Replaces each text, which has to be there, in a file. */
function edit(
  path: string,
  ...changes: readonly (readonly [before: string, after: string])[]
): void {
  let text = readFileSync(path, "utf8");
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(path, text);
}

/** `file(line,column)` of the first such text, as the compiler tells it. */
function placeOf(file: string, text: string): string {
  const before = readFileSync(join(consumer, file), "utf8").split(text)[0]?.split("\n") ?? [];
  return `${file}(${before.length},${(before.at(-1) ?? "").length + 1})`;
}

test("publish, gen, a breaking publish, drift, gen, tsc at the right line, the fix", {
  timeout: 120_000,
}, async () => {
  // Other tests check the library.
  const compilerOptions = { skipLibCheck: true };
  const config = { extends: "./tsconfig.json", files: ["consumer.ts"], compilerOptions };
  writeFileSync(join(consumer, "tsconfig.consumer.json"), JSON.stringify(config));
  expect(await blocks(provider, "publish")).toMatchObject({ exitCode: 0 });
  expect(await blocks(consumer, "gen", "calculator")).toMatchObject({ exitCode: 0 });
  expect(await tsc()).toMatchObject({ exitCode: 0, stdout: "" });
  expect(await blocks(consumer, "drift")).toMatchObject({
    exitCode: 0,
    stdout: "No changes in 1 agent.\n",
  });

  edit(
    join(provider, "agent-card.json"),
    ['"version": "1.0.0"', '"version": "2.0.0"'],
    ['"multiply", "divide"', '"multiply", "quotient"'],
    ['"required": ["value", "steps"]', '"required": ["value"]'],
  );
  expect(await blocks(provider, "publish", "--allow-breaking")).toMatchObject({ exitCode: 0 });

  const drift = await blocks(consumer, "drift");
  expect(drift).toMatchObject({ exitCode: 1, stderr: "" });
  expect(drift.stdout).toMatch(/^calculator {2}1\.0\.0 → 2\.0\.0\n/);
  expect(drift.stdout).toMatch(
    / {2}breaking {4}input calculation: operation {2}.*"divide".* {2}enum-value-removed\n {14}witness {2}\{"operation":"divide",.*\}\n/,
  );
  expect(drift.stdout).toMatch(
    / {2}breaking {4}output result: steps {2}.* {2}required-removed\n {14}witness {2}\{"value":.*\}\n/,
  );
  expect(drift.stdout).toContain("  accept      blocks gen calculator\n");

  expect(await blocks(consumer, "gen", "calculator")).toMatchObject({ exitCode: 0 });
  expect(await blocks(consumer, "drift")).toMatchObject({ exitCode: 0 });
  const { exitCode, stdout } = await tsc();
  expect(exitCode).not.toBe(0);
  const [one = "", two = "", ...more] = stdout
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith(" "));
  expect(one).toMatch(/error TS2322: Type '"divide"' is not assignable/);
  expect(one.startsWith(`${placeOf("consumer.ts", 'operation: "divide"')}: `)).toBe(true);
  expect(two.startsWith(`${placeOf("consumer.ts", "result.steps")}: error TS`)).toBe(true);
  expect(more).toEqual([]);

  edit(
    join(consumer, "consumer.ts"),
    ['operation: "divide"', 'operation: "quotient"'],
    ["result.steps)", "result.steps ?? [])"],
  );
  expect(await tsc()).toMatchObject({ exitCode: 0, stdout: "" });
});
