import { unescapePointer } from "./json-value.ts";

/** Where a part of a document stands. */
export interface JsonOffset {
  /** Of the value; of the nearest one around it for a part that is not there. */
  readonly value: number;
  /** Of the key's opening quote, for a member that is there. */
  readonly key: number | undefined;
}

/**
 * Finds parts of a text that is JSON by their pointers. The text is gone through once, for where each object and list in
 * it ends; the parts of those on the way are noted when somebody asks. A few places of a large document cost a fraction
 * of reading it. Of a repeated key the last one counts. What is behind a place where the text is no JSON is not found.
 */
export function createOffsets(text: string): (pointer: string) => JsonOffset {
  const noted = new Map<number, Parts>();
  const ends: Ends = new Map();
  const partsAt = (start: number): Parts => {
    const parts = noted.get(start) ?? readParts(text, start, ends);
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

/** Behind each object and list that was skipped, by where it begins. */
type Ends = Map<number, number>;

/** Of an object by the names of its members, of a list by the indexes of its items. */
type Parts = ReadonlyMap<string, JsonOffset>;

const none: Parts = new Map();

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c];
const [leftBracket, rightBracket, leftBrace, rightBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

function readParts(text: string, start: number, ends: Ends): Parts {
  switch (text.charCodeAt(start)) {
    case leftBrace:
      return readMembers(text, start, ends);
    case leftBracket:
      return readItems(text, start, ends);
    default:
      return none;
  }
}

function readMembers(text: string, start: number, ends: Ends): Parts {
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
    at = skipSpace(text, endOfValue(text, value, ends));
    if (text.charCodeAt(at) !== comma) break;
    at = skipSpace(text, at + 1);
  }
  return members;
}

function readItems(text: string, start: number, ends: Ends): Parts {
  const items = new Map<string, JsonOffset>();
  let at = skipSpace(text, start + 1);
  while (at < text.length && text.charCodeAt(at) !== rightBracket) {
    items.set(String(items.size), { value: at, key: undefined });
    at = skipSpace(text, endOfValue(text, at, ends));
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

/** Behind a value. */
function endOfValue(text: string, start: number, ends: Ends): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  if (first === leftBrace || first === leftBracket)
    return ends.get(start) ?? endOfNested(text, start, ends);
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isEnd = unit === comma || unit === rightBrace || unit === rightBracket;
    if (isEnd || isSpace(unit)) return at;
  }
  return text.length;
}

/** Behind an object or list, by its brackets, however deep it is. Notes the ends of all inside of it, too. */
function endOfNested(text: string, start: number, ends: Ends): number {
  const open: number[] = [];
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = endOfString(text, at) - 1;
    else if (unit < leftBracket) continue;
    else if (unit === leftBrace || unit === leftBracket) open.push(at);
    else if (unit === rightBrace || unit === rightBracket) {
      ends.set(open.pop() ?? start, at + 1);
      if (open.length === 0) return at + 1;
    }
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
