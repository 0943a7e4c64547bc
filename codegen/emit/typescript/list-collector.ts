import type { ArrayFacet } from "../../model/nodes.ts";
import { count } from "../../model/words.ts";
import { type Code, code, helper, raw } from "../code.ts";
import { collect } from "./collect.ts";
import { conditionOf } from "./conditions.ts";
import { comparison, isNot, not } from "./expression.ts";
import { type FacetContext, guardOf } from "./facet-guard.ts";
import { refuse, type Subject, whole } from "./faults.ts";
import { printNumber, printString } from "./literals.ts";
import { itemPath, memberPath } from "./paths.ts";
import { listConstraints } from "./scalar-conditions.ts";
import { block, chain, choose, countItems } from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");

export function listStatements(
  array: ArrayFacet,
  { isOnly, owner }: FacetContext,
): readonly Code[] {
  const lengths = listConstraints(array, value).flatMap(({ condition, keyword, message }) =>
    chain([{ test: not(condition), body: refuse(whole, keyword, message) }]),
  );
  const statements = [
    ...lengths,
    ...prefixStatements(array, owner),
    ...restLoop(array, owner),
    ...containsStatements(array, owner),
    ...uniqueStatements(array),
  ];
  return [guardOf("array", { isOnly, goesOn: statements.length > 0 }), ...statements];
}

function prefixStatements(array: ArrayFacet, owner: Owner): readonly Code[] {
  return array.prefix.flatMap((node, index) => {
    const position = printNumber(index);
    const path = memberPath(String(index)).expression;
    const inner = collect(
      node,
      { variable: code`value[${position}]`, path },
      below(owner, `Item${index + 1}`),
    );
    return choose(comparison(code`value.length`, [">", "<="], position), inner, []);
  });
}

/** The first item that repeats another is told, at its own place. */
function uniqueStatements(array: ArrayFacet): readonly Code[] {
  const statement = (test: Code, keyword: string, message: string): Code => {
    const place: Subject = { variable: value, path: itemPath.expression };
    const isFound = comparison(raw("index"), isNot, raw("-1"));
    const told = chain([{ test: isFound, body: refuse(place, keyword, message) }]);
    return block(raw(""), [code`const index = ${test};`, ...told]);
  };
  const repeated = code`${helper("repeated")}(value)`;
  return [
    ...(array.uniqueItems
      ? [statement(repeated, "uniqueItems", "must not repeat an earlier item")]
      : []),
    ...array.uniqueBy.map((name) => {
      const test = code`${helper("repeatedBy")}(value, ${printString(name)})`;
      const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
      return statement(test, "x-unique-by", message);
    }),
  ];
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
