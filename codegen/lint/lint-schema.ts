import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import {
  distinctJson,
  equalJson,
  escapePointer,
  hasJsonType,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
} from "../load/json-value.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { idleReason } from "./idle-keywords.ts";
import { nearKeyword } from "./near-keyword.ts";

/** What JSON Schema allows one schema to say and nobody can have meant: warnings, each at its keyword. */
export function lintSchema(site: SchemaSite, schema: JsonObject, report: Report): void {
  const tell: Tell = (code, path, message, hint) => {
    const pointer = [site.pointer, ...path.map(escapePointer)].join("/");
    report.warn({ code, message, at: { source: site.source, pointer }, hint });
  };
  for (const rule of rules) rule(schema, tell);
}

type Tell = (
  code: DiagnosticCode,
  path: readonly string[],
  message: string,
  hint?: string | undefined,
) => void;

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minContains", "maxContains"],
] as const;

/** The strict bounds meet where the others may still touch. */
const strictBounds = [
  ["exclusiveMinimum", "exclusiveMaximum"],
  ["exclusiveMinimum", "maximum"],
  ["minimum", "exclusiveMaximum"],
] as const;

function emptyRanges(schema: JsonObject, tell: Tell): void {
  const look = (low: string, high: string, isStrict: boolean): void => {
    const from = member(schema, low);
    if (typeof from !== "number") return;
    const to = member(schema, high);
    if (typeof to !== "number") return;
    if (from < to || (from === to && !isStrict)) return;
    const relation = from === to ? "equal to" : "above";
    const message = `${low} ${from} is ${relation} ${high} ${to}, so nothing fits`;
    tell("empty-range", [low], message, "swap the two, or change one");
  };
  for (const [low, high] of bounds) look(low, high, false);
  for (const [low, high] of strictBounds) look(low, high, true);
}

function impossibleValues(schema: JsonObject, tell: Tell): void {
  const list = member(schema, "enum");
  const hasConst = Object.hasOwn(schema, "const");
  if (!hasConst && !Array.isArray(list)) return;
  const values: readonly JsonValue[] = Array.isArray(list) ? list : [];
  if (Array.isArray(list) && values.length === 0) {
    tell("empty-enum", ["enum"], "The list has no value, so nothing fits", "add the values");
  }
  const constant = schema.const ?? null;
  if (hasConst && values.length > 0 && !values.some((value) => equalJson(value, constant))) {
    const hint = typeof constant === "string" ? didYouMean(constant, texts(values)) : undefined;
    const message = "The constant is none of the values of enum, so nothing fits";
    tell("const-outside-enum", ["const"], message, hint);
  }
  const types = typesOf(schema);
  if (types === undefined) return;
  const misfits = (value: JsonValue): boolean => !types.some((type) => hasJsonType(value, type));
  const message = `The value is no ${types.join(" or ")}, which type asks for`;
  for (const [index, value] of values.entries()) {
    if (misfits(value)) tell("enum-misfit", ["enum", String(index)], message);
  }
  if (hasConst && misfits(constant)) tell("enum-misfit", ["const"], message);
}

function repeatedValues(schema: JsonObject, tell: Tell): void {
  for (const keyword of ["enum", "required", "type"]) {
    const list = member(schema, keyword);
    if (!Array.isArray(list) || distinctJson(list).length === list.length) continue;
    const index = list.findIndex((value, at) =>
      list.slice(0, at).some((earlier: JsonValue) => equalJson(earlier, value)),
    );
    const message = `${shown(list[index])} stands in the list twice`;
    tell("repeated-value", [keyword, String(index)], message, "remove one of the two");
  }
}

/** A required name that a closed object does not have. */
function impossibleMembers(schema: JsonObject, tell: Tell): void {
  const required = member(schema, "required");
  if (!Array.isArray(required) || member(schema, "additionalProperties") !== false) return;
  const properties = member(schema, "properties");
  const names = isObject(properties) ? Object.keys(properties) : [];
  // Patterns may take any name; which ones is not for this rule to say.
  if (Object.hasOwn(schema, "patternProperties")) return;
  for (const [index, name] of required.entries()) {
    if (typeof name !== "string" || names.includes(name)) continue;
    const message = `${shown(name)} is required, but properties lacks it and no other member is allowed`;
    tell("required-forbidden", ["required", String(index)], message, didYouMean(name, names));
  }
}

function idleKeywords(schema: JsonObject, tell: Tell): void {
  const types = typesOf(schema);
  for (const keyword of Object.keys(schema)) {
    const reason = idleReason(keyword, schema, types);
    if (reason !== undefined) tell("idle-keyword", [keyword], `${keyword} ${reason}`);
  }
}

function misspeltKeywords(schema: JsonObject, tell: Tell): void {
  for (const keyword of Object.keys(schema)) {
    const near = nearKeyword(keyword, schema);
    if (near === undefined) continue;
    const message = `${shown(keyword)} is no keyword of JSON Schema, and has no effect`;
    tell("misspelt-keyword", [keyword], message, `did you mean ${shown(near)}?`);
  }
}

const rules = [
  emptyRanges,
  impossibleValues,
  repeatedValues,
  impossibleMembers,
  idleKeywords,
  misspeltKeywords,
];

/** The JSON types that `type` names; undefined where it says nothing that can be used. */
function typesOf(schema: JsonObject): readonly string[] | undefined {
  const type = member(schema, "type");
  if (typeof type === "string") return [type];
  return Array.isArray(type) && type.length > 0 ? texts(type) : undefined;
}

function texts(values: readonly JsonValue[]): readonly string[] {
  return values.filter((value) => typeof value === "string");
}

function shown(value: JsonValue | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
