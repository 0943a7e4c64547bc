import type { Member, ObjectFacet, SchemaNode } from "./nodes.ts";
import { matchesName } from "./pattern-names.ts";
import { tighter } from "./tighter.ts";

/** The conjunction of two nodes. */
export type Conjoin = (left: SchemaNode, right: SchemaNode) => SchemaNode;

type Pattern = ObjectFacet["patterns"][number];

/**
 * Two facets as one that takes the same objects. `additionalProperties` looks only at the names and patterns beside it,
 * so what one side says of all others becomes part of each member that only the other side names.
 *
 * @returns `apart` where one side closes over names that only a pattern of the other tells.
 */
export function mergeObjects(
  left: ObjectFacet,
  right: ObjectFacet,
  conjoin: Conjoin,
): ObjectFacet | "apart" {
  const patterns = mergePatterns(left, right, conjoin);
  const additional = conjoin(left.additional, right.additional);
  const members = patterns && mergeMembers(left, right, { patterns, additional, conjoin });
  if (patterns === undefined || members === undefined) return "apart";
  const names = left.names && right.names ? conjoin(left.names, right.names) : undefined;
  const either = names ?? left.names ?? right.names;
  const isEvery = left.everyMember === true || right.everyMember === true;
  return {
    members,
    patterns,
    additional,
    ...(isEvery && additional.kind === "any" ? { everyMember: true as const } : {}),
    ...(either === undefined ? {} : { names: either }),
    ...tighter<"minProperties">([left, right], ["minProperties"], Math.max),
    ...tighter<"maxProperties">([left, right], ["maxProperties"], Math.min),
    dependentRequired: [...left.dependentRequired, ...right.dependentRequired],
    dependentSchemas: [...left.dependentSchemas, ...right.dependentSchemas],
  };
}

function mergePatterns(
  left: ObjectFacet,
  right: ObjectFacet,
  conjoin: Conjoin,
): readonly Pattern[] | undefined {
  const merged = new Map<string, SchemaNode>();
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (side.patterns.length === 0) continue;
    // Whatever the other side does not name is refused, whether a pattern of this side matches it or not.
    if (isShut(other)) continue;
    if (other.additional.kind !== "any" && !hasSamePatterns(side, other)) return undefined;
    for (const { node, pattern } of side.patterns) {
      const known = merged.get(pattern);
      merged.set(pattern, known === undefined ? node : conjoin(known, node));
    }
  }
  return [...merged].map(([pattern, node]) => ({ pattern, node }));
}

function isShut({ additional, patterns }: ObjectFacet): boolean {
  return additional.kind === "never" && patterns.length === 0;
}

function hasSamePatterns(left: ObjectFacet, right: ObjectFacet): boolean {
  const own = new Set(left.patterns.map(({ pattern }) => pattern));
  const others = new Set(right.patterns.map(({ pattern }) => pattern));
  return own.size === others.size && [...own].every((pattern) => others.has(pattern));
}

interface Merged {
  readonly patterns: readonly Pattern[];
  readonly additional: SchemaNode;
  readonly conjoin: Conjoin;
}

function mergeMembers(
  left: ObjectFacet,
  right: ObjectFacet,
  { additional, conjoin, patterns }: Merged,
): readonly Member[] | undefined {
  const sides = [left, right].map((facet) => ({ facet, members: byName(facet) }));
  const members: Member[] = [];
  const isClosed = additional.kind === "never" && patterns.length === 0;
  for (const name of new Set(sides.flatMap((side) => [...side.members.keys()]))) {
    const found = sides.map((side) => side.members.get(name));
    const required = found.some((member) => member?.required === true);
    const described = found.some((member) => member?.described === true);
    let node = found.find((member) => member !== undefined)?.node;
    if (described) {
      const said = sides.map(({ facet }, index) => {
        const member = found[index];
        const isKept = !isShut(sides[1 - index]?.facet ?? facet);
        return member?.described === true
          ? withDropped(member.node, { facet, name, isKept, conjoin })
          : unnamed(facet, { name, isKept, conjoin });
      });
      const [one, other] = said;
      if (one === undefined || other === undefined) return undefined;
      node = conjoin(one, other);
    }
    if (node === undefined) continue;
    const isRefusedAnyway = isClosed && described && !required && node.kind === "never";
    if (!isRefusedAnyway) members.push({ name, required, described, node });
  }
  return members;
}

function byName(facet: ObjectFacet): ReadonlyMap<string, Member> {
  return new Map(facet.members.map((member) => [member.name, member]));
}

interface NameContext {
  readonly name: string;
  /** The merged facet still has the patterns of this side, so they apply by themselves. */
  readonly isKept: boolean;
  readonly conjoin: Conjoin;
}

function withDropped(
  node: SchemaNode,
  { facet, isKept, name, conjoin }: NameContext & { readonly facet: ObjectFacet },
): SchemaNode | undefined {
  let merged = node;
  for (const { node: inner, pattern } of isKept ? [] : facet.patterns) {
    const isMatch = matchesName(pattern, name);
    if (isMatch === undefined) return undefined;
    if (isMatch) merged = conjoin(merged, inner);
  }
  return merged;
}

/** What a facet says of a member that it does not name. */
function unnamed(
  facet: ObjectFacet,
  { conjoin, isKept, name }: NameContext,
): SchemaNode | undefined {
  const { additional, patterns } = facet;
  const any: SchemaNode = { kind: "any", at: additional.at, doc: additional.doc };
  if (patterns.length === 0) return additional;
  if (additional.kind === "any") return withDropped(any, { facet, isKept, name, conjoin });
  const matching = patterns.map(({ pattern }) => matchesName(pattern, name));
  if (matching.includes(undefined)) return undefined;
  if (!matching.includes(true)) return additional;
  return withDropped(any, { facet, isKept, name, conjoin });
}
