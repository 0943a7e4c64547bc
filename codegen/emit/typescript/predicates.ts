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
import { always, and, call, choice, type Condition, comparison, is, isNot, never, not, or, returns, when } from "./expression.ts";
import { identifier, printJson, printNumber, printString } from "./literals.ts";
import { caseLabels, declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import {
  isScalar,
  listConstraints,
  numberConstraints,
  printPattern,
  stringConstraints,
  typeCondition,
  valuesCondition,
} from "./scalar-conditions.ts";
import { below, depthArgument, type Owner, type ValidatorModule } from "./validator-module.ts";

const value = raw("value");
const fail = raw("return false;");

/** A node as a condition on a variable. Whatever is more than scalar becomes a function of its own. */
export function conditionOf(node: SchemaNode, variable: Code, owner: Owner, module: ValidatorModule): Condition {
  if (isScalar(node)) return scalarCondition(node, variable, owner, module);
  const name = module.ask("is", node, owner);
  return call(code`${identifier(name)}(${variable}${depthArgument(owner, "deeper")})`);
}

function scalarCondition(node: SchemaNode, variable: Code, owner: Owner, module: ValidatorModule): Condition {
  switch (node.kind) {
    case "any":
      return always;
    case "never":
      return never;
    case "values":
      return valuesCondition(node.values, variable);
    case "ref":
      return refCondition(node, variable, owner, module);
    case "shape":
      return shapeCondition(node, variable);
    default:
      throw new Error(`${node.kind} is not a scalar node`);
  }
}

function refCondition(node: RefNode, variable: Code, owner: Owner, module: ValidatorModule): Condition {
  const definition = definitionOf(module.scope.model, node.target);
  const foreign = module.scope.foreign?.(definition);
  if (foreign !== undefined) return call(code`${foreign.is}(${variable})`);
  const depth = !definition.recursive ? raw("") : owner.counts ? raw(", depth + 1") : raw(", 0");
  return call(code`${identifier(module.predicateOf(definition))}(${variable}${depth})`);
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
  if (name === "number" && number) return and(...numberConstraints(number, variable).map((one) => one.condition));
  if (name === "string" && string) return and(...stringConstraints(string, variable).map((one) => one.condition));
  return always;
}

/** The body of the function that judges `value`. */
export function predicateBody(node: SchemaNode, owner: Owner, module: ValidatorModule): Code {
  switch (node.kind) {
    case "any":
      return raw("return value !== undefined;");
    case "never":
      return raw("return value === undefined && false;");
    case "ref":
      return returns(scalarCondition(node, value, owner, module));
    case "values":
      return node.values.length <= 6 ? returns(valuesCondition(node.values, value)) : valuesSwitch(node.values);
    case "shape":
      return shapeBody(node, owner, module);
    case "union":
      return unionBody(node, owner, module);
    case "all":
      return returns(and(...node.parts.map((part, index) => conditionOf(part, value, below(owner, `Part${index + 1}`), module))));
    case "not":
      return returns(not(conditionOf(node.node, value, below(owner, "Not"), module)));
    case "branch":
      return returns(
        choice(
          conditionOf(node.if, value, below(owner, "If"), module),
          conditionOf(node.then, value, below(owner, "Then"), module),
          conditionOf(node.else, value, below(owner, "Else"), module),
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
    ...(primitives.length === 0 ? [] : [caseLabels(primitives.map(printJson), raw("return true;"))]),
    concat(raw("default:"), indent(hardline, returns(valuesCondition(others, value)))),
  );
  return switchOver(value, cases);
}

export function switchOver(subject: Code, cases: Code): Code {
  return concat(code`switch (${subject}) {`, indent(hardline, cases), hardline, raw("}"));
}

function shapeBody(node: ShapeNode, owner: Owner, module: ValidatorModule): Code {
  const { array, object, ...others } = node.facets;
  const scalars: Facets = others;
  const types = Object.keys(node.facets).length;
  if (types === 1 && object !== undefined) return objectBody(object, owner, module);
  if (types === 1 && array !== undefined) return listBody(array, owner, module);
  const arms = facetNames
    .filter((name) => scalars[name] !== undefined)
    .map((name) => and(typeCondition(name, scalars, value), facetCondition(name, scalars, value)));
  if (array !== undefined) arms.push(partFunction({ array }, node, below(owner, "List"), module));
  if (object !== undefined) arms.push(partFunction({ object }, node, below(owner, "Fields"), module));
  return returns(or(...arms));
}

/** A facet that needs a function, unless its type is all that it asks for. */
function partFunction(facets: Facets, node: ShapeNode, owner: Owner, module: ValidatorModule): Condition {
  const name = module.ask("is", part(node, facets), owner);
  return call(code`${identifier(name)}(value${depthArgument(owner, "deeper")})`);
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

function objectBody(object: ObjectFacet, owner: Owner, module: ValidatorModule): Code {
  const conditions: Condition[] = [];
  const judged = localsOf(object.members.filter((member) => member.required || member.node.kind !== "any"));
  for (const { member, variable } of judged) {
    const present = comparison(variable, isNot, raw("undefined"));
    const inner = conditionOf(member.node, variable, below(owner, member.name), module);
    if (!member.required) conditions.push(or(comparison(variable, is, raw("undefined")), inner));
    else conditions.push(refusesUndefined(member.node) ? inner : and(present, inner));
  }
  for (const { name, required } of object.dependentRequired) {
    for (const other of required) conditions.push(or(not(call(hasTest(name))), call(hasTest(other))));
  }
  for (const { name, node } of object.dependentSchemas) {
    const inner = conditionOf(node, value, below(below(owner, "If"), name), module);
    conditions.push(or(not(call(hasTest(name))), inner));
  }
  const loop = namesLoop(object, owner, module);
  const size = sizeTest(object);
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), fail),
    declareLocals(judged),
    ...(size === undefined ? [] : [raw("const size = Object.keys(value).length;"), when(not(size), fail)]),
    ...(loop === undefined ? [returns(and(...conditions))] : [
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
function namesLoop(object: ObjectFacet, owner: Owner, module: ValidatorModule): Code | undefined {
  const { additional, names, patterns } = object;
  const isOpen = additional.kind === "any";
  if (isOpen && patterns.length === 0 && names === undefined) return undefined;
  const item = raw("value[name]");
  const known = describedNames(object);
  const statements: Code[] = [];
  if (names !== undefined) {
    statements.push(when(not(conditionOf(names, raw("name"), below(owner, "Name"), module)), fail));
  }
  for (const [index, { pattern, node }] of patterns.entries()) {
    const inner = conditionOf(node, item, below(owner, `Pattern${index + 1}`), module);
    const test = call(code`${printPattern(pattern)}.test(name)`);
    if (inner.form !== "true") statements.push(when(and(test, not(inner)), fail));
  }
  if (!isOpen) {
    const inner = conditionOf(additional, item, below(owner, "Other"), module);
    const refused = inner.form === "false" ? always : not(inner);
    const apart = patterns.map(({ pattern }) => not(call(code`${printPattern(pattern)}.test(name)`)));
    const test = and(...apart, refused);
    const reject = test.form === "true" ? fail : test.form === "false" ? raw("break;") : when(test, fail);
    statements.push(known.length === 0 ? reject : knownNames(known, reject));
  }
  return block(raw("for (const name of Object.keys(value)) "), statements);
}

/** A switch that leaves described names alone. */
export function knownNames(known: readonly string[], otherwise: Code): Code {
  const cases = lines(
    caseLabels(known.map(printString), raw("break;")),
    concat(raw("default:"), indent(hardline, otherwise)),
  );
  return switchOver(raw("name"), cases);
}

export function block(head: Code, statements: readonly Code[]): Code {
  return concat(head, raw("{"), indent(hardline, lines(...statements)), hardline, raw("}"));
}

function listBody(array: ArrayFacet, owner: Owner, module: ValidatorModule): Code {
  const statements: Code[] = [when(not(call(code`${helper("list")}(value)`)), fail)];
  const length = and(...listConstraints(array, value).map((one) => one.condition));
  if (length.form !== "true") statements.push(when(not(length), fail));
  for (const [index, node] of array.prefix.entries()) {
    const position = printNumber(index);
    const inner = conditionOf(node, code`value[${position}]`, below(owner, `Item${index + 1}`), module);
    if (inner.form === "true") continue;
    statements.push(when(and(comparison(code`value.length`, [">", "<="], position), not(inner)), fail));
  }
  statements.push(...restLoop(array, owner, module), ...containsTest(array, owner, module));
  if (array.uniqueItems) statements.push(code`if (${helper("repeated")}(value) !== -1) return false;`);
  for (const name of array.uniqueBy) {
    statements.push(code`if (${helper("repeatedBy")}(value, ${printString(name)}) !== -1) return false;`);
  }
  return lines(...statements, raw("return true;"));
}

function restLoop(array: ArrayFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const start = array.prefix.length;
  const rest = conditionOf(array.rest, raw("item"), below(owner, "Item"), module);
  if (rest.form === "true") return [];
  if (rest.form === "false") return [code`if (value.length > ${printNumber(start)}) return false;`];
  const subject = start === 0 ? raw("value") : code`value.slice(${printNumber(start)})`;
  return [block(code`for (const item of ${subject}) `, [when(not(rest), fail)])];
}

function containsTest(array: ArrayFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const { contains } = array;
  if (contains === undefined) return [];
  const inner = conditionOf(contains.node, raw("item"), below(owner, "Contains"), module);
  const least = comparison(raw("matches"), [">=", "<"], printNumber(contains.minimum));
  const most =
    contains.maximum === undefined ? always : comparison(raw("matches"), ["<=", ">"], printNumber(contains.maximum));
  return [
    raw("let matches = 0;"),
    block(raw("for (const item of value) "), [when(inner, raw("matches += 1;"))]),
    when(not(and(least, most)), fail),
  ];
}

function unionBody(node: UnionNode, owner: Owner, module: ValidatorModule): Code {
  const arms = node.arms.map((arm, index) => conditionOf(arm, value, below(owner, `Arm${index + 1}`), module));
  const { tag } = node;
  if (tag === undefined) {
    if (!node.exclusive) return returns(or(...arms));
    return lines(
      raw("let matches = 0;"),
      ...arms.map((arm) => when(arm, raw("matches += 1;"))),
      raw("return matches === 1;"),
    );
  }
  const cases = arms.map((arm, index) => caseLabels((tag.values[index] ?? []).map(printJson), returns(arm)));
  return lines(
    when(not(call(code`${helper("fields")}(value)`)), fail),
    switchOver(code`${helper("own")}(value, ${printString(tag.property)})`, lines(...cases, lines(raw("default:"), code`  ${fail}`))),
  );
}

