import type { SchemaNode, UnionNode, UnionTag } from "../../model/nodes.ts";
import { facetNames, typesOf } from "../../model/view.ts";
import { describeArms } from "../../model/words.ts";
import { raw } from "../code.ts";
import { isIdle } from "./facet-parts.ts";
import { jsonList, type Literal, listLiteral, plain, record, textLiteral } from "./rule-literal.ts";
import { innerRule, type RulePlace, use } from "./rule-place.ts";

export function unionRule(node: UnionNode, place: RulePlace): Literal {
  const { arms, exclusive, tag } = node;
  if (tag !== undefined) return taggedRule(arms, tag, place);
  const keyword = exclusive ? "oneOf" : "anyOf";
  use(place, keyword);
  const { model } = place.owner.module.scope;
  const alone = loneArms(node, place);
  return record([
    [keyword, listLiteral(arms.map((arm, index) => armRule(arm, index, place)))],
    ["words", textLiteral(describeArms(node, model))],
    ...(alone.length === 0 ? [] : [["alone", record(alone)] as const]),
  ]);
}

function armRule(arm: SchemaNode, index: number, place: RulePlace, steps = 2): Literal {
  return innerRule(arm, place, `Arm${index + 1}`, steps);
}

function taggedRule(arms: readonly SchemaNode[], tag: UnionTag, place: RulePlace): Literal {
  use(place, "tag");
  const pairs = arms.map((arm, index) => {
    const values = jsonList(tag.values[index] ?? [], place.level + 3);
    return listLiteral([values, armRule(arm, index, place, 3)]);
  });
  return record([
    ["tag", textLiteral(tag.property)],
    ["arms", listLiteral(pairs)],
  ]);
}

/** JSON types that one arm alone takes, each with its index: a value of that type is held against that arm. */
function loneArms(node: UnionNode, place: RulePlace): readonly (readonly [string, Literal])[] {
  const { model } = place.owner.module.scope;
  const types = node.arms.map((arm) => typesOf(arm, model));
  return facetNames.flatMap((name) => {
    const takers = node.arms.flatMap((arm, index) =>
      types[index]?.has(name) ? [{ arm, index }] : [],
    );
    const [only] = takers;
    if (only === undefined || takers.length > 1 || takesAll(only.arm, name)) return [];
    return [[nameOfType[name], plain(raw(String(only.index)))] as const];
  });
}

/** Nothing is wrong with a value of that type, so nothing can be told of it. */
function takesAll(arm: SchemaNode, type: (typeof facetNames)[number]): boolean {
  if (arm.kind !== "shape" || arm.errorMessage !== undefined) return false;
  return isIdle(type, arm.facets) && arm.facets.number?.integer !== true;
}

/** What `nameOf` in `templates/validator` calls them, as keys. */
const nameOfType = {
  null: "null",
  boolean: '"a boolean"',
  number: '"a number"',
  string: '"a string"',
  array: '"an array"',
  object: '"an object"',
} as const;
