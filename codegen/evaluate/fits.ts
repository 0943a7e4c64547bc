import { equal } from "../../templates/validator/equal.ts";
import { repeated } from "../../templates/validator/repeated.ts";
import { repeatedBy } from "../../templates/validator/repeated-by.ts";
import { isObject, type JsonObject, type JsonValue, member } from "../load/json-value.ts";
import {
  type ArrayFacet,
  type Facets,
  type Model,
  type ObjectFacet,
  type RefNode,
  type SchemaNode,
  type UnionNode,
  unreachable,
} from "../model/nodes.ts";
import {
  createEvaluation,
  current,
  deepestValue,
  type Evaluation,
  type EvaluationOptions,
  enter,
  firstDepth,
} from "./evaluation.ts";
import { describedNames, nodesOfName } from "./member-nodes.ts";
import { lengthFaults, numberFault, stringFault } from "./scalars.ts";
import { unseenMembers } from "./unseen.ts";

/** Whether a value is valid: the verdict of the printed `isX`, without printing it. */
export function fits(
  node: SchemaNode,
  value: JsonValue,
  model: Model,
  options: EvaluationOptions = {},
): boolean {
  try {
    return holds(node, value, firstDepth(node, model), createEvaluation(model, options));
  } catch (error) {
    // A schema may be nested so deep that even a value within bounds uses up the stack.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @param depth How often a definition that refers back to itself was entered. */
export function holds(
  asked: SchemaNode,
  value: JsonValue,
  depth: number,
  evaluation: Evaluation,
): boolean {
  const node = current(asked, evaluation);
  const inner = (one: SchemaNode): boolean => holds(one, value, depth, evaluation);
  switch (node.kind) {
    case "any":
      return true;
    case "never":
      return false;
    case "values":
      return node.values.some((one) => equal(one, value));
    case "shape":
      return facetsHold(node.facets, value, depth, evaluation);
    case "ref":
      return refHolds(node, value, depth, evaluation);
    case "union":
      return unionHolds(node, value, depth, evaluation);
    case "all":
      return node.parts.every(inner);
    case "not":
      return !inner(node.node);
    case "branch":
      return inner(node.test) ? inner(node.yes) : inner(node.no);
    case "sealed":
      return (
        inner(node.node) &&
        unseenMembers(node, value, { depth, evaluation, holds }).every((one) =>
          holds(one.node, one.value, depth, evaluation),
        )
      );
    default:
      return unreachable(node);
  }
}

function refHolds(node: RefNode, value: JsonValue, depth: number, evaluation: Evaluation): boolean {
  const { definition, depth: next } = enter(node, depth, evaluation);
  if (next > deepestValue) return false;
  if (!definition.recursive || typeof value !== "object" || value === null)
    return holds(definition.node, value, next, evaluation);
  const verdicts = evaluation.known.get(value) ?? new Map<string, boolean>();
  evaluation.known.set(value, verdicts);
  const key = `${next} ${definition.id}`;
  const verdict = verdicts.get(key) ?? holds(definition.node, value, next, evaluation);
  verdicts.set(key, verdict);
  return verdict;
}

function unionHolds(
  node: UnionNode,
  value: JsonValue,
  depth: number,
  evaluation: Evaluation,
): boolean {
  const { tag } = node;
  if (tag !== undefined) {
    const found = member(value, tag.property);
    const index = tag.values.findIndex((values) => values.some((one) => one === found));
    const arm = node.arms[index];
    return arm !== undefined && holds(arm, value, depth, evaluation);
  }
  if (!node.exclusive) return node.arms.some((arm) => holds(arm, value, depth, evaluation));
  return node.arms.filter((arm) => holds(arm, value, depth, evaluation)).length === 1;
}

function facetsHold(
  facets: Facets,
  value: JsonValue,
  depth: number,
  evaluation: Evaluation,
): boolean {
  if (value === null) return facets.null === true;
  if (typeof value === "boolean") return facets.boolean === true;
  if (typeof value === "number") return facets.number !== undefined && isNumber(facets, value);
  if (typeof value === "string")
    return facets.string !== undefined && stringFault(facets.string, value) === undefined;
  if (isObject(value))
    return facets.object !== undefined && objectHolds(facets.object, value, depth, evaluation);
  return facets.array !== undefined && listHolds(facets.array, value, depth, evaluation);
}

/** Of the right kind, and within bounds. JSON has no infinity, though `1e999` is read as one. */
function isNumber({ number }: Facets, value: number): boolean {
  if (number === undefined || !Number.isFinite(value)) return false;
  return (!number.integer || Number.isInteger(value)) && numberFault(number, value) === undefined;
}

function listHolds(
  facet: ArrayFacet,
  list: readonly JsonValue[],
  depth: number,
  evaluation: Evaluation,
): boolean {
  if (lengthFaults(facet, list.length).length > 0) return false;
  const { contains, prefix, rest } = facet;
  const itemHolds = (item: JsonValue, index: number): boolean =>
    holds(prefix[index] ?? rest, item, depth, evaluation);
  if (!list.every(itemHolds)) return false;
  if (contains !== undefined) {
    const found = list.filter((item) => holds(contains.node, item, depth, evaluation)).length;
    if (found < contains.minimum || found > (contains.maximum ?? Infinity)) return false;
  }
  if (facet.uniqueItems && repeated(list) !== -1) return false;
  return facet.uniqueBy.every((name) => repeatedBy(list, name) === -1);
}

function objectHolds(
  facet: ObjectFacet,
  object: JsonObject,
  depth: number,
  evaluation: Evaluation,
): boolean {
  const { maxProperties, minProperties, names } = facet;
  const keys = Object.keys(object);
  if (keys.length < (minProperties ?? 0) || keys.length > (maxProperties ?? Infinity)) return false;
  for (const { name, node, required } of facet.members) {
    const value = member(object, name);
    if (value === undefined ? required : !holds(node, value, depth, evaluation)) return false;
  }
  for (const { name, required } of facet.dependentRequired) {
    if (Object.hasOwn(object, name) && required.some((other) => !Object.hasOwn(object, other)))
      return false;
  }
  for (const { name, node } of facet.dependentSchemas) {
    if (Object.hasOwn(object, name) && !holds(node, object, depth, evaluation)) return false;
  }
  if (names !== undefined && !keys.every((key) => holds(names, key, depth, evaluation)))
    return false;
  if (facet.patterns.length === 0 && facet.additional.kind === "any") return true;
  const described = describedNames(facet);
  return keys.every((key) =>
    nodesOfName(facet, key, described).every((node) =>
      holds(node, object[key] ?? null, depth, evaluation),
    ),
  );
}
