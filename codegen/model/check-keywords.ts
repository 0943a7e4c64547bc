import type { Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { escapePointer, isObject, type JsonObject, type JsonValue } from "../load/json-value.ts";
import type { Place } from "../load/source.ts";
import { compilePattern } from "../pattern/compile-pattern.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { keywordFaults, keywordRules, tupleRule } from "./keyword-rules.ts";
import {
  annotations,
  closedKeywords,
  closedRootKeywords,
  type Dialect,
  supportedKeywords,
} from "./keywords.ts";

/**
 * Holds the keywords of one schema against its dialect, and their values against what JSON Schema asks of them.
 *
 * @returns False when the schema uses an assertion that the model cannot carry, or a value that makes no sense.
 */
export function checkKeywords(
  schema: JsonObject,
  context: { readonly site: SchemaSite; readonly dialect: Dialect; readonly report: Report },
): boolean {
  let usable = true;
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] ?? null;
    if (!checkName(keyword, context)) usable = false;
    else if (!checkValue(keyword, value, context)) usable = false;
  }
  if (context.dialect === "closed" && !Object.hasOwn(schema, "type")) {
    const message = "A form input needs a type at every level";
    context.report.error({ code: "missing-type", message, at: context.site });
  }
  return usable;
}

type Context = Parameters<typeof checkKeywords>[1];

function checkName(keyword: string, { site, dialect, report }: Context): boolean {
  const at = (): Place => {
    return { source: site.source, pointer: `${site.pointer}/${escapePointer(keyword)}` };
  };
  if (dialect === "closed") {
    if (closedKeywords.has(keyword)) return true;
    const message = `Keyword ${JSON.stringify(keyword)} may not be used in the schema of a form input`;
    report.error({
      code: "keyword-not-allowed",
      message,
      at: at(),
      hint: didYouMean(keyword, closedKeywords),
    });
    return false;
  }
  if (dialect === "plain" || dialect === "free") return true;
  if (supportedKeywords.has(keyword) || annotations.has(keyword)) return true;
  if (keyword.startsWith("x-")) return true;
  const message = `Keyword ${JSON.stringify(keyword)} is not one that the generator knows`;
  report.error({
    code: "unknown-keyword",
    message,
    at: at(),
    hint: didYouMean(keyword, supportedKeywords),
  });
  return false;
}

function checkValue(
  keyword: string,
  value: JsonValue,
  { site, dialect, report }: Context,
): boolean {
  const rule = isTuple(keyword, site) ? tupleRule : keywordRules.get(keyword);
  if (rule === undefined || rule.holds(value))
    return checkPatterns(keyword, value, { site, dialect, report });
  for (const { path, message, hint } of keywordFaults(keyword, rule, value)) {
    const pointer = [site.pointer, ...[keyword, ...path].map(escapePointer)].join("/");
    const at = { source: site.source, pointer };
    if (dialect === "free") report.warn({ code: "invalid-keyword", message, at, hint });
    else report.error({ code: "invalid-keyword", message, at, hint });
  }
  return false;
}

/** In draft-07 a list under `items` says what each item is in turn. */
function isTuple(keyword: string, site: SchemaSite): boolean {
  return keyword === "items" && site.draft.name === "draft-07";
}

/** Regular expressions must be such, and one that cannot be looked for in linear time is not checked. */
function checkPatterns(
  keyword: string,
  value: JsonValue,
  { site, dialect, report }: Context,
): boolean {
  if (keyword !== "pattern" && keyword !== "patternProperties") return true;
  const isMap = keyword === "patternProperties" && isObject(value);
  const patterns = isMap ? Object.keys(value) : keyword === "pattern" ? [String(value)] : [];
  let usable = true;
  for (const pattern of patterns) {
    const compiled = compilePattern(pattern);
    const pointer = `${site.pointer}/${escapePointer(keyword)}`;
    const at = {
      source: site.source,
      pointer: isMap ? `${pointer}/${escapePointer(pattern)}` : pointer,
    };
    if (compiled.kind === "unsupported") {
      const message = `The pattern ${JSON.stringify(pattern)} is not checked, because it ${compiled.reason}`;
      report.warn({ code: "pattern-not-checked", message, at });
    } else if (compiled.kind === "invalid") {
      usable = false;
      const message = `${JSON.stringify(pattern)} is no regular expression: it ${compiled.reason}`;
      if (dialect === "free") report.warn({ code: "invalid-pattern", message, at });
      else report.error({ code: "invalid-pattern", message, at });
    }
  }
  return usable;
}

/** The root of a form input allows less than the schemas inside it. */
export function checkClosedRoot(site: SchemaSite, report: Report): void {
  if (typeof site.schema === "boolean") {
    report.error({
      code: "invalid-keyword",
      message: "A form input needs a schema object",
      at: site,
    });
    return;
  }
  for (const keyword of Object.keys(site.schema)) {
    if (closedRootKeywords.has(keyword) || !closedKeywords.has(keyword)) continue;
    const at = { source: site.source, pointer: `${site.pointer}/${escapePointer(keyword)}` };
    const message = `Keyword ${JSON.stringify(keyword)} may not be used at the root of a form input`;
    report.error({ code: "keyword-not-allowed", message, at });
  }
  if (site.schema.type !== "object") {
    report.error({
      code: "invalid-keyword",
      message: 'The root of a form input must have type "object"',
      at: site,
    });
  }
}
