import { intersect } from "./intersect.ts";
import { isSubtype } from "./subtype.ts";
import {
  armsOf,
  everyArm,
  type JsonTypeName,
  keyOf,
  literal,
  neverType,
  othersType,
  type RecordMember,
  type RecordType,
  type Type,
  type World,
} from "./type.ts";
import { unionOf, unionOfSeen } from "./union.ts";

/** A type without more members than this can be told apart from one that has them. */
const mostReasons = 4;

export interface ExcludeOptions {
  /** Narrow members that the type names, and forbid whole ones; do not name a member only to narrow it. */
  readonly namedOnly?: boolean;
}

/**
 * What is left of a type without the values of another, of which each value must be certain. Stays wider where no type
 * can say it: any text but `"a"`.
 */
export function exclude(
  type: Type,
  excluded: Type,
  world: World,
  options: ExcludeOptions = {},
): Type {
  if (excluded.kind === "never" || type.kind === "never") return type;
  if (excluded.kind === "unknown") return neverType;
  const withouts = armsOf(excluded);
  const kept = armsOf(openedFor(type, withouts, world)).map((arm) =>
    withouts.reduce((left, without) => excludeArm(left, without, world, options), arm),
  );
  const isSealed = kept.some(
    (arm) => (arm.kind === "record" || arm.kind === "list") && arm.seen !== undefined,
  );
  const result = isSealed ? unionOfSeen(kept) : unionOf(kept);
  return keyOf(result) === keyOf(type) ? type : result;
}

/** A name stays one unless something of it is excluded. */
function openedFor(type: Type, withouts: readonly Type[], world: World): Type {
  if (type.kind === "union") {
    const arms = type.arms.map((arm) => openedFor(arm, withouts, world));
    return arms.every((arm, index) => arm === type.arms[index]) ? type : { ...type, arms };
  }
  if (type.kind !== "ref" || world.isRecursive(type.target)) return type;
  const target = world.resolve(type.target);
  if (target === undefined) return type;
  const quiet: World = { ...world, note: () => {} };
  const isApart = withouts.every((without) => intersect(target, without, quiet).kind === "never");
  return isApart ? type : target;
}

function excludeArm(type: Type, without: Type, world: World, options: ExcludeOptions): Type {
  if (type.kind === "union") {
    const arms = type.arms.map((arm) => excludeArm(arm, without, world, options));
    return unionOfSeen(arms);
  }
  if (isSubtype(type, without, world)) return neverType;
  if (type.kind === "boolean" && without.kind === "literal") {
    if (without.value === true) return literal(false);
    return without.value === false ? literal(true) : type;
  }
  if (type.kind === "record" && without.kind === "record")
    return excludeRecord(type, without, world, options);
  return type;
}

/** An object is none of the others when one of its members does not fit, so there is an arm for each that may not. */
function excludeRecord(
  type: RecordType,
  without: RecordType,
  world: World,
  options: ExcludeOptions,
): Type {
  const quiet: World = { ...world, note: () => {} };
  if (intersect(withoutSeen(type), without, quiet).kind === "never") return type;
  const isOpen = [without.index, ...without.templates.map((one) => one.type)].every(
    ({ kind }) => kind === "unknown",
  );
  if (!isOpen) return type;
  const reasons: Type[] = [];
  for (const [name, wanted] of without.members) {
    const own = type.members.get(name) ?? openMember(name, type, quiet);
    if (fits(own, wanted, world)) continue;
    if (options.namedOnly === true && !type.members.has(name) && wanted.type.kind !== "unknown")
      return type;
    const left = misfits(own, wanted, quiet);
    reasons.push(...left.map((one) => withMember(type, name, one)));
  }
  if (reasons.length > mostReasons) return type;
  return type.seen === undefined ? unionOf(reasons) : unionOfSeen(reasons);
}

function withoutSeen({ index, kind, members, templates }: RecordType): RecordType {
  return { kind, members, templates, index };
}

function openMember(name: string, type: RecordType, world: World): RecordMember {
  const others = othersType(name, type, (left, right) => intersect(left, right, world));
  const presence = others.kind === "never" ? "forbidden" : "optional";
  return { presence, type: others, notes: [] };
}

function fits(own: RecordMember, wanted: RecordMember, world: World): boolean {
  if (own.presence === "forbidden") return wanted.presence !== "required";
  if (wanted.presence === "forbidden") return false;
  if (wanted.presence === "required" && own.presence === "optional") return false;
  return isSubtype(own.type, wanted.type, world);
}

/** The ways in which a member can be other than it is wanted. */
function misfits(own: RecordMember, wanted: RecordMember, world: World): readonly RecordMember[] {
  if (wanted.presence === "forbidden") return [{ ...own, presence: "required" }];
  const other = exclude(own.type, wanted.type, world);
  const present: RecordMember[] =
    other.kind === "never" || own.presence === "forbidden" ? [] : [{ ...own, type: other }];
  if (wanted.presence === "optional")
    return present.map((one) => ({ ...one, presence: "required" }));
  if (own.presence === "required") return present;
  const [some] = present;
  return some === undefined
    ? [{ ...own, presence: "forbidden", type: neverType }]
    : [{ ...some, presence: "optional" }];
}

function withMember(type: RecordType, name: string, one: RecordMember): RecordType {
  return { ...type, members: new Map([...type.members, [name, one]]) };
}

/** Every value of whole JSON types that a type has nothing of. */
export function complementOfTypes(names: ReadonlySet<JsonTypeName>): Type {
  const found: ReadonlySet<string> = names;
  return unionOf(everyArm.filter((arm) => !found.has(arm.kind)));
}
