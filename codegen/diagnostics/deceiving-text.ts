/**
 * Control characters, direction marks and invisible characters, with which foreign text could steer a terminal or make
 * source look like something else than it is.
 */
const deceiving = /\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const plain = /^[\x20-\x7e]*$/;

/** The text with each such character as `\uXXXX`: inert in comments and messages, equivalent in string literals. */
export function escapeDeceiving(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(deceiving, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
