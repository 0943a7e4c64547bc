import {
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  unescapePointer,
} from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import type { SchemaSite } from "./site.ts";
import { siteId } from "./site.ts";
import { subschemasOf } from "./subschemas.ts";

/** Every schema of the loaded documents, by place, by URI and by anchor. Nothing else can be referred to. */
export interface Registry {
  readonly sites: ReadonlyMap<string, SchemaSite>;
  readonly resources: ReadonlyMap<string, SchemaSite>;
  readonly anchors: ReadonlyMap<string, SchemaSite>;
  /** The schema at a place, registered on the way when no keyword led there. */
  siteAt(place: Place, base: string): SchemaSite | undefined;
}

export interface SchemaRoot extends Place {
  readonly source: Source;
  readonly pointer: string;
}

/** Walks every root and all schemas inside it. */
export function createRegistry(roots: readonly SchemaRoot[]): Registry {
  const sites = new Map<string, SchemaSite>();
  const resources = new Map<string, SchemaSite>();
  const anchors = new Map<string, SchemaSite>();

  const register = (site: Omit<SchemaSite, "base">, inherited: string): SchemaSite => {
    const known = sites.get(siteId(site));
    if (known !== undefined) return known;
    const base = baseOf(site.schema, inherited);
    const entry: SchemaSite = { ...site, base };
    sites.set(siteId(entry), entry);
    if (typeof entry.schema === "boolean") return entry;
    if (base !== inherited && !resources.has(base)) resources.set(base, entry);
    for (const anchor of anchorsOf(entry.schema)) {
      if (!anchors.has(`${base}#${anchor}`)) anchors.set(`${base}#${anchor}`, entry);
    }
    for (const inner of subschemasOf(entry.schema)) {
      const pointer = entry.pointer + inner.pointer;
      register({ source: entry.source, pointer, schema: inner.schema }, base);
    }
    return entry;
  };

  const siteAt = (place: Place, base: string): SchemaSite | undefined => {
    const schema = valueAt(place.source.value, place.pointer);
    if (typeof schema !== "boolean" && !isObject(schema)) return undefined;
    return register({ source: place.source, pointer: place.pointer, schema }, base);
  };

  for (const root of roots) {
    const uri =
      root.pointer === ""
        ? root.source.uri
        : `${root.source.uri}?${encodeURIComponent(root.pointer)}`;
    const site = siteAt(root, uri);
    // Both its own name and its `$id` lead to a document.
    if (site !== undefined) resources.set(uri, site);
  }
  return { sites, resources, anchors, siteAt };
}

function anchorsOf(schema: JsonObject): readonly string[] {
  return ["$anchor", "$dynamicAnchor"]
    .map((keyword) => member(schema, keyword))
    .filter((name) => typeof name === "string");
}

/** The value at a JSON pointer; undefined when there is none. */
export function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const token of pointer.split("/").slice(1)) {
    const name = unescapePointer(token);
    current = Array.isArray(current)
      ? current[/^(0|[1-9][0-9]*)$/.test(name) ? Number(name) : -1]
      : member(current, name);
  }
  return current;
}

/** Resolves a reference, or says undefined where the two make no URI. The fragment stays on it. */
export function resolveUri(reference: string, base: string): string | undefined {
  if (reference.startsWith("#")) return base + reference;
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

function baseOf(schema: JsonObject | boolean, inherited: string): string {
  const id = member(typeof schema === "boolean" ? undefined : schema, "$id");
  if (typeof id !== "string" || id.startsWith("#")) return inherited;
  const uri = resolveUri(id, inherited);
  return uri === undefined ? inherited : uri.replace(/#$/, "");
}
