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
  readonly form: "plain" | "reference" | "object" | "null" | "union" | "intersection" | "readonly";
  /** Of a union: what it is of, and its text for places that set it in by themselves. */
  readonly members?: readonly TypeCode[];
  readonly arms?: Code;
}

export function plain(code: Code): TypeCode {
  return { code, form: "plain" };
}

/** The name of a type. */
export function reference(code: Code): TypeCode {
  return { code, form: "reference" };
}

/** `A | B`, one arm per line when it does not fit; an object or a name beside `null` stays in line, as Prettier has it. */
export function unionType(types: readonly TypeCode[]): TypeCode {
  const members = distinct(types.flatMap((type) => type.members ?? [type]));
  const [only] = members;
  if (only === undefined) return plain(raw("never"));
  if (members.length === 1) return only;
  const parts = members.map((member) =>
    member.form === "intersection" ? enclosed(member.code) : member.code,
  );
  const nulls = members.filter((member) => member.form === "null").length;
  const isHugged = members.some(({ form }) => form === "object" || form === "reference");
  if (isHugged && nulls === members.length - 1) {
    const arms = separate(parts, raw(" | "));
    return { code: arms, form: "union", arms, members };
  }
  const aligned = parts.map((part) => align("  ", part));
  const arms = group(either(raw("| "), empty), separate(aligned, concat(line, raw("| "))));
  return { code: group(indent(softline, arms)), form: "union", arms, members };
}

/** `A & B`. An object stays beside what it is joined to; other parts go on a line each when they do not fit. */
export function intersectionType(parts: readonly TypeCode[]): TypeCode {
  const [only] = parts;
  if (only === undefined) return plain(raw("never"));
  if (parts.length === 1) return only;
  let isIndented = false;
  const codes = parts.map((part, index) => {
    const code = part.form === "union" ? parenthesised(part) : part.code;
    if (index === 0) return code;
    const objects = [parts[index - 1], part].filter((one) => one?.form === "object").length;
    if (objects === 0) return indent(raw(" &"), line, code);
    if (objects === 1 && index > 1) isIndented = true;
    return concat(raw(" & "), isIndented ? indent(code) : code);
  });
  return { code: group(...codes), form: "intersection" };
}

export function arrayType(item: TypeCode): TypeCode {
  return { code: concat(raw("readonly "), postfixable(item), raw("[]")), form: "readonly" };
}

/** The type as `[]` or `?` may follow it. */
export function postfixable(type: TypeCode): Code {
  const isSafe = ["plain", "reference", "object", "null"].includes(type.form);
  return isSafe ? type.code : parenthesised(type);
}

/** `readonly [A, B]`. */
export function tupleType(items: readonly TypeCode[]): TypeCode {
  if (items.length === 0) return { code: raw("readonly []"), form: "readonly" };
  const parts = items.map((item) => tupleItem(item, items.length));
  const comma = concat(raw(","), line);
  const end = concat(either(raw(","), empty), softline);
  return {
    code: group(raw("readonly ["), indent(softline, separate(parts, comma)), end, raw("]")),
    form: "readonly",
  };
}

/** Prettier puts a union that breaks into parentheses when it has neighbours. */
function tupleItem({ arms, code }: TypeCode, count: number): Code {
  if (arms === undefined) return code;
  if (count === 1) return arms;
  const open = either(concat(raw("("), softline), empty);
  return group(indent(open, arms), softline, either(raw(")"), empty));
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

function parenthesised({ arms, code }: TypeCode): Code {
  if (arms === undefined) return enclosed(code);
  return group(raw("("), indent(softline, arms), softline, raw(")"));
}

function enclosed(code: Code): Code {
  return concat(raw("("), code, raw(")"));
}

/** One declaration below the other, with a blank line in between. */
export function paragraphs(parts: readonly Code[]): Code {
  return separate(parts, concat(hardline, hardline));
}

/** Types that print alike are one type. */
export function distinct(types: readonly TypeCode[]): readonly TypeCode[] {
  const seen = new Set<string>();
  return types.filter((type) => {
    const text = textOf(type.code);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function textOf(content: Code): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "symbol":
      return content.symbol.kind === "declared"
        ? content.symbol.name
        : JSON.stringify(content.symbol);
    case "line":
      return " ";
    case "either":
      return textOf(content.flat);
    default:
      return content.parts.map(textOf).join("");
  }
}
