import { escapeDeceiving } from "../../diagnostics/deceiving-text.ts";
import { isObject, type JsonValue } from "../../load/json-value.ts";
import { isIdentifier } from "../../model/letters.ts";
import {
  type Code,
  code,
  concat,
  either,
  empty,
  group,
  indent,
  line,
  quoted,
  raw,
  separate,
  softline,
  word,
} from "../code.ts";
import { isBareKey } from "./bare-keys.ts";

/** A string literal of any text, quoted as Prettier would, in ASCII where the eye could be deceived. */
export function printString(text: string): Code {
  return quoted(quote(text));
}

export function quote(text: string): string {
  if (isPlain.test(text)) return `"${text}"`;
  const doubled = escapeDeceiving(JSON.stringify(text));
  if (!text.includes('"')) return doubled;
  const doubles = text.split('"').length - 1;
  const singles = text.split("'").length - 1;
  if (doubles <= singles) return doubled;
  return `'${doubled.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** ASCII that means nothing inside double quotes. */
const isPlain = /^[ !#-[\]-~]*$/;

/** A template literal type of texts between any texts: `x-${string}` in backticks. */
export function printTemplate(texts: readonly string[]): Code {
  const escapedTexts = texts.map((text) => {
    const escaped = escapeDeceiving(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"'));
    return escaped.replaceAll("`", "\\`").replace(/\$(?=\{)/g, "\\$");
  });
  return quoted(`\`${escapedTexts.join(`\${string}`)}\``);
}

export function printNumber(value: number): Code {
  // JSON has no -0 that differs from 0, and Prettier writes exponents without a plus sign.
  return quoted(value === 0 ? "0" : String(value).replace("e+", "e"));
}

/** An identifier that the generator chose. Throws on anything else, which would be a fault of ours. */
export function identifier(name: string): Code {
  if (!isIdentifier(name)) throw new Error(`${JSON.stringify(name)} is not an identifier`);
  return word(name);
}

/** The key of a member: bare when it is an identifier of an older script, else quoted. */
export function printKey(name: string): Code {
  return isBareKey(name) ? word(name) : printString(name);
}

export function keyText(name: string): string {
  return isBareKey(name) ? name : quote(name);
}

/** `.name` or `["to-string"]`. */
export function printAccess(name: string): Code {
  return isIdentifier(name) ? code`.${word(name)}` : code`[${printString(name)}]`;
}

/** A JSON value as an expression. `__proto__` becomes a computed key, so that it is a member. */
export function printJson(value: JsonValue): Code {
  if (value === null) return raw("null");
  if (typeof value === "string") return printString(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "boolean") return raw(String(value));
  if (Array.isArray(value)) return bracketed("[", value.map(printJson), "]");
  if (!isObject(value)) return empty;
  const members = Object.keys(value).map((name) => {
    const key = name === "__proto__" ? raw('["__proto__"]') : printKey(name);
    return code`${key}: ${printJson(value[name] ?? null)}`;
  });
  return members.length === 0 ? raw("{}") : objectLiteral(members);
}

/** `{ a: 1, b: 2 }` on one line when it fits. */
export function objectLiteral(members: readonly Code[]): Code {
  const comma = concat(raw(","), line);
  return group(raw("{"), indent(line, separate(members, comma)), trailingComma, line, raw("}"));
}

/** `[1, 2]`, `(a, b)`: items between brackets, one per line with a trailing comma when they do not fit. */
export function bracketed(open: string, items: readonly Code[], close: string): Code {
  if (items.length === 0) return raw(open + close);
  const comma = concat(raw(","), line);
  return group(
    raw(open),
    indent(softline, separate(items, comma)),
    trailingComma,
    softline,
    raw(close),
  );
}

/** A list of numbers: Prettier fills lines of so many columns with them, instead of giving each its own. */
export function printNumbers(numbers: readonly Code[], room: number): Code {
  if (numbers.length < 2) return bracketed("[", numbers, "]");
  const rows: { readonly parts: Code[]; width: number }[] = [];
  for (const one of numbers) {
    const row = rows.at(-1);
    const width = one.flatWidth + 1;
    if (row === undefined || row.width + 1 + width > room) rows.push({ parts: [one], width });
    else {
      row.parts.push(one);
      row.width += 1 + width;
    }
  }
  const comma = raw(", ");
  const filled = rows.map(({ parts }) => code`${separate(parts, comma)},`);
  const broken = code`${indent(softline, separate(filled, softline))}${softline}`;
  return group(raw("["), either(broken, separate(numbers, comma)), raw("]"));
}

/** `name(a, b)`, one argument per line when they do not fit. */
export function callOf(name: Code, values: readonly Code[]): Code {
  return concat(name, bracketed("(", values, ")"));
}

const trailingComma = either(raw(","), empty);
