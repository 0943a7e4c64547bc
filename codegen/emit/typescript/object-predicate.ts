import type { ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { type Code, code, helper, lines, raw } from "../code.ts";
import { conditionOf, functionOf } from "./conditions.ts";
import {
  always,
  and,
  type Condition,
  call,
  comparison,
  is,
  isNot,
  not,
  or,
  returns,
  when,
} from "./expression.ts";
import { printNumber } from "./literals.ts";
import { declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import { patternCondition } from "./pattern-condition.ts";
import { isScalar } from "./scalar-conditions.ts";
import { forEachKey, knownNames } from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

const value = raw("value");
const fail = raw("return false;");

/** What a body is printed with. `otherwise` is the verdict on a value of another JSON type. */
export interface BodyContext {
  readonly otherwise: "true" | "false";
  readonly owner: Owner;
}

export function objectBody(object: ObjectFacet, { otherwise, owner }: BodyContext): Code {
  const conditions: Condition[] = [];
  const judged = localsOf(
    object.members.filter((member) => member.required || member.node.kind !== "any"),
  );
  for (const { member, variable } of judged) {
    const present = comparison(variable, isNot, raw("undefined"));
    const place = isScalar(member.node) ? owner : below(owner, member.name);
    const inner = conditionOf(member.node, variable, place);
    if (!member.required) conditions.push(or(comparison(variable, is, raw("undefined")), inner));
    else conditions.push(refusesUndefined(member.node) ? inner : and(present, inner));
  }
  for (const { name, required } of object.dependentRequired) {
    for (const other of required) conditions.push(or(not(hasMember(name)), hasMember(other)));
  }
  for (const { name, node } of object.dependentSchemas) {
    const inner = functionOf(node, value, below(below(owner, "If"), name));
    conditions.push(or(not(hasMember(name)), inner));
  }
  const statements = [
    ...sizeStatements(object),
    ...verdictStatements(and(...conditions), namesLoop(object, owner)),
  ];
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), code`return ${raw(otherwise)};`),
    declareLocals(judged, statements),
    ...statements,
  );
}

function sizeStatements(object: ObjectFacet): readonly Code[] {
  const size = sizeTest(object);
  if (size === undefined) return [];
  return [raw("const size = Object.keys(value).length;"), when(not(size), fail)];
}

function verdictStatements(condition: Condition, loop: Code | undefined): readonly Code[] {
  if (loop === undefined || condition.form === "false") return [returns(condition)];
  const guard = condition.form === "true" ? [] : [when(not(condition), fail)];
  return [...guard, loop, raw("return true;")];
}

/** Whether `undefined` fails by itself, so that a required member needs no test of its own. */
function refusesUndefined(node: SchemaNode): boolean {
  if (node.kind === "values" || node.kind === "never") return true;
  return node.kind === "shape" && Object.keys(node.facets).length < facetNames.length;
}

export function sizeTest(object: ObjectFacet): Condition | undefined {
  const tests: Condition[] = [];
  if (object.minProperties !== undefined) {
    tests.push(comparison(raw("size"), [">=", "<"], printNumber(object.minProperties)));
  }
  if (object.maxProperties !== undefined) {
    tests.push(comparison(raw("size"), ["<=", ">"], printNumber(object.maxProperties)));
  }
  return tests.length === 0 ? undefined : and(...tests);
}

/** What is asked of every name and of members that no `properties` describes. */
function namesLoop(object: ObjectFacet, owner: Owner): Code | undefined {
  const { additional, names, patterns } = object;
  const isOpen = additional.kind === "any";
  if (isOpen && patterns.length === 0 && names === undefined) return undefined;
  const item = raw("value[key]");
  const known = describedNames(object);
  const statements: Code[] = [];
  if (names !== undefined) {
    statements.push(when(not(conditionOf(names, raw("key"), below(owner, "Name"))), fail));
  }
  for (const [index, { pattern, node }] of patterns.entries()) {
    const inner = conditionOf(node, item, below(owner, `Pattern${index + 1}`));
    const test = patternCondition(pattern, raw("key"));
    if (inner.form !== "true") statements.push(when(and(test, not(inner)), fail));
  }
  if (!isOpen) {
    const inner = conditionOf(additional, item, below(owner, "Other"));
    const refused = inner.form === "false" ? always : not(inner);
    const apart = patterns.map(({ pattern }) => not(patternCondition(pattern, raw("key"))));
    const test = and(...apart, refused);
    const reject =
      test.form === "true" ? fail : test.form === "false" ? raw("break;") : when(test, fail);
    statements.push(known.length === 0 ? reject : knownNames(known, reject));
  }
  return statements.length === 0 ? undefined : forEachKey(statements);
}
