import type { SchemaNode, SealedNode } from "../../model/nodes.ts";
import { type Code, code, helper, lines, raw } from "../code.ts";
import { collect, collectPart } from "./collect.ts";
import { conditionOf, functionOf } from "./conditions.ts";
import { unseenStatements } from "./evaluated.ts";
import { not, when } from "./expression.ts";
import { refuse, type Subject } from "./faults.ts";
import { itemPath } from "./paths.ts";
import { block } from "./statements.ts";
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

/** What a value that does not fit looked at is not known, so its own faults come first. */
export function sealedStatements(node: SealedNode, owner: Owner): readonly Code[] {
  const { items, node: inner, properties } = node;
  const path = code`${helper("pointer")}(path, key)`;
  const member: Subject = { variable: raw("value[key]"), path };
  const item: Subject = { variable: raw("item"), path: itemPath.expression };
  const told = (
    one: SchemaNode | undefined,
    type: "array" | "object",
    subject: Subject,
  ): readonly Code[] => {
    if (one === undefined) return [];
    const step = type === "object" ? "Unseen" : "UnseenItem";
    const statements =
      one.kind === "never" ? [misplaced(type, subject)] : collect(one, subject, below(owner, step));
    return unseenStatements(inner, { type, statements, looks: one.kind !== "never", owner });
  };
  const unseen = [...told(properties, "object", member), ...told(items, "array", item)];
  const own = collectPart(inner, below(owner, "Sealed"));
  if (unseen.length === 0) return own;
  return [
    raw("const start = issues.length;"),
    ...own,
    block(raw("if (issues.length === start) "), unseen),
  ];
}

function misplaced(type: "array" | "object", subject: Subject): Code {
  return type === "object"
    ? refuse(subject, "unevaluatedProperties", "is not a member that may be here")
    : refuse(subject, "unevaluatedItems", "is not an item that may be here");
}
