// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

/**
 * Closes the comment *\/ and opens /* another, `template ${literal}`, \@deprecated in the middle.
 * \@deprecated at a start.
 * A line separator
 * and a right-to-left override \u202e here.
 */
export type ToString_8149e4 = {
  readonly "1"?: string;
  /** An own member like any other. */
  readonly __proto__: string;
  /** Optional and inherited: the type must take objects without it. */
  readonly constructor?: number | Object["constructor"];
  readonly toString: string;
  readonly hasOwnProperty?: boolean | Object["hasOwnProperty"];
  readonly "a b": string;
  /** @minLength 2 */
  readonly "a-b"?: string;
  readonly '"quoted"'?: string;
  readonly "it's"?: string;
  readonly "back\\slash"?: string;
  readonly "line\nbreak"?: string;
  readonly "${template}"?: string;
  readonly "`tick`"?: "`" | "${x}" | '"' | "'" | "\\" | "*/" | "\u2028";
  readonly "*/"?: "*/";
  readonly "😀"?: string;
  readonly é?: string;
  readonly class: string;
  readonly await?: string;
  readonly value?: string;
  readonly path?: string;
  readonly issues?: string;
  readonly undefined?: string;
  readonly Object?: string;
  readonly fields?: readonly string[];
  readonly ""?: string;
};

export type ToString_bbb522 = string;

export type ToString = string;

export type Object_62a6da = { readonly x: JsonValue };

export type Proto = null;

export type Constructor = boolean;

export type Array_f0cf39 = readonly Object_62a6da[];

export type Value_f0443a = 1 | 2;

export type N2nd = 2;

export function isToString_8149e4(value: unknown): value is ToString_8149e4 {
  if (!fields(value)) return false;
  const {
    "1": member0,
    "a b": member5,
    "a-b": member6,
    '"quoted"': member7,
    "it's": member8,
    "back\\slash": member9,
    "line\nbreak": member10,
    "${template}": member11,
    "`tick`": member12,
    "*/": member13,
    "😀": member14,
    é,
    class: class_,
    await: await_,
    value: value_,
    path,
    issues,
    undefined: undefined_,
    Object: Object_,
    fields: fields_,
    "": member24,
  } = value;
  const member1 = own(value, "__proto__");
  const constructor_ = own(value, "constructor");
  const toString_ = own(value, "toString");
  const hasOwnProperty_ = own(value, "hasOwnProperty");
  if (!(
    (member0 === undefined || typeof member0 === "string") &&
    typeof member1 === "string" &&
    (constructor_ === undefined ||
      (typeof constructor_ === "number" && Number.isFinite(constructor_))) &&
    typeof toString_ === "string" &&
    (hasOwnProperty_ === undefined || typeof hasOwnProperty_ === "boolean") &&
    typeof member5 === "string" &&
    (member6 === undefined ||
      (typeof member6 === "string" && !shorter(member6, 2))) &&
    (member7 === undefined || typeof member7 === "string") &&
    (member8 === undefined || typeof member8 === "string") &&
    (member9 === undefined || typeof member9 === "string") &&
    (member10 === undefined || typeof member10 === "string") &&
    (member11 === undefined || typeof member11 === "string") &&
    (member12 === undefined || isToString_8149e4Tick(member12)) &&
    (member13 === undefined || member13 === "*/") &&
    (member14 === undefined || typeof member14 === "string") &&
    (é === undefined || typeof é === "string") &&
    typeof class_ === "string" &&
    (await_ === undefined || typeof await_ === "string") &&
    (value_ === undefined || typeof value_ === "string") &&
    (path === undefined || typeof path === "string") &&
    (issues === undefined || typeof issues === "string") &&
    (undefined_ === undefined || typeof undefined_ === "string") &&
    (Object_ === undefined || typeof Object_ === "string") &&
    (fields_ === undefined || isToString_8149e4Fields(fields_)) &&
    (member24 === undefined || typeof member24 === "string")
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "1":
      case "__proto__":
      case "constructor":
      case "toString":
      case "hasOwnProperty":
      case "a b":
      case "a-b":
      case '"quoted"':
      case "it's":
      case "back\\slash":
      case "line\nbreak":
      case "${template}":
      case "`tick`":
      case "*/":
      case "😀":
      case "é":
      case "class":
      case "await":
      case "value":
      case "path":
      case "issues":
      case "undefined":
      case "Object":
      case "fields":
      case "":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkToString_8149e4(value: unknown): Issue[] {
  if (isToString_8149e4(value)) return [];
  return examineBy(keywords, ruleToString_8149e4, value);
}

export function isToString_bbb522(value: unknown): value is ToString_bbb522 {
  return typeof value === "string";
}

export function checkToString_bbb522(value: unknown): Issue[] {
  if (isToString_bbb522(value)) return [];
  return examineBy(keywords, ruleToString_bbb522, value);
}

export function isToString(value: unknown): value is ToString {
  return typeof value === "string";
}

export function checkToString(value: unknown): Issue[] {
  if (isToString(value)) return [];
  return examineBy(keywords, ruleToString, value);
}

export function isObject_62a6da(value: unknown): value is Object_62a6da {
  if (!fields(value)) return false;
  const { x } = value;
  return x !== undefined;
}

export function checkObject_62a6da(value: unknown): Issue[] {
  if (isObject_62a6da(value)) return [];
  return examineBy(keywords, ruleObject_62a6da, value);
}

export function isProto(value: unknown): value is Proto {
  return value === null;
}

export function checkProto(value: unknown): Issue[] {
  if (isProto(value)) return [];
  return examineBy(keywords, ruleProto, value);
}

export function isConstructor(value: unknown): value is Constructor {
  return typeof value === "boolean";
}

export function checkConstructor(value: unknown): Issue[] {
  if (isConstructor(value)) return [];
  return examineBy(keywords, ruleConstructor, value);
}

export function isArray_f0cf39(value: unknown): value is Array_f0cf39 {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isObject_62a6da(item)) return false;
  }
  return true;
}

export function checkArray_f0cf39(value: unknown): Issue[] {
  if (isArray_f0cf39(value)) return [];
  return examineBy(keywords, ruleArray_f0cf39, value);
}

export function isValue_f0443a(value: unknown): value is Value_f0443a {
  return value === 1 || value === 2;
}

export function checkValue_f0443a(value: unknown): Issue[] {
  if (isValue_f0443a(value)) return [];
  return examineBy(keywords, ruleValue_f0443a, value);
}

export function isN2nd(value: unknown): value is N2nd {
  return value === 2;
}

export function checkN2nd(value: unknown): Issue[] {
  if (isN2nd(value)) return [];
  return examineBy(keywords, ruleN2nd, value);
}

function isToString_8149e4Tick(value: unknown): boolean {
  switch (value) {
    case "`":
    case "${x}":
    case '"':
    case "'":
    case "\\":
    case "*/":
    case "\u2028":
      return true;
    default:
      return false;
  }
}

function isToString_8149e4Fields(value: unknown): boolean {
  if (!list(value)) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

const ruleToString_8149e4: ValueRule = {
  type: "an object",
  members: {
    "1?": "a string",
    "__proto__!": "a string",
    "constructor?": "a number",
    "toString!": "a string",
    "hasOwnProperty?": "true or false",
    "a b!": "a string",
    "a-b?": { type: "a string", minLength: 2 },
    '"quoted"?': "a string",
    "it's?": "a string",
    "back\\slash?": "a string",
    "line\nbreak?": "a string",
    "${template}?": "a string",
    "`tick`?": { enum: ["`", "${x}", '"', "'", "\\", "*/", "\u2028"] },
    "*/?": { enum: ["*/"] },
    "😀?": "a string",
    "é?": "a string",
    "class!": "a string",
    "await?": "a string",
    "value?": "a string",
    "path?": "a string",
    "issues?": "a string",
    "undefined?": "a string",
    "Object?": "a string",
    "fields?": { type: "an array", items: "a string" },
    "?": "a string",
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const ruleToString_bbb522: ValueRule = "a string";

const ruleToString: ValueRule = "a string";

const ruleObject_62a6da: ValueRule = { type: "an object", required: ["x"] };

const ruleProto: ValueRule = "null";

const ruleConstructor: ValueRule = "true or false";

const ruleArray_f0cf39: ValueRule = {
  type: "an array",
  items: ruleObject_62a6da,
};

const ruleValue_f0443a: ValueRule = { enum: [1, 2] };

const ruleN2nd: ValueRule = { enum: [2] };

const keywords = {
  additionalProperties: askAdditionalProperties,
  enum: askEnum,
  items: askItems,
  members: askMembers,
  minLength: askMinLength,
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

/** A name ends in `!` when the member is required, else in `?`. */
function askMembers(
  rules: { readonly [name: string]: ValueRule },
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const key of Object.keys(rules)) {
    const name = key.slice(0, -1);
    const part = member(value, name);
    if (part !== undefined)
      explain(rules[key] ?? {}, part, pointer(path, name), search);
    else if (key.endsWith("!")) missing(search.issues, path, name);
  }
}

function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters`;
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
