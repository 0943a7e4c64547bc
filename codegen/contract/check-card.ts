import type { AgentCard } from "../../generated/types/agent-card.ts";
import {
  checkAgentCard,
  checkAuthoredAgentCard,
  isAgentCard,
} from "../../generated/validators/agent-card.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createReport, type Report } from "../diagnostics/report.ts";
import { escapePointer, isObject, type JsonValue, member } from "../load/json-value.ts";
import { loadText } from "../load/load.ts";
import type { Source } from "../load/source.ts";
import { readAgentContract } from "./agent-contract.ts";
import { acceptCoversContentType } from "./card-rules/accept-warnings.ts";
import { declaredRequired, fittingExamples } from "./card-rules/form-warnings.ts";
import { freeSchemas } from "./card-rules/free-schemas.ts";
import { issueFault, withoutMisspelt } from "./card-rules/issue-fault.ts";
import { type CardRule, faultAt } from "./card-rules/places.ts";
import { longestRunningTime } from "./card-rules/runtime-warnings.ts";
import { looseStreamMembers, unusableStreams } from "./card-rules/stream-warnings.ts";

/** A card without errors, and where each part of it stands in its text. */
export interface CheckedCard {
  readonly card: AgentCard;
  readonly source: Source;
}

/**
 * Holds a card against every rule of the agent-card sheet that can be decided from it alone: the
 * schema with the class and stream rules as errors (sections 2 to 9, 11.1), what works badly as
 * warnings (11.2), and so what of its schemas nobody can have meant.
 *
 * @param text JSON.
 * @param file What diagnostics call the card: a path, `registry:<name>`, a URL, `<stdin>`.
 * @param options.authored The card is going to be run or published, so it must have `runtime`.
 *   Default false: a card as the registry returns it may lack it.
 * @returns Every fault, each with pointer, line and column; the card when none is an error.
 */
export function checkCard(
  text: string,
  file: string,
  options: { readonly authored?: boolean } = {},
): { readonly diagnostics: readonly Diagnostic[]; readonly card: AgentCard | undefined } {
  const report = createReport();
  const checked = readCard({ text, file, ...options }, report);
  if (checked !== undefined) tellOfSchemas(checked, report);
  return { diagnostics: report.diagnostics, card: checked?.card };
}

/**
 * What generating from a good card would tell of its schemas and their examples, all of it as warnings: the registry
 * takes the card, and what cannot be generated in TypeScript may serve others.
 */
function tellOfSchemas({ card, source }: CheckedCard, report: Report): void {
  const told = createReport();
  readAgentContract({ card, source, stem: card.identity.agentName, taken: [] }, told);
  for (const diagnostic of told.diagnostics) report.add({ ...diagnostic, severity: "warning" });
}

/**
 * `checkCard` for those who have a report already, need the places, and go on to model the card: whether the examples
 * of a card without errors fit is told then.
 */
export function readCard(
  input: Parameters<typeof loadText>[0] & { readonly authored?: boolean },
  report: Report,
): CheckedCard | undefined {
  const faults = createReport();
  const source = loadText(input, faults);
  if (source !== undefined) checkSource(source, { authored: input.authored ?? false }, faults);
  const card: unknown = source?.value;
  const isRight = source !== undefined && !faults.hasErrors && isAgentCard(card);
  if (source !== undefined && !isRight) fittingExamples(source, faults);
  for (const diagnostic of faults.diagnostics) report.add(diagnostic);
  return isRight ? { card, source } : undefined;
}

const warningRules: readonly CardRule[] = [
  unusableStreams,
  looseStreamMembers,
  declaredRequired,
  acceptCoversContentType,
];

function checkSource(card: Source, options: { readonly authored: boolean }, report: Report): void {
  if (!isObject(card.value)) {
    report.error(faultAt(card, "", { code: "wrong-type", message: "A card is a JSON object" }));
    return;
  }
  const isOld = member(card.value, "skills") !== undefined;
  if (isOld) reportSkills(card, report);
  const issues = options.authored ? checkAuthoredAgentCard(card.value) : checkAgentCard(card.value);
  for (const issue of withoutMisspelt(issues, card)) {
    // The old name is told once, not as a member too many and another one missing.
    const isMissing = issue.path === "" && issue.keyword === "required";
    const isTold = issue.path === "/skills" || (isMissing && issue.message.includes('"tags"'));
    if (!isOld || !isTold) report.error(issueFault(issue, card));
  }
  if (report.hasErrors) freeSchemas(card, report);
  else checkText(card, report);
  for (const rule of warningRules) rule(card, report);
  // Whoever only calls the agent can do nothing about it.
  if (options.authored) longestRunningTime(card, report);
}

function reportSkills(card: Source, report: Report): void {
  report.error(
    faultAt(card, "/skills", {
      code: "skills-renamed",
      message: '"skills" is what older cards called "tags"',
      hint: 'rename it to "tags"; where the card has both, remove "skills"',
    }),
  );
}

/** A text with a lone surrogate can be written as an escape, but has no UTF-8 form to send or hash. */
function checkText(card: Source, report: Report): void {
  // Most cards need no second look: whole themselves, and no escape that could be half a pair.
  if (card.text.isWellFormed() && !/\\u[dD]/.test(card.text)) return;
  for (const { pointer, text } of textsIn(card.value, "")) {
    if (text.isWellFormed()) continue;
    const message = `${JSON.stringify(text)} has a lone surrogate, so it has no UTF-8 form`;
    report.error(faultAt(card, pointer, { code: "lone-surrogate", message }));
  }
}

/** Every text of a document, keys among them. */
function* textsIn(
  value: JsonValue,
  pointer: string,
): Iterable<{ readonly pointer: string; readonly text: string }> {
  if (typeof value === "string") yield { pointer, text: value };
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${pointer}/${escapePointer(name)}`;
    yield { pointer: at, text: name };
    yield* textsIn(inner, at);
  }
}
