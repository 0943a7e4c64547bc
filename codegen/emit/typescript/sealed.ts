import type { SealedNode } from "../../model/nodes.ts";
import { type Code, lines, raw } from "../code.ts";
import { conditionOf, functionOf } from "./conditions.ts";
import { unseenStatements } from "./evaluated.ts";
import { not, when } from "./expression.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");
const fail = raw("return false;");

/** First the value itself, then what nobody looked at in it. */
export function sealedPredicate(node: SealedNode, owner: Owner): Code {
  const { items, node: inner, properties } = node;
  const refused = (one: typeof items, item: Code, step: string): readonly Code[] => {
    const test = one === undefined ? undefined : conditionOf(one, item, below(owner, step));
    if (test === undefined || test.form === "true") return [];
    return test.form === "false" ? [fail] : [when(not(test), fail)];
  };
  const members = refused(properties, raw("value[key]"), "Unseen");
  const elements = refused(items, raw("item"), "UnseenItem");
  const looks = items?.kind !== "never";
  // A function of its own tells the compiler nothing about the type of the value, which the rest is printed for.
  const first = functionOf(inner, value, below(owner, "Sealed"));
  return lines(
    when(not(first), fail),
    ...unseenStatements(inner, { type: "object", statements: members, looks: true, owner }),
    ...unseenStatements(inner, { type: "array", statements: elements, looks, owner }),
    raw("return true;"),
  );
}
