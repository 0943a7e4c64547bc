import { counted } from "../../../templates/validator/counted.ts";
import { excerpt } from "../../diagnostics/excerpt.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { DriftFinding } from "../finding.ts";
import { acceptCommand } from "./accept-command.ts";
import { inert, placeText, shortened, witnessLine, witnessLines } from "./inert-text.ts";
import {
  type DriftEntry,
  type DriftReport,
  isDocumentation,
  type UntoldDrift,
  versionAdvice,
} from "./report.ts";
import { documentationText, summaryText } from "./summary.ts";
import { type DriftPainter, layRow, type Row, textIndent } from "./text-rows.ts";
import { versionText } from "./version-text.ts";

/** How a report is shown to people. */
export interface TextOptions {
  /** Columns of the terminal. Default: a change is one line, however long, and a witness is cut at 100 columns. */
  readonly width?: number | undefined;
  /** Whole witnesses, what the baseline accepts, warnings of documents, and what did not change. Default: false. */
  readonly verbose?: boolean | undefined;
  /** Colours a part of a line. Default: plain text. */
  readonly paint?: DriftPainter | undefined;
}

/** A report for people: each agent with its changes, breaking first, then a sentence about all of them. */
export function renderText(report: DriftReport, options: TextOptions = {}): string {
  const blocks = [
    ...report.entries.map((entry) => (isDocumentation(entry) ? [] : entryRows(entry, options))),
    report.entries.filter(isDocumentation).map(documentationRow),
    ...untoldBlocks(report.untold, options),
    staleRows(report, options),
  ];
  const shown = blocks
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.flatMap((row) => layRow(row, options)).join("\n"));
  const summary = layRow({ level: "across", text: summaryText(report) }, options).join("\n");
  return `${[...shown, summary].join("\n\n")}\n`;
}

function entryRows(entry: DriftEntry, options: TextOptions): readonly Row[] {
  const { result, accepted = [] } = entry;
  const isShown = result.verdict !== "none" || result.diagnostics.length > 0;
  if (!isShown && options.verbose !== true) return [];
  const advice = versionAdvice(entry);
  const wanted = advice && versionText(advice);
  const command = acceptCommand(entry);
  return [
    headRow(entry.name, versions(entry)),
    ...result.findings.flatMap((finding) => findingRows(finding, options)),
    ...(result.documentation === 0 ? [] : [row("docs", documentationText(result.documentation))]),
    ...diagnosticRows(entry, options),
    ...(accepted.length === 0
      ? []
      : [row("accepted", `${counted(accepted.length, "change")}, by the baseline`)]),
    ...(options.verbose === true ? accepted.map(acceptedRow) : []),
    ...(result.verdict === "none" ? [row("none", "no changes")] : []),
    ...(wanted === undefined ? [] : [row("version", wanted)]),
    ...(command === undefined ? [] : [row("accept", command)]),
  ];
}

function documentationRow({ name, result }: DriftEntry): Row {
  return headRow(name, documentationText(result.documentation));
}

function headRow(name: string, beside = ""): Row {
  return { level: "head", text: shortened(name), ...(beside !== "" && { end: beside }) };
}

/** `1.2.0 → 1.3.0`; empty where there is one version or none, the old one alone of an agent that is gone. */
function versions(entry: DriftEntry): string {
  const advice = versionAdvice(entry);
  if (advice === undefined || advice.before === advice.after) return "";
  if (advice.after === "") return shortened(advice.before);
  return `${shortened(advice.before)} → ${shortened(advice.after)}`;
}

function findingRows(finding: DriftFinding, options: TextOptions): readonly Row[] {
  const { severity, rule, subject, message, notes, witness, refused } = finding;
  const text = [subject, message].filter((part) => part !== "").map((part) => tell(part, options));
  return [
    { level: "row", label: severity, text: text.join("  "), end: rule },
    ...(witness === undefined ? [] : [witnessRow(witness, options)]),
    ...(refused === undefined ? [] : [below("refused", tell(refused, options))]),
    ...notes.map((note) => below("note", tell(note, options))),
    placesRow(finding),
  ];
}

function acceptedRow({ rule, severity, subject, message }: DriftFinding): Row {
  const text = [severity, subject, message].filter((part) => part !== "").map(shortened);
  return { level: "below", text: text.join("  "), end: rule };
}

/** Columns of a witness where no terminal says how many there are. */
const usualWidth = 100;

function witnessRow(witness: JsonValue, options: TextOptions): Row {
  const line = witnessLine(witness);
  const room = (options.width ?? usualWidth) - textIndent("below");
  const isWhole = options.verbose === true;
  const lines = isWhole && line.length > room ? witnessLines(witness) : [line];
  const shown = isWhole ? lines : lines.map((one) => excerpt(one, { at: 0, width: room }).shown);
  return { level: "below", label: "witness", text: "", lines: shown };
}

function placesRow({ before, after }: DriftFinding): Row {
  return { level: "below", label: "at", text: placeText(before), to: placeText(after) };
}

function diagnosticRows({ result }: DriftEntry, { verbose }: TextOptions): readonly Row[] {
  return result.diagnostics
    .filter(({ severity }) => severity === "error" || verbose === true)
    .map((diagnostic) => {
      const { severity, code, message } = diagnostic;
      return row(severity, `${placeText(diagnostic)}  ${code}  ${shortened(message)}`);
    });
}

/** Whoever could not ask a registry has one reason for all of its agents. */
function untoldBlocks(
  untold: readonly UntoldDrift[],
  { verbose }: TextOptions,
): readonly (readonly Row[])[] {
  const reasons = Map.groupBy(untold, ({ message, hint = "" }) => JSON.stringify([message, hint]));
  return [...reasons.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { message, hint } = first;
    const listed = verbose === true ? group : group.slice(0, listedUntold);
    const more = group.length - listed.length;
    const names = listed.map(({ name }) => shortened(name)).join(", ");
    return [
      [
        { level: "head", text: more === 0 ? names : `${names} and ${more} more` },
        row("unknown", shortened(message)),
        ...(hint === undefined ? [] : [row("hint", shortened(hint))]),
      ],
    ];
  });
}

/** More names than these are counted. */
const listedUntold = 10;

/** More stale entries than these are counted. */
const listedStale = 10;

function staleRows({ stale = [] }: DriftReport, { verbose }: TextOptions): readonly Row[] {
  if (stale.length === 0) return [];
  const listed = verbose === true ? stale : stale.slice(0, listedStale);
  const more = stale.length - listed.length;
  return [
    headRow("baseline"),
    ...listed.map(({ agent, subject, message, rule }): Row => {
      const text = [agent, subject, message].filter((part) => part !== "").map(shortened);
      return { level: "row", label: "stale", text: text.join("  "), end: shortened(rule) };
    }),
    ...(more === 0 ? [] : [row("stale", `and ${more} more`)]),
    row("hint", "these changes are no longer there; --update-baseline removes them"),
  ];
}

function row(label: string, text: string): Row {
  return { level: "row", label, text };
}

function below(label: string, text: string): Row {
  return { level: "below", label, text };
}

function tell(text: string, { verbose }: TextOptions): string {
  return verbose === true ? inert(text) : shortened(text);
}
