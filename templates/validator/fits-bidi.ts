/** RFC 5893: where one label runs from right to left, each runs one way. */
export function fitsBidi(labels: readonly string[]): boolean {
  const kinds = labels.map((label) =>
    label.replace(/./gu, (letter) => {
      if (/\p{Mn}/u.test(letter)) return "M";
      if (/[\d\u06f0-\u06f9]/.test(letter)) return "E";
      if (/[\u0660-\u0669\u{10d30}-\u{10d39}]/u.test(letter)) return "A";
      if (
        /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(
          letter,
        )
      )
        return "R";
      return /[\p{L}\p{Mc}]/u.test(letter) ? "L" : "O";
    }),
  );
  return (
    !kinds.some((kind) => /[AR]/.test(kind)) ||
    kinds.every(
      (kind) =>
        /^(?:R|R[RAEOM]*[RAE]|L|L[LEOM]*[LE])M*$/.test(kind) &&
        !/A.*E|E.*A/.test(kind),
    )
  );
}
