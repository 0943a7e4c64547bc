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
  const issues: Issue[] = [];
  collectOrder(value, "", issues);
  return issues;
}

export function isBase(value: unknown): value is Base {
  if (!fields(value)) return false;
  const { id } = value;
  return typeof id === "string" && id !== "";
}

export function checkBase(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectBase(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectShipment(value, "", issues);
  return issues;
}

export function isCourier(value: unknown): value is Courier {
  if (!fields(value)) return true;
  const { name } = value;
  return name === undefined || typeof name === "string";
}

export function checkCourier(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectCourier(value, "", issues);
  return issues;
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
  const issues: Issue[] = [];
  collectRow(value, "", issues);
  return issues;
}

export function isTree(value: unknown): value is Tree {
  return isTreeAt(value, 0);
}

export function checkTree(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectTree(value, "", issues, 0);
  return issues;
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

function collectOrder(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectOrderPart1(value, path, issues);
  collectBase(value, path, issues);
  distinct(issues, start);
}

function collectBase(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  } else if (id === "") {
    refuse(issues, `${path}/id`, "minLength", "must not be empty");
  }
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

function collectShipment(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectShipmentSealed(value, path, issues);
  if (issues.length === start) {
    if (fields(value)) {
      const seen = new Set<string | number>();
      gatherShipmentSealed(value, seen);
      for (const key of Object.keys(value)) {
        if (seen.has(key)) continue;
        if (!(typeof value[key] === "number" && Number.isInteger(value[key]))) {
          wrongType(issues, pointer(path, key), "an integer", value[key]);
        }
      }
    }
  }
}

function collectCourier(value: unknown, path: string, issues: Issue[]): void {
  if (!fields(value)) return;
  const { name } = value;
  if (name !== undefined) {
    if (typeof name !== "string") {
      wrongType(issues, `${path}/name`, "a string", name);
    }
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

function collectRow(value: unknown, path: string, issues: Issue[]): void {
  const start = issues.length;
  collectRowSealed(value, path, issues);
  if (issues.length === start) {
    if (list(value)) {
      const seen = new Set<string | number>();
      gatherRowSealed(value, seen);
      for (const index of value.keys()) {
        if (seen.has(index)) continue;
        refuse(
          issues,
          `${path}/${index}`,
          "unevaluatedItems",
          "is not an item that may be here",
        );
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

function collectTree(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  const start = issues.length;
  collectTreeSealed(value, path, issues, depth);
  if (issues.length === start) {
    if (fields(value)) {
      const seen = new Set<string | number>();
      gatherTreeSealed(value, seen, depth);
      for (const key of Object.keys(value)) {
        if (seen.has(key)) continue;
        refuse(
          issues,
          pointer(path, key),
          "unevaluatedProperties",
          "is not a member that may be here",
        );
      }
    }
  }
}

function collectOrderPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { total } = value;
  if (total === undefined) {
    missing(issues, path, "total");
  } else if (!(typeof total === "number" && Number.isFinite(total))) {
    wrongType(issues, `${path}/total`, "a number", total);
  }
  for (const key of Object.keys(value)) {
    if (pattern_5f8f9cdb3f74.test(key)) {
      if (typeof value[key] !== "string") {
        wrongType(issues, pointer(path, key), "a string", value[key]);
      }
    }
    switch (key) {
      case "total":
      case "id":
        break;
      default:
        if (!pattern_5f8f9cdb3f74.test(key)) {
          refuse(
            issues,
            pointer(path, key),
            "additionalProperties",
            "is not a member that may be here",
          );
        }
    }
  }
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

function collectShipmentSealed(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  const start = issues.length;
  collectShipmentSealedPart1(value, path, issues);
  collectShipmentSealedPart2(value, path, issues);
  collectShipmentSealedPart3(value, path, issues);
  distinct(issues, start);
}

function collectRowSealed(value: unknown, path: string, issues: Issue[]): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 0) {
    if (typeof value[0] !== "string") {
      wrongType(issues, `${path}/0`, "a string", value[0]);
    }
  }
  let matches = 0;
  for (const item of value) {
    if (typeof item === "boolean") {
      matches += 1;
    }
  }
  if (matches < 1) {
    refuse(
      issues,
      path,
      "contains",
      "must contain at least 1 item of the kind that is asked for",
    );
  }
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

function collectTreeSealed(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  const start = issues.length;
  collectTreeSealedPart1(value, path, issues, depth);
  collectTreeSealedPart2(value, path, issues, depth);
  distinct(issues, start);
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

function collectShipmentSealedPart1(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kind } = value;
  if (kind === undefined) {
    missing(issues, path, "kind");
  } else if (!(kind === "post" || kind === "courier")) {
    refuseValue(
      issues,
      `${path}/kind`,
      "enum",
      'must be "post" or "courier"',
      kind,
    );
  }
  if (own(value, "insured") !== undefined) {
    collectShipmentSealedPart1IfInsured(value, path, issues);
  }
}

function collectShipmentSealedPart2(
  _value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (false) {
    refuse(
      issues,
      path,
      "anyOf",
      "must be a string, a number, true or false, an array, an object or null or what one of the arms says",
    );
  }
}

function collectShipmentSealedPart3(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (isShipmentSealedPart3If(value)) {
    collectShipmentSealedPart3Then(value, path, issues);
  } else {
    collectCourier(value, path, issues);
  }
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

function collectTreeSealedPart1(
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
  const { children } = value;
  if (children !== undefined) {
    collectTreeSealedPart1Children(children, `${path}/children`, issues, depth);
  }
}

function collectTreeSealedPart2(
  value: unknown,
  path: string,
  issues: Issue[],
  depth: number,
): void {
  if (depth > 500) return tooDeep(issues, path);
  if (!(
    isTreeSealedPart2Arm1(value, depth) || isTreeSealedPart2Arm2(value, depth)
  )) {
    refuse(
      issues,
      path,
      "anyOf",
      "must be a string, a number, true or false, an array, an object or null",
    );
  }
}

function collectShipmentSealedPart1IfInsured(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { value: value_ } = value;
  if (value_ !== undefined) {
    if (!(typeof value_ === "number" && Number.isFinite(value_))) {
      wrongType(issues, `${path}/value`, "a number", value_);
    }
  }
}

function collectShipmentSealedPart3Then(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) return;
  const { stamp } = value;
  if (stamp !== undefined) {
    if (typeof stamp !== "string") {
      wrongType(issues, `${path}/stamp`, "a string", stamp);
    }
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

function collectTreeSealedPart1Children(
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
