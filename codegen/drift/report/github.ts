import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DriftFinding } from "../finding.ts";
import type { DriftSeverity } from "../severity.ts";
import { cut, inert, placeText, witnessLine } from "./inert-text.ts";
import type { DriftEntry, DriftPlace, DriftReport, UntoldDrift } from "./report.ts";
import { sentenceOf } from "./sentence.ts";
import { documentationText, summaryText } from "./summary.ts";

/**
 * A report as commands of GitHub Actions, one a line, and a sentence about all of them. Each change is an annotation at
 * the agent's line of the lock file; of what no lock names, at its place in the old document.
 */
export function renderGithub(report: DriftReport): string {
  const commands = [
    ...report.entries.flatMap((entry) => entryCommands(entry)),
    ...report.untold.map(untoldCommand),
  ];
  return `${[...commands, summaryText(report)].join("\n")}\n`;
}

type Level = "error" | "warning" | "notice";

const levels: Readonly<Record<DriftSeverity, Level>> = {
  breaking: "error",
  risky: "warning",
  compatible: "notice",
  docs: "notice",
};

interface Annotation {
  readonly level: Level;
  readonly place: DriftPlace | undefined;
  readonly title: string;
  readonly lines: readonly string[];
}

function entryCommands(entry: DriftEntry): readonly string[] {
  const { name, result, lock } = entry;
  const { findings, documentation, diagnostics } = result;
  return [
    ...findings.map((finding) => findingCommand(entry, finding)),
    ...diagnostics.filter(({ severity }) => severity === "error").map(diagnosticCommand),
    ...(documentation === 0
      ? []
      : [
          command({
            level: "notice",
            place: lock,
            title: `${name}: docs`,
            lines: [documentationText(documentation)],
          }),
        ]),
  ];
}

/** A witness has up to 64 kB, and names in a card have no limit; GitHub shows about this much of a message. */
const longestLine = 2_000;

function findingCommand({ name, lock }: DriftEntry, finding: DriftFinding): string {
  const { severity, rule, witness, refused, notes, before, after } = finding;
  return command({
    level: levels[severity],
    place: lock ?? before,
    title: `${name}: ${severity}, ${rule}`,
    lines: [
      sentenceOf(finding),
      ...(witness === undefined ? [] : [`witness: ${witnessLine(witness)}`]),
      ...(refused === undefined ? [] : [`refused: ${refused}`]),
      ...notes.map((note) => `note: ${note}`),
      `at: ${placeText(before)} → ${placeText(after)}`,
    ],
  });
}

function diagnosticCommand({ code, message, hint, ...place }: Diagnostic): string {
  const lines = [message, ...(hint === undefined ? [] : [`hint: ${hint}`])];
  return command({ level: "error", place, title: code, lines });
}

function untoldCommand({ name, message, hint, lock }: UntoldDrift): string {
  const lines = [message, ...(hint === undefined ? [] : [`hint: ${hint}`])];
  return command({ level: "error", place: lock, title: `${name}: unknown`, lines });
}

function command({ level, place, title, lines }: Annotation): string {
  const properties = [
    ...(place === undefined
      ? []
      : [`file=${property(place.file)}`, `line=${place.line}`, `col=${place.column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join()}::${data(lines.map(shortened).join("\n"))}`;
}

function shortened(line: string): string {
  return cut(inert(line), longestLine);
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(inert(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
