import { cardRules } from "./card-rules.ts";
import { compositeRules } from "./composite-rules.ts";
import type { RuleEntry } from "./entry.ts";
import { folderRules } from "./folder-rules.ts";
import { valueRules } from "./value-rules.ts";

const entries = { ...valueRules, ...compositeRules, ...cardRules, ...folderRules };

/** The rules by what they are about, in the order of `docs/drift-rules.md`. */
export const driftRuleGroups: Readonly<Record<string, Readonly<Record<string, RuleEntry>>>> = {
  "Values in schemas": valueRules,
  "Lists, objects and alternatives in schemas": compositeRules,
  "Agent cards": cardRules,
  "Folders of cards and schemas": folderRules,
};

/** Stable id of a rule. */
export type DriftRule = keyof typeof entries;

/** Every rule of drift, in the order of `docs/drift-rules.md`. */
export const driftRules: Readonly<Record<DriftRule, RuleEntry>> = entries;

/** Rules of changes inside schemas; their severity goes by the way that values take. */
export type SchemaRule = keyof typeof valueRules | keyof typeof compositeRules;

/** Rules of changes of a card beside its schemas. */
export type CardRule = keyof typeof cardRules;

/** Rules of documents that come or go with a folder. */
export type FolderRule = keyof typeof folderRules;
