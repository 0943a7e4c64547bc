/**
 * A printed fragment: text with the places where it may break. Made by the functions here alone, so that foreign text
 * can only get in through a printer that quotes it. `format` lays it out.
 */
export type Code = CodeShape & CodeBase;

export interface CodeBase {
  /** Tells a fragment from text at runtime, also for templates, which may import nothing. */
  readonly "~code": true;
  /** Holds a line break that is always taken. */
  readonly breaks: boolean;
}

type CodeShape =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "concat"; readonly parts: readonly Code[] }
  | { readonly kind: "indent"; readonly content: Code }
  /** Adds a fixed text, spaces as a rule, in front of every further line. */
  | { readonly kind: "align"; readonly margin: string; readonly content: Code }
  /** On one line when it fits, else broken at its own lines. */
  | { readonly kind: "group"; readonly content: Code }
  | { readonly kind: "line"; readonly flat: string; readonly hard: boolean }
  | { readonly kind: "either"; readonly broken: Code; readonly flat: Code }
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

/** @internal Text of the generator's own. Foreign text goes through a quoting printer. */
export function raw(text: string): Code {
  return make({ kind: "text", text, breaks: false });
}

export function concat(...parts: readonly (Code | undefined)[]): Code {
  const present = parts.filter((part) => part !== undefined);
  return make({ kind: "concat", parts: present, breaks: present.some((part) => part.breaks) });
}

export function indent(...parts: readonly Code[]): Code {
  const content = concat(...parts);
  return make({ kind: "indent", content, breaks: content.breaks });
}

export function align(margin: string, content: Code): Code {
  return make({ kind: "align", margin, content, breaks: content.breaks });
}

export function group(...parts: readonly Code[]): Code {
  const content = concat(...parts);
  return make({ kind: "group", content, breaks: content.breaks });
}

/** One text when the enclosing group is broken, another when it is flat. */
export function either(broken: Code, flat: Code): Code {
  return make({ kind: "either", broken, flat, breaks: false });
}

export function symbol(value: CodeSymbol): Code {
  return make({ kind: "symbol", symbol: value, breaks: false });
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
export const line: Code = make({ kind: "line", flat: " ", hard: false, breaks: false });
/** Nothing when flat. */
export const softline: Code = make({ kind: "line", flat: "", hard: false, breaks: false });
export const hardline: Code = make({ kind: "line", flat: "", hard: true, breaks: true });
export const blank: Code = concat(hardline, hardline);
export const empty: Code = concat();

export function separate(parts: readonly Code[], separator: Code): Code {
  return concat(...parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

export function lines(...parts: readonly (Code | undefined)[]): Code {
  return separate(
    parts.filter((part) => part !== undefined),
    hardline,
  );
}

/** The generator's own text with fragments in it: code`return ${value};`. */
export function code(texts: TemplateStringsArray, ...values: readonly Code[]): Code {
  return concat(...texts.flatMap((text, index) => [raw(text), ...values.slice(index, index + 1)]));
}

export function isCode(value: unknown): value is Code {
  return typeof value === "object" && value !== null && "~code" in value && value["~code"] === true;
}

/** Every symbol in a fragment, in the order of printing, repetitions included. */
export function symbolsOf(content: Code): readonly CodeSymbol[] {
  const found: CodeSymbol[] = [];
  const pending: Code[] = [content];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "symbol") found.push(next.symbol);
    pending.push(...partsOf(next));
  }
  return found;
}

/** Every word of the text in a fragment: what it may use of the names around it. */
export function wordsOf(...contents: readonly Code[]): ReadonlySet<string> {
  const words = new Set<string>();
  const pending = [...contents];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "text")
      for (const word of next.text.match(/[\w$\u0080-\uffff]+/g) ?? []) words.add(word);
    pending.push(...partsOf(next));
  }
  return words;
}

function partsOf(content: Code): readonly Code[] {
  switch (content.kind) {
    case "concat":
      return content.parts;
    case "either":
      return [content.broken, content.flat];
    case "indent":
    case "align":
    case "group":
      return [content.content];
    default:
      return [];
  }
}

function make(shape: CodeShape & { readonly breaks: boolean }): Code {
  return Object.freeze({ "~code": true as const, ...shape });
}
