import { equal } from "../../templates/validator/equal.ts";
import { nameOf } from "../../templates/validator/name-of.ts";
import { show } from "../../templates/validator/show.ts";
import { wantedValues } from "../../templates/validator/wanted-values.ts";
import { isObject, type JsonValue } from "../load/json-value.ts";
import { facetOf } from "../model/facets.ts";
import {
  type Facets,
  type Model,
  type RefNode,
  type SchemaNode,
  unreachable,
} from "../model/nodes.ts";
import { wantedTypes } from "../model/words.ts";
import { collectList } from "./collect-list.ts";
import { collectObject, collectUnseen } from "./collect-object.ts";
import { collectUnion } from "./collect-union.ts";
import { createEvaluation, deepestValue, enter, firstDepth } from "./evaluation.ts";
import { holds } from "./fits.ts";
import { type Issues, noIssues, type Place, refuse } from "./place.ts";
import { numberFault, stringFault } from "./scalars.ts";

/**
 * Everything that is wrong with a value: what the printed `checkX` says, without printing it. The model is interpreted
 * as it stands, so whatever needs a verdict while generating asks here.
 *
 * @returns Empty when the value is valid. `path` is a JSON pointer into the value.
 */
export function evaluate(node: SchemaNode, value: JsonValue, model: Model): Issues {
  const depth = firstDepth(node, model);
  const evaluation = createEvaluation(model);
  try {
    return collect(node, { value, path: "", depth, evaluation, collect });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // A schema may be nested so deep that even a value within bounds uses up the stack.
    return [{ path: "", keyword: "depth", message: "is nested too deep to be checked" }];
  }
}

function collect(node: SchemaNode, place: Place): Issues {
  const issues = collectNode(node, place);
  const [first] = issues;
  if (node.errorMessage === undefined || first === undefined) return issues;
  return refuse(place, first.keyword, node.errorMessage);
}

function collectNode(node: SchemaNode, place: Place): Issues {
  const { depth, evaluation, value } = place;
  const test = (one: SchemaNode): boolean => holds(one, value, depth, evaluation);
  switch (node.kind) {
    case "any":
      return noIssues;
    case "never":
      return refuse(place, "false", "must be absent");
    case "values": {
      if (node.values.some((one) => equal(one, value))) return noIssues;
      const keyword = node.values.length === 1 ? "const" : "enum";
      return refuse(place, keyword, `must be ${wantedValues(node.values)}, not ${show(value)}`);
    }
    case "ref":
      return collectRef(node, place);
    case "shape":
      return collectFacets(node.facets, place);
    case "union":
      return collectUnion(node, place);
    case "all":
      return distinct(node.parts.flatMap((part) => collect(part, place)));
    case "not":
      return test(node.node) ? refuse(place, "not", "must not be like this") : noIssues;
    case "branch":
      return collect(test(node.test) ? node.yes : node.no, place);
    case "sealed": {
      const issues = collect(node.node, place);
      // What keywords have looked at cannot be told of a value that breaks them.
      return issues.length > 0 ? issues : collectUnseen(node, place);
    }
    default:
      return unreachable(node);
  }
}

function collectRef(node: RefNode, place: Place): Issues {
  const next = enter(node, place.depth, place.evaluation);
  if (next.depth <= deepestValue)
    return collect(next.definition.node, { ...place, depth: next.depth });
  return refuse(place, "depth", `is nested deeper than ${deepestValue} levels`);
}

/** Two parts may tell the same fault, which is still one. */
function distinct(issues: Issues): Issues {
  const byText = new Map(
    issues.map((issue) => [JSON.stringify([issue.path, issue.keyword, issue.message]), issue]),
  );
  return [...byText.values()];
}

function collectFacets(facets: Facets, place: Place): Issues {
  const { value } = place;
  const isWhole = typeof value !== "number" || Number.isInteger(value);
  const isNumber = typeof value !== "number" || Number.isFinite(value);
  const isTaken = facets[facetOf(value)] !== undefined && isNumber;
  if (!isTaken || (facets.number?.integer === true && !isWhole))
    return refuse(place, "type", `must be ${wantedTypes(facets)}, not ${nameOf(value)}`);
  const { array, number, object, string } = facets;
  if (typeof value === "number" || typeof value === "string") {
    const fault =
      typeof value === "number"
        ? number && numberFault(number, value)
        : string && stringFault(string, value);
    return fault === undefined ? noIssues : refuse(place, fault.keyword, fault.message);
  }
  if (isList(value)) return array === undefined ? noIssues : collectList(array, value, place);
  if (!isObject(value) || object === undefined) return noIssues;
  return collectObject(object, value, place);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
