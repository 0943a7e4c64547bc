import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { smallCard } from "../generator/scratch-project.ts";
import {
  type LoopbackServer,
  type PreparedAnswer,
  type ReceivedRequest,
  startLoopbackServer,
} from "../support/loopback-server.ts";
import { blocks } from "./run-blocks.ts";
import { emptyProject } from "./scene.ts";

/** What a registry of tests says of an agent. */
export interface Published {
  readonly card: object;
  readonly billingMode?: string;
  readonly listing?: string;
}

/** A card whose only input and output are texts, with changes to it as a whole. */
export function cardOf(name: string, changed: object = {}): object {
  return { ...smallCard(name), ...changed };
}

/** The same card for callers who may send files alone: every call of the other kind is refused. */
export function brokenCardOf(name: string): object {
  return cardOf(name, { capabilities: { taskKinds: ["pipe"] } });
}

export function published(card: object): Published {
  return { card, billingMode: "free", listing: "public" };
}

export interface RegistryOptions {
  /** By name; may be changed while the registry runs. */
  readonly agents: Map<string, Published>;
  /** Says something else than the registry would. */
  readonly instead?: (request: ReceivedRequest) => PreparedAnswer | undefined;
  /** Called around every answer. */
  readonly around?: (answer: PreparedAnswer) => Promise<PreparedAnswer>;
}

/** A registry on this machine that knows these agents, one by one, and takes the API key `good`. */
export async function registry(options: RegistryOptions): Promise<LoopbackServer> {
  const { around = async (answer) => answer } = options;
  const server = await startLoopbackServer(async (request) => around(answerOf(request, options)));
  onTestFinished(() => server.close());
  return server;
}

function answerOf(request: ReceivedRequest, { agents, instead }: RegistryOptions): PreparedAnswer {
  const other = instead?.(request);
  if (other !== undefined) return other;
  if (request.path.endsWith("/publish-context")) {
    const isGood = request.headers.authorization === "Bearer good";
    return isGood
      ? { json: { orgId: "o", orgName: "Example Works", agentCount: 1 } }
      : { status: 401, json: { error: "unknown key", code: "API_KEY_INVALID" } };
  }
  const name = request.query.get("agentName") ?? "";
  const agent = agents.get(name);
  if (agent === undefined) return { status: 404, json: { error: "not_found" } };
  return { json: { agent: { agentName: name, ...agent } } };
}

/** What a shell has that is to speak to a registry of tests. */
export function shellFor(
  { origin }: { readonly origin: string },
  key = "good",
): Record<string, string> {
  return { BLOCKS_BACKEND_URL: origin, ...(key === "" ? {} : { BLOCKS_API_KEY: key }) };
}

/** A project with clients of these agents, as a registry has them. */
export async function lockedProject(
  names: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const cwd = emptyProject();
  const made = await blocks(["gen", ...names], { cwd, env });
  if (made.exitCode !== 0) throw new Error(made.stderr);
  return cwd;
}

/** A project with clients of many agents that the lock says are published; nobody was asked for them. */
export async function wideProject(names: readonly string[]): Promise<string> {
  const cwd = emptyProject();
  for (const name of names) writeFileSync(join(cwd, `${name}.json`), JSON.stringify(cardOf(name)));
  const made = await blocks(["gen", ...names.map((name) => `./${name}.json`)], { cwd });
  if (made.exitCode !== 0) throw new Error(made.stderr);
  changeLock(cwd, (text) => text.replaceAll(/"source": "(\w+)\.json"/g, '"source": "$1"'));
  return cwd;
}

export function lockOf(cwd: string): string {
  return readFileSync(join(cwd, "blocks.lock.json"), "utf8");
}

export function changeLock(cwd: string, change: (text: string) => string): void {
  writeFileSync(join(cwd, "blocks.lock.json"), change(lockOf(cwd)));
}

/** Bytes and times of the lock. */
export function lockState(cwd: string): readonly [text: string, mtimeMs: number, ino: number] {
  const { mtimeMs, ino } = statSync(join(cwd, "blocks.lock.json"));
  return [lockOf(cwd), mtimeMs, ino];
}
