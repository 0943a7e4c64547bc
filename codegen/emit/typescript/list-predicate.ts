import type { ArrayFacet } from "../../model/nodes.ts";
import { type Code, code, helper, lines, raw } from "../code.ts";
import { conditionOf } from "./conditions.ts";
import { always, and, call, comparison, not, when } from "./expression.ts";
import { printNumber, printString } from "./literals.ts";
import type { BodyContext } from "./object-predicate.ts";
import { lengthConditions } from "./scalar-conditions.ts";
import { block, countItems } from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");
const fail = raw("return false;");

export function listBody(array: ArrayFacet, { otherwise, owner }: BodyContext): Code {
  const statements: Code[] = [
    when(not(call(code`${helper("list")}(value)`)), code`return ${raw(otherwise)};`),
  ];
  const length = and(...lengthConditions(array, value));
  if (length.form !== "true") statements.push(when(not(length), fail));
  for (const [index, node] of array.prefix.entries()) {
    const position = printNumber(index);
    const inner = conditionOf(node, code`value[${position}]`, below(owner, `Item${index + 1}`));
    if (inner.form === "true") continue;
    statements.push(
      when(and(comparison(code`value.length`, [">", "<="], position), not(inner)), fail),
    );
  }
  statements.push(...restLoop(array, owner), ...containsTest(array, owner));
  if (array.uniqueItems)
    statements.push(code`if (${helper("repeated")}(value) !== -1) return false;`);
  for (const name of array.uniqueBy) {
    statements.push(
      code`if (${helper("repeatedBy")}(value, ${printString(name)}) !== -1) return false;`,
    );
  }
  return lines(...statements, raw("return true;"));
}

function restLoop(array: ArrayFacet, owner: Owner): readonly Code[] {
  const start = array.prefix.length;
  const rest = conditionOf(array.rest, raw("item"), below(owner, "Item"));
  if (rest.form === "true") return [];
  if (rest.form === "false") return [code`if (value.length > ${printNumber(start)}) return false;`];
  const subject = start === 0 ? raw("value") : code`value.slice(${printNumber(start)})`;
  return [block(code`for (const item of ${subject}) `, [when(not(rest), fail)])];
}

function containsTest(array: ArrayFacet, owner: Owner): readonly Code[] {
  const { contains } = array;
  if (contains === undefined) return [];
  const inner = conditionOf(contains.node, raw("item"), below(owner, "Contains"));
  const least = comparison(raw("matches"), [">=", "<"], printNumber(contains.minimum));
  const most =
    contains.maximum === undefined
      ? always
      : comparison(raw("matches"), ["<=", ">"], printNumber(contains.maximum));
  return [...countItems(inner), when(not(and(least, most)), fail)];
}
