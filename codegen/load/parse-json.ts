import { hintForSlip } from "./json-slips.ts";
import type { JsonValue } from "./json-value.ts";

/** Something wrong with the text of a JSON document, by offset. */
export interface JsonFault {
  readonly code: "invalid-json" | "duplicate-key" | "too-deep";
  readonly message: string;
  readonly offset: number;
  readonly hint?: string | undefined;
}

export interface ParsedJson {
  /** Undefined when the text is not JSON. */
  readonly value: JsonValue | undefined;
  readonly faults: readonly JsonFault[];
}

/** Deeper documents end in a fault, because every later stage walks them by recursion. */
export const deepestJson = 512;

/**
 * Parses a document and finds repeated keys, which `JSON.parse` would silently drop.
 *
 * @param parsed What `JSON.parse` gave for the text, where somebody has asked it already.
 */
export function parseJson(text: string, parsed?: JsonValue): ParsedJson {
  const value = plainJson(text, parsed);
  if (value !== undefined) return { value, faults: [] };
  const faults: JsonFault[] = [];
  try {
    return { value: new Reader(text, faults).document(), faults };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { value: undefined, faults: [...faults, error.fault] };
  }
}

/** A document without faults, by the quick parser of the engine; undefined where there may be one to tell of. */
function plainJson(text: string, parsed: JsonValue | undefined): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = parsed ?? JSON.parse(text);
  } catch {
    return undefined;
  }
  // A repeated key leaves one member for two colons.
  const members = countMembers(value, deepestJson);
  return members === countColons(text) ? value : undefined;
}

/** Members at every level; NaN where a value is nested too deep, or is a number too large. */
function countMembers(value: JsonValue, levels: number): number {
  if (typeof value === "number") return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== "object" || value === null) return 0;
  if (levels === 0) return Number.NaN;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += countMembers(item, levels - 1);
    return members;
  }
  for (const item of Object.values(value)) members += 1 + countMembers(item, levels - 1);
  return members;
}

/** Colons outside strings, in a text that is JSON. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a) colons += 1;
    else if (unit === 0x22) at = endOfString(text, at);
  }
  return colons;
}

/** Where the string that begins at a quote ends. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1))
    if (!isEscaped(text, end)) return end;
  return text.length;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charAt(quote - 1 - backslashes) === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

class Stop extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const spacePattern = /[ \t\n\r]*/y;
const literals: ReadonlyMap<string, { readonly text: string; readonly value: JsonValue }> = new Map(
  [
    ["t", { text: "true", value: true }],
    ["f", { text: "false", value: false }],
    ["n", { text: "null", value: null }],
  ],
);

class Reader {
  readonly #text: string;
  readonly #faults: JsonFault[];
  #at = 0;
  #depth = 0;

  constructor(text: string, faults: JsonFault[]) {
    this.#text = text;
    this.#faults = faults;
    // A byte order mark is what some editors put in front of a file.
    if (text.startsWith("\uFEFF")) this.#at = 1;
  }

  document(): JsonValue {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#unexpected("the end of the document");
    return value;
  }

  #value(): JsonValue {
    this.#skipSpace();
    const first = this.#text.charAt(this.#at);
    if (first === "{") return this.#nested(() => this.#object());
    if (first === "[") return this.#nested(() => this.#array());
    if (first === '"') return this.#string();
    const literal = literals.get(first);
    if (literal === undefined) return this.#number();
    if (!this.#text.startsWith(literal.text, this.#at)) throw this.#unexpected("a value");
    this.#at += literal.text.length;
    return literal.value;
  }

  #nested(read: () => JsonValue): JsonValue {
    if (this.#depth === deepestJson) {
      throw this.#stop("too-deep", `Nested deeper than ${deepestJson} levels`, this.#at);
    }
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonValue {
    const members: { [name: string]: JsonValue } = {};
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("}")) return members;
    do {
      this.#skipSpace();
      const start = this.#at;
      if (this.#text.charAt(start) !== '"') throw this.#unexpected("a key in double quotes");
      const name = this.#string();
      if (Object.hasOwn(members, name)) {
        const message = `Key ${JSON.stringify(name)} occurs twice in one object`;
        this.#faults.push({ code: "duplicate-key", message, offset: start });
      }
      this.#skipSpace();
      if (!this.#take(":")) throw this.#unexpected('":"');
      const value = this.#value();
      setOwn(members, name, value);
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("}")) throw this.#unexpected('"," or "}"');
    return members;
  }

  #array(): JsonValue {
    const items: JsonValue[] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("]")) return items;
    do {
      items.push(this.#value());
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("]")) throw this.#unexpected('"," or "]"');
    return items;
  }

  #string(): string {
    const start = this.#at;
    const end = endOfString(this.#text, start);
    if (end === this.#text.length)
      throw this.#stop("invalid-json", "A string is not closed", start);
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(start, end + 1));
    } catch {
      const at = badCharacter(this.#text, start);
      const isEscape = this.#text.charAt(at) === "\\";
      const message = isEscape
        ? "A string has an unknown escape"
        : "A string has a raw control character";
      throw this.#stop("invalid-json", message, at);
    }
  }

  #number(): number {
    numberPattern.lastIndex = this.#at;
    const digits = numberPattern.exec(this.#text)?.[0];
    if (digits === undefined) throw this.#unexpected("a value");
    const value = Number(digits);
    if (!Number.isFinite(value)) {
      throw this.#stop("invalid-json", `Number ${digits.slice(0, 40)} is too large`, this.#at);
    }
    this.#at += digits.length;
    return value;
  }

  #skipSpace(): void {
    spacePattern.lastIndex = this.#at;
    this.#at += spacePattern.exec(this.#text)?.[0].length ?? 0;
  }

  #take(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #unexpected(wanted: string): Stop {
    const found = this.#at < this.#text.length ? shown(this.#text.charAt(this.#at)) : "the end";
    return this.#stop("invalid-json", `Expected ${wanted}, found ${found}`, this.#at);
  }

  #stop(code: JsonFault["code"], message: string, offset: number): Stop {
    const hint = code === "invalid-json" ? hintForSlip(this.#text, offset) : undefined;
    return new Stop({ code, message, offset, hint });
  }
}

/** Where in a string, which begins at `start`, the first character stands that JSON does not allow. */
function badCharacter(text: string, start: number): number {
  const knownEscape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x20) return at;
    if (text.charAt(at) !== "\\") continue;
    knownEscape.lastIndex = at;
    const found = knownEscape.exec(text)?.[0];
    if (found === undefined) return at;
    at += found.length - 1;
  }
  return start;
}

function shown(character: string): string {
  return character === '"' ? "a text" : JSON.stringify(character);
}

/** Plain assignment to `__proto__` would change the prototype instead. */
function setOwn(target: { [name: string]: JsonValue }, name: string, value: JsonValue): void {
  if (name !== "__proto__") target[name] = value;
  else
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
