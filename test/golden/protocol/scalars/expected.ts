// Generated from input.schema.json. Do not edit.

import type { Issue } from "../../../../generated/types/issue.ts";
import type { JsonValue } from "../../../../generated/types/json.ts";

const pattern_4729c357c0d2 = /^[a-z/]+$/u;

export type Scalars = {
  /**
   * Lower case letters.
   *
   * @minLength 2
   * @maxLength 4
   * @pattern ^[a-z/]+$
   * @default "ab"
   * @example "ab"
   * @example "abcd"
   */
  readonly text?: string;
  /** @format date-time */
  readonly when?: string;
  /** @format uri */
  readonly where?: string;
  /** @format email */
  readonly mail?: string;
  /**
   * @type integer
   * @minimum 0
   * @maximum 10
   * @deprecated
   */
  readonly count?: number;
  /**
   * @exclusiveMinimum 0
   * @exclusiveMaximum 1
   * @multipleOf 0.01
   */
  readonly ratio?: number;
  /**
   * @minimum -1e+21
   * @maximum 1e+300
   */
  readonly large?: number;
  readonly flag?: boolean;
  readonly nothing?: null;
  /** @minLength 1 */
  readonly maybe?: string | null;
  /**
   * @minimum 1
   * @maxLength 3
   */
  readonly "number-or-text"?: string | number;
  readonly literal?: {
    readonly a: readonly [1, null, { readonly __proto__: 1 }];
  };
  readonly choice?:
    "a" | 1 | null | true | readonly [1] | { readonly b: 2 } | -0.5;
  readonly textOfList?: "x" | "y";
  readonly anything?: JsonValue;
  /**
   * A description that is long enough to be wrapped, because nobody wants to scroll sideways in order to
   * read what a member of an object means, however much there is to say about it.
   */
  readonly long?:
    "alpha" | "beta" | "gamma" | "delta" | "epsilon" | "zeta" | "eta" | "theta";
};

export function isScalars(value: unknown): value is Scalars {
  if (!fields(value)) return false;
  const {
    text,
    when,
    where,
    mail,
    count,
    ratio,
    large,
    flag,
    nothing,
    maybe,
    "number-or-text": member10,
    literal,
    choice,
    textOfList,
    long,
  } = value;
  if (!(
    (text === undefined ||
      (typeof text === "string" &&
        !shorter(text, 2) &&
        !longer(text, 4) &&
        pattern_4729c357c0d2.test(text))) &&
    (when === undefined || (typeof when === "string" && fitsDateTime(when))) &&
    (where === undefined || (typeof where === "string" && fitsUri(where))) &&
    (mail === undefined || (typeof mail === "string" && fitsEmail(mail))) &&
    (count === undefined ||
      (typeof count === "number" &&
        Number.isInteger(count) &&
        count >= 0 &&
        count <= 10)) &&
    (ratio === undefined ||
      (typeof ratio === "number" &&
        Number.isFinite(ratio) &&
        ratio > 0 &&
        ratio < 1 &&
        multiple(ratio, 0.01))) &&
    (large === undefined ||
      (typeof large === "number" &&
        Number.isFinite(large) &&
        large >= -1e21 &&
        large <= 1e300)) &&
    (flag === undefined || typeof flag === "boolean") &&
    (nothing === undefined || nothing === null) &&
    (maybe === undefined ||
      maybe === null ||
      (typeof maybe === "string" && maybe !== "")) &&
    (member10 === undefined ||
      (typeof member10 === "number" &&
        Number.isInteger(member10) &&
        member10 >= 1) ||
      (typeof member10 === "string" && !longer(member10, 3))) &&
    (literal === undefined ||
      equal(literal, { a: [1, null, { ["__proto__"]: 1 }] })) &&
    (choice === undefined || isScalarsChoice(choice)) &&
    (textOfList === undefined || textOfList === "x" || textOfList === "y") &&
    (long === undefined || isScalarsLong(long))
  ))
    return false;
  for (const key of Object.keys(value)) {
    switch (key) {
      case "text":
      case "when":
      case "where":
      case "mail":
      case "count":
      case "ratio":
      case "large":
      case "flag":
      case "nothing":
      case "maybe":
      case "number-or-text":
      case "literal":
      case "choice":
      case "textOfList":
      case "anything":
      case "long":
        break;
      default:
        return false;
    }
  }
  return true;
}

export function checkScalars(value: unknown): Issue[] {
  if (isScalars(value)) return [];
  return examineBy(keywords, ruleScalars, value);
}

function isScalarsChoice(value: unknown): boolean {
  switch (value) {
    case "a":
    case 1:
    case null:
    case true:
    case -0.5:
      return true;
    default:
      return equal(value, [1]) || equal(value, { b: 2 });
  }
}

function isScalarsLong(value: unknown): boolean {
  switch (value) {
    case "alpha":
    case "beta":
    case "gamma":
    case "delta":
    case "epsilon":
    case "zeta":
    case "eta":
    case "theta":
      return true;
    default:
      return false;
  }
}

const ruleScalars: ValueRule = {
  type: "an object",
  members: {
    "text?": {
      type: "a string",
      minLength: 2,
      maxLength: 4,
      pattern: [
        [
          "must match ^[a-z/]+$",
          (text: string) => pattern_4729c357c0d2.test(text),
        ],
      ],
    },
    "when?": {
      type: "a string",
      format: [
        ["must be a date and time like 2026-05-01T12:00:00Z", fitsDateTime],
      ],
    },
    "where?": {
      type: "a string",
      format: [["must be a URI like https://example.com/path", fitsUri]],
    },
    "mail?": {
      type: "a string",
      format: [["must be an email address like jo@example.com", fitsEmail]],
    },
    "count?": { type: "an integer", minimum: 0, maximum: 10 },
    "ratio?": {
      type: "a number",
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      multipleOf: 0.01,
    },
    "large?": { type: "a number", minimum: -1e21, maximum: 1e300 },
    "flag?": "true or false",
    "nothing?": "null",
    "maybe?": { type: "a string or null", minLength: 1 },
    "number-or-text?": {
      type: "a string or an integer",
      minimum: 1,
      maxLength: 3,
    },
    "literal?": { enum: [{ a: [1, null, { ["__proto__"]: 1 }] }] },
    "choice?": { enum: ["a", 1, null, true, [1], { b: 2 }, -0.5] },
    "textOfList?": { enum: ["x", "y"] },
    "anything?": {},
    "long?": {
      enum: [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
      ],
    },
  },
  additionalProperties: {
    refuse: ["additionalProperties", "is not a member that may be here"],
  },
};

const keywords = {
  additionalProperties: askAdditionalProperties,
  enum: askEqual,
  exclusiveMaximum: askExclusiveMaximum,
  exclusiveMinimum: askExclusiveMinimum,
  format: askTests,
  maxLength: askMaxLength,
  maximum: askMaximum,
  members: askPlainMembers,
  minLength: askMinLength,
  minimum: askMinimum,
  multipleOf: askMultipleOf,
  pattern: askTests,
  refuse: askRefuse,
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

/** One of values among which are lists or objects. */
function askEqual(
  values: readonly unknown[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!values.some((one) => equal(one, value)))
    askEnum(values, value, path, search);
}

function askExclusiveMaximum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value >= limit;
  return fails ? `must be less than ${limit}` : undefined;
}

function askExclusiveMinimum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value <= limit;
  return fails ? `must be more than ${limit}` : undefined;
}

function askMaxLength(most: number, value: unknown): string | undefined {
  if (typeof value !== "string" || !longer(value, most)) return undefined;
  return `must have at most ${counted(most, "character")}`;
}

function askMaximum(most: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value > most;
  return fails ? `must be at most ${most}` : undefined;
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

function askMultipleOf(step: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && !multiple(value, step);
  return fails ? `must be a multiple of ${step}` : undefined;
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

/** Takes nothing: the keyword that says so, and its message. */
function askRefuse(
  [keyword, message]: readonly [string, string],
  _value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  issues.push({ path, keyword, message });
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

/** An RFC 3339 date of the calendar. */
function fitsDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days =
    month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) % 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** An RFC 3339 date and time. */
function fitsDateTime(text: string): boolean {
  const isMarked = text[10] === "T" || text[10] === "t";
  return isMarked && fitsDate(text.slice(0, 10)) && fitsTime(text.slice(11));
}

/** An RFC 5321 mailbox. */
function fitsEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  const isLocal =
    local.length <= 64 &&
    (/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) ||
      /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(local));
  if (!isLocal || domain.length > 255) return false;
  if (/^\[IPv6:.*\]$/i.test(domain)) return fitsIpv6(domain.slice(6, -1));
  if (/^\[.*\]$/.test(domain)) return fitsIpv4(domain.slice(1, -1));
  return /^(?:(?:^|\b\.)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i.test(domain);
}

/** Four decimal numbers of one byte each. */
function fitsIpv4(text: string): boolean {
  return /^(?:(?:^|\b\.)(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){4}$/.test(text);
}

/** An RFC 4291 address, without zone. */
function fitsIpv6(text: string): boolean {
  const end = text.lastIndexOf(":") + 1;
  const isMixed = text.includes(".");
  if (text.length > 45 || (isMixed && !fitsIpv4(text.slice(end)))) return false;
  const halves = (isMixed ? `${text.slice(0, end)}0:0` : text).split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  return (
    groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) &&
    (halves.length === 2
      ? groups.length < 8
      : groups.length === 8 && halves.length === 1)
  );
}

/** An RFC 3339 time with its offset; leap seconds only where they can be. */
function fitsTime(text: string): boolean {
  const parts =
    /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (parts === null) return false;
  const [hour = 0, minute = 0, second = 0, , zoneHour = 0, zoneMinute = 0] =
    parts.slice(1).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59)
    return false;
  const zone = (zoneHour * 60 + zoneMinute) * (parts[4] === "-" ? -1 : 1);
  const isLastMinute = (hour * 60 + minute - zone + 1441) % 1440 === 0;
  return second < 60 || (second === 60 && isLastMinute);
}

/** An RFC 3986 URI with a scheme. */
function fitsUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && fitsUriReference(text);
}

/** An RFC 3986 URI, or a reference relative to one. */
function fitsUriReference(text: string): boolean {
  const [whole, scheme, authority, path] =
    /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?(.*)$/s.exec(text) ?? [];
  const [, after = ""] = /^[^#]*#(.*)$/s.exec(text) ?? [];
  if (/[^\w.~!$&'()*+,;=:@%/?#-]/.test(path ?? "") || after.includes("#"))
    return false;
  if (/%(?![\da-f]{2})/i.test(whole ?? "")) return false;
  if (scheme !== undefined && !/^[a-z][a-z\d+.-]*$/i.test(scheme)) return false;
  const host =
    /^(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[([^\]]*)\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/.exec(
      authority ?? "",
    );
  if (host === null) return false;
  const [, address] = host;
  const isFuture = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address ?? "");
  return address === undefined || isFuture || fitsIpv6(address);
}

function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}

function missing(issues: Issue[], path: string, name: string): void {
  const message = `must have member ${JSON.stringify(name)}`;
  issues.push({ path, keyword: "required", message });
}

/** Decimal fractions are compared as whole numbers, because 0.3 / 0.1 is not 3. */
function multiple(value: number, step: number): boolean {
  if (value % step === 0) return true;
  const [left, leftPower] = decimal(value);
  const [right, rightPower] = decimal(step);
  const power = Math.min(leftPower, rightPower);
  const whole = left * 10n ** BigInt(leftPower - power);
  return whole % (right * 10n ** BigInt(rightPower - power)) === 0n;
}

/** The shortest decimal that is this number: its digits, and the power of ten that they count. */
function decimal(value: number): [bigint, number] {
  const [digits = "", exponent] = value.toExponential().split("e");
  const [whole, fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
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
