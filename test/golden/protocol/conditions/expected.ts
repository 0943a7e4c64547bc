// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

const pattern_d4a19d8affc2 = /^\s*$/u;

/** Not in the type: conditions that the schema states. */
export type Payment =
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number?: string;
      readonly cvc?: never;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      readonly cvc?: never;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number: string;
      readonly cvc: string;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      readonly cvc: string;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number?: string;
      readonly cvc?: never;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      readonly cvc?: never;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number: string;
      readonly cvc: string;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    }
  | {
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      readonly cvc: string;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    };

/** A reference with a sibling is one type. */
export type Refined =
  | {
      readonly cvc: string;
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number: string;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly cvc: string;
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      readonly tip?: never;
      /** Not in the type: what the schema excludes. */
      readonly note?: string;
    }
  | {
      readonly cvc: string;
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban: string;
      readonly number: string;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    }
  | {
      readonly cvc: string;
      readonly method: "card" | "transfer";
      /** @minLength 5 */
      readonly iban?: string;
      readonly number: string;
      /** Not in the type: what the schema excludes. */
      readonly tip: number;
      /**
       * Not in the type: what the schema excludes.
       *
       * @minLength 3
       */
      readonly note?: string;
    };

export type Mixed = { readonly a: string };

export type Anything = JsonValue;

export type Nothing = never;

export type NotText =
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue }
  | null;

/**
 * @minimum 3
 * @minLength 2
 */
export type Typeless =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly a: JsonValue }
  | null;

export function isPayment(value: unknown): value is Payment {
  return (
    isPaymentPart1(value) &&
    isPaymentPart2(value) &&
    isPaymentPart3(value) &&
    isPaymentPart4(value)
  );
}

export function checkPayment(value: unknown): Issue[] {
  if (isPayment(value)) return [];
  return examineBy(keywords, rulePayment, value);
}

export function isRefined(value: unknown): value is Refined {
  return isRefinedPart1(value) && isPayment(value);
}

export function checkRefined(value: unknown): Issue[] {
  if (isRefined(value)) return [];
  return examineBy(keywords, ruleRefined, value);
}

export function isMixed(value: unknown): value is Mixed {
  if (!fields(value)) return false;
  const { a } = value;
  if (typeof a !== "string") return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "a":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkMixed(value: unknown): Issue[] {
  if (isMixed(value)) return [];
  return examineBy(keywords, ruleMixed, value);
}

export function isAnything(value: unknown): value is Anything {
  return value !== undefined;
}

export function checkAnything(value: unknown): Issue[] {
  if (isAnything(value)) return [];
  return examineBy(keywords, ruleAnything, value);
}

export function isNothing(value: unknown): value is Nothing {
  return value === undefined && false;
}

export function checkNothing(value: unknown): Issue[] {
  if (isNothing(value)) return [];
  return examineBy(keywords, ruleNothing, value);
}

export function isNotText(value: unknown): value is NotText {
  return typeof value !== "string";
}

export function checkNotText(value: unknown): Issue[] {
  if (isNotText(value)) return [];
  return examineBy(keywords, ruleNotText, value);
}

export function isTypeless(value: unknown): value is Typeless {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value) && value >= 3) ||
    (typeof value === "string" && !shorter(value, 2)) ||
    isTypelessList(value) ||
    isTypelessFields(value)
  );
}

export function checkTypeless(value: unknown): Issue[] {
  if (isTypeless(value)) return [];
  return examineBy(keywords, ruleTypeless, value);
}

function isPaymentPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { method, iban, number: number_, cvc, tip, note } = value;
  return (
    (method === "card" || method === "transfer") &&
    (iban === undefined || (typeof iban === "string" && !shorter(iban, 5))) &&
    (number_ === undefined || typeof number_ === "string") &&
    (cvc === undefined || typeof cvc === "string") &&
    (tip === undefined ||
      (typeof tip === "number" &&
        Number.isFinite(tip) &&
        isPaymentPart1TipPart2(tip))) &&
    (note === undefined || isPaymentPart1Note(note)) &&
    (own(value, "cvc") === undefined || own(value, "number") !== undefined) &&
    (own(value, "cvc") === undefined || own(value, "method") !== undefined) &&
    (own(value, "tip") === undefined || isPaymentPart1IfTip(value))
  );
}

function isPaymentPart2(value: unknown): boolean {
  return isPaymentPart2Arm1(value) || isPaymentPart2Arm2(value);
}

function isPaymentPart3(value: unknown): boolean {
  return isPaymentPart3If(value) || isPaymentPart3Else(value);
}

function isPaymentPart4(value: unknown): boolean {
  return (
    (isPaymentPart4If(value) && isPaymentPart4Then(value)) ||
    (!isPaymentPart4If(value) && isPaymentPart4Else(value))
  );
}

function isRefinedPart1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { cvc } = value;
  return cvc !== undefined;
}

function isTypelessList(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

function isTypelessFields(value: unknown): boolean {
  if (!fields(value)) return false;
  const { a } = value;
  return a !== undefined;
}

function isPaymentPart1TipPart2(value: unknown): boolean {
  return value !== 13;
}

function isPaymentPart1Note(value: unknown): boolean {
  return typeof value === "string" && isPaymentPart1NotePart2(value);
}

function isPaymentPart1IfTip(value: unknown): boolean {
  if (!fields(value)) return true;
  const { note } = value;
  return note === undefined || isPaymentPart1IfTipNote(note);
}

function isPaymentPart2Arm1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { iban } = value;
  return iban !== undefined;
}

function isPaymentPart2Arm2(value: unknown): boolean {
  if (!fields(value)) return true;
  const { number: number_ } = value;
  return number_ !== undefined;
}

function isPaymentPart3If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { tip } = value;
  return tip !== undefined;
}

function isPaymentPart3Else(value: unknown): boolean {
  if (!fields(value)) return true;
  const size = Object.keys(value).length;
  if (size > 4) return false;
  return true;
}

function isPaymentPart4If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { method } = value;
  return method === undefined || method === "transfer";
}

function isPaymentPart4Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { cvc, iban } = value;
  return cvc === undefined && iban !== undefined;
}

function isPaymentPart4Else(value: unknown): boolean {
  if (!fields(value)) return true;
  const { number: number_ } = value;
  return number_ !== undefined;
}

function isPaymentPart1NotePart2(value: unknown): boolean {
  return !isPaymentPart1NotePart2Not(value);
}

function isPaymentPart1IfTipNote(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && !shorter(value, 3)) ||
    list(value) ||
    fields(value)
  );
}

function isPaymentPart1NotePart2Not(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_d4a19d8affc2.test(value)) ||
    list(value) ||
    fields(value)
  );
}

const rulePayment: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: {
        "method!": { enum: ["card", "transfer"] },
        "iban?": { type: "a string", minLength: 5 },
        "number?": { instead: "A card number is text.", of: "a string" },
        "cvc?": "a string",
        "tip?": {
          instead: "No unlucky tips.",
          of: { allOf: ["a number", { not: { enum: [13] } }] },
        },
        "note?": {
          allOf: [
            "a string",
            {
              not: {
                pattern: [
                  [
                    "must match ^\\s*$",
                    (text: string) => pattern_d4a19d8affc2.test(text),
                  ],
                ],
              },
            },
          ],
        },
      },
      dependentRequired: [["cvc", ["number", "method"]]],
      dependentSchemas: [["tip", { members: { "note?": { minLength: 3 } } }]],
    },
    {
      instead: "Say where the money comes from.",
      of: {
        anyOf: [{ required: ["iban"] }, { required: ["number"] }],
        words: "a string, a number, true or false, an array, an object or null",
      },
    },
    { if: { required: ["tip"] }, else: { maxProperties: 4 } },
    {
      if: { members: { "method?": { enum: ["transfer"] } } },
      then: {
        members: { "cvc?": { refuse: ["false", "must be absent"] } },
        required: ["iban"],
      },
      else: { required: ["number"] },
    },
  ],
};

const ruleRefined: ValueRule = { allOf: [{ required: ["cvc"] }, rulePayment] };

const ruleMixed: ValueRule = {
  type: "an object",
  members: { "a!": "a string" },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleAnything: ValueRule = { present: true };

const ruleNothing: ValueRule = { refuse: ["false", "must be absent"] };

const ruleNotText: ValueRule = { not: "a string" };

const ruleTypeless: ValueRule = {
  minimum: 3,
  minLength: 2,
  items: "a string",
  required: ["a"],
};

const keywords = {
  additionalProperties: askAdditionalProperties,
  allOf: askAllOf,
  anyOf: askAnyOf,
  dependentRequired: askDependentRequired,
  dependentSchemas: askDependentSchemas,
  enum: askEnum,
  if: askIf,
  instead: askInstead,
  items: askItems,
  maxProperties: askMaxProperties,
  members: askPlainMembers,
  minLength: askMinLength,
  minimum: askMinimum,
  not: askNot,
  pattern: askTests,
  present: askPresent,
  refuse: askRefuse,
  required: askRequired,
  type: askType,
};

/** A look for what is wrong with a value. */
interface RuleSearch {
  readonly issues: Issue[];
  /** So many are enough: one, where only the verdict counts. */
  readonly most: number;
  /** How often a rule that refers back to itself was entered. */
  readonly depth: number;
  /** What is done for a keyword: the text that it gives is the message of an issue. */
  readonly keywords: {
    readonly [keyword: string]: (
      asked: never,
      value: unknown,
      path: string,
      search: RuleSearch,
      rule: never,
    ) => unknown;
  };
}

/** What a value must be: JSON types in the words of messages, or keywords with what each asks. */
type ValueRule = string | { readonly [keyword: string]: unknown };

function askAdditionalProperties(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: Parameters<typeof others>[1],
): void {
  if (!fields(value)) return;
  for (const name of others(value, asked)) {
    explain(rule, value[name], pointer(path, name), search);
  }
}

/** Two parts may tell the same fault, which is still one. */
function askAllOf(
  parts: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  for (const part of parts) {
    explain(part, value, path, search);
  }
  distinct(search.issues, from);
}

function askAnyOf(
  arms: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
  rule: Parameters<typeof loneArm>[1] & { readonly words: string },
): string | undefined {
  const only = loneArm(arms, rule, value);
  if (only !== undefined) explain(only, value, path, search);
  else if (!arms.some((arm) => holds(arm, value, search)))
    return `must be ${rule.words}`;
  return undefined;
}

/** Names, each with those that must be there when it is. */
function askDependentRequired(
  pairs: readonly (readonly [string, readonly string[]])[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, others] of pairs) {
    if (own(value, name) === undefined) continue;
    for (const other of others) {
      if (own(value, other) !== undefined) continue;
      const because = `because it has ${JSON.stringify(name)}`;
      const message = `must have member ${JSON.stringify(other)}, ${because}`;
      issues.push({ path, keyword: "dependentRequired", message });
    }
  }
}

/** Names, each with a rule for the object that has it. */
function askDependentSchemas(
  pairs: readonly (readonly [string, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, rule] of pairs)
    if (own(value, name) !== undefined) explain(rule, value, path, search);
}

/** One of values that are compared as they are: text, numbers, `true`, `false`, `null`. */
function askEnum(
  values: readonly unknown[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (values.includes(value)) return;
  const keyword = values.length === 1 ? "const" : "enum";
  const message = `must be ${wantedValues(values)}, not ${show(value)}`;
  issues.push({ path, keyword, message });
}

function askIf(
  test: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly then?: ValueRule; readonly else?: ValueRule },
): void {
  const rule = holds(test, value, search) ? asked.then : asked.else;
  if (rule !== undefined) explain(rule, value, path, search);
}

/** One message for whatever is wrong by a rule. */
function askInstead(
  message: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  { of }: { readonly of: ValueRule },
): void {
  const from = search.issues.length;
  explain(of, value, path, search);
  instead(search.issues, from, path, message);
}

function askItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, item] of value.entries())
    explain(rule, item, `${path}/${index}`, search);
}

function askMaxProperties(most: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length > most)) return undefined;
  return `must have at most ${counted(most, "member")}`;
}

function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters`;
}

function askMinimum(least: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value < least;
  return fails ? `must be at least ${least}` : undefined;
}

function askNot(
  rule: ValueRule,
  value: unknown,
  _path: string,
  search: RuleSearch,
): string | undefined {
  return holds(rule, value, search) ? "must not be like this" : undefined;
}

/** Members whose names need no care: none is inherited by every object, none has to be escaped in a pointer. */
function askPlainMembers(
  rules: { readonly [name: string]: ValueRule },
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const key of Object.keys(rules)) {
    const name = key.slice(0, -1);
    const part = value[name];
    if (part !== undefined)
      explain(rules[key] ?? {}, part, `${path}/${name}`, search);
    else if (key.endsWith("!")) missing(search.issues, path, name);
  }
}

/** Any value, as long as there is one. */
function askPresent(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: { readonly issues: Issue[] },
): void {
  if (value !== undefined) return;
  const message = `must be a JSON value, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}

/** Takes nothing: the keyword that says so, and its message. */
function askRefuse(
  [keyword, message]: readonly [string, string],
  _value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  issues.push({ path, keyword, message });
}

/** Members that must be there, whatever they are. */
function askRequired(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of names)
    if (member(value, name) === undefined) missing(issues, path, name);
}

/** Each test of a text beside what its failure is told by: patterns and formats. */
function askTests(
  tests: readonly (readonly [string, (text: string) => boolean])[],
  value: unknown,
): string | undefined {
  if (typeof value !== "string") return undefined;
  return tests.find(([, test]) => !test(value))?.[0];
}

/** The types stand in the words of the message: `a string or null`. */
function askType(words: string, value: unknown): string | undefined {
  const own = nameOf(value);
  const fits =
    typeof value === "number"
      ? (words.includes("a number") && Number.isFinite(value)) ||
        (words.includes("an integer") && Number.isInteger(value))
      : words.includes(own === "a boolean" ? "true or false" : own);
  return fits ? undefined : `must be ${words}, not ${own}`;
}

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

/** Drops issues since `from` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
}

/** Everything that is wrong with a value, by the keywords that its rule asks for. */
function examineBy(
  keywords: RuleSearch["keywords"],
  rule: ValueRule,
  value: unknown,
): Issue[] {
  const issues: Issue[] = [];
  explain(rule, value, "", { issues, most: Infinity, depth: 0, keywords });
  return issues;
}

/** Adds an issue for each fault of a value: the first alone, when it is of the wrong type or has no parts. */
function explain(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const { issues, keywords, most } = search;
  const from = issues.length;
  const all: ValueRule = typeof rule === "string" ? { type: rule } : rule;
  for (const keyword of Object.keys(all)) {
    if (issues.length >= most) return;
    const asked = all[keyword] as never;
    const message = keywords[keyword]?.(
      asked,
      value,
      path,
      search,
      all as never,
    );
    if (typeof message === "string") issues.push({ path, keyword, message });
    const isLast = keyword === "type" || typeof value !== "object";
    if (isLast && issues.length > from) return;
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is what a rule asks for. */
function holds(rule: ValueRule, value: unknown, search: RuleSearch): boolean {
  const issues: Issue[] = [];
  explain(rule, value, "", { ...search, issues, most: 1 });
  return issues.length === 0;
}

/** Puts one message in the place of all issues since `from`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The only arm of a union that takes the JSON type of a value: no other can, so it is held against that one. */
function loneArm(
  arms: readonly ValueRule[],
  rule: { readonly alone?: { readonly [type: string]: number } },
  value: unknown,
): ValueRule | undefined {
  return arms[rule.alone?.[nameOf(value)] ?? -1];
}

/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}

/** A member as a predicate reads it: what every object inherits does not count. */
function member(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return name in Object.prototype ? own(value, name) : value[name];
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** What a value is, for a message: `a string`, `an array`, `null`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Names of members that no keyword of a rule speaks of. */
function others(
  value: unknown,
  rule: {
    readonly members?: object;
    readonly patternProperties?: readonly (readonly [
      (name: string) => boolean,
      unknown,
    ])[];
  },
): readonly string[] {
  if (!fields(value)) return [];
  const { members = {}, patternProperties = [] } = rule;
  return Object.keys(value).filter(
    (name) =>
      !Object.hasOwn(members, `${name}!`) &&
      !Object.hasOwn(members, `${name}?`) &&
      !patternProperties.some(([test]) => test(name)),
  );
}

/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Whether a text has fewer characters; each has one unit or two, so few texts need counting. */
function shorter(text: string, least: number): boolean {
  return text.length < 2 * least && codePoints(text) < least;
}

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

/** Values in a message: `"a", "b" or 3`, of which the first twelve are shown. */
function wantedValues(values: readonly unknown[]): string {
  const words = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > 12) words.push(`one of ${values.length - 12} more`);
  const last = words.pop();
  return words.length > 0 ? `${words.join(", ")} or ${last}` : `${last}`;
}
