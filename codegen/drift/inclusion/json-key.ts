import type { JsonValue } from "../../load/json-value.ts";

/** A text that equal values share, and others do not. */
export function jsonKey(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonKey).join()}]`;
  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${jsonKey(inner)}`);
  return `{${members.join()}}`;
}
