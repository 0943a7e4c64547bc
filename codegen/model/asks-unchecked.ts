import { isObject, type JsonObject, member } from "../load/json-value.ts";
import { isChecked } from "../pattern/compile-pattern.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { type SchemaSite, siteId } from "../resolve/site.ts";
import { subschemasOf } from "../resolve/subschemas.ts";

const known = new WeakMap<SchemaGraph, Map<string, boolean>>();

/**
 * Whether a schema, or what it refers to, has a pattern that no validator checks. What such a schema takes is not known,
 * so nothing may rest on a value that it refuses: `not`, `if`, and that only one alternative holds.
 */
export function asksUnchecked(site: SchemaSite, graph: SchemaGraph): boolean {
  const answers = known.get(graph) ?? new Map<string, boolean>();
  known.set(graph, answers);
  const before = answers.get(siteId(site));
  if (before !== undefined) return before;
  const answer = [...reached(site, graph)].some(
    ({ schema }) => typeof schema === "object" && hasOne(schema),
  );
  answers.set(siteId(site), answer);
  return answer;
}

function hasOne(schema: JsonObject): boolean {
  const pattern = member(schema, "pattern");
  const names = member(schema, "patternProperties");
  const patterns = [pattern, ...(isObject(names) ? Object.keys(names) : [])];
  return patterns.some((one) => typeof one === "string" && !isChecked(one));
}

function reached(site: SchemaSite, graph: SchemaGraph): Iterable<SchemaSite> {
  const sites = new Map<string, SchemaSite>();
  const add = (one: SchemaSite | undefined): void => {
    if (one !== undefined && !sites.has(siteId(one))) sites.set(siteId(one), one);
  };
  add(site);
  // A Map iterates what is added on the way.
  for (const one of sites.values()) {
    add(graph.target(one));
    if (typeof one.schema === "boolean") continue;
    for (const { pointer } of subschemasOf(one.schema))
      add(graph.site({ source: one.source, pointer: one.pointer + pointer }));
  }
  return sites.values();
}
