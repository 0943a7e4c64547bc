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
    path: path_,
    issues: issues_,
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
    (path_ === undefined || typeof path_ === "string") &&
    (issues_ === undefined || typeof issues_ === "string") &&
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
  const issues: Issue[] = [];
  collectToString_8149e4(value, "", issues);
  return issues;
}

export function isToString_bbb522(value: unknown): value is ToString_bbb522 {
  return typeof value === "string";
}

export function checkToString_bbb522(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectToString_bbb522(value, "", issues);
  return issues;
}

export function isToString(value: unknown): value is ToString {
  return typeof value === "string";
}

export function checkToString(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectToString(value, "", issues);
  return issues;
}

export function isObject_62a6da(value: unknown): value is Object_62a6da {
  if (!fields(value)) return false;
  const { x } = value;
  return x !== undefined;
}

export function checkObject_62a6da(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectObject_62a6da(value, "", issues);
  return issues;
}

export function isProto(value: unknown): value is Proto {
  return value === null;
}

export function checkProto(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectProto(value, "", issues);
  return issues;
}

export function isConstructor(value: unknown): value is Constructor {
  return typeof value === "boolean";
}

export function checkConstructor(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectConstructor(value, "", issues);
  return issues;
}

export function isArray_f0cf39(value: unknown): value is Array_f0cf39 {
  if (!list(value)) return false;
  for (const item of value) {
    if (!isObject_62a6da(item)) return false;
  }
  return true;
}

export function checkArray_f0cf39(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectArray_f0cf39(value, "", issues);
  return issues;
}

export function isValue_f0443a(value: unknown): value is Value_f0443a {
  return value === 1 || value === 2;
}

export function checkValue_f0443a(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectValue_f0443a(value, "", issues);
  return issues;
}

export function isN2nd(value: unknown): value is N2nd {
  return value === 2;
}

export function checkN2nd(value: unknown): Issue[] {
  const issues: Issue[] = [];
  collectN2nd(value, "", issues);
  return issues;
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

function collectToString_8149e4(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
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
    path: path_,
    issues: issues_,
    undefined: undefined_,
    Object: Object_,
    fields: fields_,
    "": member24,
  } = value;
  const member1 = own(value, "__proto__");
  const constructor_ = own(value, "constructor");
  const toString_ = own(value, "toString");
  const hasOwnProperty_ = own(value, "hasOwnProperty");
  if (member0 !== undefined) {
    if (typeof member0 !== "string") {
      wrongType(issues, `${path}/1`, "a string", member0);
    }
  }
  if (member1 === undefined) {
    missing(issues, path, "__proto__");
  } else if (typeof member1 !== "string") {
    wrongType(issues, `${path}/__proto__`, "a string", member1);
  }
  if (constructor_ !== undefined) {
    if (!(typeof constructor_ === "number" && Number.isFinite(constructor_))) {
      wrongType(issues, `${path}/constructor`, "a number", constructor_);
    }
  }
  if (toString_ === undefined) {
    missing(issues, path, "toString");
  } else if (typeof toString_ !== "string") {
    wrongType(issues, `${path}/toString`, "a string", toString_);
  }
  if (hasOwnProperty_ !== undefined) {
    if (typeof hasOwnProperty_ !== "boolean") {
      wrongType(
        issues,
        `${path}/hasOwnProperty`,
        "true or false",
        hasOwnProperty_,
      );
    }
  }
  if (member5 === undefined) {
    missing(issues, path, "a b");
  } else if (typeof member5 !== "string") {
    wrongType(issues, `${path}/a b`, "a string", member5);
  }
  if (member6 !== undefined) {
    if (typeof member6 !== "string") {
      wrongType(issues, `${path}/a-b`, "a string", member6);
    } else if (shorter(member6, 2)) {
      refuse(
        issues,
        `${path}/a-b`,
        "minLength",
        "must have at least 2 characters",
      );
    }
  }
  if (member7 !== undefined) {
    if (typeof member7 !== "string") {
      wrongType(issues, `${path}/"quoted"`, "a string", member7);
    }
  }
  if (member8 !== undefined) {
    if (typeof member8 !== "string") {
      wrongType(issues, `${path}/it's`, "a string", member8);
    }
  }
  if (member9 !== undefined) {
    if (typeof member9 !== "string") {
      wrongType(issues, `${path}/back\\slash`, "a string", member9);
    }
  }
  if (member10 !== undefined) {
    if (typeof member10 !== "string") {
      wrongType(issues, `${path}/line\nbreak`, "a string", member10);
    }
  }
  if (member11 !== undefined) {
    if (typeof member11 !== "string") {
      wrongType(issues, `${path}/\${template}`, "a string", member11);
    }
  }
  if (member12 !== undefined) {
    collectToString_8149e4Tick(member12, `${path}/\`tick\``, issues);
  }
  if (member13 !== undefined) {
    if (member13 !== "*/") {
      refuseValue(issues, `${path}/*~1`, "const", 'must be "*/"', member13);
    }
  }
  if (member14 !== undefined) {
    if (typeof member14 !== "string") {
      wrongType(issues, `${path}/😀`, "a string", member14);
    }
  }
  if (é !== undefined) {
    if (typeof é !== "string") {
      wrongType(issues, `${path}/é`, "a string", é);
    }
  }
  if (class_ === undefined) {
    missing(issues, path, "class");
  } else if (typeof class_ !== "string") {
    wrongType(issues, `${path}/class`, "a string", class_);
  }
  if (await_ !== undefined) {
    if (typeof await_ !== "string") {
      wrongType(issues, `${path}/await`, "a string", await_);
    }
  }
  if (value_ !== undefined) {
    if (typeof value_ !== "string") {
      wrongType(issues, `${path}/value`, "a string", value_);
    }
  }
  if (path_ !== undefined) {
    if (typeof path_ !== "string") {
      wrongType(issues, `${path}/path`, "a string", path_);
    }
  }
  if (issues_ !== undefined) {
    if (typeof issues_ !== "string") {
      wrongType(issues, `${path}/issues`, "a string", issues_);
    }
  }
  if (undefined_ !== undefined) {
    if (typeof undefined_ !== "string") {
      wrongType(issues, `${path}/undefined`, "a string", undefined_);
    }
  }
  if (Object_ !== undefined) {
    if (typeof Object_ !== "string") {
      wrongType(issues, `${path}/Object`, "a string", Object_);
    }
  }
  if (fields_ !== undefined) {
    collectToString_8149e4Fields(fields_, `${path}/fields`, issues);
  }
  if (member24 !== undefined) {
    if (typeof member24 !== "string") {
      wrongType(issues, `${path}/`, "a string", member24);
    }
  }
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
        refuse(
          issues,
          pointer(path, key),
          "additionalProperties",
          "is not a member that may be here",
        );
    }
  }
}

function collectToString_bbb522(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
}

function collectToString(value: unknown, path: string, issues: Issue[]): void {
  if (typeof value !== "string") {
    wrongType(issues, path, "a string", value);
  }
}

function collectObject_62a6da(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!fields(value)) {
    wrongType(issues, path, "an object", value);
    return;
  }
  const { x } = value;
  if (x === undefined) {
    missing(issues, path, "x");
  }
}

function collectProto(value: unknown, path: string, issues: Issue[]): void {
  if (value !== null) {
    wrongType(issues, path, "null", value);
  }
}

function collectConstructor(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (typeof value !== "boolean") {
    wrongType(issues, path, "true or false", value);
  }
}

function collectArray_f0cf39(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!list(value)) {
    wrongType(issues, path, "an array", value);
    return;
  }
  for (const [index, item] of value.entries()) {
    collectObject_62a6da(item, `${path}/${index}`, issues);
  }
}

function collectValue_f0443a(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(value === 1 || value === 2)) {
    refuseValue(issues, path, "enum", "must be 1 or 2", value);
  }
}

function collectN2nd(value: unknown, path: string, issues: Issue[]): void {
  if (value !== 2) {
    refuseValue(issues, path, "const", "must be 2", value);
  }
}

function collectToString_8149e4Tick(
  value: unknown,
  path: string,
  issues: Issue[],
): void {
  if (!(
    value === "`" ||
    value === "${x}" ||
    value === '"' ||
    value === "'" ||
    value === "\\" ||
    value === "*/" ||
    value === "\u2028"
  )) {
    refuseValue(
      issues,
      path,
      "enum",
      'must be "`", "${x}", "\\"", "\'", "\\\\", "*/" or "\u2028"',
      value,
    );
  }
}

function collectToString_8149e4Fields(
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

/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
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
