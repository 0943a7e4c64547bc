import { compareCodeUnits, type JsonValue } from "../../load/json-value.ts";
import { sameValueChildren } from "../../model/children.ts";
import type { ObjectFacet, SchemaNode, SealedNode } from "../../model/nodes.ts";
import { anyAt } from "../../model/open-facets.ts";
import { asksObject } from "./asks.ts";
import {
  type IsSame,
  type LocalChange,
  type Made,
  otherSide,
  type Place,
  type Side,
} from "./place.ts";
import { pointBoth } from "./pointed.ts";
import { schemaText } from "./schema-text.ts";
import { armSubject, listed, nameIn } from "./subject.ts";

/** Conditions on the whole value that one side alone has. */
export function* conditionChanges(
  place: Place,
  conditions: Readonly<Record<Side, readonly SchemaNode[]>>,
  isSame: IsSame,
): Iterable<LocalChange> {
  const before = [...conditions.before];
  const after: SchemaNode[] = [];
  for (const condition of conditions.after) {
    const index = before.findIndex((one) => isKept(one, condition, isSame));
    if (index === -1) after.push(condition);
    else before.splice(index, 1);
  }
  if (before.length + after.length === 0) return;
  const left = { before, after };
  const keywords = [...new Set([...before, ...after].map(keywordOf))];
  const word = before.length === 0 ? "new" : after.length === 0 ? "gone" : "another";
  yield {
    rule: "condition-changed",
    place,
    subject: place.subject,
    message: `the condition in ${listed(keywords.map((one) => JSON.stringify(one)))} is ${word}`,
    said: { before: textOf(before), after: textOf(after) },
    at: pointBoth(place, ...keywords),
    asks: { before: asked(place, "before", left), after: asked(place, "after", left) },
    tries: (from, made) => deciding(left[from], left[otherSide(from)], made),
  };
}

/** Values that a condition is about, and such as are just beside it. */
function* deciding(
  own: readonly SchemaNode[],
  other: readonly SchemaNode[],
  { broken, others, some }: Made,
): Iterable<JsonValue> {
  for (const node of nodesIn(own)) yield* some(node);
  for (const node of nodesIn(other)) {
    const values = others(node);
    yield* values;
    yield* broken(node, values);
  }
}

/** Most nodes that a condition is taken apart into. */
const mostNodes = 40;

/** The nodes of conditions that are asked about the same value. */
function nodesIn(conditions: readonly SchemaNode[]): Iterable<SchemaNode> {
  const nodes = new Set(conditions.flatMap(sameValueChildren));
  // A Set iterates what is added on the way.
  for (const node of nodes)
    for (const inner of sameValueChildren(node)) if (nodes.size < mostNodes) nodes.add(inner);
  return nodes;
}

/** What is sealed is compared by itself; a seal is kept when it lets through the same. */
function isKept(before: SchemaNode, after: SchemaNode, isSame: IsSame): boolean {
  if (before.kind === "sealed" && after.kind === "sealed")
    return (
      isSameSeal(before, after, "properties", isSame) && isSameSeal(before, after, "items", isSame)
    );
  return isSame({ before, after });
}

function isSameSeal(
  before: SealedNode,
  after: SealedNode,
  name: "items" | "properties",
  isSame: IsSame,
): boolean {
  const [was, is] = [before[name], after[name]];
  return (
    was === is || (was !== undefined && is !== undefined && isSame({ before: was, after: is }))
  );
}

function asked(
  place: Place,
  side: Side,
  left: Readonly<Record<Side, readonly SchemaNode[]>>,
): SchemaNode {
  const parts = left[side];
  const [only] = parts;
  if (only === undefined) return anyAt(place[side]);
  return parts.length === 1 ? only : { kind: "all", at: only.at, doc: only.doc, parts };
}

function textOf(nodes: readonly SchemaNode[]): readonly string[] | undefined {
  return nodes.length === 0 ? undefined : nodes.map(schemaText).toSorted();
}

function keywordOf(node: SchemaNode): string {
  switch (node.kind) {
    case "not":
      return "not";
    case "branch":
      return "if";
    case "sealed":
      return node.properties === undefined ? "unevaluatedItems" : "unevaluatedProperties";
    case "union":
      return node.exclusive ? "oneOf" : "anyOf";
    default:
      return "allOf";
  }
}

/** Schemas of objects that have a member of a name, where one side alone has one. */
export function* dependentSchemaChanges(
  place: Place,
  facets: Readonly<Record<Side, ObjectFacet>>,
): Iterable<LocalChange> {
  const has = (side: Side, name: string): boolean =>
    facets[side].dependentSchemas.some((one) => one.name === name);
  const all = [...facets.before.dependentSchemas, ...facets.after.dependentSchemas];
  for (const name of [...new Set(all.map((one) => one.name))].toSorted(compareCodeUnits)) {
    const isAdded = has("after", name);
    if (has("before", name) === isAdded) continue;
    const ask = (side: Side): SchemaNode => {
      const dependentSchemas = facets[side].dependentSchemas.filter((one) => one.name === name);
      return asksObject(place[side], { dependentSchemas });
    };
    yield {
      rule: "condition-changed",
      place,
      subject: armSubject(place.subject, `with ${nameIn(name)}`),
      message: `what is asked of objects with ${nameIn(name)} is ${isAdded ? "new" : "gone"}`,
      said: { before: isAdded ? undefined : true, after: isAdded ? true : undefined },
      at: pointBoth(place, "dependentSchemas", "dependencies"),
      asks: { before: ask("before"), after: ask("after") },
    };
  }
}
