/** Length as JSON Schema counts it: a pair of surrogates is one. */
export function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
