/** Controls, and the format characters that reorder or hide text. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text from a card, a server or a file, made safe to print: control and bidirectional characters
 * appear as `\u{…}`, so that no name can move the cursor or recolour the screen. Tabs and newlines
 * stay, because our own messages have them.
 */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => {
    if (character === "\n" || character === "\t") return character;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
