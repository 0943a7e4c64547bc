import { isObject, type JsonValue, member } from "../load/json-value.ts";

const plainName = /"agentName"\s*:\s*"(\w+)"/g;

/**
 * The name in a card that has not been checked, for deciding which files it will have.
 *
 * A text with one such member is not parsed for it: if the card is valid, that is the name.
 *
 * @returns Undefined when there is none, or the text is not JSON.
 */
export function agentNameIn(text: string): string | undefined {
  const found = [...text.matchAll(plainName)];
  const [match] = found;
  // An escape could spell the member in another way.
  if (found.length === 1 && match?.[1] !== undefined && !text.includes("\\u00"))
    return apart(match[1]);
  const name = member(member(parse(text), "identity"), "agentName");
  return typeof name === "string" && /^\w+$/.test(name) ? name : undefined;
}

/** A copy: part of a text keeps the whole of it in memory, and names are kept for long. */
function apart(name: string): string {
  return Buffer.from(name, "latin1").toString("latin1");
}

function parse(text: string): JsonValue | undefined {
  try {
    // A byte order mark is no fault of a card, and none of JSON's characters.
    const value: JsonValue = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
