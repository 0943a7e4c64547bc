import { intersect, isSeen, listOf, widened } from "./intersect.ts";
import {
  anyList,
  anyRecord,
  armsOf,
  everyArm,
  type ListType,
  matchesTemplate,
  neverType,
  type RecordMember,
  type RecordType,
  type SeenNames,
  type Type,
  unknownType,
  type World,
} from "./type.ts";
import { unionOf, unionOfSeen } from "./union.ts";

const nothingSeen = { names: new Set<string>(), templates: [], all: false };

/** Any value, of which no keyword has looked at anything. */
export const unseenType: Type = {
  kind: "union",
  arms: everyArm.map((arm) => {
    if (arm.kind === "record") return { ...anyRecord, seen: nothingSeen };
    return arm.kind === "list" ? { ...anyList, seen: { count: 0, items: neverType } } : arm;
  }),
};

/** Any value, of which all may have been looked at: what a definition becomes that holds itself. */
export const seenType: Type = widened(unseenType);

/**
 * The arms of an `anyOf`, of which several may hold at once: what any of them looks at, the others may have beside them.
 */
export function overlapping(arms: readonly Type[]): Type {
  const every = arms.map((arm) => armsOf(arm.kind === "unknown" ? unseenType : arm));
  const opened = every.map((own, place) => {
    const others = every.filter((_, index) => index !== place).flat();
    return unionOfSeen(own.map((arm) => withOthers(arm, others)));
  });
  return unionOfSeen(opened);
}

function withOthers(arm: Type, others: readonly Type[]): Type {
  if (arm.kind === "record") {
    const records = others.filter((other): other is RecordType => other.kind === "record");
    return records.reduce(withSeenOf, arm);
  }
  if (arm.kind !== "list") return arm;
  const lists = others.filter((other): other is ListType => other.kind === "list");
  const seen = [arm, ...lists].flatMap((list) => list.seen ?? []);
  const count = Math.max(0, ...seen.map((one) => one.count));
  return { ...arm, seen: { count, items: unionOf(seen.map((one) => one.items)) } };
}

function withSeenOf(left: RecordType, right: RecordType): RecordType {
  const [own, other] = [left.seen ?? nothingSeen, right.seen ?? nothingSeen];
  const members = new Map(left.members);
  for (const name of other.names) {
    if (members.has(name) || left.index.kind !== "unknown") continue;
    if (left.templates.some(({ template }) => matchesTemplate(name, template))) continue;
    members.set(name, { presence: "optional", type: unknownType, notes: [] });
  }
  const hasForms = other.templates.length > 0;
  return {
    ...left,
    members,
    seen: {
      names: new Set([...own.names, ...other.names]),
      templates: own.templates,
      all: own.all || other.all || hasForms,
    },
  };
}

export interface Seals {
  readonly properties?: Type | undefined;
  readonly items?: Type | undefined;
}

/** What `unevaluatedProperties` and `unevaluatedItems` leave: the rest of each arm is of their types, and then looked at. */
export function sealType(type: Type, seals: Seals, world: World): Type {
  const arms = armsOf(type.kind === "unknown" ? unseenType : type).map((arm) => {
    if (arm.kind === "record" && seals.properties !== undefined)
      return sealRecord(arm, seals.properties, world);
    if (arm.kind === "list" && seals.items !== undefined) return sealList(arm, seals.items, world);
    return arm;
  });
  return unionOfSeen(arms);
}

function sealRecord(type: RecordType, sealed: Type, world: World): Type {
  const seen = type.seen ?? nothingSeen;
  const all = { ...seen, all: true };
  if (seen.all) return { ...type, seen: all };
  const members = new Map<string, RecordMember>();
  for (const [name, one] of type.members) {
    if (isSeen(name, seen) || one.presence === "forbidden") {
      members.set(name, one);
      continue;
    }
    const narrowed = intersect(one.type, sealed, world);
    if (narrowed.kind === "never" && one.presence === "required") return neverType;
    const presence = narrowed.kind === "never" ? "forbidden" : one.presence;
    members.set(name, { ...one, type: narrowed, presence });
  }
  for (const name of seen.names) {
    if (!members.has(name))
      members.set(name, { presence: "optional", type: unknownType, notes: [] });
  }
  const templates = [...type.templates, ...untoldTemplates(type, seen)];
  return { ...type, members, templates, index: intersect(type.index, sealed, world), seen: all };
}

/** Forms of names that were looked at and that no type tells: what has one of them keeps the type that it had. */
function untoldTemplates({ index, templates }: RecordType, seen: SeenNames): typeof templates {
  const told = new Set(templates.map(({ template }) => JSON.stringify(template)));
  const type = told.size === 0 ? index : unknownType;
  return seen.templates
    .filter((template) => !told.has(JSON.stringify(template)))
    .map((template) => ({ template, type }));
}

function sealList(type: ListType, sealed: Type, world: World): Type {
  const { count, items } = type.seen ?? { count: 0, items: neverType };
  const seen = { count, items: unknownType };
  if (items.kind === "unknown") return { ...type, seen };
  const allowed = unionOf([sealed, items]);
  const narrow = (item: Type): Type => intersect(item, allowed, world);
  // Items that only their place was looked at for stand for themselves, so that the rest can be another type.
  const length = Math.max(type.prefix.length, count);
  const prefix = Array.from({ length }, (_, index) => {
    const item = type.prefix[index] ?? type.rest;
    return index < count ? item : narrow(item);
  });
  return listOf({ ...type, prefix, rest: narrow(type.rest), seen });
}

/** The type without what was needed to work it out. */
export function withoutSeen(type: Type): Type {
  if (type.kind === "union") return unionOf(type.arms.map(withoutSeen));
  if (type.kind === "record" && type.seen !== undefined) {
    const { seen: _, ...rest } = type;
    return rest;
  }
  if (type.kind === "list" && type.seen !== undefined) {
    const { seen: _, ...rest } = type;
    return rest;
  }
  return type;
}
