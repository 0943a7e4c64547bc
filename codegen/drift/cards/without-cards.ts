import type { Report } from "../../diagnostics/report.ts";
import { driftResult } from "../drift-result.ts";
import type { CardDriftResult, DriftFinding, DriftSite } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { callTo } from "./agent.ts";
import { type CardDocuments, cardDocument, saidOf } from "./read-card-document.ts";
import { versionAdvice } from "./version-advice.ts";
import { isGone } from "./words.ts";

/**
 * What to say when a registry that took the credential knows no such agent for it, so that there is no card to compare
 * with: one finding, `agent-not-visible`.
 *
 * @param options.agent Name that was asked for.
 * @param options.before The card that there was: a parsed JSON value or a `DriftDocument`.
 * @param options.at Where the agent is named, if not at the beginning of that card: its line in a lock file.
 * @param options.message One sentence. Default: that the agent is gone, or private to others.
 */
export function agentNotVisible(options: {
  readonly agent: string;
  readonly before: unknown;
  readonly at?: DriftSite;
  readonly message?: string;
}): CardDriftResult {
  const { agent } = options;
  const document = cardDocument(options.before, "before.card.json");
  const rule = "agent-not-visible";
  const subject = "agent";
  const finding: DriftFinding = {
    ...{ rule, subject, severity: "breaking" },
    before: options.at ?? beginningOf(document.file),
    after: beginningOf(`registry:${agent}`),
    message: options.message ?? `${isGone}, or private to another organisation`,
    notes: [],
    refused: callTo(agent),
    fingerprint: fingerprintOf({ rule, subject, before: agent, after: undefined }),
  };
  return {
    agent,
    ...driftResult({ findings: [finding], documentation: 0, diagnostics: [] }),
    // There is no next version to advise about.
    version: versionAdvice({ before: saidOf(document).version, after: "" }, "none"),
  };
}

function beginningOf(file: string): DriftSite {
  return { file, pointer: "", line: 1, column: 1 };
}

/** What is wrong with each of two documents. */
export interface CardReports {
  readonly before: Report;
  readonly after: Report;
}

/** One finding for each card with errors: what it takes and delivers is not known, so neither is what changed. */
export function unreadableCards(
  documents: CardDocuments,
  reports: CardReports,
): readonly DriftFinding[] {
  const sides = [
    { side: "before", words: "old card" },
    { side: "after", words: "new card" },
  ] as const;
  return sides.flatMap(({ side, words }) => {
    const errors = reports[side].diagnostics.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (first === undefined) return [];
    const { file, line, column, pointer } = first;
    const sites = {
      before: beginningOf(documents.before.file),
      after: beginningOf(documents.after.file),
      [side]: { file, line, column, pointer },
    };
    const codes = errors.map((error) => [error.code, error.pointer]);
    return [
      {
        ...{ rule: "unreadable", severity: "risky", subject: words, ...sites },
        message: `it has ${errors.length === 1 ? "an error" : `${errors.length} errors`}, so what changed cannot be told`,
        notes: [first.message],
        undecided: true,
        fingerprint: fingerprintOf({
          ...{ rule: "unreadable", subject: words, before: undefined, after: undefined },
          [side]: codes,
        }),
      },
    ];
  });
}
