import { fits } from "../../evaluate/fits.ts";
import { recordOf } from "../../fixtures/objects.ts";
import { blended } from "../../fixtures/place-value.ts";
import { numbersOf, textsOf } from "../../fixtures/scalars.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { ArrayFacet, FacetName, Model, ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { nodeOfName } from "../changes/effective.ts";
import { createViews, type View } from "../changes/view.ts";

/** A small valid value of a node: what a schema needs and no more. Undefined where none is made that easily. */
export type LeastOf = (node: SchemaNode) => JsonValue | undefined;

/** Longest list that is made. */
const longestList = 64;

/** Texts before numbers and objects, as the most ordinary of what may be anything. */
const order: readonly FacetName[] = ["string", "number", "object", "array", "boolean", "null"];

export function createLeast(model: Model): LeastOf {
  const viewOf = createViews(model);
  const known = new WeakMap<SchemaNode, { readonly value: JsonValue | undefined }>();
  const least: LeastOf = (node) => {
    const before = known.get(node);
    if (before !== undefined) return before.value;
    // What needs itself inside itself has no value that ends.
    known.set(node, { value: undefined });
    const value = told(node, model) ?? made(node, viewOf(node), { model, least });
    known.set(node, { value });
    return value;
  };
  return least;
}

/** An example of a scalar is the value that people know. */
function told(node: SchemaNode, model: Model): JsonValue | undefined {
  const { doc } = node;
  return doc.examples.find((value) => isScalar(value) && fits(node, value, model));
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

interface Context {
  readonly model: Model;
  readonly least: LeastOf;
}

function made(node: SchemaNode, view: View, context: Context): JsonValue | undefined {
  if (node.kind === "any") return 1;
  for (const name of order)
    for (const value of valuesOfType(name, view, context))
      if (value !== undefined && fits(node, value, context.model)) return value;
  return undefined;
}

function* valuesOfType(
  name: FacetName,
  view: View,
  { least }: Context,
): Iterable<JsonValue | undefined> {
  const values = view.values.get(name);
  if (values !== undefined) return yield* values.slice(0, 8);
  const base = fromFacet(name, view, least);
  const arms = view.arms.get(name);
  if (arms === undefined) return yield* base;
  for (const arm of arms.nodes.slice(0, 8)) {
    const value = least(arm);
    if (value === undefined) continue;
    yield value;
    for (const one of base) if (one !== undefined) yield* blended(one, value);
  }
}

function fromFacet(
  name: FacetName,
  { facets }: View,
  least: LeastOf,
): readonly (JsonValue | undefined)[] {
  switch (name) {
    case "null":
      return facets.null === undefined ? [] : [null];
    case "boolean":
      return facets.boolean === undefined ? [] : [true];
    case "number":
      return facets.number === undefined ? [] : numbersOf(facets.number).slice(0, 3);
    case "string":
      return facets.string === undefined ? [] : textsOf(facets.string).slice(0, 4);
    case "array":
      return facets.array === undefined ? [] : [leastList(facets.array, least)];
    case "object":
      return facets.object === undefined ? [] : [leastObject(facets.object, least)];
  }
}

function leastList(facet: ArrayFacet, least: LeastOf): JsonValue | undefined {
  const { contains, minItems = 0, prefix, rest } = facet;
  const length = Math.max(minItems, contains?.minimum ?? 0);
  if (length > longestList) return undefined;
  const items: JsonValue[] = [];
  for (let index = 0; index < length; index += 1) {
    const node =
      prefix[index] ?? (contains !== undefined && rest.kind === "any" ? contains.node : rest);
    const item = least(node);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function leastObject(facet: ObjectFacet, least: LeastOf): JsonValue | undefined {
  const entries: (readonly [string, JsonValue])[] = [];
  const needed = new Set(facet.members.filter((one) => one.required).map((one) => one.name));
  // A Set iterates what is added on the way.
  for (const name of needed) {
    for (const dependent of facet.dependentRequired)
      if (dependent.name === name) for (const other of dependent.required) needed.add(other);
    const value = least(nodeOfName(facet, name));
    if (value === undefined) return undefined;
    entries.push([name, value]);
  }
  const missing = (facet.minProperties ?? 0) - entries.length;
  return missing <= 0 ? recordOf(entries) : recordOf([...entries, ...more(facet, missing, least)]);
}

/** Members beyond those that are needed by name. */
function more(
  facet: ObjectFacet,
  amount: number,
  least: LeastOf,
): readonly (readonly [string, JsonValue])[] {
  if (amount > longestList) return [];
  const optional = facet.members.filter((member) => !member.required).map((member) => member.name);
  const names = [...optional, ...Array.from({ length: amount }, (_, index) => `extra${index}`)];
  return names
    .flatMap((name): (readonly [string, JsonValue])[] => {
      const value = least(nodeOfName(facet, name));
      return value === undefined ? [] : [[name, value]];
    })
    .slice(0, amount);
}
