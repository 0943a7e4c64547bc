import type { JsonValue } from "../load/json-value.ts";
import { hasDoc } from "./doc.ts";
import { facetOf } from "./facets.ts";
import { mergeFacets as mergeWith, withoutEmpty } from "./merge.ts";
import type { Doc, Facets, NodeBase, SchemaNode, ShapeNode, ValuesNode } from "./nodes.ts";

/** Two shapes as one that takes the same values, or undefined when that cannot be said in one. */
export function mergeFacets(left: Facets, right: Facets): Facets | undefined {
  return mergeWith(left, right, conjunction);
}

/** The conjunction of two nodes: itself flat, and without parts that say nothing. */
function conjunction(left: SchemaNode, right: SchemaNode): SchemaNode {
  if (left.kind === "any" || left === right) return right;
  if (right.kind === "any") return left;
  // The same node comes back wherever a base is a base twice.
  const parts = [...new Set([...partsOf(left), ...partsOf(right)])];
  return join(parts, { at: left.at, doc: joinDocs(left.doc, right.doc) });
}

function partsOf(node: SchemaNode): readonly SchemaNode[] {
  return node.kind === "all" && node.errorMessage === undefined ? node.parts : [node];
}

/** One node of all parts, simplified as far as its meaning allows. */
export function join(parts: readonly SchemaNode[], base: NodeBase): SchemaNode {
  const [alone] = parts;
  if (alone !== undefined && parts.length === 1 && isSimple(alone))
    return freeze({ ...alone, at: base.at, doc: joinDocs(base.doc, alone.doc) });
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

/** Nothing to take apart, and nothing that decides by itself. */
function isSimple({ kind }: SchemaNode): boolean {
  return kind !== "all" && kind !== "any" && kind !== "never";
}

function joinDocs(outer: Doc, inner: Doc): Doc {
  return hasDoc(outer) || outer.constraints.length > 0 || outer.title !== undefined ? outer : inner;
}

export function shape(facets: Facets, { at, doc }: NodeBase): SchemaNode {
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

function freeze<Node extends SchemaNode>(node: Node): Node {
  return Object.freeze(node);
}
