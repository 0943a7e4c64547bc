import type { JsonValue } from "../load/json-value.ts";
import type { JsonPrimitive, SchemaNode, UnionTag } from "./nodes.ts";

export type Lookup = (target: string) => SchemaNode | undefined;

/** The member that tells the arms of a union apart, found through references and `allOf` bases. */
export function findTag(arms: readonly SchemaNode[], lookup: Lookup): UnionTag | undefined {
  const candidates = arms.map((arm) => constantMembers(arm, lookup));
  const [first] = candidates;
  if (first === undefined || arms.length < 2) return undefined;
  for (const property of [...first.keys()].sort(typeFirst)) {
    const values = candidates.map((members) => members.get(property) ?? []);
    if (values.every((list) => list.length > 0) && areApart(values)) return { property, values };
  }
  return undefined;
}

/** `type` and `kind` before other names that would do as well; else the order of the schema. */
function typeFirst(left: string, right: string): number {
  return rank(left) - rank(right);
}

function rank(name: string): number {
  return name === "type" ? 0 : name === "kind" ? 1 : 2;
}

function areApart(lists: readonly (readonly JsonPrimitive[])[]): boolean {
  const all = lists.flat();
  return new Set(all).size === all.length;
}

/** Required members of an object whose values are known primitives, through references and conjunctions. */
function constantMembers(
  node: SchemaNode,
  lookup: Lookup,
  seen: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, readonly JsonPrimitive[]> {
  switch (node.kind) {
    case "ref": {
      const target = seen.has(node.target) ? undefined : lookup(node.target);
      return target === undefined
        ? new Map()
        : constantMembers(target, lookup, new Set([...seen, node.target]));
    }
    case "all":
      return joinMembers(node.parts, lookup, seen);
    case "shape": {
      const { object, ...others } = node.facets;
      const found = new Map<string, readonly JsonPrimitive[]>();
      if (object === undefined || Object.keys(others).length > 0) return found;
      for (const member of object.members) {
        const values = member.required ? primitivesOf(member.node, lookup, seen) : undefined;
        if (values !== undefined) found.set(member.name, values);
      }
      return found;
    }
    default:
      return new Map();
  }
}

/** The base may say the tag is required while the arm says its value, so both are looked at as one. */
function joinMembers(
  parts: readonly SchemaNode[],
  lookup: Lookup,
  seen: ReadonlySet<string>,
): ReadonlyMap<string, readonly JsonPrimitive[]> {
  const required = new Set<string>();
  const values = new Map<string, readonly JsonPrimitive[]>();
  for (const part of parts) {
    for (const member of objectMembers(part, lookup, seen)) {
      if (member.required) required.add(member.name);
      const found = primitivesOf(member.node, lookup, seen);
      const known = values.get(member.name);
      if (found === undefined) continue;
      values.set(
        member.name,
        known === undefined ? found : known.filter((value) => found.includes(value)),
      );
    }
  }
  return new Map([...values].filter(([name]) => required.has(name)));
}

function objectMembers(
  node: SchemaNode,
  lookup: Lookup,
  seen: ReadonlySet<string>,
): readonly FoundMember[] {
  if (node.kind === "shape") return node.facets.object?.members ?? [];
  if (node.kind === "all") return node.parts.flatMap((part) => objectMembers(part, lookup, seen));
  if (node.kind !== "ref" || seen.has(node.target)) return [];
  const target = lookup(node.target);
  return target === undefined ? [] : objectMembers(target, lookup, new Set([...seen, node.target]));
}

interface FoundMember {
  readonly name: string;
  readonly required: boolean;
  readonly node: SchemaNode;
}

function primitivesOf(
  node: SchemaNode,
  lookup: Lookup,
  seen: ReadonlySet<string>,
): readonly JsonPrimitive[] | undefined {
  if (node.kind === "values")
    return node.values.every(isPrimitive) ? node.values.filter(isPrimitive) : undefined;
  if (node.kind === "ref" && !seen.has(node.target)) {
    const target = lookup(node.target);
    return target === undefined
      ? undefined
      : primitivesOf(target, lookup, new Set([...seen, node.target]));
  }
  if (node.kind !== "all") return undefined;
  return node.parts
    .map((part) => primitivesOf(part, lookup, seen))
    .find((values) => values !== undefined);
}

function isPrimitive(value: JsonValue): value is JsonPrimitive {
  return value === null || typeof value !== "object";
}
