/**
 * The RFC 8785 form of a JSON value: no white space, members sorted by the UTF-16 code units of
 * their names, numbers and strings as ECMAScript writes them (so `-0` is `0`).
 *
 * @param value What `JSON.parse` can give.
 * @throws {RangeError} For a text with a lone surrogate, which has no UTF-8 form, and for a number
 *   that is not finite.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    // The default order of `sort` is that of code units, which is the order that the RFC asks for.
    const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, member]) => `${canonicalText(name)}:${canonicalJson(member)}`).join(",")}}`;
  }
  if (typeof value === "string") return canonicalText(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no JSON form`);
  }
  return JSON.stringify(value);
}

// In a Unicode expression a surrogate matches only where it has no partner.
const loneSurrogate = /\p{Cs}/u;

function canonicalText(text: string): string {
  if (loneSurrogate.test(text)) {
    throw new RangeError(`${JSON.stringify(text)} has a lone surrogate, so it has no UTF-8 form`);
  }
  return JSON.stringify(text);
}
