/** A regular expression of ECMA-262 with the flag u, which is read and never run. */
export function fitsRegex(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
