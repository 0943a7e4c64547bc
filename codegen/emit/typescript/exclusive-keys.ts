import { armsOf, matchesTemplate, type RecordType, type Type } from "../../typing/type.ts";

/** More than so many names are not worth the space. */
const mostKeys = 8;

/**
 * For each arm of a union, names that other arms have and it has not although it is closed. TypeScript takes a literal
 * with members of two arms unless one of them forbids the other's; it needs no help where a literal tells them apart.
 */
export function exclusiveKeys(arms: readonly Type[]): readonly (readonly string[])[] {
  const records = arms.filter((arm): arm is RecordType => arm.kind === "record");
  if (records.length < 2 || hasTag(records)) return [];
  return arms.map((arm) => {
    if (arm.kind !== "record" || arm.index.kind !== "never") return [];
    const names = records
      .filter((other) => other !== arm)
      .flatMap((other) => shownNames(other))
      .filter((name) => !hasMember(name, arm));
    const unique = [...new Set(names)];
    return unique.length > mostKeys ? [] : unique;
  });
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
