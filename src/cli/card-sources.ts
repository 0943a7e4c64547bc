import { glob, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { CardInput } from "../../codegen/index.ts";
import { getAgent } from "../../generated/routes/backend.ts";
import type { LockFile } from "../../generated/types/file.ts";
import { checkLockFile } from "../../generated/validators/file.ts";
import { BackendError } from "../backend/backend-errors.ts";
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

/** What `blocks gen` without names regenerates. A damaged lock is told by the generator itself. */
export async function lockedSources(lockFile: string): Promise<readonly string[]> {
  const lock = await readLock(lockFile);
  const folder = dirname(lockFile);
  return Object.values(lock?.agents ?? {}).map(({ source, files }) => {
    if (publishedName.test(source) || isUrl(source)) return source;
    // Standard input cannot be read again; what it said is beside the module.
    const path = source === "-" ? Object.keys(files).find(isSnapshot) : source;
    return join(folder, path ?? source);
  });
}

function isSnapshot(path: string): boolean {
  return path.endsWith(".card.json");
}

function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
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
    throw new BlocksError("card-unreadable", `the agent card ${file} cannot be read`, {
      cause: error,
    });
  }
}

async function readLock(lockFile: string): Promise<LockFile | undefined> {
  try {
    const lock: unknown = JSON.parse(await readFile(lockFile, "utf8"));
    return checkLockFile(lock).length === 0 ? (lock as LockFile) : undefined;
  } catch {
    return undefined;
  }
}
