import type { Issue } from "../../gen/contract.ts";
import { closestName } from "./closest-name.ts";
import { issuesUnder } from "./json-pointer.ts";

/** One issue for each own key of `given` that is no id of the card, with what may have been meant. */
export function unknownKeys(
  ids: readonly string[],
  given: Readonly<Record<string, unknown>>,
  what: "input" | "output",
): Issue[] {
  const unknown = Object.keys(given).filter((key) => !ids.includes(key));
  return unknown.flatMap((key) => {
    const closest = closestName(key, ids);
    const known = ids.map((id) => JSON.stringify(id)).join(", ");
    const hint =
      closest === undefined
        ? `the card has ${known || "none"}`
        : `did you mean ${JSON.stringify(closest)}?`;
    const message = `is no ${what} of this agent; ${hint}`;
    return issuesUnder(key, [{ path: "", keyword: "additionalProperties", message }]);
  });
}

/** What a value is, in the words of error messages. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  if (value instanceof Blob) return "a Blob";
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "bytes";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
