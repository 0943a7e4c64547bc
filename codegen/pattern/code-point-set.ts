/** Code points as ranges, both ends included, in order and apart. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/**
 * A set of code points. Where it is not exact it is wider than what is meant, and only beyond ASCII: properties of
 * Unicode grow with its versions, and what is printed may not depend on the version at hand.
 */
export interface CodePointSet {
  readonly ranges: Ranges;
  readonly exact: boolean;
}

const last = 0x10ffff;
const beyondAscii: Ranges = [[0x80, last]];

export const noneOf: CodePointSet = { ranges: [], exact: true };
export const digits: CodePointSet = { ranges: [[0x30, 0x39]], exact: true };
export const wordCharacters = unite(
  ...[digits, between(0x41, 0x5a), between(0x5f, 0x5f), between(0x61, 0x7a)],
);
const lineEnds = unite(between(0xa, 0xa), between(0xd, 0xd), between(0x2028, 0x2029));
export const spaces = unite(
  ...[between(9, 0xd), between(0x20, 0x20), between(0xa0, 0xa0), between(0x1680, 0x1680)],
  ...[between(0x2000, 0x200a), between(0x2028, 0x2029), between(0x202f, 0x202f)],
  ...[between(0x205f, 0x205f), between(0x3000, 0x3000), between(0xfeff, 0xfeff)],
);
/** What `.` stands for. */
export const notLineEnds = complement(lineEnds);

export function between(from: number, to: number): CodePointSet {
  return { ranges: [[from, to]], exact: true };
}

export function unite(...sets: readonly CodePointSet[]): CodePointSet {
  const sorted = sets.flatMap(({ ranges }) => ranges).sort(([left], [right]) => left - right);
  const ranges: [number, number][] = [];
  for (const [from, to] of sorted) {
    const previous = ranges.at(-1);
    if (previous !== undefined && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to);
    else ranges.push([from, to]);
  }
  return { ranges, exact: sets.every((set) => set.exact) };
}

export function complement({ ranges, exact }: CodePointSet): CodePointSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) gaps.push([next, last]);
  if (exact) return { ranges: gaps, exact };
  return { ...unite({ ranges: gaps, exact }, { ranges: beyondAscii, exact }), exact };
}

/** Whether no code point is in two of the sets. */
export function areApart(...sets: readonly CodePointSet[]): boolean {
  const sorted = sets.flatMap(({ ranges }) => ranges).sort(([left], [right]) => left - right);
  return sorted.every(([from], index) => index === 0 || from > (sorted[index - 1]?.[1] ?? -1));
}

export function isEverything({ ranges, exact }: CodePointSet): boolean {
  return exact && ranges[0]?.[0] === 0 && ranges[0][1] === last;
}

/** The members of a small set; undefined when there are more than `most`, or when they are not known. */
export function membersOf(
  { ranges, exact }: CodePointSet,
  most: number,
): readonly string[] | undefined {
  const size = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (!exact || size > most) return undefined;
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
}

const properties = new Map<string, CodePointSet | undefined>();

/** The set of `\p{name}`; undefined when there is no such property. */
export function propertySet(name: string): CodePointSet | undefined {
  if (!properties.has(name)) properties.set(name, readProperty(name));
  return properties.get(name);
}

function readProperty(name: string): CodePointSet | undefined {
  let test: RegExp;
  try {
    test = new RegExp(`^\\p{${name}}$`, "u");
  } catch {
    return undefined;
  }
  const ascii = Array.from({ length: 0x80 }, (_, point) => point).filter((point) =>
    test.test(String.fromCodePoint(point)),
  );
  const known = ascii.map((point) => between(point, point));
  return { ...unite(...known, { ranges: beyondAscii, exact: false }), exact: false };
}
