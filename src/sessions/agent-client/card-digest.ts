import { isObject } from "../../support/json.ts";
import { cardDocumentation } from "./card-documentation.ts";

type LeftOut = ReadonlyMap<object, ReadonlySet<string>>;

/**
 * `sha256:` and the hex digest of the RFC 8785 form of a card without `runtime`. Runs in browsers.
 *
 * @throws {RangeError} The card holds what has no JSON form: a lone surrogate, an infinite number.
 */
export async function cardDigest(card: Readonly<Record<string, unknown>>): Promise<string> {
  return digestOf(card, new Map([[card, new Set(["runtime"])]]));
}

/**
 * The same for what a caller's code can depend on: also without descriptions, examples, tags, and of `identity` all
 * but the name. Two cards with one contract digest have clients that differ in comments and version at most.
 *
 * @throws {RangeError} As `cardDigest`.
 */
export async function contractDigest(card: Readonly<Record<string, unknown>>): Promise<string> {
  return digestOf(card, new Map(cardDocumentation(card)));
}

async function digestOf(card: object, leftOut: LeftOut): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(card, leftOut));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** RFC 8785: members by the code units of their names, numbers and strings as ECMAScript writes them. */
function canonicalJson(value: unknown, leftOut: LeftOut): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item, leftOut)).join(",")}]`;
  }
  if (isObject(value)) {
    const without = leftOut.get(value);
    const names = Object.keys(value).filter(
      (name) => value[name] !== undefined && without?.has(name) !== true,
    );
    const members = names
      .sort()
      .map((name) => `${canonicalText(name)}:${canonicalJson(value[name], leftOut)}`);
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
