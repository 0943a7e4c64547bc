import type { CardInput } from "../../codegen/index.ts";
import { downloadText } from "../backend/download-text.ts";
import { systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { atMost } from "./at-most.ts";
import { connectCliBackend } from "./cli-backend.ts";
import type { CommandInput } from "./command.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "./exit-codes.ts";
import { isPublishedName, type PublishedAgent, PublishedAgents } from "./published-agents.ts";
import { agentsInPages } from "./registry-pages.ts";

/** A card as it is now, or why nobody can say. */
export type LiveCard =
  | { readonly kind: "card"; readonly card: CardInput }
  /** A registry that took the key knows no such agent for it. */
  | { readonly kind: "gone"; readonly message: string; readonly registry: string }
  | {
      readonly kind: "untold";
      readonly message: string;
      readonly hint?: string;
      /** `unreachable`: another try may tell. `failed`: somebody has to mend something first. */
      readonly exitCode: typeof exitCodes.failed | typeof exitCodes.unreachable;
    };

/** How many requests are open at the same time. */
const requestsAtOnce = 8;

export interface LiveCards {
  /** @param name A published name, or the URL of a card. */
  get(name: string): Promise<LiveCard>;
}

/**
 * Asks for cards that are no files, each once: published agents in pages or one by one, cards at URLs one by one.
 *
 * @param names Everything that is going to be asked for.
 */
export function createLiveCards(
  input: CommandInput,
  wanted: { readonly names: Iterable<string>; readonly registry: string | undefined },
): LiveCards {
  const inTurn = atMost(requestsAtOnce);
  const published = new Set([...wanted.names].filter(isPublishedName));
  const registry = new Registry(input, { ...wanted, published });
  const asked = new Map<string, Promise<LiveCard>>();
  const ask = (name: string): Promise<LiveCard> =>
    isPublishedName(name) ? registry.get(name, inTurn) : inTurn(() => downloaded(name, input));
  return {
    get: (name) => {
      const answer = asked.get(name) ?? ask(name);
      asked.set(name, answer);
      return answer;
    },
  };
}

type Turn = ReturnType<typeof atMost>;

interface RegistryOptions {
  readonly registry: string | undefined;
  readonly published: ReadonlySet<string>;
}

class Registry {
  readonly #input: CommandInput;
  readonly #options: RegistryOptions;
  #opened: Promise<Opened> | undefined;
  /** What keeps every further answer from coming: nobody there, or the key refused. */
  #fault: LiveCard | undefined;

  constructor(input: CommandInput, options: RegistryOptions) {
    this.#input = input;
    this.#options = options;
  }

  async get(name: string, inTurn: Turn): Promise<LiveCard> {
    let opened: Opened;
    try {
      this.#opened ??= this.#open();
      opened = await this.#opened;
    } catch (error) {
      return untold(error);
    }
    const { agents, inPages } = opened;
    return inPages.get(name) ?? (await inTurn(() => this.#ask(name, agents)));
  }

  async #open(): Promise<Opened> {
    const { context } = this.#input;
    const { published, registry } = this.#options;
    const connection = await connectCliBackend(this.#input, registry);
    const agents = new PublishedAgents(connection, context.signal);
    const pages = await agentsInPages(published, { agents, atOnce: requestsAtOnce });
    const inPages = new Map<string, LiveCard>();
    for (const [name, answer] of pages) {
      if (answer.kind === "card") inPages.set(name, answer);
    }
    return { agents, inPages };
  }

  /** A fault is known before the next agent has its turn. */
  async #ask(name: string, agents: PublishedAgents): Promise<LiveCard> {
    if (this.#fault !== undefined) return this.#fault;
    try {
      return liveCard(await agents.get(name), agents);
    } catch (error) {
      const answer = untold(error);
      if (isOfRegistry(error)) this.#fault ??= answer;
      return answer;
    }
  }
}

function liveCard(answer: PublishedAgent, { connection }: PublishedAgents): LiveCard {
  if (answer.kind === "card") return answer;
  const { message, hint } = answer;
  const { unreachable } = exitCodes;
  if (answer.kind === "unusable") return { kind: "untold", message, hint, exitCode: unreachable };
  if (answer.isVerified) return { kind: "gone", message, registry: connection.backend.baseUrl };
  return { kind: "untold", ...unverified(message, connection), exitCode: unreachable };
}

interface Opened {
  readonly agents: PublishedAgents;
  readonly inPages: ReadonlyMap<string, LiveCard>;
}

/** Without a key that was taken, an agent that is gone looks like one that is private, or like a registry that shows nothing. */
function unverified(
  message: string,
  { apiKey, isKeyWithheld, backend }: PublishedAgents["connection"],
): { readonly message: string; readonly hint: string } {
  if (apiKey !== undefined) {
    return {
      message: `${message}, and it did not say whether it took the API key`,
      hint: "it may be gone or private, or the key may be no longer good",
    };
  }
  const hint = isKeyWithheld
    ? `pass --api-key: a key of the environment is not sent to ${backend.baseUrl}, which only the config names`
    : "set BLOCKS_API_KEY, or pass --api-key";
  return { message: `${message} without an API key: it may be gone or private`, hint };
}

async function downloaded(url: string, { context }: CommandInput): Promise<LiveCard> {
  try {
    const text = await downloadText(url, { clock: systemClock, signal: context.signal });
    return { kind: "card", card: { text, file: url } };
  } catch (error) {
    return untold(error);
  }
}

/** Whether the next agent would meet the same: nobody there, no answer in time, the key refused. */
function isOfRegistry(error: unknown): boolean {
  const isLate = error instanceof BlocksError && error.code === "timeout";
  return isLate || exitCodeOf(error) === exitCodes.unreachable;
}

/** Ctrl-C, a command line that cannot be right and our own bugs end the command. */
function untold(error: unknown): LiveCard {
  const ends: readonly ExitCode[] = [exitCodes.interrupted, exitCodes.usage, exitCodes.internal];
  if (!(error instanceof BlocksError) || ends.includes(exitCodeOf(error))) throw error;
  return { kind: "untold", message: error.message, exitCode: exitCodes.unreachable };
}
