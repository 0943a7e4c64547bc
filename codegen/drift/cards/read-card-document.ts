import { type CheckedCard, readCard } from "../../contract/check-card.ts";
import type { Report } from "../../diagnostics/report.ts";
import {
  equalJson,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
} from "../../load/json-value.ts";
import { DriftDocument } from "../document.ts";

/** One of two cards, before it is known to be one. */
export interface CardDocument {
  readonly file: string;
  /** Undefined where the text is not JSON. Of a document that is no text, whatever it is. */
  readonly value: unknown;
  /** Undefined where there is none, and the value has to be written first. */
  readonly text: string | undefined;
}

export interface CardDocuments {
  readonly before: CardDocument;
  readonly after: CardDocument;
}

export function cardDocuments(before: unknown, after: unknown): CardDocuments {
  const old = cardDocument(before, "before.card.json");
  const isSameText = after instanceof DriftDocument && after.text === old.text;
  return {
    before: old,
    after: isSameText ? { ...old, file: after.file } : cardDocument(after, "after.card.json"),
  };
}

/** @param file What a document that is no `DriftDocument` is called. */
export function cardDocument(document: unknown, file: string): CardDocument {
  if (!(document instanceof DriftDocument)) return { file, value: document, text: undefined };
  return { file: document.file, value: parsed(document.text), text: document.text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The card, when nothing about it is an error. */
export function checkedCard(document: CardDocument, report: Report): CheckedCard | undefined {
  const { file, text, value } = document;
  if (text !== undefined) return readCard({ file, text, parsed: asJson(value) }, report);
  const made = written(document, report);
  return made === undefined ? undefined : readCard({ file, text: made }, report);
}

function written({ file, value }: CardDocument, report: Report): string | undefined {
  const fault = { severity: "error", file, line: 1, column: 1, pointer: "" } as const;
  try {
    const text: string | undefined = JSON.stringify(value);
    if (text !== undefined) return text;
    report.add({ ...fault, code: "invalid-json", message: "The card is not JSON" });
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const message = isDeep
      ? "The card is nested too deep"
      : "The card is not JSON: it refers to itself, or has a bigint";
    report.add({ ...fault, code: isDeep ? "too-deep" : "invalid-json", message });
  }
  return undefined;
}

/** What a document says of the agent, if it says it at all. */
export function saidOf({ value }: CardDocument): {
  readonly agent: string;
  readonly version: string;
} {
  const identity = member(asJson(value), "identity");
  const text = (name: string): string => {
    const found = member(identity, name);
    return typeof found === "string" ? found : "";
  };
  return { agent: text("agentName"), version: text("version") };
}

/**
 * The same JSON, but for `runtime`: nothing can have changed, whatever else the cards of an agent say. Most pairs are, so
 * nothing else is done for them.
 */
export function isSameCard(before: CardDocument, after: CardDocument): boolean {
  const [old, now] = [asJson(before.value), asJson(after.value)];
  if (!isObject(old) || !isObject(now) || saidOf(before).agent === "") return false;
  try {
    return equalButRuntime(old, now);
  } catch {
    // Nested too deep, or no JSON: told by whoever reads it.
    return false;
  }
}

function equalButRuntime(before: JsonObject, after: JsonObject): boolean {
  const names = Object.keys(before).filter((name) => name !== "runtime");
  if (names.length !== Object.keys(after).filter((name) => name !== "runtime").length) return false;
  return names.every(
    (name) => Object.hasOwn(after, name) && equalJson(before[name] ?? null, after[name] ?? null),
  );
}

/** What is no JSON has no members of it either. */
function asJson(value: unknown): JsonValue | undefined {
  return value as JsonValue | undefined;
}
