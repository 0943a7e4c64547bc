import type { StringFacet } from "../../model/nodes.ts";
import { coversLanguages, type Texts } from "./cover-languages.ts";
import { outlineOf, patternOf, withWider } from "./formats.ts";
import { type Language, languageOf, languageOfTexts } from "./languages.ts";

/** What is asked of a text by one side of an alternative. */
export interface TextClaim {
  readonly facets: readonly StringFacet[];
  /** The only texts, where they are known. */
  readonly texts: readonly string[] | undefined;
}

export interface TextTools {
  /** Whether a text is taken by one of the claims. */
  takes(text: string): boolean;
  spend(amount: number): boolean;
}

/** Whether every text that has all that `part` asks is taken by one of the claims. */
export function coversTexts(
  part: readonly StringFacet[],
  claims: readonly TextClaim[],
  { spend, takes }: TextTools,
): boolean {
  const range = lengthsOf(part);
  if (range.low > range.high) return true;
  if (range.high === 0) return takes("");
  const given: Given = {
    formats: withWider(part.flatMap((facet) => facet.formats)),
    patterns: new Set(part.flatMap((facet) => facet.patterns)),
  };
  const rests = claims.flatMap((claim) => {
    const rest = patternsBeyond(claim, given);
    return rest === undefined ? [] : [{ claim, rest }];
  });
  const open = rests.filter(({ claim, rest }) => claim.texts === undefined && rest.length === 0);
  const lengths = open.map(({ claim }) => lengthsOf(claim.facets));
  if (coversLengths(range, lengths)) return true;
  const outlines = [...given.formats].map(outlineOf).filter((one) => one !== undefined);
  const known = [...given.patterns, ...outlines].map(languageOf);
  const languages = known.filter((one) => one !== undefined);
  if (languages.length === 0 && open.length === rests.length) return false;
  const others = rests.map(({ claim, rest }) => textsOf(claim, rest, takes));
  const told = others.filter((one) => one !== undefined);
  return coversLanguages({ languages, ...range }, told, spend);
}

interface Given {
  readonly formats: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

/** Patterns that are not given anyway; undefined where a format is asked for that no pattern tells. */
function patternsBeyond({ facets }: TextClaim, given: Given): readonly string[] | undefined {
  const patterns = new Set(facets.flatMap((facet) => facet.patterns));
  for (const format of facets.flatMap((facet) => facet.formats)) {
    if (given.formats.has(format)) continue;
    const pattern = patternOf(format);
    if (pattern === undefined) return undefined;
    patterns.add(pattern);
  }
  return [...patterns].filter((pattern) => !given.patterns.has(pattern));
}

/** Undefined where nothing is known of them. */
function textsOf(
  { facets, texts }: TextClaim,
  patterns: readonly string[],
  takes: (text: string) => boolean,
): Texts | undefined {
  if (texts !== undefined) {
    const language = languageOfTexts(texts.filter(takes));
    return language && { languages: [language], low: 0, high: Infinity };
  }
  const languages: Language[] = [];
  for (const pattern of patterns) {
    const language = languageOf(pattern);
    if (language === undefined) return undefined;
    languages.push(language);
  }
  return { languages, ...lengthsOf(facets) };
}

interface Lengths {
  readonly low: number;
  readonly high: number;
}

function lengthsOf(facets: readonly StringFacet[]): Lengths {
  return {
    low: Math.max(0, ...facets.map((facet) => facet.minLength ?? 0)),
    high: Math.min(...facets.map((facet) => facet.maxLength ?? Infinity)),
  };
}

/** Whether the parts leave no length of the range out. */
function coversLengths(range: Lengths, parts: readonly Lengths[]): boolean {
  let covered = range.low - 1;
  for (const { high, low } of parts.toSorted((a, b) => a.low - b.low)) {
    if (low > covered + 1) break;
    covered = Math.max(covered, high);
  }
  return covered >= range.high;
}
