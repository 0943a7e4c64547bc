import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { CardInput } from "../../codegen/index.ts";
import { getAgent, publishContext } from "../../generated/routes/backend.ts";
import type { LockFile } from "../../generated/types/file.ts";
import { checkLockFile } from "../../generated/validators/file.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError, namingRefusedKey } from "../backend/backend-errors.ts";
import { downloadText } from "../backend/download-text.ts";
import { systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { type CliBackend, connectCliBackend } from "./cli-backend.ts";
import type { CommandInput } from "./command.ts";

const publishedName = /^\w+$/;

/**
 * Reads every card that the command line names: `^\w+$` is a published agent, `-` standard input,
 * `http(s)://` a URL, anything else a path or a glob.
 */
export async function loadCards(
  names: readonly string[],
  options: { readonly input: CommandInput; readonly lockFolder: string },
): Promise<readonly CardInput[]> {
  const { input, lockFolder } = options;
  // Asked for once, and only when a name needs the registry.
  let backend: Promise<CliBackend> | undefined;
  const connect = (): Promise<CliBackend> => (backend ??= connectCliBackend(input));

  const cards = await Promise.all(
    names.map((name) => loadCard(name, { input, lockFolder, connect })),
  );
  return cards.flat();
}

/** What `blocks gen` without names regenerates; undefined when the lock cannot be used. */
export async function lockedSources(lockFile: string): Promise<readonly string[] | undefined> {
  const folder = dirname(lockFile);
  if (!existsSync(lockFile)) return [];
  const lock = await readLock(lockFile);
  if (lock === undefined) return undefined;
  return Object.values(lock.agents).map(({ source, files }) => {
    if (publishedName.test(source) || isUrl(source)) return source;
    // Standard input cannot be read again; what it said is beside the module.
    const path = source === "-" ? Object.keys(files).find(isSnapshot) : source;
    return join(folder, path ?? source);
  });
}

/** Folders of the locked clients, relative to the lock. */
export async function lockedFolders(lockFile: string): Promise<readonly string[]> {
  const lock = await readLock(lockFile);
  const files = Object.values(lock?.agents ?? {}).flatMap((agent) => Object.keys(agent.files));
  const folders = [...new Set(files.map((path) => dirname(path)))];
  // The lock of somebody else's repository must not choose a folder outside it.
  return folders.filter((path) => !isAbsolute(path) && !path.split("/").includes(".."));
}

function isSnapshot(path: string): boolean {
  return path.endsWith(".card.json");
}

function isUrl(name: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name);
}

interface LoadContext {
  readonly input: CommandInput;
  /** Folder of the lock, which names files relative to itself. */
  readonly lockFolder: string;
  connect(): Promise<CliBackend>;
}

async function loadCard(name: string, load: LoadContext): Promise<CardInput[]> {
  const { input, connect } = load;
  const { context } = input;
  if (name === "-") return [{ text: await context.readStdin(), file: "<stdin>" }];
  if (publishedName.test(name)) return [await publishedCard(name, { ...(await connect()), input })];
  if (isUrl(name)) {
    const text = await downloadText(name, { clock: systemClock, signal: context.signal });
    return [{ text, file: name }];
  }
  return await fileCards(name, load);
}

async function publishedCard(
  name: string,
  { backend, apiKey, input }: CliBackend & { readonly input: CommandInput },
): Promise<CardInput> {
  try {
    const { agent } = await backend.call(getAgent, {
      query: { agentName: name },
      ...(apiKey === undefined ? {} : { bearer: apiKey }),
      signal: input.context.signal,
    });
    if (agent.agentName !== name || agent.card === undefined) {
      throw new BlocksError(
        "response-invalid",
        `the registry's answer for ${name} has no card of it`,
      );
    }
    return {
      text: JSON.stringify(agent.card, null, 2),
      file: `registry:${name}`,
      envelope: envelopeOf(agent),
    };
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 404) throw error;
    if (apiKey !== undefined) await assertKey(backend, { apiKey, signal: input.context.signal });
    const hint =
      apiKey === undefined
        ? "publish it, or set BLOCKS_API_KEY if it is private"
        : "publish it first, or use the API key of its organisation if it is private";
    throw new BlocksError(
      "agent-not-found",
      `no agent named ${name} is visible on ${backend.baseUrl}: ${hint}`,
      { cause: error },
    );
  }
}

/** The registry reads an unknown key as none, and then a private agent is merely not there. */
async function assertKey(
  backend: Backend,
  { apiKey, signal }: { readonly apiKey: string; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await backend.call(publishContext, { bearer: apiKey, signal });
  } catch (error) {
    const refusal = namingRefusedKey(error, backend.baseUrl);
    // The agent is what was asked for; another fault of this call tells nothing about it.
    if (refusal !== error) throw refusal;
  }
}

function envelopeOf(agent: {
  readonly billingMode?: string;
  readonly listing?: string;
}): NonNullable<CardInput["envelope"]> {
  const { billingMode, listing } = agent;
  return {
    ...(billingMode === "free" || billingMode === "paid" ? { billingMode } : {}),
    ...(listing === "public" || listing === "private" ? { listing } : {}),
  };
}

async function fileCards(pattern: string, load: LoadContext): Promise<CardInput[]> {
  const { cwd } = load.input.context;
  const paths = /[*?[\]{}]/.test(pattern) ? await matches(pattern, cwd) : [pattern];
  if (paths.length === 0) {
    throw new BlocksError("card-unreadable", `no file matches ${pattern}`);
  }
  return await Promise.all(paths.map((path) => fileCard(resolve(cwd, path), load)));
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd })) paths.push(path);
  return paths.sort();
}

async function fileCard(path: string, { input, lockFolder }: LoadContext): Promise<CardInput> {
  const file = relative(input.context.cwd, path);
  const source = relative(lockFolder, path).replaceAll("\\", "/");
  try {
    return { text: await readFile(path, "utf8"), file, source };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? `there is no agent card at ${file}${nameHint(file)}` : undefined;
    throw new BlocksError(
      "card-unreadable",
      why ?? `the agent card ${file} cannot be read: ${message}`,
      { cause: error },
    );
  }
}

/** Whoever writes neither a dot nor a slash may have meant a published agent. */
function nameHint(file: string): string {
  return /[./\\]/.test(file) ? "" : "; names of published agents have letters, digits and _ alone";
}

async function readLock(lockFile: string): Promise<LockFile | undefined> {
  try {
    const lock: unknown = JSON.parse(await readFile(lockFile, "utf8"));
    return checkLockFile(lock).length === 0 ? (lock as LockFile) : undefined;
  } catch {
    return undefined;
  }
}
