import { emptyDoc } from "./doc.ts";
import { join } from "./join.ts";
import { mapChildren } from "./map-children.ts";
import type { AllNode, BranchNode, JsonPrimitive, NodeBase, SchemaNode } from "./nodes.ts";
import { openObject } from "./open-facets.ts";
import { createFacts, type FactsOf } from "./tags.ts";

/**
 * Turns several `if` that ask for the value of the same member into the union that they are: where the member is
 * required and its values are known, each value has one arm, with what all conditions say of it.
 *
 * @param nodes No definition leads back to itself but through members or items.
 */
export function switchBranches(
  nodes: ReadonlyMap<string, SchemaNode>,
): ReadonlyMap<string, SchemaNode> {
  const factsOf = createFacts((id) => nodes.get(id));
  const rebuild = (node: SchemaNode): SchemaNode => {
    const inner = mapChildren(node, rebuild);
    return inner.kind === "all" ? (switchOf(inner, factsOf) ?? inner) : inner;
  };
  return new Map([...nodes].map(([id, node]) => [id, rebuild(node)]));
}

function switchOf(node: AllNode, factsOf: FactsOf): SchemaNode | undefined {
  const branches = node.parts.filter((part) => part.kind === "branch");
  const [first] = branches;
  const property = first === undefined ? undefined : askedFor(first)?.property;
  if (first === undefined || property === undefined) return undefined;
  const asking = branches.filter((branch) => askedFor(branch)?.property === property);
  const tests = asking.flatMap((branch) => testsOf(branch, property));
  const others = node.parts.filter((part) => !asking.some((branch) => branch === part));
  const facts = factsOf({ ...node, parts: others });
  const member = facts.members.get(property);
  if (!facts.isObject || member?.required !== true) return undefined;
  const values = member.values ?? closedValues(asking, { property, tested: tests.flat() });
  if (values === undefined) return undefined;
  const base: NodeBase = { at: first.at, doc: emptyDoc };
  const arms = armsOf(values, { asking, property, base });
  const union: SchemaNode =
    arms.length === 0
      ? { kind: "never", ...base }
      : { kind: "union", ...base, exclusive: false, arms, conditional: true };
  const { at, doc, errorMessage } = node;
  const joined = join([...others, union], { at, doc });
  return errorMessage === undefined ? joined : Object.freeze({ ...joined, errorMessage });
}

interface Question {
  readonly property: string;
  readonly values: readonly JsonPrimitive[];
}

/** What a test asks for, when that is the value of one member and nothing else. */
function askedFor({ test }: BranchNode): Question | undefined {
  const object = test.kind === "shape" ? test.facets.object : undefined;
  const [member, ...more] = object?.members ?? [];
  if (object === undefined || member === undefined || more.length > 0) return undefined;
  const isMore = object.patterns.length + object.dependentRequired.length > 0;
  const bounds = [object.names, object.minProperties, object.maxProperties];
  if (isMore || object.dependentSchemas.length > 0 || object.additional.kind !== "any")
    return undefined;
  if (bounds.some((bound) => bound !== undefined) || member.node.kind !== "values")
    return undefined;
  const values = member.node.values.filter((value) => value === null || typeof value !== "object");
  if (values.length !== member.node.values.length) return undefined;
  return { property: member.name, values };
}

/** The values that a chain of `if … else if …` asks for, one list for each `if`. */
function testsOf(node: SchemaNode, property: string): readonly (readonly JsonPrimitive[])[] {
  const asked = node.kind === "branch" ? askedFor(node) : undefined;
  if (node.kind !== "branch" || asked?.property !== property) return [];
  return [asked.values, ...testsOf(node.yes, property), ...testsOf(node.no, property)];
}

/** What a chain comes to for one value; undefined is a value that nobody asks for. */
function outcome(node: SchemaNode, property: string, value: JsonPrimitive | undefined): SchemaNode {
  const asked = node.kind === "branch" ? askedFor(node) : undefined;
  if (node.kind !== "branch" || asked?.property !== property) return node;
  const isAsked = value !== undefined && asked.values.includes(value);
  return outcome(isAsked ? node.yes : node.no, property, value);
}

/** The values asked for, where any other is refused. */
function closedValues(
  branches: readonly BranchNode[],
  { property, tested }: { readonly property: string; readonly tested: readonly JsonPrimitive[] },
): readonly JsonPrimitive[] | undefined {
  const others = branches.map((branch) => outcome(branch, property, undefined));
  return others.some((node) => node.kind === "never") ? [...new Set(tested)] : undefined;
}

/** One arm for all values of which the conditions say the same. */
function armsOf(
  values: readonly JsonPrimitive[],
  context: {
    readonly asking: readonly BranchNode[];
    readonly property: string;
    readonly base: NodeBase;
  },
): readonly SchemaNode[] {
  const { asking, base, property } = context;
  const ids = new Map<SchemaNode, number>();
  const groups = new Map<
    string,
    { readonly values: JsonPrimitive[]; readonly said: SchemaNode[] }
  >();
  for (const value of values) {
    const said = asking.map((branch) => outcome(branch, property, value));
    for (const one of said) if (!ids.has(one)) ids.set(one, ids.size);
    const key = said.map((one) => ids.get(one)).join(" ");
    const group = groups.get(key) ?? { values: [], said };
    group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ said, values: own }) => {
    const arm = join([taggedShape(property, own, base), ...said], base);
    return arm.kind === "never" ? [] : [arm];
  });
}

function taggedShape(name: string, values: readonly JsonPrimitive[], base: NodeBase): SchemaNode {
  const node: SchemaNode = {
    kind: "values",
    ...base,
    values,
    descriptions: values.map(() => undefined),
  };
  const object = {
    ...openObject(base),
    members: [{ name, required: true, described: true, node }],
  };
  return { kind: "shape", ...base, facets: { object } };
}
