import type { DriftOutputEntry } from "../../generated/types/cli.ts";
import { BlocksError } from "../support/errors.ts";
import { connectCliBackend } from "./cli-backend.ts";
import type { CommandInput } from "./command.ts";
import { loadProjectEnv } from "./project-env.ts";
import { PublishedAgents } from "./published-agents.ts";
import { compareRegistered, driftEntry, driftText, type LocalCard } from "./registered-drift.ts";
import type { Reporter } from "./reporter.ts";

/** How the card stands to the published one, as `--json` prints it. */
export type RegistryFacts =
  | { readonly state: "unknown"; readonly message: string; readonly hint?: string }
  | { readonly state: "unpublished" | "same"; readonly registry: string }
  | { readonly state: "changed"; readonly registry: string; readonly drift: DriftOutputEntry };

/** A check is not held up by a registry for longer. */
const patienceMs = 5_000;

/**
 * Compares the card with the published one where a network is configured, and tells. The hosted network is not asked
 * for those who never named it. Whatever the answer, or that there is none: the check does not fail by it.
 *
 * @returns Undefined when nobody was asked.
 */
export async function checkRegistry(
  card: LocalCard,
  input: CommandInput,
): Promise<RegistryFacts | undefined> {
  const { context, options } = input;
  if (options.offline === true || !(await isConfigured(input))) return undefined;
  const patience = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([context.signal, patience]);
  try {
    const connection = await connectCliBackend({ ...input, context: { ...context, signal } });
    const agents = new PublishedAgents(connection, signal);
    return await compare(card, { agents, reporter: context.reporter });
  } catch (error) {
    if (context.signal.aborted || !(error instanceof BlocksError)) throw error;
    const late = `the registry did not answer within ${patienceMs / 1_000} seconds`;
    return untold({ message: patience.aborted ? late : error.message }, context.reporter);
  }
}

async function isConfigured({ options, context }: CommandInput): Promise<boolean> {
  const { env } = await loadProjectEnv(context.cwd, context.env);
  const named = [env.BLOCKS_BACKEND_URL, env.BLOCKS_CDM_URL, env.BLOCKS_API_KEY, options.apiKey];
  return named.some((value) => value !== undefined && value !== "");
}

async function compare(
  card: LocalCard,
  { agents, reporter }: { readonly agents: PublishedAgents; readonly reporter: Reporter },
): Promise<RegistryFacts> {
  const { agentName } = card;
  const registry = agents.connection.backend.baseUrl;
  const drift = await compareRegistered(agents, card);
  if (drift.kind === "untold") return untold(drift, reporter);
  if (drift.kind === "unpublished") {
    reporter.result(`${agentName} is not published on ${registry}`);
    return { state: "unpublished", registry };
  }
  const { result } = drift;
  const entry = driftEntry(result);
  if (result.verdict === "none" || entry === undefined) {
    reporter.result(`${agentName} ${card.version} is published on ${registry}, and is the same`);
    return { state: "same", registry };
  }
  reporter.result(`${agentName} is published on ${registry}, and this card differs:\n`);
  reporter.text(`${driftText(result, reporter.resultTerminal)}\n`);
  return { state: "changed", registry, drift: entry };
}

function untold(
  why: { readonly message: string; readonly hint?: string },
  reporter: Reporter,
): RegistryFacts {
  const hint = why.hint === undefined ? "" : `; ${why.hint}`;
  reporter.note(`The card was not compared with the published one: ${why.message}${hint}`);
  const { message } = why;
  return { state: "unknown", message, ...(why.hint !== undefined && { hint: why.hint }) };
}
