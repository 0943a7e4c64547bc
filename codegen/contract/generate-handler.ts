import { basename, dirname } from "node:path";
import { createReport, type Report } from "../diagnostics/report.ts";
import { layout } from "../format/layout.ts";
import { isObject } from "../load/json-value.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { cardDigest } from "./card-digest.ts";
import { type CheckedCard, readCard } from "./check-card.ts";
import { isGeneratedModule } from "./emit-client.ts";
import type { CardInput } from "./generate-clients.ts";
import { type GenerateClientsResult, reportRefusals, reportStale, summary } from "./run-summary.ts";
import { genNames } from "./typescript/gen-symbols.ts";
import { handlerNames, printHandlerModule } from "./typescript/handler-module.ts";
import { verifyModule } from "./verify-module.ts";
import { writeFiles } from "./write-files.ts";

export interface GenerateHandlerOptions {
  readonly card: Pick<CardInput, "text" | "file">;
  /** `agent.gen.ts`, beside the card. */
  readonly outFile: string;
  /** Compares and writes nothing. */
  readonly check?: boolean;
  /** Replaces a file that is not ours. */
  readonly force?: boolean;
  /** Asks the independent engines of `codegen/verify` before anything is written. */
  readonly verify?: boolean;
  /** Says what would be written, with a diff, and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Turns an agent's own card into the module that its handler is written against (DESIGN section 3).
 * Bad input is a diagnostic, never a throw.
 */
export async function generateHandler(
  options: GenerateHandlerOptions,
): Promise<GenerateClientsResult> {
  const report = createReport();
  const checked = readCard(options.card, report);
  const emitted = checked === undefined ? undefined : emitHandler(checked, report);
  if (checked === undefined || emitted === undefined) return summary(report, []);
  const { text, contract } = emitted;
  if (options.verify === true) {
    const module = { path: basename(options.outFile), text };
    const exported = handlerNames.factory;
    const subject = { module, exported, contract, source: checked.source };
    if (!(await verifyModule(subject, report))) return summary(report, []);
  }
  const root = dirname(options.outFile);
  const files = writeFiles([{ path: options.outFile, text, isOurs: isGeneratedModule }], {
    root,
    force: options.force ?? false,
    dryRun: options.check === true || options.dryRun === true,
  });
  reportRefusals(files, { root, report });
  if (options.check === true) reportStale(files, { root, report });
  return summary(report, files);
}

/** The text of `agent.gen.ts`, a pure function of the card, and what it was printed from. */
function emitHandler(
  { card, source }: CheckedCard,
  report: Report,
): { readonly text: string; readonly contract: AgentContract } | undefined {
  const faults = createReport();
  const taken = [...genNames, ...Object.values(handlerNames)];
  const contract = readAgentContract({ card, source, stem: "", taken }, faults);
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  if (faults.hasErrors || !isObject(source.value)) return undefined;
  const cardFile = basename(source.file);
  const module = printHandlerModule(contract, { cardFile, digest: cardDigest(source.value) });
  return { text: layout(module), contract };
}
