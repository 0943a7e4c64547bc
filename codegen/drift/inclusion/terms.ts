import {
  type ArrayFacet,
  type Definition,
  definitionOf,
  type Facets,
  type Model,
  type NumberFacet,
  type ObjectFacet,
  type SchemaNode,
  type StringFacet,
  unreachable,
} from "../../model/nodes.ts";
import { jsonKey } from "./json-key.ts";

/** A node in its model. Nodes that say the same in the same way are one term, whichever schema they are of. */
export interface Term {
  readonly id: number;
  readonly node: SchemaNode;
  readonly model: Model;
}

/** Where two recursive definitions have the same number, they are the same but for names and documentation. */
export type Sameness = ReadonlyMap<Definition, number>;

/** Gives nodes their terms. */
export interface Terms {
  of(node: SchemaNode, model: Model): Term;
}

/** @param sameness Asked for where a reference leads to a definition that contains itself. */
export function createTerms(sameness: () => Sameness): Terms {
  const byKey = new Map<string, Term>();
  const byModel = new Map<Model, Map<SchemaNode, Term>>();

  function of(node: SchemaNode, model: Model): Term {
    let byNode = byModel.get(model);
    if (byNode === undefined) {
      byNode = new Map();
      byModel.set(model, byNode);
    }
    const before = byNode.get(node);
    if (before !== undefined) return before;
    const term = make(node, model);
    byNode.set(node, term);
    return term;
  }

  function make(node: SchemaNode, model: Model): Term {
    if (node.kind === "ref") {
      const definition = definitionOf(model, node.target);
      if (!definition.recursive) return of(definition.node, model);
      return intern(`r${sameness().get(definition) ?? -1}`, node, model);
    }
    return intern(
      keyOf(node, (inner) => of(inner, model).id),
      node,
      model,
    );
  }

  function intern(key: string, node: SchemaNode, model: Model): Term {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const term: Term = { id: byKey.size, node, model };
    byKey.set(key, term);
    return term;
  }

  return { of };
}

type IdOf = (node: SchemaNode) => number;

/** All that a node says, without names, documentation and order. References are not for it. */
function keyOf(node: Exclude<SchemaNode, { kind: "ref" }>, idOf: IdOf): string {
  switch (node.kind) {
    case "any":
    case "never":
      return node.kind;
    case "values":
      return `v${node.values.map(jsonKey).sort().join()}`;
    case "shape":
      return facetsKey(node.facets, idOf);
    case "union": {
      const ids = node.arms.map(idOf).sort(byNumber);
      // Where a tag chooses the arm, no value could fit two of them.
      const isExclusive = node.exclusive && node.tag === undefined;
      return isExclusive ? `x${ids.join()}` : `u${[...new Set(ids)].join()}`;
    }
    case "all":
      return `a${[...new Set(node.parts.map(idOf))].sort(byNumber).join()}`;
    case "not":
      return `!${idOf(node.node)}`;
    case "branch":
      return `?${idOf(node.test)},${idOf(node.yes)},${idOf(node.no)}`;
    case "sealed":
      return `s${idOf(node.node)},${optional(node.properties, idOf)},${optional(node.items, idOf)}`;
    default:
      return unreachable(node);
  }
}

function byNumber(left: number, right: number): number {
  return left - right;
}

function optional(node: SchemaNode | undefined, idOf: IdOf): string {
  return node === undefined ? "" : String(idOf(node));
}

function facetsKey(facets: Facets, idOf: IdOf): string {
  const { array, boolean, null: nothing, number, object, string } = facets;
  let key = `${nothing === true ? "0" : ""}${boolean === true ? "b" : ""}`;
  if (number !== undefined) key += numberKey(number);
  if (string !== undefined) key += stringKey(string);
  if (array !== undefined) key += arrayKey(array, idOf);
  if (object !== undefined) key += objectKey(object, idOf);
  return key;
}

function numberKey(facet: NumberFacet): string {
  const { exclusiveMaximum, exclusiveMinimum, integer, maximum, minimum, multipleOf } = facet;
  return `n${[integer, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf].join()};`;
}

function stringKey({ formats, maxLength, minLength, patterns }: StringFacet): string {
  const texts = JSON.stringify([[...patterns].sort(), [...formats].sort()]);
  return `t${minLength ?? ""},${maxLength ?? ""}${texts}`;
}

function arrayKey(facet: ArrayFacet, idOf: IdOf): string {
  const { contains, everyItem, maxItems, minItems, prefix, rest, uniqueBy, uniqueItems } = facet;
  const found = contains && `${idOf(contains.node)},${contains.minimum},${contains.maximum ?? ""}`;
  const bounds = [everyItem, minItems, maxItems, uniqueItems, found].join(";");
  return `l${prefix.map(idOf).join()};${idOf(rest)};${bounds}${JSON.stringify([...uniqueBy].sort())}`;
}

function objectKey(facet: ObjectFacet, idOf: IdOf): string {
  const { additional, dependentRequired, dependentSchemas, everyMember, members, names, patterns } =
    facet;
  const inner = (name: string, node: SchemaNode): string => JSON.stringify(name) + idOf(node);
  const said = [
    members.map(
      ({ described, name, node, required }) =>
        `${inner(name, node)}${required ? "!" : ""}${described ? "" : "?"}`,
    ),
    patterns.map(({ node, pattern }) => inner(pattern, node)),
    dependentSchemas.map(({ name, node }) => inner(name, node)),
    dependentRequired.map(({ name, required }) => JSON.stringify([name, [...required].sort()])),
  ].map((list) => list.sort().join());
  const bounds = [everyMember, optional(names, idOf), facet.minProperties, facet.maxProperties];
  return `o${idOf(additional)};${said.join(";")};${bounds.join(";")}`;
}
