import { definitionOf, type RefNode, type SchemaNode, unreachable } from "../../model/nodes.ts";
import { type Code, code, raw } from "../code.ts";
import { identifier } from "./literals.ts";
import { jsonList, type Literal, listLiteral, plain, record, textLiteral } from "./rule-literal.ts";
import { innerRule, type RulePlace, refusal, restRule, use } from "./rule-place.ts";
import { isScalar } from "./scalar-conditions.ts";
import { shapeRule } from "./shape-rule.ts";
import { unionRule } from "./union-rule.ts";
import type { Owner } from "./validator-module.ts";

/** Deeper rules become constants of their own. */
const deepestLevel = 12;

/**
 * What is asked of a value, as the data that `explain` reads: see `templates/validator`.
 *
 * @param needs Gets the name of each constant that has to be there before this one.
 */
export function printRule(node: SchemaNode, owner: Owner, needs: string[]): Code {
  const place = { owner, level: 0, needs, ruleOf };
  if (node.kind !== "any") return ruleBody(node, place).code;
  use(place, "present");
  return record([["present", plain(raw("true"))]]).code;
}

function ruleOf(node: SchemaNode, place: RulePlace): Literal {
  const { owner, level } = place;
  if (level <= deepestLevel || isScalar(node)) return ruleBody(node, place);
  const name = owner.module.ask("rule", node, owner);
  place.needs.push(name);
  return plain(identifier(name));
}

function ruleBody(node: SchemaNode, place: RulePlace): Literal {
  if (node.errorMessage === undefined) return bareRule(node, place);
  if (node.kind === "never") return refusal(place, "not", node.errorMessage);
  use(place, "instead");
  const inner = bareRule(node, { ...place, level: place.level + 1 });
  return record([
    ["instead", textLiteral(node.errorMessage)],
    ["of", inner],
  ]);
}

function bareRule(node: SchemaNode, place: RulePlace): Literal {
  switch (node.kind) {
    case "any":
      return record([]);
    case "never":
      return refusal(place, "false", "must be absent");
    case "values": {
      const isPlain = node.values.every((one) => typeof one !== "object" || one === null);
      place.owner.module.use("enum", isPlain ? "askEnum" : "askEqual");
      return record([["enum", jsonList(node.values, place.level + 1)]]);
    }
    case "shape":
      return shapeRule(node.facets, place);
    case "ref":
      return refRule(node, place);
    case "union":
      return unionRule(node, place);
    case "all": {
      use(place, "allOf");
      const part = (one: SchemaNode, index: number): Literal =>
        innerRule(one, place, `Part${index + 1}`, 2);
      return record([["allOf", listLiteral(node.parts.map(part))]]);
    }
    case "not":
      use(place, "not");
      return record([["not", innerRule(node.node, place, "Not")]]);
    case "branch": {
      use(place, "if");
      const half = (key: string, one: SchemaNode, step: string): [string, Literal][] =>
        one.kind === "any" ? [] : [[key, innerRule(one, place, step)]];
      return record([
        ["if", innerRule(node.test, place, "If")],
        ...half("then", node.yes, "Then"),
        ...half("else", node.no, "Else"),
      ]);
    }
    case "sealed":
      return sealedRule(node, place);
    default:
      return unreachable(node);
  }
}

function sealedRule(
  { items, node, properties }: Extract<SchemaNode, { kind: "sealed" }>,
  place: RulePlace,
): Literal {
  use(place, "sealed");
  const unseen = (
    key: "unseenMembers" | "unseenItems",
    one: SchemaNode | undefined,
  ): [string, Literal][] =>
    one === undefined ? [] : [[key, restRule(one, place, unseenWords[key])]];
  return record([
    ["sealed", innerRule(node, place, "Sealed")],
    ...unseen("unseenMembers", properties),
    ...unseen("unseenItems", items),
  ]);
}

const unseenWords = {
  unseenMembers: { step: "Unseen", keyword: "unevaluatedProperties", what: "a member" },
  unseenItems: { step: "UnseenItem", keyword: "unevaluatedItems", what: "an item" },
} as const;

function refRule(node: RefNode, place: RulePlace): Literal {
  const { owner } = place;
  const { module } = owner;
  const definition = definitionOf(module.scope.model, node.target);
  const foreign = module.looksInside ? undefined : module.scope.foreign?.(definition);
  if (foreign !== undefined) {
    use(place, "check");
    return record([["check", plain(foreign.check)]]);
  }
  const name = module.ruleOf(definition);
  if (!definition.recursive) {
    place.needs.push(name);
    return plain(identifier(name));
  }
  const keyword = owner.counts ? "ref" : "enter";
  use(place, keyword);
  return record([[keyword, plain(code`() => ${identifier(name)}`)]]);
}
