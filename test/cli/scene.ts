import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { type LocalNetwork, startNetwork } from "../../src/network/index.ts";

const examples = resolve(import.meta.dirname, "../../examples");

/** An empty folder with a `package.json`, gone after the test. */
export function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "blocks-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return folder;
}

/** A copy of the calculator without its generated client, gone after the test. */
export function calculatorProject(): string {
  const folder = emptyProject();
  for (const file of ["agent-card.json", "agent.gen.ts", "handler.ts"]) {
    cpSync(join(examples, "calculator", file), join(folder, file));
  }
  return folder;
}

/** The JSON of a card file, for tests that change it. */
export function readCard(folder: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(readFileSync(join(folder, "agent-card.json"), "utf8"));
}

export function writeCard(folder: string, card: unknown): void {
  writeFileSync(join(folder, "agent-card.json"), JSON.stringify(card, null, 2));
}

/** A network in memory on a free port, closed after the test. */
export async function freshNetwork(): Promise<LocalNetwork> {
  const network = await startNetwork({ port: 0, memory: true });
  onTestFinished(() => network.close());
  return network;
}
