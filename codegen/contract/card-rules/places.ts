import type { Fault, Report } from "../../diagnostics/report.ts";
import {
  escapePointer,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
} from "../../load/json-value.ts";
import type { Source } from "../../load/source.ts";

/** One rule looks at the whole card and tells every place that breaks it. */
export type CardRule = (card: Source, report: Report) => void;

/** An object inside the card, with the pointer that leads to it. */
export interface Located {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The objects of the list at `/io/<name>`; what is no object has been told by the schema. */
export function ioParts(card: Source, name: "inputs" | "outputs"): readonly Located[] {
  return listItems(member(member(card.value, "io"), name), `/io/${name}`);
}

/** The stream declarations of the card with their keys. */
export function streams(card: Source): readonly (Located & { readonly key: string })[] {
  const map = member(card.value, "streams");
  if (!isObject(map)) return [];
  return Object.entries(map).flatMap(([key, value]) =>
    isObject(value) ? [{ key, value, pointer: `/streams/${escapePointer(key)}` }] : [],
  );
}

/** The objects of a list anywhere in the card. */
export function listItems(list: JsonValue | undefined, pointer: string): readonly Located[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: JsonValue, index) =>
    isObject(value) ? [{ value, pointer: `${pointer}/${index}` }] : [],
  );
}

export function taskKinds(card: Source): readonly JsonValue[] {
  const kinds = member(member(card.value, "capabilities"), "taskKinds");
  return Array.isArray(kinds) ? kinds : [];
}

/** A member that is text, or undefined. */
export function textMember(value: JsonValue | undefined, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === "string" ? text : undefined;
}

/** The fault at a pointer of the card. */
export function faultAt(card: Source, pointer: string, fault: Omit<Fault, "at">): Fault {
  return { ...fault, at: { source: card, pointer } };
}

/** Text of the card inside a message, shortened so that one line stays one line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
