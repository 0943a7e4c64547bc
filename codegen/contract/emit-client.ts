import { createReport, type Report } from "../diagnostics/report.ts";
import { layout } from "../format/layout.ts";
import { isObject } from "../load/json-value.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { settleAgentNames } from "./agent-names.ts";
import { cardDigest, contractDigest } from "./card-digest.ts";
import type { CheckedCard } from "./check-card.ts";
import { printClientModule } from "./typescript/client-module.ts";
import { genNames } from "./typescript/gen-symbols.ts";

/** What one agent becomes. */
export interface ClientFiles {
  readonly agentName: string;
  readonly moduleText: string;
  /** The card as it came, laid out. */
  readonly cardText: string;
  readonly digest: string;
  readonly contractDigest: string;
  /** What the module was printed from, for a second opinion on it. */
  readonly contract: AgentContract;
  /** The function that the module exports. */
  readonly factory: string;
}

/**
 * The files of one agent: a pure function of its card.
 *
 * @param options.stem Of the file names.
 * @returns Undefined when the card cannot be modelled, which the report tells.
 */
export function emitClient(
  checked: CheckedCard,
  options: { readonly stem: string; readonly billingMode?: "free" | "paid" | undefined },
  report: Report,
): ClientFiles | undefined {
  const { card, source } = checked;
  const faults = createReport();
  const names = settleAgentNames(card.identity.agentName, genNames);
  const taken = [...genNames, ...Object.values(names)];
  const contract = readAgentContract({ card, source, stem: names.stem, taken }, faults);
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  if (faults.hasErrors || !isObject(source.value)) return undefined;
  const digest = cardDigest(source.value);
  const module = printClientModule(contract, {
    names,
    cardFile: `${options.stem}.card.json`,
    digest,
    billingMode: options.billingMode,
  });
  return {
    agentName: card.identity.agentName,
    moduleText: layout(module),
    cardText: `${JSON.stringify(source.value, null, 2)}\n`,
    digest,
    contractDigest: contractDigest(source.value),
    contract,
    factory: names.factory,
  };
}

/** True for a text that begins as our modules do. */
export function isGeneratedModule(text: string): boolean {
  return /^\/\/ Generated from [^\n]* by `blocks gen(?: --handler)?`\. Do not edit\.\n/.test(text);
}
