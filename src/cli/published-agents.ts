import type { CardInput } from "../../codegen/index.ts";
import { getAgent, publishContext } from "../../generated/routes/backend.ts";
import type { ServerAgent } from "../../generated/types/backend.ts";
import type { CallOptions } from "../backend/backend.ts";
import { BackendError, namingRefusedKey } from "../backend/backend-errors.ts";
import { BlocksError } from "../support/errors.ts";
import { type CliBackend, localNetworkHint } from "./cli-backend.ts";

/** A name that a registry can know: anything else is a path or a URL. */
export function isPublishedName(name: string): boolean {
  return /^\w+$/.test(name);
}

/** What a registry says of one name. */
export type PublishedAgent =
  | { readonly kind: "card"; readonly card: CardInput }
  /** There is none for this caller. Only with a key that was taken does that mean anything. */
  | ({ readonly kind: "hidden"; readonly isVerified: boolean } & Advice)
  | ({ readonly kind: "unusable" } & Advice);

interface Advice {
  readonly message: string;
  readonly hint: string;
}

/** The published agents of one registry, as the holder of one key sees them. */
export class PublishedAgents {
  readonly connection: CliBackend;
  readonly #signal: AbortSignal;
  #keyCheck: Promise<boolean> | undefined;

  constructor(connection: CliBackend, signal: AbortSignal) {
    this.connection = connection;
    this.#signal = signal;
  }

  /** Credentials and signal of every call. */
  get callOptions(): Pick<CallOptions, "bearer" | "signal"> {
    const { apiKey } = this.connection;
    return { ...(apiKey === undefined ? {} : { bearer: apiKey }), signal: this.#signal };
  }

  /**
   * Asks for one agent.
   *
   * @throws {BlocksError} No answer, or one that says nothing about the agent; `auth-failed` naming the refused key.
   */
  async get(name: string): Promise<PublishedAgent> {
    const { backend, apiKey, keyName } = this.connection;
    try {
      const options = { query: { agentName: name }, ...this.callOptions };
      const { agent } = await backend.call(getAgent, options);
      return publishedAgent(name, agent);
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      if (error.status === 404) return await this.#hidden(name);
      // Without a key there is none that could be wrong.
      if (error.status === 401 && apiKey === undefined) throw this.#needsKey(error);
      throw namingRefusedKey(error, backend.baseUrl, keyName);
    }
  }

  #needsKey(cause: BackendError): BlocksError {
    const { backend, isKeyWithheld } = this.connection;
    const advice = isKeyWithheld
      ? "pass --api-key, as a key of the environment is not sent where only the config leads"
      : "set BLOCKS_API_KEY, or pass --api-key";
    const message = `${backend.baseUrl} shows its agents to nobody without an API key: ${advice}`;
    return new BlocksError("auth-failed", message, { cause });
  }

  async #hidden(name: string): Promise<PublishedAgent> {
    const { backend, apiKey, isKeyWithheld, isAssumed } = this.connection;
    const isVerified = apiKey !== undefined && (await this.#isKeyTaken(apiKey));
    const advice = isKeyWithheld
      ? "if it is private, pass --api-key: a key of the environment is not sent where only the config leads"
      : apiKey === undefined
        ? "publish it, or set BLOCKS_API_KEY if it is private"
        : "publish it first, or use the API key of its organisation if it is private";
    const hint = isAssumed ? `${advice}; ${localNetworkHint}` : advice;
    const message = `no agent named ${name} is visible on ${backend.baseUrl}`;
    return { kind: "hidden", isVerified, message, hint };
  }

  /** The registry reads an unknown key as none, and then a private agent is merely not there. Asked once. */
  #isKeyTaken(apiKey: string): Promise<boolean> {
    const { backend, keyName } = this.connection;
    this.#keyCheck ??= backend.call(publishContext, { bearer: apiKey, signal: this.#signal }).then(
      () => true,
      (error: unknown) => {
        const refusal = namingRefusedKey(error, backend.baseUrl, keyName);
        if (refusal !== error || this.#signal.aborted) throw refusal;
        // The agent is what was asked for; another fault of this call tells nothing about the key.
        return false;
      },
    );
    return this.#keyCheck;
  }
}

/** An agent as a registry shows it, which a wrong answer may be. */
export function publishedAgent(name: string, agent: ServerAgent): PublishedAgent {
  if (agent.agentName !== name || agent.card === undefined) {
    const message = `the registry's answer for ${name} has no card of it`;
    return { kind: "unusable", message, hint: "publish the agent again" };
  }
  const card: CardInput = {
    text: JSON.stringify(agent.card, null, 2),
    file: `registry:${name}`,
    envelope: envelopeOf(agent),
  };
  return { kind: "card", card };
}

function envelopeOf({
  billingMode,
  listing,
}: Pick<ServerAgent, "billingMode" | "listing">): NonNullable<CardInput["envelope"]> {
  return {
    ...(billingMode === "free" || billingMode === "paid" ? { billingMode } : {}),
    ...(listing === "public" || listing === "private" ? { listing } : {}),
  };
}
