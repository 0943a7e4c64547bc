import { nameOf } from "../../templates/validator/name-of.ts";
import { show } from "../../templates/validator/show.ts";
import { wantedValues } from "../../templates/validator/wanted-values.ts";
import { isObject, member } from "../load/json-value.ts";
import { facetOf } from "../model/facets.ts";
import type { UnionNode, UnionTag } from "../model/nodes.ts";
import { typesOf } from "../model/view.ts";
import { describeArms } from "../model/words.ts";
import { holds } from "./fits.ts";
import { type Issues, inside, noIssues, type Place, refuse } from "./place.ts";

export function collectUnion(node: UnionNode, place: Place): Issues {
  return node.tag === undefined
    ? collectUntagged(node, place)
    : collectTagged(node, node.tag, place);
}

function collectTagged(node: UnionNode, tag: UnionTag, place: Place): Issues {
  const { value } = place;
  const { property } = tag;
  if (!isObject(value)) return refuse(place, "type", `must be an object, not ${nameOf(value)}`);
  const found = member(value, property);
  if (found === undefined)
    return refuse(place, "required", `must have member ${JSON.stringify(property)}`);
  const index = tag.values.findIndex((values) => values.some((one) => one === found));
  const arm = node.arms[index];
  if (arm === undefined) {
    const message = `must be ${wantedValues(tag.values.flat())}, not ${show(found)}`;
    return refuse(inside(place, property, found), "enum", message);
  }
  const name = `${property} ${wantedValues(tag.values[index] ?? [])}`;
  return place
    .collect(arm, place)
    .map((issue) => ({ ...issue, message: `${issue.message} (in ${name})` }));
}

/** A value whose JSON type only one arm takes is held against that arm; else the union speaks for itself. */
function collectUntagged(node: UnionNode, place: Place): Issues {
  const { depth, evaluation, value } = place;
  const { arms, exclusive } = node;
  const { model } = evaluation;
  const fitting = arms.filter((arm) => holds(arm, value, depth, evaluation)).length;
  if (fitting === 1 || (fitting > 1 && !exclusive)) return noIssues;
  const keyword = exclusive ? "oneOf" : "anyOf";
  const described = describeArms(node, model);
  if (fitting > 1) return refuse(place, keyword, `must be only one of ${described}`);
  const takers = arms.filter((arm) => typesOf(arm, model).has(facetOf(value)));
  const [only] = takers;
  const issues = only === undefined || takers.length > 1 ? noIssues : place.collect(only, place);
  return issues.length > 0 ? issues : refuse(place, keyword, `must be ${described}`);
}
