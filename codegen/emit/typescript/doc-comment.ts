import { escapeDeceiving } from "../../diagnostics/deceiving-text.ts";
import type { Doc } from "../../model/nodes.ts";
import { type Code, lines, quoted, raw } from "../code.ts";

const longestLine = 100;
const longestValue = 400;
const longestText = 4_000;

/** The doc comment of a declaration or member with its line break, or undefined when there is nothing to say. */
export function printDoc(doc: Doc, extra: readonly string[] = []): Code | undefined {
  const paragraphs = [
    ...(doc.description === undefined ? [] : [cut(doc.description, longestText)]),
    ...extra,
    ...doc.notes,
  ];
  const tags = [
    ...doc.constraints,
    ...(doc.default === undefined
      ? []
      : [`@default ${cut(JSON.stringify(doc.default), longestValue)}`]),
    ...doc.examples.map((example) => `@example ${cut(JSON.stringify(example), longestValue)}`),
    ...(doc.deprecated ? ["@deprecated"] : []),
  ];
  const written = [
    ...paragraphs.flatMap(wrap),
    ...(paragraphs.length > 0 && tags.length > 0 ? [""] : []),
  ];
  return printComment([...written, ...tags.map(oneTag)]);
}

/** A block comment of lines that are foreign text: nothing in them can end it. */
export function printComment(content: readonly string[]): Code | undefined {
  const safe = content.map(neutralise);
  const [only] = safe;
  if (only === undefined) return undefined;
  if (safe.length === 1) return lines(quoted(`/** ${only} */`));
  return lines(raw("/**"), ...safe.map((text) => quoted(` * ${text}`.trimEnd())), raw(" */"));
}

/** A declaration or member under its doc comment. */
export function documented(doc: Code | undefined, declaration: Code): Code {
  return doc === undefined ? declaration : lines(doc, declaration);
}

/** `*\/` would end the comment; direction and control characters could make it look as if it had. */
function neutralise(text: string): string {
  return escapeDeceiving(text.replaceAll("*/", "*\\/"));
}

/** A tag of ours on one line, its value without tags of its own. */
function oneTag(text: string): string {
  return `@${withoutTags(text.slice(1).replace(/[\r\n\u2028\u2029]+/g, " "))}`;
}

/** An editor takes `@` for the begin of a tag after any blank. With a backslash it reads the same, also in a string. */
function withoutTags(text: string): string {
  return text.replace(/(?<=^|\s)@/g, "\\@");
}

/** Never between the halves of a surrogate pair, which a file could not hold. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")} …`;
}

/** One line that stays as it is, as most are. */
const shortLine = /^[!-?A-~][ -?A-~]*[!-?A-~]$/;

/** Long paragraphs are wrapped at blanks. */
function wrap(paragraph: string): string[] {
  if (paragraph.length <= longestLine && shortLine.test(paragraph)) return [paragraph];
  return paragraph.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((text) => {
    const wrapped: string[] = [];
    let rest = text.trim();
    while (rest.length > longestLine) {
      const blank = rest.lastIndexOf(" ", longestLine);
      if (blank <= 0) break;
      wrapped.push(rest.slice(0, blank));
      rest = rest.slice(blank + 1).trimStart();
    }
    return [...wrapped, rest].map(withoutTags);
  });
}
