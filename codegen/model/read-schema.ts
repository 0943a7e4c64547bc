import type { Report } from "../diagnostics/report.ts";
import { lintSchema } from "../lint/lint-schema.ts";
import {
  distinctJson,
  escapePointer,
  type JsonObject,
  type JsonValue,
  member,
} from "../load/json-value.ts";
import type { SchemaGraph } from "../resolve/resolve.ts";
import type { SchemaSite } from "../resolve/site.ts";
import { checkKeywords } from "./check-keywords.ts";
import { emptyDoc, hasDoc, readDoc } from "./doc.ts";
import { facetOf, readFacets } from "./facets.ts";
import type { Dialect } from "./keywords.ts";
import { mergeFacets, withoutEmpty } from "./merge.ts";
import type {
  BranchNode,
  Doc,
  Facets,
  NodeBase,
  SchemaNode,
  ShapeNode,
  ValuesNode,
} from "./nodes.ts";

export interface ReadContext {
  readonly graph: SchemaGraph;
  readonly dialect: Dialect;
  readonly report: Report;
  /** Makes a reference to another schema, which becomes a definition of the model. */
  readonly refer: (target: SchemaSite, from: SchemaSite) => string;
}

/** The canonical node of one schema. Nested schemas are read with it, references are not followed. */
export function readSchema(site: SchemaSite, context: ReadContext): SchemaNode {
  if (typeof site.schema === "boolean")
    return freeze({ kind: site.schema ? "any" : "never", at: at(site), doc: emptyDoc });
  const { dialect, report } = context;
  const doc = readDoc(site.schema, dialect);
  const base: NodeBase = { at: at(site), doc };
  const usable = checkKeywords(site.schema, { site, dialect, report });
  if (!usable) return freeze({ kind: "any", ...base });
  lintSchema(site, site.schema, report);
  const errorMessage = member(site.schema, "errorMessage");
  const node = join(readParts(site, site.schema, context), base);
  return typeof errorMessage === "string" ? freeze({ ...node, errorMessage }) : node;
}

function readParts(site: SchemaSite, schema: JsonObject, context: ReadContext): SchemaNode[] {
  const base: NodeBase = { at: at(site), doc: emptyDoc };
  const inner = (path: readonly string[]): SchemaNode => readInner(site, path, context);
  const any: SchemaNode = freeze({ kind: "any", ...base });
  const parts: SchemaNode[] = [];

  const facets = readFacets({ schema, dialect: context.dialect, inner, any });
  if (facets !== undefined) parts.push(shape(facets, base));
  parts.push(...readValues(schema, base));
  const target = Object.hasOwn(schema, "$ref") ? context.graph.target(site) : undefined;
  if (target !== undefined)
    parts.push(freeze({ kind: "ref", ...base, target: context.refer(target, site) }));
  parts.push(...innerList(schema, "allOf", inner));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const arms = innerList(schema, keyword, inner);
    if (arms.length > 0) parts.push(union(arms, keyword, base));
  }
  if (Object.hasOwn(schema, "not")) parts.push(negation(inner(["not"]), base));
  if (Object.hasOwn(schema, "if")) {
    const half = (keyword: string): SchemaNode =>
      Object.hasOwn(schema, keyword) ? inner([keyword]) : any;
    parts.push(branch({ test: inner(["if"]), yes: half("then"), no: half("else") }, base));
  }
  return parts;
}

function readInner(site: SchemaSite, path: readonly string[], context: ReadContext): SchemaNode {
  const pointer = [site.pointer, ...path.map(escapePointer)].join("/");
  const inner = context.graph.site({ source: site.source, pointer });
  if (inner !== undefined) return readSchema(inner, context);
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

function readValues(schema: JsonObject, base: NodeBase): SchemaNode[] {
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
function branch(halves: Pick<BranchNode, "test" | "yes" | "no">, base: NodeBase): SchemaNode {
  const { no, test, yes } = halves;
  if (yes.kind === no.kind && (yes.kind === "any" || yes.kind === "never")) return yes;
  if (test.kind === "any") return yes;
  return test.kind === "never" ? no : freeze({ kind: "branch", ...base, ...halves });
}

/** A union of constants is an enumeration whose values are described. */
function union(
  arms: readonly SchemaNode[],
  keyword: "anyOf" | "oneOf",
  base: NodeBase,
): SchemaNode {
  const exclusive = keyword === "oneOf";
  if (!exclusive && arms.some((arm) => arm.kind === "any")) return freeze({ kind: "any", ...base });
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

/** One node of all parts, simplified as far as its meaning allows. */
function join(parts: readonly SchemaNode[], base: NodeBase): SchemaNode {
  const flat = parts.flatMap((part) =>
    part.kind === "all" && part.errorMessage === undefined ? part.parts : [part],
  );
  const merged = narrowValues(
    mergeShapes(withoutRepeats(flat.filter((part) => part.kind !== "any"))),
  );
  if (merged.some((part) => part.kind === "never")) return freeze({ kind: "never", ...base });
  const [only] = merged;
  if (only === undefined) return freeze({ kind: "any", ...base });
  if (merged.length > 1) return freeze({ kind: "all", ...base, parts: merged });
  return freeze({ ...only, at: base.at, doc: joinDocs(base.doc, only.doc) });
}

function joinDocs(outer: Doc, inner: Doc): Doc {
  return hasDoc(outer) || outer.constraints.length > 0 || outer.title !== undefined ? outer : inner;
}

function shape(facets: Facets, { at, doc }: NodeBase): SchemaNode {
  const possible = withoutEmpty(facets);
  const kind = Object.keys(possible).length === 0 ? "never" : "shape";
  return kind === "never" ? freeze({ kind, at, doc }) : freeze({ kind, at, doc, facets: possible });
}

function mergeShapes(parts: readonly SchemaNode[]): SchemaNode[] {
  const result: SchemaNode[] = [];
  for (const part of parts) {
    const index = result.findIndex(
      (other) => other.kind === "shape" && other.errorMessage === undefined,
    );
    const known = result[index];
    if (part.kind !== "shape" || part.errorMessage !== undefined || known?.kind !== "shape") {
      result.push(part);
      continue;
    }
    const facets = mergeFacets(known.facets, part.facets);
    if (facets === undefined) result.push(part);
    else result[index] = shape(facets, known);
  }
  return result;
}

/** Two references to the same schema say no more than one. */
function withoutRepeats(parts: readonly SchemaNode[]): readonly SchemaNode[] {
  const targets = new Set<string>();
  return parts.filter((part) => {
    if (part.kind !== "ref" || part.errorMessage !== undefined) return true;
    const isNew = !targets.has(part.target);
    targets.add(part.target);
    return isNew;
  });
}

/** Values that the shape beside them refuses by type are none; a shape that says only the type is then spent. */
function narrowValues(parts: readonly SchemaNode[]): readonly SchemaNode[] {
  const shape = parts.find((part): part is ShapeNode => part.kind === "shape");
  if (shape === undefined || !parts.some((part) => part.kind === "values")) return parts;
  const narrowed = parts.map((part) => (part.kind === "values" ? narrow(part, shape) : part));
  return isTypeOnly(shape) ? narrowed.filter((part) => part !== shape) : narrowed;
}

function narrow(node: ValuesNode, shape: ShapeNode): SchemaNode {
  const kept = node.values.flatMap((value, index) => {
    const facet = shape.facets[facetOf(value)];
    const fits =
      facet !== undefined && !(shape.facets.number?.integer === true && isFraction(value));
    return fits ? [{ value, description: node.descriptions[index] }] : [];
  });
  if (kept.length === 0) return freeze({ kind: "never", at: node.at, doc: node.doc });
  const descriptions = kept.map((entry) => entry.description);
  return freeze({ ...node, values: kept.map((entry) => entry.value), descriptions });
}

function isFraction(value: JsonValue): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

function isTypeOnly(shape: ShapeNode): boolean {
  const { number, string, array, object } = shape.facets;
  return (
    (number === undefined || Object.keys(number).length === 1) &&
    (string === undefined ||
      (Object.keys(string).length === 2 && string.patterns.length + string.formats.length === 0)) &&
    (array === undefined || array.rest.kind === "any") &&
    isPlainArray(array) &&
    isPlainObject(object)
  );
}

function isPlainArray(array: ShapeNode["facets"]["array"]): boolean {
  if (array === undefined) return true;
  return (
    Object.keys(array).length === 4 &&
    array.prefix.length + array.uniqueBy.length === 0 &&
    !array.uniqueItems
  );
}

function isPlainObject(object: ShapeNode["facets"]["object"]): boolean {
  if (object === undefined) return true;
  const lists = [
    object.members,
    object.patterns,
    object.dependentRequired,
    object.dependentSchemas,
  ];
  return (
    Object.keys(object).length === 5 &&
    lists.every((list) => list.length === 0) &&
    object.additional.kind === "any"
  );
}

function at(site: SchemaSite): NodeBase["at"] {
  return { source: site.source, pointer: site.pointer };
}

function freeze<Node extends SchemaNode>(node: Node): Node {
  return Object.freeze(node);
}
