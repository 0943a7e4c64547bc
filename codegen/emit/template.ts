import { align, type Code, concat, hardline, isCode, raw } from "./code.ts";

/**
 * The pieces of a filled template as one fragment. A hole keeps its indentation for every line of what fills it.
 *
 * @param pieces What a function of `generated/templates` returns: the template's own text, and fragments.
 */
export function fromTemplate(pieces: readonly unknown[]): Code {
  const parts: Code[] = [];
  let margin = "";
  let isAtStart = true;
  for (const piece of pieces) {
    if (isCode(piece)) {
      parts.push(isAtStart ? align(margin, piece) : piece);
      isAtStart = false;
      continue;
    }
    if (typeof piece !== "string")
      throw new TypeError("A template is made of its own text and of fragments");
    const [first = "", ...rest] = piece.split("\n");
    parts.push(raw(first), ...rest.flatMap((text) => [hardline, raw(text)]));
    const last: string = rest.at(-1) ?? (isAtStart ? margin + first : first);
    isAtStart = (rest.length > 0 || isAtStart) && last.trim() === "";
    margin = isAtStart ? last : "";
  }
  return concat(...parts);
}
