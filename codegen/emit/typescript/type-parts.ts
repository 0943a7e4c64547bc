import {
  align,
  type Code,
  concat,
  either,
  empty,
  group,
  hardline,
  indent,
  line,
  raw,
  separate,
  softline,
} from "../code.ts";

/** A printed type, and what it needs to know to stand inside another. */
export interface TypeCode {
  readonly code: Code;
  readonly form: "plain" | "object" | "null" | "union" | "intersection" | "readonly";
}

export function plain(code: Code): TypeCode {
  return { code, form: "plain" };
}

/** `A | B`, one arm per line when it does not fit; an object beside `null` stays in line, as Prettier has it. */
export function unionType(arms: readonly TypeCode[]): TypeCode {
  const [only] = arms;
  if (only === undefined) return plain(raw("never"));
  if (arms.length === 1) return only;
  const parts = arms.map((arm) => (arm.form === "union" ? parenthesised(arm) : arm.code));
  const hugs =
    arms.filter((arm) => arm.form === "object").length === 1 && nullsOf(arms) === arms.length - 1;
  if (hugs) return { code: separate(parts, raw(" | ")), form: "intersection" };
  const aligned = parts.map((part) => align("  ", part));
  const listed = group(either(raw("| "), empty), separate(aligned, concat(line, raw("| "))));
  return { code: group(indent(softline, listed)), form: "union" };
}

/** `A & B`. An object stays beside what it is joined to; other parts go on a line each when they do not fit. */
export function intersectionType(parts: readonly TypeCode[]): TypeCode {
  const [only] = parts;
  if (only === undefined) return plain(raw("never"));
  if (parts.length === 1) return only;
  const isMixed = parts.some((part) => part.form === "object");
  const codes = parts.map((part, index) => {
    const code = part.form === "union" ? parenthesised(part) : part.code;
    if (index === 0) return code;
    if (!isMixed) return indent(raw(" &"), line, code);
    return concat(raw(" & "), index > 1 ? indent(code) : code);
  });
  return { code: group(...codes), form: "intersection" };
}

export function arrayType(item: TypeCode): TypeCode {
  const isSafe = item.form === "plain" || item.form === "object" || item.form === "null";
  const code = concat(raw("readonly "), isSafe ? item.code : parenthesised(item), raw("[]"));
  return { code, form: "readonly" };
}

export function tupleType(items: readonly Code[]): TypeCode {
  if (items.length === 0) return { code: raw("readonly []"), form: "readonly" };
  const comma = concat(raw(","), line);
  const end = concat(either(raw(","), empty), softline);
  return {
    code: group(raw("readonly ["), indent(softline, separate(items, comma)), end, raw("]")),
    form: "readonly",
  };
}

/** `{ a: string; b: number }`; one member per line when any of them has a doc comment. */
export function objectType(members: readonly Code[]): TypeCode {
  if (members.length === 0) return { code: raw("{}"), form: "object" };
  const separator = concat(raw(";"), line);
  const end = concat(either(raw(";"), empty), line);
  return {
    code: group(raw("{"), indent(line, separate(members, separator)), end, raw("}")),
    form: "object",
  };
}

function parenthesised(type: TypeCode): Code {
  return type.form === "union"
    ? group(raw("("), type.code, softline, raw(")"))
    : concat(raw("("), type.code, raw(")"));
}

function nullsOf(arms: readonly TypeCode[]): number {
  return arms.filter((arm) => arm.form === "null").length;
}

/** One declaration below the other, with a blank line in between. */
export function paragraphs(parts: readonly Code[]): Code {
  return separate(parts, concat(hardline, hardline));
}
