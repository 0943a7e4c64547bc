import type { SchemaNode } from "../../model/nodes.ts";
import { type Literal, listLiteral, record, textLiteral } from "./rule-literal.ts";
import { isScalar } from "./scalar-conditions.ts";
import { below, type Owner } from "./validator-module.ts";

/** Where a rule stands: the definition that it belongs to, and how far its line is indented. */
export interface RulePlace {
  readonly owner: Owner;
  /** Steps of two columns. */
  readonly level: number;
  /** Names of the constants that have to be declared before. */
  readonly needs: string[];
  /** Prints the rule of a node. */
  readonly ruleOf: (node: SchemaNode, place: RulePlace) => Literal;
}

/** The rule of a part of a node, `steps` further in. */
export function innerRule(node: SchemaNode, place: RulePlace, step: string, steps = 1): Literal {
  const owner = isScalar(node) ? place.owner : below(place.owner, step);
  return place.ruleOf(node, { ...place, owner, level: place.level + steps });
}

/** The rule for parts that nothing describes; where none may be, it says by which keyword. */
export function restRule(
  node: SchemaNode,
  place: RulePlace,
  { step, keyword, what }: { readonly [key in "step" | "keyword" | "what"]: string },
): Literal {
  if (node.kind !== "never" || node.errorMessage !== undefined) return innerRule(node, place, step);
  return refusal(place, keyword, `is not ${what} that may be here`);
}

export function refusal({ owner }: RulePlace, keyword: string, message: string): Literal {
  owner.module.use("refuse", "askRefuse");
  return record([["refuse", listLiteral([textLiteral(keyword), textLiteral(message)])]]);
}

/** Says that a rule has a keyword, so that the module has what is done for it. */
export function use({ owner }: RulePlace, keyword: string, helper?: string): void {
  const plain = `ask${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`;
  owner.module.use(keyword, helper ?? plain);
}
