import { armsOf, matchesTemplate, type RecordType, type Type } from "../../typing/type.ts";

/** More than so many names are not worth the space. */
const mostKeys = 8;

/** So many references are looked behind, one through the other. */
const deepest = 4;

/**
 * For each arm of a union, names that other arms have and it has not although it is closed. TypeScript takes a literal
 * with members of two arms unless one of them forbids the other's; it needs no help where a literal tells them apart.
 *
 * @param resolve What a reference leads to; undefined while that is being worked out.
 */
export function exclusiveKeys(
  arms: readonly Type[],
  resolve: (target: string) => Type | undefined,
): readonly (readonly string[])[] {
  const every = arms.map((arm) => recordsOf(arm, resolve, 0));
  const known = every.flatMap((records) => records ?? []);
  if (known.length < 2 || hasTag(known)) return [];
  return every.map((own, place) => {
    if (own === undefined || !own.every(({ index }) => index.kind === "never")) return [];
    const names = every
      .flatMap((records, index) => (index === place ? [] : (records ?? [])))
      .flatMap(shownNames)
      .filter((name) => !own.some((one) => hasMember(name, one)));
    const unique = [...new Set(names)];
    return unique.length > mostKeys ? [] : unique;
  });
}

/** The objects that an arm is one of; undefined where it may be anything else. */
function recordsOf(
  type: Type,
  resolve: (target: string) => Type | undefined,
  depth: number,
): readonly RecordType[] | undefined {
  if (type.kind === "record") return [type];
  if (type.kind === "union") {
    const arms = type.arms.map((arm) => recordsOf(arm, resolve, depth));
    return arms.every((arm) => arm !== undefined) ? arms.flat() : undefined;
  }
  const target = type.kind === "ref" && depth < deepest ? resolve(type.target) : undefined;
  return target === undefined ? undefined : recordsOf(target, resolve, depth + 1);
}

function shownNames({ members }: RecordType): readonly string[] {
  return [...members].flatMap(([name, { presence }]) => (presence === "forbidden" ? [] : [name]));
}

function hasMember(name: string, { members, templates }: RecordType): boolean {
  const presence = members.get(name)?.presence;
  if (presence !== undefined) return presence !== "forbidden";
  return templates.some(({ template }) => matchesTemplate(name, template));
}

function hasTag(records: readonly RecordType[]): boolean {
  const [first] = records;
  return [...(first?.members.keys() ?? [])].some((name) => {
    const values = records.flatMap((one) => tagValues(one, name) ?? [undefined]);
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}

function tagValues({ members }: RecordType, name: string): readonly unknown[] | undefined {
  const member = members.get(name);
  if (member?.presence !== "required") return undefined;
  const arms = armsOf(member.type);
  const isLiteral = arms.every((arm) => arm.kind === "literal");
  return isLiteral
    ? arms.map((arm) => (arm.kind === "literal" ? arm.value : undefined))
    : undefined;
}
