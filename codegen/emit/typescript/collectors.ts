import { type Facets, type SchemaNode, type ShapeNode, unreachable } from "../../model/nodes.ts";
import { type Code, helper, lines, raw } from "../code.ts";
import {
  callCollector,
  callRef,
  collect,
  collectPart,
  scalarBranches,
  shapeBranches,
} from "./collect.ts";
import { conditionOf } from "./conditions.ts";
import { comparison, is, when } from "./expression.ts";
import { loneFacet, part } from "./facet-parts.ts";
import { refuse, whole, wrongType } from "./faults.ts";
import { listStatements } from "./list-collector.ts";
import { printString } from "./literals.ts";
import { objectStatements } from "./object-collector.ts";
import { typeCondition } from "./scalar-conditions.ts";
import { sealedStatements } from "./sealed.ts";
import { chain, choose, invoke } from "./statements.ts";
import { unionStatements } from "./union-collector.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");

/** The body of the function that tells what is wrong with `value`. */
export function collectorBody(node: SchemaNode, owner: Owner): Code {
  const statements = bodyStatements(node, owner);
  if (node.errorMessage === undefined) return lines(...statements);
  const message = printString(node.errorMessage);
  return lines(
    raw("const from = issues.length;"),
    ...statements,
    invoke(helper("instead"), raw("issues"), raw("from"), raw("path"), message),
  );
}

function bodyStatements(node: SchemaNode, owner: Owner): readonly Code[] {
  switch (node.kind) {
    case "any":
      return [when(comparison(value, is, raw("undefined")), wrongType("a JSON value", whole))];
    case "never":
    case "values":
      return chain(scalarBranches(node, whole, owner));
    case "ref":
      return [callRef(node, whole, owner)];
    case "shape":
      return shapeStatements(node, owner);
    case "union":
      return unionStatements(node, owner);
    case "all":
      return allStatements(node.parts, owner);
    case "not": {
      const test = conditionOf(node.node, value, below(owner, "Not"));
      return chain([{ test, body: refuse(whole, "not", "must not be like this") }]);
    }
    case "branch": {
      const test = conditionOf(node.test, value, below(owner, "If"));
      const body = collectPart(node.yes, below(owner, "Then"));
      return choose(test, body, collectPart(node.no, below(owner, "Else")));
    }
    case "sealed":
      return sealedStatements(node, owner);
    default:
      return unreachable(node);
  }
}

/** Two parts may tell the same fault, which is still one. */
function allStatements(parts: readonly SchemaNode[], owner: Owner): readonly Code[] {
  return [
    raw("const start = issues.length;"),
    ...parts.flatMap((one, index) => collect(one, whole, below(owner, `Part${index + 1}`))),
    invoke(helper("distinct"), raw("issues"), raw("start")),
  ];
}

function shapeStatements(node: ShapeNode, owner: Owner): readonly Code[] {
  const { array, object } = node.facets;
  const lone = loneFacet(node.facets);
  const isOnly = Object.keys(node.facets).length === 1;
  if (lone === "object" && object !== undefined) return objectStatements(object, { isOnly, owner });
  if (lone === "array" && array !== undefined) return listStatements(array, { isOnly, owner });
  const branches = [...shapeBranches(node, whole)];
  const deepen = (facets: Facets, type: keyof Facets, step: string): void => {
    const inner = callCollector(part(node, facets), whole, below(owner, step));
    branches.push({ test: typeCondition(type, facets, value), body: inner });
  };
  if (array !== undefined) deepen({ array }, "array", "List");
  if (object !== undefined) deepen({ object }, "object", "Fields");
  return chain(branches);
}
