import type { ObjectFacet, SchemaNode } from "../../model/nodes.ts";
import { count } from "../../model/words.ts";
import { type Code, code, helper, lines, raw } from "../code.ts";
import { callCollector, collect, scalarBranches } from "./collect.ts";
import { and, comparison, is, not } from "./expression.ts";
import { type FacetContext, guardOf } from "./facet-guard.ts";
import { refuse, type Subject, whole } from "./faults.ts";
import { printString } from "./literals.ts";
import { declareLocals, describedNames, hasMember, localsOf } from "./members.ts";
import { sizeTest } from "./object-predicate.ts";
import { memberPath } from "./paths.ts";
import { patternCondition } from "./pattern-condition.ts";
import { isScalar } from "./scalar-conditions.ts";
import { type Branch, chain, choose, forEachKey, invoke, knownNames } from "./statements.ts";
import { below, type Owner } from "./validator-module.ts";

export function objectStatements(
  object: ObjectFacet,
  { isOnly, owner }: FacetContext,
): readonly Code[] {
  const judged = localsOf(
    object.members.filter((member) => member.required || member.node.kind !== "any"),
  );
  const loop = namesLoop(object, owner);
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
  statements.push(...dependencyStatements(object, owner), ...sizeStatements(object));
  if (loop !== undefined) statements.push(loop);
  const guard = guardOf("object", { isOnly, goesOn: statements.length > 0 });
  return [guard, declareLocals(judged, statements), ...statements].filter(
    (statement) => statement !== undefined,
  );
}

function sizeStatements(object: ObjectFacet): readonly Code[] {
  const size = sizeTest(object);
  if (size === undefined) return [];
  const { minProperties, maxProperties } = object;
  const bounds = [
    ...(minProperties === undefined ? [] : [`at least ${count(minProperties, "member")}`]),
    ...(maxProperties === undefined ? [] : [`at most ${count(maxProperties, "member")}`]),
  ];
  const keyword = minProperties === undefined ? "maxProperties" : "minProperties";
  const body = refuse(whole, keyword, `must have ${bounds.join(" and ")}`);
  return [raw("const size = Object.keys(value).length;"), ...chain([{ test: not(size), body }])];
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
  const required = object.dependentRequired.flatMap(({ name, required: others }) => {
    return others.flatMap((other) => {
      const body = refuse(
        whole,
        "dependentRequired",
        `must have member ${JSON.stringify(other)}, because it has ${JSON.stringify(name)}`,
      );
      return chain([{ test: and(hasMember(name), not(hasMember(other))), body }]);
    });
  });
  const schemas = object.dependentSchemas.flatMap(({ name, node }) => {
    return choose(
      hasMember(name),
      [callCollector(node, whole, below(below(owner, "If"), name))],
      [],
    );
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
    const test = patternCondition(pattern, raw("key"));
    statements.push(...choose(test, collect(node, item, below(owner, `Pattern${index + 1}`)), []));
  }
  if (!isOpen) {
    const refused = refuse(item, "additionalProperties", "is not a member that may be here");
    const inner =
      additional.kind === "never" ? [refused] : collect(additional, item, below(owner, "Other"));
    const apart = and(...patterns.map(({ pattern }) => not(patternCondition(pattern, raw("key")))));
    const guarded = apart.form === "true" ? inner : choose(apart, inner, []);
    if (known.length === 0) statements.push(...guarded);
    else statements.push(knownNames(known, lines(...guarded)));
  }
  return statements.length === 0 ? undefined : forEachKey(statements);
}
