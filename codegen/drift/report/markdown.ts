import type { AcceptedFinding } from "../../../generated/types/file.ts";
import { counted } from "../../../templates/validator/counted.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { DriftFinding } from "../finding.ts";
import type { DriftSeverity } from "../severity.ts";
import { compareVerdicts, severities } from "../severity-order.ts";
import { acceptCommand } from "./accept-command.ts";
import { cut, placeText, shortened, witnessLine, witnessLines } from "./inert-text.ts";
import { markdownBlock, markdownCode, markdownText } from "./markdown-text.ts";
import {
  type DriftEntry,
  type DriftReport,
  isDocumentation,
  type UntoldDrift,
  versionAdvice,
} from "./report.ts";
import { documentationText, summaryText } from "./summary.ts";
import { versionText } from "./version-text.ts";

export interface MarkdownOptions {
  /** Characters that there is room for; what comes last is left out, and counted. Default: 60 000, for a comment on GitHub. */
  readonly longest?: number | undefined;
}

/** A report for a comment on a pull request: a sentence, a table of what changed, and each change with what shows it. */
export function renderMarkdown(
  report: DriftReport,
  { longest = 60_000 }: MarkdownOptions = {},
): string {
  const changed = report.entries.filter(({ result }) => result.verdict !== "none");
  const head = ["## Drift", markdownText(summaryText(report)), ...overview(changed)];
  const blocks = [
    ...changed.filter((entry) => !isDocumentation(entry)).flatMap(entryBlocks),
    ...listBlocks("Only documentation changed", changed.filter(isDocumentation).map(textsItem)),
    ...listBlocks("Could not be compared", report.untold.map(untoldItem)),
    ...listBlocks("Stale in the baseline", (report.stale ?? []).map(staleItem)),
  ];
  const shown = head;
  let length = head.join("\n\n").length;
  for (const [index, block] of blocks.entries()) {
    length += block.length + 2;
    if (length > longest - 100) {
      const left = counted(blocks.length - index, "part");
      shown.push(`_${left} of this report left out: it has more than fits a comment._`);
      break;
    }
    shown.push(block);
  }
  return `${shown.join("\n\n")}\n`;
}

/** One row for each, where there are several. */
function overview(entries: readonly DriftEntry[]): readonly string[] {
  if (entries.length < 2) return [];
  const rows = entries.map(({ name, result }) => {
    const amounts = severities.map(
      (severity) => result.findings.filter((finding) => finding.severity === severity).length,
    );
    return `| ${[markdownText(cut(name, 200)), result.verdict, ...amounts].join(" | ")} |`;
  });
  const columns = ["", "verdict", ...severities];
  return [
    [
      `| ${columns.join(" | ")} |`,
      `|${columns.map((_, index) => (index < 2 ? "---" : "--:")).join("|")}|`,
      ...rows.slice(0, listedRows),
      ...(rows.length > listedRows ? [`| and ${rows.length - listedRows} more |`] : []),
    ].join("\n"),
  ];
}

const listedRows = 50;

/** A heading, what to look at, what can be unfolded. */
function entryBlocks(entry: DriftEntry): readonly string[] {
  const { name, result, accepted = [] } = entry;
  const { documentation } = result;
  const isLoud = ({ severity }: DriftFinding): boolean =>
    compareVerdicts(severity, "compatible") > 0;
  const calm = result.findings.filter((finding) => !isLoud(finding));
  const last = [
    ...(documentation === 0 ? [] : [`${documentationText(documentation)}.`]),
    ...(accepted.length === 0
      ? []
      : [`${counted(accepted.length, "change")} accepted by the baseline.`]),
    ...versionLines(entry),
    ...acceptLines(entry),
  ];
  return [
    `### ${markdownCode(cut(name, 200))}`,
    ...result.findings.filter(isLoud).map(findingItem),
    ...errorBlocks(entry),
    ...(last.length === 0 ? [] : [last.join(" ")]),
    ...(calm.length === 0 ? [] : folded(calm)),
  ];
}

function versionLines(entry: DriftEntry): readonly string[] {
  const advice = versionAdvice(entry);
  const text = advice && versionText(advice);
  return text === undefined ? [] : [`Version ${markdownText(text)}.`];
}

function acceptLines(entry: DriftEntry): readonly string[] {
  const command = acceptCommand(entry);
  return command === undefined ? [] : [`To accept: ${markdownCode(command)}.`];
}

function folded(findings: readonly DriftFinding[]): readonly string[] {
  const kinds = (["compatible", "docs"] satisfies DriftSeverity[])
    .map((severity) => ({
      severity,
      amount: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => counted(amount, `${severity} change`));
  const items = findings.map(findingItem).join("\n\n");
  return [`<details><summary>${kinds.join(", ")}</summary>\n\n${items}\n\n</details>`];
}

function findingItem(finding: DriftFinding): string {
  const { severity, rule, subject, message, witness, refused, notes, before, after } = finding;
  const about = subject === "" ? "" : ` ${markdownCode(shortened(subject))}`;
  const lines = [
    `**${severity}**${about}: ${shown(message)} (${markdownCode(rule)})`,
    ...(witness === undefined ? [] : ["", ...witnessBlock(witness)]),
    ...(refused === undefined ? [] : ["", `Refused: ${shown(refused)}`]),
    ...notes.flatMap((note) => ["", `Note: ${shown(note)}`]),
    "",
    `${markdownCode(placeText(before))} → ${markdownCode(placeText(after))}`,
  ];
  return lines.map((line, index) => `${index === 0 ? "- " : "  "}${line}`.trimEnd()).join("\n");
}

function shown(text: string): string {
  return markdownText(shortened(text));
}

/** A comment is no place for the 64 kB that a witness may have. */
const longestWitness = 4_000;

function witnessBlock(witness: JsonValue): readonly string[] {
  const line = witnessLine(witness);
  if (line.length <= 80) return markdownBlock([line], "json");
  const lines = witnessLines(witness);
  if (lines.join("\n").length <= longestWitness) return markdownBlock(lines, "json");
  // What is cut is no JSON.
  return markdownBlock([cut(line, longestWitness)], "text");
}

function errorBlocks({ result }: DriftEntry): readonly string[] {
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  return errors.map((error) => {
    const place = markdownCode(placeText(error));
    return `- **error** ${place}: ${shown(error.message)} (${markdownCode(error.code)})`;
  });
}

function listBlocks(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.join("\n")];
}

function textsItem({ name, result }: DriftEntry): string {
  return `- ${markdownCode(cut(name, 200))}: ${documentationText(result.documentation)}`;
}

function untoldItem({ name, message, hint }: UntoldDrift): string {
  const advice = hint === undefined ? "" : ` (${shown(hint)})`;
  return `- ${markdownCode(cut(name, 200))}: ${shown(message)}${advice}`;
}

function staleItem({ agent, rule, subject }: AcceptedFinding): string {
  const about = [agent, subject].filter((text) => text !== "").join(" ");
  return `- ${markdownCode(shortened(about))} (${markdownCode(shortened(rule))})`;
}
