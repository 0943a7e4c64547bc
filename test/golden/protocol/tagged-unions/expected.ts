// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

/** Tags are found through constants, enumerations, references and bases, without an annotation. */
export type Shape = Circle | Square | Label;

export type Base = { readonly id: string; readonly type: string };

export type Circle = {
  readonly type: "circle";
  /** @exclusiveMinimum 0 */
  readonly radius: number;
  readonly id: string;
};

export type Square = {
  readonly type: "square" | "box";
  readonly id: string;
  readonly side: number;
};

export type Label = { readonly type: LabelType; readonly text?: string };

export type LabelType = "label";

/** Told apart by a boolean. */
export type Outcome =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly why?: string };

export type Untagged = string | Circle | null;

/** Not in the type: that exactly one alternative may hold. */
export type Exclusive = { readonly a: string } | { readonly b: string };

/**
 * Constants that explain themselves.
 * - `"red"`: Stop.
 * - `"green"`: Go.
 */
export type Code = "red" | "green";

export function isShape(value: unknown): value is Shape {
  if (!fields(value)) return false;
  const { type: tag } = value;
  switch (tag) {
    case "circle":
      return isCircle(value);
    case "square":
    case "box":
      return isSquare(value);
    case "label":
      return isLabel(value);
    default:
      return false;
  }
}

export function checkShape(value: unknown): Issue[] {
  if (isShape(value)) return [];
  return examineBy(keywords, ruleShape, value);
}

export function isBase(value: unknown): value is Base {
  if (!fields(value)) return false;
  const { id, type } = value;
  return typeof id === "string" && typeof type === "string";
}

export function checkBase(value: unknown): Issue[] {
  if (isBase(value)) return [];
  return examineBy(keywords, ruleBase, value);
}

export function isCircle(value: unknown): value is Circle {
  return isCirclePart1(value) && isBase(value);
}

export function checkCircle(value: unknown): Issue[] {
  if (isCircle(value)) return [];
  return examineBy(keywords, ruleCircle, value);
}

export function isSquare(value: unknown): value is Square {
  if (!fields(value)) return false;
  const { type, id, side } = value;
  return (
    (type === "square" || type === "box") &&
    typeof id === "string" &&
    typeof side === "number" &&
    Number.isFinite(side)
  );
}

export function checkSquare(value: unknown): Issue[] {
  if (isSquare(value)) return [];
  return examineBy(keywords, ruleSquare, value);
}

export function isLabel(value: unknown): value is Label {
  if (!fields(value)) return false;
  const { type, text } = value;
  return (
    type !== undefined &&
    isLabelType(type) &&
    (text === undefined || typeof text === "string")
  );
}

export function checkLabel(value: unknown): Issue[] {
  if (isLabel(value)) return [];
  return examineBy(keywords, ruleLabel, value);
}

export function isLabelType(value: unknown): value is LabelType {
  return value === "label";
}

export function checkLabelType(value: unknown): Issue[] {
  if (isLabelType(value)) return [];
  return examineBy(keywords, ruleLabelType, value);
}

export function isOutcome(value: unknown): value is Outcome {
  if (!fields(value)) return false;
  const { ok: tag } = value;
  switch (tag) {
    case true:
      return isOutcomeArm1(value);
    case false:
      return isOutcomeArm2(value);
    default:
      return false;
  }
}

export function checkOutcome(value: unknown): Issue[] {
  if (isOutcome(value)) return [];
  return examineBy(keywords, ruleOutcome, value);
}

export function isUntagged(value: unknown): value is Untagged {
  return (
    (typeof value === "string" && value !== "") ||
    isCircle(value) ||
    value === null
  );
}

export function checkUntagged(value: unknown): Issue[] {
  if (isUntagged(value)) return [];
  return examineBy(keywords, ruleUntagged, value);
}

export function isExclusive(value: unknown): value is Exclusive {
  let matches = 0;
  if (isExclusiveArm1(value)) {
    matches += 1;
  }
  if (isExclusiveArm2(value)) {
    matches += 1;
  }
  return matches === 1;
}

export function checkExclusive(value: unknown): Issue[] {
  if (isExclusive(value)) return [];
  return examineBy(keywords, ruleExclusive, value);
}

export function isCode(value: unknown): value is Code {
  return value === "red" || value === "green";
}

export function checkCode(value: unknown): Issue[] {
  if (isCode(value)) return [];
  return examineBy(keywords, ruleCode, value);
}

function isCirclePart1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { type, radius } = value;
  return (
    (type === undefined || type === "circle") &&
    typeof radius === "number" &&
    Number.isFinite(radius) &&
    radius > 0
  );
}

function isOutcomeArm1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { ok, value: value_ } = value;
  return ok === true && value_ !== undefined;
}

function isOutcomeArm2(value: unknown): boolean {
  if (!fields(value)) return false;
  const { ok, why } = value;
  return ok === false && (why === undefined || typeof why === "string");
}

function isExclusiveArm1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { a } = value;
  return typeof a === "string";
}

function isExclusiveArm2(value: unknown): boolean {
  if (!fields(value)) return false;
  const { b } = value;
  return typeof b === "string";
}

const ruleLabelType: ValueRule = { enum: ["label"] };

const ruleLabel: ValueRule = {
  type: "an object",
  members: { "type!": ruleLabelType, "text?": "a string" },
};

const ruleSquare: ValueRule = {
  type: "an object",
  members: {
    "type!": { enum: ["square", "box"] },
    "id!": "a string",
    "side!": "a number",
  },
};

const ruleBase: ValueRule = {
  type: "an object",
  members: { "id!": "a string", "type!": "a string" },
};

const ruleCircle: ValueRule = {
  allOf: [
    {
      members: {
        "type?": { enum: ["circle"] },
        "radius!": { type: "a number", exclusiveMinimum: 0 },
      },
    },
    ruleBase,
  ],
};

const ruleShape: ValueRule = {
  tag: "type",
  arms: [
    [["circle"], ruleCircle],
    [["square", "box"], ruleSquare],
    [["label"], ruleLabel],
  ],
};

const ruleOutcome: ValueRule = {
  tag: "ok",
  arms: [
    [
      [true],
      { type: "an object", members: { "ok!": { enum: [true] }, "value!": {} } },
    ],
    [
      [false],
      {
        type: "an object",
        members: { "ok!": { enum: [false] }, "why?": "a string" },
      },
    ],
  ],
};

const ruleUntagged: ValueRule = {
  anyOf: [{ type: "a string", minLength: 1 }, ruleCircle, "null"],
  words: "a string or Circle or null",
  alone: { "a string": 0, "an object": 1 },
};

const ruleExclusive: ValueRule = {
  oneOf: [
    { type: "an object", members: { "a!": "a string" } },
    { type: "an object", members: { "b!": "a string" } },
  ],
  words: "an object",
};

const ruleCode: ValueRule = { enum: ["red", "green"] };

const keywords = {
  allOf: askAllOf,
  anyOf: askAnyOf,
  enum: askEnum,
  exclusiveMinimum: askExclusiveMinimum,
  members: askPlainMembers,
  minLength: askMinLength,
  oneOf: askOneOf,
  tag: askTag,
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

function askExclusiveMinimum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value <= limit;
  return fails ? `must be more than ${limit}` : undefined;
}

function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters`;
}

function askOneOf(
  arms: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
  rule: Parameters<typeof loneArm>[1] & { readonly words: string },
): string | undefined {
  const only = loneArm(arms, rule, value);
  if (only !== undefined) explain(only, value, path, search);
  else {
    const fitting = arms.filter((arm) => holds(arm, value, search)).length;
    if (fitting !== 1)
      return `must be ${fitting === 0 ? "" : "only one of "}${rule.words}`;
  }
  return undefined;
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

/** A member whose value says which arm of a union a value is held against. */
function askTag(
  name: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  {
    arms,
  }: { readonly arms: readonly (readonly [readonly unknown[], ValueRule])[] },
): void {
  const { issues } = search;
  if (!fields(value)) {
    const message = `must be an object, not ${nameOf(value)}`;
    issues.push({ path, keyword: "type", message });
    return;
  }
  const tag = member(value, name);
  const [values, rule] = arms.find(([of]) => of.includes(tag)) ?? [];
  const from = issues.length;
  if (tag === undefined) missing(issues, path, name);
  else if (values === undefined || rule === undefined) {
    const wanted = wantedValues(arms.flatMap(([of]) => of));
    const message = `must be ${wanted}, not ${show(tag)}`;
    issues.push({ path: pointer(path, name), keyword: "enum", message });
  } else {
    explain(rule, value, path, search);
    inArm(issues, from, `${name} ${wantedValues(values)}`);
  }
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

/** Says of every issue since `from` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
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
