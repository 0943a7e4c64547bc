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
import { facetNames, typesOf } from "../../model/view.ts";
import { type Code, code, concat, hardline, helper, indent, lines, raw, separate } from "../code.ts";
import { and, call, type Condition, comparison, ifHead, is, isNot, not, or } from "./expression.ts";
import { callOf, identifier, printJson, printNumber, printString } from "./literals.ts";
import { caseLabels, declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import { itemPath, memberPath, ownPath } from "./paths.ts";
import { block, conditionOf, knownNames, part, sizeTest, switchOver } from "./predicates.ts";
import {
  type Constraint,
  count,
  isScalar,
  listConstraints,
  numberConstraints,
  printPattern,
  stringConstraints,
  typeCondition,
  valuesCondition,
  wantedTypes,
  wantedValues,
} from "./scalar-conditions.ts";
import { below, depthArgument, type Owner, type ValidatorModule } from "./validator-module.ts";

const value = raw("value");

/** What a statement judges: a variable, and the pointer that issues about it carry. */
interface Subject {
  readonly variable: Code;
  readonly path: Code;
}

/** One branch of an `if … else if … else` chain. */
interface Branch {
  readonly test: Condition;
  readonly then: Code;
}

const whole: Subject = { variable: value, path: ownPath.expression };

/** Statements that add an issue for every fault of a node. */
export function collect(node: SchemaNode, subject: Subject, owner: Owner, module: ValidatorModule): readonly Code[] {
  if (node.kind === "any") return [];
  if (node.kind === "ref") return [callRef(node, subject, owner, module)];
  if (isScalar(node)) return chain(scalarBranches(node, subject));
  return [callCollector(node, subject, owner, module)];
}

function callCollector(node: SchemaNode, subject: Subject, owner: Owner, module: ValidatorModule): Code {
  const name = identifier(module.ask("collect", node, owner));
  return code`${name}(${subject.variable}, ${subject.path}, issues${depthArgument(owner, "deeper")});`;
}

function callRef(node: RefNode, subject: Subject, owner: Owner, module: ValidatorModule): Code {
  const definition = definitionOf(module.scope.model, node.target);
  const { variable, path } = subject;
  const foreign = module.scope.foreign?.(definition);
  if (foreign !== undefined) return code`${helper("within")}(issues, ${path}, ${foreign.check}(${variable}));`;
  const name = identifier(collectorOf(definition, module));
  const depth = !definition.recursive ? raw("") : owner.counts ? raw(", depth + 1") : raw(", 0");
  return code`${name}(${variable}, ${path}, issues${depth});`;
}

export function collectorOf(definition: Owner["definition"], module: ValidatorModule): string {
  return module.ask("collect", definition.node, { definition, counts: definition.recursive, path: [] });
}

/** The body of the function that tells what is wrong with `value`. */
export function collectorBody(node: SchemaNode, owner: Owner, module: ValidatorModule): Code {
  const statements = bodyStatements(node, owner, module);
  if (node.errorMessage === undefined) return lines(...statements);
  const message = printString(node.errorMessage);
  return lines(
    raw("const from = issues.length;"),
    ...statements,
    code`${helper("instead")}(issues, from, path, ${message});`,
  );
}

function bodyStatements(node: SchemaNode, owner: Owner, module: ValidatorModule): readonly Code[] {
  switch (node.kind) {
    case "any":
      return [code`if (value === undefined) ${wrongType("a JSON value", whole)}`];
    case "never":
    case "values":
      return chain(scalarBranches(node, whole));
    case "ref":
      return [callRef(node, whole, owner, module)];
    case "shape":
      return shapeStatements(node, owner, module);
    case "union":
      return unionStatements(node, owner, module);
    case "all":
      return allStatements(node.parts, owner, module);
    case "not": {
      const test = conditionOf(node.node, value, below(owner, "Not"), module);
      return chain([{ test, then: refuse(whole, "not", "must not be like this") }]);
    }
    case "branch": {
      const test = conditionOf(node.if, value, below(owner, "If"), module);
      const then = collect(node.then, whole, below(owner, "Then"), module);
      return choose(test, then, collect(node.else, whole, below(owner, "Else"), module));
    }
    default:
      return unreachable(node);
  }
}

function choose(test: Condition, then: readonly Code[], otherwise: readonly Code[]): readonly Code[] {
  if (then.length === 0 && otherwise.length === 0) return [];
  if (then.length === 0) return choose(not(test), otherwise, []);
  const head = block(ifHead(test), then);
  return [otherwise.length === 0 ? head : concat(head, block(raw(" else "), otherwise))];
}

/** Two parts may tell the same fault, which is still one. */
function allStatements(parts: readonly SchemaNode[], owner: Owner, module: ValidatorModule): readonly Code[] {
  return [
    raw("const start = issues.length;"),
    ...parts.flatMap((one, index) => collect(one, whole, below(owner, `Part${index + 1}`), module)),
    code`${helper("distinct")}(issues, start);`,
  ];
}

function scalarBranches(node: SchemaNode, subject: Subject): readonly Branch[] {
  if (node.kind === "never") {
    return [{ test: comparison(subject.variable, isNot, raw("undefined")), then: refuse(subject, "false", "must be absent") }];
  }
  if (node.kind === "values") {
    const keyword = node.values.length === 1 ? "const" : "enum";
    const test = not(valuesCondition(node.values, subject.variable));
    return [{ test, then: refuseShowing(subject, keyword, `must be ${wantedValues(node.values)}`) }];
  }
  return node.kind === "shape" ? shapeBranches(node, subject) : [];
}

/** First the type, then each constraint: a value that fails one is not held against the next. */
function shapeBranches(node: ShapeNode, subject: Subject): readonly Branch[] {
  const { facets } = node;
  const { variable } = subject;
  const present = facetNames.filter((name) => facets[name] !== undefined);
  const branches: Branch[] = [];
  if (present.length < facetNames.length) {
    const test = not(or(...present.map((name) => typeCondition(name, facets, variable))));
    branches.push({ test, then: wrongType(wantedTypes(facets), subject) });
  }
  const guard = (name: keyof Facets, one: Constraint): void => {
    const failed = not(one.condition);
    const test = present.length === 1 ? failed : and(typeCondition(name, facets, variable), failed);
    branches.push({ test, then: refuse(subject, one.keyword, one.message) });
  };
  if (facets.number) for (const one of numberConstraints(facets.number, variable)) guard("number", one);
  if (facets.string) for (const one of stringConstraints(facets.string, variable)) guard("string", one);
  return branches;
}

function shapeStatements(node: ShapeNode, owner: Owner, module: ValidatorModule): readonly Code[] {
  const { array, object } = node.facets;
  const types = Object.keys(node.facets).length;
  if (types === 1 && object !== undefined) return objectStatements(object, owner, module);
  if (types === 1 && array !== undefined) return listStatements(array, owner, module);
  const branches = [...shapeBranches(node, whole)];
  const deepen = (facets: Facets, type: keyof Facets, step: string): void => {
    const inner = callCollector(part(node, facets), whole, below(owner, step), module);
    branches.push({ test: typeCondition(type, facets, value), then: inner });
  };
  if (array !== undefined) deepen({ array }, "array", "List");
  if (object !== undefined) deepen({ object }, "object", "Fields");
  return chain(branches);
}

function objectStatements(object: ObjectFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const judged = localsOf(object.members.filter((member) => member.required || member.node.kind !== "any"));
  const loop = namesLoop(object, owner, module);
  const size = sizeTest(object);
  const statements: Code[] = [];
  for (const { member, variable } of judged) {
    const subject: Subject = { variable, path: memberPath(member.name).expression };
    const inner = collect(member.node, subject, below(owner, member.name), module);
    const absent = comparison(variable, is, raw("undefined"));
    const lack = code`${helper("missing")}(issues, path, ${printString(member.name)});`;
    if (member.required) statements.push(...withFirst({ test: absent, then: lack }, member.node, subject, inner));
    else if (inner.length > 0) statements.push(...choose(not(absent), inner, []));
  }
  statements.push(...dependencyStatements(object, owner, module));
  if (size !== undefined) {
    statements.push(raw("const size = Object.keys(value).length;"));
    const { minProperties = 0, maxProperties } = object;
    const most = maxProperties === undefined ? "" : ` and at most ${count(maxProperties, "member")}`;
    const keyword = object.minProperties === undefined ? "maxProperties" : "minProperties";
    const then = refuse(whole, keyword, `must have at least ${count(minProperties, "member")}${most}`);
    statements.push(...chain([{ test: not(size), then }]));
  }
  if (loop !== undefined) statements.push(loop);
  const guard = block(ifHead(not(call(code`${helper("fields")}(value)`))), [
    wrongType("an object", whole),
    ...(statements.length === 0 ? [] : [raw("return;")]),
  ]);
  return [guard, declareLocals(judged), ...statements].filter((statement) => statement !== undefined);
}

/** A scalar goes on the same chain as the test for its absence; anything else into the `else`. */
function withFirst(first: Branch, node: SchemaNode, subject: Subject, inner: readonly Code[]): readonly Code[] {
  if (node.kind !== "ref" && isScalar(node)) return chain([first, ...scalarBranches(node, subject)]);
  return choose(first.test, [first.then], inner);
}

function dependencyStatements(object: ObjectFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const has = (name: string): Condition => call(code`(${hasMember(name)})`);
  const required = object.dependentRequired.flatMap(({ name, required: others }) => {
    return others.flatMap((other) => {
      const then = refuse(whole, "dependentRequired", `must have member ${JSON.stringify(other)}, because it has ${JSON.stringify(name)}`);
      return chain([{ test: and(has(name), not(has(other))), then }]);
    });
  });
  const schemas = object.dependentSchemas.flatMap(({ name, node }) => {
    return choose(has(name), collect(node, whole, below(below(owner, "If"), name), module), []);
  });
  return [...required, ...schemas];
}

function namesLoop(object: ObjectFacet, owner: Owner, module: ValidatorModule): Code | undefined {
  const { additional, names, patterns } = object;
  const isOpen = additional.kind === "any";
  if (isOpen && patterns.length === 0 && names === undefined) return undefined;
  const path = code`${helper("pointer")}(path, name)`;
  const item: Subject = { variable: raw("value[name]"), path };
  const known = describedNames(object);
  const statements: Code[] = [];
  if (names !== undefined) {
    statements.push(...collect(names, { variable: raw("name"), path }, below(owner, "Name"), module));
  }
  for (const [index, { pattern, node }] of patterns.entries()) {
    const test = call(code`${printPattern(pattern)}.test(name)`);
    statements.push(...choose(test, collect(node, item, below(owner, `Pattern${index + 1}`), module), []));
  }
  if (!isOpen) {
    const refused = refuse(item, "additionalProperties", "is not a member that may be here");
    const inner = additional.kind === "never" ? [refused] : collect(additional, item, below(owner, "Other"), module);
    const apart = and(...patterns.map(({ pattern }) => not(call(code`${printPattern(pattern)}.test(name)`))));
    const guarded = apart.form === "true" ? inner : choose(apart, inner, []);
    if (known.length === 0) statements.push(...guarded);
    else statements.push(knownNames(known, lines(...guarded)));
  }
  return block(raw("for (const name of Object.keys(value)) "), statements);
}

function listStatements(array: ArrayFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const statements: Code[] = [];
  for (const one of listConstraints(array, value)) {
    statements.push(...chain([{ test: not(one.condition), then: refuse(whole, one.keyword, one.message) }]));
  }
  for (const [index, node] of array.prefix.entries()) {
    const subject: Subject = { variable: code`value[${printNumber(index)}]`, path: memberPath(String(index)).expression };
    const inner = collect(node, subject, below(owner, `Item${index + 1}`), module);
    statements.push(...choose(comparison(code`value.length`, [">", "<="], printNumber(index)), inner, []));
  }
  statements.push(...restLoop(array, owner, module), ...containsStatements(array, owner, module));
  const unique = (test: Code, keyword: string, message: string): Code => {
    const place: Subject = { variable: value, path: itemPath.expression };
    const found = chain([{ test: comparison(raw("index"), isNot, raw("-1")), then: refuse(place, keyword, message) }]);
    return block(raw(""), [code`const index = ${test};`, ...found]);
  };
  if (array.uniqueItems) {
    statements.push(unique(code`${helper("repeated")}(value)`, "uniqueItems", "must not repeat an earlier item"));
  }
  for (const name of array.uniqueBy) {
    const message = `must not have the same ${JSON.stringify(name)} as an earlier item`;
    statements.push(unique(code`${helper("repeatedBy")}(value, ${printString(name)})`, "x-unique-by", message));
  }
  const guard = block(ifHead(not(call(code`${helper("list")}(value)`))), [
    wrongType("an array", whole),
    ...(statements.length === 0 ? [] : [raw("return;")]),
  ]);
  return [guard, ...statements];
}

function restLoop(array: ArrayFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const start = array.prefix.length;
  if (array.rest.kind === "never") {
    const then = refuse(whole, "items", `must have at most ${count(start, "item")}`);
    return chain([{ test: comparison(code`value.length`, [">", "<="], printNumber(start)), then }]);
  }
  const subject: Subject = { variable: raw("item"), path: itemPath.expression };
  const inner = collect(array.rest, subject, below(owner, "Item"), module);
  if (inner.length === 0) return [];
  const skip = start === 0 ? [] : [code`if (index < ${printNumber(start)}) continue;`];
  return [block(raw("for (const [index, item] of value.entries()) "), [...skip, ...inner])];
}

function containsStatements(array: ArrayFacet, owner: Owner, module: ValidatorModule): readonly Code[] {
  const { contains } = array;
  if (contains === undefined) return [];
  const { minimum, maximum } = contains;
  const inner = conditionOf(contains.node, raw("item"), below(owner, "Contains"), module);
  const counted = block(raw("for (const item of value) "), chain([{ test: inner, then: raw("matches += 1;") }]));
  const fewer = { test: comparison(raw("matches"), ["<", ">="], printNumber(minimum)), keyword: "contains" };
  const more = { test: comparison(raw("matches"), [">", "<="], printNumber(maximum ?? 0)), keyword: "maxContains" };
  const failures = [fewer, ...(maximum === undefined ? [] : [more])].map(({ test, keyword }) => {
    const words = keyword === "contains" ? `at least ${count(minimum, "item")}` : `at most ${count(maximum ?? 0, "item")}`;
    return { test, then: refuse(whole, keyword, `must contain ${words} of the kind that is asked for`) };
  });
  return [raw("let matches = 0;"), counted, ...chain(failures)];
}

function unionStatements(node: UnionNode, owner: Owner, module: ValidatorModule): readonly Code[] {
  return node.tag === undefined ? untaggedStatements(node, owner, module) : taggedStatements(node, owner, module);
}

function taggedStatements(node: UnionNode, owner: Owner, module: ValidatorModule): readonly Code[] {
  const { tag } = node;
  if (tag === undefined) return [];
  const { property } = tag;
  const cases = node.arms.map((arm, index) => {
    const values = tag.values[index] ?? [];
    const name = printString(`${property} ${wantedValues(values)}`);
    const body = lines(
      ...collect(arm, whole, below(owner, `Arm${index + 1}`), module),
      code`${helper("inArm")}(issues, from, ${name});`,
      raw("break;"),
    );
    return caseLabels(values.map(printJson), body);
  });
  const subject: Subject = { variable: raw("tag"), path: memberPath(property).expression };
  const wanted = `must be ${wantedValues(tag.values.flat())}`;
  const lack = caseLabels([raw("undefined")], lines(code`${helper("missing")}(issues, path, ${printString(property)});`, raw("break;")));
  const other = concat(raw("default:"), indent(hardline, refuseShowing(subject, "enum", wanted)));
  return [
    block(ifHead(not(call(code`${helper("fields")}(value)`))), [wrongType("an object", whole), raw("return;")]),
    raw("const from = issues.length;"),
    code`const tag = ${helper("own")}(value, ${printString(property)});`,
    switchOver(raw("tag"), lines(...cases, lack, other)),
  ];
}

/** A value whose JSON type only one arm takes is held against that arm; else the union speaks for itself. */
function untaggedStatements(node: UnionNode, owner: Owner, module: ValidatorModule): readonly Code[] {
  const { model } = module.scope;
  const conditions = node.arms.map((arm, index) => conditionOf(arm, value, below(owner, `Arm${index + 1}`), module));
  const types = node.arms.map((arm) => typesOf(arm, model));
  const branches = facetNames.flatMap((name) => {
    const takers = node.arms.flatMap((arm, index) => (types[index]?.has(name) ? [{ arm, index }] : []));
    const [only] = takers;
    if (only === undefined || takers.length > 1) return [];
    const inner = collect(only.arm, whole, below(owner, `Arm${only.index + 1}`), module);
    return inner.length === 0 ? [] : [{ test: typeCondition(name, {}, value), then: lines(...inner) }];
  });
  const keyword = node.exclusive ? "oneOf" : "anyOf";
  const last = refuse(whole, keyword, `must be ${describeArms(node, module)}`);
  const failed = branches.length === 0 ? [last] : chain(branches, last);
  if (!node.exclusive) return choose(not(or(...conditions)), failed, []);
  const several = refuse(whole, keyword, `must be only one of ${describeArms(node, module)}`);
  return [
    raw("let matches = 0;"),
    ...conditions.flatMap((test) => chain([{ test, then: raw("matches += 1;") }])),
    concat(
      block(raw("if (matches > 1) "), [several]),
      block(raw(" else if (matches === 0) "), failed),
    ),
  ];
}

function describeArms(node: UnionNode, module: ValidatorModule): string {
  const words = node.arms.map((arm) => {
    if (arm.kind === "ref") return definitionOf(module.scope.model, arm.target).name;
    if (arm.doc.title !== undefined) return arm.doc.title;
    if (arm.kind === "values") return wantedValues(arm.values);
    return arm.kind === "shape" ? wantedTypes(arm.facets) : "what one of the arms says";
  });
  return [...new Set(words)].join(" or ");
}

/** `if (…) { … } else if (…) { … } else { … }` */
function chain(branches: readonly Branch[], last?: Code): readonly Code[] {
  const telling = branches.filter((branch) => branch.test.form !== "false");
  const blocks = telling.map(({ test, then }) => block(ifHead(test), [then]));
  if (blocks.length === 0) return last === undefined ? [] : [last];
  const all = separate(blocks, raw(" else "));
  return [last === undefined ? all : concat(all, block(raw(" else "), [last]))];
}

function wrongType(wanted: string, { variable, path }: Subject): Code {
  return callOf(helper("wrongType"), [raw("issues"), path, printString(wanted), variable]);
}

function refuse({ path }: Subject, keyword: string, message: string): Code {
  return callOf(helper("refuse"), [raw("issues"), path, printString(keyword), printString(message)]);
}

/** The same with the value at the end of the message. */
function refuseShowing({ path, variable }: Subject, keyword: string, message: string): Code {
  return callOf(helper("refuseValue"), [raw("issues"), path, printString(keyword), printString(message), variable]);
}
