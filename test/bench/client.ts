import { readCard } from "../../codegen/contract/check-card.ts";
import { modelAgent } from "../../codegen/contract/model-agent.ts";
import { moduleText, targets } from "../../codegen/contract/targets.ts";
import { createReport } from "../../codegen/diagnostics/report.ts";
import type { CorpusCard } from "./corpus.ts";

/** The client of a card, from its text, without the disk. */
export function generateClient({ name, text }: CorpusCard): string {
  const report = createReport();
  const checked = readCard({ text, file: name }, report);
  const agent = checked && modelAgent(checked, { stem: name }, report);
  if (agent === undefined) throw new Error(JSON.stringify(report.diagnostics[0]));
  return moduleText(targets.client, agent);
}
