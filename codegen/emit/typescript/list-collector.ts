import type { ArrayFacet } from "../../model/nodes.ts";
import { type Code, code, helper, raw } from "../code.ts";
import { collect } from "./collect.ts";
import { conditionOf } from "./conditions.ts";
import { comparison, isNot, not } from "./expression.ts";
import { type FacetContext, guardOf } from "./facet-guard.ts";
import { refuse, type Subject, whole } from "./faults.ts";
import { printNumber, printString } from "./literals.ts";
import { itemPath, memberPath } from "./paths.ts";
import { count, listConstraints } from "./scalar-conditions.ts";
import { block, chain, choose, countItems } from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");

export function listStatements(
  array: ArrayFacet,
  { isOnly, owner }: FacetContext,
): readonly Code[] {
  const statements: Code[] = [];
  for (const one of listConstraints(array, value)) {
    statements.push(
      ...chain([{ test: not(one.condition), body: refuse(whole, one.keyword, one.message) }]),
    );
  }
  for (const [index, node] of array.prefix.entries()) {
    const subject: Subject = {
      variable: code`value[${printNumber(index)}]`,
      path: memberPath(String(index)).expression,
    };
    const inner = collect(node, subject, below(owner, `Item${index + 1}`));
    statements.push(
      ...choose(comparison(code`value.length`, [">", "<="], printNumber(index)), inner, []),
    );
  }
  statements.push(...restLoop(array, owner), ...containsStatements(array, owner));
  const unique = (test: Code, keyword: string, message: string): Code => {
    const place: Subject = { variable: value, path: itemPath.expression };
    const found = chain([
      { test: comparison(raw("index"), isNot, raw("-1")), body: refuse(place, keyword, message) },
    ]);
    return block(raw(""), [code`const index = ${test};`, ...found]);
  };
  if (array.uniqueItems) {
    statements.push(
      unique(code`${helper("repeated")}(value)`, "uniqueItems", "must not repeat an earlier item"),
    );
  }
  for (const name of array.uniqueBy) {
    const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
    statements.push(
      unique(code`${helper("repeatedBy")}(value, ${printString(name)})`, "x-unique-by", message),
    );
  }
  return [guardOf("array", { isOnly, goesOn: statements.length > 0 }), ...statements];
}

function restLoop(array: ArrayFacet, owner: Owner): readonly Code[] {
  const start = array.prefix.length;
  if (array.rest.kind === "never") {
    const body = refuse(whole, "items", `must have at most ${count(start, "item")}`);
    return chain([{ test: comparison(code`value.length`, [">", "<="], printNumber(start)), body }]);
  }
  const subject: Subject = { variable: raw("item"), path: itemPath.expression };
  const inner = collect(array.rest, subject, below(owner, "Item"));
  if (inner.length === 0) return [];
  const skip = start === 0 ? [] : [code`if (index < ${printNumber(start)}) continue;`];
  return [block(raw("for (const [index, item] of value.entries()) "), [...skip, ...inner])];
}

function containsStatements(array: ArrayFacet, owner: Owner): readonly Code[] {
  const { contains } = array;
  if (contains === undefined) return [];
  const { minimum, maximum } = contains;
  const inner = conditionOf(contains.node, raw("item"), below(owner, "Contains"));
  const fewer = {
    test: comparison(raw("matches"), ["<", ">="], printNumber(minimum)),
    keyword: "contains",
  };
  const more = {
    test: comparison(raw("matches"), [">", "<="], printNumber(maximum ?? 0)),
    keyword: "maxContains",
  };
  const failures = [fewer, ...(maximum === undefined ? [] : [more])].map(({ test, keyword }) => {
    const words =
      keyword === "contains"
        ? `at least ${count(minimum, "item")}`
        : `at most ${count(maximum ?? 0, "item")}`;
    return {
      test,
      body: refuse(whole, keyword, `must contain ${words} of the kind that is asked for`),
    };
  });
  return [...countItems(inner), ...chain(failures)];
}
