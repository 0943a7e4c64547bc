import {
  type Facets,
  type SchemaNode,
  type ShapeNode,
  type UnionNode,
  unreachable,
} from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { type Code, code, concat, hardline, helper, indent, lines, raw } from "../code.ts";
import {
  armConditions,
  conditionOf,
  countWide,
  everyCondition,
  facetCondition,
  guardedCondition,
  scalarCondition,
} from "./conditions.ts";
import {
  and,
  type Condition,
  call,
  callTest,
  choice,
  not,
  or,
  returns,
  when,
} from "./expression.ts";
import { isIdle, loneFacet, part } from "./facet-parts.ts";
import { listBody } from "./list-predicate.ts";
import { identifier, printJson } from "./literals.ts";
import { declareMember } from "./members.ts";
import { objectBody } from "./object-predicate.ts";
import { typeCondition, valuesCondition } from "./scalar-conditions.ts";
import { sealedPredicate } from "./sealed.ts";
import { caseLabels, countHolding, switchOver } from "./statements.ts";
import { below, depthArguments, type Owner } from "./validator-module.ts";
import { splitWide, widest } from "./wide-nodes.ts";

const value = raw("value");
const fail = raw("return false;");

/** The body of the function that judges `value`. */
export function predicateBody(node: SchemaNode, owner: Owner): Code {
  const narrower = splitWide(node);
  if (narrower !== undefined) return predicateBody(narrower, owner);
  switch (node.kind) {
    case "any":
      return raw("return value !== undefined;");
    case "never":
      return raw("return value === undefined && false;");
    case "ref":
      return returns(scalarCondition(node, value, owner));
    case "values":
      return node.values.length <= 6
        ? returns(valuesCondition(node.values, value))
        : valuesSwitch(node.values);
    case "shape":
      return shapeBody(node, owner);
    case "union":
      return unionBody(node, owner);
    case "all":
      return returns(everyCondition(node.parts, value, owner));
    case "not":
      return returns(not(conditionOf(node.node, value, below(owner, "Not"))));
    case "branch":
      return returns(
        choice(
          conditionOf(node.test, value, below(owner, "If")),
          guardedCondition(node.yes, value, below(owner, "Then")),
          guardedCondition(node.no, value, below(owner, "Else")),
        ),
      );
    case "sealed":
      return sealedPredicate(node, owner);
    default:
      return unreachable(node);
  }
}

function valuesSwitch(values: Parameters<typeof valuesCondition>[0]): Code {
  const primitives = values.filter((one) => one === null || typeof one !== "object");
  const others = values.filter((one) => one !== null && typeof one === "object");
  const cases = lines(
    ...(primitives.length === 0
      ? []
      : [caseLabels(primitives.map(printJson), raw("return true;"))]),
    concat(raw("default:"), indent(hardline, returns(valuesCondition(others, value)))),
  );
  return switchOver(value, cases);
}

function shapeBody(node: ShapeNode, owner: Owner): Code {
  const { array, object, ...others } = node.facets;
  const scalars: Facets = others;
  const types = Object.keys(node.facets).length;
  const lone = loneFacet(node.facets);
  const otherwise = types === 1 ? "false" : "true";
  if (lone === "object" && object !== undefined) return objectBody(object, { otherwise, owner });
  if (lone === "array" && array !== undefined) return listBody(array, { otherwise, owner });
  const arms = facetNames
    .filter((name) => scalars[name] !== undefined)
    .map((name) => and(typeCondition(name, scalars, value), facetCondition(name, scalars, value)));
  if (array !== undefined) arms.push(facetTest("array", node, below(owner, "List")));
  if (object !== undefined) arms.push(facetTest("object", node, below(owner, "Fields")));
  return returns(or(...arms));
}

/** A facet needs a function, unless its type is all that it asks for. */
function facetTest(type: "array" | "object", node: ShapeNode, owner: Owner): Condition {
  const facets: Facets = { [type]: node.facets[type] };
  if (isIdle(type, facets)) return typeCondition(type, facets, value);
  const name = owner.module.ask("is", part(node, facets), owner);
  return callTest(identifier(name), value, ...depthArguments(owner));
}

function unionBody(node: UnionNode, owner: Owner): Code {
  const { arms: nodes, tag } = node;
  if (tag === undefined) {
    if (node.exclusive && nodes.length > widest)
      return lines(...countWide(node, owner), raw("return matches === 1;"));
    const arms = armConditions(nodes, value, owner);
    if (!node.exclusive) return returns(or(...arms));
    return lines(...countHolding(arms), raw("return matches === 1;"));
  }
  const cases = nodes.map((inner, index) => {
    const arm = guardedCondition(inner, value, below(owner, `Arm${index + 1}`));
    return caseLabels((tag.values[index] ?? []).map(printJson), returns(arm));
  });
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), fail),
    declareMember(tag.property, raw("tag")),
    switchOver(raw("tag"), lines(...cases, lines(raw("default:"), code`  ${fail}`))),
  );
}
