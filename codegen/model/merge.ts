import type {
  AllNode,
  ArrayFacet,
  Facets,
  Member,
  NumberFacet,
  ObjectFacet,
  SchemaNode,
  StringFacet,
} from "./nodes.ts";

/** Two shapes as one, or undefined when each closes over members or items that the other does not know. */
export function mergeFacets(left: Facets, right: Facets): Facets | undefined {
  if (left === right) return left;
  const object = both(left.object, right.object, mergeObjects);
  const array = both(left.array, right.array, mergeArrays);
  if (object === "apart" || array === "apart") return undefined;
  if (left.number?.multipleOf !== undefined && right.number?.multipleOf !== undefined)
    return undefined;
  return withoutEmpty({
    ...(left.null && right.null ? { null: true as const } : {}),
    ...(left.boolean && right.boolean ? { boolean: true as const } : {}),
    ...(left.number && right.number ? { number: mergeNumbers(left.number, right.number) } : {}),
    ...(left.string && right.string ? { string: mergeStrings(left.string, right.string) } : {}),
    ...(array === undefined ? {} : { array }),
    ...(object === undefined ? {} : { object }),
  });
}

/** The facets without an object that no value can be, because it needs a member that may not be there. */
export function withoutEmpty(facets: Facets): Facets {
  const { object, ...others } = facets;
  const isEmpty = object?.members.some(({ node, required }) => required && node.kind === "never");
  return isEmpty === true ? others : facets;
}

/** The conjunction of two nodes: itself flat, and without parts that say nothing. */
export function conjunction(left: SchemaNode, right: SchemaNode): SchemaNode {
  if (left.kind === "any") return right;
  if (right.kind === "any") return left;
  if (left.kind === "never") return left;
  if (right.kind === "never") return right;
  // The same node comes back wherever a base is a base twice.
  const parts = [...new Set([...partsOf(left), ...partsOf(right)])];
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const node: AllNode = { kind: "all", at: left.at, doc: left.doc, parts };
  return Object.freeze(node);
}

function partsOf(node: SchemaNode): readonly SchemaNode[] {
  return node.kind === "all" && node.errorMessage === undefined ? node.parts : [node];
}

function both<Facet>(
  left: Facet | undefined,
  right: Facet | undefined,
  merge: (left: Facet, right: Facet) => Facet | "apart",
): Facet | "apart" | undefined {
  return left === undefined || right === undefined ? undefined : merge(left, right);
}

function mergeNumbers(left: NumberFacet, right: NumberFacet): NumberFacet {
  const step = left.multipleOf ?? right.multipleOf;
  return {
    integer: left.integer || right.integer,
    ...tighter([left, right], ["minimum", "exclusiveMinimum"], Math.max),
    ...tighter([left, right], ["maximum", "exclusiveMaximum"], Math.min),
    ...(step === undefined ? {} : { multipleOf: step }),
  };
}

function mergeStrings(left: StringFacet, right: StringFacet): StringFacet {
  return {
    ...tighter<"minLength">([left, right], ["minLength"], Math.max),
    ...tighter<"maxLength">([left, right], ["maxLength"], Math.min),
    patterns: [...new Set([...left.patterns, ...right.patterns])],
    formats: [...new Set([...left.formats, ...right.formats])],
  };
}

function mergeArrays(left: ArrayFacet, right: ArrayFacet): ArrayFacet | "apart" {
  if (left.prefix.length > 0 || right.prefix.length > 0 || (left.contains && right.contains))
    return "apart";
  const contains = left.contains ?? right.contains;
  return {
    prefix: [],
    rest: conjunction(left.rest, right.rest),
    ...tighter<"minItems">([left, right], ["minItems"], Math.max),
    ...tighter<"maxItems">([left, right], ["maxItems"], Math.min),
    uniqueItems: left.uniqueItems || right.uniqueItems,
    uniqueBy: [...new Set([...left.uniqueBy, ...right.uniqueBy])],
    ...(contains === undefined ? {} : { contains }),
  };
}

function mergeObjects(left: ObjectFacet, right: ObjectFacet): ObjectFacet | "apart" {
  if (isClosing(left) || isClosing(right)) return "apart";
  const names = left.names ?? right.names;
  if (left.names && right.names) return "apart";
  return {
    members: mergeMembers(left.members, right.members),
    patterns: [],
    additional: left.additional,
    ...(names === undefined ? {} : { names }),
    ...tighter<"minProperties">([left, right], ["minProperties"], Math.max),
    ...tighter<"maxProperties">([left, right], ["maxProperties"], Math.min),
    dependentRequired: [...left.dependentRequired, ...right.dependentRequired],
    dependentSchemas: [...left.dependentSchemas, ...right.dependentSchemas],
  };
}

/** `additionalProperties` looks only at the names beside it, so a merge would change what it means. */
function isClosing(facet: ObjectFacet): boolean {
  return facet.additional.kind !== "any" || facet.patterns.length > 0;
}

function mergeMembers(left: readonly Member[], right: readonly Member[]): readonly Member[] {
  const merged = new Map(left.map((member) => [member.name, member]));
  for (const member of right) {
    const known = merged.get(member.name);
    if (known === undefined) merged.set(member.name, member);
    else {
      const required = known.required || member.required;
      const described = known.described || member.described;
      merged.set(member.name, {
        name: member.name,
        required,
        described,
        node: conjunction(known.node, member.node),
      });
    }
  }
  return [...merged.values()];
}

type Bounds<Name extends string> = { readonly [name in Name]?: number };

/** The stricter of two bounds. */
function tighter<Name extends string>(
  [left, right]: readonly [Bounds<Name>, Bounds<Name>],
  names: readonly Name[],
  choose: (left: number, right: number) => number,
): Bounds<Name> {
  const found: { [name in Name]?: number } = {};
  for (const name of names) {
    const a = left[name];
    const b = right[name];
    const bound = a === undefined || b === undefined ? (a ?? b) : choose(a, b);
    if (bound !== undefined) found[name] = bound;
  }
  return found;
}
