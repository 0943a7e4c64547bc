export type { JsonObject, JsonValue } from "../../generated/types/json.ts";

/** True for plain objects and for anything else that JSON would write as one; false for arrays. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
