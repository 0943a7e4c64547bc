import {
  type ArrayFacet,
  definitionOf,
  type Facets,
  type ObjectFacet,
  type RefNode,
  type SchemaNode,
  type ShapeNode,
  type UnionNode,
  unreachable,
} from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { type Code, code, concat, hardline, helper, indent, lines, raw } from "../code.ts";
import {
  always,
  and,
  type Condition,
  call,
  callTest,
  choice,
  comparison,
  is,
  isNot,
  never,
  not,
  or,
  returns,
  when,
} from "./expression.ts";
import { identifier, printJson, printNumber, printString } from "./literals.ts";
import { caseLabels, declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import {
  isIdle,
  isScalar,
  listConstraints,
  numberConstraints,
  printPattern,
  stringConstraints,
  typeCondition,
  valuesCondition,
} from "./scalar-conditions.ts";
import { below, depthArguments, depthOfRef, type Owner } from "./validator-module.ts";

const value = raw("value");
const fail = raw("return false;");

/** A node as a condition on a variable. Whatever is more than scalar becomes a function of its own. */
export function conditionOf(node: SchemaNode, variable: Code, owner: Owner): Condition {
  if (isScalar(node)) return scalarCondition(node, variable, owner);
  if (weightOf(node) <= heaviestInline) return inlineCondition(node, variable, owner);
  const name = owner.module.ask("is", node, owner);
  return callTest(identifier(name), variable, ...depthArguments(owner));
}

/** A short conjunction, choice or negation reads better where it stands than in a function of its own. */
function inlineCondition(node: SchemaNode, variable: Code, owner: Owner): Condition {
  const inner = (one: SchemaNode): Condition => conditionOf(one, variable, owner);
  if (node.kind === "all") return and(...node.parts.map(inner));
  if (node.kind === "union") return or(...node.arms.map(inner));
  return node.kind === "not" ? not(inner(node.node)) : inner(node);
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

function scalarCondition(node: SchemaNode, variable: Code, owner: Owner): Condition {
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

function facetCondition(name: keyof Facets, facets: Facets, variable: Code): Condition {
  const { number, string } = facets;
  if (name === "number" && number)
    return and(...numberConstraints(number, variable).map((one) => one.condition));
  if (name === "string" && string)
    return and(...stringConstraints(string, variable).map((one) => one.condition));
  return always;
}

/** The body of the function that judges `value`. */
export function predicateBody(node: SchemaNode, owner: Owner): Code {
  switch (node.kind) {
    case "any":
      return raw("return value !== undefined;");
    case "never":
      return raw("return value === undefined && false;");
    case "ref":
      return returns(scalarCondition(node, value, owner));
    case "values":
      return node.values.length <= 6
        ? returns(valuesCondition(node.values, value))
        : valuesSwitch(node.values);
    case "shape":
      return shapeBody(node, owner);
    case "union":
      return unionBody(node, owner);
    case "all":
      return returns(
        and(
          ...node.parts.map((part, index) =>
            conditionOf(part, value, below(owner, `Part${index + 1}`)),
          ),
        ),
      );
    case "not":
      return returns(not(conditionOf(node.node, value, below(owner, "Not"))));
    case "branch":
      return returns(
        choice(
          conditionOf(node.test, value, below(owner, "If")),
          conditionOf(node.yes, value, below(owner, "Then")),
          conditionOf(node.no, value, below(owner, "Else")),
        ),
      );
    default:
      return unreachable(node);
  }
}

function valuesSwitch(values: Parameters<typeof valuesCondition>[0]): Code {
  const primitives = values.filter((one) => one === null || typeof one !== "object");
  const others = values.filter((one) => one !== null && typeof one === "object");
  const cases = lines(
    ...(primitives.length === 0
      ? []
      : [caseLabels(primitives.map(printJson), raw("return true;"))]),
    concat(raw("default:"), indent(hardline, returns(valuesCondition(others, value)))),
  );
  return switchOver(value, cases);
}

export function switchOver(subject: Code, cases: Code): Code {
  return concat(code`switch (${subject}) {`, indent(hardline, cases), hardline, raw("}"));
}

function shapeBody(node: ShapeNode, owner: Owner): Code {
  const { array, object, ...others } = node.facets;
  const scalars: Facets = others;
  const types = Object.keys(node.facets).length;
  const lone = loneFacet(node.facets);
  const otherwise = types === 1 ? "false" : "true";
  if (lone === "object" && object !== undefined) return objectBody(object, { otherwise, owner });
  if (lone === "array" && array !== undefined) return listBody(array, { otherwise, owner });
  const arms = facetNames
    .filter((name) => scalars[name] !== undefined)
    .map((name) => and(typeCondition(name, scalars, value), facetCondition(name, scalars, value)));
  if (array !== undefined) arms.push(facetTest("array", { array }, node, below(owner, "List")));
  if (object !== undefined)
    arms.push(facetTest("object", { object }, node, below(owner, "Fields")));
  return returns(or(...arms));
}

/** The facet that has anything to say: the only one, or the only one of six that asks for more than its type. */
export function loneFacet(facets: Facets): keyof Facets | undefined {
  const present = facetNames.filter((name) => facets[name] !== undefined);
  const telling =
    present.length === facetNames.length
      ? present.filter((name) => !isIdle(name, facets))
      : present;
  return telling.length === 1 ? telling[0] : undefined;
}

/** A facet needs a function, unless its type is all that it asks for. */
function facetTest(
  type: "array" | "object",
  facets: Facets,
  node: ShapeNode,
  owner: Owner,
): Condition {
  if (isIdle(type, facets)) return typeCondition(type, facets, value);
  const name = owner.module.ask("is", part(node, facets), owner);
  return callTest(identifier(name), value, ...depthArguments(owner));
}

const parts = new WeakMap<Facets[keyof Facets] & object, ShapeNode>();

/** The same node for the same facet each time, because functions are found by their node. */
export function part(node: ShapeNode, facets: Facets): ShapeNode {
  const key = facets.array ?? facets.object;
  if (key === undefined) return { kind: "shape", at: node.at, doc: node.doc, facets };
  const known = parts.get(key);
  if (known !== undefined) return known;
  const made: ShapeNode = { kind: "shape", at: node.at, doc: node.doc, facets };
  parts.set(key, made);
  return made;
}

/** What a body is printed with. `otherwise` is the verdict on a value of another JSON type. */
interface BodyContext {
  readonly otherwise: "true" | "false";
  readonly owner: Owner;
}

function objectBody(object: ObjectFacet, { otherwise, owner }: BodyContext): Code {
  const conditions: Condition[] = [];
  const judged = localsOf(
    object.members.filter((member) => member.required || member.node.kind !== "any"),
  );
  for (const { member, variable } of judged) {
    const present = comparison(variable, isNot, raw("undefined"));
    const inner = conditionOf(member.node, variable, below(owner, member.name));
    if (!member.required) conditions.push(or(comparison(variable, is, raw("undefined")), inner));
    else conditions.push(refusesUndefined(member.node) ? inner : and(present, inner));
  }
  for (const { name, required } of object.dependentRequired) {
    for (const other of required)
      conditions.push(or(not(call(hasTest(name))), call(hasTest(other))));
  }
  for (const { name, node } of object.dependentSchemas) {
    const inner = conditionOf(node, value, below(below(owner, "If"), name));
    conditions.push(or(not(call(hasTest(name))), inner));
  }
  const loop = namesLoop(object, owner);
  const size = sizeTest(object);
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), code`return ${raw(otherwise)};`),
    declareLocals(judged),
    ...(size === undefined
      ? []
      : [raw("const size = Object.keys(value).length;"), when(not(size), fail)]),
    ...(loop === undefined
      ? [returns(and(...conditions))]
      : [
          ...(conditions.length === 0 ? [] : [when(not(and(...conditions)), fail)]),
          loop,
          raw("return true;"),
        ]),
  );
}

function hasTest(name: string): Code {
  return code`(${hasMember(name)})`;
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
    const test = callTest(code`${printPattern(pattern)}.test`, raw("key"));
    if (inner.form !== "true") statements.push(when(and(test, not(inner)), fail));
  }
  if (!isOpen) {
    const inner = conditionOf(additional, item, below(owner, "Other"));
    const refused = inner.form === "false" ? always : not(inner);
    const apart = patterns.map(({ pattern }) =>
      not(callTest(code`${printPattern(pattern)}.test`, raw("key"))),
    );
    const test = and(...apart, refused);
    const reject =
      test.form === "true" ? fail : test.form === "false" ? raw("break;") : when(test, fail);
    statements.push(known.length === 0 ? reject : knownNames(known, reject));
  }
  return block(raw("for (const key of Object.keys(value)) "), statements);
}

/** A switch that leaves described names alone. */
export function knownNames(known: readonly string[], otherwise: Code): Code {
  const cases = lines(
    caseLabels(known.map(printString), raw("break;")),
    concat(raw("default:"), indent(hardline, otherwise)),
  );
  return switchOver(raw("key"), cases);
}

export function block(head: Code, statements: readonly Code[]): Code {
  return concat(head, raw("{"), indent(hardline, lines(...statements)), hardline, raw("}"));
}

function listBody(array: ArrayFacet, { otherwise, owner }: BodyContext): Code {
  const statements: Code[] = [
    when(not(call(code`${helper("list")}(value)`)), code`return ${raw(otherwise)};`),
  ];
  const length = and(...listConstraints(array, value).map((one) => one.condition));
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
  return [
    raw("let matches = 0;"),
    block(raw("for (const item of value) "), [when(inner, raw("matches += 1;"))]),
    when(not(and(least, most)), fail),
  ];
}

function unionBody(node: UnionNode, owner: Owner): Code {
  const arms = node.arms.map((arm, index) =>
    conditionOf(arm, value, below(owner, `Arm${index + 1}`)),
  );
  const { tag } = node;
  if (tag === undefined) {
    if (!node.exclusive) return returns(or(...arms));
    return lines(
      raw("let matches = 0;"),
      ...arms.map((arm) => when(arm, raw("matches += 1;"))),
      raw("return matches === 1;"),
    );
  }
  const cases = arms.map((arm, index) =>
    caseLabels((tag.values[index] ?? []).map(printJson), returns(arm)),
  );
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), fail),
    switchOver(
      code`${helper("own")}(value, ${printString(tag.property)})`,
      lines(...cases, lines(raw("default:"), code`  ${fail}`)),
    ),
  );
}
