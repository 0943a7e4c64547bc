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
  const issues: Issue[] = [];
  collectTree(value, "", issues, 0);
  return issues;
}

export function isAttribute(value: unknown): value is Attribute {
  return isAttributeAt(value, 0);
}

export function checkAttribute(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectAttribute(value, "", issues, 0);
  return issues;
}

export function isPair(value: unknown): value is Pair {
  return isPairAt(value, 0);
}

export function checkPair(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectPair(value, "", issues, 0);
  return issues;
}

export function isEven(value: unknown): value is Even {
  return isEvenAt(value, 0);
}

export function checkEven(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectEven(value, "", issues, 0);
  return issues;
}

export function isOdd(value: unknown): value is Odd {
  return isOddAt(value, 0);
}

export function checkOdd(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectOdd(value, "", issues, 0);
  return issues;
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

function collectTree(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { label, children, attributes } = value;
  if (label === undefined) {
    missing(issues, path, "label");
  } else if (typeof label !== "string") {
    wrongType(issues, `${path}/label`, "a string", label);
  }
  if (children !== undefined) {
    collectTreeChildren(children, `${path}/children`, issues, depth);
  }
  if (attributes !== undefined) {
    collectTreeAttributes(attributes, `${path}/attributes`, issues, depth);
  }
}

function isAttributeAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  return (
    typeof value === "string" ||
    isTreeAt(value, depth + 1) ||
    isPairAt(value, depth + 1)
  );
}

function collectAttribute(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!(
    typeof value === "string" ||
    isTreeAt(value, depth + 1) ||
    isPairAt(value, depth + 1)
  )) {
    if (list(value)) {
      collectPair(value, path, issues, depth + 1);
    } else if (fields(value)) {
      collectTree(value, path, issues, depth + 1);
    } else {
      refuse(issues, path, "anyOf", "must be a string or Tree or Pair");
    }
  }
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

function collectPair(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 2) {
    refuse(issues, path, "minItems", "must have at least 2 items");
  }
  if (value.length > 0) {
    collectTree(value[0], `${path}/0`, issues, depth + 1);
  }
  if (value.length > 1) {
    collectTree(value[1], `${path}/1`, issues, depth + 1);
  }
  if (value.length > 2) {
    refuse(issues, path, "items", "must have at most 2 items");
  }
}

function isEvenAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { next } = value;
  return next === undefined || isOddAt(next, depth + 1);
}

function collectEven(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { next } = value;
  if (next !== undefined) {
    collectOdd(next, `${path}/next`, issues, depth + 1);
  }
}

function isOddAt(value: unknown, depth: number): boolean {
  if (depth > 500) return false;
  if (!fields(value)) return false;
  const { next } = value;
  return next !== undefined && isEvenAt(next, depth + 1);
}

function collectOdd(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { next } = value;
  if (next === undefined) {
    missing(issues, path, "next");
  } else {
    collectEven(next, `${path}/next`, issues, depth + 1);
  }
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

function collectTreeChildren(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectTree(item, `${path}/${index}`, issues, depth + 1);
  }
}

function collectTreeAttributes(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectAttribute(value[key], pointer(path, key), issues, depth + 1);
  }
}

/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
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
