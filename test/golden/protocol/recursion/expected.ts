// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";

export type Tree = {
  readonly label: string;
  readonly children?: readonly Tree[];
  readonly attributes?: { readonly [name: string]: Attribute };
};

export type Attribute = string | Tree | Pair;

/** @minItems 2 */
export type Pair = readonly [Tree, Tree];

export type Even = { readonly next?: Odd };

export type Odd = { readonly next: Even };

export function isTree(value: unknown): value is Tree {
  return isTreeAt(value, 0);
}

export function checkTree(value: unknown): Issue[] {
  if (isTree(value)) return [];
  return examineBy(keywords, { enter: () => ruleTree }, value);
}

export function isAttribute(value: unknown): value is Attribute {
  return isAttributeAt(value, 0);
}

export function checkAttribute(value: unknown): Issue[] {
  if (isAttribute(value)) return [];
  return examineBy(keywords, { enter: () => ruleAttribute }, value);
}

export function isPair(value: unknown): value is Pair {
  return isPairAt(value, 0);
}

export function checkPair(value: unknown): Issue[] {
  if (isPair(value)) return [];
  return examineBy(keywords, { enter: () => rulePair }, value);
}

export function isEven(value: unknown): value is Even {
  return isEvenAt(value, 0);
}

export function checkEven(value: unknown): Issue[] {
  if (isEven(value)) return [];
  return examineBy(keywords, { enter: () => ruleEven }, value);
}

export function isOdd(value: unknown): value is Odd {
  return isOddAt(value, 0);
}

export function checkOdd(value: unknown): Issue[] {
  if (isOdd(value)) return [];
  return examineBy(keywords, { enter: () => ruleOdd }, value);
}

function isTreeAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { label, children, attributes } = value;
  return (
    typeof label === "string" &&
    (children === undefined || isTreeChildren(children, depth)) &&
    (attributes === undefined || isTreeAttributes(attributes, depth))
  );
}

function isAttributeAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  return (
    typeof value === "string" ||
    isTreeAt(value, depth + 1) ||
    isPairAt(value, depth + 1)
  );
}

function isPairAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!list(value)) return false;
  if (value.length < 2) return false;
  if (value.length > 0 && !isTreeAt(value[0], depth + 1)) return false;
  if (value.length > 1 && !isTreeAt(value[1], depth + 1)) return false;
  if (value.length > 2) return false;
  return true;
}

function isEvenAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { next } = value;
  return next === undefined || isOddAt(next, depth + 1);
}

function isOddAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { next } = value;
  return next !== undefined && isEvenAt(next, depth + 1);
}

function isTreeChildren(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!list(value)) return false;
  for (const item of value) {
    if (!isTreeAt(item, depth + 1)) return false;
  }
  return true;
}

function isTreeAttributes(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isAttributeAt(value[key], depth + 1)) return false;
  }
  return true;
}

const ruleTree: ValueRule = {
  type: "an object",
  members: {
    "label!": "a string",
    "children?": { type: "an array", items: { ref: () => ruleTree } },
    "attributes?": {
      type: "an object",
      additionalProperties: { ref: () => ruleAttribute },
    },
  },
};

const ruleAttribute: ValueRule = {
  anyOf: ["a string", { ref: () => ruleTree }, { ref: () => rulePair }],
  words: "a string or Tree or Pair",
  alone: { "an array": 2, "an object": 1 },
};

const rulePair: ValueRule = {
  type: "an array",
  minItems: 2,
  closedAfter: 2,
  prefixItems: [{ ref: () => ruleTree }, { ref: () => ruleTree }],
};

const ruleEven: ValueRule = {
  type: "an object",
  members: { "next?": { ref: () => ruleOdd } },
};

const ruleOdd: ValueRule = {
  type: "an object",
  members: { "next!": { ref: () => ruleEven } },
};

const keywords = {
  additionalProperties: askAdditionalProperties,
  anyOf: askAnyOf,
  closedAfter: askClosedAfter,
  enter: askEnter,
  items: askItems,
  members: askPlainMembers,
  minItems: askMinItems,
  prefixItems: askPrefixItems,
  ref: askRef,
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

/** So many items have rules of their own, and none may follow. */
function askClosedAfter(
  most: number,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!list(value) || value.length <= most) return;
  const message = `must have at most ${counted(most, "item")}`;
  issues.push({ path, keyword: "items", message });
}

/**
 * A rule that refers back to itself, from outside: its depth is counted anew.
 * A rule may need so much of the stack at each level that 500 are too many.
 */
function askEnter(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  try {
    explain(next(), value, path, { ...search, depth: 0 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "is nested too deep to be checked";
    search.issues.splice(from, Infinity, { path, keyword: "depth", message });
  }
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

function askMinItems(least: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length < least)) return undefined;
  return `must have at least ${counted(least, "item")}`;
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

function askPrefixItems(
  rules: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, rule] of rules.slice(0, value.length).entries()) {
    explain(rule, value[index], `${path}/${index}`, search);
  }
}

/** A rule inside of which this one is again. */
function askRef(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const depth = search.depth + 1;
  if (depth > 500) tooDeep(search.issues, path);
  else explain(next(), value, path, { ...search, depth });
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

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
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

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
}
