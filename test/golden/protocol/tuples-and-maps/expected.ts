// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

const pattern_3ff0f2642c98 = /^x-\//u;
const pattern_d4c3b8466e01 = /\d$/u;
const pattern_39c46b36474c = /^[a-z]+$/u;

export type Collections = {
  readonly closedPair?: readonly [string?, number?];
  /** @minItems 1 */
  readonly openPair?: readonly [string, (1 | 2)?, ...JsonValue[]];
  /** @minItems 1 */
  readonly withRest?: readonly [string, ...(number | null)[]];
  /**
   * @maxItems 5
   * @uniqueItems true
   */
  readonly listOfUnions?: readonly (string | number | null)[];
  readonly nothing?: readonly [];
  readonly anyList?: readonly JsonValue[];
  /** Not in the type: which items it has to contain. */
  readonly containing?: readonly JsonValue[];
  readonly byId?: readonly { readonly id: string }[];
  /**
   * @minProperties 1
   * @maxProperties 3
   */
  readonly map?: { readonly [name: string]: number };
  /** Not in the type: which names have which type. */
  readonly patterned?: {
    readonly plain?: boolean;
    readonly [name: `x-/${string}`]: string;
    readonly [name: string]: number | string | boolean | undefined;
  };
  /** Not in the type: which names its members may have. */
  readonly named?: { readonly [name: string]: string };
  readonly openWithMembers?: {
    readonly kept: boolean;
    readonly maybe?: string;
    readonly [name: string]: number | boolean | string | undefined;
  };
  readonly empty?: { readonly [name: string]: never };
  readonly anyObject?: { readonly [name: string]: JsonValue };
  readonly undescribed?: { readonly there: JsonValue };
};

export function isCollections(value: unknown): value is Collections {
  if (!fields(value)) return false;
  const {
    closedPair,
    openPair,
    withRest,
    listOfUnions,
    nothing,
    anyList,
    containing,
    byId,
    map,
    patterned,
    named,
    openWithMembers,
    empty,
    anyObject,
    undescribed,
  } = value;
  return (
    (closedPair === undefined || isCollectionsClosedPair(closedPair)) &&
    (openPair === undefined || isCollectionsOpenPair(openPair)) &&
    (withRest === undefined || isCollectionsWithRest(withRest)) &&
    (listOfUnions === undefined || isCollectionsListOfUnions(listOfUnions)) &&
    (nothing === undefined || isCollectionsNothing(nothing)) &&
    (anyList === undefined || isCollectionsAnyList(anyList)) &&
    (containing === undefined || isCollectionsContaining(containing)) &&
    (byId === undefined || isCollectionsById(byId)) &&
    (map === undefined || isCollectionsMap(map)) &&
    (patterned === undefined || isCollectionsPatterned(patterned)) &&
    (named === undefined || isCollectionsNamed(named)) &&
    (openWithMembers === undefined ||
      isCollectionsOpenWithMembers(openWithMembers)) &&
    (empty === undefined || isCollectionsEmpty(empty)) &&
    (anyObject === undefined || isCollectionsAnyObject(anyObject)) &&
    (undescribed === undefined || isCollectionsUndescribed(undescribed))
  );
}

export function checkCollections(value: unknown): Issue[] {
  if (isCollections(value)) return [];
  return examineBy(keywords, ruleCollections, value);
}

function isCollectionsClosedPair(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 0 && typeof value[0] !== "string") return false;
  if (
    value.length > 1 &&
    !(typeof value[1] === "number" && Number.isFinite(value[1]))
  )
    return false;
  if (value.length > 2) return false;
  return true;
}

function isCollectionsOpenPair(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  if (value.length > 0 && typeof value[0] !== "string") return false;
  if (value.length > 1 && !(value[1] === 1 || value[1] === 2)) return false;
  return true;
}

function isCollectionsWithRest(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length < 1) return false;
  if (value.length > 0 && typeof value[0] !== "string") return false;
  for (const item of value.slice(1)) {
    if (!(item === null || (typeof item === "number" && Number.isFinite(item))))
      return false;
  }
  return true;
}

function isCollectionsListOfUnions(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 5) return false;
  for (const item of value) {
    if (!(
      item === null ||
      (typeof item === "number" && Number.isFinite(item)) ||
      typeof item === "string"
    ))
      return false;
  }
  if (repeated(value) !== -1) return false;
  return true;
}

function isCollectionsNothing(value: unknown): boolean {
  if (!list(value)) return false;
  if (value.length > 0) return false;
  return true;
}

function isCollectionsAnyList(value: unknown): boolean {
  if (!list(value)) return false;
  return true;
}

function isCollectionsContaining(value: unknown): boolean {
  if (!list(value)) return false;
  let matches = 0;
  for (const item of value) {
    if (typeof item === "string" && item !== "") {
      matches += 1;
    }
  }
  if (!(matches >= 2 && matches <= 3)) return false;
  return true;
}

function isCollectionsById(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isCollectionsByIdItem(item)) return false;
  }
  if (repeatedBy(value, "id") !== -1) return false;
  return true;
}

function isCollectionsMap(value: unknown): boolean {
  if (!fields(value)) return false;
  const size = Object.keys(value).length;
  if (!(size >= 1 && size <= 3)) return false;
  for (const key of Object.keys(value)) {
    if (!(typeof value[key] === "number" && Number.isInteger(value[key])))
      return false;
  }
  return true;
}

function isCollectionsPatterned(value: unknown): boolean {
  if (!fields(value)) return false;
  const { plain } = value;
  if (!(plain === undefined || typeof plain === "boolean")) return false;
  for (const key of Object.keys(value)) {
    if (pattern_3ff0f2642c98.test(key) && typeof value[key] !== "string")
      return false;
    if (
      pattern_d4c3b8466e01.test(key) &&
      !(typeof value[key] === "number" && Number.isFinite(value[key]))
    )
      return false;
    switch (key) {
      case "plain":
        break;
      default:
        if (!pattern_3ff0f2642c98.test(key) && !pattern_d4c3b8466e01.test(key))
          return false;
    }
  }
  return true;
}

function isCollectionsNamed(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const key of Object.keys(value)) {
    if (!isCollectionsNamedName(key)) return false;
    if (typeof value[key] !== "string") return false;
  }
  return true;
}

function isCollectionsOpenWithMembers(value: unknown): boolean {
  if (!fields(value)) return false;
  const { kept, maybe } = value;
  if (!(
    typeof kept === "boolean" &&
    (maybe === undefined || typeof maybe === "string")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "kept":
      case "maybe":
        break;
      default:
        if (!(typeof value[key] === "number" && Number.isFinite(value[key])))
          return false;
    }
  }
  return true;
}

function isCollectionsEmpty(value: unknown): boolean {
  if (!fields(value)) return false;
  for (const _key of Object.keys(value)) {
    return false;
  }
  return true;
}

function isCollectionsAnyObject(value: unknown): boolean {
  if (!fields(value)) return false;
  return true;
}

function isCollectionsUndescribed(value: unknown): boolean {
  if (!fields(value)) return false;
  const { there } = value;
  return there !== undefined;
}

function isCollectionsByIdItem(value: unknown): boolean {
  if (!fields(value)) return false;
  const { id } = value;
  return typeof id === "string";
}

function isCollectionsNamedName(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && pattern_39c46b36474c.test(value)) ||
    list(value) ||
    fields(value)
  );
}

const ruleCollections: ValueRule = {
  type: "an object",
  members: {
    "closedPair?": {
      type: "an array",
      closedAfter: 2,
      prefixItems: ["a string", "a number"],
    },
    "openPair?": {
      type: "an array",
      minItems: 1,
      prefixItems: ["a string", { enum: [1, 2] }],
    },
    "withRest?": {
      type: "an array",
      minItems: 1,
      prefixItems: ["a string"],
      items: "a number or null",
    },
    "listOfUnions?": {
      type: "an array",
      maxItems: 5,
      items: "a string, a number or null",
      uniqueItems: true,
    },
    "nothing?": { type: "an array", closedAfter: 0 },
    "anyList?": "an array",
    "containing?": {
      type: "an array",
      contains: { type: "a string", minLength: 1 },
      minContains: 2,
      maxContains: 3,
    },
    "byId?": {
      type: "an array",
      items: { type: "an object", members: { "id!": "a string" } },
      uniqueBy: ["id"],
    },
    "map?": {
      type: "an object",
      minProperties: 1,
      maxProperties: 3,
      additionalProperties: "an integer",
    },
    "patterned?": {
      type: "an object",
      members: { "plain?": "true or false" },
      patternProperties: [
        [(text: string) => pattern_3ff0f2642c98.test(text), "a string"],
        [(text: string) => pattern_d4c3b8466e01.test(text), "a number"],
      ],
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    "named?": {
      type: "an object",
      propertyNames: {
        pattern: [
          [
            "must match ^[a-z]+$",
            (text: string) => pattern_39c46b36474c.test(text),
          ],
        ],
      },
      additionalProperties: "a string",
    },
    "openWithMembers?": {
      type: "an object",
      members: { "kept!": "true or false", "maybe?": "a string" },
      additionalProperties: "a number",
    },
    "empty?": {
      type: "an object",
      additionalProperties: {
        refuse: ["additionalProperties", "is not a member that may be here"],
      },
    },
    "anyObject?": "an object",
    "undescribed?": { type: "an object", required: ["there"] },
  },
};

const keywords = {
  additionalProperties: askAdditionalProperties,
  closedAfter: askClosedAfter,
  contains: askContains,
  enum: askEnum,
  items: askRestItems,
  maxItems: askMaxItems,
  maxProperties: askMaxProperties,
  members: askPlainMembers,
  minItems: askMinItems,
  minLength: askMinLength,
  minProperties: askMinProperties,
  pattern: askTests,
  patternProperties: askPatternProperties,
  prefixItems: askPrefixItems,
  propertyNames: askPropertyNames,
  refuse: askRefuse,
  required: askRequired,
  type: askType,
  uniqueBy: askUniqueBy,
  uniqueItems: askUniqueItems,
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

function askMaxItems(most: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length > most)) return undefined;
  return `must have at most ${counted(most, "item")}`;
}

function askMaxProperties(most: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length > most)) return undefined;
  return `must have at most ${counted(most, "member")}`;
}

function askMinItems(least: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length < least)) return undefined;
  return `must have at least ${counted(least, "item")}`;
}

function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters`;
}

function askMinProperties(least: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length < least)) return undefined;
  return `must have at least ${counted(least, "member")}`;
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

function askPropertyNames(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of Object.keys(value))
    explain(rule, name, pointer(path, name), search);
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

/** What every item must be that follows those with rules of their own. */
function askRestItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  { prefixItems = [] }: { readonly prefixItems?: readonly ValueRule[] },
): void {
  if (!list(value)) return;
  for (let index = prefixItems.length; index < value.length; index += 1) {
    explain(rule, value[index], `${path}/${index}`, search);
  }
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

/** Names of members in which no two items may agree. */
function askUniqueBy(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  for (const name of names) {
    const index = list(value) ? repeatedBy(value, name) : -1;
    const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
    const place = { path: `${path}/${index}`, keyword: "x-unique-by" };
    if (index !== -1) issues.push({ ...place, message });
  }
}

/** The first item that repeats another is told, at its own place. */
function askUniqueItems(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  const index = list(value) ? repeated(value) : -1;
  if (index === -1) return;
  const message = "must not repeat an earlier item";
  issues.push({ path: `${path}/${index}`, keyword: "uniqueItems", message });
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

/** Equality of JSON values. Past 500 levels nothing counts as equal. */
function equal(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (depth > 500) return false;
  if (list(left)) {
    return (
      list(right) &&
      left.length === right.length &&
      left.every((item, index) => equal(item, right[index], depth + 1))
    );
  }
  if (!fields(left) || !fields(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && equal(left[name], right[name], depth + 1),
    )
  );
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

/** A text that equal values share, so that only values with one text need comparing. */
function likeness(value: unknown, depth = 0): string {
  if (depth > 500) return "";
  const inner = (item: unknown) => likeness(item, depth + 1);
  if (list(value)) return `[${value.map(inner).join()}]`;
  if (!fields(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).sort();
  return `{${names.map((name) => JSON.stringify(name) + inner(value[name])).join()}}`;
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
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

/** Index of the first item that equals an earlier one, or -1. */
function repeated(items: readonly unknown[]): number {
  const seen = new Map<unknown, unknown[]>();
  for (const [index, item] of items.entries()) {
    const key = typeof item === "object" ? likeness(item) : item;
    const alike = seen.get(key) ?? [];
    if (alike.some((other) => equal(other, item))) return index;
    seen.set(key, [...alike, item]);
  }
  return -1;
}

/** Index of the first object whose member agrees with an earlier one's, or -1. */
function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
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
