import type { Doc } from "../model/nodes.ts";
import { isSubtype } from "./subtype.ts";
import {
  armsOf,
  type JsonTypeName,
  keyOf,
  type ListType,
  matchesTemplate,
  neverType,
  othersType,
  type RecordMember,
  type RecordType,
  type SeenNames,
  type Type,
  type World,
} from "./type.ts";
import { unionOf, unionOfSeen } from "./union.ts";

/** More alternatives than this are not told one by one. */
const mostArms = 64;
const tooMany = "Not in the type: some combinations that the schema refuses.";

/** What both types take: members and items merged, alternatives paired. */
export function intersect(left: Type, right: Type, world: World): Type {
  if (left === right || right.kind === "unknown") return left;
  if (left.kind === "unknown") return right;
  if (left.kind === "never" || right.kind === "never") return neverType;
  if (left.kind === "ref" || right.kind === "ref") return intersectReference(left, right, world);
  if (left.kind === "union" || right.kind === "union") return intersectArms(left, right, world);
  if (left.kind === "intersection" || right.kind === "intersection")
    return joined(left, right, world);
  if (left.kind === "list" && right.kind === "list") return intersectLists(left, right, world);
  if (left.kind === "record" && right.kind === "record")
    return intersectRecords(left, right, world);
  if (isSubtype(left, right, world)) return left;
  return isSubtype(right, left, world) ? right : neverType;
}

/** A name stays a name where the other side adds nothing. What holds itself is joined, or narrowed in a copy of it. */
function intersectReference(left: Type, right: Type, world: World): Type {
  const [named, plain] = left.kind === "ref" ? [left, right] : [right, left];
  if (isSubtype(named, plain, world)) return named;
  if (isSubtype(plain, named, world)) return plain;
  const one = behind(left, world);
  const other = behind(right, world);
  if (one === undefined || other === undefined) return joined(left, right, world);
  if (one !== left || other !== right) return intersect(one, other, world);
  // One arm may still be apart from what the reference leads to, or be all that is left of it.
  if (left.kind === "union" || right.kind === "union") return intersectArms(left, right, world);
  return opened(named, plain, world) ?? joined(left, right, world);
}

/** What a reference leads to, itself where that is no use, undefined where it is not known yet. */
function behind(type: Type, world: World): Type | undefined {
  return type.kind === "ref" && !world.isRecursive(type.target) ? world.resolve(type.target) : type;
}

/** A closed object cannot be joined with members beyond its own: only a copy of it says which there are. */
function opened(named: Type, plain: Type, world: World): Type | undefined {
  if (named.kind !== "ref" || world.opened.has(named.target)) return undefined;
  const structure = world.resolve(named.target);
  if (structure === undefined || !(hasClosed(structure) || hasClosed(plain))) return undefined;
  return intersect(structure, plain, {
    ...world,
    opened: new Set([...world.opened, named.target]),
  });
}

function hasClosed(type: Type): boolean {
  if (type.kind === "record") return type.index.kind !== "unknown";
  return type.kind === "union" && type.arms.some(hasClosed);
}

function joined(left: Type, right: Type, world: World): Type {
  if (areApart(left, right, world)) return neverType;
  const parts = [left, right]
    .flatMap((type) => (type.kind === "intersection" ? type.parts : [type]))
    .sort((one, other) => Number(other.kind === "ref") - Number(one.kind === "ref"));
  const unique = new Map(parts.map((part) => [keyOf(part), part]));
  const needed = [...unique.values()].filter(
    (part, index, all) =>
      !all.some((other, place) => place !== index && isSubtype(other, part, world)),
  );
  const [only] = needed;
  return only !== undefined && needed.length === 1
    ? only
    : { kind: "intersection", parts: needed.length > 0 ? needed : parts };
}

function areApart(left: Type, right: Type, world: World): boolean {
  const [own, other] = [jsonTypesOf(left, world), jsonTypesOf(right, world)];
  return ![...own].some((name) => other.has(name));
}

/** The JSON types of a type's values. */
export function jsonTypesOf(type: Type, world: World): ReadonlySet<JsonTypeName> {
  switch (type.kind) {
    case "literal":
      return new Set([literalKind(type.value)]);
    case "union":
      return new Set(type.arms.flatMap((arm) => [...jsonTypesOf(arm, world)]));
    case "intersection": {
      const parts = type.parts.map((part) => jsonTypesOf(part, world));
      return new Set(everyName.filter((name) => parts.every((types) => types.has(name))));
    }
    case "ref":
      return world.jsonTypes(type.target);
    case "unknown":
      return new Set(everyName);
    case "never":
      return new Set();
    default:
      return new Set([type.kind]);
  }
}

function literalKind(value: string | number | boolean): JsonTypeName {
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

const everyName: readonly JsonTypeName[] = [
  ...(["string", "number", "boolean", "list", "record", "null"] as const),
];

function intersectArms(left: Type, right: Type, world: World): Type {
  const found: Type[] = [];
  for (const one of armsOf(left)) {
    for (const other of armsOf(right)) {
      const arm = intersect(one, other, world);
      if (arm.kind !== "never") found.push(arm);
      if (found.length <= mostArms) continue;
      world.note(tooMany);
      return widened(left);
    }
  }
  return found.some(hasSeen) ? unionOfSeen(found) : unionOf(found);
}

function hasSeen(type: Type): boolean {
  return (type.kind === "list" || type.kind === "record") && type.seen !== undefined;
}

/** A type of which not all is known: whatever a member is, it may have been looked at. */
export function widened(type: Type): Type {
  if (type.kind === "union") return unionOfSeen(type.arms.map(widened));
  if (type.kind === "record" && type.seen !== undefined)
    return { ...type, seen: { ...type.seen, all: true } };
  if (type.kind === "list" && type.seen !== undefined)
    return { ...type, seen: { count: type.seen.count, items: { kind: "unknown" } } };
  return type;
}

function intersectLists(left: ListType, right: ListType, world: World): Type {
  const count = Math.max(left.prefix.length, right.prefix.length);
  const prefix = Array.from({ length: count }, (_, index) =>
    intersect(left.prefix[index] ?? left.rest, right.prefix[index] ?? right.rest, world),
  );
  const seen =
    left.seen === undefined || right.seen === undefined
      ? (left.seen ?? right.seen)
      : {
          count: Math.max(left.seen.count, right.seen.count),
          items: unionOf([left.seen.items, right.seen.items]),
        };
  return listOf({
    kind: "list",
    prefix,
    needed: Math.max(left.needed, right.needed),
    rest: intersect(left.rest, right.rest, world),
    ...(seen === undefined ? {} : { seen }),
  });
}

/** A list ends where no item fits, and is none when it needs one there. */
export function listOf(list: ListType): Type {
  const end = list.prefix.findIndex((item) => item.kind === "never");
  const prefix = end < 0 ? list.prefix : list.prefix.slice(0, end);
  const rest = end < 0 ? list.rest : neverType;
  if (rest.kind === "never" && list.needed > prefix.length) return neverType;
  return { ...list, prefix, rest };
}

function intersectRecords(left: RecordType, right: RecordType, world: World): Type {
  const meet = (one: Type, other: Type): Type => intersect(one, other, world);
  const members = new Map<string, RecordMember>();
  for (const name of new Set([...left.members.keys(), ...right.members.keys()])) {
    const one = left.members.get(name) ?? free(othersType(name, left, meet));
    const other = right.members.get(name) ?? free(othersType(name, right, meet));
    const joint = joinMembers(one, other, world);
    if (joint === undefined) return neverType;
    members.set(name, joint);
  }
  const seen =
    left.seen === undefined || right.seen === undefined
      ? (left.seen ?? right.seen)
      : joinSeen(left.seen, right.seen);
  const index = meet(left.index, right.index);
  return {
    kind: "record",
    members,
    templates: joinTemplates(left, right, meet),
    index,
    ...(seen === undefined ? {} : { seen }),
  };
}

function free(type: Type): RecordMember {
  return { presence: type.kind === "never" ? "forbidden" : "optional", type, notes: [] };
}

function joinMembers(
  left: RecordMember,
  right: RecordMember,
  world: World,
): RecordMember | undefined {
  const notes = new Set([...left.notes, ...right.notes]);
  const inner: World = { ...world, note: (text) => notes.add(text) };
  const isForbidden = left.presence === "forbidden" || right.presence === "forbidden";
  const type = isForbidden ? neverType : intersect(left.type, right.type, inner);
  const isRequired = left.presence === "required" || right.presence === "required";
  if (type.kind === "never" && isRequired) return undefined;
  const presence = type.kind === "never" ? "forbidden" : isRequired ? "required" : "optional";
  const doc = joinDocs(left.doc, right.doc);
  const at = left.at ?? right.at;
  return {
    presence,
    type,
    notes: [...notes],
    ...(doc === undefined ? {} : { doc }),
    ...(at === undefined ? {} : { at }),
  };
}

/** The first text there is, and every constraint. */
function joinDocs(left: Doc | undefined, right: Doc | undefined): Doc | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  return {
    ...right,
    ...left,
    examples: left.examples.length > 0 ? left.examples : right.examples,
    deprecated: left.deprecated || right.deprecated,
    constraints: [...new Set([...left.constraints, ...right.constraints])],
    notes: [...new Set([...left.notes, ...right.notes])],
  };
}

function joinSeen(left: SeenNames, right: SeenNames): SeenNames {
  return {
    names: new Set([...left.names, ...right.names]),
    templates: [...left.templates, ...right.templates],
    all: left.all || right.all,
  };
}

/** A form that both sides know has both types; one that a single side knows has what the others of that side may be too. */
function joinTemplates(
  left: RecordType,
  right: RecordType,
  meet: (left: Type, right: Type) => Type,
): RecordType["templates"] {
  const found = new Map<string, RecordType["templates"][number]>();
  const add = (own: RecordType["templates"], other: RecordType): void => {
    for (const { template, type } of own) {
      const key = JSON.stringify(template);
      const twin = found.get(key);
      // Where the other side has forms of its own, a name may have both, and then its index does not hold.
      const joint = twin === undefined ? type : meet(twin.type, type);
      const narrowed = other.templates.length === 0 ? meet(joint, other.index) : joint;
      found.set(key, { template, type: narrowed });
    }
  };
  add(left.templates, right);
  add(right.templates, left);
  return [...found.values()];
}

/** Whether a keyword has looked at the member. */
export function isSeen(name: string, seen: SeenNames): boolean {
  return (
    seen.all ||
    seen.names.has(name) ||
    seen.templates.some((template) => matchesTemplate(name, template))
  );
}
