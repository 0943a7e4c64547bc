import { unescapePointer } from "./json-value.ts";

/** Where a part of a document stands. */
export interface JsonOffset {
  /** Of the value; of the nearest one around it for a part that is not there. */
  readonly value: number;
  /** Of the key's opening quote, for a member that is there. */
  readonly key: number | undefined;
}

/**
 * Finds parts of a text that is JSON by their pointers. Of each object and list on the way it notes once where the
 * parts are, and skips what is inside of them: a few places of a large document cost a fraction of reading it. Of a
 * repeated key the last one counts. What is behind a place where the text is no JSON is not found.
 */
export function createOffsets(text: string): (pointer: string) => JsonOffset {
  const noted = new Map<number, Parts>();
  const partsAt = (start: number): Parts => {
    const parts = noted.get(start) ?? readParts(text, start);
    noted.set(start, parts);
    return parts;
  };
  return (pointer) => {
    let at: JsonOffset = {
      value: skipSpace(text, text.startsWith("\uFEFF") ? 1 : 0),
      key: undefined,
    };
    for (const token of pointer.split("/").slice(1)) {
      const part = partsAt(at.value).get(unescapePointer(token));
      if (part === undefined) return { value: at.value, key: undefined };
      at = part;
    }
    return at;
  };
}

/** Of an object by the names of its members, of a list by the indexes of its items. */
type Parts = ReadonlyMap<string, JsonOffset>;

const none: Parts = new Map();

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c];
const [leftBracket, rightBracket, leftBrace, rightBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

function readParts(text: string, start: number): Parts {
  switch (text.charCodeAt(start)) {
    case leftBrace:
      return readMembers(text, start);
    case leftBracket:
      return readItems(text, start);
    default:
      return none;
  }
}

function readMembers(text: string, start: number): Parts {
  const members = new Map<string, JsonOffset>();
  let at = skipSpace(text, start + 1);
  while (text.charCodeAt(at) === quote) {
    const key = at;
    const end = endOfString(text, key);
    at = skipSpace(text, end);
    if (text.charCodeAt(at) !== colon) break;
    const value = skipSpace(text, at + 1);
    const name = readString(text.slice(key, end));
    if (name !== undefined) members.set(name, { value, key });
    at = skipSpace(text, endOfValue(text, value));
    if (text.charCodeAt(at) !== comma) break;
    at = skipSpace(text, at + 1);
  }
  return members;
}

function readItems(text: string, start: number): Parts {
  const items = new Map<string, JsonOffset>();
  let at = skipSpace(text, start + 1);
  while (at < text.length && text.charCodeAt(at) !== rightBracket) {
    items.set(String(items.size), { value: at, key: undefined });
    at = skipSpace(text, endOfValue(text, at));
    if (text.charCodeAt(at) !== comma) break;
    at = skipSpace(text, at + 1);
  }
  return items;
}

function readString(written: string): string | undefined {
  if (!written.includes("\\")) return written.slice(1, -1);
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/** Behind a value. What is nested is skipped by its brackets, however deep it is. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      at = endOfString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (unit === leftBrace || unit === leftBracket) depth += 1;
    else if (unit === rightBrace || unit === rightBracket) {
      // A bracket that closes what is around a number, `true` or the like.
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (unit === comma || unit <= 0x20)) return at;
    at += 1;
  }
  return text.length;
}

/** Behind the closing quote. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
