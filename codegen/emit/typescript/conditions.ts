import {
  definitionOf,
  type Facets,
  type RefNode,
  type SchemaNode,
  type ShapeNode,
  type UnionNode,
} from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { type Code, code, raw } from "../code.ts";
import { always, and, type Condition, callTest, never, not, or } from "./expression.ts";
import { bracketed, identifier } from "./literals.ts";
import {
  isScalar,
  numberConditions,
  stringConditions,
  typeCondition,
  valuesCondition,
} from "./scalar-conditions.ts";
import { block } from "./statements.ts";
import { below, depthArguments, depthOfRef, type Owner } from "./validator-module.ts";

/** A node as a condition on a variable. Whatever is more than scalar becomes a function of its own. */
export function conditionOf(node: SchemaNode, variable: Code, owner: Owner): Condition {
  if (isScalar(node)) return scalarCondition(node, variable, owner);
  if (weightOf(node) <= heaviestInline) return inlineCondition(node, variable, owner);
  const name = owner.module.ask("is", node, owner);
  return callTest(identifier(name), variable, ...depthArguments(owner));
}

/** The same in a function of its own, for a variable whose type is narrowed where the condition stands. */
export function functionOf(node: SchemaNode, variable: Code, owner: Owner): Condition {
  const name = identifier(owner.module.ask("is", node, owner));
  return callTest(name, variable, ...depthArguments(owner));
}

/**
 * A node that follows a test of the same variable, which may have narrowed it to a type that the compiler refuses to
 * look into or to compare: it gets a function of its own, unless a reference has one.
 */
export function guardedCondition(node: SchemaNode, variable: Code, owner: Owner): Condition {
  const isOwn = node.kind === "ref" || node.kind === "any" || node.kind === "never";
  return isOwn ? conditionOf(node, variable, owner) : functionOf(node, variable, owner);
}

/** Every part holds. */
export function everyCondition(
  parts: readonly SchemaNode[],
  variable: Code,
  owner: Owner,
): Condition {
  return and(
    ...parts.map((part, index) => {
      const condition = index === 0 ? conditionOf : guardedCondition;
      return condition(part, variable, below(owner, `Part${index + 1}`));
    }),
  );
}

/** A condition for each arm of a union. A negation narrows what comes after it, so it is kept from there. */
export function armConditions(
  arms: readonly SchemaNode[],
  variable: Code,
  owner: Owner,
): readonly Condition[] {
  const isPlain = arms.every(({ kind }) => kind !== "not" && kind !== "branch" && kind !== "all");
  const condition = isPlain ? conditionOf : guardedCondition;
  return arms.map((arm, index) => condition(arm, variable, below(owner, `Arm${index + 1}`)));
}

/** `matches` counts the arms that hold, in a loop: a chain of so many tests is more than compilers follow. */
export function countWide({ arms }: UnionNode, owner: Owner): readonly Code[] {
  const names = arms.map((arm, index) =>
    identifier(owner.module.ask("is", arm, below(owner, `Arm${index + 1}`))),
  );
  const holds = callTest(raw("holds"), raw("value"), ...depthArguments(owner));
  return [
    raw("let matches = 0;"),
    block(code`for (const holds of ${bracketed("[", names, "]")}) `, [
      code`if (${holds.code}) matches += 1;`,
    ]),
  ];
}

/** A short conjunction, choice or negation reads better where it stands than in a function of its own. */
function inlineCondition(node: SchemaNode, variable: Code, owner: Owner): Condition {
  if (node.kind === "all") return everyCondition(node.parts, variable, owner);
  if (node.kind === "union") return or(...armConditions(node.arms, variable, owner));
  return node.kind === "not"
    ? not(conditionOf(node.node, variable, owner))
    : conditionOf(node, variable, owner);
}

const heaviestInline = 4;

function weightOf(node: SchemaNode): number {
  if (isScalar(node)) return 1;
  const sum = (nodes: readonly SchemaNode[]): number =>
    nodes.reduce((total, one) => total + weightOf(one), 0);
  if (node.kind === "all") return sum(node.parts);
  if (node.kind === "not") return weightOf(node.node);
  return node.kind === "union" && !node.exclusive && node.tag === undefined
    ? sum(node.arms)
    : Infinity;
}

export function scalarCondition(node: SchemaNode, variable: Code, owner: Owner): Condition {
  switch (node.kind) {
    case "any":
      return always;
    case "never":
      return never;
    case "values":
      return valuesCondition(node.values, variable);
    case "ref":
      return refCondition(node, variable, owner);
    case "shape":
      return shapeCondition(node, variable);
    default:
      throw new Error(`${node.kind} is not a scalar node`);
  }
}

function refCondition(node: RefNode, variable: Code, owner: Owner): Condition {
  const definition = definitionOf(owner.module.scope.model, node.target);
  const foreign = owner.module.scope.foreign?.(definition);
  if (foreign !== undefined) return callTest(foreign.is, variable);
  return callTest(
    identifier(owner.module.predicateOf(definition)),
    variable,
    ...depthOfRef(definition, owner),
  );
}

function shapeCondition(node: ShapeNode, variable: Code): Condition {
  const { facets } = node;
  const arms = facetNames.flatMap((name) => {
    if (facets[name] === undefined) return [];
    return [and(typeCondition(name, facets, variable), facetCondition(name, facets, variable))];
  });
  const isEvery = arms.length === facetNames.length;
  return isEvery ? allTypesCondition(facets, variable) : or(...arms);
}

/** Every JSON type is taken, so only the constraints of each need to be looked at. */
function allTypesCondition(facets: Facets, variable: Code): Condition {
  const parts = facetNames.map((name) => {
    const inner = facetCondition(name, facets, variable);
    return inner.form === "true" ? always : or(not(typeCondition(name, facets, variable)), inner);
  });
  return and(...parts);
}

export function facetCondition(name: keyof Facets, facets: Facets, variable: Code): Condition {
  const { number, string } = facets;
  if (name === "number" && number) return and(...numberConditions(number, variable));
  if (name === "string" && string) return and(...stringConditions(string, variable));
  return always;
}
