/**
 * A printed fragment: text with the places where it may break. Made by the functions here alone, so that foreign text
 * can only get in through a printer that quotes it. `format` lays it out.
 */
export type Code = CodeShape & CodeBase;

/** What the layout asks of a fragment. Measured once, when it is made: a module has tens of thousands. */
export interface CodeBase {
  /** Tells a fragment from text at runtime, also for templates, which may import nothing. */
  readonly "~code": true;
  /** Holds a line break that is always taken. */
  readonly breaks: boolean;
  /** Columns on one line, as far as a break that is always taken. */
  readonly flatWidth: number;
  /** Columns in front of the first place where it may break. */
  readonly leadWidth: number;
  /** Has a place where it may break. */
  readonly mayBreak: boolean;
  /** Has a symbol in it. */
  readonly isNamed: boolean;
}

type CodeShape =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "concat"; readonly parts: readonly Code[] }
  | { readonly kind: "indent"; readonly content: Code }
  /** Adds `text`, spaces as a rule, in front of every further line. */
  | { readonly kind: "align"; readonly text: string; readonly content: Code }
  /** On one line when it fits, else broken at its own lines. */
  | { readonly kind: "group"; readonly content: Code }
  /** A break, or `text` when flat. */
  | { readonly kind: "line"; readonly text: string }
  /** `content` when the enclosing group is broken. */
  | { readonly kind: "either"; readonly content: Code; readonly flat: Code }
  | { readonly kind: "symbol"; readonly symbol: CodeSymbol };

/** A name from elsewhere. Printing it is what brings its import, or its helper, into the module. */
export type CodeSymbol =
  | {
      readonly kind: "import";
      readonly name: string;
      readonly from: string;
      readonly typeOnly: boolean;
    }
  | { readonly kind: "helper"; readonly name: string }
  | ConstantSymbol;

/** A constant of the module. Those with one name are one. */
export interface ConstantSymbol {
  readonly kind: "constant";
  readonly name: string;
  readonly value: Code;
}

/** One class for all kinds: the layout reads fields of one shape, which is what makes it fast. */
class Fragment {
  readonly kind: Code["kind"];
  readonly breaks: boolean = false;
  flatWidth = 0;
  leadWidth = 0;
  mayBreak = false;
  isNamed = false;
  readonly text: string;
  readonly content: Code | undefined;
  flat: Code | undefined = undefined;
  parts: readonly Code[] = noParts;
  symbol: CodeSymbol | undefined = undefined;

  constructor(kind: Code["kind"], breaks: boolean, text: string, content?: Code) {
    this.kind = kind;
    this.breaks = breaks;
    this.text = text;
    this.content = content;
  }

  get "~code"(): true {
    return true;
  }
}

const noParts: readonly Code[] = [];

/** Keywords and names, of which a module has thousands. */
const shortTexts = new Map<string, Code>();
const mostShortTexts = 10_000;
const longestShortText = 40;

/** @internal Text of the generator's own. Foreign text goes through a quoting printer. */
export function raw(text: string): Code {
  if (text.length > longestShortText) return textOf(text);
  let known = shortTexts.get(text);
  if (known === undefined) {
    known = textOf(text);
    if (shortTexts.size === mostShortTexts) shortTexts.clear();
    shortTexts.set(text, known);
  }
  return known;
}

function textOf(text: string): Code {
  const made = new Fragment("text", false, text);
  made.flatWidth = text.length;
  made.leadWidth = text.length;
  return made as Code;
}

export function concat(...parts: readonly (Code | undefined)[]): Code {
  const hasGaps = parts.includes(undefined);
  return concatAll(hasGaps ? parts.filter((part) => part !== undefined) : (parts as Code[]));
}

function concatAll(parts: readonly Code[]): Code {
  let breaks = false;
  let flatWidth = 0;
  let leadWidth = 0;
  let mayBreak = false;
  let isNamed = false;
  for (const part of parts) {
    if (!breaks) flatWidth += part.flatWidth;
    if (!mayBreak) leadWidth += part.leadWidth;
    breaks ||= part.breaks;
    mayBreak ||= part.mayBreak;
    isNamed ||= part.isNamed;
  }
  const made = new Fragment("concat", breaks, "");
  made.parts = parts;
  made.flatWidth = flatWidth;
  made.leadWidth = leadWidth;
  made.mayBreak = mayBreak;
  made.isNamed = isNamed;
  return made as Code;
}

export function indent(...parts: readonly Code[]): Code {
  return around("indent", "", parts);
}

export function align(margin: string, content: Code): Code {
  return around("align", margin, [content]);
}

export function group(...parts: readonly Code[]): Code {
  return around("group", "", parts);
}

function around(kind: "indent" | "align" | "group", text: string, parts: readonly Code[]): Code {
  const [only] = parts;
  const content = only !== undefined && parts.length === 1 ? only : concatAll(parts);
  const made = new Fragment(kind, content.breaks, text, content);
  made.flatWidth = content.flatWidth;
  made.leadWidth = content.leadWidth;
  made.mayBreak = content.mayBreak;
  made.isNamed = content.isNamed;
  return made as Code;
}

/** One text when the enclosing group is broken, another when it is flat. Neither has a break that is always taken. */
export function either(broken: Code, flat: Code): Code {
  const made = new Fragment("either", false, "", broken);
  made.flat = flat;
  made.flatWidth = flat.flatWidth;
  made.leadWidth = broken.leadWidth;
  made.mayBreak = broken.mayBreak;
  made.isNamed = broken.isNamed || flat.isNamed;
  return made as Code;
}

export function symbol(value: CodeSymbol): Code {
  const made = new Fragment("symbol", false, value.name);
  made.symbol = value;
  made.flatWidth = value.name.length;
  made.leadWidth = value.name.length;
  made.isNamed = true;
  return made as Code;
}

/** A type of another module: `importType("JsonValue", "./json.ts")`. */
export function importType(name: string, from: string): Code {
  return symbol({ kind: "import", name, from, typeOnly: true });
}

export function importValue(name: string, from: string): Code {
  return symbol({ kind: "import", name, from, typeOnly: false });
}

/** A function that the module prints for itself, once. */
export function helper(name: string): Code {
  return symbol({ kind: "helper", name });
}

/** A value that the module declares for itself, once. */
export function constant(name: string, value: Code): Code {
  return symbol({ kind: "constant", name, value });
}

/** A blank when flat. */
export const line: Code = lineBreak(" ", false);
/** Nothing when flat. */
export const softline: Code = lineBreak("", false);
export const hardline: Code = lineBreak("", true);
export const blank: Code = concat(hardline, hardline);
export const empty: Code = concat();

function lineBreak(text: string, isHard: boolean): Code {
  const made = new Fragment("line", isHard, text);
  made.flatWidth = text.length;
  made.mayBreak = true;
  return made as Code;
}

export function separate(parts: readonly Code[], separator: Code): Code {
  const all: Code[] = [];
  for (const part of parts) {
    if (all.length > 0) all.push(separator);
    all.push(part);
  }
  return concatAll(all);
}

export function lines(...parts: readonly (Code | undefined)[]): Code {
  return separate(
    parts.filter((part) => part !== undefined),
    hardline,
  );
}

const templateTexts = new WeakMap<TemplateStringsArray, readonly Code[]>();

/** The generator's own text with fragments in it: code`return ${value};`. */
export function code(texts: TemplateStringsArray, ...values: readonly Code[]): Code {
  let own = templateTexts.get(texts);
  if (own === undefined) {
    own = texts.map(raw);
    templateTexts.set(texts, own);
  }
  const parts: Code[] = [];
  for (const [index, text] of own.entries()) {
    if (text.flatWidth > 0) parts.push(text);
    const value = values[index];
    if (value !== undefined) parts.push(value);
  }
  return concatAll(parts);
}

export function isCode(value: unknown): value is Code {
  return typeof value === "object" && value !== null && "~code" in value && value["~code"] === true;
}

/** Every symbol in a fragment, in the order of printing, repetitions included. */
export function symbolsOf(content: Code): readonly CodeSymbol[] {
  const found: CodeSymbol[] = [];
  const pending: Code[] = [content];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!next.isNamed) continue;
    if (next.kind === "symbol") found.push(next.symbol);
    else pushParts(next, pending);
  }
  return found;
}

/** Words of fragments that were asked for before: of a body, for its parameters and then for what it calls. */
const wordsOfFragments = new WeakMap<Code, ReadonlySet<string>>();

/** Every word of the text in a fragment: what it may use of the names around it. */
export function wordsOf(...contents: readonly Code[]): ReadonlySet<string> {
  const [only] = contents;
  if (only === undefined || contents.length > 1) return readWords(contents);
  const known = wordsOfFragments.get(only);
  if (known !== undefined) return known;
  const words = readWords(contents);
  wordsOfFragments.set(only, words);
  return words;
}

function readWords(contents: readonly Code[]): ReadonlySet<string> {
  const words = new Set<string>();
  const pending = [...contents];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "text") {
      for (const word of wordsIn(next.text)) words.add(word);
      continue;
    }
    const known = wordsOfFragments.get(next);
    if (known === undefined) pushParts(next, pending);
    else for (const word of known) words.add(word);
  }
  return words;
}

/** Most texts are a keyword or a name, and occur again and again. */
const knownWords = new Map<string, readonly string[]>();
const mostKnownWords = 10_000;
const longestKnownText = 60;

function wordsIn(text: string): readonly string[] {
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const words = text.match(/[\w$\u0080-\uffff]+/g) ?? [];
  if (text.length > longestKnownText) return words;
  if (knownWords.size === mostKnownWords) knownWords.clear();
  knownWords.set(text, words);
  return words;
}

function pushParts(content: Code, pending: Code[]): void {
  switch (content.kind) {
    case "concat":
      for (const part of content.parts) pending.push(part);
      break;
    case "either":
      pending.push(content.content, content.flat);
      break;
    case "indent":
    case "align":
    case "group":
      pending.push(content.content);
      break;
  }
}
