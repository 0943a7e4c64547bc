import type { Report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { member } from "../load/json-value.ts";
import type { Place, Source } from "../load/source.ts";
import { defaultDraft } from "./drafts.ts";
import { createDynamicScopes, type DynamicScopes } from "./dynamic-scopes.ts";
import { createRegistry, type Registry, resolveUri, type SchemaRoot } from "./registry.ts";
import { reportDraft } from "./report-draft.ts";
import { type SchemaSite, siteId } from "./site.ts";

/** Schemas with every reference followed. */
export interface SchemaGraph {
  /** What was asked for, in the order it was asked. */
  readonly roots: readonly SchemaSite[];
  /** The schema at a place, for roots and every schema inside them. */
  site(place: Place): SchemaSite | undefined;
  /** Where the `$ref` of a schema leads; undefined when it dangles, which the report has. */
  target(site: SchemaSite): SchemaSite | undefined;
  /** Where a `$dynamicRef` leads, which depends on how one came to it. */
  readonly scopes: DynamicScopes;
  /** Some schema has `unevaluatedProperties` or `unevaluatedItems`, so it counts who looks at what. */
  readonly seals: boolean;
}

/**
 * Finds the schema behind every reference, among the loaded documents only: nothing is fetched and no file is read.
 *
 * @param roots Whole documents, or places inside one (`/io/inputs/0/schema` of a card): each is a document of its own
 * to the references in it.
 */
export function resolve(roots: readonly (Source | SchemaRoot)[], report: Report): SchemaGraph {
  const places = roots.map((root) => ("pointer" in root ? root : { source: root, pointer: "" }));
  const registry = createRegistry(places);
  const targets = new Map<SchemaSite, SchemaSite>();
  const dynamicTargets = new Map<SchemaSite, SchemaSite>();
  let seals = false;

  // The set grows while references lead to places that no keyword leads to; a Map iterates those too.
  for (const site of registry.sites.values()) {
    if (typeof site.schema === "boolean") continue;
    seals ||=
      Object.hasOwn(site.schema, "unevaluatedProperties") ||
      Object.hasOwn(site.schema, "unevaluatedItems");
    follow("$ref", site, targets);
    follow("$dynamicRef", site, dynamicTargets);
  }
  for (const place of registry.unknownDrafts) reportDraft(place, report);

  return {
    roots: places
      .map((place) => registry.sites.get(siteId(place)))
      .filter((site) => site !== undefined),
    site: (place) => registry.sites.get(siteId(place)),
    target: (site) => targets.get(site),
    scopes: createDynamicScopes({ registry, targets, dynamicTargets }),
    seals,
  };

  function follow(keyword: string, site: SchemaSite, found: Map<SchemaSite, SchemaSite>): void {
    const reference = typeof site.schema === "boolean" ? undefined : member(site.schema, keyword);
    if (typeof reference !== "string") return;
    const target = find(reference, site, registry);
    if (target !== undefined) found.set(site, target);
    else reportDangling(reference, { keyword, site, registry, report });
  }
}

function find(reference: string, site: SchemaSite, registry: Registry): SchemaSite | undefined {
  // A relative file name also works beside an `$id` that says the document lives elsewhere.
  for (const base of [site.base, site.source.uri]) {
    const uri = resolveUri(reference, base);
    const target = uri === undefined ? undefined : lookUp(uri, registry);
    if (target !== undefined) return target;
  }
  return undefined;
}

function lookUp(uri: string, registry: Registry): SchemaSite | undefined {
  const hash = uri.indexOf("#");
  const resource = registry.resource(hash === -1 ? uri : uri.slice(0, hash));
  if (resource === undefined) return undefined;
  const fragment = decodeFragment(hash === -1 ? "" : uri.slice(hash + 1));
  if (fragment === undefined) return undefined;
  if (fragment === "") return resource;
  if (!fragment.startsWith("/")) return registry.anchors.get(`${resource.base}#${fragment}`);
  const place = { source: resource.source, pointer: resource.pointer + fragment };
  return registry.siteAt(place, { base: resource.base, draft: defaultDraft });
}

function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

interface DanglingContext {
  readonly keyword: string;
  readonly site: SchemaSite;
  readonly registry: Registry;
  readonly report: Report;
}

function reportDangling(reference: string, context: DanglingContext): void {
  const { keyword, site, registry, report } = context;
  report.error({
    code: "dangling-ref",
    message: `${JSON.stringify(reference)} is not defined`,
    at: { source: site.source, pointer: `${site.pointer}/${keyword}` },
    hint: didYouMean(reference, candidates(site, registry)) ?? whyOutside(reference),
  });
}

function* candidates(site: SchemaSite, registry: Registry): Iterable<string> {
  const root = registry.resource(site.base);
  const own = `${site.base}#`;
  for (const id of registry.anchors.keys())
    if (id.startsWith(own)) yield id.slice(site.base.length);
  for (const other of registry.sites.values()) {
    if (other.source !== site.source) continue;
    if (!/\/(?:\$defs|definitions)\/[^/]+$/.test(other.pointer)) continue;
    yield `#${other.pointer.slice(root?.source === site.source ? root.pointer.length : 0)}`;
  }
  const folder = folderOf(site.source.uri);
  for (const uri of registry.uris()) {
    if (folder !== undefined && uri.startsWith(folder)) yield readable(uri.slice(folder.length));
    else if (!uri.startsWith("schema:")) yield uri;
  }
}

/** Undefined for a URI that has none: `urn:example:order`. */
function folderOf(uri: string): string | undefined {
  return resolveUri(".", uri);
}

function readable(uri: string): string {
  return decodeFragment(uri) ?? uri;
}

function whyOutside(reference: string): string | undefined {
  if (reference.startsWith("#")) return undefined;
  return "references are never fetched: put the schema beside this one, or under $defs";
}
