import { nameOf } from "./name-of.ts";

/** A value in a message: itself when it is short, else what it is. */
export function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}
