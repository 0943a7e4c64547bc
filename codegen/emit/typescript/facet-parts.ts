import type { ArrayFacet, Facets, ObjectFacet, ShapeNode } from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { raw } from "../code.ts";
import { lengthConditions, numberConditions, stringConditions } from "./scalar-conditions.ts";

/** Whether a facet asks for nothing beyond its JSON type. */
export function isIdle(name: keyof Facets, facets: Facets): boolean {
  const { array, number, object, string } = facets;
  if (name === "number" && number)
    return !number.integer && numberConditions(number, raw("value")).length === 0;
  if (name === "string" && string) return stringConditions(string, raw("value")).length === 0;
  if (name === "array" && array) return isIdleList(array);
  return name !== "object" || object === undefined || isIdleObject(object);
}

function isIdleList(array: ArrayFacet): boolean {
  const isAny = array.rest.kind === "any" && array.prefix.every((node) => node.kind === "any");
  const isUnbounded =
    lengthConditions(array, raw("value")).length === 0 && array.contains === undefined;
  return isAny && isUnbounded && !array.uniqueItems && array.uniqueBy.length === 0;
}

function isIdleObject(object: ObjectFacet): boolean {
  const { additional, dependentRequired, dependentSchemas, members, names, patterns } = object;
  const isAny =
    members.every((member) => !member.required && member.node.kind === "any") &&
    additional.kind === "any";
  const isUnbounded = (object.minProperties ?? 0) === 0 && object.maxProperties === undefined;
  return (
    isAny &&
    isUnbounded &&
    names === undefined &&
    dependentRequired.length + dependentSchemas.length + patterns.length === 0
  );
}

/** The facet that has anything to say: the only one, or the only one of six that asks for more than its type. */
export function loneFacet(facets: Facets): keyof Facets | undefined {
  const present = facetNames.filter((name) => facets[name] !== undefined);
  const telling =
    present.length === facetNames.length
      ? present.filter((name) => !isIdle(name, facets))
      : present;
  return telling.length === 1 ? telling[0] : undefined;
}

const parts = new WeakMap<Facets[keyof Facets] & object, ShapeNode>();

/** The same node for the same facet each time, because functions are found by their node. */
export function part(node: ShapeNode, facets: Facets): ShapeNode {
  const key = facets.array ?? facets.object;
  if (key === undefined) return { kind: "shape", at: node.at, doc: node.doc, facets };
  const known = parts.get(key);
  if (known !== undefined) return known;
  const made: ShapeNode = { kind: "shape", at: node.at, doc: node.doc, facets };
  parts.set(key, made);
  return made;
}
