import { inert } from "./inert-text.ts";

/**
 * Text of anybody's in a line of Markdown: shown as it is, without markup, HTML, links, mentions or references. The
 * entity is a space of no width: what GitHub looks for behind `@` and `#` it does not find.
 */
export function markdownText(text: string): string {
  return inert(text)
    .replaceAll(/[\\`*_[\]<>|~&$^]/g, "\\$&")
    .replaceAll(/[@#]/g, "$&&#8203;")
    .replaceAll("://", "\\://")
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** Text of anybody's as code, between more backticks than it has in a row. */
export function markdownCode(text: string): string {
  const shown = inert(text);
  const fence = "`".repeat(longestRun(shown) + 1);
  // One space at either side belongs to the fence.
  return /^[` ]|[` ]$|^$/.test(shown) ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}

/** Lines of JSON as a block, between more backticks than they have in a row. */
export function markdownBlock(lines: readonly string[], language: string): readonly string[] {
  const fence = "`".repeat(Math.max(longestRun(lines.join("\n")) + 1, 3));
  return [`${fence}${language}`, ...lines, fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
