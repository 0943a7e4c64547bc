import type { FormatCheck } from "../../generated/types/file.ts";
import { createReport } from "../diagnostics/report.ts";
import { aboutChanges } from "./cards/about.ts";
import {
  agentChanges,
  type CardEnvelopes,
  envelopeChanges,
  isSameEnvelope,
} from "./cards/agent.ts";
import { type CardPair, cardFinding, siteIn } from "./cards/card-change.ts";
import { countDocumentation } from "./cards/documentation.ts";
import { inputChanges } from "./cards/inputs.ts";
import { outputChanges } from "./cards/outputs.ts";
import {
  type CardDocuments,
  cardDocuments,
  checkedCard,
  isSameCard,
  saidOf,
} from "./cards/read-card-document.ts";
import { compareCardSchemas } from "./cards/schemas.ts";
import { streamChanges } from "./cards/streams.ts";
import { versionAdvice } from "./cards/version-advice.ts";
import { type CardReports, unreadableCards } from "./cards/without-cards.ts";
import type { ComparedSchemas } from "./compared.ts";
import { driftResult } from "./drift-result.ts";
import type { CardDriftResult } from "./finding.ts";

export type { CardEnvelope } from "./cards/agent.ts";

export interface DiffCardsOptions {
  /** How the two are published, as far as it is known; a card does not say it. */
  readonly envelopes?: CardEnvelopes;
  /** Whether a checked value has to have its `format`. Default `assert`. */
  readonly formats?: FormatCheck;
}

/**
 * What became of an agent card, for those who call the agent with a client that was generated from the old one: inputs
 * and inbound events by what that client can send, outputs and outbound events by what the new agent may send to it.
 * `runtime` is never compared.
 *
 * @param before The old card: a parsed JSON value or a `DriftDocument`. It may lack `runtime`.
 * @param after The new card, likewise.
 * @returns Each change with its severity and what shows it. A card with errors is the finding `unreadable`, with every
 *   fault in `diagnostics`; nothing is thrown. Two cards that are equal have no drift, whatever is wrong with them.
 */
export function diffCards(
  before: unknown,
  after: unknown,
  options: DiffCardsOptions = {},
): CardDriftResult {
  const { envelopes = {}, formats = "assert" } = options;
  const documents = cardDocuments(before, after);
  const isSame = isSameEnvelope(envelopes) && isSameCard(documents.before, documents.after);
  if (isSame) return cardResult(documents, unchanged);

  const reports: CardReports = { before: createReport(), after: createReport() };
  const old = checkedCard(documents.before, reports.before);
  const now = checkedCard(documents.after, reports.after);
  const compared =
    old === undefined || now === undefined
      ? unchanged
      : compareCards({ before: old, after: now }, { envelopes, formats, reports });
  return cardResult(documents, compared, reports);
}

const unchanged: ComparedSchemas = { findings: [], documentation: 0 };

function compareCards(
  pair: CardPair,
  options: {
    readonly envelopes: CardEnvelopes;
    readonly formats: FormatCheck;
    readonly reports: CardReports;
  },
): ComparedSchemas {
  const changes = [
    ...agentChanges(pair),
    ...envelopeChanges(pair, options.envelopes),
    ...inputChanges(pair),
    ...outputChanges(pair),
    ...streamChanges(pair),
    ...aboutChanges(pair),
  ];
  const findings = changes.map((change) =>
    cardFinding(change, {
      before: siteIn(pair.before.source, change.before),
      after: siteIn(pair.after.source, change.after),
    }),
  );
  const schemas = compareCardSchemas(pair, options);
  return {
    findings: [...findings, ...schemas.findings],
    documentation: countDocumentation(pair) + schemas.documentation,
  };
}

function cardResult(
  documents: CardDocuments,
  compared: ComparedSchemas,
  reports?: CardReports,
): CardDriftResult {
  const unreadable = reports === undefined ? [] : unreadableCards(documents, reports);
  const isReadable = unreadable.length === 0;
  const result = driftResult({
    ...(isReadable ? compared : { findings: unreadable, documentation: 0 }),
    diagnostics:
      reports === undefined ? [] : [...reports.before.diagnostics, ...reports.after.diagnostics],
  });
  const old = saidOf(documents.before);
  const now = saidOf(documents.after);
  const verdict = isReadable ? result.verdict : "none";
  return {
    agent: old.agent === "" ? now.agent : old.agent,
    ...result,
    version: versionAdvice({ before: old.version, after: now.version }, verdict),
  };
}
