/**
 * Whether RFC 5892 allows the joiner at a place, counted in code points: after a
 * virama, or, where it keeps two letters apart, between letters that would join.
 * JavaScript knows no joining types, so letters of a script that joins count as
 * joining, but for the Arabic ones that do not.
 */
export function joinsOver(label: string, at: number): boolean {
  const letters = [...label];
  const last = letters[at - 1] ?? "";
  // A virama sorts between marks of the combining classes 8 and 10.
  if (
    last !== "" &&
    `${last}\u3099`.normalize("NFD") === `\u3099${last}` &&
    `\u05b0${last}`.normalize("NFD") === `${last}\u05b0`
  )
    return true;
  const before = letters
    .slice(0, at)
    .join("")
    .replace(/\p{Mn}+$/u, "");
  const after = letters
    .slice(at + 1)
    .join("")
    .replace(/^\p{Mn}+/u, "");
  const joining =
    /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Mand}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}]/u;
  return (
    letters[at] === "\u200c" &&
    joining.test([...before].at(-1) ?? "") &&
    !/[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef]$/.test(
      before,
    ) &&
    joining.test([...after][0] ?? "") &&
    !/^[\u0621\u0674]/.test(after)
  );
}
