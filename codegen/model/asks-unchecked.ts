import type { JsonObject } from "../load/json-value.ts";
import { isChecked } from "../pattern/compile-pattern.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { type SchemaSite, siteId } from "../resolve/site.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import { patternsOf } from "./patterns-of.ts";

/** Sites from which no such pattern is reached: what they lead to is not gone through again. */
const knownChecked = new WeakMap<SchemaGraph, Set<string>>();

/**
 * Whether a schema, or what it refers to, has a pattern that no validator checks. What such a schema takes is not known,
 * so nothing may rest on a value that it refuses: `not`, `if`, and that only one alternative holds.
 */
export function asksUnchecked(site: SchemaSite, graph: SchemaGraph): boolean {
  const checked = knownChecked.get(graph) ?? new Set<string>();
  knownChecked.set(graph, checked);
  const sites = new Map<string, SchemaSite>();
  const add = (one: SchemaSite | undefined): void => {
    const id = one && siteId(one);
    if (one !== undefined && id !== undefined && !checked.has(id)) sites.set(id, one);
  };
  add(site);
  // A Map iterates what is added on the way.
  for (const one of sites.values()) {
    add(graph.target(one));
    if (typeof one.schema === "boolean") continue;
    if (hasUnchecked(one.schema)) return true;
    for (const { pointer } of subschemasOf(one.schema))
      add(graph.site({ source: one.source, pointer: one.pointer + pointer }));
  }
  for (const id of sites.keys()) checked.add(id);
  return false;
}

/** Of its own, not of what is inside. */
export function hasUnchecked(schema: JsonObject): boolean {
  return patternsOf(schema).some((pattern) => !isChecked(pattern));
}
