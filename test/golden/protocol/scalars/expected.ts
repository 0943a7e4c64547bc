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
  const issues: Issue[] = [];
  collectScalars(value, "", issues);
  return issues;
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

function collectScalars(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (text !== undefined) {
    if (typeof text !== "string") {
      wrongType(issues, `${path}/text`, "a string", text);
    } else if (shorter(text, 2)) {
      refuse(
        issues,
        `${path}/text`,
        "minLength",
        "must have at least 2 characters",
      );
    } else if (longer(text, 4)) {
      refuse(
        issues,
        `${path}/text`,
        "maxLength",
        "must have at most 4 characters",
      );
    } else if (!pattern_4729c357c0d2.test(text)) {
      refuse(issues, `${path}/text`, "pattern", "must match ^[a-z/]+$");
    }
  }
  if (when !== undefined) {
    if (typeof when !== "string") {
      wrongType(issues, `${path}/when`, "a string", when);
    } else if (!fitsDateTime(when)) {
      refuse(
        issues,
        `${path}/when`,
        "format",
        "must be a date and time like 2026-05-01T12:00:00Z",
      );
    }
  }
  if (where !== undefined) {
    if (typeof where !== "string") {
      wrongType(issues, `${path}/where`, "a string", where);
    } else if (!fitsUri(where)) {
      refuse(
        issues,
        `${path}/where`,
        "format",
        "must be a URI like https://example.com/path",
      );
    }
  }
  if (mail !== undefined) {
    if (typeof mail !== "string") {
      wrongType(issues, `${path}/mail`, "a string", mail);
    } else if (!fitsEmail(mail)) {
      refuse(
        issues,
        `${path}/mail`,
        "format",
        "must be an email address like jo@example.com",
      );
    }
  }
  if (count !== undefined) {
    if (!(typeof count === "number" && Number.isInteger(count))) {
      wrongType(issues, `${path}/count`, "an integer", count);
    } else if (count < 0) {
      refuse(issues, `${path}/count`, "minimum", "must be at least 0");
    } else if (count > 10) {
      refuse(issues, `${path}/count`, "maximum", "must be at most 10");
    }
  }
  if (ratio !== undefined) {
    if (!(typeof ratio === "number" && Number.isFinite(ratio))) {
      wrongType(issues, `${path}/ratio`, "a number", ratio);
    } else if (ratio <= 0) {
      refuse(
        issues,
        `${path}/ratio`,
        "exclusiveMinimum",
        "must be more than 0",
      );
    } else if (ratio >= 1) {
      refuse(
        issues,
        `${path}/ratio`,
        "exclusiveMaximum",
        "must be less than 1",
      );
    } else if (!multiple(ratio, 0.01)) {
      refuse(
        issues,
        `${path}/ratio`,
        "multipleOf",
        "must be a multiple of 0.01",
      );
    }
  }
  if (large !== undefined) {
    if (!(typeof large === "number" && Number.isFinite(large))) {
      wrongType(issues, `${path}/large`, "a number", large);
    } else if (large < -1e21) {
      refuse(issues, `${path}/large`, "minimum", "must be at least -1e+21");
    } else if (large > 1e300) {
      refuse(issues, `${path}/large`, "maximum", "must be at most 1e+300");
    }
  }
  if (flag !== undefined) {
    if (typeof flag !== "boolean") {
      wrongType(issues, `${path}/flag`, "true or false", flag);
    }
  }
  if (nothing !== undefined) {
    if (nothing !== null) {
      wrongType(issues, `${path}/nothing`, "null", nothing);
    }
  }
  if (maybe !== undefined) {
    if (!(maybe === null || typeof maybe === "string")) {
      wrongType(issues, `${path}/maybe`, "a string or null", maybe);
    } else if (typeof maybe === "string" && maybe === "") {
      refuse(issues, `${path}/maybe`, "minLength", "must not be empty");
    }
  }
  if (member10 !== undefined) {
    if (!(
      (typeof member10 === "number" && Number.isInteger(member10)) ||
      typeof member10 === "string"
    )) {
      wrongType(
        issues,
        `${path}/number-or-text`,
        "a string or an integer",
        member10,
      );
    } else if (
      typeof member10 === "number" &&
      Number.isInteger(member10) &&
      member10 < 1
    ) {
      refuse(issues, `${path}/number-or-text`, "minimum", "must be at least 1");
    } else if (typeof member10 === "string" && longer(member10, 3)) {
      refuse(
        issues,
        `${path}/number-or-text`,
        "maxLength",
        "must have at most 3 characters",
      );
    }
  }
  if (literal !== undefined) {
    if (!equal(literal, { a: [1, null, { ["__proto__"]: 1 }] })) {
      refuseValue(
        issues,
        `${path}/literal`,
        "const",
        'must be {"a":[1,null,{"__proto__":1}]}',
        literal,
      );
    }
  }
  if (choice !== undefined) {
    collectScalarsChoice(choice, `${path}/choice`, issues);
  }
  if (textOfList !== undefined) {
    if (!(textOfList === "x" || textOfList === "y")) {
      refuseValue(
        issues,
        `${path}/textOfList`,
        "enum",
        'must be "x" or "y"',
        textOfList,
      );
    }
  }
  if (long !== undefined) {
    collectScalarsLong(long, `${path}/long`, issues);
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectScalarsChoice(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "a" ||
    value === 1 ||
    value === null ||
    value === true ||
    equal(value, [1]) ||
    equal(value, { b: 2 }) ||
    value === -0.5
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "a", 1, null, true, [1], {"b":2} or -0.5',
      value,
    );
  }
}

function collectScalarsLong(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "alpha" ||
    value === "beta" ||
    value === "gamma" ||
    value === "delta" ||
    value === "epsilon" ||
    value === "zeta" ||
    value === "eta" ||
    value === "theta"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta" or "theta"',
      value,
    );
  }
}

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
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

function pointer(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}

function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = `${message}, not ${show(value)}`;
  issues.push({ path, keyword, message: whole });
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
