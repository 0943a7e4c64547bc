import { counted } from "../../../templates/validator/counted.ts";
import type { DriftSeverity } from "../severity.ts";
import { severities } from "../severity-order.ts";
import type { DriftReport } from "./report.ts";

/** The report in a sentence or two: what changed, what was accepted, what nobody could look at. */
export function summaryText(report: DriftReport): string {
  const { accepted, stale, untold } = report.counts;
  return [
    changesText(report),
    ...(accepted === 0 ? [] : [`${counted(accepted, "change")} accepted by the baseline.`]),
    ...(stale === 0
      ? []
      : [
          `${stale} ${stale === 1 ? "entry of the baseline is" : "entries of the baseline are"} stale.`,
        ]),
    ...(untold === 0 ? [] : [`${counted(untold, "comparison")} could not be made.`]),
  ].join(" ");
}

function changesText(report: DriftReport): string {
  const { compared, changed, undecided, documentation } = report.counts;
  if (compared === 0) return "Nothing was compared.";
  const amounts = severities.map((severity) => ({ severity, amount: report.counts[severity] }));
  const found = amounts.filter(({ amount }) => amount > 0);
  const total = found.reduce((sum, { amount }) => sum + amount, 0);
  const texts = documentation === 0 ? "" : documentationText(documentation);
  const where = compared === 1 ? "" : ` in ${changed} of ${counted(compared, nounOf(report))}`;
  if (total === 0 && texts !== "") return `Only documentation changed${where}: ${texts}.`;
  if (total === 0) return `No changes in ${counted(compared, nounOf(report))}.`;
  const [only] = found;
  const changes =
    only !== undefined && found.length === 1
      ? `${counted(total, `${only.severity} change`)}${where}`
      : `${counted(total, "change")}${where}: ${found.map(amountText).join(", ")}`;
  const open = undecided === 0 ? "" : ` (${undecided} undecided)`;
  return `${changes}${open}${texts === "" ? "" : `, and ${texts}`}.`;
}

function amountText({ severity, amount }: { severity: DriftSeverity; amount: number }): string {
  return `${amount} ${severity}`;
}

/** What is compared: agents, schemas, or both. */
function nounOf({ entries }: DriftReport): string {
  const agents = entries.filter(({ result }) => "agent" in result).length;
  if (agents === entries.length) return "agent";
  return agents === 0 ? "schema" : "document";
}

/** `3 descriptions, titles or examples differ` */
export function documentationText(documentation: number): string {
  return documentation === 1
    ? "1 description, title or example differs"
    : `${documentation} descriptions, titles or examples differ`;
}
