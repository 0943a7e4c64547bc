import { isObject, type JsonValue } from "../load/json-value.ts";
import { sha256 } from "../load/sha256.ts";
import type { DriftRule } from "./rules/rules.ts";

/** What makes a change that one and no other. */
export interface ChangeIdentity {
  readonly rule: DriftRule;
  /** By names, as in the finding. */
  readonly subject: string;
  /** What stood at the place itself; absent when nothing did. */
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
}

/** 16 hex digits that are the same for the same change, wherever it stands and whatever else changes around it. */
export function fingerprintOf({ rule, subject, before, after }: ChangeIdentity): string {
  const values = [before, after].map((value) => (value === undefined ? [] : [sorted(value)]));
  // Not the RFC 8785 form, which has no text with a lone surrogate: a schema may list one.
  return sha256(JSON.stringify([rule, subject, ...values])).slice("sha256:".length, -48);
}

/** With the members of every object in one order. */
function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
}
