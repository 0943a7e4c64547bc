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
  const issues: Issue[] = [];
  collectCollections(value, "", issues);
  return issues;
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

function collectCollections(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
  if (closedPair !== undefined) {
    collectCollectionsClosedPair(closedPair, `${path}/closedPair`, issues);
  }
  if (openPair !== undefined) {
    collectCollectionsOpenPair(openPair, `${path}/openPair`, issues);
  }
  if (withRest !== undefined) {
    collectCollectionsWithRest(withRest, `${path}/withRest`, issues);
  }
  if (listOfUnions !== undefined) {
    collectCollectionsListOfUnions(
      listOfUnions,
      `${path}/listOfUnions`,
      issues,
    );
  }
  if (nothing !== undefined) {
    collectCollectionsNothing(nothing, `${path}/nothing`, issues);
  }
  if (anyList !== undefined) {
    collectCollectionsAnyList(anyList, `${path}/anyList`, issues);
  }
  if (containing !== undefined) {
    collectCollectionsContaining(containing, `${path}/containing`, issues);
  }
  if (byId !== undefined) {
    collectCollectionsById(byId, `${path}/byId`, issues);
  }
  if (map !== undefined) {
    collectCollectionsMap(map, `${path}/map`, issues);
  }
  if (patterned !== undefined) {
    collectCollectionsPatterned(patterned, `${path}/patterned`, issues);
  }
  if (named !== undefined) {
    collectCollectionsNamed(named, `${path}/named`, issues);
  }
  if (openWithMembers !== undefined) {
    collectCollectionsOpenWithMembers(
      openWithMembers,
      `${path}/openWithMembers`,
      issues,
    );
  }
  if (empty !== undefined) {
    collectCollectionsEmpty(empty, `${path}/empty`, issues);
  }
  if (anyObject !== undefined) {
    collectCollectionsAnyObject(anyObject, `${path}/anyObject`, issues);
  }
  if (undescribed !== undefined) {
    collectCollectionsUndescribed(undescribed, `${path}/undescribed`, issues);
  }
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

function collectCollectionsClosedPair(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 0) {
    if (typeof value[0] !== "string") {
      wrongType(issues, `${path}/0`, "a string", value[0]);
    }
  }
  if (value.length > 1) {
    if (!(typeof value[1] === "number" && Number.isFinite(value[1]))) {
      wrongType(issues, `${path}/1`, "a number", value[1]);
    }
  }
  if (value.length > 2) {
    refuse(issues, path, "items", "must have at most 2 items");
  }
}

function collectCollectionsOpenPair(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  if (value.length > 0) {
    if (typeof value[0] !== "string") {
      wrongType(issues, `${path}/0`, "a string", value[0]);
    }
  }
  if (value.length > 1) {
    if (!(value[1] === 1 || value[1] === 2)) {
      refuseValue(issues, `${path}/1`, "enum", "must be 1 or 2", value[1]);
    }
  }
}

function collectCollectionsWithRest(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length < 1) {
    refuse(issues, path, "minItems", "must have at least 1 item");
  }
  if (value.length > 0) {
    if (typeof value[0] !== "string") {
      wrongType(issues, `${path}/0`, "a string", value[0]);
    }
  }
  for (const [index, item] of value.entries()) {
    if (index < 1) continue;
    if (!(
      item === null ||
      (typeof item === "number" && Number.isFinite(item))
    )) {
      wrongType(issues, `${path}/${index}`, "a number or null", item);
    }
  }
}

function collectCollectionsListOfUnions(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 5) {
    refuse(issues, path, "maxItems", "must have at most 5 items");
  }
  for (const [index, item] of value.entries()) {
    if (!(
      item === null ||
      (typeof item === "number" && Number.isFinite(item)) ||
      typeof item === "string"
    )) {
      wrongType(issues, `${path}/${index}`, "a string, a number or null", item);
    }
  }
  {
    const index = repeated(value);
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "uniqueItems",
        "must not repeat an earlier item",
      );
    }
  }
}

function collectCollectionsNothing(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  if (value.length > 0) {
    refuse(issues, path, "items", "must have at most 0 items");
  }
}

function collectCollectionsAnyList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectCollectionsContaining(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  let matches = 0;
  for (const item of value) {
    if (typeof item === "string" && item !== "") {
      matches += 1;
    }
  }
  if (matches < 2) {
    refuse(
      issues,
      path,
      "contains",
      "must contain at least 2 items of the kind that is asked for",
    );
  } else if (matches > 3) {
    refuse(
      issues,
      path,
      "maxContains",
      "must contain at most 3 items of the kind that is asked for",
    );
  }
}

function collectCollectionsById(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectCollectionsByIdItem(item, `${path}/${index}`, issues);
  }
  {
    const index = repeatedBy(value, "id");
    if (index !== -1) {
      refuse(
        issues,
        `${path}/${index}`,
        "x-unique-by",
        'must not have the same "id" as an earlier item',
      );
    }
  }
}

function collectCollectionsMap(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const size = Object.keys(value).length;
  if (!(size >= 1 && size <= 3)) {
    refuse(
      issues,
      path,
      "minProperties",
      "must have at least 1 member and at most 3 members",
    );
  }
  for (const key of Object.keys(value)) {
    if (!(typeof value[key] === "number" && Number.isInteger(value[key]))) {
      wrongType(issues, pointer(path, key), "an integer", value[key]);
    }
  }
}

function collectCollectionsPatterned(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { plain } = value;
  if (plain !== undefined) {
    if (typeof plain !== "boolean") {
      wrongType(issues, `${path}/plain`, "true or false", plain);
    }
  }
  for (const key of Object.keys(value)) {
    if (pattern_3ff0f2642c98.test(key)) {
      if (typeof value[key] !== "string") {
        wrongType(issues, pointer(path, key), "a string", value[key]);
      }
    }
    if (pattern_d4c3b8466e01.test(key)) {
      if (!(typeof value[key] === "number" && Number.isFinite(value[key]))) {
        wrongType(issues, pointer(path, key), "a number", value[key]);
      }
    }
    switch (key) {
      case "plain":
        break;
      default:
        if (
          !pattern_3ff0f2642c98.test(key) &&
          !pattern_d4c3b8466e01.test(key)
        ) {
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

function collectCollectionsNamed(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    collectCollectionsNamedName(key, pointer(path, key), issues);
    if (typeof value[key] !== "string") {
      wrongType(issues, pointer(path, key), "a string", value[key]);
    }
  }
}

function collectCollectionsOpenWithMembers(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { kept, maybe } = value;
  if (kept === undefined) {
    missing(issues, path, "kept");
  } else if (typeof kept !== "boolean") {
    wrongType(issues, `${path}/kept`, "true or false", kept);
  }
  if (maybe !== undefined) {
    if (typeof maybe !== "string") {
      wrongType(issues, `${path}/maybe`, "a string", maybe);
    }
  }
  for (const key of Object.keys(value)) {
    switch (key) {
      case "kept":
      case "maybe":
        break;
      default:
        if (!(typeof value[key] === "number" && Number.isFinite(value[key]))) {
          wrongType(issues, pointer(path, key), "a number", value[key]);
        }
    }
  }
}

function collectCollectionsEmpty(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  for (const key of Object.keys(value)) {
    refuse(
      issues,
      pointer(path, key),
      "additionalProperties",
      "is not a member that may be here",
    );
  }
}

function collectCollectionsAnyObject(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
}

function collectCollectionsUndescribed(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { there } = value;
  if (there === undefined) {
    missing(issues, path, "there");
  }
}

function collectCollectionsByIdItem(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { id } = value;
  if (id === undefined) {
    missing(issues, path, "id");
  } else if (typeof id !== "string") {
    wrongType(issues, `${path}/id`, "a string", id);
  }
}

function collectCollectionsNamedName(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value === "string" && !pattern_39c46b36474c.test(value)) {
    refuse(issues, path, "pattern", "must match ^[a-z]+$");
  } else if (list(value)) {
    collectCollectionsNamedNameList(value, path, issues);
  } else if (fields(value)) {
    collectCollectionsNamedNameFields(value, path, issues);
  }
}

function collectCollectionsNamedNameList(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
  }
}

function collectCollectionsNamedNameFields(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
  }
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

function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = `must be ${wanted}, not ${nameOf(value)}`;
  issues.push({ path, keyword: "type", message });
}
