import { isObject, type JsonObject, type JsonValue, member } from "../../load/json-value.ts";
import { hasUnchecked } from "../../model/asks-unchecked.ts";
import { isChecked } from "../../pattern/compile-pattern.ts";
import { valueAt } from "../../resolve/registry.ts";
import { subschemasOf } from "../../resolve/subschemas.ts";
import type { SchemaPair, SchemaSide } from "../compared.ts";
import type { DriftFinding } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { wordlessText } from "./schema-text.ts";
import { siteOf } from "./site.ts";
import { shortened } from "./subject.ts";

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
  yield* ownParts(schema);
  if (restsOnUnchecked(schema.if))
    yield `if ${wordlessText([schema.if, schema.then, schema.else].map((one) => one ?? null))}`;
  for (const keyword of ["not", "oneOf"]) {
    const asked = member(schema, keyword);
    const parts = Array.isArray(asked) ? asked : [asked];
    // The only alternative is what has to hold.
    const isAlone = Array.isArray(asked) && asked.length === 1;
    if (!isAlone && parts.some(restsOnUnchecked)) yield `${keyword} ${wordlessText(asked ?? null)}`;
  }
  for (const { schema: inner } of subschemasOf(schema))
    if (isObject(inner)) yield* uncheckedParts(inner);
}

function* ownParts(schema: JsonObject): Iterable<string> {
  const pattern = member(schema, "pattern");
  if (typeof pattern === "string" && !isChecked(pattern)) yield JSON.stringify(pattern);
  const byName = member(schema, "patternProperties");
  if (!isObject(byName)) return;
  for (const [name, inner] of Object.entries(byName))
    if (!isChecked(name)) yield `${JSON.stringify(name)} ${wordlessText(inner)}`;
}

function restsOnUnchecked(asked: JsonValue | undefined): boolean {
  if (!isObject(asked)) return false;
  return hasUnchecked(asked) || subschemasOf(asked).some(({ schema }) => restsOnUnchecked(schema));
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
  const is = added.length === 0 ? [] : [`${added.map(shortened).join(", ")} now`];
  const was = gone.length === 0 ? [] : [`no longer ${gone.map(shortened).join(", ")}`];
  return [...is, ...was].join(", ");
}
