import {
  type ArrayFacet,
  definitionOf,
  type Facets,
  type Model,
  type ObjectFacet,
  type RefNode,
  type SchemaNode,
  type ShapeNode,
  type UnionNode,
  unreachable,
} from "../../model/nodes.ts";
import { facetNames, typesOf } from "../../model/view.ts";
import {
  type Code,
  code,
  concat,
  hardline,
  helper,
  indent,
  lines,
  raw,
  separate,
} from "../code.ts";
import {
  always,
  and,
  type Condition,
  call,
  callTest,
  comparison,
  ifHead,
  is,
  isNot,
  not,
  or,
  when,
} from "./expression.ts";
import { callOf, identifier, printJson, printNumber, printString } from "./literals.ts";
import { caseLabels, declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import { itemPath, memberPath, ownPath } from "./paths.ts";
import {
  block,
  conditionOf,
  knownNames,
  loneFacet,
  part,
  sizeTest,
  switchOver,
} from "./predicates.ts";
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
import {
  below,
  depthArguments,
  depthOfRef,
  type Owner,
  type ValidatorModule,
} from "./validator-module.ts";

const value = raw("value");

/** What a statement judges: a variable, and the pointer that issues about it carry. */
interface Subject {
  readonly variable: Code;
  readonly path: Code;
}

/** One branch of an `if … else if … else` chain. */
interface Branch {
  readonly test: Condition;
  readonly body: Code;
}

const whole: Subject = { variable: value, path: ownPath.expression };

/** Statements that add an issue for every fault of a node. */
export function collect(node: SchemaNode, subject: Subject, owner: Owner): readonly Code[] {
  if (node.kind === "any") return [];
  if (node.kind === "ref" && node.errorMessage === undefined)
    return [callRef(node, subject, owner)];
  if (node.kind === "ref") return [callCollector(node, subject, owner)];
  if (isScalar(node)) return chain(scalarBranches(node, subject, owner));
  return [callCollector(node, subject, owner)];
}

function callCollector(node: SchemaNode, subject: Subject, owner: Owner): Code {
  const name = identifier(owner.module.ask("collect", node, owner));
  return invoke(name, subject.variable, subject.path, raw("issues"), ...depthArguments(owner));
}

function callRef(node: RefNode, subject: Subject, owner: Owner): Code {
  const definition = definitionOf(owner.module.scope.model, node.target);
  const { variable, path } = subject;
  const foreign = owner.module.scope.foreign?.(definition);
  if (foreign !== undefined)
    return invoke(helper("within"), raw("issues"), path, code`${foreign.check}(${variable})`);
  const name = identifier(collectorOf(definition, owner.module));
  return invoke(name, variable, path, raw("issues"), ...depthOfRef(definition, owner));
}

export function collectorOf(definition: Owner["definition"], module: ValidatorModule): string {
  return module.ask("collect", definition.node, {
    module,
    definition,
    counts: definition.recursive,
    path: [],
  });
}

/** The body of the function that tells what is wrong with `value`. */
export function collectorBody(node: SchemaNode, owner: Owner): Code {
  const statements = bodyStatements(node, owner);
  if (node.errorMessage === undefined) return lines(...statements);
  const message = printString(node.errorMessage);
  return lines(
    raw("const from = issues.length;"),
    ...statements,
    invoke(helper("instead"), raw("issues"), raw("from"), raw("path"), message),
  );
}

function bodyStatements(node: SchemaNode, owner: Owner): readonly Code[] {
  switch (node.kind) {
    case "any":
      return [when(comparison(value, is, raw("undefined")), wrongType("a JSON value", whole))];
    case "never":
    case "values":
      return chain(scalarBranches(node, whole, owner));
    case "ref":
      return [callRef(node, whole, owner)];
    case "shape":
      return shapeStatements(node, owner);
    case "union":
      return unionStatements(node, owner);
    case "all":
      return allStatements(node.parts, owner);
    case "not": {
      const test = conditionOf(node.node, value, below(owner, "Not"));
      return chain([{ test, body: refuse(whole, "not", "must not be like this") }]);
    }
    case "branch": {
      const test = conditionOf(node.test, value, below(owner, "If"));
      const body = collect(node.yes, whole, below(owner, "Then"));
      return choose(test, body, collect(node.no, whole, below(owner, "Else")));
    }
    default:
      return unreachable(node);
  }
}

function choose(
  test: Condition,
  body: readonly Code[],
  otherwise: readonly Code[],
): readonly Code[] {
  if (body.length === 0 && otherwise.length === 0) return [];
  if (body.length === 0) return choose(not(test), otherwise, []);
  const head = block(ifHead(test), body);
  return [otherwise.length === 0 ? head : concat(head, block(raw(" else "), otherwise))];
}

/** Two parts may tell the same fault, which is still one. */
function allStatements(parts: readonly SchemaNode[], owner: Owner): readonly Code[] {
  return [
    raw("const start = issues.length;"),
    ...parts.flatMap((one, index) => collect(one, whole, below(owner, `Part${index + 1}`))),
    invoke(helper("distinct"), raw("issues"), raw("start")),
  ];
}

function scalarBranches(node: SchemaNode, subject: Subject, owner: Owner): readonly Branch[] {
  if (node.errorMessage !== undefined) {
    const test = not(conditionOf(node, subject.variable, owner));
    return [{ test, body: refuse(subject, keywordOf(node), node.errorMessage) }];
  }
  if (node.kind === "never") {
    return [{ test: always, body: refuse(subject, "false", "must be absent") }];
  }
  if (node.kind === "values") {
    const keyword = node.values.length === 1 ? "const" : "enum";
    const test = not(valuesCondition(node.values, subject.variable));
    return [
      { test, body: refuseShowing(subject, keyword, `must be ${wantedValues(node.values)}`) },
    ];
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
    branches.push({ test, body: wrongType(wantedTypes(facets), subject) });
  }
  const guard = (name: keyof Facets, one: Constraint): void => {
    const failed = not(one.condition);
    const test = present.length === 1 ? failed : and(typeCondition(name, facets, variable), failed);
    branches.push({ test, body: refuse(subject, one.keyword, one.message) });
  };
  if (facets.number)
    for (const one of numberConstraints(facets.number, variable)) guard("number", one);
  if (facets.string)
    for (const one of stringConstraints(facets.string, variable)) guard("string", one);
  return branches;
}

function shapeStatements(node: ShapeNode, owner: Owner): readonly Code[] {
  const { array, object } = node.facets;
  const lone = loneFacet(node.facets);
  const isOnly = Object.keys(node.facets).length === 1;
  if (lone === "object" && object !== undefined) return objectStatements(object, { isOnly, owner });
  if (lone === "array" && array !== undefined) return listStatements(array, { isOnly, owner });
  const branches = [...shapeBranches(node, whole)];
  const deepen = (facets: Facets, type: keyof Facets, step: string): void => {
    const inner = callCollector(part(node, facets), whole, below(owner, step));
    branches.push({ test: typeCondition(type, facets, value), body: inner });
  };
  if (array !== undefined) deepen({ array }, "array", "List");
  if (object !== undefined) deepen({ object }, "object", "Fields");
  return chain(branches);
}

/** Whether the facet is all that the node takes, and where its functions belong. */
interface FacetContext {
  readonly isOnly: boolean;
  readonly owner: Owner;
}

function objectStatements(object: ObjectFacet, { isOnly, owner }: FacetContext): readonly Code[] {
  const judged = localsOf(
    object.members.filter((member) => member.required || member.node.kind !== "any"),
  );
  const loop = namesLoop(object, owner);
  const size = sizeTest(object);
  const statements: Code[] = [];
  for (const { member, variable } of judged) {
    const subject: Subject = { variable, path: memberPath(member.name).expression };
    const inner = collect(member.node, subject, below(owner, member.name));
    const absent = comparison(variable, is, raw("undefined"));
    const lack = invoke(helper("missing"), raw("issues"), raw("path"), printString(member.name));
    if (member.required)
      statements.push(
        ...withFirst({ test: absent, body: lack }, { node: member.node, subject, inner, owner }),
      );
    else if (inner.length > 0) statements.push(...choose(not(absent), inner, []));
  }
  statements.push(...dependencyStatements(object, owner));
  if (size !== undefined) {
    statements.push(raw("const size = Object.keys(value).length;"));
    const { minProperties = 0, maxProperties } = object;
    const most =
      maxProperties === undefined ? "" : ` and at most ${count(maxProperties, "member")}`;
    const keyword = object.minProperties === undefined ? "maxProperties" : "minProperties";
    const body = refuse(
      whole,
      keyword,
      `must have at least ${count(minProperties, "member")}${most}`,
    );
    statements.push(...chain([{ test: not(size), body }]));
  }
  if (loop !== undefined) statements.push(loop);
  const guard = guardOf("object", { isOnly, goesOn: statements.length > 0 });
  return [guard, declareLocals(judged), ...statements].filter(
    (statement) => statement !== undefined,
  );
}

/** Turns away values of another JSON type; they are at fault only when the node takes no other. */
function guardOf(
  type: "array" | "object",
  { isOnly, goesOn }: { readonly isOnly: boolean; readonly goesOn: boolean },
): Code {
  const test = not(typeCondition(type, {}, value));
  if (!isOnly) return when(test, raw("return;"));
  const fault = wrongType(type === "array" ? "an array" : "an object", whole);
  return block(ifHead(test), goesOn ? [fault, raw("return;")] : [fault]);
}

/** A scalar goes on the same chain as the test for its absence; anything else into the `else`. */
function withFirst(
  first: Branch,
  {
    node,
    subject,
    inner,
    owner,
  }: {
    readonly node: SchemaNode;
    readonly subject: Subject;
    readonly inner: readonly Code[];
    readonly owner: Owner;
  },
): readonly Code[] {
  if (node.kind !== "ref" && isScalar(node))
    return chain([first, ...scalarBranches(node, subject, owner)]);
  return choose(first.test, [first.body], inner);
}

function dependencyStatements(object: ObjectFacet, owner: Owner): readonly Code[] {
  const has = (name: string): Condition => call(code`(${hasMember(name)})`);
  const required = object.dependentRequired.flatMap(({ name, required: others }) => {
    return others.flatMap((other) => {
      const body = refuse(
        whole,
        "dependentRequired",
        `must have member ${JSON.stringify(other)}, because it has ${JSON.stringify(name)}`,
      );
      return chain([{ test: and(has(name), not(has(other))), body }]);
    });
  });
  const schemas = object.dependentSchemas.flatMap(({ name, node }) => {
    return choose(has(name), collect(node, whole, below(below(owner, "If"), name)), []);
  });
  return [...required, ...schemas];
}

function namesLoop(object: ObjectFacet, owner: Owner): Code | undefined {
  const { additional, names, patterns } = object;
  const isOpen = additional.kind === "any";
  if (isOpen && patterns.length === 0 && names === undefined) return undefined;
  const path = code`${helper("pointer")}(path, key)`;
  const item: Subject = { variable: raw("value[key]"), path };
  const known = describedNames(object);
  const statements: Code[] = [];
  if (names !== undefined) {
    statements.push(...collect(names, { variable: raw("key"), path }, below(owner, "Name")));
  }
  for (const [index, { pattern, node }] of patterns.entries()) {
    const test = callTest(code`${printPattern(pattern)}.test`, raw("key"));
    statements.push(...choose(test, collect(node, item, below(owner, `Pattern${index + 1}`)), []));
  }
  if (!isOpen) {
    const refused = refuse(item, "additionalProperties", "is not a member that may be here");
    const inner =
      additional.kind === "never" ? [refused] : collect(additional, item, below(owner, "Other"));
    const apart = and(
      ...patterns.map(({ pattern }) =>
        not(callTest(code`${printPattern(pattern)}.test`, raw("key"))),
      ),
    );
    const guarded = apart.form === "true" ? inner : choose(apart, inner, []);
    if (known.length === 0) statements.push(...guarded);
    else statements.push(knownNames(known, lines(...guarded)));
  }
  return block(raw("for (const key of Object.keys(value)) "), statements);
}

function listStatements(array: ArrayFacet, { isOnly, owner }: FacetContext): readonly Code[] {
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
  const counted = block(
    raw("for (const item of value) "),
    chain([{ test: inner, body: raw("matches += 1;") }]),
  );
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
  return [raw("let matches = 0;"), counted, ...chain(failures)];
}

function unionStatements(node: UnionNode, owner: Owner): readonly Code[] {
  return node.tag === undefined ? untaggedStatements(node, owner) : taggedStatements(node, owner);
}

function taggedStatements(node: UnionNode, owner: Owner): readonly Code[] {
  const { tag } = node;
  if (tag === undefined) return [];
  const { property } = tag;
  const cases = node.arms.map((arm, index) => {
    const values = tag.values[index] ?? [];
    const name = printString(`${property} ${wantedValues(values)}`);
    const body = lines(
      ...collect(arm, whole, below(owner, `Arm${index + 1}`)),
      invoke(helper("inArm"), raw("issues"), raw("from"), name),
      raw("break;"),
    );
    return caseLabels(values.map(printJson), body);
  });
  const subject: Subject = { variable: raw("tag"), path: memberPath(property).expression };
  const wanted = `must be ${wantedValues(tag.values.flat())}`;
  const lack = caseLabels(
    [raw("undefined")],
    lines(
      invoke(helper("missing"), raw("issues"), raw("path"), printString(property)),
      raw("break;"),
    ),
  );
  const other = concat(raw("default:"), indent(hardline, refuseShowing(subject, "enum", wanted)));
  return [
    block(ifHead(not(call(code`${helper("fields")}(value)`))), [
      wrongType("an object", whole),
      raw("return;"),
    ]),
    raw("const from = issues.length;"),
    code`const tag = ${helper("own")}(value, ${printString(property)});`,
    switchOver(raw("tag"), lines(...cases, lack, other)),
  ];
}

/** A value whose JSON type only one arm takes is held against that arm; else the union speaks for itself. */
function untaggedStatements(node: UnionNode, owner: Owner): readonly Code[] {
  const { model } = owner.module.scope;
  const conditions = node.arms.map((arm, index) =>
    conditionOf(arm, value, below(owner, `Arm${index + 1}`)),
  );
  const types = node.arms.map((arm) => typesOf(arm, model));
  const branches = facetNames.flatMap((name) => {
    const takers = node.arms.flatMap((arm, index) =>
      types[index]?.has(name) ? [{ arm, index }] : [],
    );
    const [only] = takers;
    if (only === undefined || takers.length > 1) return [];
    const inner = collect(only.arm, whole, below(owner, `Arm${only.index + 1}`));
    return inner.length === 0
      ? []
      : [{ test: typeCondition(name, {}, value), body: lines(...inner) }];
  });
  const keyword = node.exclusive ? "oneOf" : "anyOf";
  const last = refuse(whole, keyword, `must be ${describeArms(node, model)}`);
  const failed = branches.length === 0 ? [last] : chain(branches, last);
  if (!node.exclusive) return choose(not(or(...conditions)), failed, []);
  const several = refuse(whole, keyword, `must be only one of ${describeArms(node, model)}`);
  return [
    raw("let matches = 0;"),
    ...conditions.flatMap((test) => chain([{ test, body: raw("matches += 1;") }])),
    concat(
      block(raw("if (matches > 1) "), [several]),
      block(raw(" else if (matches === 0) "), failed),
    ),
  ];
}

function describeArms(node: UnionNode, model: Model): string {
  const words = node.arms.map((arm) => {
    if (arm.kind === "ref") return definitionOf(model, arm.target).name;
    if (arm.doc.title !== undefined) return arm.doc.title;
    if (arm.kind === "values") return wantedValues(arm.values);
    return arm.kind === "shape" ? wantedTypes(arm.facets) : "what one of the arms says";
  });
  return [...new Set(words)].join(" or ");
}

/** `if (…) { … } else if (…) { … } else { … }` */
function chain(branches: readonly Branch[], last?: Code): readonly Code[] {
  const telling = branches.filter((branch) => branch.test.form !== "false");
  const certain = telling.findIndex((branch) => branch.test.form === "true");
  const tested = certain === -1 ? telling : telling.slice(0, certain);
  const end = telling[certain]?.body ?? last;
  const blocks = tested.map(({ test, body }) => block(ifHead(test), [body]));
  if (blocks.length === 0) return end === undefined ? [] : [end];
  const all = separate(blocks, raw(" else "));
  return [end === undefined ? all : concat(all, block(raw(" else "), [end]))];
}

/** What a message in the place of others is filed under. */
function keywordOf(node: SchemaNode): string {
  if (node.kind === "values") return node.values.length === 1 ? "const" : "enum";
  if (node.kind !== "shape") return node.kind === "never" ? "not" : node.kind;
  const { number = { integer: false }, string } = node.facets;
  const told = [
    ...numberConstraints(number, value),
    ...(string === undefined ? [] : stringConstraints(string, value)),
  ];
  return told.length === 1 ? (told[0]?.keyword ?? "type") : "type";
}

/** A call as a statement. */
function invoke(name: Code, ...values: readonly Code[]): Code {
  return code`${callOf(name, values)};`;
}

function wrongType(wanted: string, { variable, path }: Subject): Code {
  return invoke(helper("wrongType"), raw("issues"), path, printString(wanted), variable);
}

function refuse({ path }: Subject, keyword: string, message: string): Code {
  return invoke(helper("refuse"), raw("issues"), path, printString(keyword), printString(message));
}

/** The same with the value at the end of the message. */
function refuseShowing({ path, variable }: Subject, keyword: string, message: string): Code {
  return invoke(
    helper("refuseValue"),
    raw("issues"),
    path,
    printString(keyword),
    printString(message),
    variable,
  );
}
