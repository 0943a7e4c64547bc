import { member, type RecordType, type Type, unknownType } from "../../typing/type.ts";

/** Members of `Object.prototype` that TypeScript's `Object` declares. */
export const inheritedNames: ReadonlySet<string> = new Set([
  ...["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"],
  ...["toLocaleString", "toString", "valueOf"],
]);

type Resolve = (target: string) => Type | undefined;

/** So many references are looked behind, one through the other. */
const deepest = 4;

/**
 * The arms of a union, in which each open object names the inherited names of the others. TypeScript takes what it
 * inherits for a member that tells the arms apart, and would refuse a literal that has one of its own.
 *
 * @param resolve What a reference leads to; undefined where it leads back to itself, so that writing it out has no end.
 */
export function namingInherited(arms: readonly Type[], resolve: Resolve): readonly Type[] {
  const names = new Set(arms.flatMap((arm) => namesIn(arm, resolve, 0)));
  return names.size === 0 ? arms : arms.flatMap((arm) => named(arm, names, resolve));
}

function namesIn(type: Type, resolve: Resolve, depth: number): readonly string[] {
  if (type.kind === "union") return type.arms.flatMap((arm) => namesIn(arm, resolve, depth));
  if (type.kind === "ref") {
    const structure = depth > deepest ? undefined : resolve(type.target);
    return structure === undefined ? [] : namesIn(structure, resolve, depth + 1);
  }
  if (type.kind !== "record") return [];
  return [...type.members.keys()].filter((name) => inheritedNames.has(name));
}

function named(type: Type, names: ReadonlySet<string>, resolve: Resolve): readonly Type[] {
  if (type.kind === "record") return [withNames(type, names)];
  if (type.kind !== "ref") return [type];
  const structure = resolve(type.target);
  if (structure === undefined) return [type];
  const arms = structure.kind === "union" ? structure.arms : [structure];
  const opened = arms.flatMap((arm) => (arm.kind === "ref" ? [arm] : named(arm, names, resolve)));
  // A name stays one where it names all that the others do.
  return opened.every((arm, index) => arm === arms[index]) ? [type] : opened;
}

function withNames(type: RecordType, names: ReadonlySet<string>): RecordType {
  if (type.index.kind !== "unknown") return type;
  const missing = [...names].filter((name) => !type.members.has(name));
  if (missing.length === 0) return type;
  const added = missing.map((name) => [name, member("optional", unknownType)] as const);
  return { ...type, members: new Map([...type.members, ...added]) };
}
