import {
  definitionOf,
  type Facets,
  type RefNode,
  type SchemaNode,
  type ShapeNode,
} from "../../model/nodes.ts";
import { facetNames } from "../../model/view.ts";
import { wantedTypes, wantedValues } from "../../model/words.ts";
import { type Code, code, helper, raw } from "../code.ts";
import { conditionOf } from "./conditions.ts";
import { always, and, not, or } from "./expression.ts";
import { keywordOf, refuse, refuseShowing, type Subject, whole, wrongType } from "./faults.ts";
import { identifier } from "./literals.ts";
import {
  type Constraint,
  isScalar,
  numberConstraints,
  stringConstraints,
  typeCondition,
  valuesCondition,
} from "./scalar-conditions.ts";
import { type Branch, chain, invoke } from "./statements.ts";
import {
  depthArguments,
  depthOfRef,
  type Owner,
  type ValidatorModule,
} from "./validator-module.ts";

/** Statements that add an issue for every fault of a node. */
export function collect(node: SchemaNode, subject: Subject, owner: Owner): readonly Code[] {
  if (node.kind === "any") return [];
  if (node.kind === "ref" && node.errorMessage === undefined)
    return [callRef(node, subject, owner)];
  if (node.kind === "ref") return [callCollector(node, subject, owner)];
  if (isScalar(node)) return chain(scalarBranches(node, subject, owner));
  return [callCollector(node, subject, owner)];
}

export function callCollector(node: SchemaNode, subject: Subject, owner: Owner): Code {
  const name = identifier(owner.module.ask("collect", node, owner));
  return invoke(name, subject.variable, subject.path, raw("issues"), ...depthArguments(owner));
}

export function callRef(node: RefNode, subject: Subject, owner: Owner): Code {
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

export function scalarBranches(
  node: SchemaNode,
  subject: Subject,
  owner: Owner,
): readonly Branch[] {
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
export function shapeBranches(node: ShapeNode, subject: Subject): readonly Branch[] {
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

/** The same for the whole value behind a test, which may have narrowed it: see `guardedCondition`. */
export function collectPart(node: SchemaNode, owner: Owner): readonly Code[] {
  const isOwn = node.kind === "ref" || node.kind === "any";
  return isOwn ? collect(node, whole, owner) : [callCollector(node, whole, owner)];
}
