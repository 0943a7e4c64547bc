import type { StringFacet } from "../../model/nodes.ts";

/** What is asked of a text by one side of an alternative. */
export interface TextClaim {
  readonly facets: readonly StringFacet[];
  /** The only texts, where they are known. */
  readonly texts: readonly string[] | undefined;
}

/** Whether every text that has all that `part` asks is taken by one of the claims. */
export function coversTexts(
  part: readonly StringFacet[],
  claims: readonly TextClaim[],
  takes: (value: string) => boolean,
): boolean {
  const range = lengthsOf(part);
  if (range.low > range.high) return true;
  if (range.high === 0) return takes("");
  const open = claims.filter(
    ({ facets, texts }) => texts === undefined && facets.every((facet) => isImplied(facet, part)),
  );
  const lengths = open.map(({ facets }) => lengthsOf(facets));
  let covered = range.low - 1;
  for (const { high, low } of lengths.sort((a, b) => a.low - b.low)) {
    if (low > covered + 1) break;
    covered = Math.max(covered, high);
  }
  return covered >= range.high;
}

function lengthsOf(facets: readonly StringFacet[]): {
  readonly low: number;
  readonly high: number;
} {
  return {
    low: Math.max(0, ...facets.map((facet) => facet.minLength ?? 0)),
    high: Math.min(...facets.map((facet) => facet.maxLength ?? Infinity)),
  };
}

/** Whether some facet asks for each pattern and format too. */
function isImplied(facet: StringFacet, part: readonly StringFacet[]): boolean {
  return (
    facet.patterns.every((pattern) => part.some((one) => one.patterns.includes(pattern))) &&
    facet.formats.every((format) => part.some((one) => one.formats.includes(format)))
  );
}
