import type { CardDriftResult } from "../../codegen/index.ts";
import type { DriftOutputEntry } from "../../generated/types/cli.ts";
import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import type { PublishedAgents } from "./published-agents.ts";
import {
  compareRegistered,
  driftEntry,
  driftText,
  type LocalCard,
  type RegisteredDrift,
} from "./registered-drift.ts";

/** Whether a card may replace the published one. */
export interface Guarded {
  readonly mayPublish: boolean;
  /** What it changes, if anything. */
  readonly drift?: DriftOutputEntry;
}

/**
 * Tells what a card changes for those who call the agent. What breaks them needs a yes: of somebody at the terminal, or
 * `--allow-breaking`. A published card that cannot be read or compared is told, and keeps nobody from replacing it.
 */
export async function guardCallers(
  agents: PublishedAgents,
  { card, input }: { readonly card: LocalCard; readonly input: CommandInput },
): Promise<Guarded> {
  const { reporter } = input.context;
  const found = await comparedOrWhy(agents, card);
  if (found.kind === "unpublished") return { mayPublish: true };
  if (found.kind === "untold") {
    const hint = found.hint === "" ? "" : `; ${found.hint}`;
    reporter.warn(`nobody can tell what this changes for callers: ${found.message}${hint}`);
    return { mayPublish: true };
  }
  const { result } = found;
  const drift = driftEntry(result);
  if (result.verdict === "none" || drift === undefined) return { mayPublish: true };
  reporter.note(`For callers of ${result.agent}, as it is published, this changes:\n`);
  reporter.diagnostics(`${driftText(result, { columns: reporter.columns })}\n`);
  return { mayPublish: await isAllowed(result, input), drift };
}

/** A registry that is not there, and a key that it refused, end the command: it could not publish either. */
async function comparedOrWhy(agents: PublishedAgents, card: LocalCard): Promise<RegisteredDrift> {
  try {
    return await compareRegistered(agents, card);
  } catch (error) {
    if (!(error instanceof BlocksError)) throw error;
    const ends: readonly number[] = [exitCodes.unreachable, exitCodes.interrupted];
    if (ends.includes(exitCodeOf(error))) throw error;
    return { kind: "untold", message: error.message, hint: "" };
  }
}

async function isAllowed(
  { agent, verdict }: CardDriftResult,
  { context, options }: CommandInput,
): Promise<boolean> {
  const { confirm, reporter } = context;
  if (verdict === "risky") reporter.warn(`this may break some callers of ${agent}`);
  if (verdict !== "breaking" || options.allowBreaking === true) return true;
  if (confirm !== undefined) return confirm(`This breaks callers of ${agent}. Publish it?`);
  reporter.error(
    `this breaks callers of ${agent}: pass --allow-breaking to publish it all the same`,
  );
  return false;
}
