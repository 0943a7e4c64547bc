import type { CardInput, CardProblem, ProjectOptions } from "../../codegen/index.ts";
import { downloadText } from "../backend/download-text.ts";
import { systemClock } from "../support/clock.ts";
import { BlocksError } from "../support/errors.ts";
import { connectCliBackend } from "./cli-backend.ts";
import type { CommandInput } from "./command.ts";
import { isPublishedName, PublishedAgents } from "./published-agents.ts";

/**
 * Gets cards that are no files: `^\w+$` is a published agent, `-` standard input, `http(s)://` a URL.
 * What concerns one agent alone is a problem of that agent; that no registry answers ends the command.
 */
export function cardFetcher(input: CommandInput): NonNullable<ProjectOptions["fetchCard"]> {
  // Asked for once, and only when a name needs the registry.
  let agents: Promise<PublishedAgents> | undefined;
  return async (name, { registry }) => {
    const { context } = input;
    if (name !== "-") context.reporter.progress(`fetching ${name}`);
    if (name === "-") return { text: await context.readStdin(), file: "<stdin>" };
    if (isPublishedName(name)) {
      agents ??= connectCliBackend(input, registry).then(
        (connection) => new PublishedAgents(connection, context.signal),
      );
      return await publishedCard(name, await agents);
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
  agents: PublishedAgents,
): Promise<CardInput | CardProblem> {
  const answer = await agents.get(name);
  return answer.kind === "card" ? answer.card : { message: answer.message, hint: answer.hint };
}
