// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

const pattern_5f8f9cdb3f74 = /^x-/u;
const pattern_ced0750c2396 = /^note-/u;

/** Sealed by what its parts look at, whatever the value: a closed object. */
export type Order = {
  readonly total: number;
  /** @minLength 1 */
  readonly id: string;
  readonly [name: `x-${string}`]: string;
};

export type Base = {
  /** @minLength 1 */
  readonly id: string;
};

/** What may be here depends on the value. */
export type Shipment =
  | {
      readonly kind: "post";
      readonly insured?: never;
      readonly stamp?: string;
      readonly [name: `note-${string}`]: string;
      readonly [name: string]: number | string | undefined;
    }
  | { readonly kind: "post"; readonly insured?: never; readonly stamp?: string }
  | {
      readonly kind: "post";
      readonly insured: true;
      readonly value?: number;
      readonly stamp?: string;
    }
  | {
      readonly kind: "post";
      readonly insured: JsonValue;
      readonly value?: number;
      readonly stamp?: string;
      readonly [name: `note-${string}`]: string;
      readonly [name: string]: unknown;
    }
  | {
      readonly kind: "post";
      readonly insured: JsonValue;
      readonly value?: number;
      readonly stamp?: string;
    }
  | {
      readonly kind: "courier";
      readonly insured?: never;
      readonly name?: string;
      readonly [name: `note-${string}`]: string;
      readonly [name: string]: number | string | undefined;
    }
  | {
      readonly kind: "courier";
      readonly insured?: never;
      readonly name?: string;
    }
  | {
      readonly kind: "courier";
      readonly insured: true;
      readonly value?: number;
      readonly name?: string;
    }
  | {
      readonly kind: "courier";
      readonly insured: JsonValue;
      readonly value?: number;
      readonly name?: string;
      readonly [name: `note-${string}`]: string;
      readonly [name: string]: unknown;
    }
  | {
      readonly kind: "courier";
      readonly insured: JsonValue;
      readonly value?: number;
      readonly name?: string;
    };

export type Courier =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly name?: string }
  | null;

/** Not in the type: which items it has to contain. */
export type Row = readonly [string, ...boolean[]];

export type Tree =
  | { readonly children?: readonly Tree[]; readonly leaf: JsonValue }
  | { readonly children: readonly Tree[]; readonly leaf?: JsonValue };

export function isOrder(value: unknown): value is Order {
  return isOrderPart1(value) && isBase(value);
}

export function checkOrder(value: unknown): Issue[] {
  if (isOrder(value)) return [];
  return examineBy(keywords, ruleOrder, value);
}

export function isBase(value: unknown): value is Base {
  if (!fields(value)) return false;
  const { id } = value;
  return typeof id === "string" && id !== "";
}

export function checkBase(value: unknown): Issue[] {
  if (isBase(value)) return [];
  return examineBy(keywords, ruleBase, value);
}

export function isShipment(value: unknown): value is Shipment {
  if (!isShipmentSealed(value)) return false;
  if (fields(value)) {
    const seen = new Set<string | number>();
    gatherShipmentSealed(value, seen);
    for (const key of Object.keys(value)) {
      if (seen.has(key)) continue;
      if (!(typeof value[key] === "number" && Number.isInteger(value[key])))
        return false;
    }
  }
  return true;
}

export function checkShipment(value: unknown): Issue[] {
  if (isShipment(value)) return [];
  return examineBy(keywords, ruleShipment, value);
}

export function isCourier(value: unknown): value is Courier {
  if (!fields(value)) return true;
  const { name } = value;
  return name === undefined || typeof name === "string";
}

export function checkCourier(value: unknown): Issue[] {
  if (isCourier(value)) return [];
  return examineBy(keywords, ruleCourier, value);
}

export function isRow(value: unknown): value is Row {
  if (!isRowSealed(value)) return false;
  if (list(value)) {
    const seen = new Set<string | number>();
    gatherRowSealed(value, seen);
    for (const index of value.keys()) {
      if (seen.has(index)) continue;
      return false;
    }
  }
  return true;
}

export function checkRow(value: unknown): Issue[] {
  if (isRow(value)) return [];
  return examineBy(keywords, ruleRow, value);
}

export function isTree(value: unknown): value is Tree {
  return isTreeAt(value, 0);
}

export function checkTree(value: unknown): Issue[] {
  if (isTree(value)) return [];
  return examineBy(keywords, { enter: () => ruleTree }, value);
}

function isOrderPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { total } = value;
  if (!(typeof total === "number" && Number.isFinite(total))) return false;
  for (const key of Object.keys(value)) {
    if (pattern_5f8f9cdb3f74.test(key) && typeof value[key] !== "string")
      return false;
    switch (key) {
      case "total":
      case "id":
        break;
      default:
        if (!pattern_5f8f9cdb3f74.test(key)) return false;
    }
  }
  return true;
}

function isShipmentSealed(value: unknown): boolean {
  return (
    isShipmentSealedPart1(value) &&
    isShipmentSealedPart2(value) &&
    isShipmentSealedPart3(value)
  );
}

function gatherShipmentSealed(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    seen.add("kind");
    if (own(value, "insured") !== undefined) {
      gatherShipmentSealedPart1IfInsured(value, seen);
    }
  }
  if (isShipmentSealedPart2Arm1(value)) {
    gatherShipmentSealedPart2Arm1(value, seen);
  }
  if (isShipmentSealedPart2Arm2(value)) {
    gatherShipmentSealedPart2Arm2(value, seen);
  }
  if (isShipmentSealedPart3If(value)) {
    gatherShipmentSealedPart3If(value, seen);
    gatherShipmentSealedPart3Then(value, seen);
  } else {
    gatherCourier(value, seen);
  }
}

function isRowSealed(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 0 && typeof value[0] !== "string") return false;
  let matches = 0;
  for (const item of value) {
    if (typeof item === "boolean") {
      matches += 1;
    }
  }
  if (matches < 1) return false;
  return true;
}

function gatherRowSealed(value: unknown, seen: Set<string | number>): void {
  if (list(value)) {
    seen.add(0);
    for (const [index, item] of value.entries()) {
      if (typeof item === "boolean") {
        seen.add(index);
      }
    }
  }
}

function isTreeAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!isTreeSealed(value, depth)) return false;
  if (fields(value)) {
    const seen = new Set<string | number>();
    gatherTreeSealed(value, seen, depth);
    for (const key of Object.keys(value)) {
      if (seen.has(key)) continue;
      return false;
    }
  }
  return true;
}

function isShipmentSealedPart1(value: unknown): boolean {
  if (!fields(value)) return false;
  const { kind } = value;
  return (
    (kind === "post" || kind === "courier") &&
    (own(value, "insured") === undefined ||
      isShipmentSealedPart1IfInsured(value))
  );
}

function isShipmentSealedPart2(_value: unknown): boolean {
  return true;
}

function isShipmentSealedPart3(value: unknown): boolean {
  return (
    (isShipmentSealedPart3If(value) && isShipmentSealedPart3Then(value)) ||
    (!isShipmentSealedPart3If(value) && isCourier(value))
  );
}

function gatherShipmentSealedPart1IfInsured(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    seen.add("value");
  }
}

function isShipmentSealedPart2Arm1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { insured } = value;
  return insured === true;
}

function gatherShipmentSealedPart2Arm1(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    seen.add("insured");
  }
}

function isShipmentSealedPart2Arm2(value: unknown): boolean {
  if (!fields(value)) return true;
  for (const key of Object.keys(value)) {
    if (pattern_ced0750c2396.test(key) && typeof value[key] !== "string")
      return false;
  }
  return true;
}

function gatherShipmentSealedPart2Arm2(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    for (const key of Object.keys(value)) {
      if (pattern_ced0750c2396.test(key)) seen.add(key);
    }
  }
}

function gatherShipmentSealedPart3If(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    seen.add("kind");
  }
}

function gatherShipmentSealedPart3Then(
  value: unknown,
  seen: Set<string | number>,
): void {
  if (fields(value)) {
    seen.add("stamp");
  }
}

function gatherCourier(value: unknown, seen: Set<string | number>): void {
  if (fields(value)) {
    seen.add("name");
  }
}

function isShipmentSealedPart3If(value: unknown): boolean {
  if (!fields(value)) return true;
  const { kind } = value;
  return kind === undefined || kind === "post";
}

function isTreeSealed(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  return isTreeSealedPart1(value, depth) && isTreeSealedPart2(value, depth);
}

function gatherTreeSealed(
  value: unknown,
  seen: Set<string | number>,
  depth: number,
): void {
  if (depth > 500) return;
  if (fields(value)) {
    seen.add("children");
  }
  if (isTreeSealedPart2Arm1(value, depth)) {
    gatherTreeSealedPart2Arm1(value, seen, depth);
  }
}

function isShipmentSealedPart1IfInsured(value: unknown): boolean {
  if (!fields(value)) return true;
  const { value: value_ } = value;
  return (
    value_ === undefined ||
    (typeof value_ === "number" && Number.isFinite(value_))
  );
}

function isShipmentSealedPart3Then(value: unknown): boolean {
  if (!fields(value)) return true;
  const { stamp } = value;
  return stamp === undefined || typeof stamp === "string";
}

function isTreeSealedPart1(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { children } = value;
  return children === undefined || isTreeSealedPart1Children(children, depth);
}

function isTreeSealedPart2(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  return (
    isTreeSealedPart2Arm1(value, depth) || isTreeSealedPart2Arm2(value, depth)
  );
}

function isTreeSealedPart2Arm1(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return true;
  const { leaf } = value;
  return leaf !== undefined;
}

function gatherTreeSealedPart2Arm1(
  value: unknown,
  seen: Set<string | number>,
  depth: number,
): void {
  if (depth > 500) return;
  if (fields(value)) {
    seen.add("leaf");
  }
}

function isTreeSealedPart1Children(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!list(value)) return false;
  for (const item of value) {
    if (!isTreeAt(item, depth + 1)) return false;
  }
  return true;
}

function isTreeSealedPart2Arm2(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return true;
  const { children } = value;
  return children !== undefined;
}

const ruleBase: ValueRule = {
  type: "an object",
  members: { "id!": { type: "a string", minLength: 1 } },
};

const ruleOrder: ValueRule = {
  allOf: [
    {
      type: "an object",
      members: { "total!": "a number", "id?": {} },
      patternProperties: [
        [(text: string) => pattern_5f8f9cdb3f74.test(text), "a string"],
      ],
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    ruleBase,
  ],
};

const ruleCourier: ValueRule = { members: { "name?": "a string" } };

const ruleShipment: ValueRule = {
  sealed: {
    allOf: [
      {
        type: "an object",
        members: { "kind!": { enum: ["post", "courier"] } },
        dependentSchemas: [["insured", { members: { "value?": "a number" } }]],
      },
      {
        anyOf: [
          { members: { "insured!": { enum: [true] } } },
          {
            patternProperties: [
              [(text: string) => pattern_ced0750c2396.test(text), "a string"],
            ],
          },
          {},
        ],
        words:
          "a string, a number, true or false, an array, an object or null or what one of the arms says",
      },
      {
        if: { members: { "kind?": { enum: ["post"] } } },
        then: { members: { "stamp?": "a string" } },
        else: ruleCourier,
      },
    ],
  },
  unseenMembers: "an integer",
};

const ruleRow: ValueRule = {
  sealed: {
    type: "an array",
    prefixItems: ["a string"],
    contains: "true or false",
  },
  unseenItems: {
    refuse: ["unevaluatedItems", "is not an item that may be here"],
  },
};

const ruleTree: ValueRule = {
  sealed: {
    allOf: [
      {
        type: "an object",
        members: {
          "children?": { type: "an array", items: { ref: () => ruleTree } },
        },
      },
      {
        anyOf: [{ members: { "leaf!": {} } }, { required: ["children"] }],
        words: "a string, a number, true or false, an array, an object or null",
      },
    ],
  },
  unseenMembers: {
    refuse: ["unevaluatedProperties", "is not a member that may be here"],
  },
};

const keywords = {
  additionalProperties: askAdditionalProperties,
  allOf: askAllOf,
  anyOf: askAnyOf,
  contains: askContains,
  dependentSchemas: askDependentSchemas,
  enter: askEnter,
  enum: askEnum,
  if: askIf,
  items: askItems,
  members: askPlainMembers,
  minLength: askMinLength,
  patternProperties: askPatternProperties,
  prefixItems: askPrefixItems,
  ref: askRef,
  refuse: askRefuse,
  required: askRequired,
  sealed: askSealed,
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

function askContains(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly minContains?: number; readonly maxContains?: number },
): void {
  if (!list(value)) return;
  const { minContains = 1, maxContains = Infinity } = asked;
  const found = value.filter((item) => holds(rule, item, search)).length;
  const isFew = found < minContains;
  if (!isFew && found <= maxContains) return;
  const amount = isFew
    ? `at least ${counted(minContains, "item")}`
    : `at most ${counted(maxContains, "item")}`;
  search.issues.push({
    path,
    keyword: isFew ? "contains" : "maxContains",
    message: `must contain ${amount} of the kind that is asked for`,
  });
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

function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters`;
}

/** Tests of names, each with a rule for the members whose name passes. */
function askPatternProperties(
  patterns: readonly (readonly [(name: string) => boolean, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, member] of Object.entries(value)) {
    for (const [test, rule] of patterns)
      if (test(name)) explain(rule, member, pointer(path, name), search);
  }
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

/**
 * Members and items that no keyword of the rule has looked at. What a value
 * that does not fit looked at is not known, so its own faults come first.
 */
function askSealed(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  rest: {
    readonly unseenMembers?: ValueRule;
    readonly unseenItems?: ValueRule;
  },
): void {
  const from = search.issues.length;
  explain(rule, value, path, search);
  if (search.issues.length > from) return;
  const seen = new Set<string | number>();
  look(rule, value, seen, search);
  const unseen = fields(value) ? rest.unseenMembers : rest.unseenItems;
  const parts = fields(value)
    ? Object.entries(value)
    : list(value)
      ? value.entries()
      : [];
  for (const [key, part] of parts) {
    if (unseen === undefined || seen.has(key)) continue;
    explain(unseen, part, pointer(path, `${key}`), search);
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

/** Adds the name of each member and the index of each item of a value that fits at which a keyword looks. */
function look(
  rule: ValueRule,
  value: unknown,
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  if (typeof rule === "string") return;
  const asked = rule as RuleParts;
  if (fields(value)) lookInMembers(asked, value, seen);
  if (list(value)) lookInItems(asked, value, seen, search);
  for (const inner of taken(asked, value, search))
    look(inner, value, seen, search);
  const next = asked.ref ?? asked.enter;
  const depth = asked.ref === undefined ? 0 : search.depth + 1;
  if (next !== undefined && depth <= 500)
    look(next(), value, seen, { ...search, depth });
}

interface RuleParts {
  readonly members?: object;
  readonly patternProperties?: readonly (readonly [
    (name: string) => boolean,
    ValueRule,
  ])[];
  readonly additionalProperties?: ValueRule;
  readonly unseenMembers?: ValueRule;
  readonly prefixItems?: readonly ValueRule[];
  readonly items?: ValueRule;
  readonly unseenItems?: ValueRule;
  readonly contains?: ValueRule;
  readonly dependentSchemas?: readonly (readonly [string, ValueRule])[];
  readonly anyOf?: readonly ValueRule[];
  readonly oneOf?: readonly ValueRule[];
  readonly arms?: readonly (readonly [unknown, ValueRule])[];
  readonly allOf?: readonly ValueRule[];
  readonly if?: ValueRule;
  readonly then?: ValueRule;
  readonly else?: ValueRule;
  readonly sealed?: ValueRule;
  readonly of?: ValueRule;
  readonly ref?: () => ValueRule;
  readonly enter?: () => ValueRule;
}

function lookInMembers(
  asked: RuleParts,
  value: { readonly [name: string]: unknown },
  seen: Set<string | number>,
): void {
  const { patternProperties = [] } = asked;
  const isEvery =
    asked.additionalProperties !== undefined ||
    asked.unseenMembers !== undefined;
  for (const key of Object.keys(asked.members ?? {}))
    seen.add(key.slice(0, -1));
  for (const name of Object.keys(value))
    if (isEvery || patternProperties.some(([test]) => test(name)))
      seen.add(name);
}

function lookInItems(
  asked: RuleParts,
  value: readonly unknown[],
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  const { contains, prefixItems = [] } = asked;
  const isEvery = asked.items !== undefined || asked.unseenItems !== undefined;
  for (const [index, item] of value.entries()) {
    const isOne = contains !== undefined && holds(contains, item, search);
    if (isEvery || isOne || index < prefixItems.length) seen.add(index);
  }
}

/** The rules for the value itself that had a part in taking it. */
function taken(
  asked: RuleParts,
  value: unknown,
  search: RuleSearch,
): readonly ValueRule[] {
  const { allOf = [], arms = [], dependentSchemas = [] } = asked;
  const union = [
    ...(asked.anyOf ?? []),
    ...(asked.oneOf ?? []),
    ...arms.map(([, arm]) => arm),
  ];
  const dependent = dependentSchemas.filter(
    ([name]) => fields(value) && own(value, name) !== undefined,
  );
  const isThen = asked.if !== undefined && holds(asked.if, value, search);
  return [
    ...allOf,
    ...union.filter((arm) => holds(arm, value, search)),
    ...dependent.map(([, inner]) => inner),
    ...(isThen ? [asked.if, asked.then] : [asked.else]),
    asked.sealed,
    asked.of,
  ].filter((one) => one !== undefined);
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

/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}

function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
}

/** Values in a message: `"a", "b" or 3`, of which the first twelve are shown. */
function wantedValues(values: readonly unknown[]): string {
  const words = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > 12) words.push(`one of ${values.length - 12} more`);
  const last = words.pop();
  return words.length > 0 ? `${words.join(", ")} or ${last}` : `${last}`;
}
