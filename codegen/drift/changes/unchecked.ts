import { isObject, type JsonObject, type JsonValue, member } from "../../load/json-value.ts";
import { isChecked } from "../../pattern/compile-pattern.ts";
import { valueAt } from "../../resolve/registry.ts";
import { subschemasOf } from "../../resolve/subschemas.ts";
import type { SchemaPair, SchemaSide } from "../compared.ts";
import type { DriftFinding } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { siteOf } from "./site.ts";
import { sortedText } from "./subject.ts";

/**
 * What a schema says and no validator checks, as texts in one order: patterns, and conditions that rest on one. The
 * model knows nothing of it, so a change of it is nobody's to judge.
 */
function uncheckedIn({ node }: SchemaSide): readonly string[] {
  const schema = valueAt(node.at.source.value, node.at.pointer);
  // Nearly all schemas have none, and are not walked.
  if (!isObject(schema) || !node.at.source.text.includes("attern")) return [];
  return [...new Set(uncheckedParts(schema))].sort();
}

function* uncheckedParts(schema: JsonObject): Iterable<string> {
  yield* patternsOf(schema);
  if (hasUnchecked(schema.if)) yield `if ${textOf([schema.if, schema.then, schema.else])}`;
  for (const keyword of ["not", "oneOf"]) {
    const asked = member(schema, keyword);
    const parts = Array.isArray(asked) ? asked : [asked];
    // The only alternative is what has to hold.
    const isAlone = Array.isArray(asked) && asked.length === 1;
    if (!isAlone && parts.some(hasUnchecked)) yield `${keyword} ${textOf(asked ?? null)}`;
  }
  for (const { schema: inner } of subschemasOf(schema))
    if (isObject(inner)) yield* uncheckedParts(inner);
}

function* patternsOf(schema: JsonObject): Iterable<string> {
  const pattern = member(schema, "pattern");
  if (typeof pattern === "string" && !isChecked(pattern)) yield JSON.stringify(pattern);
  const byName = member(schema, "patternProperties");
  if (!isObject(byName)) return;
  for (const [name, inner] of Object.entries(byName))
    if (!isChecked(name)) yield `${JSON.stringify(name)} ${textOf(inner)}`;
}

function hasUnchecked(asked: JsonValue | undefined): boolean {
  if (!isObject(asked)) return false;
  if ([...patternsOf(asked)].length > 0) return true;
  return [...subschemasOf(asked)].some(({ schema }) => hasUnchecked(schema));
}

/** What is told of two schemas that do not say the same where nobody checks it; undefined where they do. */
export function uncheckedChange(pair: SchemaPair): DriftFinding | undefined {
  const [before, after] = [uncheckedIn(pair.before), uncheckedIn(pair.after)];
  const gone = before.filter((text) => !after.includes(text));
  const added = after.filter((text) => !before.includes(text));
  if (gone.length + added.length === 0) return undefined;
  const rule = "unchecked-changed";
  return {
    ...{ rule, severity: "risky", subject: pair.subject },
    before: siteOf({ node: pair.before.node, paths: [[]] }, pair.before.model),
    after: siteOf({ node: pair.after.node, paths: [[]] }, pair.after.model),
    message: `what no validator checks is different: ${wordsOf(added, gone)}`,
    notes: ["No validator checks it, so no value shows what it means."],
    undecided: true,
    fingerprint: fingerprintOf({ rule, subject: pair.subject, before: gone, after: added }),
  };
}

function wordsOf(added: readonly string[], gone: readonly string[]): string {
  const is = added.length === 0 ? [] : [`${added.map(short).join(", ")} now`];
  const was = gone.length === 0 ? [] : [`no longer ${gone.map(short).join(", ")}`];
  return [...is, ...was].join(", ");
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

const words: ReadonlySet<string> = new Set(["title", "description", "examples", "$comment"]);

function textOf(value: unknown): string {
  const text = JSON.stringify(value, (key, inner) => (words.has(key) ? undefined : inner));
  return sortedText(JSON.parse(text ?? "null"));
}
