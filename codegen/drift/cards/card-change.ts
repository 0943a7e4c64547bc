import type { CheckedCard } from "../../contract/check-card.ts";
import { type JsonValue, parentPointer } from "../../load/json-value.ts";
import type { Source } from "../../load/source.ts";
import { valueAt } from "../../resolve/registry.ts";
import type { DriftFinding, DriftSite } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { cardRules } from "../rules/card-rules.ts";
import type { CardRule } from "../rules/rules.ts";

/** Two cards without errors. */
export interface CardPair {
  readonly before: CheckedCard;
  readonly after: CheckedCard;
}

type BreakingRule = {
  [Rule in CardRule]: (typeof cardRules)[Rule]["severity"] extends "breaking" ? Rule : never;
}[CardRule];

/** Something that is different, before it has lines and a fingerprint. */
export type CardChange = {
  readonly subject: string;
  /** Follows the subject: `it is gone`. */
  readonly message: string;
  readonly notes?: readonly string[];
  /** Pointers into the two cards; they may lead to what is not there. */
  readonly before: string;
  readonly after: string;
  /** What stood there; absent for what has no value of its own. */
  readonly values: {
    readonly before?: JsonValue | undefined;
    readonly after?: JsonValue | undefined;
  };
} & (
  | { readonly rule: BreakingRule; readonly refused: string }
  | { readonly rule: Exclude<CardRule, BreakingRule> }
);

/** A rule, or several about one part of a card. */
export type CardComparison = (pair: CardPair) => readonly CardChange[];

export function cardFinding(
  change: CardChange,
  places: { readonly before: DriftSite; readonly after: DriftSite },
): DriftFinding {
  const { rule, subject, message, notes = [], values } = change;
  return {
    rule,
    severity: cardRules[rule].severity,
    subject,
    before: places.before,
    after: places.after,
    message,
    notes,
    ...("refused" in change ? { refused: change.refused } : {}),
    fingerprint: fingerprintOf({ rule, subject, before: values.before, after: values.after }),
  };
}

/** The place of a pointer, or of the nearest thing around it that is there. */
export function siteIn(source: Source, pointer: string): DriftSite {
  let near = pointer;
  while (near !== "" && valueAt(source.value, near) === undefined) near = parentPointer(near);
  return { file: source.file, pointer: near, ...source.locate(near) };
}
