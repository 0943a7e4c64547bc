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
  const issues: Issue[] = [];
  collectPayment(value, "", issues);
  return issues;
}

export function isRefined(value: unknown): value is Refined {
  return isRefinedPart1(value) && isPayment(value);
}

export function checkRefined(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectRefined(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectMixed(value, "", issues);
  return issues;
}

export function isAnything(value: unknown): value is Anything {
  return value !== undefined;
}

export function checkAnything(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAnything(value, "", issues);
  return issues;
}

export function isNothing(value: unknown): value is Nothing {
  return value === undefined && false;
}

export function checkNothing(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNothing(value, "", issues);
  return issues;
}

export function isNotText(value: unknown): value is NotText {
  return typeof value !== "string";
}

export function checkNotText(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectNotText(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectTypeless(value, "", issues);
  return issues;
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

function collectPayment(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectPaymentPart1(value, path, issues);
  collectPaymentPart2(value, path, issues);
  collectPaymentPart3(value, path, issues);
  collectPaymentPart4(value, path, issues);
  distinct(issues, start);
}

function isRefinedPart1(value: unknown): boolean {
  if (!fields(value)) return true;
  const { cvc } = value;
  return cvc !== undefined;
}

function collectRefined(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectRefinedPart1(value, path, issues);
  collectPayment(value, path, issues);
  distinct(issues, start);
}

function collectMixed(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { a } = value;
  if (a === undefined) {
    missing(issues, path, "a");
  } else if (typeof a !== "string") {
    wrongType(issues, `${path}/a`, "a string", a);
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "a":
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

function collectAnything(value: unknown, path: string, issues: Issue[]): void {
  if (value === undefined) wrongType(issues, path, "a JSON value", value);
}

function collectNothing(_value: unknown, path: string, issues: Issue[]): void {
  refuse(issues, path, "false", "must be absent");
}

function collectNotText(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value === "string") {
    refuse(issues, path, "not", "must not be like this");
  }
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

function collectTypeless(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value === "number" && Number.isFinite(value) && value < 3) {
    refuse(issues, path, "minimum", "must be at least 3");
  } else if (typeof value === "string" && shorter(value, 2)) {
    refuse(issues, path, "minLength", "must have at least 2 characters");
  } else if (list(value)) {
    collectTypelessList(value, path, issues);
  } else if (fields(value)) {
    collectTypelessFields(value, path, issues);
  }
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

function collectPaymentPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { method, iban, number: number_, cvc, tip, note } = value;
  if (method === undefined) {
    missing(issues, path, "method");
  } else if (!(method === "card" || method === "transfer")) {
    refuseValue(
      issues,
      `${path}/method`,
      "enum",
      'must be "card" or "transfer"',
      method,
    );
  }
  if (iban !== undefined) {
    if (typeof iban !== "string") {
      wrongType(issues, `${path}/iban`, "a string", iban);
    } else if (shorter(iban, 5)) {
      refuse(
        issues,
        `${path}/iban`,
        "minLength",
        "must have at least 5 characters",
      );
    }
  }
  if (number_ !== undefined) {
    if (typeof number_ !== "string") {
      refuse(issues, `${path}/number`, "type", "A card number is text.");
    }
  }
  if (cvc !== undefined) {
    if (typeof cvc !== "string") {
      wrongType(issues, `${path}/cvc`, "a string", cvc);
    }
  }
  if (tip !== undefined) {
    collectPaymentPart1Tip(tip, `${path}/tip`, issues);
  }
  if (note !== undefined) {
    collectPaymentPart1Note(note, `${path}/note`, issues);
  }
  if (own(value, "cvc") !== undefined && own(value, "number") === undefined) {
    refuse(
      issues,
      path,
      "dependentRequired",
      'must have member "number", because it has "cvc"',
    );
  }
  if (own(value, "cvc") !== undefined && own(value, "method") === undefined) {
    refuse(
      issues,
      path,
      "dependentRequired",
      'must have member "method", because it has "cvc"',
    );
  }
  if (own(value, "tip") !== undefined) {
    collectPaymentPart1IfTip(value, path, issues);
  }
}

function collectPaymentPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  if (!(isPaymentPart2Arm1(value) || isPaymentPart2Arm2(value))) {
    refuse(
      issues,
      path,
      "anyOf",
      "must be a string, a number, true or false, an array, an object or null",
    );
  }
  instead(issues, from, path, "Say where the money comes from.");
}

function collectPaymentPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!isPaymentPart3If(value)) {
    collectPaymentPart3Else(value, path, issues);
  }
}

function collectPaymentPart4(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isPaymentPart4If(value)) {
    collectPaymentPart4Then(value, path, issues);
  } else {
    collectPaymentPart4Else(value, path, issues);
  }
}

function collectRefinedPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { cvc } = value;
  if (cvc === undefined) {
    missing(issues, path, "cvc");
  }
}

function collectTypelessList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      wrongType(issues, `${path}/${index}`, "a string", item);
    }
  }
}

function collectTypelessFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { a } = value;
  if (a === undefined) {
    missing(issues, path, "a");
  }
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

function collectPaymentPart1Tip(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const from = issues.length;
  const start = issues.length;
  if (!(typeof value === "number" && Number.isFinite(value))) {
    wrongType(issues, path, "a number", value);
  }
  collectPaymentPart1TipPart2(value, path, issues);
  distinct(issues, start);
  instead(issues, from, path, "No unlucky tips.");
}

function collectPaymentPart1Note(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
  collectPaymentPart1NotePart2(value, path, issues);
  distinct(issues, start);
}

function collectPaymentPart1IfTip(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { note } = value;
  if (note !== undefined) {
    collectPaymentPart1IfTipNote(note, `${path}/note`, issues);
  }
}

function collectPaymentPart3Else(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const size = Object.keys(value).length;
  if (size > 4) {
    refuse(issues, path, "maxProperties", "must have at most 4 members");
  }
}

function collectPaymentPart4Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { cvc, iban } = value;
  if (cvc !== undefined) {
    refuse(issues, `${path}/cvc`, "false", "must be absent");
  }
  if (iban === undefined) {
    missing(issues, path, "iban");
  }
}

function collectPaymentPart4Else(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { number: number_ } = value;
  if (number_ === undefined) {
    missing(issues, path, "number");
  }
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

function collectPaymentPart1TipPart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (value === 13) {
    refuse(issues, path, "not", "must not be like this");
  }
}

function collectPaymentPart1NotePart2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isPaymentPart1NotePart2Not(value)) {
    refuse(issues, path, "not", "must not be like this");
  }
}

function collectPaymentPart1IfTipNote(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && shorter(value, 3)) {
    refuse(issues, path, "minLength", "must have at least 3 characters");
  } else if (list(value)) {
    collectPaymentPart1IfTipNoteList(value, path, issues);
  } else if (fields(value)) {
    collectPaymentPart1IfTipNoteFields(value, path, issues);
  }
}

function collectPaymentPart1IfTipNoteList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectPaymentPart1IfTipNoteFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
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

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
