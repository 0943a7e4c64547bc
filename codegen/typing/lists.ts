import type { ArrayFacet } from "../model/nodes.ts";
import { listOf } from "./intersect.ts";
import type { Reading } from "./records.ts";
import { type ListType, neverType, type Type, unknownType } from "./type.ts";

/** Items that are told one by one, counted with what each of them tells. */
const longestTuple = 24;

const untoldItems = "Not in the type: which items it has to contain.";

/**
 * The type of a list.
 *
 * @param tellsLengths Whether `minItems` and `maxItems` make a list of items that are told one by one.
 */
export function listType(array: ArrayFacet, reading: Reading, tellsLengths: boolean): Type {
  const contained = containedType(array, reading);
  if (contained === undefined) return neverType;
  const prefix = array.prefix.map(reading.inner);
  const rest = reading.inner(array.rest);
  const needed = Math.max(array.minItems ?? 0, contained.needed);
  const most = Math.min(array.maxItems ?? Infinity, contained.most);
  if (needed > most) return neverType;
  const told = tellsLengths ? toldItems({ prefix, rest, needed, most }) : prefix.length;
  const items = [
    ...prefix,
    ...Array.from({ length: Math.max(0, told - prefix.length) }, () => rest),
  ];
  const isClosed = most <= items.length;
  const seen = {
    count: array.prefix.length,
    items: hasItems(array) ? unknownType : contained.type,
  };
  const list: ListType = {
    kind: "list",
    prefix: isClosed ? items.slice(0, most) : items,
    needed: rest.kind === "never" || isClosed ? needed : Math.min(needed, items.length),
    rest: isClosed ? neverType : rest,
    ...(reading.keepsSeen ? { seen } : {}),
  };
  return listOf(list);
}

/** `items` has looked at whatever it applies to. */
function hasItems({ everyItem, rest }: ArrayFacet): boolean {
  return everyItem === true || rest.kind !== "any";
}

interface Contained {
  readonly type: Type;
  readonly needed: number;
  readonly most: number;
}

/** Where every item is one of those that are counted, they are counted by the length. */
function containedType({ contains }: ArrayFacet, reading: Reading): Contained | undefined {
  if (contains === undefined) return { type: neverType, needed: 0, most: Infinity };
  const { maximum = Infinity, minimum, node } = contains;
  if (maximum < minimum) return undefined;
  if (node.kind === "any") return { type: unknownType, needed: minimum, most: maximum };
  const type = reading.inner(node);
  if (type.kind === "never") return minimum > 0 ? undefined : { type, needed: 0, most: Infinity };
  if (minimum > 0 || maximum < Infinity) reading.world.note(untoldItems);
  return { type, needed: minimum, most: Infinity };
}

/** How many items are worth telling one by one. */
function toldItems(list: {
  readonly prefix: readonly Type[];
  readonly rest: Type;
  readonly needed: number;
  readonly most: number;
}): number {
  const { most, needed, prefix, rest } = list;
  const size = sizeOf(rest);
  const count = rest.kind === "never" ? 0 : most < Infinity ? most : needed;
  return count * size <= longestTuple ? Math.max(count, prefix.length) : prefix.length;
}

/** How much there is to read of a type, roughly. */
function sizeOf(type: Type): number {
  switch (type.kind) {
    case "list":
      return 1 + [...type.prefix, type.rest].map(sizeOf).reduce((sum, size) => sum + size);
    case "record":
      return 2 + [...type.members.values()].reduce((sum, one) => sum + 1 + sizeOf(one.type), 0);
    case "union":
      return type.arms.reduce((sum, arm) => sum + sizeOf(arm), 0);
    default:
      return 1;
  }
}
