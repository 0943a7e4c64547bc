import { type Backend, createBackend } from "../backend/backend.ts";
import { resolveCdmUrl } from "../backend/cdm.ts";
import { resolveBaseUrl } from "../backend/deployment.ts";
import { systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { silentLog } from "../support/log.ts";
import type { CommandInput } from "./command.ts";
import { loadProjectEnv } from "./project-env.ts";

/** Where a command's requests go, and with which key. Resolved once per command. */
export interface CliBackend {
  readonly backend: Backend;
  readonly apiKey: string | undefined;
  /** Where the key comes from, for whoever has to change it. */
  readonly keyName: string;
  /** There is a key, and only the config names where it would have to go. */
  readonly isKeyWithheld: boolean;
  /** Nobody said which network is meant, by an address or by a key of it: it is the hosted one. */
  readonly isAssumed: boolean;
}

/** What to do for those who meant another network than the hosted one. */
export const localNetworkHint = 'for a local network: eval "$(blocks network --print-env)"';

/**
 * Backend and key from `--api-key`, the shell and `./.env`, in this order.
 *
 * @param registry The origin that a config names. It gets the key that the shell has for another one
 *   only when that is asked for by `--api-key`.
 */
export async function connectCliBackend(
  { options, context }: CommandInput,
  registry?: string,
): Promise<CliBackend> {
  const { env, notes } = await loadProjectEnv(context.cwd, context.env);
  for (const note of notes) context.reporter.warn(note);

  const baseUrl = nonEmpty(env.BLOCKS_BACKEND_URL);
  const cdmUrl = nonEmpty(env.BLOCKS_CDM_URL);
  if (registry !== undefined && !isSameAddress(registry, baseUrl)) {
    const apiKey = typeof options.apiKey === "string" ? nonEmpty(options.apiKey) : undefined;
    const keyName = "--api-key";
    const backend = createBackend({ baseUrl: registry, clock: systemClock, log: silentLog });
    const isKeyWithheld = apiKey === undefined && nonEmpty(env.BLOCKS_API_KEY) !== undefined;
    return { backend, apiKey, keyName, isKeyWithheld, isAssumed: false };
  }
  const isNamed = baseUrl !== undefined || cdmUrl !== undefined;
  const key = nonEmpty(typeof options.apiKey === "string" ? options.apiKey : env.BLOCKS_API_KEY);
  const isAssumed = !isNamed && key === undefined;
  if (isAssumed) {
    const { host } = new URL(resolveCdmUrl(undefined));
    context.reporter.note(`No network is configured: asking the hosted one (${host}).`);
  }
  const resolved = await resolveBaseUrl({
    baseUrl,
    cdmUrl,
    clock: systemClock,
    signal: context.signal,
  }).catch((error) => Promise.reject(isNamed ? error : namingNoNetwork(error)));
  return {
    backend: createBackend({ baseUrl: resolved, clock: systemClock, log: silentLog }),
    apiKey: key,
    keyName: keyNameOf(options.apiKey, context.env),
    isKeyWithheld: false,
    isAssumed,
  };
}

function keyNameOf(
  option: CommandInput["options"][string],
  shell: Readonly<Record<string, string | undefined>>,
): string {
  if (typeof option === "string") return "--api-key";
  const isOfShell = nonEmpty(shell.BLOCKS_API_KEY) !== undefined;
  return isOfShell ? "BLOCKS_API_KEY" : "BLOCKS_API_KEY in ./.env";
}

/** `https://a.example` and `https://A.example:443/` lead to the same place. */
function isSameAddress(one: string, other: string | undefined): boolean {
  const [left, right] = [one, other ?? ""].map((text) => URL.parse(text)?.href.replace(/\/+$/, ""));
  return left !== undefined && left === right;
}

/** Nobody named a network, so the hosted one was tried: most likely a local one was meant. */
function namingNoNetwork(error: unknown): unknown {
  if (!(error instanceof BlocksError) || error.code !== "cdm-unavailable") return error;
  return new BlocksError("cdm-unavailable", `${error.message}; ${localNetworkHint}`, {
    cause: error,
  });
}

/** The key, for a command that cannot go on without one. */
export function requireApiKey(apiKey: string | undefined, command: string): string {
  if (apiKey !== undefined) return apiKey;
  throw new BlocksError(
    "auth-failed",
    `blocks ${command} needs an API key: set BLOCKS_API_KEY, or pass --api-key. For a local network: eval "$(blocks network --print-env)"`,
  );
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
