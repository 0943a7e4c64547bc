import {
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  unescapePointer,
} from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import { type Draft, defaultDraft, draftOf, inForce } from "./drafts.ts";
import { metaSchema } from "./meta-schemas/meta-schema.ts";
import type { SchemaSite } from "./site.ts";
import { siteId } from "./site.ts";
import { subschemasOf } from "./subschemas.ts";

/** Every schema of the loaded documents, by place, by URI and by anchor. Nothing else can be referred to. */
export interface Registry {
  readonly sites: ReadonlyMap<string, SchemaSite>;
  /** By URI; the meta-schemas of JSON Schema itself are there once somebody asks for one. */
  resource(uri: string): SchemaSite | undefined;
  uris(): Iterable<string>;
  readonly anchors: ReadonlyMap<string, SchemaSite>;
  /** The dynamic anchors of each resource that has any, by its URI. */
  readonly dynamicAnchors: ReadonlyMap<string, ReadonlyMap<string, SchemaSite>>;
  /** Pairs of resources, the second inside the first. */
  readonly embedded: readonly (readonly [string, string])[];
  /** Schemas whose `$schema` names no draft that is known. */
  readonly unknownDrafts: readonly Place[];
  /** The schema at a place, registered on the way when no keyword led there. */
  siteAt(place: Place, from: Inherited): SchemaSite | undefined;
}

/** What a schema has from the one around it. */
export type Inherited = Pick<SchemaSite, "base" | "draft">;

export interface SchemaRoot extends Place {
  readonly source: Source;
  readonly pointer: string;
}

/** Walks every root and all schemas inside it. */
export function createRegistry(roots: readonly SchemaRoot[]): Registry {
  const sites = new Map<string, SchemaSite>();
  const resources = new Map<string, SchemaSite>();
  const anchors = new Map<string, SchemaSite>();
  const dynamicAnchors = new Map<string, Map<string, SchemaSite>>();
  const embedded: (readonly [string, string])[] = [];
  const unknownDrafts: Place[] = [];
  const documents = documentsByUri(roots);

  const register = (place: Place, schema: JsonObject | boolean, from: Inherited): SchemaSite => {
    const id = siteId(place);
    const known = sites.get(id);
    if (known !== undefined) return known;
    const draft = isObject(schema) ? draftAt(place, schema, from.draft) : from.draft;
    const view = isObject(schema) ? inForce(schema, draft) : schema;
    const base = baseOf(view, from.base);
    const { source, pointer } = place;
    const site: SchemaSite = { source, pointer, base, draft, schema: view };
    sites.set(id, site);
    if (typeof view === "boolean") return site;
    if (base !== from.base) embedded.push([from.base, base]);
    if (base !== from.base && !resources.has(base)) resources.set(base, site);
    registerAnchors(site, view);
    for (const inner of subschemasOf(view))
      register({ source, pointer: pointer + inner.pointer }, inner.schema, site);
    return site;
  };

  const draftAt = (place: Place, schema: JsonObject, inherited: Draft): Draft => {
    const named = member(schema, "$schema");
    if (typeof named !== "string") return inherited;
    const draft = draftOf(named, documents);
    if (draft === undefined) unknownDrafts.push(place);
    return draft ?? inherited;
  };

  const registerAnchors = (site: SchemaSite, schema: JsonObject): void => {
    for (const name of anchorsOf(schema)) {
      if (!anchors.has(`${site.base}#${name}`)) anchors.set(`${site.base}#${name}`, site);
    }
    const name = member(schema, "$dynamicAnchor");
    if (typeof name !== "string") return;
    const own = dynamicAnchors.get(site.base) ?? new Map<string, SchemaSite>();
    if (!own.has(name)) own.set(name, site);
    dynamicAnchors.set(site.base, own);
  };

  const siteAt = (place: Place, from: Inherited): SchemaSite | undefined => {
    const schema = valueAt(place.source.value, place.pointer);
    if (typeof schema !== "boolean" && !isObject(schema)) return undefined;
    return register(place, schema, nearestSite(place, sites) ?? from);
  };

  const resource = (uri: string): SchemaSite | undefined => {
    const known = resources.get(uri);
    if (known !== undefined) return known;
    const source = metaSchema(uri);
    if (source === undefined) return undefined;
    return siteAt({ source, pointer: "" }, { base: source.uri, draft: defaultDraft });
  };

  for (const root of roots) {
    const uri = uriOf(root);
    const site = siteAt(root, { base: uri, draft: defaultDraft });
    // Both its own name and its `$id` lead to a document.
    if (site !== undefined) resources.set(uri, site);
  }
  const uris = (): Iterable<string> => resources.keys();
  return { sites, resource, uris, anchors, dynamicAnchors, embedded, unknownDrafts, siteAt };
}

function uriOf({ source, pointer }: SchemaRoot): string {
  return pointer === "" ? source.uri : `${source.uri}?${encodeURIComponent(pointer)}`;
}

/** Documents by the URI they were loaded from and by their `$id`, for those that are meta-schemas. */
function documentsByUri(roots: readonly SchemaRoot[]): (uri: string) => JsonValue | undefined {
  const found = new Map<string, JsonValue>();
  for (const { source, pointer } of roots) {
    if (pointer !== "") continue;
    const id = member(source.value, "$id");
    if (typeof id === "string") found.set(id.replace(/#$/, ""), source.value);
    found.set(source.uri, source.value);
  }
  return (uri) => found.get(uri);
}

/** The registered schema around a place that no keyword leads to. */
function nearestSite(place: Place, sites: ReadonlyMap<string, SchemaSite>): SchemaSite | undefined {
  for (let { pointer } = place; pointer !== ""; ) {
    pointer = pointer.slice(0, pointer.lastIndexOf("/"));
    const site = sites.get(siteId({ source: place.source, pointer }));
    if (site !== undefined) return site;
  }
  return undefined;
}

/** In draft-07 the fragment of an `$id` is an anchor. */
function anchorsOf(schema: JsonObject): readonly string[] {
  const id = member(schema, "$id");
  const isNamed = ["$anchor", "$dynamicAnchor"].some((keyword) => Object.hasOwn(schema, keyword));
  if (id === undefined && !isNamed) return [];
  const fragment = typeof id === "string" ? id.split("#")[1] : undefined;
  return [member(schema, "$anchor"), member(schema, "$dynamicAnchor"), fragment]
    .filter((name) => typeof name === "string")
    .filter((name) => name !== "");
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
  return uri === undefined ? inherited : uri.replace(/#.*$/, "");
}
