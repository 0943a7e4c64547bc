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
  const issues: Issue[] = [];
  collectShape(value, "", issues);
  return issues;
}

export function isBase(value: unknown): value is Base {
  if (!fields(value)) return false;
  const { id, type } = value;
  return typeof id === "string" && typeof type === "string";
}

export function checkBase(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectBase(value, "", issues);
  return issues;
}

export function isCircle(value: unknown): value is Circle {
  return isCirclePart1(value) && isBase(value);
}

export function checkCircle(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCircle(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectSquare(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectLabel(value, "", issues);
  return issues;
}

export function isLabelType(value: unknown): value is LabelType {
  return value === "label";
}

export function checkLabelType(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectLabelType(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectOutcome(value, "", issues);
  return issues;
}

export function isUntagged(value: unknown): value is Untagged {
  return (
    (typeof value === "string" && value !== "") ||
    isCircle(value) ||
    value === null
  );
}

export function checkUntagged(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectUntagged(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectExclusive(value, "", issues);
  return issues;
}

export function isCode(value: unknown): value is Code {
  return value === "red" || value === "green";
}

export function checkCode(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCode(value, "", issues);
  return issues;
}

function collectShape(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { type: tag } = value;
  switch (tag) {
    case "circle":
      collectCircle(value, path, issues);
      inArm(issues, from, 'type "circle"');
      break;
    case "square":
    case "box":
      collectSquare(value, path, issues);
      inArm(issues, from, 'type "square" or "box"');
      break;
    case "label":
      collectLabel(value, path, issues);
      inArm(issues, from, 'type "label"');
      break;
    case undefined:
      missing(issues, path, "type");
      break;
    default:
      refuseValue(
        issues,
        `${path}/type`,
        "enum",
        'must be "circle", "square", "box" or "label"',
        tag,
      );
  }
}

function collectBase(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id, type } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  }
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (typeof type !== "string") {
    wrongType(issues, `${path}/type`, "a string", type);
  }
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

function collectCircle(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectCirclePart1(value, path, issues);
  collectBase(value, path, issues);
  distinct(issues, start);
}

function collectSquare(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, id, side } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else if (!(type === "square" || type === "box")) {
    refuseValue(
      issues,
      `${path}/type`,
      "enum",
      'must be "square" or "box"',
      type,
    );
  }
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  }
  if (side === undefined) {
    missing(issues, path, "side");
  } else if (!(typeof side === "number" && Number.isFinite(side))) {
    wrongType(issues, `${path}/side`, "a number", side);
  }
}

function collectLabel(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { type, text } = value;
  if (type === undefined) {
    missing(issues, path, "type");
  } else {
    collectLabelType(type, `${path}/type`, issues);
  }
  if (text !== undefined) {
    if (typeof text !== "string") {
      wrongType(issues, `${path}/text`, "a string", text);
    }
  }
}

function collectLabelType(value: unknown, path: string, issues: Issue[]): void {
  if (value !== "label") {
    refuseValue(issues, path, "const", 'must be "label"', value);
  }
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

function collectOutcome(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const from = issues.length;
  const { ok: tag } = value;
  switch (tag) {
    case true:
      collectOutcomeArm1(value, path, issues);
      inArm(issues, from, "ok true");
      break;
    case false:
      collectOutcomeArm2(value, path, issues);
      inArm(issues, from, "ok false");
      break;
    case undefined:
      missing(issues, path, "ok");
      break;
    default:
      refuseValue(issues, `${path}/ok`, "enum", "must be true or false", tag);
  }
}

function collectUntagged(value: unknown, path: string, issues: Issue[]): void {
  if (!(
    (typeof value === "string" && value !== "") ||
    isCircle(value) ||
    value === null
  )) {
    if (typeof value === "string") {
      if (typeof value !== "string") {
        wrongType(issues, path, "a string", value);
      } else if (value === "") {
        refuse(issues, path, "minLength", "must not be empty");
      }
    } else if (fields(value)) {
      collectCircle(value, path, issues);
    } else {
      refuse(issues, path, "anyOf", "must be a string or Circle or null");
    }
  }
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

function collectExclusive(value: unknown, path: string, issues: Issue[]): void {
  let matches = 0;
  if (isExclusiveArm1(value)) {
    matches += 1;
  }
  if (isExclusiveArm2(value)) {
    matches += 1;
  }
  if (matches > 1) {
    refuse(issues, path, "oneOf", "must be only one of an object");
  } else if (matches === 0) {
    refuse(issues, path, "oneOf", "must be an object");
  }
}

function collectCode(value: unknown, path: string, issues: Issue[]): void {
  if (!(value === "red" || value === "green")) {
    refuseValue(issues, path, "enum", 'must be "red" or "green"', value);
  }
}

function collectCirclePart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { type, radius } = value;
  if (type !== undefined) {
    if (type !== "circle") {
      refuseValue(issues, `${path}/type`, "const", 'must be "circle"', type);
    }
  }
  if (radius === undefined) {
    missing(issues, path, "radius");
  } else if (!(typeof radius === "number" && Number.isFinite(radius))) {
    wrongType(issues, `${path}/radius`, "a number", radius);
  } else if (radius <= 0) {
    refuse(issues, `${path}/radius`, "exclusiveMinimum", "must be more than 0");
  }
}

function collectOutcomeArm1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { ok, value: value_ } = value;
  if (ok === undefined) {
    missing(issues, path, "ok");
  } else if (ok !== true) {
    refuseValue(issues, `${path}/ok`, "const", "must be true", ok);
  }
  if (value_ === undefined) {
    missing(issues, path, "value");
  }
}

function collectOutcomeArm2(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { ok, why } = value;
  if (ok === undefined) {
    missing(issues, path, "ok");
  } else if (ok !== false) {
    refuseValue(issues, `${path}/ok`, "const", "must be false", ok);
  }
  if (why !== undefined) {
    if (typeof why !== "string") {
      wrongType(issues, `${path}/why`, "a string", why);
    }
  }
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

/** Says of every issue since `from` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: `${issue.message} (in ${arm})` });
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
