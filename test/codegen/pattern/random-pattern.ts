/** Regular expressions and texts by chance, the same for the same seed. */
export interface PatternSource {
  pattern(): string;
  text(): string;
  /** Any characters that expressions are made of, in any order. */
  noise(): string;
}

export function createPatternSource(seed: number): PatternSource {
  const next = generator(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(next() * items.length)] ?? items[0];
  const many = (most: number, make: () => string): string =>
    Array.from({ length: Math.floor(next() * (most + 1)) }, make).join("");

  const atom = (depth: number): string => {
    const roll = next();
    if (roll < 0.55 || depth === 0) return pick(["a", "b", "c", "-", "😀", "a", "b"]);
    if (roll < 0.75)
      return pick([
        "[ab]",
        "[^a]",
        ".",
        "\\w",
        "\\d",
        "[\\s\\S]",
        "\\W",
        "\\p{L}",
        "[b-c😀]",
        "[]",
      ]);
    return `(${pick(["", "?:"])}${choice(depth - 1)})`;
  };
  const term = (depth: number): string => {
    if (next() < 0.1) return pick(["^", "$", "\\b", "\\B"]);
    const quantifier = pick(["", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,3}", "{2,}", "*?"]);
    return atom(depth) + quantifier;
  };
  const sequence = (depth: number): string => many(3, () => term(depth));
  const choice = (depth: number): string =>
    Array.from({ length: next() < 0.7 ? 1 : 2 }, () => sequence(depth)).join("|");
  return {
    pattern: () => pick(["^", "", ""]) + choice(3) + pick(["$", "", ""]),
    text: () => many(8, () => pick(["a", "b", "c", "a", "-", "\n", "😀", "1", "\ud83d", "é"])),
    noise: () =>
      many(6, () =>
        pick([
          ...([
            "a",
            "(",
            ")",
            "(?:",
            "(?=",
            "(?!",
            "(?<n>",
            "[",
            "]",
            "[^",
            "-",
            "{",
            "}",
          ] as const),
          ...[
            "{1}",
            "{2,1}",
            "{,2}",
            "*",
            "+",
            "?",
            "|",
            "^",
            "$",
            "\\",
            "\\d",
            "\\b",
            "\\-",
            "\\1",
          ],
          ...[
            "\\k<n>",
            "\\u",
            "\\u{61}",
            "\\x6",
            "\\x61",
            "\\c",
            "\\cA",
            "\\0",
            "\\p{L}",
            "\\p{x}",
          ],
          ...["\\ud83d", "\\ude00", "a-z", "z-a", ".", "/", "\n", "\\w-", "(?<=", "\\_", "\\a"],
        ]),
      ),
  };
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
