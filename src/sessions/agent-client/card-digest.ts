import { isObject } from "../../support/json.ts";

/**
 * `sha256:` and the hex digest of the RFC 8785 form of a card without `runtime`. Runs in browsers.
 *
 * @throws {RangeError} The card holds what has no JSON form: a lone surrogate, an infinite number.
 */
export async function cardDigest(card: Readonly<Record<string, unknown>>): Promise<string> {
  const { runtime: _, ...contract } = card;
  const bytes = new TextEncoder().encode(canonicalJson(contract));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** RFC 8785: members by the code units of their names, numbers and strings as ECMAScript writes them. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isObject(value)) {
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    const members = names
      .sort()
      .map((name) => `${canonicalText(name)}:${canonicalJson(value[name])}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "string") return canonicalText(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no JSON form`);
  }
  return JSON.stringify(value);
}

function canonicalText(text: string): string {
  // With `u`, a surrogate pair is one character, so this finds lone surrogates only.
  if (/\p{Surrogate}/u.test(text)) throw new RangeError("a lone surrogate has no UTF-8 form");
  return JSON.stringify(text);
}
