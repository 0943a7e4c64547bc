import {
  armsOf,
  keyOf,
  type ListType,
  matchesTemplate,
  othersType,
  type RecordMember,
  type RecordType,
  type Type,
  type World,
} from "./type.ts";

/** So many references are looked behind before the answer is no. */
const deepest = 4;

/** Whether every value of `part` is one of `whole`. May say no where it is hard to tell, never yes where it is wrong. */
export function isSubtype(part: Type, whole: Type, world: World, depth = 0): boolean {
  if (part === whole || whole.kind === "unknown" || part.kind === "never") return true;
  if (part.kind === "ref" || whole.kind === "ref")
    return isSubtypeOfReference(part, whole, world, depth);
  if (part.kind === "union" || part.kind === "unknown")
    return armsOf(part).every((arm) => isSubtype(arm, whole, world, depth));
  if (whole.kind === "union")
    return (
      whole.arms.some((arm) => isSubtype(part, arm, world, depth)) ||
      (part.kind === "boolean" && hasBothTruths(whole.arms))
    );
  if (part.kind === "intersection")
    return part.parts.some((one) => isSubtype(one, whole, world, depth));
  if (whole.kind === "intersection")
    return whole.parts.every((one) => isSubtype(part, one, world, depth));
  if (part.kind === "literal")
    return whole.kind === "literal" ? part.value === whole.value : whole.kind === typeof part.value;
  if (part.kind === "list")
    return whole.kind === "list" && isSubtypeList(part, whole, world, depth);
  if (part.kind === "record")
    return whole.kind === "record" && isSubtypeRecord(part, whole, world, depth);
  return part.kind === whole.kind;
}

function isSubtypeOfReference(part: Type, whole: Type, world: World, depth: number): boolean {
  if (part.kind === "ref" && whole.kind === "ref" && part.target === whole.target) return true;
  if (whole.kind === "union" && whole.arms.some((arm) => keyOf(arm) === keyOf(part))) return true;
  if (depth > deepest) return false;
  const [left, right] = [part, whole].map((type) =>
    type.kind === "ref" ? world.resolve(type.target) : type,
  );
  if (left === undefined || right === undefined) return false;
  return isSubtype(left, right, world, depth + 1);
}

function hasBothTruths(arms: readonly Type[]): boolean {
  return [true, false].every((value) =>
    arms.some((arm) => arm.kind === "literal" && arm.value === value),
  );
}

function isSubtypeList(part: ListType, whole: ListType, world: World, depth: number): boolean {
  if (part.needed < whole.needed) return false;
  const count = Math.max(part.prefix.length, whole.prefix.length);
  for (let index = 0; index < count; index += 1) {
    const own = part.prefix[index] ?? part.rest;
    const other = whole.prefix[index] ?? whole.rest;
    if (!isSubtype(own, other, world, depth)) return false;
  }
  return isSubtype(part.rest, whole.rest, world, depth);
}

function isSubtypeRecord(
  part: RecordType,
  whole: RecordType,
  world: World,
  depth: number,
): boolean {
  const fits = (left: Type, right: Type): boolean => isSubtype(left, right, world, depth);
  for (const [name, wanted] of whole.members) {
    const own = part.members.get(name);
    if (own === undefined) {
      const others = othersType(name, part, (left) => left);
      const isFree = wanted.presence === "optional" && fits(others, wanted.type);
      const isAbsent = others.kind === "never" && wanted.presence !== "required";
      if (!isFree && !isAbsent) return false;
    } else if (!fitsMember(own, wanted, fits)) return false;
  }
  for (const [name, own] of part.members) {
    if (whole.members.has(name) || own.presence === "forbidden") continue;
    const claims = whole.templates.filter(({ template }) => matchesTemplate(name, template));
    const wanted = claims.length === 0 ? [whole.index] : claims.map(({ type }) => type);
    if (!wanted.every((type) => fits(own.type, type))) return false;
  }
  const others = [part.index, ...part.templates.map(({ type }) => type)];
  const wanted = [whole.index, ...whole.templates.map(({ type }) => type)];
  return others.every((own) => wanted.every((type) => fits(own, type)));
}

function fitsMember(
  own: RecordMember,
  wanted: RecordMember,
  fits: (left: Type, right: Type) => boolean,
): boolean {
  if (own.presence === "forbidden") return wanted.presence !== "required";
  if (wanted.presence === "forbidden") return false;
  if (wanted.presence === "required" && own.presence !== "required") return false;
  return fits(own.type, wanted.type);
}
