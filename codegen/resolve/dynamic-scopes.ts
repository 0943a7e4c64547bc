import { compareCodeUnits, member } from "../load/json-value.ts";
import type { Registry } from "./registry.ts";
import type { SchemaSite } from "./site.ts";

/**
 * For each dynamic anchor, the outermost resource on the way here that declares it. A schema is modelled once per scope
 * that makes a difference to it, so a validator knows of none.
 */
export type DynamicScope = ReadonlyMap<string, string>;

export const noScope: DynamicScope = new Map();

export interface DynamicScopes {
  /** The scope inside a schema that is come to from another one, which may be in another resource. */
  enter(scope: DynamicScope, site: SchemaSite): DynamicScope;
  /** Where the `$dynamicRef` of a schema leads in a scope. */
  target(site: SchemaSite, scope: DynamicScope): SchemaSite | undefined;
}

export interface References {
  readonly registry: Registry;
  readonly targets: ReadonlyMap<SchemaSite, SchemaSite>;
  /** Where each `$dynamicRef` would lead if it were a `$ref`. */
  readonly dynamicTargets: ReadonlyMap<SchemaSite, SchemaSite>;
}

export function createDynamicScopes(references: References): DynamicScopes {
  const { registry, dynamicTargets } = references;
  if (dynamicTargets.size === 0) return { enter: () => noScope, target: () => undefined };
  const anchors = registry.dynamicAnchors;
  const askedFor = createAskedFor(references);
  return {
    enter(scope, site) {
      const own = anchors.get(site.base);
      const bound = askedFor(site.base).flatMap((name): [string, string][] => {
        const resource = scope.get(name) ?? (own?.has(name) === true ? site.base : undefined);
        return resource === undefined ? [] : [[name, resource]];
      });
      return bound.length === 0 ? noScope : new Map(bound);
    },
    target(site, scope) {
      const lexical = dynamicTargets.get(site);
      const name = dynamicName(site, lexical);
      const resource = name === undefined ? undefined : scope.get(name);
      if (name === undefined || resource === undefined) return lexical;
      return anchors.get(resource)?.get(name);
    },
  };
}

/** Only a reference that finds a dynamic anchor of its own name looks further out. */
function dynamicName(site: SchemaSite, lexical: SchemaSite | undefined): string | undefined {
  if (typeof site.schema === "boolean" || lexical === undefined) return undefined;
  if (typeof lexical.schema === "boolean") return undefined;
  const reference = member(site.schema, "$dynamicRef");
  const name = member(lexical.schema, "$dynamicAnchor");
  const isDynamic = typeof reference === "string" && reference.endsWith(`#${String(name)}`);
  return isDynamic && typeof name === "string" ? name : undefined;
}

/** The dynamic anchors that somebody may ask for, once in a resource: others make no difference there. */
function createAskedFor(references: References): (resource: string) => readonly string[] {
  const { asked, edges } = readEdges(references);
  const known = new Map<string, readonly string[]>();
  return (resource) => {
    const names = known.get(resource) ?? collect(resource);
    known.set(resource, names);
    return names;
  };

  function collect(resource: string): readonly string[] {
    const reached = new Set([resource]);
    const names = new Set<string>();
    for (const one of reached) {
      for (const next of edges.get(one) ?? []) reached.add(next);
      for (const name of asked.get(one) ?? []) {
        names.add(name);
        for (const [other, anchors] of references.registry.dynamicAnchors)
          if (anchors.has(name)) reached.add(other);
      }
    }
    return [...names].sort(compareCodeUnits);
  }
}

function readEdges({ registry, targets, dynamicTargets }: References): {
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const asked = new Map<string, Set<string>>();
  const edges = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, from: string, to: string): void => {
    const known = map.get(from);
    if (known === undefined) map.set(from, new Set([to]));
    else known.add(to);
  };
  for (const [outer, inner] of registry.embedded) add(edges, outer, inner);
  for (const site of registry.sites.values()) {
    for (const map of [targets, dynamicTargets]) {
      const target = map.get(site);
      if (target !== undefined && target.base !== site.base) add(edges, site.base, target.base);
    }
    const name = dynamicName(site, dynamicTargets.get(site));
    if (name !== undefined) add(asked, site.base, name);
  }
  return { asked, edges };
}
