/**
 * Letters beyond ASCII that a name may keep, so that it stays readable to those who wrote it. Fixed blocks, and not
 * `\p{L}`: what that matches depends on the Unicode version of the machine, and older compilers lack newer letters.
 */
const blocks = [
  // Latin
  "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f",
  // Greek, Cyrillic, Armenian, Georgian
  "\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5",
  "\\u0400-\\u0481\\u048a-\\u0523\\u0531-\\u0556\\u0561-\\u0586\\u10d0-\\u10fa",
  // Hebrew, Arabic
  "\\u05d0-\\u05ea\\u0620-\\u064a\\u0671-\\u06d3",
  // Devanagari, Thai, with the signs that their words cannot do without
  "\\u0901-\\u0939\\u093c-\\u094d\\u0958-\\u0963\\u0e01-\\u0e3a\\u0e40-\\u0e4e",
  // Kana, Han, Hangul
  "\\u3005\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4db5\\u4e00-\\u9fa5\\uac00-\\ud7a3",
].join("");

const anyWord = new RegExp(`[A-Za-z0-9${blocks}]+`, "g");
/** The same without the letters beyond ASCII: quick, and most names. */
const plainIdentifier = /^[A-Za-z_$][\w$]*$/;
const anyIdentifier = new RegExp(`^(?![0-9])[A-Za-z0-9_$${blocks}]+$`);
const plainWord = /^[A-Za-z0-9]+$/;
const onlyWordCharacters = new RegExp(`^[A-Za-z0-9${blocks}]+$`);
/** Digits and vowel signs continue an identifier and cannot begin one. */
const noBeginning = /^[\p{Mn}\p{Mc}0-9]/u;

/** The parts of a text that a name is made of. Accents written as characters of their own join their letters. */
export function wordsOf(text: string): readonly string[] {
  if (plainWord.test(text)) return [text];
  return text.normalize("NFC").match(anyWord) ?? [];
}

export function isIdentifier(text: string): boolean {
  return plainIdentifier.test(text) || (anyIdentifier.test(text) && !noBeginning.test(text));
}

/** Whether an identifier can begin with the first character of a word. */
export function canBegin(word: string): boolean {
  return !noBeginning.test(word);
}

/** The word with its first letter large, where the script has such letters. */
export function capitalize(word: string): string {
  return withFirst(word, (letter) => letter.toUpperCase());
}

/** The word with its first letter small, where the script has such letters. */
export function uncapitalize(word: string): string {
  return withFirst(word, (letter) => letter.toLowerCase());
}

/** Some letters change into something that no identifier holds; those stay. */
function withFirst(word: string, change: (letter: string) => string): string {
  const changed = change(word.charAt(0));
  return (onlyWordCharacters.test(changed) ? changed : word.charAt(0)) + word.slice(1);
}
