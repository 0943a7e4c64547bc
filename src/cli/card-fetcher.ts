import type { CardInput, CardProblem, ProjectOptions } from "../../codegen/index.ts";
import { getAgent, publishContext } from "../../generated/routes/backend.ts";
import type { Backend } from "../backend/backend.ts";
import { BackendError, namingRefusedKey } from "../backend/backend-errors.ts";
import { downloadText } from "../backend/download-text.ts";
import { systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { type CliBackend, connectCliBackend } from "./cli-backend.ts";
import type { CommandInput } from "./command.ts";

/**
 * Gets cards that are no files: `^\w+$` is a published agent, `-` standard input, `http(s)://` a URL.
 * What concerns one agent alone is a problem of that agent; that no registry answers ends the command.
 */
export function cardFetcher(input: CommandInput): NonNullable<ProjectOptions["fetchCard"]> {
  // Asked for once, and only when a name needs the registry.
  let backend: Promise<CliBackend> | undefined;
  return async (name, { registry }) => {
    const { context } = input;
    if (name !== "-") context.reporter.progress(`fetching ${name}`);
    if (name === "-") return { text: await context.readStdin(), file: "<stdin>" };
    if (/^\w+$/.test(name)) {
      backend ??= connectCliBackend(input, registry);
      return await publishedCard(name, { ...(await backend), input });
    }
    try {
      const text = await downloadText(name, { clock: systemClock, signal: context.signal });
      return { text, file: name };
    } catch (error) {
      if (!(error instanceof BlocksError) || error.code !== "backend-error") throw error;
      return { message: error.message, hint: "open the address in a browser" };
    }
  };
}

async function publishedCard(
  name: string,
  { backend, apiKey, isKeyWithheld, input }: CliBackend & { readonly input: CommandInput },
): Promise<CardInput | CardProblem> {
  try {
    const { agent } = await backend.call(getAgent, {
      query: { agentName: name },
      ...(apiKey === undefined ? {} : { bearer: apiKey }),
      signal: input.context.signal,
    });
    if (agent.agentName !== name || agent.card === undefined) {
      const message = `the registry's answer for ${name} has no card of it`;
      return { message, hint: "publish the agent again" };
    }
    return {
      text: JSON.stringify(agent.card, null, 2),
      file: `registry:${name}`,
      envelope: envelopeOf(agent),
    };
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 404) throw error;
    if (apiKey !== undefined) await assertKey(backend, { apiKey, signal: input.context.signal });
    const hint = isKeyWithheld
      ? "if it is private, pass --api-key: a key of the environment is not sent where only the config leads"
      : apiKey === undefined
        ? "publish it, or set BLOCKS_API_KEY if it is private"
        : "publish it first, or use the API key of its organisation if it is private";
    return { message: `no agent named ${name} is visible on ${backend.baseUrl}`, hint };
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
