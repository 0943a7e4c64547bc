import type { FacetName, SchemaNode, UnionNode } from "../../model/nodes.ts";
import { facetNames, typesOf } from "../../model/view.ts";
import { describeArms, wantedValues } from "../../model/words.ts";
import { type Code, code, concat, hardline, helper, indent, lines, raw } from "../code.ts";
import { collect, collectPart } from "./collect.ts";
import { armConditions } from "./conditions.ts";
import { call, ifHead, not, or } from "./expression.ts";
import { isIdle } from "./facet-parts.ts";
import { refuse, refuseShowing, type Subject, whole, wrongType } from "./faults.ts";
import { printJson, printString } from "./literals.ts";
import { declareMember } from "./members.ts";
import { memberPath } from "./paths.ts";
import { typeCondition } from "./scalar-conditions.ts";
import {
  block,
  caseLabels,
  chain,
  choose,
  countHolding,
  invoke,
  switchOver,
} from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");

export function unionStatements(node: UnionNode, owner: Owner): readonly Code[] {
  return node.tag === undefined ? untaggedStatements(node, owner) : taggedStatements(node, owner);
}

function taggedStatements(node: UnionNode, owner: Owner): readonly Code[] {
  const { tag } = node;
  if (tag === undefined) return [];
  const { property } = tag;
  const cases = node.arms.map((arm, index) => {
    const values = tag.values[index] ?? [];
    const name = printString(`${property} ${wantedValues(values)}`);
    const body = lines(
      ...collectPart(arm, below(owner, `Arm${index + 1}`)),
      invoke(helper("inArm"), raw("issues"), raw("from"), name),
      raw("break;"),
    );
    return caseLabels(values.map(printJson), body);
  });
  const subject: Subject = { variable: raw("tag"), path: memberPath(property).expression };
  const wanted = `must be ${wantedValues(tag.values.flat())}`;
  const lack = caseLabels(
    [raw("undefined")],
    lines(
      invoke(helper("missing"), raw("issues"), raw("path"), printString(property)),
      raw("break;"),
    ),
  );
  const other = concat(raw("default:"), indent(hardline, refuseShowing(subject, "enum", wanted)));
  return [
    block(ifHead(not(call(code`${helper("fields")}(value)`))), [
      wrongType("an object", whole),
      raw("return;"),
    ]),
    raw("const from = issues.length;"),
    declareMember(property, raw("tag")),
    switchOver(raw("tag"), lines(...cases, lack, other)),
  ];
}

/** A value whose JSON type only one arm takes is held against that arm; else the union speaks for itself. */
function untaggedStatements(node: UnionNode, owner: Owner): readonly Code[] {
  const { model } = owner.module.scope;
  const conditions = armConditions(node.arms, value, owner);
  const types = node.arms.map((arm) => typesOf(arm, model));
  const branches = facetNames.flatMap((name) => {
    const takers = node.arms.flatMap((arm, index) =>
      types[index]?.has(name) ? [{ arm, index }] : [],
    );
    const [only] = takers;
    if (only === undefined || takers.length > 1) return [];
    const inner = collectLone(only.arm, name, below(owner, `Arm${only.index + 1}`));
    return inner.length === 0
      ? []
      : [{ test: typeCondition(name, {}, value), body: lines(...inner) }];
  });
  const keyword = node.exclusive ? "oneOf" : "anyOf";
  const last = refuse(whole, keyword, `must be ${describeArms(node, model)}`);
  const failed = branches.length === 0 ? [last] : chain(branches, last);
  if (!node.exclusive) return choose(not(or(...conditions)), failed, []);
  const several = refuse(whole, keyword, `must be only one of ${describeArms(node, model)}`);
  return [
    ...countHolding(conditions),
    concat(
      block(raw("if (matches > 1) "), [several]),
      block(raw(" else if (matches === 0) "), failed),
    ),
  ];
}

/** The only arm for a JSON type, behind a test for that type: a scalar of one type then only has its constraints. */
function collectLone(arm: SchemaNode, type: FacetName, owner: Owner): readonly Code[] {
  if (arm.kind !== "shape" || Object.keys(arm.facets).length > 1) return collectPart(arm, owner);
  if (isIdle(type, arm.facets) && arm.facets.number?.integer !== true) return [];
  return arm.errorMessage === undefined ? collect(arm, whole, owner) : collectPart(arm, owner);
}
