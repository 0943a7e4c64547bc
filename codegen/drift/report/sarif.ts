import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DriftFinding } from "../finding.ts";
import type { RuleEntry } from "../rules/entry.ts";
import { type DriftRule, driftRules } from "../rules/rules.ts";
import type { DriftSeverity } from "../severity.ts";
import { compareVerdicts } from "../severity-order.ts";
import { artifactUri } from "./artifact-uri.ts";
import { cut, inert, inertLines, witnessLine } from "./inert-text.ts";
import type { DriftEntry, DriftPlace, DriftReport, UntoldDrift } from "./report.ts";
import { ruleUrl } from "./rule-url.ts";
import { sentenceOf } from "./sentence.ts";

/**
 * A report as SARIF 2.1.0, for code scanning. A result stands at the agent's line of the lock file, or else in the new
 * document; what a baseline accepts is suppressed. Changed descriptions are counted in the properties of the run.
 */
export function renderSarif(report: DriftReport): string {
  const rules = usedRules(report);
  const results = report.entries.flatMap((entry) => entryResults(entry, { rules, report }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "blocks",
            informationUri: "https://www.npmjs.com/package/@blocks-network/sdk",
            rules: rules.map(ruleDescriptor),
          },
        },
        invocations: [
          {
            executionSuccessful: report.untold.length === 0,
            toolExecutionNotifications: notifications(report),
          },
        ],
        columnKind: "utf16CodeUnits",
        results,
        properties: { verdict: report.verdict, counts: report.counts },
      },
    ],
  };
  return `${inertLines(JSON.stringify(log, null, 2))}\n`;
}

/** Rules that found something, in the order of their page. */
function usedRules({ entries }: DriftReport): readonly DriftRule[] {
  const used = new Set(
    entries.flatMap(({ result, accepted = [] }) =>
      [...result.findings, ...accepted].map(({ rule }) => rule),
    ),
  );
  return (Object.keys(driftRules) as DriftRule[]).filter((rule) => used.has(rule));
}

function ruleDescriptor(rule: DriftRule): object {
  const { title, why, severity } = driftRules[rule];
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: why },
    helpUri: ruleUrl(rule),
    defaultConfiguration: { level: levelOf(worstOf(severity)) },
  };
}

/** Where the values decide, the worst that they may come to. */
function worstOf(severity: RuleEntry["severity"]): DriftSeverity {
  if (typeof severity === "string") return severity;
  const known = [severity.input, severity.output].map((one) =>
    one === "decided" ? "breaking" : one,
  );
  return known.reduce((worst, one) => (compareVerdicts(one, worst) > 0 ? one : worst));
}

function levelOf(severity: DriftSeverity): "error" | "warning" | "note" {
  switch (severity) {
    case "breaking":
      return "error";
    case "risky":
      return "warning";
    default:
      return "note";
  }
}

function entryResults(
  entry: DriftEntry,
  about: { readonly rules: readonly DriftRule[]; readonly report: DriftReport },
): readonly object[] {
  const { result, accepted = [] } = entry;
  const isHeld = about.report.stale !== undefined;
  return [
    ...result.findings.map((finding) => ({
      ...sarifResult(entry, finding, about.rules),
      ...(isHeld && { baselineState: "new" }),
    })),
    ...accepted.map((finding) => ({
      ...sarifResult(entry, finding, about.rules),
      ...(isHeld && { baselineState: "unchanged" }),
      suppressions: [
        { kind: "external", status: "accepted", justification: "accepted by the baseline" },
      ],
    })),
  ];
}

function sarifResult(
  { name, lock }: DriftEntry,
  finding: DriftFinding,
  rules: readonly DriftRule[],
): object {
  const { rule, severity, before, after, subject, notes, fingerprint } = finding;
  const related = lock === undefined ? [before] : [before, after];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levelOf(severity),
    message: { text: messageText(finding) },
    locations: [location(lock ?? after)],
    relatedLocations: related.map((site, index) => ({
      ...location(site),
      id: index + 1,
      message: { text: index === 0 ? "before" : "after" },
    })),
    partialFingerprints: { "blocksDrift/v1": `${fingerprint}:${inert(name)}` },
    properties: {
      agent: name,
      severity,
      subject,
      notes,
      pointers: { before: before.pointer, after: after.pointer },
      ...(finding.witness !== undefined && { witness: finding.witness }),
      ...(finding.refused !== undefined && { refused: finding.refused }),
      ...(finding.undecided === true && { undecided: true }),
    },
  };
}

/** A viewer shows the message and seldom the properties, so the witness is in both, cut here. */
const longestLine = 1_000;

function messageText(finding: DriftFinding): string {
  const { witness, refused, notes } = finding;
  return [
    sentenceOf(finding),
    ...(witness === undefined ? [] : [`witness: ${witnessLine(witness)}`]),
    ...(refused === undefined ? [] : [`refused: ${refused}`]),
    ...notes.map((note) => `note: ${note}`),
  ]
    .map(plain)
    .join("\n");
}

/** Text without the links that a message may have. */
function plain(text: string): string {
  return cut(inert(text), longestLine).replaceAll("](", "] (");
}

function location({ file, line, column }: DriftPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(file) },
      region: { startLine: line, startColumn: column },
    },
  };
}

function notifications({ entries, untold }: DriftReport): readonly object[] {
  return [
    ...untold.map(untoldNotification),
    ...entries.flatMap(({ result }) => result.diagnostics.map(diagnosticNotification)),
  ];
}

function untoldNotification({ name, message, hint, lock }: UntoldDrift): object {
  const text = hint === undefined ? `${name}: ${message}` : `${name}: ${message} (${hint})`;
  return {
    level: "error",
    message: { text: plain(text) },
    ...(lock && { locations: [location(lock)] }),
  };
}

function diagnosticNotification({ severity, code, message, ...place }: Diagnostic): object {
  return {
    level: severity,
    message: { text: plain(message) },
    locations: [location(place)],
    properties: { code },
  };
}
