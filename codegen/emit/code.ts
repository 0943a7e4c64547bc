import type { Place } from "../load/source.ts";

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
  | { readonly kind: "indent"; readonly parts: readonly Code[] }
  /** Adds `text`, spaces as a rule, in front of every further line. */
  | { readonly kind: "align"; readonly text: string; readonly parts: readonly Code[] }
  /** On one line when it fits, else broken at its own lines. */
  | { readonly kind: "group"; readonly parts: readonly Code[] }
  /** A break, or `text` when flat. */
  | { readonly kind: "line"; readonly text: string }
  /** `parts` when the enclosing group is broken. */
  | { readonly kind: "either"; readonly parts: readonly Code[]; readonly flat: Code }
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
  | ConstantSymbol
  | DeclaredSymbol;

/** A name where it is declared, and the place that it comes from. */
export interface DeclaredSymbol {
  readonly kind: "declared";
  /** As it is printed, quotes included. */
  readonly name: string;
  readonly at: Place;
}

/** A constant of the module. Those with one name are one. */
export interface ConstantSymbol {
  readonly kind: "constant";
  readonly name: string;
  readonly value: Code;
}

/** One class for all kinds: the layout reads fields of one shape, which is what makes it fast. */
class Fragment {
  readonly kind: Code["kind"];
  breaks = false;
  flatWidth = 0;
  leadWidth = 0;
  mayBreak = false;
  isNamed = false;
  readonly text: string;
  readonly parts: readonly Code[];
  flat: Code | undefined = undefined;
  symbol: CodeSymbol | undefined = undefined;
  /** It is a name, and nothing else. */
  isName = false;
  /** Of a text: names that may be used in it. Found when somebody asks. */
  words: readonly string[] | undefined = undefined;
  /** The reading of words that came by last. */
  reading = 0;

  constructor(kind: Code["kind"], text: string, parts: readonly Code[]) {
    this.kind = kind;
    this.text = text;
    this.parts = parts;
  }

  get "~code"(): true {
    return true;
  }
}

const noParts: readonly Code[] = [];
const noWords: readonly string[] = [];

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

/** @internal A literal or a comment: text in which no word is a name of the module. */
export function quoted(text: string): Code {
  return textOf(text, noWords);
}

/** @internal A single name. */
export function word(text: string): Code {
  const made = textOf(text);
  (made as Fragment).isName = true;
  return made;
}

function textOf(text: string, words?: readonly string[]): Code {
  const made = new Fragment("text", text, noParts);
  made.words = words;
  made.flatWidth = text.length;
  made.leadWidth = text.length;
  return made as Code;
}

export function concat(...parts: readonly (Code | undefined)[]): Code {
  return measured("concat", "", withoutGaps(parts));
}

/** The same for a list that may be as long as a schema wants it. */
export function sequence(parts: readonly Code[]): Code {
  return measured("concat", "", parts);
}

function withoutGaps(parts: readonly (Code | undefined)[]): readonly Code[] {
  for (const part of parts) if (part === undefined) return parts.filter((one) => one !== undefined);
  return parts as readonly Code[];
}

function measured(kind: Code["kind"], text: string, parts: readonly Code[]): Code {
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
  const made = new Fragment(kind, text, parts);
  made.breaks = breaks;
  made.flatWidth = flatWidth;
  made.leadWidth = leadWidth;
  made.mayBreak = mayBreak;
  made.isNamed = isNamed;
  return made as Code;
}

export function indent(...parts: readonly Code[]): Code {
  return measured("indent", "", parts);
}

export function align(margin: string, content: Code): Code {
  return measured("align", margin, [content]);
}

export function group(...parts: readonly Code[]): Code {
  return measured("group", "", parts);
}

/** One text when the enclosing group is broken, another when it is flat. Neither has a break that is always taken. */
export function either(broken: Code, flat: Code): Code {
  const made = new Fragment("either", "", [broken]);
  made.flat = flat;
  made.flatWidth = flat.flatWidth;
  made.leadWidth = broken.leadWidth;
  made.mayBreak = broken.mayBreak;
  made.isNamed = broken.isNamed || flat.isNamed;
  return made as Code;
}

export function symbol(value: CodeSymbol): Code {
  const made = new Fragment("symbol", value.name, noParts);
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

/** A printed name with the place that it comes from, which declaration maps tell. */
export function declared(name: Code, at: Place): Code {
  return name.kind === "text" ? symbol({ kind: "declared", name: name.text, at }) : name;
}

/** A function that the module prints for itself, once. */
export function helper(name: string): Code {
  let known = helpers.get(name);
  if (known === undefined) {
    known = symbol({ kind: "helper", name });
    helpers.set(name, known);
  }
  return known;
}

/** One fragment for each of the few helpers, however often they are used. */
const helpers = new Map<string, Code>();

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
  const made = new Fragment("line", text, noParts);
  made.breaks = isHard;
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
  return measured("concat", "", all);
}

export function lines(...parts: readonly (Code | undefined)[]): Code {
  return separate(withoutGaps(parts), hardline);
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
  let index = 0;
  for (const text of own) {
    if (text.flatWidth > 0) parts.push(text);
    const value = values[index];
    if (value !== undefined) parts.push(value);
    index += 1;
  }
  return measured("concat", "", parts);
}

export function isCode(value: unknown): value is Code {
  return typeof value === "object" && value !== null && "~code" in value && value["~code"] === true;
}

let readings = 0;

/** The symbols in a fragment, in the order of printing; a helper once. */
export function symbolsOf(content: Code): readonly CodeSymbol[] {
  const found: CodeSymbol[] = [];
  const pending: Code[] = [content];
  readings += 1;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!next.isNamed) continue;
    if (next.kind !== "symbol") pushParts(next, pending);
    else if (next.symbol.kind !== "helper" || isNew(next)) found.push(next.symbol);
  }
  return found;
}

/** Whether the present reading comes by for the first time. */
function isNew(content: Code): boolean {
  const fragment = content as Fragment;
  if (fragment.reading === readings) return false;
  fragment.reading = readings;
  return true;
}

/** Whether a word stands in the text of fragments, outside literals and comments. */
export function hasWord(wanted: string, contents: readonly Code[]): boolean {
  const pending = contents.toReversed();
  readings += 1;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    // Short texts are one fragment wherever they stand, so most come by again and again.
    if (!isNew(next)) continue;
    if (next.kind !== "text") pushParts(next, pending);
    else if (holdsWord(next as Fragment, wanted)) return true;
  }
  return false;
}

/** The names in a fragment that are fragments of their own. */
export function namesIn(content: Code): readonly string[] {
  const names: string[] = [];
  const pending = [content];
  readings += 1;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isNew(next)) continue;
    if (next.kind !== "text") pushParts(next, pending);
    else if ((next as Fragment).isName) names.push(next.text);
  }
  return names;
}

function holdsWord(fragment: Fragment, wanted: string): boolean {
  if (fragment.isName) return fragment.text === wanted;
  fragment.words ??= fragment.text.match(/[\w$\u0080-\uffff]+/g) ?? noWords;
  return fragment.words.includes(wanted);
}

/** Those of the parts that stand somewhere in the contents. */
export function occurring(parts: readonly Code[], contents: readonly Code[]): ReadonlySet<Code> {
  const pending = [...contents];
  readings += 1;
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (isNew(next)) pushParts(next, pending);
  return new Set(parts.filter((part) => (part as Fragment).reading === readings));
}

/** The first on top, so that it is the next. */
function pushParts(content: Code, pending: Code[]): void {
  const { parts, flat } = content as Fragment;
  if (flat !== undefined) pending.push(flat);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part !== undefined) pending.push(part);
  }
}
