import {
  type CardDriftResult,
  type CardEnvelope,
  createDriftReport,
  DriftDocument,
  diffCards,
  driftOutput,
  renderText,
  terminalPainter,
} from "../../codegen/index.ts";
import type { DriftOutputEntry } from "../../generated/types/cli.ts";
import type { PublishedAgents } from "./published-agents.ts";
import type { ResultTerminal } from "./reporter.ts";

/** A card of this machine, and how it is going to be published as far as that is known. */
export interface LocalCard {
  readonly agentName: string;
  readonly version: string;
  readonly document: DriftDocument;
  readonly envelope?: CardEnvelope;
}

/** The published card of an agent against one of this machine. */
export type RegisteredDrift =
  | { readonly kind: "unpublished" }
  | { readonly kind: "compared"; readonly result: CardDriftResult }
  | { readonly kind: "untold"; readonly message: string; readonly hint: string };

/**
 * Reads the published card and compares. `runtime`, which only the owner is shown, is not compared.
 *
 * @throws {BlocksError} What `PublishedAgents.get` throws.
 */
export async function compareRegistered(
  agents: PublishedAgents,
  local: LocalCard,
): Promise<RegisteredDrift> {
  const { agentName } = local;
  const found = await agents.get(agentName);
  if (found.kind === "hidden" && found.isVerified) return { kind: "unpublished" };
  if (found.kind !== "card") {
    const { message, hint } = found;
    return { kind: "untold", message, hint };
  }
  const { text, file, envelope } = found.card;
  const result = diffCards(new DriftDocument({ text, file }), local.document, {
    envelopes: {
      ...(envelope && { before: envelope }),
      ...(local.envelope && { after: local.envelope }),
    },
  });
  const fault = result.diagnostics.find(({ severity }) => severity === "error");
  if (fault === undefined) return { kind: "compared", result };
  return {
    kind: "untold",
    message: `the published card of ${agentName} cannot be compared: ${fault.file}:${fault.line}:${fault.column} ${fault.message}`,
    hint: "publish the agent again",
  };
}

/**
 * The changes for people: breaking ones first, with what shows them and what the version should be.
 *
 * @param terminal Where they are shown. Undefined: a file or a pipe.
 */
export function driftText(
  result: CardDriftResult,
  terminal: Partial<ResultTerminal> | undefined,
): string {
  const paint = terminal?.colour === true ? terminalPainter : undefined;
  return renderText(reportOf(result), { width: terminal?.columns, paint }).trimEnd();
}

/** The same for programs. */
export function driftEntry(result: CardDriftResult): DriftOutputEntry | undefined {
  return driftOutput(reportOf(result)).entries[0];
}

function reportOf(result: CardDriftResult): ReturnType<typeof createDriftReport> {
  return createDriftReport({ entries: [{ name: result.agent, result }] });
}
