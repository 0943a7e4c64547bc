/** The usual ways in which text is not JSON: what stands at the place, what before it, and what to do. */
const slips: readonly {
  readonly at: RegExp;
  readonly after?: RegExp;
  readonly hint: string;
}[] = [
  { at: /^(?:\/\/|\/\*|#)/, hint: "JSON has no comments: remove it" },
  { at: /^[\]}]/, after: /,$/, hint: "remove the comma before it" },
  { at: /^['‘’“”`]/, hint: 'write texts and keys in plain double quotes: "' },
  {
    at: /^(?:-?Infinity|NaN|undefined)/,
    hint: "JSON has no such value: write null, or leave it out",
  },
  {
    at: /^(?:True|False|None|TRUE|FALSE|NULL)/,
    hint: "write true, false and null in small letters",
  },
  { at: /^[<=>|]{7}/, hint: "solve the merge conflict first" },
  { at: /^[+.]/, hint: "a number begins with a digit or a minus sign" },
  { at: /^[0-9]/, after: /(?:^|[^0-9.])-?0$/, hint: "a number has no leading zero" },
  { at: /^"/, after: /["\]}0-9el]$/, hint: "a comma is missing before it" },
  {
    at: /^\\/,
    hint: 'the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; a backslash itself is \\\\',
  },
  { at: /^[\r\n]/, hint: 'close the string with ", or write the line break as \\n' },
  { at: /^\p{Cc}/u, hint: "write it as an escape: \\t for a tab" },
];

/** What to do about text that is not JSON, where the slip is one of the usual ones. */
export function hintForSlip(text: string, offset: number): string | undefined {
  if (text.trim() === "") return "the document is empty";
  const rest = text.slice(offset, offset + 20);
  const before = text.slice(Math.max(offset - 200, 0), offset).trimEnd();
  return slips.find(({ at, after }) => at.test(rest) && (after?.test(before) ?? true))?.hint;
}
