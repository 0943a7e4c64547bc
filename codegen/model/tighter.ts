export type Bounds<Name extends string> = { readonly [name in Name]?: number };

/** The stricter of two bounds. */
export function tighter<Name extends string>(
  [left, right]: readonly [Bounds<Name>, Bounds<Name>],
  names: readonly Name[],
  choose: (left: number, right: number) => number,
): Bounds<Name> {
  const found: { [name in Name]?: number } = {};
  for (const name of names) {
    const a = left[name];
    const b = right[name];
    const bound = a === undefined || b === undefined ? (a ?? b) : choose(a, b);
    if (bound !== undefined) found[name] = bound;
  }
  return found;
}
