/** Something in a list of a card. */
export interface Listed<Part> {
  readonly part: Part;
  readonly pointer: string;
}

/** What became of the parts of two lists, each in the order of its list. */
export interface Pairing<Part> {
  /** `missing`: where the other card would have it. */
  readonly removed: readonly (Listed<Part> & { readonly missing: string })[];
  readonly added: readonly (Listed<Part> & { readonly missing: string })[];
  readonly kept: readonly { readonly before: Listed<Part>; readonly after: Listed<Part> }[];
}

/** Pairs the parts of two lists by id, whatever their order. An id may be any text, `__proto__` included. */
export function matchById<Part extends { readonly id: string }>(
  before: readonly Part[] | undefined,
  after: readonly Part[] | undefined,
  list: string,
): Pairing<Part> {
  const byId = (parts: readonly Part[] = []): ReadonlyMap<string, Listed<Part>> =>
    new Map(parts.map((part, index) => [part.id, { part, pointer: `${list}/${index}` }]));
  return matchByKey(byId(before), byId(after), () => list);
}

/** The same for parts that have their keys already. */
export function matchByKey<Part>(
  before: ReadonlyMap<string, Listed<Part>>,
  after: ReadonlyMap<string, Listed<Part>>,
  missing: (key: string) => string,
): Pairing<Part> {
  const only = (
    own: ReadonlyMap<string, Listed<Part>>,
    other: ReadonlyMap<string, Listed<Part>>,
  ): Pairing<Part>["removed"] =>
    [...own].flatMap(([key, part]) => (other.has(key) ? [] : [{ ...part, missing: missing(key) }]));
  return {
    removed: only(before, after),
    added: only(after, before),
    kept: [...before].flatMap(([key, part]) => {
      const same = after.get(key);
      return same === undefined ? [] : [{ before: part, after: same }];
    }),
  };
}
