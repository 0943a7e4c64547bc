import { isObject, type JsonValue } from "../../load/json-value.ts";

/** A member behind what leads to it: `from.city`, `["a b"]`. */
export function memberSubject(around: string, name: string): string {
  if (!/^[\p{L}$_][\p{L}\p{N}$_-]*$/u.test(name)) return `${around}[${JSON.stringify(name)}]`;
  return dotted(around, name);
}

/** Members of no name of their own: `meta.*`. */
export function otherSubject(around: string): string {
  return dotted(around, "*");
}

/** Members whose names a pattern takes: `meta./^x-/`. */
export function patternSubject(around: string, pattern: string): string {
  return dotted(around, `/${pattern}/`);
}

export function itemSubject(around: string, index?: number): string {
  return `${around}[${index ?? ""}]`;
}

/** One alternative: `event (kind "moved")`. */
export function armSubject(around: string, label: string): string {
  if (label === "") return around;
  return around === "" ? `(${label})` : `${around} (${label})`;
}

function dotted(around: string, name: string): string {
  return around === "" ? name : `${around}.${name}`;
}

/** The last name of a subject's, for a sentence about it. */
export function nameIn(name: string): string {
  return /^[\p{L}$_][\p{L}\p{N}$_-]*$/u.test(name) ? name : JSON.stringify(name);
}

const longest = 60;

/** A value in a sentence, the same whatever the order of its members. */
export function valueText(value: JsonValue): string {
  return shortened(sortedText(value));
}

/** As much of a text as a sentence bears. */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A value as JSON, with members in one order. */
export function sortedText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${sortedText(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}
