import { inert, inertLines } from "./inert-text.ts";

/**
 * One element of an XML document. Names are ours; values are anybody's.
 *
 * @param attributes Those that are undefined are left out.
 * @param content Elements, or a text.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] | string = [],
): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(inert(String(value)))}"`);
  const start = `<${name}${given.join("")}`;
  if (content.length === 0) return `${start}/>`;
  const inner =
    typeof content === "string" ? escapeXml(inertLines(content)) : `\n${content.join("\n")}\n`;
  return `${start}>${inner}</${name}>`;
}

/** Inert text has none of the characters that XML 1.0 refuses even as references. */
function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
