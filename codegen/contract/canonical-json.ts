/** Members that are left out, by the object that has them. */
export type LeftOut = ReadonlyMap<object, ReadonlySet<string>>;

const nothing: LeftOut = new Map();

/**
 * The RFC 8785 form of a JSON value: no white space, members sorted by the UTF-16 code units of
 * their names, numbers and strings as ECMAScript writes them (so `-0` is `0`).
 *
 * @param value What `JSON.parse` can give.
 * @param leftOut Members to do without.
 * @throws {RangeError} For a text with a lone surrogate, which has no UTF-8 form, and for a number
 *   that is not finite.
 */
export function canonicalJson(value: unknown, leftOut: LeftOut = nothing): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item, leftOut)).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) return canonicalObject(value, leftOut);
  if (typeof value === "string") return canonicalText(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no JSON form`);
  }
  return JSON.stringify(value);
}

function canonicalObject(value: object, leftOut: LeftOut): string {
  const without = leftOut.get(value);
  let text = "";
  // The default order of `sort` is that of code units, which is the order that the RFC asks for.
  for (const name of Object.keys(value).sort()) {
    const member = (value as { readonly [name: string]: unknown })[name];
    if (member === undefined || without?.has(name) === true) continue;
    text += `${text === "" ? "" : ","}${canonicalText(name)}:${canonicalJson(member, leftOut)}`;
  }
  return `{${text}}`;
}

/** ASCII that JSON writes as it is. */
const isPlain = /^[ !#-[\]-~]*$/;

function canonicalText(text: string): string {
  if (isPlain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) {
    throw new RangeError(`${JSON.stringify(text)} has a lone surrogate, so it has no UTF-8 form`);
  }
  return JSON.stringify(text);
}
