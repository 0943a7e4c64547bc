import type { Report } from "../diagnostics/report.ts";
import { lintSchema } from "../lint/lint-schema.ts";
import {
  distinctJson,
  escapePointer,
  type JsonObject,
  type JsonValue,
  member,
} from "../load/json-value.ts";
import type { DynamicScope } from "../resolve/dynamic-scopes.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { subschemasOf } from "../resolve/subschemas.ts";
import { asksUnchecked } from "./asks-unchecked.ts";
import { checkKeywords } from "./check-keywords.ts";
import { emptyDoc, readDoc } from "./doc.ts";
import { readFacets } from "./facets.ts";
import { join, shape } from "./join.ts";
import type { Dialect } from "./keywords.ts";
import type { BranchNode, NodeBase, SchemaNode, ValuesNode } from "./nodes.ts";

export interface ReadContext {
  readonly graph: SchemaGraph;
  readonly dialect: Dialect;
  readonly report: Report;
  /** Whether `format` is checked. */
  readonly formats: "assert" | "annotate";
  /** What the dynamic references of the schema mean here. */
  readonly scope: DynamicScope;
  /** Makes a reference to another schema, which becomes a definition of the model. */
  readonly refer: (target: SchemaSite, scope: DynamicScope) => string;
  /** What is to be read for its faults alone, and as what. */
  readonly later: Map<SchemaSite, ReadContext>;
}

/** The canonical node of one schema. Nested schemas are read with it, references are not followed. */
export function readSchema(site: SchemaSite, context: ReadContext): SchemaNode {
  if (typeof site.schema === "boolean")
    return freeze({ kind: site.schema ? "any" : "never", at: at(site), doc: emptyDoc });
  const { dialect, report } = context;
  const doc = readDoc(site.schema, assertsFormats(site, context));
  const base: NodeBase = { at: at(site), doc };
  const usable = checkKeywords(site.schema, { site, dialect, report });
  if (!usable) {
    tellInside(site, site.schema, context);
    return freeze({ kind: "any", ...base });
  }
  lintSchema(site, site.schema, report);
  const errorMessage = member(site.schema, "errorMessage");
  const node = seal(join(readParts(site, site.schema, context), base), { site, base, context });
  return typeof errorMessage === "string" ? freeze({ ...node, errorMessage }) : node;
}

function assertsFormats({ draft }: SchemaSite, { formats }: ReadContext): boolean {
  return formats === "assert" || draft.assertsFormats;
}

/** What is inside an unusable schema is read for its faults alone, and later: all of them are told at once. */
function tellInside(site: SchemaSite, schema: JsonObject, context: ReadContext): void {
  const { graph, later } = context;
  const add = (inner: SchemaSite | undefined): void => {
    if (inner !== undefined && !later.has(inner)) later.set(inner, context);
  };
  add(graph.target(site));
  for (const { pointer } of subschemasOf(schema)) {
    // Definitions count where something refers to them.
    if (/^\/(?:\$defs|definitions)\//.test(pointer)) continue;
    add(graph.site({ source: site.source, pointer: site.pointer + pointer }));
  }
}

function readParts(site: SchemaSite, schema: JsonObject, context: ReadContext): SchemaNode[] {
  const base: NodeBase = { at: at(site), doc: emptyDoc };
  const inner = (path: readonly string[]): SchemaNode => readInner(site, path, context);
  const any: SchemaNode = freeze({ kind: "any", ...base });
  const parts: SchemaNode[] = [];

  const { dialect, graph } = context;
  const { seals } = graph;
  const asserted = { assertsFormats: assertsFormats(site, context) };
  const facets = readFacets({ schema, dialect, inner, any, ...asserted, seals });
  if (facets !== undefined) parts.push(shape(facets, base));
  parts.push(...readValues(schema, base));
  for (const target of [graph.target(site), graph.scopes.target(site, context.scope)]) {
    if (target === undefined) continue;
    const scope = graph.scopes.enter(context.scope, target);
    parts.push(freeze({ kind: "ref", ...base, target: context.refer(target, scope) }));
  }
  parts.push(...innerList(schema, "allOf", inner));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const arms = innerList(schema, keyword, inner);
    const isKnown = keyword === "anyOf" || !isUnknown(site, keyword, context);
    if (arms.length > 0)
      parts.push(union(arms, { keyword: isKnown ? keyword : "anyOf", base, seals }));
  }
  if (Object.hasOwn(schema, "not")) {
    const node = inner(["not"]);
    if (!isUnknown(site, "not", context)) parts.push(negation(node, base));
  }
  if (Object.hasOwn(schema, "if")) {
    const half = (keyword: string): SchemaNode =>
      Object.hasOwn(schema, keyword) ? inner([keyword]) : any;
    const halves = { test: inner(["if"]), yes: half("then"), no: half("else") };
    if (!isUnknown(site, "if", context)) parts.push(branch(halves, { base, seals }));
  }
  return parts;
}

/** Not all that a keyword asks is checked. */
function isUnknown(site: SchemaSite, keyword: string, { graph }: ReadContext): boolean {
  const pointer = `${site.pointer}/${keyword}`;
  const value = member(site.schema as JsonObject, keyword);
  const places = Array.isArray(value) ? value.map((_, index) => `${pointer}/${index}`) : [pointer];
  return places.some((one) => {
    const inner = graph.site({ source: site.source, pointer: one });
    return inner !== undefined && asksUnchecked(inner, graph);
  });
}

/** `unevaluatedProperties` and `unevaluatedItems` look at what all other keywords beside them left. */
function seal(
  node: SchemaNode,
  {
    site,
    base,
    context,
  }: { readonly site: SchemaSite; readonly base: NodeBase; readonly context: ReadContext },
): SchemaNode {
  if (typeof site.schema === "boolean" || node.kind === "never") return node;
  const [properties, items] = (["unevaluatedProperties", "unevaluatedItems"] as const).map(
    (keyword) =>
      Object.hasOwn(site.schema as JsonObject, keyword)
        ? readInner(site, [keyword], context)
        : undefined,
  );
  if (properties === undefined && items === undefined) return node;
  return freeze({
    kind: "sealed",
    ...base,
    node,
    ...(properties === undefined ? {} : { properties }),
    ...(items === undefined ? {} : { items }),
  });
}

function readInner(site: SchemaSite, path: readonly string[], context: ReadContext): SchemaNode {
  const pointer = [site.pointer, ...path.map(escapePointer)].join("/");
  const inner = context.graph.site({ source: site.source, pointer });
  if (inner !== undefined) {
    const scope =
      inner.base === site.base ? context.scope : context.graph.scopes.enter(context.scope, inner);
    return readSchema(inner, { ...context, scope });
  }
  return freeze({ kind: "any", at: { source: site.source, pointer }, doc: emptyDoc });
}

function innerList(
  schema: JsonObject,
  keyword: string,
  inner: (path: readonly string[]) => SchemaNode,
): SchemaNode[] {
  const items = member(schema, keyword);
  return Array.isArray(items) ? items.map((_, index) => inner([keyword, String(index)])) : [];
}

/** The nodes of `enum` and `const`. */
export function readValues(schema: JsonObject, base: NodeBase): SchemaNode[] {
  const found: SchemaNode[] = [];
  const list = member(schema, "enum");
  if (Array.isArray(list)) found.push(valuesNode(list, base));
  if (Object.hasOwn(schema, "const")) found.push(valuesNode([schema.const ?? null], base));
  return found;
}

function valuesNode(values: readonly JsonValue[], base: NodeBase): SchemaNode {
  if (values.length === 0) return freeze({ kind: "never", ...base });
  const unique = distinctJson(values);
  return freeze({
    kind: "values",
    ...base,
    values: unique,
    descriptions: unique.map(() => undefined),
  });
}

function negation(node: SchemaNode, base: NodeBase): SchemaNode {
  if (node.kind === "any") return freeze({ kind: "never", ...base });
  return node.kind === "never"
    ? freeze({ kind: "any", ...base })
    : freeze({ kind: "not", ...base, node });
}

/** A test that decides nothing, or always the same, is none. */
function branch(
  halves: Pick<BranchNode, "test" | "yes" | "no">,
  { base, seals }: { readonly base: NodeBase; readonly seals: boolean },
): SchemaNode {
  const { no, test, yes } = halves;
  if (yes.kind === "never" && no.kind === "never") return yes;
  // What the test looked at counts, even where nothing comes of it.
  if (yes.kind === "any" && no.kind === "any" && !seals) return yes;
  if (test.kind === "any") return yes;
  return test.kind === "never" ? no : freeze({ kind: "branch", ...base, ...halves });
}

interface UnionContext {
  readonly keyword: "anyOf" | "oneOf";
  readonly base: NodeBase;
  /** What an arm looked at counts, even where another arm takes anything. */
  readonly seals: boolean;
}

/** A union of constants is an enumeration whose values are described. */
function union(arms: readonly SchemaNode[], { keyword, base, seals }: UnionContext): SchemaNode {
  const exclusive = keyword === "oneOf";
  const isOpen = !exclusive && arms.some((arm) => arm.kind === "any");
  if (isOpen && !seals) return freeze({ kind: "any", ...base });
  const constants = arms.filter(
    (arm): arm is ValuesNode => arm.kind === "values" && arm.values.length === 1,
  );
  const values = constants.map((arm) => arm.values[0] ?? null);
  const isEnumeration = constants.length === arms.length;
  const isDistinct = distinctJson(values).length === values.length;
  if (!isEnumeration || !isDistinct) return freeze({ kind: "union", ...base, exclusive, arms });
  return freeze({
    kind: "values",
    ...base,
    values,
    descriptions: constants.map((arm) => arm.doc.description),
  });
}

function at(site: SchemaSite): NodeBase["at"] {
  return { source: site.source, pointer: site.pointer };
}

function freeze<Node extends SchemaNode>(node: Node): Node {
  return Object.freeze(node);
}
