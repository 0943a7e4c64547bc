// Shows the whole path on real input: a network, three agents, their generated clients, typed calls.
import type { ChildProcess } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type ChildOptions, finish, show, startService } from "./child.ts";
import { step } from "./progress.ts";
import { run } from "./run.ts";

const root = resolve(import.meta.dirname, "..");
const blocks = join(root, "bin/blocks.js");
const tsc = join(root, "node_modules/typescript/bin/tsc");

const examples = [
  { agent: "calculator", shows: "a form in, a form out" },
  { agent: "storyteller", shows: "text in, typed events while it works" },
  { agent: "image_converter", shows: "a file in, a file out" },
];

const services: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), "blocks-demo-"));

// Also when the terminal is closed, or when whoever reads the output has seen enough.
for (const [event, exitCode] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(event, () => end(exitCode));
}
process.stdout.on("error", () => end(1));

try {
  await demo();
} catch (error) {
  process.stdout.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  stopEverything();
}

async function demo(): Promise<void> {
  const started = performance.now();
  process.stdout.write("\nA network of agents on this machine\n");
  await step("build the package", () => run("scripts/build.ts", []));
  copyExamples();

  const env = await step("blocks network", async () => {
    const data = join(folder, "data");
    const args = [blocks, "network", "--port", "0", "--data", data, "--json"];
    const { child, ready } = await startService(args, { cwd: folder, env: process.env });
    services.push(child);
    return { ...process.env, ...(ready.environment as Record<string, string>) };
  });

  for (const { agent, shows } of examples) {
    process.stdout.write(`\n${agent}: ${shows}\n`);
    await showExample(agent, { cwd: join(folder, agent), env });
    if (agent === "calculator") await showRefusal({ cwd: join(folder, agent), env });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\nDone in ${seconds} s. The agents are in examples/.\n`);
}

async function showExample(agent: string, options: ChildOptions): Promise<void> {
  await step("blocks publish", () => finish([blocks, "publish"], options));
  await step("blocks run", async () => {
    const { child } = await startService([blocks, "run", "--json"], options);
    services.push(child);
  });
  await step(`blocks gen ${agent}`, () => finish([blocks, "gen", agent], options));
  await step("tsc", () => finish([tsc, "-p", "."], options));
  process.stdout.write("  ▸ node consumer.ts\n");
  await show(["consumer.ts"], options);
}

/** The same consumer with an operation that the card does not have: the compiler says so. */
async function showRefusal(options: ChildOptions): Promise<void> {
  const right = join(options.cwd, "consumer.ts");
  const wrong = join(options.cwd, "wrong.ts");
  writeFileSync(wrong, readFileSync(right, "utf8").replace('"divide"', '"average"'));
  process.stdout.write('  ▸ tsc, with operation: "average"\n');
  const said = await finish([tsc, "-p", ".", "--pretty", "false"], options).catch(String);
  rmSync(wrong);
  const refusal = /error TS\d+: (.*)/.exec(said)?.[1];
  if (refusal === undefined) throw new Error("the compiler took an operation that does not exist");
  process.stdout.write(`      ${refusal}\n`);
}

/** The clients are made anew from the published cards, in a folder that has none. */
function copyExamples(): void {
  cpSync(join(root, "examples"), folder, { recursive: true });
  for (const { agent } of examples) {
    rmSync(join(folder, agent, "agents"), { recursive: true, force: true });
    rmSync(join(folder, agent, "blocks.lock.json"), { force: true });
  }
  mkdirSync(join(folder, "node_modules/@blocks-network"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules/@blocks-network/sdk"), "junction");
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"), "junction");
}

function end(exitCode: number): void {
  stopEverything();
  process.exit(exitCode);
}

function stopEverything(): void {
  // Agents first, so that each can still say good-bye to its network.
  for (const child of services.reverse()) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
