import { isObject, type JsonValue } from "../../load/json-value.ts";
import { type Code, code, concat, group, hardline, indent, line, raw, separate } from "../code.ts";
import {
  bracketed,
  objectLiteral,
  printJson,
  printKey,
  printNumber,
  printNumbers,
  printString,
} from "./literals.ts";

/** A printed part of a rule, and what decides how a list that it is in breaks. */
export interface Literal {
  readonly code: Code;
  /** A list or an object of at least two: Prettier breaks a list that has nothing else, and more than one. */
  readonly several?: "list" | "object";
}

export function plain(content: Code): Literal {
  return { code: content };
}

export function textLiteral(text: string): Literal {
  return { code: printString(text) };
}

/** `{ type: "a string", minLength: 1 }` */
export function record(entries: readonly (readonly [string, Literal])[]): Literal {
  if (entries.length === 0) return { code: raw("{}") };
  const printed = objectLiteral(entries.map(([key, value]) => entry(raw(key), value.code)));
  return entries.length > 1 ? { code: printed, several: "object" } : { code: printed };
}

/** One member of an object. A text that does not fit beside its key goes below it, unless the key is short. */
export function entry(key: Code, value: Code): Code {
  const isText = value.kind === "text" && /^["']/.test(value.text);
  const isBelow = isText && key.flatWidth >= shortestKey;
  return isBelow ? group(key, raw(":"), indent(line, value)) : code`${key}: ${value}`;
}

const shortestKey = 5;

export function listLiteral(items: readonly Literal[]): Literal {
  const [first] = items;
  const codes = items.map((item) => item.code);
  if (first === undefined || items.length === 1) return { code: bracketed("[", codes, "]") };
  const kind = first.several;
  const breaks = kind !== undefined && items.every((item) => item.several === kind);
  const printed = breaks ? brokenList(codes) : bracketed("[", codes, "]");
  return { code: printed, several: "list" };
}

function brokenList(codes: readonly Code[]): Code {
  const lines = separate(codes, concat(raw(","), hardline));
  return code`[${indent(hardline, lines)},${hardline}]`;
}

/** @param level Steps of two columns at which the line begins, which decides how many numbers it takes. */
export function jsonLiteral(value: JsonValue, level: number): Literal {
  if (Array.isArray(value)) return jsonList(value, level);
  if (!isObject(value)) return { code: printJson(value) };
  const entries = Object.entries(value).map(([name, inner]) => {
    const key = name === "__proto__" ? raw('["__proto__"]') : printKey(name);
    return entry(key, jsonLiteral(inner, level + 1).code);
  });
  if (entries.length === 0) return { code: raw("{}") };
  const printed = objectLiteral(entries);
  return entries.length > 1 ? { code: printed, several: "object" } : { code: printed };
}

export function jsonList(values: readonly JsonValue[], level: number): Literal {
  const isNumbers = values.length > 1 && values.every((one) => typeof one === "number");
  if (!isNumbers) return listLiteral(values.map((one) => jsonLiteral(one, level + 1)));
  const room = 80 - 2 * (level + 1);
  const texts = values.map((one) => printNumber(Number(one)));
  return { code: printNumbers(texts, room), several: "list" };
}
