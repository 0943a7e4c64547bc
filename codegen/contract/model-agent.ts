import type { FormatCheck } from "../../generated/types/file.ts";
import { escapeDeceiving } from "../diagnostics/deceiving-text.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { isObject } from "../load/json-value.ts";
import { type AgentContract, readAgentContract } from "./agent-contract.ts";
import { type AgentNames, settleAgentNames } from "./agent-names.ts";
import { cardDigest, contractDigest } from "./card-digest.ts";
import type { CheckedCard } from "./check-card.ts";
import { genNames } from "./typescript/gen-symbols.ts";

/** One agent, modelled: what every target is printed from. */
export interface ModelledAgent {
  readonly agentName: string;
  /** Of its files: `<stem>.ts`, `<stem>.card.json`. */
  readonly stem: string;
  readonly names: AgentNames;
  readonly contract: AgentContract;
  readonly checked: CheckedCard;
  readonly digest: string;
  readonly contractDigest: string;
  readonly billingMode: "free" | "paid" | undefined;
}

/**
 * Models one agent: a pure function of its card.
 *
 * @param options.stem Of the file names.
 * @param options.formats Whether checks refuse what lacks its `format`. Default `assert`.
 * @returns Undefined when the card cannot be modelled, which the report tells.
 */
export function modelAgent(
  checked: CheckedCard,
  options: {
    readonly stem: string;
    readonly billingMode?: "free" | "paid" | undefined;
    readonly formats?: FormatCheck | undefined;
  },
  report: Report,
): ModelledAgent | undefined {
  const { card, source } = checked;
  const faults = createReport();
  const names = settleAgentNames(card.identity.agentName, genNames);
  const taken = [...genNames, ...Object.values(names)];
  const { stem } = names;
  const contract = readAgentContract(
    { card, source, stem, taken, formats: options.formats },
    faults,
  );
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  if (faults.hasErrors || !isObject(source.value)) return undefined;
  return {
    agentName: card.identity.agentName,
    stem: options.stem,
    names,
    contract,
    checked,
    digest: cardDigest(source.value),
    contractDigest: contractDigest(source.value),
    billingMode: options.billingMode,
  };
}

/** The card as it came, laid out: the snapshot beside the client. What could deceive a reader is escaped, as JSON may. */
export function snapshotText({ checked }: ModelledAgent): string {
  const lines = JSON.stringify(checked.source.value, null, 2).split("\n");
  return `${lines.map(escapeDeceiving).join("\n")}\n`;
}

/** Name of the snapshot of an agent whose files have this stem. */
export function snapshotName(stem: string): string {
  return `${stem}.card.json`;
}
