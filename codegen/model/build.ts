import type { Report } from "../diagnostics/report.ts";
import { member } from "../load/json-value.ts";
import { type DynamicScope, noScope } from "../resolve/dynamic-scopes.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import { type SchemaSite, siteId } from "../resolve/site.ts";
import { checkClosedRoot } from "./check-keywords.ts";
import { findCycles } from "./cycles.ts";
import { emptyDoc } from "./doc.ts";
import { foldSealed } from "./fold-sealed.ts";
import type { Dialect } from "./keywords.ts";
import { languageTypes, pascalCase, settleNames } from "./names.ts";
import type { Definition, Model, SchemaNode } from "./nodes.ts";
import { type ReadContext, readSchema } from "./read-schema.ts";
import { switchBranches } from "./switch-branches.ts";
import { tagUnions } from "./tag-unions.ts";

/** A schema that is to have a name of its own. */
export interface DefinitionRequest {
  readonly site: SchemaSite;
  /** Any text; the type is called like it in PascalCase. */
  readonly name: string;
  readonly dialect: Dialect;
  /** The name is kept as it is, whatever it is. Default false. */
  readonly isFixed?: boolean;
}

export interface BuildOptions {
  readonly graph: SchemaGraph;
  /** What is asked for. What they refer to joins them. */
  readonly definitions: readonly DefinitionRequest[];
  /** Names that the module needs for something else. */
  readonly taken?: Iterable<string>;
  /** Whether `format` is checked. Default `assert`. */
  readonly formats?: "assert" | "annotate";
}

/** Builds the model: nodes frozen, names settled, tags of unions found. Faults go to the report. */
export function buildModel(options: BuildOptions, report: Report): Model {
  const { requests, nodes: read } = readAll(options, report);
  const { seals } = options.graph;
  const folded = seals ? foldSealed(read) : read;
  const names = nameAll(requests, options.taken ?? []);
  const { recursive, endless } = findCycles(folded);
  // What a condition looks at counts where something is sealed, so there it stays one.
  const isSwitched = !seals && endless.size === 0;
  const nodes = isSwitched ? switchBranches(folded) : folded;
  const definitions = new Map<string, Definition>();
  for (const [id, { site }] of requests) {
    if (endless.has(id)) {
      const message = "The schema refers to itself without a member or item in between";
      report.error({ code: "endless-ref", message, at: site });
    }
    const at = { source: site.source, pointer: site.pointer };
    const any: SchemaNode = { kind: "any", at, doc: emptyDoc };
    const node = endless.has(id) ? any : (nodes.get(id) ?? any);
    const name = names.get(id) ?? "";
    definitions.set(id, Object.freeze({ id, name, node, at, recursive: recursive.has(id) }));
  }
  return tagUnions({ definitions });
}

function nameAll(
  requests: ReadonlyMap<string, Request>,
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const fixed = [...requests].filter(([, request]) => request.isFixed === true);
  const others = [...requests].filter(([, request]) => request.isFixed !== true);
  const names = settleNames(
    others.map(([id, request]) => ({ id, wanted: request.name })),
    {
      style: pascalCase,
      taken: new Set([...languageTypes, ...taken, ...fixed.map(([, { name }]) => name)]),
    },
  );
  return new Map([...names, ...fixed.map(([id, { name }]) => [id, name] as const)]);
}

interface Request extends DefinitionRequest {
  readonly scope: DynamicScope;
}

interface Readings {
  /** What was asked for, and what that refers to. */
  readonly requests: ReadonlyMap<string, Request>;
  readonly nodes: ReadonlyMap<string, SchemaNode>;
}

function readAll(
  { graph, definitions, formats = "assert" }: BuildOptions,
  report: Report,
): Readings {
  const { scopes } = graph;
  const requests = new Map<string, Request>();
  const ids = new Map<string, string>();
  const later = new Map<SchemaSite, ReadContext>();
  const nodes = new Map<string, SchemaNode>();
  const request = (wanted: Request): string => {
    const key = scopedId(wanted);
    const known = ids.get(key);
    if (known !== undefined) return known;
    // The first scope of a schema is called like the schema itself.
    const plain = siteId(wanted.site);
    const id = requests.has(plain) ? key : plain;
    ids.set(key, id);
    requests.set(id, wanted);
    return id;
  };
  for (const wanted of definitions)
    request({ ...wanted, scope: scopes.enter(noScope, wanted.site) });
  // Reading one schema may ask for another; a Map iterates what is added on the way.
  for (const [id, { site, dialect, name, scope }] of requests) {
    if (dialect === "closed") checkClosedRoot(site, report);
    const refer = (target: SchemaSite, targetScope: DynamicScope): string =>
      request({ site: target, name: impliedName(target, name), dialect, scope: targetScope });
    nodes.set(id, readSchema(site, { graph, dialect, report, formats, scope, refer, later }));
  }
  for (const [site, context] of later) {
    const refer = (target: SchemaSite): string => {
      if (!later.has(target)) later.set(target, context);
      return "";
    };
    readSchema(site, { ...context, refer });
  }
  return { requests, nodes };
}

function scopedId({ site, scope }: Request): string {
  const bound = [...scope].map(([name, resource]) => `${name}=${resource}`);
  return [siteId(site), ...bound].join(" ");
}

/** What a schema is called that only a reference names: its key under `$defs`, its title, its file, else its place. */
function impliedName(site: SchemaSite, from: string): string {
  const title = member(typeof site.schema === "boolean" ? undefined : site.schema, "title");
  const key = /\/(?:\$defs|definitions)\/([^/]+)$/.exec(site.pointer)?.[1];
  if (key !== undefined) return key;
  if (typeof title === "string" && title.trim() !== "") return title;
  const path = site.pointer.split("/").filter((token) => token !== "" && token !== "properties");
  if (path.length > 0) return [from, ...path].join(" ");
  const file = /([^/?#]*?)(?:\.schema)?(?:\.json)?$/.exec(site.source.file)?.[1] ?? "";
  return /[a-z]/i.test(file) ? file : from;
}
